//! Where sentences end: at a stop that no abbreviation, initial, number or speaker after a quotation explains away.

use std::ops::Range;

use super::{Text, Token, TokenKind, token};

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes of the readable text.
    pub range: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Index of its paragraph.
    pub paragraph: usize,
}

/// Parts every paragraph into sentences.
pub(super) fn split(text: &mut Text) {
    for paragraph in 0..text.paragraphs.len() {
        let first = text.sentences.len();
        let tokens = text.paragraphs[paragraph].tokens.clone();
        let mut start = tokens.start;
        let stops: Vec<usize> = text.signs_in(tokens.clone()).iter().copied().filter(|at| may_end(text, *at)).collect();
        for at in stops {
            if at >= start
                && let Some(end) = end_at(text, at, tokens.end)
            {
                push(text, start..end, paragraph);
                start = end;
            }
        }
        if start < tokens.end {
            push(text, start..tokens.end, paragraph);
        }
        text.paragraphs[paragraph].sentences = first..text.sentences.len();
    }
}

fn push(text: &mut Text, tokens: Range<usize>, paragraph: usize) {
    let range = text.bytes(tokens.clone());
    let sentence = u32::try_from(text.sentences.len()).expect("an article has fewer sentences than bytes");
    text.sentence_at.resize(tokens.end, sentence);
    text.sentences.push(Sentence { range, tokens, paragraph });
}

/// Tells whether a token is a stop, or ends with one.
fn may_end(text: &Text, at: usize) -> bool {
    match text.tokens[at].kind {
        TokenKind::Mark => matches!(text.written(at), "." | "!" | "?" | "…" | "..." | "...."),
        TokenKind::Word => text.string.as_bytes()[text.tokens[at].end() - 1] == b'.',
        _ => false,
    }
}

/// Gives the token after the sentence's last, where a sentence ends with this stop.
fn end_at(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let token = &text.tokens[at];
    let mark = text.string.as_bytes()[token.start()];
    let mut next = at + 1;
    while next < limit && closes(text, next) {
        next += 1;
    }
    let after = text.tokens[..limit].get(next)?;
    if !after.spaced || starts_small(text, next) {
        return None;
    }
    let quoted = next > at + 1;
    let ends = if token.is_word() {
        abbreviation_ends(text, at, next)
    } else {
        !(quoted && mark != b'.' && speaker_follows(text, next, limit))
    };
    ends.then_some(next)
}

/// Tells whether a token closes what the sentence opened: a bracket or a quotation mark without a space before it.
fn closes(text: &Text, at: usize) -> bool {
    let token = &text.tokens[at];
    let mark = matches!(text.written(at), "”" | "»" | "’" | "\"" | "'" | ")" | "]" | "!" | "?" | "." | "…");
    token.kind != TokenKind::Word && mark && !token.spaced
}

fn starts_small(text: &Text, at: usize) -> bool {
    let token: &Token = &text.tokens[at];
    match token.kind {
        TokenKind::Word => text.written(at).chars().next().is_some_and(char::is_lowercase),
        TokenKind::Number => false,
        _ => matches!(text.written(at), "," | ";" | ":" | ")"),
    }
}

/// Tells whether an abbreviation is also the end: "in the U.S. The army" but not "the U.S. Army".
fn abbreviation_ends(text: &Text, at: usize, next: usize) -> bool {
    let word = text.word(at);
    if token::before_name(word) || word.chars().count() == 1 {
        return false;
    }
    if matches!(word, "am" | "pm") {
        return !matches!(
            text.word(next),
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "kyiv"
                | "moscow"
                | "gmt"
                | "est"
                | "et"
                | "edt"
                | "eet"
                | "utc"
                | "local"
                | "eastern"
        );
    }
    STARTERS.contains(&text.word(next)) && text.tokens[next].capital
}

const STARTERS: &[&str] = &[
    "the",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "in",
    "on",
    "at",
    "but",
    "and",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "its",
    "their",
    "after",
    "as",
    "meanwhile",
    "however",
    "for",
    "with",
    "when",
    "while",
    "if",
    "there",
    "earlier",
    "since",
    "both",
    "some",
    "no",
    "according",
    "to",
    "by",
    "from",
    "officials",
    "you",
    "what",
];

/// Tells whether a speaker follows a quotation that ends in a question or an exclamation: “Stop!” Example said.
fn speaker_follows(text: &Text, next: usize, limit: usize) -> bool {
    (next..limit.min(next + 5)).take_while(|at| text.tokens[*at].kind != TokenKind::Mark).any(|at| {
        matches!(text.word(at), "said" | "asked" | "wrote" | "told" | "added" | "says" | "shouted" | "posted")
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Text};

    fn sentences(body: &str) -> Vec<String> {
        let text = Text::new(&[(Field::Body, body)]);
        text.sentences().iter().map(|sentence| text.as_str()[sentence.range.clone()].to_owned()).collect()
    }

    #[test]
    fn titles_initials_and_states_do_not_end() {
        assert_eq!(sentences("Mr. Bell met Gen. A. K. Stone of the U.S. Army. He left.").len(), 2);
        assert_eq!(sentences("It was in the U.S. The army left.").len(), 2);
        assert_eq!(sentences("At 5 a.m. Friday it rained. At 6 p.m. Officials left.").len(), 3);
    }

    #[test]
    fn a_quotation_closes_with_its_sentence() {
        assert_eq!(sentences("“It is over.” Then they left."), ["“It is over.”", "Then they left."]);
        assert_eq!(sentences("“Is it over?” asked Bell. “Stop!” Bell said.").len(), 2);
        assert_eq!(sentences("\"It is over,\" he said. \"Go.\" They went.").len(), 3);
    }

    #[test]
    fn numbers_and_small_letters_do_not_end() {
        assert_eq!(sentences("It cost 1.5 million. 20 people came."), ["It cost 1.5 million.", "20 people came."]);
        assert_eq!(sentences("We waited … and waited. Yes!"), ["We waited … and waited.", "Yes!"]);
    }
}
