//! What of a document may be shown outside its text: no private person's name, and no words where none may be shown.

use crate::{
    config::Publish,
    document::FrontMatter,
    lexicon::{EntityKind, Lexicon},
};

/// What stands in the place of a private person's name.
const SOMEBODY: &str = "a resident";

/// Gives a front matter that may be shown.
pub(super) fn disclose(front: &FrontMatter, publish: Publish, withheld: &Withheld<'_>) -> FrontMatter {
    let mut shown = front.clone();
    if publish == Publish::None {
        silence(&mut shown);
    }
    if publish != Publish::Full {
        shown.standfirst = None;
        shown.repairs.iter_mut().for_each(|repair| {
            repair.before.clear();
            repair.after.clear();
        });
        shown.quarantine.iter_mut().for_each(|line| line.text.clear());
    }
    if !withheld.names.is_empty() {
        each_text(&mut shown, &mut |text| *text = withheld.hide(text));
    }
    shown
}

/// Takes out all words of the article but its headline.
fn silence(front: &mut FrontMatter) {
    for figure in &mut front.figures {
        figure.evidence.clear();
        (figure.place_words, figure.speaker_words, figure.when) = (None, None, None);
        (figure.prefix, figure.suffix) = (None, None);
    }
    for quote in &mut front.quotes {
        quote.evidence.clear();
        (quote.speaker_words, quote.verb, quote.prefix, quote.suffix) = (None, None, None, None);
    }
    for claim in &mut front.claims {
        claim.evidence.clear();
        (claim.speaker_words, claim.via_words, claim.verb) = (None, None, None);
        (claim.prefix, claim.suffix) = (None, None);
    }
    front.unknown.clear();
}

/// Shows every text of a front matter that may hold a name.
fn each_text(front: &mut FrontMatter, change: &mut dyn FnMut(&mut String)) {
    change(&mut front.title);
    let FrontMatter { standfirst, summary, source, .. } = front;
    let facts = [&mut source.author, &mut source.author_in_text, &mut source.rights, standfirst, summary];
    facts.into_iter().flatten().for_each(&mut *change);
    for row in &mut front.figures {
        change(&mut row.evidence);
        let words = [&mut row.of, &mut row.place_words, &mut row.speaker_words, &mut row.when];
        words.into_iter().flatten().for_each(&mut *change);
        [&mut row.prefix, &mut row.suffix].into_iter().flatten().for_each(&mut *change);
    }
    for row in &mut front.quotes {
        change(&mut row.evidence);
        [&mut row.speaker_words, &mut row.prefix, &mut row.suffix].into_iter().flatten().for_each(&mut *change);
    }
    for row in &mut front.claims {
        change(&mut row.evidence);
        let words = [&mut row.speaker_words, &mut row.via_words, &mut row.prefix, &mut row.suffix];
        words.into_iter().flatten().for_each(&mut *change);
    }
    for row in &mut front.unknown {
        [&mut row.name, &mut row.role, &mut row.evidence].into_iter().for_each(&mut *change);
    }
    for repair in &mut front.repairs {
        [&mut repair.before, &mut repair.after].into_iter().for_each(&mut *change);
    }
    front.quarantine.iter_mut().for_each(|line| change(&mut line.text));
}

/// The private persons of a document: their names, and the surnames that no public person bears.
pub(super) struct Withheld<'d> {
    names: &'d [String],
    surnames: Vec<&'d str>,
}

impl<'d> Withheld<'d> {
    /// Gathers the names that a document withholds.
    pub(super) fn of(front: &'d FrontMatter, lexicon: &Lexicon) -> Self {
        let names = front.withheld.as_slice();
        Self { names, surnames: names.iter().filter_map(|name| surname(name, lexicon)).collect() }
    }

    /// Puts other words in the place of every name and surname.
    pub(super) fn hide(&self, text: &str) -> String {
        let names = self.names.iter().map(String::as_str).chain(self.surnames.iter().copied());
        names.fold(text.to_owned(), |text, name| replace(&text, name))
    }
}

fn surname<'n>(name: &'n str, lexicon: &Lexicon) -> Option<&'n str> {
    let (_, surname) = name.rsplit_once(char::is_whitespace)?;
    let is_public = lexicon
        .entities()
        .iter()
        .any(|entity| entity.kind == EntityKind::Actor && entity.is_person() && entity.name.ends_with(surname));
    (surname.chars().count() > 2 && !is_public).then_some(surname)
}

fn replace(text: &str, name: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    if name.is_empty() {
        return text.to_owned();
    }
    for (at, _) in text.match_indices(name) {
        if at < written || !is_whole(text, at, name) {
            continue;
        }
        out.push_str(&text[written..at]);
        out.push_str(if at == 0 { "A resident" } else { SOMEBODY });
        written = at + name.len();
    }
    out + &text[written..]
}

fn is_whole(text: &str, at: usize, name: &str) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + name.len()..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_way_whole_or_by_its_surname() {
        let front = FrontMatter { withheld: vec!["Mara Stein".to_owned()], ..FrontMatter::default() };
        let lexicon = Lexicon::default();
        let hidden = Withheld::of(&front, &lexicon).hide("Mara Stein’s cat; Stein left. Steinbach stayed.");
        assert_eq!(hidden, "A resident’s cat; a resident left. Steinbach stayed.");
    }
}
