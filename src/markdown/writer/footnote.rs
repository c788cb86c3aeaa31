//! Footnotes, numbered as they are first named.

use super::Writer;

impl Writer<'_> {
    fn footnote_number(&mut self, name: &str) -> usize {
        let next = self.footnotes.len() + 1;
        *self.footnotes.entry(name.to_owned()).or_insert(next)
    }

    pub(super) fn footnote_reference(&mut self, name: &str) {
        let number = self.footnote_number(name);
        self.put(&format!(
            "<sup class=\"fnref\"><a href=\"#fn-{number}\" role=\"doc-noteref\" aria-label=\"Footnote {number}\">{number}</a></sup>"
        ));
    }

    pub(super) fn start_footnote(&mut self, name: &str) {
        let number = self.footnote_number(name);
        self.put(&format!(
            "<div class=\"footnote\" id=\"fn-{number}\" role=\"doc-footnote\"><span class=\"footnote__n\">{number}</span>\n"
        ));
    }
}
