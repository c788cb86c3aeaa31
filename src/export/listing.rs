//! The list of all articles.

use std::sync::Arc;

use super::{
    Desk, Draft, Export,
    frame::Matter,
    pager::{self, Sheet},
    view::{ListingView, MonthGroup, MonthView, View},
    words,
};
use crate::briefing::Month;

/// Plans the list of all articles.
pub(super) static EXPORT: Export = Export { name: "articles", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let sheets = pager::sheets("articles/", desk.n_articles(), desk.briefing.config.page_size);
    sheets
        .into_iter()
        .map(|sheet| {
            let desk = Arc::clone(desk);
            Draft::page(&sheet.address.clone(), "articles.html", move || View::Listing(view(&desk, &sheet)))
        })
        .collect()
}

fn view(desk: &Desk<'_>, sheet: &Sheet) -> ListingView {
    let matter = Matter {
        title: sheet.title("Articles"),
        description: format!("All articles of {}, newest first.", desk.briefing.config.title),
        address: sheet.address.clone(),
        section: "articles",
        ..Matter::default()
    };
    let groups = desk.briefing.months.iter().filter_map(|of| {
        let rows = of.articles.start.max(sheet.rows.start)..of.articles.end.min(sheet.rows.end);
        (!rows.is_empty()).then(|| MonthGroup { month: month(desk, of), articles: desk.cards(rows) })
    });
    ListingView {
        months: groups.collect(),
        all_months: months(desk),
        n_articles: desk.n_articles(),
        pager: sheet.pager(desk),
        frame: desk.frame(matter),
    }
}

/// Shows all months with articles.
pub(super) fn months(desk: &Desk<'_>) -> Vec<MonthView> {
    desk.briefing.months.iter().map(|of| month(desk, of)).collect()
}

fn month(desk: &Desk<'_>, month: &Month) -> MonthView {
    let (id, label) = match month.of {
        Some((year, month)) => (format!("{year:04}-{month:02}"), words::month(year, month)),
        None => ("undated".to_owned(), "Undated".to_owned()),
    };
    let number = month.articles.start / desk.briefing.config.page_size + 1;
    let address = format!("{}#{id}", desk.link(&pager::address("articles/", number)));
    MonthView { id, label, n_articles: month.articles.len(), address }
}
