//! A piece of a page as lines: a block each. Captions and embedded posts are marked, scripts and forms left out.

use dom_query::NodeRef;

use crate::source::{What, manuscript::Line};

/// Elements whose words stand within a line.
const INLINE: [&str; 32] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
];

/// Elements whose words no reader sees as text.
const UNREAD: [&str; 18] = [
    "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button",
    "audio", "video", "canvas", "math", "map", "input", "datalist",
];

/// Classes of posts of social networks.
const EMBEDS: [&str; 6] =
    ["twitter-tweet", "instagram-media", "tiktok-embed", "fb-post", "telegram-post", "bluesky-embed"];

/// Writes the words below a node as lines.
pub(super) fn of(root: &NodeRef<'_>) -> Vec<Line> {
    let mut page = Page::default();
    page.read(root, None);
    page.close(None);
    page.lines
}

#[derive(Default)]
struct Page {
    lines: Vec<Line>,
    words: String,
}

impl Page {
    /// Reads on below a node; nesting is bounded before, so that this may call itself.
    fn read(&mut self, node: &NodeRef<'_>, what: Option<What>) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.words.push_str(&child.text());
                continue;
            }
            let Some(name) = child.node_name().filter(|_| child.is_element()) else { continue };
            let name = name.as_ref();
            if UNREAD.contains(&name) || is_hidden(&child) {
                continue;
            }
            if INLINE.contains(&name) {
                self.read(&child, what);
            } else if matches!(name, "td" | "th") {
                self.words.push(' ');
                self.read(&child, what);
            } else {
                self.close(what);
                let what = marked(&child, name).or(what);
                self.read(&child, what);
                self.close(what);
            }
        }
    }

    fn close(&mut self, what: Option<What>) {
        let text = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.words.clear();
        if !text.is_empty() {
            self.lines.push(Line { text, what, number: None });
        }
    }
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden")
        || node.attr("style").is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("display:none"))
}

/// Says what an element marks its words as.
fn marked(node: &NodeRef<'_>, name: &str) -> Option<What> {
    let class = node.class().unwrap_or_default().to_ascii_lowercase();
    let is_caption =
        || class.split_whitespace().any(|class| class.contains("caption") || class.contains("image-credit"));
    match name {
        "figcaption" => Some(What::Caption),
        _ if EMBEDS.iter().any(|embed| class.contains(embed)) => Some(What::Embed),
        _ if is_caption() => Some(What::Caption),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(markup: &str) -> Vec<(String, Option<What>)> {
        let document = dom_query::Document::fragment(markup);
        of(&document.root()).into_iter().map(|line| (line.text, line.what)).collect()
    }

    #[test]
    fn a_block_is_a_line() {
        let markup = "<div>It was <b>closed</b>.<p>It is\n open.</p><ul><li>a<li>b</ul>x<br>y<script>z</script></div>";
        let texts: Vec<String> = lines(markup).into_iter().map(|(text, _)| text).collect();
        assert_eq!(texts, ["It was closed.", "It is open.", "a", "b", "x", "y"]);
    }

    #[test]
    fn captions_and_posts_are_marked() {
        let markup = "<p>A.</p><figure><figcaption>B.</figcaption></figure><blockquote class='twitter-tweet'><p>C.</p></blockquote><p style='display: none'>D.</p>";
        let expected = [("A.".into(), None), ("B.".into(), Some(What::Caption)), ("C.".into(), Some(What::Embed))];
        assert_eq!(lines(markup), expected);
    }
}
