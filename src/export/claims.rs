//! The ledger of quotations and claims.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Desk, Draft, Export, data, finding,
    frame::Matter,
    pager::{self, LEDGER_SIZE, Sheet},
    view::{ClaimsView, Link, SpeakerView, View},
};

/// Plans the ledger of quotations and claims.
pub(super) static EXPORT: Export = Export { name: "claims", plan };

/// Speakers listed above the ledger.
const N_SPEAKERS: usize = 30;

/// Incidents of one side listed above the ledger.
const N_ONE_SIDED: usize = 50;

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
    let is_first = sheet.number == 1;
    ClaimsView {
        frame: desk.frame(matter),
        speakers: if is_first { speakers(desk) } else { Vec::new() },
        one_sided: if is_first { one_sided(desk) } else { Vec::new() },
        claims,
        n_claims: counts.iter().sum(),
        pager: sheet.pager(desk),
        data: data::links(desk, &["claims.json", "annotations.jsonld"]),
    }
}

/// A speaker: an id, or the words of the articles.
type Speaker<'a> = (Option<&'a str>, Option<&'a str>);

/// Gives those who speak most, by the number of their statements.
fn speakers(desk: &Desk<'_>) -> Vec<SpeakerView> {
    let mut said: BTreeMap<Speaker<'_>, (usize, Vec<usize>)> = BTreeMap::new();
    for (at, article) in desk.briefing.articles.iter().enumerate() {
        let quotes = article.front.quotes.iter().map(|row| (row.speaker.as_deref(), row.speaker_words.as_deref()));
        let claims = article.front.claims.iter().map(|row| (row.speaker.as_deref(), row.speaker_words.as_deref()));
        for (id, words) in quotes.chain(claims).filter(|(id, words)| id.is_some() || words.is_some()) {
            let (count, articles) = said.entry((id, words.filter(|_| id.is_none()))).or_default();
            *count += 1;
            articles.push(at);
        }
    }
    let mut said: Vec<_> = said.into_iter().collect();
    said.sort_by_key(|(who, (count, _))| (std::cmp::Reverse(*count), *who));
    said.into_iter()
        .filter_map(|((id, words), (n_claims, mut articles))| {
            articles.dedup();
            Some(SpeakerView {
                who: finding::who(desk, id, words)?,
                n_claims,
                n_articles: articles.len(),
                n_origins: desk.briefing.origins.count(articles),
            })
        })
        .take(N_SPEAKERS)
        .collect()
}

/// Gives the newest incidents that rest on the word of one side of the war alone.
fn one_sided(desk: &Desk<'_>) -> Vec<(Link, String)> {
    let briefing = desk.briefing;
    let incidents = briefing.ledger.incidents.iter().enumerate();
    let of_one = incidents.filter_map(|(at, incident)| {
        let side = briefing.lexicon.entity(briefing.only_side(incident)?).name.clone();
        Some((finding::incident_of(desk, Some(at))?, side))
    });
    of_one.take(N_ONE_SIDED).collect()
}
