//! Direct speech: which quotations are speech, and whose.
//!
//! 1. [`speech`] tells speech from titles, nicknames and irony;
//! 2. [`link`] finds the attribution that a quotation belongs to, in its sentence or carried over from what went before.
//!
//! Knows quotations and attributions; how a verb's subject is found is for the room of speech.

mod headed;
mod link;
mod speech;

use rustc_hash::FxHashSet;

use super::{Cast, Evidence, Quote, Rule, speech::Attribution};
use crate::text::{Field, Quotation, fold::fold};

/// The rules by which quotations find their speakers.
pub const RULES: &[Rule] = &[
    Rule { id: "quote-after", says: "A quotation belongs to the verb of speech right after it: “…,” she said." },
    Rule {
        id: "quote-before",
        says: "A quotation belongs to the nearest verb of speech before it in its sentence: she said: “…”.",
    },
    Rule {
        id: "quote-according",
        says: "A quotation without another verb belongs to whom the sentence names after “according to”.",
    },
    Rule {
        id: "quote-carried",
        says: "A quotation that is a sentence of its own belongs to who spoke before it in the paragraph.",
    },
    Rule {
        id: "quote-next-paragraph",
        says: "A paragraph that begins with a quotation of its own, or with “Quote:”, goes on with the speaker, or the \
               source, of the paragraph before.",
    },
    Rule {
        id: "quote-headed",
        says: "A paragraph that begins with a quotation belongs to whom the line above it names.",
    },
    Rule {
        id: "quote-signed",
        says: "A paragraph that is all quotation is whose name the next one gives, after a dash and alone.",
    },
    Rule {
        id: "quote-reopened",
        says: "A quotation left unclosed and opened again by the next paragraph has one speaker.",
    },
    Rule { id: "quote-open", says: "A quotation is kept without a speaker where the text leaves the speaker open." },
];

/// Finds the direct speech of an article, each quotation once, in order. Headings only echo what the text quotes.
pub fn find(cast: &Cast<'_>, told: &[Attribution]) -> Vec<Quote> {
    let text = cast.text;
    let mut kept: Vec<(usize, Quote)> = Vec::new();
    let mut seen = FxHashSet::default();
    for (at, quotation) in text.quotations().iter().enumerate() {
        let paragraph = &text.paragraphs()[text.paragraph_of(quotation.tokens.start)];
        if quotation.depth > 0 || paragraph.heading || paragraph.field == Field::Title {
            continue;
        }
        let link = link::find(cast, told, (quotation, &kept));
        if !speech::is_speech(cast, quotation, link.as_ref()) {
            continue;
        }
        let evidence = Evidence::from(text.excerpt(quotation.range.clone()));
        if seen.insert(fold(&evidence.words)) {
            kept.push((at, quote(cast, quotation, (link, evidence))));
        }
    }
    kept.into_iter().map(|(_, quote)| quote).collect()
}

fn quote(cast: &Cast<'_>, quotation: &Quotation, (link, evidence): (Option<link::Link<'_>>, Evidence)) -> Quote {
    let told = link.as_ref().and_then(|link| link.told);
    Quote {
        verb: told.map(|told| cast.text.as_str()[cast.text.bytes(told.verb.clone())].to_owned()),
        channel: told.and_then(|told| told.channel.clone()),
        mixed: speech::is_mixed(cast.text, quotation),
        rule: link.as_ref().map_or("quote-open", |link| link.rule),
        speaker: link.and_then(|link| link.speaker),
        evidence,
    }
}
