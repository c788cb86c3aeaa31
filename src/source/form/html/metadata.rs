//! What the head of a page says of its article: JSON-LD first, then `OpenGraph`, Dublin Core and plain names, then the page.

use dom_query::Document;

use super::{lines, linked_data};
use crate::source::{Stated, manuscript::bare};

/// Names and properties of `<meta>` for each fact, the surest first.
const TITLE: &[&str] =
    &["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline", "title"];
const AUTHOR: &[&str] = &[
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
];
const PUBLISHER: &[&str] = &["og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher"];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "dc.date.issued",
    "parsely-pub-date",
    "pubdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "article.published",
];
const URL: &[&str] = &["og:url", "parsely-link", "twitter:url"];

/// Reads what a page says of its article.
pub(super) fn read(document: &Document) -> Stated {
    let linked = linked_data::read(document).unwrap_or_default();
    let meta = Meta::of(document);
    let publisher = linked.publisher.or_else(|| meta.get(PUBLISHER)).filter(|name| !is_address(name));
    let title = linked.title.or_else(|| meta.get(TITLE)).or_else(|| element(document, "title"));
    let shown = title.as_deref().and_then(|title| shown_title(document, title));
    let canonical = document.select("link[rel=canonical]").attr("href").map(|url| url.trim().to_owned());
    Stated {
        title: shown
            .or(title)
            .map(|title| without_site(&title, publisher.as_deref()))
            .or_else(|| element(document, "h1")),
        author: linked
            .author
            .or_else(|| meta.get(AUTHOR))
            .or_else(|| byline(document))
            .filter(|name| !is_address(name)),
        published: linked.published.or_else(|| meta.get(PUBLISHED)).or_else(|| time(document)),
        url: canonical
            .filter(|url| is_address(url))
            .or_else(|| meta.get(URL))
            .filter(|url| is_address(url))
            .or(linked.url),
        language: document
            .select("html")
            .attr("lang")
            .map(|tag| tag.to_string())
            .filter(|tag| !tag.is_empty())
            .or(linked.language),
        publisher,
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// The `<meta>` elements of a page.
struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(document: &Document) -> Self {
        let pair = |node: &dom_query::NodeRef<'_>| {
            let name = ["property", "name", "itemprop"].iter().find_map(|key| node.attr(key))?;
            let content = super::words(node.attr("content")?.as_ref());
            (!content.is_empty()).then(|| (name.to_ascii_lowercase(), content))
        };
        Self(document.select("meta").nodes().iter().filter_map(pair).collect())
    }

    fn get(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.iter().find(|(key, _)| key == name).map(|(_, content)| content.clone()))
    }
}

/// Gives the words of the first element of a kind.
fn element(document: &Document, selector: &str) -> Option<String> {
    let first = document.select(selector);
    let words = first.nodes().first().map(|node| node.text().split_whitespace().collect::<Vec<_>>().join(" "))?;
    (!words.is_empty()).then_some(words)
}

/// Finds the heading that says what the head says, as readers see it: heads are cut, or written for search engines.
fn shown_title(document: &Document, title: &str) -> Option<String> {
    let stated = words(title);
    let headings = ["h1, [itemprop=headline]", "h2, b, strong, font"].map(|selector| document.select(selector));
    let texts = headings.iter().flat_map(|found| found.nodes().iter().take(20)).filter_map(|node| {
        let text: Vec<String> = lines::of(node).into_iter().map(|line| line.text).collect();
        (!text.is_empty()).then(|| text.join(" "))
    });
    let is_same = |text: &String| {
        let shown = words(text);
        let n_shared = shown.iter().filter(|word| stated.contains(word)).count();
        shown.len() >= 3 && n_shared * 3 >= shown.len() * 2
    };
    let mut texts = texts;
    texts.find(is_same)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

/// Takes the site's name off a title.
fn without_site(title: &str, site: Option<&str>) -> String {
    let Some(site) = site.map(bare).filter(|site| !site.is_empty()) else { return title.to_owned() };
    let joints = [" | ", " - ", " – ", " — ", " :: ", " • ", " · "];
    let parts = joints.iter().filter_map(|joint| title.rfind(joint).map(|at| (at, &title[at + joint.len()..])));
    let ends = parts.filter(|(_, name)| bare(name) == site).map(|(at, _)| at);
    title[..ends.max().unwrap_or(title.len())].trim().to_owned()
}

/// Finds a line that the page marks as its byline.
fn byline(document: &Document) -> Option<String> {
    const SELECTORS: [&str; 5] =
        ["[itemprop=author]", "[rel=author]", "[class*=byline]", "[class*=author-name]", "[class*=author]"];
    SELECTORS.iter().find_map(|selector| element(document, selector)).filter(|line| line.len() <= 120)
}

/// Finds the moment that the page marks as such.
fn time(document: &Document) -> Option<String> {
    let moment = document.select("[itemprop=datePublished]").attr("content");
    moment.or_else(|| document.select("time[datetime]").attr("datetime")).map(|moment| moment.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_states_facts() {
        let page = "<html lang='en-GB'><head><title>Bridge closed again after crack | Example Press</title>\
            <meta property='og:title' content='Bridge closed again after crack'><meta property='og:site_name' content='Example Press'>\
            <meta name='author' content='Mara Vell'><meta property='article:published_time' content='2025-06-03T10:00:00Z'>\
            <link rel='canonical' href='https://example.org/a'></head><body><h1>Example Press</h1><h1>‘Bridge closed again’ after crack</h1></body></html>";
        let stated = read(&Document::from(page));
        assert_eq!(stated.title.as_deref(), Some("‘Bridge closed again’ after crack"));
        assert_eq!(stated.author.as_deref(), Some("Mara Vell"));
        assert_eq!(stated.publisher.as_deref(), Some("Example Press"));
        assert_eq!(stated.published.as_deref(), Some("2025-06-03T10:00:00Z"));
        assert_eq!((stated.url.as_deref(), stated.language.as_deref()), (Some("https://example.org/a"), Some("en-GB")));
    }

    #[test]
    fn a_page_without_a_head_states_what_it_shows() {
        let page = "<title>Bridge closed - Example Press</title><h1>Bridge closed today</h1><p class=byline>By Mara Vell</p><time datetime=2025-06-03>x</time>";
        let stated = read(&Document::from(page));
        assert_eq!(stated.title.as_deref(), Some("Bridge closed today"));
        assert_eq!((stated.author.as_deref(), stated.published.as_deref()), (Some("By Mara Vell"), Some("2025-06-03")));
    }

    #[test]
    fn the_sites_name_is_no_part_of_a_title() {
        assert_eq!(without_site("Bridge - closed - Example Press", Some("Example press")), "Bridge - closed");
        assert_eq!(without_site("Bridge - closed", None), "Bridge - closed");
    }
}
