//! Feeds: RSS, Atom and JSON Feed; each item is an article of its own.

use feed_rs::{
    model::{Entry, Feed},
    parser,
};
use serde_json::json;

use super::{Article, Item, Read, html};
use crate::source::{
    Manuscript, Stated,
    decode::{Decoded, Fault, decode},
};

pub(super) fn read(bytes: &[u8]) -> Result<Read, Fault> {
    let Decoded { text, guessed } = decode(bytes)?;
    if !looks_like_a_feed(&text) {
        return Err(Fault::NoFeed);
    }
    // A feed without names for its items must not get random ones.
    let parser = parser::Builder::new()
        .sanitize_content(false)
        .id_generator(|links, title, _| {
            let title = title.as_ref().map_or("", |title| title.content.as_str());
            format!("{} {title}", links.first().map_or("", |link| link.href.as_str()))
        })
        .build();
    let feed = parser.parse(without_declaration(&text).as_bytes()).map_err(|_| Fault::NoFeed)?;
    let mut read = Read { guessed, ..Read::default() };
    for entry in &feed.entries {
        let (article, too_deep) = article(&feed, entry);
        read.too_deep = read.too_deep.max(too_deep);
        read.articles.extend((!article.manuscript.text.trim().is_empty()).then_some(article));
    }
    if read.articles.is_empty() { Err(Fault::Empty) } else { Ok(read) }
}

/// Tells whether a text begins as feeds do: other XML and JSON is left alone.
fn looks_like_a_feed(text: &str) -> bool {
    let start = &text[..text.floor_char_boundary(4096)];
    ["<rss", "<feed", "<rdf:RDF", "<RDF", "jsonfeed.org"].iter().any(|sign| start.contains(sign))
}

/// Takes off the declaration of XML: the text is no longer in the encoding that it names.
fn without_declaration(text: &str) -> &str {
    let text = text.trim_start();
    match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest,
        None => text,
    }
}

fn article(feed: &Feed, entry: &Entry) -> (Article, Option<usize>) {
    let content =
        entry.content.as_ref().and_then(|content| content.body.as_deref()).filter(|body| !body.trim().is_empty());
    let summary = entry.summary.as_ref().map(|summary| summary.content.as_str());
    let markup = content.or(summary).unwrap_or_default();
    let stated = stated(feed, entry);
    let (lines, too_deep) = html::fragment(markup);
    let bytes = json!([entry.id, stated.title, stated.author, stated.published, stated.url, markup]).to_string();
    let item = Some(Item { id: entry.id.clone(), bytes: bytes.into_bytes() });
    (Article { item, manuscript: Manuscript::lay(stated, lines) }, too_deep)
}

fn stated(feed: &Feed, entry: &Entry) -> Stated {
    let names = |people: &[feed_rs::model::Person]| {
        let names: Vec<String> = people.iter().filter_map(|person| named(person.name.as_deref()?)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let link = entry.links.iter().find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    let published = entry.published.or(entry.updated);
    Stated {
        title: entry.title.as_ref().map(|title| html::words(&title.content)).filter(|title| !title.is_empty()),
        author: names(&entry.authors),
        publisher: feed.title.as_ref().map(|title| site(&html::words(&title.content))),
        published: published.map(|published| published.to_rfc3339()),
        url: link.map(|link| link.href.clone()).filter(|url| url.starts_with("http")),
        language: entry.language.clone().or_else(|| feed.language.clone()),
    }
}

/// Gives the name of an author; RSS writes `mail@example.org (Mara Vell)`.
fn named(author: &str) -> Option<String> {
    let inner = author.split_once('(').and_then(|(mail, rest)| mail.contains('@').then(|| rest.trim_end_matches(')')));
    let name = inner.unwrap_or(author).trim();
    (!name.is_empty() && !name.contains('@')).then(|| name.to_owned())
}

/// Gives the site's name of a feed's title: "Example Press - World", "Example Press » Politics", "World | Example Press"
/// is not told apart, so that the first part counts.
fn site(title: &str) -> String {
    let first =
        [" - ", " – ", " — ", " | ", " » ", " › ", " :: ", ": "].iter().filter_map(|joint| title.find(joint)).min();
    title[..first.unwrap_or(title.len())].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RSS: &str = r#"<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Press - World</title>
<item><title>Bridge closed &amp;amp; guarded</title><link>https://example.org/a</link><guid>a1</guid><dc:creator>Mara Vell</dc:creator>
<pubDate>Tue, 03 Jun 2025 10:00:00 +0300</pubDate><description>&lt;p&gt;It was closed.&lt;/p&gt;&lt;p&gt;A crack was found.&lt;/p&gt;</description></item>
<item><title>Ferry runs</title><link>https://example.org/b</link><description>It runs hourly.</description></item>
</channel></rss>"#;

    #[test]
    fn each_item_is_an_article() {
        let articles = read(RSS.as_bytes()).unwrap().articles;
        assert_eq!(articles.len(), 2);
        let first = &articles[0].manuscript;
        assert_eq!(first.text, "Bridge closed & guarded\n\nIt was closed.\n\nA crack was found.\n");
        assert_eq!(first.stated.author.as_deref(), Some("Mara Vell"));
        assert_eq!(first.stated.publisher.as_deref(), Some("Example Press"));
        assert!(first.stated.published.as_deref().unwrap().starts_with("2025-06-03"));
        assert_eq!(articles[0].item.as_ref().unwrap().id, "a1");
        assert_eq!(articles[1].item.as_ref().unwrap().id, "https://example.org/b Ferry runs");
    }

    #[test]
    fn json_feeds_and_atom_are_read() {
        let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Example Press","items":[{"id":"1","title":"Bridge closed","content_text":"It was closed.","date_published":"2025-06-03T10:00:00Z"}]}"#;
        assert_eq!(read(json.as_bytes()).unwrap().articles[0].manuscript.text, "Bridge closed\n\nIt was closed.\n");
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Press</title><id>f</id><updated>2025-06-03T10:00:00Z</updated><entry><id>1</id><title>Bridge closed</title><updated>2025-06-03T10:00:00Z</updated><content type="html">&lt;p&gt;It was closed.&lt;/p&gt;</content></entry></feed>"#;
        assert_eq!(read(atom.as_bytes()).unwrap().articles[0].manuscript.text, "Bridge closed\n\nIt was closed.\n");
    }

    #[test]
    fn other_xml_and_json_is_no_feed() {
        for text in ["<urlset><url>x</url></urlset>", "{\"a\": 1}", "<rss><channel>", "<rss></rss>"] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
