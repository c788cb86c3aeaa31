//! What of a document may be shown outside its text: no private person's name, and no words where none may be shown.

use std::{collections::BTreeSet, ops::Range};

use regex::{Regex, RegexBuilder};

use super::Known;
use crate::{
    config::Publish,
    document::FrontMatter,
    lexicon::{EntityKind, Lexicon},
};

/// What stands in the place of a private person's name.
const SOMEBODY: &str = "a resident";

/// Gives a front matter that may be shown. Words for a place that name a private person are left out: what stands in for the
/// name is no place.
pub(super) fn disclose(front: &FrontMatter, publish: Publish, veil: &Veil<'_>) -> FrontMatter {
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
    for figure in &mut shown.figures {
        figure.place_words.take_if(|words| veil.hidden(words).is_some());
    }
    each_text(&mut shown, &mut |text| {
        if let Some(hidden) = veil.hidden(text) {
            *text = hidden;
        }
    });
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
        let words = [&mut row.of, &mut row.speaker_words, &mut row.when];
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

/// The private persons of all documents together: who is withheld in one is named by no other.
#[derive(Debug, Clone, Default)]
pub struct Withheld(Option<Regex>);

impl Withheld {
    /// Gathers the names that documents withhold; a public person of the lexicon keeps the name.
    ///
    /// # Panics
    ///
    /// Never: names are escaped.
    pub fn over<'d>(documents: impl Iterator<Item = &'d FrontMatter>, lexicon: &Lexicon) -> Self {
        let mut names: BTreeSet<&str> = documents.flat_map(|front| front.withheld.iter().map(String::as_str)).collect();
        let public = lexicon.entities().iter().filter(|entity| entity.public);
        public.flat_map(|entity| std::iter::once(&entity.name).chain(&entity.aliases)).for_each(|name| {
            names.remove(name.as_str());
        });
        let mut names: Vec<&str> = names.into_iter().filter(|name| !name.trim().is_empty()).collect();
        if names.is_empty() {
            return Self(None);
        }
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let either: Vec<String> = names.into_iter().map(regex::escape).collect();
        let pattern = RegexBuilder::new(&either.join("|")).size_limit(1 << 30).build();
        Self(Some(pattern.expect("escaped names are a pattern")))
    }

    /// Gives all names as one text, for the keys of caches.
    pub fn as_str(&self) -> &str {
        self.0.as_ref().map_or("", Regex::as_str)
    }
}

/// What hides private persons of one document: its own by name and surname, all others by their full names.
pub(super) struct Veil<'d> {
    own: Vec<&'d str>,
    others: &'d Withheld,
}

impl<'d> Veil<'d> {
    /// Gathers what a document hides.
    pub(super) fn of(front: &'d FrontMatter, known: Known<'d>) -> Self {
        let names = front.withheld.iter().map(String::as_str);
        let surnames = front.withheld.iter().filter_map(|name| surname(name, known.lexicon));
        Self { own: names.chain(surnames).collect(), others: known.withheld }
    }

    /// Puts other words in the place of every name and surname.
    pub(super) fn hide(&self, text: &str) -> String {
        self.hidden(text).unwrap_or_else(|| text.to_owned())
    }

    /// Hides what is to be hidden; none where nothing is.
    fn hidden(&self, text: &str) -> Option<String> {
        let others =
            self.others.0.as_ref().and_then(|names| replace(text, names.find_iter(text).map(|name| name.range())));
        self.own.iter().fold(others, |hidden, name| {
            let text = hidden.as_deref().unwrap_or(text);
            replace(text, text.match_indices(name).map(|(at, _)| at..at + name.len())).or(hidden)
        })
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

/// Puts somebody in the place of names that stand as words of their own; none where no such name stands.
fn replace(text: &str, names: impl Iterator<Item = Range<usize>>) -> Option<String> {
    let mut out = String::new();
    let mut written = 0;
    for name in names.filter(|name| !name.is_empty() && is_whole(text, name)) {
        out.push_str(&text[written..name.start]);
        out.push_str(if name.start == 0 { "A resident" } else { SOMEBODY });
        written = name.end;
    }
    (written > 0).then(|| out + &text[written..])
}

fn is_whole(text: &str, name: &Range<usize>) -> bool {
    let before = text[..name.start].chars().next_back();
    let after = text[name.end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{annotate::Sketches, config::Config, document::FigureRow};

    fn front(withheld: &[&str]) -> FrontMatter {
        FrontMatter { withheld: withheld.iter().map(|name| (*name).to_owned()).collect(), ..FrontMatter::default() }
    }

    fn hide(documents: &[FrontMatter], lexicon: &Lexicon, text: &str) -> String {
        let withheld = Withheld::over(documents.iter(), lexicon);
        let config = Config::default();
        Veil::of(&documents[0], Known { lexicon, config: &config, withheld: &withheld, sketches: Sketches::All })
            .hide(text)
    }

    #[test]
    fn a_name_gives_way_whole_or_by_its_surname() {
        let documents = [front(&["Mara Stein"])];
        let hidden = hide(&documents, &Lexicon::default(), "Mara Stein’s cat; Stein left. Steinbach stayed.");
        assert_eq!(hidden, "A resident’s cat; a resident left. Steinbach stayed.");
    }

    #[test]
    fn who_is_withheld_is_no_place() {
        let figure = |words: &str| {
            let row = format!("id = \"k\"\noutcome = \"killed\"\nplace_words = \"{words}\"\nevidence = \"one\"\n");
            toml::from_str::<FigureRow>(&row).expect("a row")
        };
        let figures = vec![figure("the yard of Mara Stein"), figure("the yard of the mill")];
        let front = FrontMatter { figures, ..front(&["Mara Stein"]) };
        let (lexicon, config, withheld) = (Lexicon::default(), Config::default(), Withheld::default());
        let known = Known { lexicon: &lexicon, config: &config, withheld: &withheld, sketches: Sketches::All };
        let shown = disclose(&front, Publish::Full, &Veil::of(&front, known));
        let words: Vec<_> = shown.figures.iter().map(|figure| figure.place_words.as_deref()).collect();
        assert_eq!(words, [None, Some("the yard of the mill")]);
    }

    #[test]
    fn a_name_withheld_elsewhere_gives_way_whole_alone() {
        let documents = [front(&[]), front(&["Mara Stein", "Mara Steinbach"])];
        let hidden = hide(&documents, &Lexicon::default(), "By Mara Stein and Mara Steinbach; Stein is a town.");
        assert_eq!(hidden, "By a resident and a resident; Stein is a town.");
    }

    #[test]
    fn a_public_person_keeps_a_name_that_is_withheld_elsewhere() {
        let table = crate::lexicon::Table {
            path: "lexicon/site.toml",
            text: "sources = [{ id = \"x\", name = \"X\" }]\n\
                   actors = [{ id = \"mara-stein\", name = \"Mara Stein\", kind = \"person\", public = true, source = [\"x\"] }]\n",
        };
        let lexicon = Lexicon::load(crate::lexicon::Base::None, &[table]).unwrap();
        assert_eq!(hide(&[front(&[]), front(&["Mara Stein"])], &lexicon, "Mara Stein spoke."), "Mara Stein spoke.");
    }
}
