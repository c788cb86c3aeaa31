//! Figures, quotations and claims of an article as its page and the ledgers show them.

use jiff::ToSpan as _;

use super::{
    desk::Desk,
    view::{ClaimView, EntityLink, FigureView, Link, RelationView, WhoView},
    words,
};
use crate::{
    annotate::{Annotated, Spot},
    briefing::rule,
    document::FrontMatter,
    edtf::Edtf,
    extract::time::{Resolved, resolve},
    text::Field,
};

/// Figures of articles so many days before the newest are old.
const OLD_DAYS: i64 = 90;

/// Shows the figures of an article.
pub(super) fn figures(desk: &Desk<'_>, article: &Annotated) -> Vec<FigureView> {
    (0..article.front.figures.len()).map(|at| figure(desk, article, at)).collect()
}

/// Shows one figure of an article.
pub(super) fn figure(desk: &Desk<'_>, article: &Annotated, at: usize) -> FigureView {
    let row = &article.front.figures[at];
    let spot = &article.figures[at];
    let places = row.place.iter().chain(&row.places).filter_map(|id| desk.entity_link(id)).collect();
    let bounds = row.bounds();
    let front = &article.front;
    let node = desk.briefing.article(&front.slug).map(|article| desk.briefing.ledger.node(article, at));
    let moment = row.when.as_ref().zip(front.date.as_ref()).and_then(|(words, anchor)| resolve(words, anchor));
    FigureView {
        id: row.id.clone(),
        key: key(article, &row.id),
        outcome: words::outcome(row.outcome),
        outcome_words: words::outcome_words(row.outcome),
        value: words::value(row),
        qualifier_words: words::qualifier_words(row.qualifier),
        qualifier: words::qualifier(row.qualifier),
        low: bounds.low,
        best: bounds.best,
        high: bounds.high,
        class: words::class(row.class),
        of: row.of.clone(),
        places,
        place_words: row.place_words.clone(),
        speaker: who(desk, row.speaker.as_deref(), row.speaker_words.as_deref()),
        channel: channel(desk, row.channel.as_deref()),
        when: row.when.clone(),
        date: moment.as_ref().map(|moment| words::date(&moment.date)),
        date_why: moment.as_ref().and_then(|moment| why(moment, front)),
        old: is_old(desk, article),
        evidence: shown(&row.evidence),
        field: field(row.field),
        line: spot.line,
        address: place(desk, article, spot),
        rule: row.rule.clone(),
        rule_sentence: desk.rule_sentence(row.rule.as_ref()),
        incident: node.and_then(|node| incident_of(desk, desk.briefing.ledger.incident_of[node])),
        left_out: node.and_then(|node| desk.briefing.left_out(node)),
        relations: node.map(|node| relations(desk, node)).unwrap_or_default(),
        article_title: front.title.clone(),
        article_address: desk.link(&article.address),
        article_date: front.date.as_ref().map(words::date),
        publisher: front.source.publisher.clone(),
    }
}

/// Shows the quotations and claims of an article, in the order of their places.
pub(super) fn claims(desk: &Desk<'_>, article: &Annotated) -> Vec<ClaimView> {
    let quotes: Vec<usize> = (0..article.quotes.len()).collect();
    let claims: Vec<usize> = (0..article.claims.len()).collect();
    statements(desk, article, &quotes, &claims)
}

/// Shows some of the quotations and claims of an article, in the order of their places.
pub(super) fn statements(desk: &Desk<'_>, article: &Annotated, quotes: &[usize], claims: &[usize]) -> Vec<ClaimView> {
    let quotes = quotes.iter().map(|&at| (&article.quotes[at], quote(desk, article, at)));
    let claims = claims.iter().map(|&at| (&article.claims[at], claim(desk, article, at)));
    let mut rows: Vec<(&Spot, ClaimView)> = quotes.chain(claims).collect();
    rows.sort_by_key(|(spot, _)| spot.span.unwrap_or([0, 0]));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn quote(desk: &Desk<'_>, article: &Annotated, at: usize) -> ClaimView {
    let row = &article.front.quotes[at];
    let speaker = who(desk, row.speaker.as_deref(), row.speaker_words.as_deref());
    ClaimView {
        row: format!("s-q-{}", row.id),
        mode: if row.mixed { "mixed" } else { "direct" },
        verb: row.verb.clone(),
        channel: channel(desk, row.channel.as_deref()),
        evidence: shown(&row.evidence),
        rule: row.rule.clone(),
        rule_sentence: desk.rule_sentence(row.rule.as_ref()),
        side: side(desk, row.speaker.as_deref(), row.speaker_words.as_deref()),
        ..statement(desk, article, (&row.id, &article.quotes[at]), speaker)
    }
}

/// Shows one claim of an article.
pub(super) fn claim(desk: &Desk<'_>, article: &Annotated, at: usize) -> ClaimView {
    let row = &article.front.claims[at];
    let speaker = who(desk, row.speaker.as_deref(), row.speaker_words.as_deref());
    ClaimView {
        row: format!("s-c-{}", row.id),
        via: who(desk, row.via.as_deref(), row.via_words.as_deref()),
        verb: row.verb.clone(),
        channel: channel(desk, row.channel.as_deref()),
        evidence: shown(&row.evidence),
        rule: row.rule.clone(),
        rule_sentence: desk.rule_sentence(row.rule.as_ref()),
        incident: desk
            .briefing
            .article(&article.front.slug)
            .and_then(|article| incident_of(desk, desk.briefing.ledger.incident_of_claim(article, at))),
        plover: article.scenes.claims.get(at).and_then(|scene| scene.talk.clone()),
        side: side(desk, row.speaker.as_deref(), row.speaker_words.as_deref()),
        ..statement(desk, article, (&row.id, &article.claims[at]), speaker)
    }
}

fn statement(desk: &Desk<'_>, article: &Annotated, (id, spot): (&str, &Spot), speaker: Option<WhoView>) -> ClaimView {
    let front = &article.front;
    let article_at = desk.briefing.article(&front.slug);
    ClaimView {
        id: id.to_owned(),
        key: key(article, id),
        row: String::new(),
        mode: "indirect",
        speaker,
        via: None,
        verb: None,
        channel: None,
        evidence: None,
        line: spot.line,
        address: place(desk, article, spot),
        rule: None,
        rule_sentence: None,
        incident: None,
        plover: None,
        side: None,
        republished_by: front.source.republished_by.clone(),
        n_copies: article_at.map_or(0, |at| desk.briefing.origins.copies(at).count()),
        article_title: front.title.clone(),
        article_address: desk.link(&article.address),
        article_date: front.date.as_ref().map(words::date),
        publisher: front.source.publisher.clone(),
    }
}

/// Links to an incident.
pub(super) fn incident_of(desk: &Desk<'_>, incident: Option<usize>) -> Option<Link> {
    let incident = &desk.briefing.ledger.incidents[incident?];
    let address = desk.link(&super::incidents::address(&incident.id));
    Some(Link { name: incident.id.clone(), label: desk.briefing.incident_title(incident), address })
}

/// Names the state at war whose people say so.
fn side(desk: &Desk<'_>, speaker: Option<&str>, words: Option<&str>) -> Option<String> {
    let side = desk.briefing.side(speaker, words)?;
    Some(desk.briefing.lexicon.entity(side).name.clone())
}

/// Shows how a figure stands to others.
fn relations(desk: &Desk<'_>, node: usize) -> Vec<RelationView> {
    let edges = desk.briefing.ledger.edges_from(node).iter();
    edges
        .map(|edge| RelationView {
            relation: edge.relation.name(),
            words: desk.briefing.figure_words(edge.to),
            address: figure_address(desk, edge.to),
            rule: edge.rule,
            rule_sentence: rule::sentence(edge.rule),
        })
        .collect()
}

/// Gives the place where the words of a figure stand.
pub(super) fn figure_address(desk: &Desk<'_>, node: usize) -> String {
    let node = &desk.briefing.ledger.nodes[node];
    let article = &desk.briefing.articles[node.article];
    place(desk, article, &article.figures[node.row])
}

/// Names a finding within the site.
pub(super) fn key(article: &Annotated, id: &str) -> String {
    format!("{}-{id}", article.front.slug)
}

/// Tells how a date follows from words of time and the date of the article; none where the date is as written.
fn why(moment: &Resolved, front: &FrontMatter) -> Option<String> {
    let anchor = front.date.as_ref()?;
    if !moment.because.contains(anchor.as_str()) {
        return None;
    }
    let basis = match front.source.published_basis.as_deref() {
        Some("external") => " (known from outside the text)",
        Some("analyst") => " (set by the analyst)",
        _ => "",
    };
    let because = moment.because.replace(anchor.as_str(), &words::date_with_weekday(anchor));
    Some(format!("{because}, the article’s date{basis}"))
}

/// Tells whether an article is more than ninety days older than the newest.
fn is_old(desk: &Desk<'_>, article: &Annotated) -> bool {
    let date = article.front.date.as_ref().and_then(Edtf::upper);
    let since = desk.briefing.newest.and_then(|newest| newest.checked_sub(OLD_DAYS.days()).ok());
    date.is_some_and(|date| Some(date) < since)
}

pub(super) fn who(desk: &Desk<'_>, id: Option<&str>, words: Option<&str>) -> Option<WhoView> {
    let entity = id.and_then(|id| desk.entity_link(id));
    (entity.is_some() || words.is_some()).then(|| WhoView { entity, words: words.map(str::to_owned) })
}

fn channel(desk: &Desk<'_>, id: Option<&str>) -> Option<EntityLink> {
    id.and_then(|id| desk.entity_link(id))
}

pub(super) fn shown(evidence: &str) -> Option<String> {
    (!evidence.is_empty()).then(|| evidence.to_owned())
}

pub(super) fn place(desk: &Desk<'_>, article: &Annotated, spot: &Spot) -> String {
    format!("{}#{}", desk.link(&article.address), spot.fragment)
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Standfirst => "standfirst",
        Field::Body => "body",
    }
}
