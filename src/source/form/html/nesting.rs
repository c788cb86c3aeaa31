//! How deep markup is nested, counted without parsing it, and its words without any markup.

use crate::source::manuscript::Line;

/// Elements that hold nothing.
const VOID: [&str; 16] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "path", "!doctype",
];

/// Elements that the next of their kind closes, so that an end tag may be left out.
const SELF_CLOSED: [&str; 12] = ["p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "html"];

/// Elements whose text is no text.
const UNREAD: [&str; 4] = ["script", "style", "noscript", "template"];

/// Elements that do not end a line.
const INLINE: [&str; 18] = [
    "a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
    "time", "u",
];

/// A tag of the markup.
struct Tag<'m> {
    name: String,
    is_end: bool,
    /// Where it stands.
    start: usize,
    /// What follows it.
    rest: &'m str,
}

/// Finds the next tag at or behind a place.
fn next(markup: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        at += markup[at..].find('<')?;
        let behind = &markup[at + 1..];
        if let Some(comment) = behind.strip_prefix("!--") {
            at = markup.len() - comment.find("-->").map_or(0, |end| comment.len() - end - 3);
            continue;
        }
        let is_end = behind.starts_with('/');
        let name = &behind[usize::from(is_end)..];
        let length = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '!').unwrap_or(name.len());
        if length == 0 {
            at += 1;
            continue;
        }
        let close = behind.find('>').map_or(markup.len(), |end| at + 1 + end + 1);
        return Some(Tag { name: name[..length].to_ascii_lowercase(), is_end, start: at, rest: &markup[close..] });
    }
}

/// Gives the place behind a tag; behind one whose text is no text, that of its end tag.
fn behind(markup: &str, tag: &Tag<'_>) -> usize {
    let at = markup.len() - tag.rest.len();
    if tag.is_end || !UNREAD.contains(&tag.name.as_str()) {
        return at;
    }
    let end = format!("</{}", tag.name);
    let bytes = tag.rest.as_bytes();
    let found = bytes.windows(end.len()).position(|window| window.eq_ignore_ascii_case(end.as_bytes()));
    found.map_or(markup.len(), |found| at + found)
}

/// Counts how deep markup is nested at its deepest place.
pub(super) fn depth(markup: &str) -> usize {
    let (mut depth, mut deepest, mut at) = (0_usize, 0, 0);
    while let Some(tag) = next(markup, at) {
        at = behind(markup, &tag);
        let name = tag.name.as_str();
        if VOID.contains(&name) || SELF_CLOSED.contains(&name) || markup[..at].ends_with("/>") {
            continue;
        }
        depth = if tag.is_end { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

/// Gives the words of markup as lines, whatever its tags mean.
pub(super) fn strip(markup: &str) -> Vec<Line> {
    let (mut lines, mut words, mut at) = (Vec::new(), String::new(), 0);
    let mut close = |words: &mut String| {
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        words.clear();
        lines.extend((!text.is_empty()).then(|| Line::from(text)));
    };
    while let Some(tag) = next(markup, at) {
        words.push_str(&markup[at..tag.start]);
        if !INLINE.contains(&tag.name.as_str()) {
            close(&mut words);
        }
        at = behind(markup, &tag);
    }
    words.push_str(&markup[at.min(markup.len())..]);
    close(&mut words);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_that_of_the_deepest_place() {
        assert_eq!(depth("<div><p>a<p>b<br><b>c</b></div><ul><li>x<li>y</ul>"), 2);
        assert_eq!(depth("<!-- <div><div> --><div>a < b</div><script>'<div><div>'</script>"), 1);
        assert_eq!(depth(&"<i>".repeat(700)), 700);
        assert_eq!(depth("<"), 0);
    }

    #[test]
    fn words_outlive_their_markup() {
        let lines: Vec<String> = strip("<div>It was <b>closed</b>.</div><script>x</script>A<br>B")
            .into_iter()
            .map(|line| line.text)
            .collect();
        assert_eq!(lines, ["It was closed.", "A", "B"]);
    }
}
