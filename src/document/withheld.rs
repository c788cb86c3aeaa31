//! Names of private persons, and the words that stand in for them.

use crate::extract::{Findings, Who};

/// What is said of a private person of whom the article says nothing else.
pub(super) const SOMEBODY: &str = "a resident";

/// The private persons of an article.
#[derive(Debug, Clone, Default)]
pub(super) struct Withheld(Vec<(String, String)>);

impl Withheld {
    /// Gathers all private persons that were found, each once.
    pub(super) fn of(findings: &Findings) -> Self {
        let mut withheld = Self::default();
        let quoted = findings.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
        let counted = findings.figures.iter().flat_map(|figure| figure.speaker.iter().chain(&figure.places));
        let claimed = findings.claims.iter().flat_map(|claim| std::iter::once(&claim.speaker).chain(&claim.via));
        for who in quoted.chain(counted).chain(claimed) {
            if let Who::Private(name, words) = who {
                withheld.add(name, words);
            }
        }
        for name in &findings.private {
            withheld.add(name, SOMEBODY);
        }
        withheld
    }

    fn add(&mut self, name: &str, words: &str) {
        let words = if words.is_empty() { SOMEBODY } else { words };
        if !name.is_empty() && name != words && self.0.iter().all(|(known, _)| known != name) {
            self.0.push((name.to_owned(), words.to_owned()));
        }
    }

    /// Gives the names.
    pub(super) fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Puts the words in the place of every name, and of every surname that stands alone.
    pub(super) fn hide(&self, text: &str) -> String {
        let full = self.0.iter().fold(text.to_owned(), |text, (name, words)| replace(&text, name, words));
        self.0.iter().fold(full, |text, (name, words)| match name.rsplit_once(' ') {
            Some((_, surname)) => replace(&text, surname, words),
            None => text,
        })
    }
}

/// Tells whether a name stands in a text, as words of its own.
pub(super) fn stands_in(text: &str, name: &str) -> bool {
    !name.is_empty() && text.match_indices(name).any(|(at, _)| is_whole(text, at, name))
}

fn replace(text: &str, name: &str, words: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices(name).filter(|(at, _)| is_whole(text, *at, name)) {
        out.push_str(&text[done..at]);
        out.push_str(&if at == 0 { capitalised(words) } else { words.to_owned() });
        done = at + name.len();
    }
    out + &text[done..]
}

fn is_whole(text: &str, at: usize, name: &str) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + name.len()..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_surnames_give_way() {
        let withheld = Withheld(vec![("Ada Example".to_owned(), "a resident".to_owned())]);
        assert_eq!(withheld.hide("Ada Example’s flat: Example tells"), "A resident’s flat: a resident tells");
        assert_eq!(withheld.hide("Examples abound"), "Examples abound");
    }

    #[test]
    fn everybody_is_gathered_once() {
        let private = vec!["Ada Example".to_owned(), "Ada Example".to_owned()];
        let withheld = Withheld::of(&Findings { private, ..Findings::default() });
        assert_eq!(withheld.names(), ["Ada Example"]);
    }
}
