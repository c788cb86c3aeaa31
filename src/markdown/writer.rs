//! Events to HTML.

mod footnote;
mod heading;
mod inline;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    ops::Range,
};

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{
    Block, Frame, Heading, Lines, Mark, Rendered, code, escape,
    marker::{Marker, Place},
    table::Table,
};
use crate::text::OPTIONS;

/// Writes one text.
pub(super) struct Writer<'w> {
    markdown: &'w str,
    frame: Frame<'w>,
    marker: Marker,
    rendered: Rendered,
    /// The block that is being written.
    block: Block,
    /// How many elements are open that are no inline ones.
    depth: usize,
    n_lines: usize,
    table: Table,
    code: Option<(String, String)>,
    picture: Option<(Option<String>, String)>,
    /// The heading that is being written, and where in the block it begins.
    heading: Option<(Heading, usize)>,
    fragments: BTreeSet<String>,
    footnotes: BTreeMap<String, usize>,
    /// End tags of the links that are open; empty for those that are not let through.
    links: Vec<&'static str>,
    place: Place,
    list_ends: Vec<&'static str>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(markdown: &'w str, marks: Vec<Mark>, frame: Frame<'w>) -> Self {
        Self {
            markdown,
            frame,
            marker: Marker::new(marks),
            rendered: Rendered::default(),
            block: Block::default(),
            depth: 0,
            n_lines: 0,
            table: Table::default(),
            code: None,
            picture: None,
            heading: None,
            fragments: BTreeSet::new(),
            footnotes: BTreeMap::new(),
            links: Vec::new(),
            place: Place::Text,
            list_ends: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Rendered {
        for (event, range) in Parser::new_ext(self.markdown, OPTIONS).into_offset_iter() {
            self.take(event, range);
        }
        self.rendered
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(words)
            | Event::Html(words)
            | Event::InlineHtml(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words) => self.text(&words, range),
            Event::Code(words) => self.inline_code(&words, &range),
            Event::SoftBreak => self.put("\n"),
            Event::HardBreak => self.put("<br>\n"),
            Event::Rule => {
                self.put("<hr>\n");
                self.finish(range);
            }
            Event::FootnoteReference(name) => self.footnote_reference(&name),
            Event::TaskListMarker(_) => {}
        }
    }

    fn put(&mut self, html: &str) {
        self.block.html.push_str(html);
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if is_inline(&tag) {
            return self.start_inline(tag, &range);
        }
        let place = self.open_block(&tag, range);
        match tag {
            Tag::Paragraph => {
                self.put("<p");
                self.put(&place);
                self.put(">");
                self.put_line_number();
            }
            Tag::HtmlBlock => self.put(&format!("<p{place}>")),
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::BlockQuote(_) => self.put(&format!("<blockquote{place}>\n")),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split([',', ' ', '{']).next().unwrap_or_default().to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.put(&format!("<pre{place}>"));
                self.code = Some((language, String::new()));
            }
            Tag::List(first) => self.start_list(first, &place),
            Tag::Item => self.put("<li>"),
            Tag::FootnoteDefinition(name) => self.start_footnote(&name),
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                self.put(&format!("<div class=\"scroll\"{place}><table>\n"));
            }
            Tag::TableHead => self.table.start_head(&mut self.block.html),
            Tag::TableRow => self.table.start_row(&mut self.block.html),
            Tag::TableCell => self.table.start_cell(&mut self.block.html),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        if matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) {
            return self.end_inline(tag, &range);
        }
        self.marker.leave(&mut self.block.html);
        self.settle(range.end);
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.put("</p>\n"),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.put("</blockquote>\n"),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::List(_) => {
                let end = self.list_ends.pop().unwrap_or_default();
                self.put(end);
            }
            TagEnd::Item => self.put("</li>\n"),
            TagEnd::FootnoteDefinition => self.put("</div>\n"),
            TagEnd::Table => self.put("</tbody></table></div>\n"),
            TagEnd::TableHead => self.table.end_head(&mut self.block.html),
            TagEnd::TableRow => self.put("</tr>\n"),
            TagEnd::TableCell => self.table.end_cell(&mut self.block.html),
            _ => {}
        }
        self.depth -= 1;
        if self.depth == 0 {
            self.finish(range);
        }
    }

    /// Begins an element; gives the fragment of one that begins a block of its own.
    fn open_block(&mut self, tag: &Tag<'_>, range: Range<usize>) -> String {
        self.marker.enter(&range, Place::Text, &mut self.block.html);
        self.depth += 1;
        let counts = !matches!(tag, Tag::Heading { .. } | Tag::FootnoteDefinition(_));
        if self.depth > 1 || self.frame.lines == Lines::Plain || !counts {
            return String::new();
        }
        self.n_lines += 1;
        self.block.line = Some(self.n_lines);
        format!(" id=\"L{}\"", self.n_lines)
    }

    fn put_line_number(&mut self) {
        if let (Some(line), 1) = (self.block.line, self.depth) {
            let html = &mut self.block.html;
            let _ = write!(html, "<a class=\"ln\" href=\"#L{line}\" aria-label=\"Line {line}\">{line}</a>");
        }
    }

    fn finish(&mut self, span: Range<usize>) {
        if self.depth == 0 {
            let block = std::mem::take(&mut self.block);
            self.rendered.blocks.push(Block { span, ..block });
        }
    }

    fn start_list(&mut self, first: Option<u64>, place: &str) {
        let (start, end) = match first {
            None => (format!("<ul{place}>\n"), "</ul>\n"),
            Some(1) => (format!("<ol{place}>\n"), "</ol>\n"),
            Some(first) => (format!("<ol start=\"{first}\"{place}>\n"), "</ol>\n"),
        };
        self.list_ends.push(end);
        self.put(&start);
    }

    fn end_code(&mut self) {
        let Some((language, text)) = self.code.take() else { return };
        let highlighted = code::highlight(&text, &language);
        self.rendered.has_code |= highlighted.has_spans;
        self.put(&format!("<code>{}</code></pre>\n", highlighted.html));
    }

    fn text(&mut self, words: &str, range: Range<usize>) {
        if let Some((_, text)) = &mut self.code {
            text.push_str(words);
        } else if let Some((_, alternative)) = &mut self.picture {
            alternative.push_str(words);
        } else {
            if let Some((heading, _)) = &mut self.heading {
                heading.text.push_str(words);
            }
            self.marked_text(words, range);
        }
    }

    /// Writes text in pieces cut where marks begin and end; text that differs from its Markdown is one piece.
    fn marked_text(&mut self, words: &str, mut range: Range<usize>) {
        let verbatim = self.markdown.get(range.clone()) == Some(words);
        while !range.is_empty() {
            let cut = if verbatim { self.marker.next_cut(&range) } else { range.end };
            let piece = if verbatim { &self.markdown[range.start..cut] } else { words };
            let (space, rest) = piece.split_at(piece.len() - piece.trim_start().len());
            let notes = self.marker.reach((range.start, space), self.place, &mut self.block.html);
            self.block.notes.extend(notes);
            self.put(&escape(rest));
            range.start = cut;
        }
    }

    fn settle(&mut self, at: usize) {
        let notes = self.marker.settle(at, self.place, &mut self.block.html);
        self.block.notes.extend(notes);
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
