//! From raw text to a clean article: what is its title, its text, its byline, and what is not of it at all.
//!
//! Nothing is lost: what is held back is in quarantine, what is mended is in the list of repairs, each with its line.
//!
//! 1. The text is read as lines and parted (`parts`): broken bylines are made whole (`broken`), what was glued is parted
//!    (`glued`); lines that the file marks as something else (`aside`), lines in another script (`foreign`), the menus of
//!    a page copied whole (`menus`), and lines that sites put around an article (`boilerplate`), are held back.
//! 2. What the held lines (`facts`) and the file itself (`own`) say of the article is read; title, standfirst and byline
//!    are found (`head`).
//! 3. What stands a second time (`repeated`), the foot of the page (`footer`), what stands beyond its end (`beyond`), the
//!    lines below the text (`tail`) and a foreign quotation at its end (`unrelated`) are held back.
//! 4. Lines become paragraphs and headings (`paragraph`), damage is mended (`repair`, `hole`), and the words are written
//!    as Markdown (`markdown`).
//!
//! Does not know what the article tells; of the lexicon it asks only whether a text names anything known.

mod agency;
mod aside;
mod basis;
mod beyond;
mod boilerplate;
mod broken;
mod byline;
mod calendar;
mod dateline;
mod facts;
mod footer;
mod foreign;
mod gate;
mod glued;
mod head;
mod header;
mod heading;
mod hole;
mod label;
mod lines;
mod markdown;
mod menus;
mod own;
mod paragraph;
mod parts;
mod pattern;
mod publisher;
mod repair;
mod repeated;
mod rules;
mod shape;
mod standfirst;
mod stem;
mod tail;
mod title;
mod trace;
mod unrelated;

use facts::Facts;
use lines::Held;
use paragraph::{Kind, Paragraph};
use parts::Parts;

use crate::source::Manuscript;

pub use basis::{DateBasis, TitleBasis};
pub use rules::{RULES, Rule};
pub use trace::{Quarantined, Repair};

/// Tells whether a text names anything that the lexicon knows.
pub type Known<'k> = &'k dyn Fn(&str) -> bool;

/// A clean article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Its headline; made from the first sentence where it has none.
    pub title: String,
    /// Where the headline was found.
    pub title_basis: TitleBasis,
    /// The paragraph under the headline.
    pub standfirst: Option<String>,
    /// Who wrote it, as the text says.
    pub author: Option<String>,
    /// Who published it first, as the text says.
    pub publisher: Option<String>,
    /// Who published this copy, where the text says that another published it first.
    pub republished_by: Option<String>,
    /// When it was published, as the text says.
    pub date: Option<crate::edtf::Edtf>,
    /// Where the date was found.
    pub date_basis: DateBasis,
    /// The text as Markdown: paragraphs and headings, nothing else.
    pub body: String,
    /// Damage that was mended.
    pub repairs: Vec<Repair>,
    /// Text that is held back.
    pub quarantine: Vec<Quarantined>,
}

/// Cleans a text as it arrived.
pub fn clean(manuscript: &Manuscript, known: Known<'_>) -> Article {
    let Parts { title, standfirst, rest, held, stated, own, around } = parts::part(manuscript, known);
    let (paragraphs, mut repairs) = paragraph::assemble(&rest);
    let paragraphs = mend_all(paragraphs, &mut repairs);
    let dateline = paragraphs.first().and_then(|first| dateline::read(&first.text, known));
    let found = titled((stated.title.as_deref(), own.title.as_deref()), title.as_ref(), &held);
    let (title, title_basis) = match found {
        Some((title, line, basis)) => (mend_line(title, line, &mut repairs), basis),
        None => (generated_title(&paragraphs, dateline.as_ref()), TitleBasis::Generated),
    };
    let standfirst = standfirst.map(|line| mend_line(&line.text, line.number, &mut repairs));
    let agency = || paragraphs.iter().take(BEFORE_DATELINE).skip(1).find_map(|paragraph| agency_of(paragraph, known));
    let dateline = dateline.map(|(_, facts)| facts).or_else(agency);
    let date_basis = if own.date.is_some() { DateBasis::Metadata } else { DateBasis::Text };
    let site = own.publisher.clone();
    let facts = settle(stated, dateline, own.or(around));
    let summary = standfirst.as_deref().or_else(|| paragraphs.first().map(|first| first.text.as_str()));
    let reporter = || summary.and_then(byline::in_last_sentence).filter(|author| !known(author));
    let author = facts.author.or_else(reporter);
    let in_text = || told_publisher(standfirst.as_deref(), &paragraphs, known);
    let in_frame = || publisher::recurring(&held, title::named_at_the_end(&title), known);
    let publisher = facts.publisher.or_else(in_text).or_else(in_frame).filter(|name| author.as_ref() != Some(name));
    let republished_by = site.filter(|site| publisher.as_ref().is_some_and(|publisher| publisher != site));
    repairs.sort_by_key(|repair| repair.line);
    Article {
        title,
        title_basis,
        standfirst,
        author,
        publisher,
        republished_by,
        date: facts.date,
        date_basis,
        body: markdown::write(&paragraphs),
        repairs,
        quarantine: quarantine(held),
    }
}

/// Settles which title counts: a trailer's, the file's own, or the line's that states it; gives its line and its basis.
fn titled<'t>(
    (trailer, own): (Option<&'t str>, Option<&'t str>),
    line: Option<&'t lines::Line<'_>>,
    held: &[Held<'_>],
) -> Option<(&'t str, usize, TitleBasis)> {
    let number = line.map_or(1, |line| line.number);
    let trailer = trailer.map(|title| (title, trailer_line(held), TitleBasis::Trailer));
    let own = own.map(|title| (title, number, TitleBasis::Metadata));
    trailer.or(own).or_else(|| line.map(|line| (line.text.as_ref(), number, TitleBasis::Text)))
}

/// How many paragraphs are looked at for a dateline: summaries and notes may stand above it.
const BEFORE_DATELINE: usize = 6;

/// Reads a dateline below the first paragraph, where it names an agency.
fn agency_of(paragraph: &Paragraph, known: Known<'_>) -> Option<Facts> {
    dateline::read(&paragraph.text, known).map(|(_, facts)| facts).filter(|facts| facts.publisher.is_some())
}

/// Reads the publisher that the text itself names.
fn told_publisher(standfirst: Option<&str>, paragraphs: &[Paragraph], known: Known<'_>) -> Option<String> {
    let first = paragraphs.iter().take(BEFORE_DATELINE).map(|paragraph| paragraph.text.as_str());
    let reported = standfirst.into_iter().chain(first).find_map(|text| publisher::reported(text, known));
    reported.or_else(|| publisher::signed(&paragraphs.last()?.text))
}

/// Settles which of two statements has the word: a trailer names the first publisher, a dateline the agency; then comes
/// what the file itself and the lines above the text say, which are nearer to it than a notice of rights.
fn settle(stated: Facts, dateline: Option<Facts>, head: Facts) -> Facts {
    let dateline = dateline.unwrap_or_default();
    let publisher = if stated.title.is_some() { stated.publisher.clone() } else { None };
    let first = Facts { publisher: publisher.or(dateline.publisher.clone()), ..Facts::default() };
    first.or(head).or(stated).or(dateline)
}

fn mend_all(paragraphs: Vec<Paragraph>, repairs: &mut Vec<Repair>) -> Vec<Paragraph> {
    let mend = |paragraph: Paragraph| {
        let (paragraph, found) = repair::mend(paragraph);
        repairs.extend(found);
        paragraph
    };
    paragraphs.into_iter().map(mend).collect()
}

/// Mends a title or a standfirst.
fn mend_line(text: &str, number: usize, repairs: &mut Vec<Repair>) -> String {
    let (paragraph, found) = repair::mend(Paragraph::new(Kind::Text, text, number));
    repairs.extend(found);
    paragraph.text
}

fn trailer_line(held: &[Held<'_>]) -> usize {
    held.iter().rfind(|held| *held.rule == boilerplate::rights::APPEARED_FIRST).map_or(1, |held| held.number)
}

/// Makes a title from the first paragraph of whole sentences, without the dateline of the text.
fn generated_title(paragraphs: &[Paragraph], dateline: Option<&(usize, Facts)>) -> String {
    let is_whole =
        |paragraph: &Paragraph| shape::ends_sentence(&paragraph.text) && shape::has_more_words_than(&paragraph.text, 3);
    match paragraphs.iter().position(is_whole).unwrap_or(0) {
        0 => {
            let first = paragraphs.first().map_or("", |first| first.text.as_str());
            title::generate(&first[dateline.map_or(0, |(length, _)| *length)..])
        }
        at => title::generate(&paragraphs[at].text),
    }
}

/// Lists what is held back in the order of the source.
fn quarantine(mut held: Vec<Held<'_>>) -> Vec<Quarantined> {
    held.sort_by_key(|held| held.ordinal);
    held.into_iter()
        .map(|held| Quarantined { line: held.number, reason: held.rule.id.to_owned(), text: held.text.into_owned() })
        .collect()
}

#[cfg(test)]
mod tests;
