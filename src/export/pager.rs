//! Lists on several pages: which rows stand on which, and how the pages lead to each other.

use std::ops::Range;

use super::{Desk, view::Pager};

/// Rows of a ledger on a page.
pub(super) const LEDGER_SIZE: usize = 500;

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its number, counted from 1.
    pub(super) number: usize,
    /// Its address.
    pub(super) address: String,
    /// Its rows.
    pub(super) rows: Range<usize>,
    n_sheets: usize,
    base: String,
}

/// Parts rows into pages below an address; there is always a first page.
pub(super) fn sheets(base: &str, n_rows: usize, size: usize) -> Vec<Sheet> {
    let n_sheets = n_rows.div_ceil(size).max(1);
    (1..=n_sheets)
        .map(|number| Sheet {
            number,
            address: address(base, number),
            rows: (number - 1) * size..(number * size).min(n_rows),
            n_sheets,
            base: base.to_owned(),
        })
        .collect()
}

impl Sheet {
    /// Shows where the page stands.
    pub(super) fn pager(&self, desk: &Desk<'_>) -> Pager {
        let at = |number: usize| desk.link(&address(&self.base, number));
        Pager {
            number: self.number,
            n_pages: self.n_sheets,
            previous: (self.number > 1).then(|| at(self.number - 1)),
            next: (self.number < self.n_sheets).then(|| at(self.number + 1)),
        }
    }

    /// Names the page in a title: nothing on the first.
    pub(super) fn title(&self, title: &str) -> String {
        if self.number == 1 { title.to_owned() } else { format!("{title}, page {}", self.number) }
    }
}

/// Gives the address of a page of a list.
pub(super) fn address(base: &str, number: usize) -> String {
    if number == 1 { base.to_owned() } else { format!("{base}page/{number}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_parted_and_an_empty_list_has_a_page() {
        let rows: Vec<_> = sheets("articles/", 5, 2).into_iter().map(|sheet| (sheet.address, sheet.rows)).collect();
        assert_eq!(
            rows,
            [
                ("articles/".to_owned(), 0..2),
                ("articles/page/2/".to_owned(), 2..4),
                ("articles/page/3/".to_owned(), 4..5)
            ]
        );
        assert_eq!(sheets("articles/", 0, 2).len(), 1);
    }
}
