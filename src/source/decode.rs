//! From bytes to text: the encoding by its mark, by its form, or by a guess that is said to be one.
//!
//! Does not know where the bytes came from.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

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
    /// A form of feeds, but no feed.
    #[error("this is no feed that can be read (RSS, Atom, JSON Feed) and is left out")]
    NoFeed,
    /// No text at all.
    #[error("this source is binary, not text, and is left out")]
    Binary,
}

impl Fault {
    /// Gives the diagnostic's code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty-source",
            Self::NoFeed => "no-feed",
            Self::Binary => "binary-source",
        }
    }
}

/// Decodes bytes: a byte-order mark rules, then the zeros of UTF-16, then UTF-8 where it is valid, then what markup says
/// of itself, then a guess by the letters' frequencies.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    let (encoding, guessed) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, false),
        None if bytes.contains(&0) => (by_zeros(bytes).ok_or(Fault::Binary)?, false),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, false),
        None => declared(bytes).map_or_else(|| (guess(bytes), true), |encoding| (encoding, false)),
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

/// Recognises UTF-16 without a mark: Latin letters, spaces and line ends have a zero on one side alone.
fn by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, n_pairs) = (zeros(0), zeros(1), sample.len() / 2);
    match (first * 20 < second, second * 20 < first) {
        (true, _) if second * 10 >= n_pairs => Some(UTF_16LE),
        (_, true) if first * 10 >= n_pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Reads the encoding that markup states: `<meta charset=…>`, `<?xml … encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let at = ["charset=", "encoding="].iter().filter_map(|key| head.find(key).map(|at| at + key.len())).min()?;
    let label = head.trim_start().starts_with('<').then(|| head[at..].trim_start_matches(['"', '\'', ' ']))?;
    let end =
        label.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_:".contains(letter)).unwrap_or(label.len());
    Encoding::for_label(&label.as_bytes()[..end]).filter(|encoding| *encoding != UTF_8)
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
    fn utf_16_is_known_by_its_zeros() {
        let words = "The bridge was closed.\nОтже, міст закрито, he said.";
        let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!((text(&little), text(&big)), (words.into(), words.into()));
    }

    #[test]
    fn markup_states_its_encoding() {
        let page = "<html><meta charset=\"windows-1251\"><p>Міст закрито</p>";
        let decoded = decode(&WINDOWS_1251.encode(page).0).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.guessed), (page, None));
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
