//! A line written plainly, as the patterns read it.

/// Tells whether a sign stands around a line and says nothing.
fn is_ornament(sign: char) -> bool {
    matches!(sign, '•' | '·' | '»' | '«' | '›' | '‹' | '>' | '→' | '▶' | '►' | '*' | '|' | '–' | '—' | '-' | ' ' | '_')
}

/// Tells whether a line ends with a sign.
fn is_stop(sign: char) -> bool {
    matches!(sign, '.' | ':' | '!' | '…' | ' ' | '>' | '»' | '›' | '→')
}

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
fn n_plain(text: &str, mut is_after_space: bool) -> usize {
    let (bytes, mut n_plain) = (text.as_bytes(), 0);
    loop {
        let is_plain = |byte: &&u8| BYTES[usize::from(**byte)] == Byte::Plain;
        let length = bytes[n_plain..].iter().take_while(is_plain).count();
        n_plain += length;
        is_after_space = is_after_space && length == 0;
        let is_space = bytes.get(n_plain).is_some_and(|byte| BYTES[usize::from(*byte)] == Byte::Space);
        if !is_space || is_after_space {
            return n_plain;
        }
        n_plain += 1;
        is_after_space = true;
    }
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
    let begun = line.trim_start_matches(is_ornament).trim_start_matches(is_sign).trim_start_matches(is_ornament);
    let ended = line.trim_end_matches(is_ornament).trim_end_matches(is_sign).trim_end_matches(is_ornament);
    let (start, end) = (line.len() - begun.len(), ended.trim_end_matches(is_stop).len());
    if start < end {
        line.truncate(end);
        line.drain(..start);
    }
    line
}
