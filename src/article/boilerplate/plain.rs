//! A line written plainly, as the patterns read it.

/// Signs that stand around a line and say nothing.
const ORNAMENT: [char; 17] = ['•', '·', '»', '«', '›', '‹', '>', '→', '▶', '►', '*', '|', '–', '—', '-', ' ', '_'];

/// Signs with which a line ends.
const STOPS: [char; 9] = ['.', ':', '!', '…', ' ', '>', '»', '›', '→'];

/// What a byte is to a line written plainly.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// It stands as it is, but for its case.
    Plain,
    /// So does it, where no other stands before it.
    Space,
    /// Something else is written for it.
    Other,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        bytes[byte as usize] = match byte {
            b'`' => Byte::Other,
            b' ' => Byte::Space,
            _ if byte.is_ascii_graphic() => Byte::Plain,
            _ => Byte::Other,
        };
        byte += 1;
    }
    bytes
};

/// Counts the letters at the start of a text that stand as they are, but for their case: those of ASCII, with single
/// spaces between words.
fn n_plain(text: &str, is_after_space: bool) -> usize {
    let mut last = if is_after_space { Byte::Space } else { Byte::Plain };
    let is_other = |byte: &u8| {
        let before = std::mem::replace(&mut last, BYTES[usize::from(*byte)]);
        last == Byte::Other || last == Byte::Space && before == Byte::Space
    };
    text.as_bytes().iter().position(is_other).unwrap_or(text.len())
}

/// Writes a line plainly: lower case, straight quotation marks and hyphens, single spaces, nothing ornamental around.
pub(super) fn plain(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text.trim();
    while !rest.is_empty() {
        let plain = &rest[..n_plain(rest, line.ends_with(' '))];
        line.push_str(plain);
        let mut letters = rest[plain.len()..].chars();
        match letters.next() {
            Some('`' | '’' | '‘' | 'ʼ') => line.push('\''),
            Some('“' | '”' | '„') => line.push('"'),
            Some('–' | '—' | '‑' | '−') => line.push('-'),
            Some(letter) if !letter.is_whitespace() => line.extend(letter.to_lowercase()),
            Some(_) if !line.ends_with(' ') => line.push(' '),
            _ => {}
        }
        rest = letters.as_str();
    }
    line.make_ascii_lowercase();
    let is_sign = |letter: char| {
        !letter.is_alphanumeric() && !letter.is_ascii() && !matches!(letter, '©' | '€' | '£' | '…' | '«' | '»')
    };
    let begun = line.trim_start_matches(ORNAMENT).trim_start_matches(is_sign).trim_start_matches(ORNAMENT);
    let ended = line.trim_end_matches(ORNAMENT).trim_end_matches(is_sign).trim_end_matches(ORNAMENT);
    let (start, end) = (line.len() - begun.len(), ended.trim_end_matches(STOPS).len());
    if start < end {
        line.truncate(end);
        line.drain(..start);
    }
    line
}
