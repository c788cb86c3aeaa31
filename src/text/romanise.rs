//! Ukrainian and Russian in Latin letters, by the systems that passports, maps and newspapers follow.

use std::sync::LazyLock;

use super::{fold::is_apostrophe, letter::is_letter};

/// A system of romanisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum System {
    /// Ukraine's own, for passports and maps: resolution 55 of its Cabinet of Ministers, 2010. Russian has none: there
    /// it is the same as [`System::BgnPcgn`].
    National,
    /// The tables of BGN/PCGN without their marks: Ukrainian of 1965, Russian of 1947.
    BgnPcgn,
    /// The habits of the English press: BGN/PCGN, but "-y" for its "-yy" and "-iy", and "yo" or "o" for "ё".
    Press,
}

/// A language written in Cyrillic letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Ukrainian.
    Ukrainian,
    /// Russian.
    Russian,
}

/// Ukrainian letters by the national system, each followed by its spelling and, where that differs, its spelling at the
/// beginning of a word.
static NATIONAL: LazyLock<Letters> = LazyLock::new(|| {
    Letters::of(
        "аa бb вv гh ґg дd еe єie,ye жzh зz иy іi їi,yi йi,y кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch \
         юiu,yu яia,ya ь",
    )
});

/// Ukrainian letters that BGN/PCGN spells otherwise.
static BGN_UKRAINIAN: LazyLock<Letters> = LazyLock::new(|| Letters::of("єye їyi йy юyu яya"));

/// Russian letters that differ from the Ukrainian ones of [`NATIONAL`].
static RUSSIAN: LazyLock<Letters> = LazyLock::new(|| Letters::of("гg иi йy ъ ыy эe юyu яya"));

/// How Cyrillic letters are spelled within a word and at its beginning, by their places in the block of Unicode.
struct Letters([Option<(&'static str, &'static str)>; 256]);

impl Letters {
    /// The first letter of the block.
    const FIRST: u32 = 0x400;

    /// Reads a table: each letter is followed by its spelling or its two.
    fn of(table: &'static str) -> Self {
        let mut letters = [None; 256];
        for entry in table.split_whitespace() {
            let mut rest = entry.chars();
            let place = rest.next().and_then(Self::place);
            let spelling = rest.as_str();
            if let Some(letter) = place.and_then(|place| letters.get_mut(place)) {
                *letter = Some(spelling.split_once(',').unwrap_or((spelling, spelling)));
            }
        }
        Self(letters)
    }

    fn place(letter: char) -> Option<usize> {
        u32::from(letter).checked_sub(Self::FIRST).map(|place| place as usize)
    }

    fn find(&self, letter: char) -> Option<(&'static str, &'static str)> {
        *self.0.get(Self::place(letter)?)?
    }
}

impl Language {
    /// Tells the language of a text by letters: Russian where it has one that Ukrainian lacks, else Ukrainian.
    pub fn of(text: &str) -> Self {
        let is_russian = text.to_lowercase().contains(['ё', 'ъ', 'ы', 'э']);
        if is_russian { Self::Russian } else { Self::Ukrainian }
    }

    /// Reads the code of a language, `uk` or `ru`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "uk" => Some(Self::Ukrainian),
            "ru" => Some(Self::Russian),
            _ => None,
        }
    }
}

/// Gives a name in Latin letters by every system, each spelling once; capitals stay.
pub fn romanisations(name: &str, language: Language) -> Vec<String> {
    let mut spellings = Vec::new();
    for system in [System::National, System::BgnPcgn, System::Press] {
        let spelling = romanise(name, language, system);
        if !spellings.contains(&spelling) {
            spellings.push(spelling);
        }
    }
    spellings
}

/// Puts the Cyrillic letters of a text into Latin ones and leaves all others alone.
pub fn romanise(text: &str, language: Language, system: System) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    for char in text.chars() {
        let small = char.to_lowercase().next().unwrap_or(char);
        let spelling = match language {
            Language::Ukrainian => ukrainian(small, before, system),
            Language::Russian => russian(small, before, system),
        };
        if system == System::Press && !is_letter(char) && !is_apostrophe(char) {
            shorten_end(&mut out);
        }
        match spelling {
            Some(spelling) if char == small => out.push_str(spelling),
            Some(spelling) => capitalise(spelling, &mut out),
            None => out.push(char),
        }
        if !is_apostrophe(char) {
            before = Some(small).filter(|small| is_letter(*small));
        }
    }
    if system == System::Press {
        shorten_end(&mut out);
    }
    out
}

/// Spells a Ukrainian letter after the letter before it in its word.
fn ukrainian(letter: char, before: Option<char>, system: System) -> Option<&'static str> {
    if system != System::National {
        return BGN_UKRAINIAN.find(letter).or_else(|| NATIONAL.find(letter)).map(|(within, _)| within);
    }
    match (before, letter) {
        // "зг" would read as "ж".
        (Some('з'), 'г') => Some("gh"),
        (Some(_), _) => NATIONAL.find(letter).map(|(within, _)| within),
        (None, _) => NATIONAL.find(letter).map(|(_, first)| first),
    }
}

/// Spells a Russian letter after the letter before it in its word: "е" is "ye" but after a consonant.
fn russian(letter: char, before: Option<char>, system: System) -> Option<&'static str> {
    let open = before.is_none_or(|char| "аеёиоуыэюяйъь".contains(char));
    match letter {
        'ё' if system == System::Press && before.is_some_and(|char| "жчшщ".contains(char)) => Some("o"),
        'ё' if system == System::Press => Some("yo"),
        'е' | 'ё' => Some(if open { "ye" } else { "e" }),
        _ => RUSSIAN.find(letter).or_else(|| NATIONAL.find(letter)).map(|(within, _)| within),
    }
}

/// Writes a spelling with a capital: "Shch", not "SHCH".
fn capitalise(spelling: &str, out: &mut String) {
    let mut letters = spelling.chars();
    out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
    out.push_str(letters.as_str());
}

/// Writes the end of a word as the press does: "Khmelnytsky" for "Khmelnytskyy", "Yury" for "Yuriy".
fn shorten_end(out: &mut String) {
    if out.ends_with("yy") || out.ends_with("iy") {
        out.truncate(out.len() - 2);
        out.push('y');
    }
}

#[cfg(test)]
mod tests {
    use super::{Language::*, System::*, *};

    #[test]
    fn ukrainian_by_the_national_system() {
        let examples = [
            ("Запоріжжя", "Zaporizhzhia"),
            ("Їжакевич", "Yizhakevych"),
            ("Знам’янка", "Znam’ianka"),
            ("Розгон", "Rozghon"),
            ("Щербухи", "Shcherbukhy"),
            ("Юрій", "Yurii"),
            ("Гоща", "Hoshcha"),
            ("Короп’є", "Korop’ie"),
            ("Стецько", "Stetsko"),
            ("Володимир Зеленський", "Volodymyr Zelenskyi"),
        ];
        for (word, latin) in examples {
            assert_eq!(romanise(word, Ukrainian, National), latin);
        }
    }

    #[test]
    fn ukrainian_by_bgn_and_as_the_press_writes() {
        assert_eq!(romanise("Хмельницький", Ukrainian, BgnPcgn), "Khmelnytskyy");
        assert_eq!(romanise("Хмельницький", Ukrainian, Press), "Khmelnytsky");
        assert_eq!(romanise("Юрій Ігнат", Ukrainian, Press), "Yury Ihnat");
        assert_eq!(romanise("Балаклія", Ukrainian, BgnPcgn), "Balakliya");
    }

    #[test]
    fn russian_by_bgn_and_as_the_press_writes() {
        let examples = [
            ("Артёмовск", "Artemovsk", "Artyomovsk"),
            ("Красноармейск", "Krasnoarmeysk", "Krasnoarmeysk"),
            ("Грозный", "Groznyy", "Grozny"),
            ("Железногорск", "Zheleznogorsk", "Zheleznogorsk"),
            ("Енакиево", "Yenakiyevo", "Yenakiyevo"),
            ("Щёлково", "Shchelkovo", "Shcholkovo"),
            ("Юрьев-Польский", "Yuryev-Polskiy", "Yuryev-Polsky"),
            ("Энгельс", "Engels", "Engels"),
        ];
        for (word, bgn, press) in examples {
            assert_eq!(
                (romanise(word, Russian, BgnPcgn).as_str(), romanise(word, Russian, Press).as_str()),
                (bgn, press)
            );
        }
    }

    #[test]
    fn each_spelling_comes_once() {
        assert_eq!(romanisations("Суми", Ukrainian), ["Sumy"]);
        assert_eq!(romanisations("Зеленський", Ukrainian), ["Zelenskyi", "Zelenskyy", "Zelensky"]);
        assert_eq!(romanisations("Волчанск", Russian), ["Volchansk"]);
    }

    #[test]
    fn a_language_is_told_by_its_letters_and_latin_stays() {
        assert_eq!((Language::of("Объезд"), Language::of("Об’їзд")), (Russian, Ukrainian));
        assert_eq!(romanise("Kyiv’s", Ukrainian, Press), "Kyiv’s");
    }
}
