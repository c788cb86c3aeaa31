//! Whether the ids of a document name what they should.

use super::Examination;
use crate::{
    diagnostic::Diagnostic,
    document::{
        FrontMatter, Known, Sort,
        known::{CHANNELS, PLACES, SPEAKERS},
        spot::Step::{self, At, Key},
    },
};

/// An id, where it stands, and what it should be.
struct Named<'a> {
    path: Vec<Step<'static>>,
    id: &'a str,
    /// What it should be, in words.
    role: &'static str,
    sorts: &'static [Sort],
}

/// The kinds of tags.
const TAXONOMIES: &[(&str, &str, &[Sort])] = &[
    ("regions", "region", &[Sort::Region]),
    ("places", "place", &[Sort::Place]),
    ("actors", "actor", &[Sort::Actor, Sort::State]),
    ("weapons", "weapon", &[Sort::Weapon]),
    ("topics", "topic", &[Sort::Topic]),
];

/// The addresses by which a mention is marked by hand: `[the governor](actor:serhii-lysak)`.
const MARKS: &[(&str, &[Sort])] = &[
    ("region", &[Sort::Region]),
    ("place", &[Sort::Place]),
    ("actor", &[Sort::Actor, Sort::State]),
    ("weapon", &[Sort::Weapon]),
    ("topic", &[Sort::Topic]),
];

pub(super) fn examine(examination: &mut Examination<'_>, known: &Known) {
    let front = &examination.document.front;
    for named in tags(front).chain(findings(front)) {
        if !is_known(known, named.id, named.sorts) {
            examination.problem(&named.path, unknown(known, named.role, named.id, named.sorts));
        }
    }
    marks(examination, known);
}

fn is_known(known: &Known, id: &str, sorts: &[Sort]) -> bool {
    known.sort(id).is_some_and(|sort| sorts.contains(&sort))
}

fn tags(front: &FrontMatter) -> impl Iterator<Item = Named<'_>> {
    let ids = |taxonomy: &str| match taxonomy {
        "regions" => &front.taxonomies.regions,
        "places" => &front.taxonomies.places,
        "actors" => &front.taxonomies.actors,
        "weapons" => &front.taxonomies.weapons,
        _ => &front.taxonomies.topics,
    };
    TAXONOMIES.iter().flat_map(move |(taxonomy, role, sorts)| {
        ids(taxonomy).iter().enumerate().map(move |(at, id)| {
            let path = vec![Key("taxonomies"), Key(taxonomy), At(at)];
            Named { path, id, role, sorts }
        })
    })
}

fn findings(front: &FrontMatter) -> impl Iterator<Item = Named<'_>> {
    let figures = front.figures.iter().enumerate().flat_map(|(index, row)| {
        let places = row.places.iter().enumerate().map(move |(at, id)| Named {
            path: vec![Key("figures"), At(index), Key("places"), At(at)],
            id,
            role: "place or region",
            sorts: PLACES,
        });
        let place = named("figures", index, "place", row.place.as_deref());
        let speaker = named("figures", index, "speaker", row.speaker.as_deref());
        let channel = named("figures", index, "channel", row.channel.as_deref());
        place.into_iter().chain(places).chain(speaker).chain(channel)
    });
    let quotes = front.quotes.iter().enumerate().flat_map(|(index, row)| {
        let speaker = named("quotes", index, "speaker", row.speaker.as_deref());
        speaker.into_iter().chain(named("quotes", index, "channel", row.channel.as_deref()))
    });
    let claims = front.claims.iter().enumerate().flat_map(|(index, row)| {
        let speaker = named("claims", index, "speaker", row.speaker.as_deref());
        let via = named("claims", index, "via", row.via.as_deref());
        speaker.into_iter().chain(via).chain(named("claims", index, "channel", row.channel.as_deref()))
    });
    figures.chain(quotes).chain(claims)
}

fn named<'a>(list: &'static str, index: usize, key: &'static str, id: Option<&'a str>) -> Option<Named<'a>> {
    let (role, sorts) = match key {
        "place" => ("place or region", PLACES),
        "channel" => ("medium", CHANNELS),
        _ => ("actor", SPEAKERS),
    };
    id.map(|id| Named { path: vec![Key(list), At(index), Key(key)], id, role, sorts })
}

fn marks(examination: &mut Examination<'_>, known: &Known) {
    let start = examination.body_start();
    let links = examination.passages.links(crate::text::Field::Body);
    let links: Vec<(String, std::ops::Range<usize>)> = links.map(|(target, span)| (target.to_owned(), span)).collect();
    for (target, span) in &links {
        let Some((kind, id)) = target.split_once(':') else { continue };
        let Some((role, sorts)) = MARKS.iter().find(|(mark, _)| *mark == kind) else { continue };
        if !is_known(known, id, sorts) {
            examination.problem_at(start + span.start..start + span.end, unknown(known, role, id, sorts));
        }
    }
}

fn unknown(known: &Known, role: &str, id: &str, sorts: &[Sort]) -> Diagnostic {
    let message = match known.sort(id) {
        Some(sort) => format!("`{id}` is no {role}, but a {}", sort.name()),
        None => format!("the lexicon has no {role} `{id}`"),
    };
    let help = match known.near(id, sorts) {
        Some(near) if near != id => format!("did you mean `{near}`?"),
        _ => "add a row to a table in `lexicon/`, or take it out".to_owned(),
    };
    Diagnostic::error("unknown-entity", message).help(help)
}
