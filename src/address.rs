//! Addresses: where a page lies, and the one way in which a link to it is made.
//!
//! An address is counted from the site's root, without a slash before it: `regions/sumy-oblast/` is a page, `atom.xml` a
//! file, the empty address the home page. A link is the way from one page to another: [`root`] leads from a page up to the
//! site's root, [`Style::link`] from there down to the other. Both are plain text, so a template only joins them.

/// How links end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// In `index.html`: the site is opened from a disk.
    Disk,
    /// In a slash: a server knows what to do.
    Web,
}

impl Style {
    /// Chooses the style of a site by whether it knows where it will be served.
    pub fn of(base_url: Option<&str>) -> Self {
        if base_url.is_some() { Self::Web } else { Self::Disk }
    }

    /// Makes the way from the site's root down to an address.
    pub fn link(self, address: &str) -> String {
        match self {
            Self::Web => address.to_owned(),
            Self::Disk => file(address),
        }
    }
}

/// Makes the way from a page up to the site's root: `./` from the home page, `../../` from `regions/sumy-oblast/`.
pub fn root(address: &str) -> String {
    match address.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// Names the file in which an address is published.
pub fn file(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') { format!("{address}index.html") } else { address.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_from_every_depth_to_the_same_page() {
        for (from, expected) in [
            ("", "./regions/sumy-oblast/index.html"),
            ("404.html", "./regions/sumy-oblast/index.html"),
            ("about/", "../regions/sumy-oblast/index.html"),
            ("articles/page/2/", "../../../regions/sumy-oblast/index.html"),
        ] {
            assert_eq!(root(from) + &Style::Disk.link("regions/sumy-oblast/"), expected);
        }
    }

    #[test]
    fn on_the_web_a_page_ends_in_a_slash() {
        assert_eq!(Style::of(Some("https://a.example/")).link("articles/"), "articles/");
        assert_eq!(Style::of(None).link("atom.xml"), "atom.xml");
    }

    #[test]
    fn a_page_lies_in_a_folder_of_its_own() {
        assert_eq!((file("").as_str(), file("about/").as_str()), ("index.html", "about/index.html"));
        assert_eq!(file("404.html"), "404.html");
    }
}
