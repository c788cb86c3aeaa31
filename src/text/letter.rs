//! Letters of any alphabet; Latin and Cyrillic ones, as most are here, are told without a look into tables.

/// Tells whether a character is a letter.
pub(super) fn is_letter(char: char) -> bool {
    match char {
        _ if char.is_ascii() => char.is_ascii_alphabetic(),
        'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => true,
        _ => char.is_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        assert!(('\0'..=char::MAX).all(|char| is_letter(char) == char.is_alphabetic()));
    }
}
