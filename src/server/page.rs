//! What is added to a page on its way to a browser, and what of a page counts as changed.

use std::fmt::Write as _;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use sha2::{Digest as _, Sha256};

use super::media;

/// The script of every served page.
const SCRIPT: &str = include_str!("live.js");

/// Serves the script.
pub(super) async fn script() -> Response {
    ([(header::CONTENT_TYPE, media::of("live.js")), (header::CACHE_CONTROL, "no-cache")], SCRIPT).into_response()
}

/// Gives the page that is shown where there is no site yet, or a page cannot be made: the script tells why.
pub(super) fn stand_in(words: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>briefgen</title>\n</head>\n\
         <body>\n<p>{words}</p>\n</body>\n</html>\n"
    )
    .into_bytes()
}

/// Adds the script to a page: `up` is the way to the site's root, `path` the page's own path.
pub(super) fn with_script(html: &[u8], up: &str, path: &str) -> Vec<u8> {
    let attribute = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let script = format!(
        "<script src=\"{up}_briefgen/live.js\" data-page=\"{}\" data-tag=\"{}\"></script>\n",
        attribute(path),
        tag(html)
    );
    let at = memchr::memmem::rfind(html, b"</body>").unwrap_or(html.len());
    [&html[..at], script.as_bytes(), &html[at..]].concat()
}

/// Tells one state of a page from another. Which version of a style sheet it loads does not count: that is changed
/// without loading the page again.
pub(super) fn tag(html: &[u8]) -> String {
    let mut hasher = Sha256::new();
    let mut written = 0;
    for style in styles(html) {
        let file = style.1.rfind('/').map_or(0, |at| at + 1);
        let name = style.0.start + file + style.1[file..].find('.').unwrap_or(0);
        if media::of(&style.1) == media::of("x.css") && style.1.contains("assets/") {
            hasher.update(&html[written..name.max(written)]);
            written = style.0.end;
        }
    }
    hasher.update(&html[written..]);
    hex(&hasher.finalize()[..12])
}

/// Finds the addresses of a page's style sheets, with their bytes of the page.
pub(super) fn styles(html: &[u8]) -> Vec<(std::ops::Range<usize>, String)> {
    const LINK: &[u8] = b"<link rel=\"stylesheet\" href=\"";
    let starts = memchr::memmem::find_iter(html, LINK).map(|at| at + LINK.len());
    let address = |start: usize| {
        let length = html[start..].iter().position(|byte| *byte == b'"')?;
        let text = std::str::from_utf8(&html[start..start + length]).ok()?;
        Some((start..start + length, text.to_owned()))
    };
    starts.filter_map(address).collect()
}

/// Writes bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let page = with_script(b"<body><p>\xc3\xa4</p></body></html>", "../", "a \"b\"/index.html");
        let page = String::from_utf8(page).unwrap();
        assert!(page.starts_with("<body><p>ä</p><script src=\"../_briefgen/live.js\" data-page=\"a &quot;b&quot;/"));
        assert!(page.ends_with("></script>\n</body></html>"));
        assert!(with_script(b"no body", "", "x").starts_with(b"no body<script"));
    }

    #[test]
    fn a_style_sheet_of_another_version_is_no_other_page() {
        let page = |style: &str, words: &str| {
            tag(format!("<link rel=\"stylesheet\" href=\"../{style}\"><p>{words}</p>").as_bytes())
        };
        assert_eq!(page("assets/theme.0123456789.css", "a"), page("assets/theme.9876543210.css", "a"));
        assert_ne!(page("assets/theme.0123456789.css", "a"), page("assets/theme.0123456789.css", "b"));
        assert_ne!(page("assets/theme.0123456789.css", "a"), page("assets/code.0123456789.css", "a"));
    }
}
