//! Titles made from a text's first sentence, where nothing states one.

/// The longest title that is made from a sentence, in characters.
const LONGEST: usize = 100;

/// Makes a title from a text's first sentence: whole, or cut at a word.
pub(in crate::article) fn generate(text: &str) -> String {
    let sentence = first_sentence(text).trim_end_matches(['.', ':', ',', ';', ' ']);
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let end = sentence.char_indices().nth(LONGEST - 1).map_or(sentence.len(), |(at, _)| at);
    let cut = sentence[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", without_loose_end(without_half_name(&sentence[..cut], &sentence[cut..])))
}

/// Takes off a name that goes on behind the cut: "in the Tollmere" before "region".
fn without_half_name<'t>(text: &'t str, behind: &str) -> &'t str {
    const RANKS: [&str; 8] =
        ["region", "oblast", "province", "district", "republic", "regions", "oblasts", "territory"];
    let next = behind.split_whitespace().next().unwrap_or_default();
    let is_half = RANKS.contains(&next.trim_end_matches([',', '.']).to_lowercase().as_str());
    let name = text.rsplit_once(' ').filter(|(_, last)| is_half && last.starts_with(char::is_uppercase));
    name.map_or(text, |(rest, _)| rest)
}

/// Takes off small words with which no title ends.
fn without_loose_end(text: &str) -> &str {
    const LOOSE: [&str; 24] = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "that",
        "its", "his", "her", "their", "into", "than", "over",
    ];
    let text = text.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']);
    match text.rsplit_once(' ') {
        Some((rest, last)) if LOOSE.contains(&last.to_lowercase().as_str()) => without_loose_end(rest),
        _ => text,
    }
}

/// Gives the first sentence of a text, or as much of it as a title might need.
fn first_sentence(text: &str) -> &str {
    const SHORTENED: [&str; 26] = [
        "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Gov", "Sen", "Rep", "No", "Prof",
        "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
    ];
    let text = text.trim();
    let ends_at = |(at, letter): (usize, char)| {
        let word = text[..at].rsplit(|letter: char| letter.is_whitespace() || letter == '.').next().unwrap_or_default();
        let behind = &text[at + letter.len_utf8()..];
        let is_stop = matches!(letter, '.' | '!' | '?' | '…' | '。');
        let is_last = behind.trim_start_matches(['”', '"', '’', '\'', ')']).starts_with(char::is_whitespace);
        let is_word = word.chars().count() > 1 && !SHORTENED.contains(&word) || letter != '.';
        (is_stop && is_last && is_word).then_some(at + letter.len_utf8())
    };
    let end = text.char_indices().take(LONGEST * 3).find_map(ends_at);
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_from_the_first_sentence() {
        assert_eq!(generate("The bridge was closed. Nobody knew why."), "The bridge was closed");
        assert_eq!(generate("Gen. T. Vell left the U.S. on Monday. He flew."), "Gen. T. Vell left the U.S. on Monday");
        let long = "The bridge over the northern canal was closed on Monday after engineers of the ministry had found a \
                    crack in the second pillar.";
        assert_eq!(
            generate(long),
            "The bridge over the northern canal was closed on Monday after engineers of the ministry had found…"
        );
        assert_eq!(generate(""), "");
    }

    #[test]
    fn a_title_ends_with_no_half_of_a_name() {
        let long = "The bridge over the northern canal was closed on Monday after engineers had found cracks in Tollmere region, they said.";
        assert!(generate(long).ends_with("found cracks…"), "{}", generate(long));
    }
}
