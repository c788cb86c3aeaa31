//! What tests ask of HTML that we wrote ourselves: attributes, ids, links. No parser of other people's pages.

use std::collections::{BTreeMap, BTreeSet};

/// Gives the values of an attribute, in order, as they are meant.
pub(crate) fn values(html: &str, attribute: &str) -> Vec<String> {
    let start = format!(" {attribute}=\"");
    tags(html)
        .flat_map(|tag| {
            let parts = tag.split(start.as_str()).skip(1).map(|rest| plain(rest.split('"').next().unwrap_or_default()));
            parts.collect::<Vec<_>>()
        })
        .collect()
}

/// Gives the start tags of a page, each with its attributes.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = &str> {
    let tags = html.split('<').skip(1).filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()));
    tags.map(|rest| rest.split('>').next().unwrap_or_default())
}

/// Reads the character references that a page of ours may hold.
fn plain(text: &str) -> String {
    let marks = [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    marks.iter().fold(text.to_owned(), |text, (reference, mark)| text.replace(reference, mark))
}

/// Finds links of pages that lead to no file, or to no id of the page that they lead to.
pub(crate) fn dead_links(files: &BTreeMap<String, String>) -> Vec<String> {
    let pages = || files.iter().filter(|(path, _)| super::is_of(path, "html"));
    let ids: BTreeMap<&str, BTreeSet<String>> =
        pages().map(|(path, html)| (path.as_str(), values(html, "id").into_iter().collect())).collect();
    let mut dead = Vec::new();
    for (path, html) in pages() {
        for link in ["href", "src"].into_iter().flat_map(|attribute| values(html, attribute)) {
            if is_outward(&link) {
                continue;
            }
            let (to, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let target = if to.is_empty() { path.clone() } else { resolve(path, to) };
            let lives = match ids.get(target.as_str()) {
                Some(ids) => fragment.is_empty() || ids.contains(fragment),
                None => fragment.is_empty() && files.contains_key(&target),
            };
            if !lives {
                dead.push(format!("{path}: {link}"));
            }
        }
    }
    dead
}

fn is_outward(link: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| link.starts_with(scheme))
}

/// Follows a relative link from a page; one that ends in a slash means the page there.
fn resolve(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    if link.ends_with('/') || link == "." || link == ".." {
        parts.push("index.html");
    }
    parts.join("/")
}

/// Gives ids that stand twice on a page.
pub(crate) fn twice(html: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    values(html, "id").into_iter().filter(|id| !seen.insert(id.clone())).collect()
}

/// Finds what would act on a page: scripts that are neither data nor files of the theme, styles and handlers in the markup,
/// addresses that run.
pub(crate) fn active(html: &str) -> Vec<String> {
    let acts = |tag: &&str| {
        let name = tag.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        let lower = tag.to_ascii_lowercase();
        let source = lower.split("src=\"").nth(1).map(|rest| rest.trim_start_matches("../"));
        let is_ours = source.is_some_and(|source| source.starts_with("assets/"));
        let is_script = name == "script" && !is_ours && !lower.contains("type=\"application/ld+json\"");
        let is_frame = ["iframe", "object", "embed", "style", "base"].contains(&name.as_str());
        let mut names = lower.split('"').step_by(2).flat_map(str::split_whitespace).filter(|part| part.contains('='));
        let has_handler = names.any(|name| name.starts_with("on") || ["style=", "srcdoc="].contains(&name));
        let runs = ["javascript:", "vbscript:", "data:text"].iter().any(|scheme| {
            ["href=\"", "src=\"", "action=\""].iter().any(|key| lower.contains(&format!("{key}{scheme}")))
        });
        is_script || is_frame || has_handler || runs
    };
    tags(html).filter(acts).map(str::to_owned).collect()
}
