//! Headings, each with a fragment of its own.

use pulldown_cmark::HeadingLevel;

use super::Writer;
use crate::markdown::Heading;

impl Writer<'_> {
    pub(super) fn start_heading(&mut self, level: HeadingLevel) {
        self.marker.section();
        let level = (level as u8).max(2);
        let heading = Heading { id: String::new(), level, text: String::new() };
        self.heading = Some((heading, self.block.html.len()));
    }

    pub(super) fn end_heading(&mut self) {
        let Some((mut heading, at)) = self.heading.take() else { return };
        heading.id = self.fragment(&heading.text);
        let level = heading.level;
        self.block.html.insert_str(at, &format!("<h{level} id=\"{}\">", heading.id));
        self.put(&format!("</h{level}>\n"));
        self.rendered.headings.push(heading);
    }

    /// Makes a fragment of a heading's words that no other has.
    fn fragment(&mut self, words: &str) -> String {
        let words = deunicode::deunicode(words).to_lowercase();
        let parts: Vec<&str> =
            words.split(|char: char| !char.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
        let base = format!("sec-{}", parts.join("-"));
        let mut fragment = base.clone();
        let mut n = 1;
        while !self.fragments.insert(fragment.clone()) {
            n += 1;
            fragment = format!("{base}-{n}");
        }
        fragment
    }
}
