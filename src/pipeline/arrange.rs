//! Documents, each ready to be shown, to a briefing.

use std::{convert::Infallible, sync::Arc};

use super::{Documents, Drafts, Memory};
use crate::{
    annotate::{self, Annotated, Sketches, Withheld},
    briefing::{self, Briefing, Prose},
    config::Config,
    document::{Document, FrontMatter, Parsed},
    memo::{Key, Memo, Work},
    project::Project,
};

/// Makes the briefing of documents and pages.
pub fn arrange<'p>(
    project: &'p Project,
    documents: &Documents,
    (prose, drafts): (Prose, Drafts),
    memory: &mut Memory,
) -> Briefing<'p> {
    let withheld = Withheld::over(documents.iter().map(|document| &document.front), &project.lexicon);
    let shown = documents.0.iter().filter(|parsed| drafts == Drafts::Shown || !parsed.document.front.draft);
    let shown: Vec<&Parsed> = shown.map(AsRef::as_ref).collect();
    let Project { lexicon, config, .. } = project;
    let known = annotate::Known { lexicon, config, withheld: &withheld, sketches: sketches(&shown, config) };
    memory.read_on();
    let annotated = memory.annotated.map_all(&shown, &Annotating::of(known, &memory.html));
    memory.html.hold(annotated.iter().map(|article| &article.html));
    let copies = match known.sketches {
        Sketches::All => memory.near_copies(annotated.iter().map(|article| &article.sketch)),
        Sketches::None => Arc::default(),
    };
    briefing::arrange(annotated, prose, (lexicon, config), &copies)
}

/// Asks for sketches where it matters which articles go back to one text: a finding is counted by it, or the page of
/// sources is made.
fn sketches(documents: &[&Parsed], config: &Config) -> Sketches {
    let has_findings = |parsed: &&Parsed| {
        let FrontMatter { figures, quotes, claims, .. } = &parsed.document.front;
        !(figures.is_empty() && quotes.is_empty() && claims.is_empty())
    };
    if config.has("sources") || documents.iter().any(has_findings) { Sketches::All } else { Sketches::None }
}

/// How a document becomes ready to be shown.
struct Annotating<'k> {
    known: annotate::Known<'k>,
    /// The hash of all that is known.
    key: Key,
    /// The texts of what was made before.
    html: &'k Memo<String>,
}

impl<'k> Annotating<'k> {
    fn of(known: annotate::Known<'k>, html: &'k Memo<String>) -> Self {
        let settings = format!("{:?} {:?}", known.config, known.sketches);
        Self { key: Key::of([known.lexicon.hash(), &settings, known.withheld.as_str()]), known, html }
    }
}

impl Work<&Parsed> for Annotating<'_> {
    type Made = Annotated;
    type Fault = Infallible;

    fn key(&self, parsed: &&Parsed) -> Key {
        let Document { path, content, .. } = &parsed.document;
        Key::of([self.key.as_ref(), path.as_bytes(), content.key().as_ref()])
    }

    fn make(&self, parsed: &&Parsed) -> Result<Annotated, Infallible> {
        Ok(annotate::annotate((&parsed.document, &parsed.hash), &parsed.receipts, self.known))
    }

    fn revive(&self, _: &&Parsed, annotated: Annotated) -> Option<Annotated> {
        let html = self.html.held(annotated.html.key())?;
        Some(Annotated { html, ..annotated })
    }
}
