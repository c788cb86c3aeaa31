//! Pages of the web, as a browser or a crawler saved them.
//!
//! 1. How deep the markup is nested is counted first (`nesting`): the parser has no bound of its own.
//! 2. The head says what the page is about (`metadata`, `linked_data`).
//! 3. The main text is found by a library (Readability's algorithm), and written as lines (`lines`).
//! 4. Paragraphs of the article's element that the library left out follow below the text, marked as such.
//!
//! Knows no site; what a line says is judged where texts are cleaned.

mod lines;
mod linked_data;
mod metadata;
mod nesting;

use std::collections::BTreeSet;

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::Read;
use crate::source::{
    Manuscript, Stated, What,
    decode::{Decoded, Fault, decode},
    manuscript::{Line, bare},
};

/// The deepest nesting that is parsed; what is deeper is read without its markup. Pages of the web stay below 100.
const DEEPEST: usize = 512;

/// The most elements in which a main text is looked for.
const MOST_ELEMENTS: usize = 200_000;

/// The fewest words of a paragraph outside the main text that is worth keeping, and the most such paragraphs.
const LEAST_WORDS: usize = 12;
const MOST_OUTSIDE: usize = 40;

pub(super) fn read(bytes: &[u8]) -> Result<Read, Fault> {
    let Decoded { text, guessed } = decode(bytes)?;
    read_text(&text).map(|read| Read { guessed, ..read })
}

/// Reads a page that is text already.
pub(super) fn read_text(text: &str) -> Result<Read, Fault> {
    let depth = nesting::depth(text);
    if depth > DEEPEST {
        let lines = nesting::strip(text);
        return one(Manuscript::lay(Stated::default(), lines), Some(depth));
    }
    let document = Document::from(text);
    let stated = metadata::read(&document);
    one(Manuscript::lay(stated, page_lines(document)), None)
}

fn one(manuscript: Manuscript, too_deep: Option<usize>) -> Result<Read, Fault> {
    if manuscript.text.trim().is_empty() { Err(Fault::Empty) } else { Ok(Read { too_deep, ..Read::one(manuscript) }) }
}

/// Writes a piece of markup, such as a feed's item, as lines; tells how deep it is, where that is too deep.
pub(super) fn fragment(markup: &str) -> (Vec<Line>, Option<usize>) {
    let depth = nesting::depth(markup);
    if depth > DEEPEST {
        return (nesting::strip(markup), Some(depth));
    }
    (lines::of(&Document::fragment(markup).root()), None)
}

/// Gives the words of a piece of markup on one line.
pub(super) fn words(markup: &str) -> String {
    let words: Vec<String> = fragment(markup).0.into_iter().map(|line| line.text).collect();
    words.join(" ")
}

/// Gives the lines of the main text, and below them what the library left out of the article's element.
fn page_lines(document: Document) -> Vec<Line> {
    let all = article_element(&document).map(|element| lines::of(&element)).unwrap_or_default();
    let whole = document.select("body").nodes().first().map(lines::of).unwrap_or_default();
    let mut main = main_text(document).unwrap_or(whole);
    let known: BTreeSet<String> = main.iter().map(|line| bare(&line.text)).collect();
    let is_outside = |line: &Line| {
        let is_long = line.what.is_some() || line.text.split_whitespace().count() >= LEAST_WORDS;
        is_long && !known.contains(&bare(&line.text))
    };
    let outside = all.into_iter().filter(is_outside).take(MOST_OUTSIDE);
    main.extend(outside.map(|line| Line { what: line.what.or(Some(What::Outside)), ..line }));
    main
}

/// Finds the element that holds the article, where the page has exactly one.
fn article_element(document: &Document) -> Option<NodeRef<'_>> {
    ["article", "main", "[itemprop=articleBody]"].iter().find_map(|selector| match document.select(selector).nodes() {
        [only] => Some(*only),
        _ => None,
    })
}

/// Finds the main text; none where the page has too many elements or no text that looks like one.
fn main_text(document: Document) -> Option<Vec<Line>> {
    let config = Config { keep_classes: true, max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let mut readability = Readability::with_document(document, None, Some(config)).ok()?;
    let article = readability.parse().ok()?;
    let lines = lines::of(&Document::fragment(article.content).root());
    (!lines.is_empty()).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "<p>The bridge over the canal was closed on Monday after engineers found a crack in a pillar, the town said.</p>\
        <p>It will stay closed until the end of the month, and drivers are asked to take the ferry instead, officials told reporters.</p>\
        <p>The bridge was built in 1961 and had been inspected in the spring, according to the ministry of works, which runs it.</p>";

    fn manuscript(page: &str) -> Manuscript {
        read(page.as_bytes()).unwrap().articles.remove(0).manuscript
    }

    #[test]
    fn a_page_gives_its_title_and_its_text_without_the_frame() {
        let page = format!(
            "<html lang=en><head><title>Bridge closed - Example Press</title><meta property=og:site_name content='Example Press'></head>\
             <body><nav><a href=/>Home</a><a href=/world>World</a></nav><article><h1>Bridge closed</h1>\
             <figure><img src=a.jpg><figcaption>The bridge on Monday.</figcaption></figure>{BODY}</article>\
             <footer><p>All rights reserved.</p></footer></body></html>"
        );
        let manuscript = manuscript(&page);
        assert!(manuscript.text.starts_with("Bridge closed\n"), "{}", manuscript.text);
        assert!(manuscript.text.contains("\nIt will stay closed until") && !manuscript.text.contains("World"));
        assert_eq!(manuscript.stated.publisher.as_deref(), Some("Example Press"));
        let caption = manuscript.asides.iter().find(|aside| aside.what == What::Caption).unwrap();
        assert_eq!(manuscript.text.lines().nth(caption.line - 1), Some("The bridge on Monday."));
    }

    #[test]
    fn markup_that_is_too_deep_is_taken_off() {
        let page = format!("<html><body>{}{BODY}{}</body></html>", "<div>".repeat(30_000), "</div>".repeat(30_000));
        let read = read(page.as_bytes()).unwrap();
        assert!(read.too_deep.unwrap() > 30_000);
        assert!(read.articles[0].manuscript.text.contains("The bridge over the canal was closed"));
    }

    #[test]
    fn a_page_without_text_is_empty() {
        assert!(matches!(read(b"<html><body><script>1</script></body></html>"), Err(Fault::Empty)));
    }
}
