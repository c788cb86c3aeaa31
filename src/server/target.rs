//! From the path of a request to the path of a file.

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A file of the site, by its path from the site's root; a folder's is its `index.html`.
    File(String),
    /// Something outside the site.
    Outside,
}

/// Finds the file that a path below a base means. No part of it leads up, so nothing but files of the site is found.
pub(super) fn target(path: &str, base: &str) -> Target {
    let Some(below) = decoded(path).and_then(|path| path.strip_prefix(base).map(str::to_owned)) else {
        return Target::Outside;
    };
    let is_plain = |part: &str| !matches!(part, "." | "..") && !part.contains(['\\', '\0']);
    let mut parts = below.split('/').collect::<Vec<_>>();
    let last = parts.pop().unwrap_or_default();
    if !parts.iter().all(|part| is_plain(part) && !part.is_empty()) || !is_plain(last) {
        return Target::Outside;
    }
    Target::File(if last.is_empty() { format!("{below}index.html") } else { below })
}

/// Undoes percent-encoding; none where it is no UTF-8 after that.
pub(super) fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.push(u8::try_from(high * 16 + low).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_means_a_file_of_the_site_or_nothing() {
        let file = |path: &str| Target::File(path.to_owned());
        assert_eq!(target("/", "/"), file("index.html"));
        assert_eq!(target("/a/b/", "/a/"), file("b/index.html"));
        assert_eq!(target("/caf%C3%A9.html", "/"), file("café.html"));
        assert_eq!(target("/100%", "/"), file("100%"));
        for outside in ["/../x", "/a/../../x", "/%2e%2e/x", "/a%2f..%2fx", "/a//b", "//x", "/a\\b", "/%00", "/%ff"] {
            assert_eq!(target(outside, "/"), Target::Outside, "{outside}");
        }
        assert_eq!(target("/b/", "/a/"), Target::Outside);
    }
}
