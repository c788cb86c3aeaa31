//! Links of the site that lead nowhere: to no file, or to no id of the page that they lead to.
//!
//! Reads the pages as they are published, so that a link counts wherever it was written: a document, a page, a template.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Location};

/// The ids of each page, and the files that are no pages with none.
type Targets = BTreeMap<String, BTreeSet<String>>;

/// Finds dead links below a folder that holds a published site.
///
/// # Errors
///
/// The folder cannot be read.
pub(super) fn dead(folder: &Path) -> io::Result<Vec<Diagnostic>> {
    let mut pages = BTreeMap::new();
    let mut targets = Targets::new();
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().flatten().filter(|it| it.file_type().is_file()) {
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        let is_page = entry.path().extension().is_some_and(|extension| extension == "html");
        let html = if is_page { read(entry.path())? } else { String::new() };
        targets.insert(path.clone(), values(&html, "id").collect());
        pages.insert(path, html);
    }
    let links = pages.iter().flat_map(|(path, html)| {
        let links: BTreeSet<String> = values(html, "href").chain(values(html, "src")).collect();
        links.into_iter().map(move |link| (path, link))
    });
    let told = |(path, link): (&String, String)| {
        Diagnostic::warning("dead-link", format!("a link to `{link}` leads nowhere"))
            .at(Location::file(format!("public/{path}")))
            .help("mend it in the document, page or template that the page is made from")
    };
    Ok(links.filter(|(path, link)| !is_outward(link) && !lives(path, link, &targets)).map(told).collect())
}

/// Tells whether a link leads to something of the site.
fn lives(path: &str, link: &str, targets: &Targets) -> bool {
    let (to, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target = if to.is_empty() { path.to_owned() } else { resolve(path, to) };
    targets.get(&target).is_some_and(|ids| fragment.is_empty() || ids.contains(fragment))
}

/// Tells whether a link leaves the site.
fn is_outward(link: &str) -> bool {
    let scheme = link.split(['/', '#', '?']).next().unwrap_or_default();
    scheme.contains(':') || link.starts_with("//")
}

/// Gives the file that a link on a page leads to; a folder is its `index.html`.
fn resolve(path: &str, to: &str) -> String {
    let to = to.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = if to.starts_with('/') { Vec::new() } else { path.split('/').collect() };
    parts.pop();
    for part in to.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    if to.ends_with('/') || matches!(to, "." | "..") {
        parts.push("index.html");
    }
    parts.join("/")
}

/// Gives the values of an attribute in the start tags of a page.
fn values<'h>(html: &'h str, attribute: &str) -> impl Iterator<Item = String> + use<'h> {
    let start = format!(" {attribute}=\"");
    let tags = html.split('<').skip(1).filter(|tag| tag.starts_with(|first: char| first.is_ascii_alphabetic()));
    tags.map(|tag| tag.split('>').next().unwrap_or_default())
        .filter_map(move |tag| tag.split_once(start.as_str())?.1.split('"').next())
        .map(|value| value.replace("&#x2F;", "/").replace("&#39;", "'").replace("&amp;", "&"))
}

#[expect(clippy::disallowed_methods, reason = "what was published aside is read again")]
fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Targets {
        let page = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        [("index.html".to_owned(), page(&["main"])), ("a/b/index.html".to_owned(), page(&["L1"]))].into()
    }

    #[test]
    fn links_to_files_folders_and_ids_live() {
        for link in ["a/b/index.html", "a/b/", "a/b/index.html#L1", "#main", "./a/b/#L1"] {
            assert!(lives("index.html", link, &site()), "{link}");
        }
        assert!(lives("a/b/index.html", "../../index.html#main", &site()));
    }

    #[test]
    fn links_to_nothing_are_dead() {
        for link in ["a/c/", "a/b/index.html#L2", "#top", "b.html"] {
            assert!(!lives("index.html", link, &site()), "{link}");
        }
    }

    #[test]
    fn links_that_leave_the_site_are_not_followed() {
        assert!(["https://a.example/", "mailto:a@b.example", "//cdn.example/x"].iter().all(|link| is_outward(link)));
        assert!(!is_outward("a/b.html#x:y"));
    }

    #[test]
    fn attributes_are_read_from_start_tags_alone() {
        let html = "<a class=\"x\" href=\"a&amp;b\">href=\"no\"</a><!-- <a href=\"c\"> -->";
        assert_eq!(values(html, "href").collect::<Vec<_>>(), ["a&b", "c"]);
    }
}
