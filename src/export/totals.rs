//! Totals as pages show them: the answer, what is counted, and for the rest the reason.

use std::cmp::Reverse;

use super::{
    Desk, finding,
    view::{CountedView, LeftOutView, PartView, TotalView},
    words,
};
use crate::{
    briefing::{
        Briefing,
        sum::{self, Parts, Total},
        total::Count,
    },
    extract::Outcome,
};

/// So many rows of each list stand on a page; the data has all.
const N_ROWS: usize = 200;

/// Shows the totals of all outcomes.
pub(super) fn all(desk: &Desk<'_>) -> Vec<TotalView> {
    let totals = desk.briefing.totals();
    totals.iter().map(|total| show(desk, total)).collect()
}

/// Shows what may be added up of the killed and the injured, without the rows.
pub(super) fn of_people(desk: &Desk<'_>) -> Vec<TotalView> {
    let totals = desk.briefing.totals();
    let of_people = totals.iter().filter(|total| matches!(total.outcome, Outcome::Killed | Outcome::Injured));
    of_people.map(|total| TotalView { n_counted: total.counts.len(), ..plain(total) }).collect()
}

fn plain(total: &Total<'_>) -> TotalView {
    TotalView {
        outcome: words::outcome(total.outcome),
        outcome_words: Briefing::outcome_words(total.outcome),
        answer: total.answer.clone(),
        low: total.bounds.low,
        best: total.bounds.best,
        high: total.bounds.high,
        counted: Vec::new(),
        n_counted: 0,
        left_out: Vec::new(),
        n_left_out: 0,
        other: Vec::new(),
        by_region: Vec::new(),
        by_month: Vec::new(),
        by_class: Vec::new(),
    }
}

fn show(desk: &Desk<'_>, total: &Total<'_>) -> TotalView {
    let briefing = desk.briefing;
    let nodes = &briefing.ledger.nodes;
    let left_out: Vec<usize> = (0..nodes.len())
        .filter(|node| nodes[*node].outcome == total.outcome && briefing.ledger.reckoning.left_out[*node].is_some())
        .collect();
    let remains = (0..nodes.len())
        .filter(|node| total.outcome == Outcome::Killed && nodes[*node].outcome == Outcome::RemainsReturned);
    let other = remains.take(N_ROWS).map(|node| LeftOutView {
        reason: Briefing::other_outcome(&nodes[node], total.outcome),
        ..without_reason(desk, node)
    });
    let [by_region, _, by_month, by_class] = briefing.parted(total.counts);
    TotalView {
        counted: total.counts.iter().take(N_ROWS).map(|count| counted(desk, count)).collect(),
        n_counted: total.counts.len(),
        n_left_out: left_out.len(),
        left_out: left_out.into_iter().take(N_ROWS).map(|node| reasoned(desk, node)).collect(),
        other: other.collect(),
        by_region: by_number(parts(desk, by_region)),
        by_month: named_months(parts(desk, by_month)),
        by_class: by_number(parts(desk, by_class)),
        ..plain(total)
    }
}

fn counted(desk: &Desk<'_>, count: &Count) -> CountedView {
    let node = &desk.briefing.ledger.nodes[count.figure];
    let article = &desk.briefing.articles[node.article];
    CountedView {
        key: finding::key(article, &article.front.figures[node.row].id),
        words: desk.briefing.figure_words(count.figure),
        low: count.bounds.low,
        high: count.bounds.high,
        address: finding::figure_address(desk, count.figure),
        incident: finding::incident_of(desk, count.incident),
    }
}

fn reasoned(desk: &Desk<'_>, node: usize) -> LeftOutView {
    LeftOutView { reason: desk.briefing.left_out(node).unwrap_or_default(), ..without_reason(desk, node) }
}

fn without_reason(desk: &Desk<'_>, node: usize) -> LeftOutView {
    let this = &desk.briefing.ledger.nodes[node];
    let article = &desk.briefing.articles[this.article];
    LeftOutView {
        key: finding::key(article, &article.front.figures[this.row].id),
        words: desk.briefing.figure_words(node),
        address: finding::figure_address(desk, node),
        reason: String::new(),
    }
}

/// Puts the greatest first; what is not one part of the whole comes last.
fn by_number(mut parts: Vec<PartView>) -> Vec<PartView> {
    let is_rest = |part: &PartView| matches!(part.label.as_str(), sum::NOT_STATED | sum::SEVERAL);
    parts.sort_by_key(|part| (is_rest(part), Reverse(part.low)));
    parts
}

/// Names months as people do: their keys are `2025-06`.
fn named_months(months: Vec<PartView>) -> Vec<PartView> {
    let named = |month: PartView| {
        let of = month.label.split_once('-').and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
        let label = of.map_or(month.label, |(year, month)| words::month(year, month));
        PartView { label, ..month }
    };
    months.into_iter().map(named).collect()
}

fn parts(desk: &Desk<'_>, parts: Parts<'_>) -> Vec<PartView> {
    let part = |(key, counts): (String, Vec<&Count>)| {
        let bounds = sum::add(counts.iter().copied());
        let entity = desk.entity_link(&key);
        PartView {
            label: entity.as_ref().map_or(key, |entity| entity.name.clone()),
            address: entity.and_then(|entity| entity.address),
            low: bounds.low,
            high: bounds.high,
            n_counted: counts.len(),
        }
    };
    parts.into_iter().map(part).collect()
}
