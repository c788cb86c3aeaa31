//! Text as HTML.

use std::borrow::Cow;

/// Escapes what has a meaning in HTML, in text and in attributes alike.
pub fn escape(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(entity);
        written = at + 1;
    }
    if written == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_no_escape_is_not_copied() {
        assert!(matches!(escape("Krieg & Frieden"), Cow::Owned(_)));
        assert!(matches!(escape("Київ"), Cow::Borrowed("Київ")));
    }

    #[test]
    fn an_attribute_cannot_be_left() {
        assert_eq!(escape("\" onerror='x' <b>"), "&quot; onerror=&#39;x&#39; &lt;b&gt;");
    }
}
