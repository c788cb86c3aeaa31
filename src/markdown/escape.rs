//! Text as HTML.

use std::borrow::Cow;

/// Escapes what has a meaning in HTML, in text and in attributes alike.
pub fn escape(text: &str) -> Cow<'_, str> {
    let next = |from: usize| {
        let rest = &text.as_bytes()[from..];
        rest.iter().position(|byte| HAS_A_MEANING[usize::from(*byte)]).map(|at| from + at)
    };
    let Some(first) = next(0) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len() + 16);
    let mut written = 0;
    for at in std::iter::successors(Some(first), |at| next(at + 1)) {
        out.push_str(&text[written..at]);
        out.push_str(entity(text.as_bytes()[at]).unwrap_or_default());
        written = at + 1;
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

static HAS_A_MEANING: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut at = 0;
    while at < 128 {
        bytes[at as usize] = entity(at).is_some();
        at += 1;
    }
    bytes
};

const fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
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
