//! The site of `sites/hard` and, made here, an article of 20,000 words with 300 notes: what pages must bear.

use std::{fmt::Write as _, path::Path};

use super::Sandbox;

/// Where the long article stands in what is published.
pub(crate) const LONG_PAGE: &str = "public/articles/2032-05-05-a-day-told-at-length/index.html";

const N_PARAGRAPHS: usize = 500;
const N_NOTES: usize = 300;
const KINDS: [&str; 5] = ["context", "claim-check", "term", "source", "correction"];

/// Makes the hard site.
pub(crate) fn site() -> Sandbox {
    Sandbox::nowhere().copy(Path::new("tests/sites/hard")).write("content/articles/long.md", long())
}

/// Writes the long article: notes on neighbouring paragraphs, several on one, crossing ones, short and long.
pub(crate) fn long() -> String {
    let mut notes = String::new();
    for nth in 0..N_NOTES {
        // Notes come in runs of neighbours, and three of them in one paragraph now and then.
        let paragraph = nth / 3 * 5 + nth % 3 * usize::from(nth % 2 == 0);
        let quote = if nth % 3 == 1 { "the tide went out" } else { "hour the tide" };
        let body = "What is told here was seen from the mole, and from nowhere else. ".repeat(1 + nth % 5);
        let kind = KINDS[nth % KINDS.len()];
        write!(
            notes,
            "\n[[notes]]\nid = \"n{nth}\"\nquote = \"In the {paragraph}th {quote}\"\nkind = \"{kind}\"\nbody = \"{body}\"\nby = \"A. Editor\"\n",
            quote = if quote.starts_with("hour") { quote } else { "hour the tide went" },
        )
        .expect("a string takes all");
    }
    let mut body = String::new();
    for nth in 0..N_PARAGRAPHS {
        if nth % 40 == 39 {
            write!(body, "## Part {} of a long day\n\n", nth / 40 + 2).expect("a string takes all");
        }
        let rest = "and boats lay on the mud while Mira Oss and the Rescue Service counted them again. ";
        writeln!(body, "In the {nth}th hour the tide went out at Llanfair, {}\n", rest.repeat(2 + nth % 2))
            .expect("a string takes all");
    }
    format!(
        "+++\ntitle = \"A day told at length\"\ndate = \"2032-05-05\"\nslug = \"2032-05-05-a-day-told-at-length\"\n\n\
         [taxonomies]\nregions = [\"north-shore\"]\nplaces = [\"llanfair\"]\nactors = [\"mira-oss\", \"rescue-service\"]\n\
         {notes}+++\n\n{body}"
    )
}
