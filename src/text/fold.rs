//! What is the same word to a reader: case, accents and apostrophes are folded away.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds a text: lower case, Latin letters without accents, no apostrophes, full stops or invisible characters. Cyrillic
/// changes in case alone.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Folds a text as [`fold`] does, onto the end of another.
pub fn fold_into(text: &str, out: &mut String) {
    if text.bytes().all(|byte| byte.is_ascii() && !matches!(byte, b'.' | b'\'' | b'`')) {
        let start = out.len();
        out.push_str(text);
        return out[start..].make_ascii_lowercase();
    }
    for char in text.chars() {
        match char {
            'a'..='z' | '0'..='9' => out.push(char),
            'A'..='Z' => out.push(char.to_ascii_lowercase()),
            '.' if text.len() > 1 => {}
            _ if is_apostrophe(char) && text.len() > char.len_utf8() => {}
            _ if char.is_ascii() => out.push(char),
            _ => fold_char(char, out),
        }
    }
}

/// Tells whether a token is folded by the case of its letters alone: letters and digits, or a mark by itself.
pub(super) fn is_by_case(token: &str) -> bool {
    match token.as_bytes() {
        // A mark of ASCII, or one of the dashes, marks of quotation and dots.
        [_] | [0xe2, 0x80, 0x90..=0xa6] => true,
        bytes => bytes.iter().all(|byte| ALPHANUMERIC[*byte as usize]),
    }
}

/// Which bytes are letters and digits of ASCII.
pub(super) static ALPHANUMERIC: [bool; 256] = {
    let mut alphanumeric = [false; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        alphanumeric[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    alphanumeric
};

/// Tells whether a character is one of the many that are written for an apostrophe or for a Slavic soft sign.
pub fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | 'ʹ' | 'ˈ' | '\u{2bb}')
}

fn fold_char(char: char, out: &mut String) {
    match char {
        'ł' | 'Ł' => out.push('l'),
        'ø' | 'Ø' => out.push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
        'ß' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'ı' => out.push('i'),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{301}' => {}
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            out.extend(char.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase));
        }
        '\u{300}'..='\u{36f}' if out.ends_with(|c: char| c.is_ascii()) => {}
        _ => out.extend(char.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_apostrophes_go() {
        assert_eq!(fold("Jean-Noël"), "jean-noel");
        assert_eq!(fold("Slov’iansk"), "sloviansk");
        assert_eq!(fold("U.S."), "us");
        assert_eq!(fold("Wałęsa"), "walesa");
        assert_eq!(fold("e\u{301}cole"), "ecole");
    }

    #[test]
    fn cyrillic_keeps_its_letters() {
        assert_eq!(fold("Київ"), "київ");
        assert_eq!(fold("Ёлкина й"), "ёлкина й");
    }

    #[test]
    fn a_mark_alone_is_kept() {
        assert_eq!(fold("."), ".");
        assert_eq!(fold("’"), "’");
    }
}
