//! From bytes to text: the encoding by its mark, by its form, or by a guess that is said to be one.
//!
//! Does not know where the bytes came from.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// Text from bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text: no byte-order mark, lines ended by `\n`.
    pub(super) text: String,
    /// The encoding, where it was only guessed.
    pub(super) guessed: Option<&'static str>,
}

/// Why bytes are no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    /// Nothing but white space.
    #[error("this source is empty and is left out")]
    Empty,
    /// No text at all.
    #[error("this source is binary, not text, and is left out")]
    Binary,
}

impl Fault {
    /// Gives the diagnostic's code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty-source",
            Self::Binary => "binary-source",
        }
    }
}

/// Decodes bytes: a byte-order mark rules, then UTF-8 where it is valid, then a guess by the letters' frequencies.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    let (encoding, guessed) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, false),
        None if bytes.contains(&0) => return Err(Fault::Binary),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, false),
        None => (guess(bytes), true),
    };
    let text = unify_line_ends(&encoding.decode_with_bom_removal(bytes).0);
    if text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}').is_empty() {
        return Err(Fault::Empty);
    }
    if is_binary(&text) {
        return Err(Fault::Binary);
    }
    Ok(Decoded { text, guessed: guessed.then(|| encoding.name()) })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Tells whether a text holds NUL, or more than one control character or unreadable letter in thirty.
fn is_binary(text: &str) -> bool {
    let strange = |letter: &char| letter.is_control() && !letter.is_whitespace() || *letter == '\u{FFFD}';
    text.contains('\0') || text.chars().filter(strange).count() * 30 > text.chars().count()
}

/// Ends every line by `\n`, whichever of `\r\n`, `\r` and `\n` ended it.
fn unify_line_ends(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{WINDOWS_1251, WINDOWS_1252};

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text
    }

    #[test]
    fn marks_of_byte_order_rule_and_are_removed() {
        assert_eq!(text("\u{FEFF}Київ".as_bytes()), "Київ");
        let little: Vec<u8> = "\u{FEFF}Київ\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}Київ\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!((text(&little), text(&big)), ("Київ\n".into(), "Київ\n".into()));
    }

    #[test]
    fn older_encodings_are_guessed_and_said_to_be() {
        let ukrainian = "Рятувальники повідомили про пожежу на складі після нічної атаки безпілотників на місто.";
        let decoded = decode(&WINDOWS_1251.encode(ukrainian).0).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.guessed), (ukrainian, Some("windows-1251")));
        let british = "The mayor’s office said “no one was hurt” – and the café reopened on Monday.";
        let decoded = decode(&WINDOWS_1252.encode(british).0).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.guessed), (british, Some("windows-1252")));
    }

    #[test]
    fn every_line_end_becomes_one() {
        assert_eq!(text(b"a\r\nb\rc\nd\r\r\n"), "a\nb\nc\nd\n\n");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b""), Err(Fault::Empty));
        assert_eq!(decode(b"\xEF\xBB\xBF \n\t"), Err(Fault::Empty));
        assert_eq!(decode(b"GIF89a\0\0\x01"), Err(Fault::Binary));
        assert_eq!(decode(&[b"ab".as_slice(), &[1, 2, 3, 4]].concat()), Err(Fault::Binary));
    }
}
