//! Tables, aligned by class: a strict content security policy allows no `style=`.

use pulldown_cmark::Alignment;

/// Where in a table the writer stands.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    head: bool,
}

impl Table {
    pub(super) fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, column: 0, head: false }
    }

    pub(super) fn start_head(&mut self, out: &mut String) {
        self.head = true;
        self.column = 0;
        out.push_str("<thead><tr>");
    }

    pub(super) fn end_head(&mut self, out: &mut String) {
        self.head = false;
        out.push_str("</tr></thead><tbody>\n");
    }

    pub(super) fn start_row(&mut self, out: &mut String) {
        self.column = 0;
        out.push_str("<tr>");
    }

    pub(super) fn start_cell(&mut self, out: &mut String) {
        out.push_str(if self.head { "<th scope=\"col\"" } else { "<td" });
        out.push_str(match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"left\">",
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Right) => " class=\"right\">",
            _ => ">",
        });
        self.column += 1;
    }

    pub(super) fn end_cell(&self, out: &mut String) {
        out.push_str(if self.head { "</th>" } else { "</td>" });
    }
}
