//! Links between documents: slugs that are taken twice, and figures that are linked to nothing.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{
    Document, FigureRow, fence,
    spot::{self, Step},
};
use crate::diagnostic::{Diagnostic, Location, did_you_mean};

/// Finds links from one document to another that lead nowhere, and slugs that two documents share.
pub fn check_links<'d>(documents: impl IntoIterator<Item = &'d Document> + Clone) -> Vec<Diagnostic> {
    let mut problems = duplicate_slugs(documents.clone());
    let linking: Vec<&Document> = documents.clone().into_iter().filter(|document| links(document)).collect();
    if !linking.is_empty() {
        let ids = |document: &'d Document| {
            document.front.figures.iter().map(move |row| format!("{}#{}", document.front.slug, row.id))
        };
        let figures: BTreeSet<String> = documents.into_iter().flat_map(ids).collect();
        problems.extend(linking.into_iter().flat_map(|document| broken_links(document, &figures)));
    }
    problems
}

/// Tells whether a document links any of its figures.
fn links(document: &Document) -> bool {
    let is_linked = |row: &FigureRow| !(row.same_as.is_empty() && row.supersedes.is_empty() && row.disputes.is_empty());
    document.front.figures.iter().any(is_linked)
}

fn duplicate_slugs<'d>(documents: impl IntoIterator<Item = &'d Document>) -> Vec<Diagnostic> {
    let mut first: FxHashMap<&str, &str> = FxHashMap::default();
    let mut problems = Vec::new();
    for document in documents {
        let slug = document.front.slug.as_str();
        if let Some(other) = first.get(slug) {
            let message = format!("the slug `{slug}` is taken by {other}");
            let problem = Diagnostic::error("duplicate-slug", message).help("give one of them another slug");
            problems.push(problem.at(location(document, &[Step::Key("slug")])));
        } else {
            first.insert(slug, &document.path);
        }
    }
    problems
}

fn broken_links(document: &Document, figures: &BTreeSet<String>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (index, row) in document.front.figures.iter().enumerate() {
        for (key, links) in [("same_as", &row.same_as), ("supersedes", &row.supersedes), ("disputes", &row.disputes)] {
            for (at, link) in links.iter().enumerate().filter(|(_, link)| !figures.contains(*link)) {
                let path = [Step::Key("figures"), Step::At(index), Step::Key(key), Step::At(at)];
                problems.push(unknown_figure(link, figures).at(location(document, &path)));
            }
        }
    }
    problems
}

fn unknown_figure(link: &str, figures: &BTreeSet<String>) -> Diagnostic {
    let problem = Diagnostic::error("unknown-finding", format!("no document has a figure `{link}`"));
    match did_you_mean(link, figures.iter().map(String::as_str)) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("write the slug of the document, `#` and the id of its figure"),
    }
}

fn location(document: &Document, path: &[Step<'_>]) -> Location {
    let content = &document.content;
    let span = fence::split(content).and_then(|parts| {
        let padded = spot::padded(content, &parts);
        spot::find(toml::de::DeTable::parse_recoverable(&padded).0.get_ref(), path)
    });
    Location::new(&document.path, content, span.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read;

    fn document(path: &str, slug: &str, same_as: &str) -> Document {
        let row = format!(
            "figures = [\n  {{ id = \"a\", outcome = \"killed\", evidence = \"x\", same_as = [\"{same_as}\"] }},\n]"
        );
        read(path, format!("+++\ntitle = \"T\"\nslug = \"{slug}\"\n{row}\n+++\n\nx\n")).unwrap()
    }

    #[test]
    fn links_that_lead_nowhere_are_told_at_their_line() {
        let problems = check_links(&[document("one.md", "one", "two#a"), document("two.md", "two", "onee#a")]);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].code, "unknown-finding");
        assert_eq!(problems[0].help.as_deref(), Some("did you mean `one#a`?"));
        assert_eq!(problems[0].location.as_ref().map(|location| location.line), Some(5));
    }

    #[test]
    fn a_slug_belongs_to_one_document() {
        let problems = check_links(&[document("one.md", "one", "one#a"), document("two.md", "one", "one#a")]);
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["duplicate-slug"]);
    }
}
