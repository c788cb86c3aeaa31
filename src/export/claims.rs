//! The ledger of quotations and claims.

use std::sync::Arc;

use super::{
    Desk, Draft, Export,
    desk::Matter,
    finding,
    pager::{self, LEDGER_SIZE, Sheet},
    view::{ClaimsView, View},
};

/// Plans the ledger of quotations and claims.
pub(super) static EXPORT: Export = Export { name: "claims", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let counts: Vec<usize> =
        desk.briefing.articles.iter().map(|article| article.quotes.len() + article.claims.len()).collect();
    let n_claims = counts.iter().sum();
    let counts = Arc::new(counts);
    pager::sheets("claims/", n_claims, LEDGER_SIZE)
        .into_iter()
        .map(|sheet| {
            let (desk, counts) = (Arc::clone(desk), Arc::clone(&counts));
            let address = sheet.address.clone();
            Draft::page(&address, "claims.html", move || View::Claims(view(&desk, &sheet, &counts)))
        })
        .collect()
}

fn view(desk: &Desk<'_>, sheet: &Sheet, counts: &[usize]) -> ClaimsView {
    let matter = Matter {
        title: sheet.title("Claims"),
        description: "Who said what, in which article, with the exact words.".to_owned(),
        address: sheet.address.clone(),
        section: "claims",
        ..Matter::default()
    };
    let mut before = 0;
    let mut claims = Vec::new();
    for (article, count) in desk.briefing.articles.iter().zip(counts) {
        let of_article = before..before + count;
        before = of_article.end;
        let from = sheet.rows.start.max(of_article.start);
        let to = sheet.rows.end.min(of_article.end);
        if from < to {
            let rows = finding::claims(desk, article).into_iter();
            claims.extend(rows.skip(from - of_article.start).take(to - from));
        }
    }
    ClaimsView { frame: desk.frame(matter), claims, n_claims: counts.iter().sum(), pager: sheet.pager(desk) }
}
