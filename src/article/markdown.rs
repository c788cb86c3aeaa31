//! Writes words as Markdown that shows exactly these words: signs are escaped where they would mean something, and
//! nowhere else, so that the text stays readable.
//!
//! Does not know what the words say.

use std::{borrow::Cow, iter};

use super::paragraph::{Kind, Paragraph};

/// Writes paragraphs and headings, an empty line between them.
pub(super) fn write(paragraphs: &[Paragraph]) -> String {
    let mut written = String::with_capacity(paragraphs.iter().map(|paragraph| paragraph.text.len() + 2).sum());
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.text.is_empty()) {
        if !written.is_empty() {
            written.push_str("\n\n");
        }
        let text = escape(&paragraph.text);
        match paragraph.kind {
            Kind::Text => written.extend(escape_start(&text)),
            Kind::Heading => {
                let open = text.trim_end_matches('#');
                written.extend(["## ", open]);
                written.extend(iter::repeat_n("\\#", text.len() - open.len()));
            }
        }
    }
    written
}

/// Escapes signs within a line.
fn escape(text: &str) -> Cow<'_, str> {
    if !may_mean(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let behind = letters.peek().map_or(' ', |(_, next)| *next);
        if letter == '\t' || letter == '\u{c}' || letter == '\u{b}' {
            escaped.push(' ');
        } else {
            if means_something(letter, before, behind, &text[at..]) {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
        before = letter;
    }
    Cow::Owned(escaped)
}

/// Tells whether a text holds signs that might mean something.
fn may_mean(text: &[u8]) -> bool {
    memchr::memchr3(b'*', b'_', b'~', text).is_some()
        || memchr::memchr3(b'`', b'\\', b']', text).is_some()
        || memchr::memchr3(b'<', b'&', b'\t', text).is_some()
        || memchr::memchr2(0x0b, 0x0c, text).is_some()
}

/// Tells whether a sign would mean something to Markdown between the letters beside it.
fn means_something(letter: char, before: char, behind: char, rest: &str) -> bool {
    let is_open = !(before.is_whitespace() && behind.is_whitespace());
    match letter {
        '*' | '~' => is_open,
        '_' => is_open && !(before.is_alphanumeric() && behind.is_alphanumeric()),
        '`' => true,
        '\\' => behind.is_ascii_punctuation() || behind == ' ',
        ']' => matches!(behind, '(' | '[' | ':'),
        '<' => behind.is_ascii_alphabetic() || matches!(behind, '/' | '!' | '?'),
        '&' => is_entity(rest),
        _ => false,
    }
}

/// Tells whether a text begins with an entity of HTML.
fn is_entity(text: &str) -> bool {
    let name = text[1..].bytes().take(40).position(|byte| !byte.is_ascii_alphanumeric() && byte != b'#');
    name.is_some_and(|length| length > 0 && text.as_bytes()[length + 1] == b';')
}

/// Gives a text in pieces, with a stroke before the sign that would begin a heading, a list, a quotation or a rule.
fn escape_start(text: &str) -> [&str; 3] {
    let marker = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_blank = |at: usize| text[at..].chars().next().is_none_or(char::is_whitespace);
    match text.as_bytes() {
        [b'>', ..] => ["", "\\", text],
        [b'#', ..] if is_blank(text.len() - text.trim_start_matches('#').len()) => ["", "\\", text],
        [b'-' | b'+' | b'*', ..] if is_blank(1) || is_rule(text) => ["", "\\", text],
        [b'_' | b'=', ..] if is_rule(text) => ["", "\\", text],
        [_, ..] if (1..=9).contains(&marker) && text[marker..].starts_with(['.', ')']) && is_blank(marker + 1) => {
            [&text[..marker], "\\", &text[marker..]]
        }
        _ => [text, "", ""],
    }
}

/// Tells whether a line is made of one sign alone.
fn is_rule(text: &str) -> bool {
    let sign = text.chars().next();
    text.chars().all(|letter| Some(letter) == sign || letter.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// Gives what Markdown shows.
    fn shown(markdown: &str) -> String {
        let parser = Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES);
        parser
            .map(|event| match event {
                Event::Text(text) | Event::Code(text) => text.into_string(),
                Event::SoftBreak | Event::HardBreak => " ".into(),
                Event::Html(html) | Event::InlineHtml(html) => format!("<html {html}>"),
                Event::Rule => "<rule>".into(),
                Event::Start(tag) if !matches!(tag, pulldown_cmark::Tag::Paragraph) => format!("<{tag:?}>"),
                _ => String::new(),
            })
            .collect()
    }

    fn written(text: &str) -> String {
        write(&[Paragraph::new(Kind::Text, text, 1)])
    }

    #[test]
    fn plain_words_stay_plain() {
        for text in ["AT&T and snake_case – 5 * 3 [sic] #1 (a) 3 < 4", "+380 is a code", "-5 degrees", "[…] visited it"]
        {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn signs_are_shown_as_they_are() {
        for text in [
            "1. One",
            "# One",
            "> One",
            "- One",
            "+ One",
            "---",
            "*One* _two_",
            "[a](b)",
            "<b>",
            "&amp;",
            "`x`",
            "2024) x",
            "***",
            "~~x~~",
            "a\\*b",
        ] {
            assert_eq!(shown(&written(text)), text, "{}", written(text));
        }
    }

    proptest! {
        #[test]
        fn markdown_shows_exactly_the_words(text in r#"[a-z0-9 *_\[\]()<>#+.!&;:`~|=\\"'-]{1,40}"#) {
            let text = text.trim();
            if !text.is_empty() {
                prop_assert_eq!(shown(&written(text)), text, "{}", written(text));
            }
        }
    }
}
