//! Ukrainian and Russian in Latin letters: Ukraine's rules of 2010 for passports and maps, and for Russian the spelling
//! that the English press uses.

/// Ukrainian letters, each followed by its spelling and, where that differs, its spelling at the beginning of a word.
const UKRAINIAN: &str = "аa бb вv гh ґg дd еe єie,ye жzh зz иy іi їi,yi йi,y кk лl мm нn оo пp рr сs тt уu фf хkh цts \
                         чch шsh щshch юiu,yu яia,ya ь";

/// Russian letters that differ from the Ukrainian ones.
const RUSSIAN: &str = "гg еe ёyo иi йy ъ ыy эe юyu яya";

/// Puts the Cyrillic letters of a text into Latin ones, in lower case, and leaves all others alone. Russian is what has
/// a letter that Ukrainian lacks.
pub(super) fn romanise(text: &str) -> String {
    let text = text.to_lowercase();
    let is_russian = text.contains(['ё', 'ъ', 'ы', 'э']);
    let mut out = String::with_capacity(text.len());
    let mut previous = None;
    for char in text.chars() {
        let spelling = is_russian.then(|| spelling(RUSSIAN, char)).flatten().or_else(|| spelling(UKRAINIAN, char));
        match spelling {
            // "зг" would read as "ж".
            Some(_) if char == 'г' && previous == Some('з') && !is_russian => out.push_str("gh"),
            Some((within, _)) if previous.is_some_and(char::is_alphabetic) => out.push_str(within),
            Some((_, first)) => out.push_str(first),
            None => out.push(char),
        }
        if !is_apostrophe(char) {
            previous = Some(char);
        }
    }
    out
}

/// Finds how a letter is spelt within a word and at its beginning.
fn spelling(letters: &'static str, char: char) -> Option<(&'static str, &'static str)> {
    let found = letters.split_whitespace().find_map(|entry| entry.strip_prefix(char))?;
    Some(found.split_once(',').unwrap_or((found, found)))
}

fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ukrainian_follows_its_own_rules() {
        for (word, latin) in [
            ("Запоріжжя", "zaporizhzhia"),
            ("Їжакевич", "yizhakevych"),
            ("Знам’янка", "znam’ianka"),
            ("Розгон", "rozghon"),
            ("Щербухи", "shcherbukhy"),
            ("Юрій", "yurii"),
        ] {
            assert_eq!(romanise(word), latin);
        }
    }

    #[test]
    fn russian_is_told_by_its_letters() {
        assert_eq!(romanise("Грозный"), "groznyy");
        assert_eq!(romanise("Энгельс"), "engels");
    }

    #[test]
    fn latin_stays() {
        assert_eq!(romanise("Kyiv’s"), "kyiv’s");
    }
}
