//! Which addresses a text may lead to.

/// Kinds of entities that a hand-made link may name: `[the governor](actor:serhii-lysak)`.
const ENTITY_SCHEMES: [&str; 5] = ["region", "place", "actor", "weapon", "topic"];

/// Schemes that can do no harm.
const SAFE_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// What an address in Markdown is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// An entity, named by hand: kind and id.
    Entity(&'a str, &'a str),
    /// An address to link to.
    Plain(String),
    /// An address that is not let through.
    Refused,
}

/// Tells what an address is; one from the site's root is made relative.
pub(super) fn read<'a>(address: &'a str, root: &str) -> Address<'a> {
    if address.bytes().any(|byte| byte.is_ascii_control()) {
        return Address::Refused;
    }
    let address = address.trim();
    let Some((scheme, rest)) = split_scheme(address) else {
        return Address::Plain(match address.strip_prefix('/') {
            Some(rest) if !rest.starts_with(['/', '\\']) => format!("{root}{rest}"),
            Some(_) => format!("https:{}", address.replace('\\', "/")),
            None => address.to_owned(),
        });
    };
    if ENTITY_SCHEMES.contains(&scheme) {
        return Address::Entity(scheme, rest);
    }
    if SAFE_SCHEMES.iter().any(|safe| scheme.eq_ignore_ascii_case(safe)) {
        Address::Plain(address.to_owned())
    } else {
        Address::Refused
    }
}

/// Makes the address of a picture of this site; none for pictures from elsewhere.
pub(super) fn picture(address: &str, root: &str) -> Option<String> {
    let path = address.trim_start_matches("./").trim_start_matches('/');
    let foreign = split_scheme(address).is_some()
        || address.starts_with("//")
        || address.contains('\\')
        || address.bytes().any(|byte| byte.is_ascii_control())
        || path.split('/').any(|part| part == "..");
    (!foreign && !path.is_empty()).then(|| format!("{root}{path}"))
}

/// Parts `scheme:rest`; none for an address without a scheme.
fn split_scheme(address: &str) -> Option<(&str, &str)> {
    let at = address.find([':', '/', '?', '#'])?;
    (address.as_bytes()[at] == b':').then(|| (&address[..at], &address[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_act_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "&#106;avascript:alert(1)",
        ] {
            assert!(
                matches!(read(address, "../"), Address::Refused)
                    || matches!(read(address, "../"), Address::Plain(plain) if plain.starts_with('&')),
                "{address}"
            );
        }
    }

    #[test]
    fn an_address_from_the_root_is_made_relative() {
        assert_eq!(read("/about/", "../../"), Address::Plain("../../about/".to_owned()));
        assert_eq!(read("//a.example/x", "../"), Address::Plain("https://a.example/x".to_owned()));
        assert_eq!(read("?a:b", "../"), Address::Plain("?a:b".to_owned()));
    }

    #[test]
    fn an_entity_is_known_by_its_kind() {
        assert_eq!(read("actor:serhii-lysak", ""), Address::Entity("actor", "serhii-lysak"));
    }

    #[test]
    fn only_pictures_of_the_site_are_shown() {
        assert_eq!(picture("/images/map.png", "../../").as_deref(), Some("../../images/map.png"));
        assert_eq!(picture("images/map.png", "../").as_deref(), Some("../images/map.png"));
        for address in ["https://a.example/x.png", "//a.example/x.png", "data:image/png;base64,x", "../../x.png", ""] {
            assert_eq!(picture(address, "../"), None, "{address}");
        }
    }
}
