//! How one name is spelled in many ways: romanisations of Ukrainian and Russian, British and American English, plurals.

/// Reduces a folded word to a key that all its usual romanisations share: "serhii", "serhiy", "sergiy" and "sergei" are
/// one, so are "zelensky", "zelenskyy", "zelenskiy", "zelenskyi", or "kupiansk" and "kupyansk".
///
/// The national system of 2010, BGN/PCGN, ISO 9 without its marks and the habits of the press are covered; what differs
/// between the two languages ("Kharkiv", "Kharkov") is an alias, but for first names.
pub fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    write_key(word, &mut key);
    key
}

/// Writes the [`key`] of a word over what a text held.
pub fn write_key(word: &str, key: &mut String) {
    key.clear();
    if !word.is_ascii() || word.len() < 3 {
        key.push_str(word);
        return;
    }
    sounds(word.as_bytes(), key);
    end(key);
    if let Some(first_name) = first_name(key) {
        key.clear();
        key.push_str(first_name);
    }
}

/// Gives the sign of the sound that letters begin with, where several letters stand for it or one has another sign, and how
/// many they are: the most there can be.
fn sound(letters: &[u8]) -> Option<(&'static str, usize)> {
    Some(match letters {
        [b's', b'h', b'c', b'h', ..] => ("W", 4),
        [b'z', b'h', b'z', b'h', ..] => ("Z", 4),
        [b'i' | b'y', b'i' | b'y', b'a', ..] => ("A", 3),
        [b'i', b'i' | b'y', b'u', ..] => ("U", 3),
        [b'i', b'i' | b'y', b'e', ..] => ("e", 3),
        [b's', b'h', ..] => ("S", 2),
        [b'z', b'h', ..] => ("Z", 2),
        [b'c', b'h', ..] => ("C", 2),
        [b'k', b'h', ..] => ("K", 2),
        [b'c', b'k', ..] => ("k", 2),
        [b'c', b'a', ..] => ("ka", 2),
        [b'c', b'o', ..] => ("ko", 2),
        [b'c', b't', ..] => ("kt", 2),
        [b'i' | b'y' | b'j', b'a', ..] => ("A", 2),
        [b'i' | b'y' | b'j', b'u', ..] => ("U", 2),
        [b'i' | b'y' | b'j', b'e', ..] => ("e", 2),
        [b'i' | b'y', b'o', ..] => ("o", 2),
        [b'i' | b'y', b'i' | b'y' | b'j', ..] => ("i", 2),
        [b'y' | b'j', ..] => ("i", 1),
        [b'h', ..] => ("g", 1),
        [b'w', ..] => ("v", 1),
        [b'x', ..] => ("ks", 1),
        _ => return None,
    })
}

/// Writes one sign for each sound, however many letters it has.
fn sounds(word: &[u8], out: &mut String) {
    let mut at = 0;
    while let Some(letter) = word.get(at) {
        if let Some((sign, length)) = if is_plain(*letter) { None } else { sound(&word[at..]) } {
            out.push_str(sign);
            at += length;
        } else {
            out.push(char::from(*letter));
            at += 1;
        }
        if let [.., before, last] = out.as_bytes()
            && before == last
        {
            out.pop();
        }
    }
}

/// Tells whether a letter is its own sign, whatever follows.
fn is_plain(letter: u8) -> bool {
    const OTHERS: &[u8] = b"sziyjckhwx";
    static PLAIN: [bool; 256] = {
        let mut plain = [true; 256];
        let mut at = 0;
        while at < OTHERS.len() {
            plain[OTHERS[at] as usize] = false;
            at += 1;
        }
        plain
    };
    PLAIN[usize::from(letter)]
}

/// Makes the ends of "Sergei" and "Serhii" the same.
fn end(key: &mut String) {
    if key.len() > 4 && key.ends_with("ei") {
        key.truncate(key.len() - 2);
        key.push('i');
    }
}

/// Leads Ukrainian first names to their Russian or English fellows: the press mixes them in one person's name.
fn first_name(key: &str) -> Option<&'static str> {
    Some(match key {
        "oleksandr" | "aleksander" | "oleksander" => "aleksandr",
        "oleksi" => "aleksi",
        "oleksandra" => "aleksandra",
        "volodimir" => "vladimir",
        "dmitro" => "dmitri",
        "mikola" => "nikolai",
        "miKailo" => "miKail",
        "evgen" => "evgeni",
        "pavlo" => "pavel",
        "petro" | "potr" => "petr",
        "artom" => "artem",
        "kirilo" => "kiril",
        "vasil" => "vasili",
        "danilo" => "danil",
        "olena" => "elena",
        "katerina" => "ekaterina",
        "tetAna" => "tatAna",
        "svitlana" => "svetlana",
        "ludmila" => "lUdmila",
        "mikita" => "nikita",
        "fedir" | "fodor" => "fedor",
        "nataliA" => "natalA",
        "UriA" => "Uri",
        "antin" => "anton",
        "semen" => "semon",
        _ => return None,
    })
}

/// Gives the same phrase in American spelling, if that differs.
pub fn american(phrase: &str) -> Option<String> {
    const PAIRS: &[(&str, &str)] = &[
        ("efence", "efense"),
        ("rmoured", "rmored"),
        ("entre", "enter"),
        ("abour", "abor"),
        ("rganisation", "rganization"),
        ("fibre", "fiber"),
        ("rogramme", "rogram"),
        ("eighbour", "eighbor"),
        ("obilis", "obiliz"),
        ("arbour", "arbor"),
        ("ilitaris", "ilitariz"),
        ("otoris", "otoriz"),
        ("echanis", "echaniz"),
    ];
    respell(phrase, PAIRS)
}

/// Gives the same phrase in British spelling, if that differs.
pub fn british(phrase: &str) -> Option<String> {
    const PAIRS: &[(&str, &str)] =
        &[("efense", "efence"), ("rmored", "rmoured"), ("rganization", "rganisation"), ("fiber", "fibre")];
    respell(phrase, PAIRS)
}

/// Puts the second of each pair for the first; gives nothing where none of them stands in the phrase.
fn respell(phrase: &str, pairs: &[(&str, &str)]) -> Option<String> {
    let bytes = phrase.as_bytes();
    let letters = |place: usize| pairs.iter().fold(0_u32, |all, (from, _)| all | bit(from.as_bytes()[place]));
    let (first, second) = (letters(0), letters(1));
    let starts = |at: usize| {
        let next = bytes.get(at + 1).filter(|next| bit(bytes[at]) & first != 0 && bit(**next) & second != 0);
        next.and_then(|_| pairs.iter().find(|(from, _)| bytes[at..].starts_with(from.as_bytes())))
    };
    let mut spelled = String::new();
    let (mut at, mut done) = (0, 0);
    while at < phrase.len() {
        let Some((from, to)) = starts(at) else {
            at += 1;
            continue;
        };
        spelled.push_str(&phrase[done..at]);
        spelled.push_str(to);
        at += from.len();
        done = at;
    }
    (done > 0).then(|| spelled + &phrase[done..])
}

/// Gives the bit of a letter.
fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Gives the plural of a phrase whose last word is a noun.
pub fn plural(phrase: &str) -> String {
    let (stem, end) = match phrase {
        _ if phrase.ends_with(|c: char| c.is_ascii_digit()) => (phrase, "s"),
        _ if ["s", "x", "ch", "sh", "z"].iter().any(|end| phrase.ends_with(end)) => (phrase, "es"),
        _ if phrase.ends_with('y') && !phrase.ends_with("ay") && !phrase.ends_with("ey") && !phrase.ends_with("oy") => {
            (&phrase[..phrase.len() - 1], "ies")
        }
        _ if phrase.ends_with("man") => (&phrase[..phrase.len() - 3], "men"),
        _ => (phrase, "s"),
    };
    format!("{stem}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn same(spellings: &[&str]) {
        let keys: Vec<String> = spellings.iter().map(|word| key(&fold(word))).collect();
        assert!(keys.iter().all(|key| *key == keys[0]), "{spellings:?} have the keys {keys:?}");
    }

    #[test]
    fn romanisations_of_one_name_have_one_key() {
        same(&["Serhii", "Serhiy", "Sergiy", "Sergii", "Sergei", "Sergey", "Serhij"]);
        same(&["Zelensky", "Zelenskyy", "Zelenskyi", "Zelenskiy", "Zelenskii", "Zelenski"]);
        same(&["Volodymyr", "Volodimir", "Vladimir"]);
        same(&["Oleksandr", "Olexandr", "Alexander", "Aleksandr"]);
        same(&["Andrii", "Andriy", "Andrei", "Andrey"]);
        same(&["Yurii", "Yuriy", "Yuri", "Yury", "Iurii"]);
        same(&["Kupiansk", "Kupyansk", "Kup’iansk"]);
        same(&["Balakliia", "Balakliya", "Balaklia"]);
        same(&["Zaporizhzhia", "Zaporizhia", "Zaporizhzhya"]);
        same(&["Oleksii", "Oleksiy", "Alexei", "Aleksey"]);
        same(&["Luhansk", "Lugansk"]);
        same(&["Lysak", "Lisak"]);
    }

    #[test]
    fn other_names_have_other_keys() {
        for (one, other) in [("Kharkiv", "Kherson"), ("Sumy", "Samar"), ("Lavrov", "Labrov"), ("Shahed", "Saed")] {
            assert_ne!(key(&fold(one)), key(&fold(other)));
        }
    }

    #[test]
    fn english_is_spelled_both_ways() {
        assert_eq!(american("defence ministry").as_deref(), Some("defense ministry"));
        assert_eq!(british("Ministry of Defense").as_deref(), Some("Ministry of Defence"));
        assert_eq!(american("air force"), None);
    }

    #[test]
    fn nouns_have_plurals() {
        assert_eq!(["battery", "drone", "F-16", "launch"].map(plural), ["batteries", "drones", "F-16s", "launches"]);
    }
}
