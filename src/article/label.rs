//! Facts that a line above the text states by a label: "Author: …", "Date: …", "Source: …", "Subject: …".

use super::{lines::Line, publisher, rules::Rule};

/// Lines with a label.
pub(super) const LABEL: Rule = Rule {
    id: "labelled-fact",
    reason: "A labelled line above the text states a fact about the article, and is not part of it.",
};

/// What a label says that its line states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
    /// The title.
    Title,
    /// The author.
    Author,
    /// The publisher.
    Publisher,
    /// The date.
    Date,
    /// What its author does, and for whom.
    Role,
    /// Something else about the article.
    Other,
}

const LABELS: [(&str, Fact); 43] = [
    ("report", Fact::Author),
    ("reporting", Fact::Author),
    ("story", Fact::Author),
    ("correspondent", Fact::Author),
    ("title", Fact::Title),
    ("headline", Fact::Title),
    ("subject", Fact::Title),
    ("author", Fact::Author),
    ("authors", Fact::Author),
    ("byline", Fact::Author),
    ("written by", Fact::Author),
    ("writer", Fact::Author),
    ("journalist", Fact::Author),
    ("reporter", Fact::Author),
    ("publisher", Fact::Publisher),
    ("publication", Fact::Publisher),
    ("site", Fact::Publisher),
    ("site name", Fact::Publisher),
    ("outlet", Fact::Publisher),
    ("source", Fact::Publisher),
    ("date", Fact::Date),
    ("published", Fact::Date),
    ("date published", Fact::Date),
    ("publication date", Fact::Date),
    ("posted", Fact::Date),
    ("sent", Fact::Date),
    ("role", Fact::Role),
    ("text", Fact::Author),
    ("words", Fact::Author),
    ("photos", Fact::Other),
    ("pictures", Fact::Other),
    ("reporting from", Fact::Other),
    ("translation", Fact::Other),
    ("url", Fact::Other),
    ("link", Fact::Other),
    ("from", Fact::Other),
    ("to", Fact::Other),
    ("cc", Fact::Other),
    ("reply-to", Fact::Other),
    ("language", Fact::Other),
    ("section", Fact::Other),
    ("category", Fact::Other),
    ("location", Fact::Other),
];

/// Reads a line with a label: what it states, and in which words.
pub(super) fn read<'l>(line: &'l Line<'_>) -> Option<(Fact, &'l str)> {
    let text = line.text.trim_start_matches(['•', '-', '*', ' ']);
    let parted = |sign| text.split_once(sign);
    // Lists of the author's facts have lost their columns: "Author, Mara Vell".
    let in_list = || parted(',').filter(|(label, _)| ["Author", "Role", "Reporting from"].contains(label));
    let (label, value) = in_list().or_else(|| parted(':'))?;
    let (label, value) = (label.trim().trim_matches('*').to_lowercase(), value.trim().trim_matches('*').trim());
    let fact = LABELS.iter().find(|(name, _)| *name == label)?.1;
    let value = value.find(", Photo").or_else(|| value.find(", photo")).map_or(value, |at| &value[..at]);
    let is_short = value.len() <= 300 && !value.is_empty();
    let is_name = fact != Fact::Publisher || value.split_whitespace().count() <= 5 && !publisher::is_office(value);
    let is_signed = !["text", "words", "report", "reporting", "story", "correspondent"].contains(&label.as_str())
        || super::byline::is_names(value);
    (is_short && is_name && is_signed).then_some((fact, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    #[test]
    fn labelled_lines_state_facts() {
        let text = "Subject: Bridge closed\nAuthor: Mara Vell\nSource: Example Press\nNote: read this\n";
        let facts: Vec<_> = lines::read(text).iter().map(|line| read(line).map(|(fact, _)| fact)).collect();
        assert_eq!(facts, [Some(Fact::Title), Some(Fact::Author), Some(Fact::Publisher), None]);
        let text = "• Author, Mara Vell\n• Role, Example News\nText: Mara Vell\nText: the law in full\nAuthor, poet and mayor, he left.";
        let facts: Vec<_> = lines::read(text).iter().map(|line| read(line).map(|(fact, _)| fact)).collect();
        assert_eq!(facts[..4], [Some(Fact::Author), Some(Fact::Role), Some(Fact::Author), None]);
    }
}
