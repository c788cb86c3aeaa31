//! What stands within a line: emphasis, links, pictures, code.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use super::Writer;
use crate::markdown::{
    escape,
    link::{self, Address},
    marker::Place,
};

impl Writer<'_> {
    pub(super) fn start_inline(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        if self.picture.is_some() {
            return;
        }
        let place = if matches!(tag, Tag::Link { .. }) { Place::Link } else { Place::Text };
        if matches!(tag, Tag::Image { .. }) || self.place == Place::Text {
            let notes = self.marker.reach((range.start, ""), self.place, &mut self.block.html);
            self.block.notes.extend(notes);
        }
        self.marker.enter(range, place, &mut self.block.html);
        match tag {
            Tag::Emphasis => self.put("<em>"),
            Tag::Strong => self.put("<strong>"),
            Tag::Strikethrough => self.put("<del>"),
            Tag::Link { dest_url, .. } => self.start_link(&dest_url, range),
            Tag::Image { dest_url, .. } => {
                self.picture = Some((link::picture(&dest_url, self.frame.root), String::new()));
            }
            _ => {}
        }
    }

    pub(super) fn end_inline(&mut self, tag: TagEnd, range: &Range<usize>) {
        if self.picture.is_some() && tag != TagEnd::Image {
            return;
        }
        self.marker.leave(&mut self.block.html);
        match tag {
            TagEnd::Emphasis => self.put("</em>"),
            TagEnd::Strong => self.put("</strong>"),
            TagEnd::Strikethrough => self.put("</del>"),
            TagEnd::Link => {
                let end = self.links.pop().unwrap_or_default();
                self.put(end);
                self.place = Place::Text;
            }
            _ => self.end_picture(),
        }
        self.settle(range.end);
    }

    fn start_link(&mut self, address: &str, range: &Range<usize>) {
        let start = match link::read(address, self.frame.root) {
            _ if self.marker.in_link() => None,
            Address::Plain(href) => Some(format!("<a href=\"{}\">", escape(&href))),
            Address::Refused => None,
            Address::Entity(kind, id) => self.entity_link(kind, id, range),
        };
        if let Some(start) = &start {
            self.put(start);
            self.place = Place::Link;
        }
        self.links.push(if start.is_some() { "</a>" } else { "" });
    }

    fn entity_link(&mut self, kind: &str, id: &str, range: &Range<usize>) -> Option<String> {
        let Some(target) = (self.frame.resolve)(kind, id) else {
            self.rendered.unresolved.push((range.clone(), format!("{kind}:{id}")));
            return None;
        };
        let href = target.href.filter(|_| self.marker.link_by_hand(id))?;
        Some(format!("<a class=\"ent ent--{}\" href=\"{}\">", target.kind, escape(&href)))
    }

    fn end_picture(&mut self) {
        let Some((address, alternative)) = self.picture.take() else { return };
        let alternative = escape(&alternative).into_owned();
        match address {
            Some(address) => {
                self.put(&format!("<img src=\"{}\" alt=\"{alternative}\" loading=\"lazy\">", escape(&address)));
            }
            None => self.put(&alternative),
        }
    }

    pub(super) fn inline_code(&mut self, words: &str, range: &Range<usize>) {
        if let Some((_, alternative)) = &mut self.picture {
            alternative.push_str(words);
            return;
        }
        if let Some((heading, _)) = &mut self.heading {
            heading.text.push_str(words);
        }
        let notes = self.marker.reach((range.start, ""), self.place, &mut self.block.html);
        self.block.notes.extend(notes);
        self.put(&format!("<code>{}</code>", escape(words)));
    }
}
