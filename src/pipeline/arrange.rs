//! Documents, each ready to be shown, to a briefing.

use std::{convert::Infallible, sync::Arc};

use super::{Documents, Drafts, Memory};
use crate::{
    annotate::{self, Annotated, Withheld},
    briefing::{self, Briefing, Prose},
    config::Config,
    document::{Document, Parsed},
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
    let known = annotate::Known { lexicon: &project.lexicon, config: &project.config, withheld: &withheld };
    let shown = documents.0.iter().filter(|parsed| drafts == Drafts::Shown || !parsed.document.front.draft);
    let shown: Vec<&Parsed> = shown.map(AsRef::as_ref).collect();
    memory.read_on();
    let annotated = memory.annotated.map_all(&shown, &Annotating::of(known, &memory.html));
    memory.html.hold(annotated.iter().map(|article| &article.html));
    let copies = if tell_of_origins(&annotated, &project.config) {
        memory.near_copies(annotated.iter().map(|article| &article.sketch))
    } else {
        Arc::default()
    };
    briefing::arrange(annotated, prose, (&project.lexicon, &project.config), &copies)
}

/// Tells whether it matters which articles go back to one text: a finding is counted by it, or the page of sources is made.
fn tell_of_origins(articles: &[Arc<Annotated>], config: &Config) -> bool {
    let has_findings = |article: &Arc<Annotated>| {
        let Annotated { figures, quotes, claims, .. } = &**article;
        !(figures.is_empty() && quotes.is_empty() && claims.is_empty())
    };
    config.has("sources") || articles.iter().any(has_findings)
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
        let config = format!("{:?}", known.config);
        Self { key: Key::of([known.lexicon.hash(), &config, known.withheld.as_str()]), known, html }
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
