//! The ledger of figures.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, data, finding,
    frame::Matter,
    pager::{self, LEDGER_SIZE, Sheet},
    totals,
    view::{FiguresView, View},
};

/// Plans the ledger of figures.
pub(super) static EXPORT: Export = Export { name: "figures", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let articles = desk.briefing.articles.iter().enumerate();
    let rows: Arc<Vec<(usize, usize)>> = Arc::new(
        articles.flat_map(|(at, article)| (0..article.front.figures.len()).map(move |row| (at, row))).collect(),
    );
    pager::sheets("figures/", rows.len(), LEDGER_SIZE)
        .into_iter()
        .map(|sheet| {
            let (desk, rows) = (Arc::clone(desk), Arc::clone(&rows));
            let address = sheet.address.clone();
            Draft::page(&address, "figures.html", move || View::Figures(view(&desk, &sheet, &rows)))
        })
        .collect()
}

fn view(desk: &Desk<'_>, sheet: &Sheet, rows: &[(usize, usize)]) -> FiguresView {
    let matter = Matter {
        title: sheet.title("Figures"),
        description: "Every number with an outcome, with who said it and the exact words.".to_owned(),
        address: sheet.address.clone(),
        section: "figures",
        ..Matter::default()
    };
    let articles = &desk.briefing.articles;
    let here = rows[sheet.rows.clone()].iter();
    FiguresView {
        frame: desk.frame(matter),
        totals: if sheet.number == 1 { totals::all(desk) } else { Vec::new() },
        data: data::links(desk, &["figures.csv", "figures.json", "manifest-sha256.txt"]),
        figures: here.map(|(article, row)| finding::figure(desk, &articles[*article], *row)).collect(),
        n_figures: rows.len(),
        pager: sheet.pager(desk),
    }
}
