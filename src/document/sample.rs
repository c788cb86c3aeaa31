//! Documents for tests: a small composed one, and random front matters.

use proptest::{collection::vec, option, prelude::*};

use super::{
    ClaimRow, Composed, FigureRow, FrontMatter, Known, Note, NoteKind, QuoteRow, Review, Sort, SourceFacts, Taxonomies,
    UnknownRow, compose,
};
use crate::{
    article::{Article, Quarantined, Repair, TitleBasis},
    config::Publish,
    extract::{Class, Evidence, Figure, Findings, Outcome, Qualifier, Quote, Tag, Unknown, Who},
    source::{Manuscript, Sidecar, Source},
    text::Field,
};

/// The body of the composed sample.
pub(super) const BODY: &str = "Officials said five people died in Samar.\n\n\
                               Ada Example said “the windows broke”. Later five people were hurt.";

/// Gives the lexicon of the composed sample.
pub(super) fn known() -> Known {
    let rows = [
        ("dnipropetrovsk-oblast", Sort::Region),
        ("samar", Sort::Place),
        ("serhii-lysak", Sort::Actor),
        ("ukraine", Sort::State),
        ("telegram", Sort::Medium),
        ("drone", Sort::Weapon),
    ];
    rows.map(|(id, sort)| (id.to_owned(), sort)).into_iter().collect()
}

/// Gives evidence in the body at the given occurrence of the words.
pub(super) fn evidence(words: &str, occurrence: usize) -> Evidence {
    let (start, _) = BODY.match_indices(words).nth(occurrence).expect("the words stand in the sample");
    Evidence { field: Field::Body, span: start..start + words.len(), words: words.to_owned() }
}

/// Makes a figure of the sample.
pub(super) fn figure(outcome: Outcome, number: u64, evidence: Evidence) -> Figure {
    Figure {
        outcome,
        number: Some(number),
        qualifier: Qualifier::Exactly,
        low: Some(number),
        best: Some(number),
        high: Some(number),
        class: Class::Unstated,
        of: None,
        part_of: None,
        places: vec![Who::Id("samar".to_owned())],
        over: None,
        speaker: Some(Who::Words("Officials".to_owned())),
        channel: None,
        when: None,
        evidence,
        rule: "figure-before-verb",
    }
}

/// Makes the findings of the sample.
pub(super) fn findings() -> Findings {
    let resident = Who::Private("Ada Example".to_owned(), "a resident".to_owned());
    let tag = |id: &str| Tag { id: id.to_owned(), rule: "name", evidence: evidence("Samar", 0), implied_by: None };
    Findings {
        tags: vec![tag("dnipropetrovsk-oblast"), tag("samar")],
        figures: vec![
            figure(Outcome::Killed, 5, evidence("five people", 0)),
            Figure { part_of: Some(0), ..figure(Outcome::Injured, 5, evidence("five people", 1)) },
        ],
        quotes: vec![Quote {
            speaker: Some(resident),
            verb: Some("said".to_owned()),
            channel: None,
            mixed: true,
            evidence: evidence("the windows broke", 0),
            rule: "speaker-before",
        }],
        unknown: vec![Unknown {
            name: "Officials".to_owned(),
            role: "officials".to_owned(),
            evidence: evidence("Officials", 0),
            rule: "unknown",
        }],
        ..Findings::default()
    }
}

/// Makes the source of the sample.
pub(super) fn source() -> Source {
    Source {
        path: "one.txt".to_owned(),
        sha256: "0123456789abcdef".repeat(4),
        manuscript: Manuscript::default(),
        sidecar: Sidecar {
            publisher: Some("Example Press".to_owned()),
            published: Some("2025-06-26/2025-06-27".parse().expect("a date")),
            ..Sidecar::default()
        },
    }
}

/// Makes the article of the sample.
pub(super) fn article() -> Article {
    Article {
        title: "Ada Example tells of five deaths in Samar".to_owned(),
        publisher: Some("Example Mirror".to_owned()),
        body: BODY.to_owned(),
        repairs: vec![Repair {
            line: 3,
            kind: "stop".to_owned(),
            before: "Samar .".to_owned(),
            after: "Samar.".to_owned(),
            reason: "space before a stop".to_owned(),
        }],
        ..Article::default()
    }
}

/// Composes the sample.
pub(super) fn composed() -> Composed {
    compose(&source(), &article(), &findings(), &known())
}

/// Makes any front matter that can be written.
pub(super) fn front_matters() -> impl Strategy<Value = FrontMatter> {
    let article = (any::<String>(), option::of(any::<String>()), any::<bool>(), vec(any::<String>(), 0..3));
    let lists = (vec(figures(), 0..3), vec(quotes(), 0..3), vec(claims(), 0..3), vec(notes(), 0..3));
    let rest = (vec(any::<String>(), 0..3), option::of(reviews()), extras(), vec((1usize..99, any::<String>()), 0..3));
    (article, lists, rest).prop_map(
        |((title, standfirst, draft, aliases), (figures, quotes, claims, notes), (ids, review, extra, lines))| {
            FrontMatter {
                title_basis: if draft { TitleBasis::Generated } else { TitleBasis::Text },
                date: draft.then(|| "2025-06-2X".parse().ok()).flatten(),
                slug: "a-day".to_owned(),
                summary: standfirst.clone(),
                noindex: !draft,
                withheld: ids.clone(),
                source: SourceFacts {
                    file: title.clone(),
                    publisher: standfirst.clone(),
                    publish: draft.then_some(Publish::Excerpts),
                    ..SourceFacts::default()
                },
                taxonomies: Taxonomies { actors: ids.clone(), ..Taxonomies::default() },
                unknown: ids
                    .into_iter()
                    .map(|id| UnknownRow { name: id.clone(), role: id.clone(), evidence: id })
                    .collect(),
                repairs: lines.iter().cloned().map(repair).collect(),
                quarantine: lines
                    .into_iter()
                    .map(|(line, text)| Quarantined { line, reason: "advert".to_owned(), text })
                    .collect(),
                title,
                standfirst,
                draft,
                aliases,
                figures,
                quotes,
                claims,
                notes,
                review,
                extra,
                ..FrontMatter::default()
            }
        },
    )
}

fn repair((line, text): (usize, String)) -> Repair {
    Repair { line, kind: "context".to_owned(), before: text.clone(), after: text, reason: String::new() }
}

fn figures() -> impl Strategy<Value = FigureRow> {
    let words = (any::<String>(), option::of(any::<String>()), any::<String>());
    let numbers = option::of(0..i64::MAX.unsigned_abs());
    (words, numbers, 0..7usize, vec(any::<String>(), 0..3)).prop_map(|((id, words, evidence), number, at, ids)| {
        FigureRow {
            id,
            outcome: [Outcome::Killed, Outcome::RemainsReturned][at % 2],
            number,
            qualifier: [Qualifier::Exactly, Qualifier::AtLeast, Qualifier::NoneReported][at % 3],
            low: number.filter(|_| at == 1),
            best: number.filter(|_| at == 2),
            high: number.filter(|_| at == 3),
            class: [Class::Unstated, Class::Civilian][at % 2],
            of: words.clone(),
            place: words.clone(),
            places: ids.clone(),
            place_words: words.clone(),
            speaker: words.clone(),
            speaker_words: words.clone(),
            channel: words.clone(),
            when: words.clone(),
            evidence,
            prefix: words.clone(),
            suffix: words.clone(),
            field: [Field::Body, Field::Title, Field::Standfirst][at % 3],
            rule: words.clone(),
            contains: ids.clone(),
            incident: words,
            same_as: ids.clone(),
            supersedes: ids.clone(),
            disputes: ids,
        }
    })
}

fn quotes() -> impl Strategy<Value = QuoteRow> {
    (any::<String>(), option::of(any::<String>()), any::<bool>()).prop_map(|(evidence, words, mixed)| QuoteRow {
        id: evidence.clone(),
        speaker: words.clone(),
        speaker_words: None,
        verb: words.clone(),
        channel: None,
        mixed,
        evidence,
        prefix: words,
        suffix: None,
        field: if mixed { Field::Title } else { Field::Body },
        rule: None,
        incident: None,
    })
}

fn claims() -> impl Strategy<Value = ClaimRow> {
    (any::<String>(), option::of(any::<String>())).prop_map(|(evidence, words)| ClaimRow {
        id: evidence.clone(),
        speaker: None,
        speaker_words: words.clone(),
        via: words.clone(),
        via_words: None,
        verb: words.clone(),
        channel: words,
        evidence,
        prefix: None,
        suffix: None,
        field: Field::Standfirst,
        rule: None,
        incident: None,
    })
}

fn notes() -> impl Strategy<Value = Note> {
    (any::<String>(), option::of(any::<String>()), any::<bool>()).prop_map(|(body, by, is_term)| Note {
        id: "n".to_owned(),
        quote: body.clone(),
        kind: if is_term { NoteKind::Term } else { NoteKind::Context },
        body,
        by,
        source: None,
    })
}

fn reviews() -> impl Strategy<Value = Review> {
    (option::of(any::<String>()), vec(any::<String>(), 0..3)).prop_map(|(by, rejected)| Review {
        state: None,
        by,
        on: None,
        rejected,
    })
}

fn extras() -> impl Strategy<Value = toml::Table> {
    let leaf = prop_oneof![
        any::<String>().prop_map(toml::Value::String),
        any::<i64>().prop_map(toml::Value::Integer),
        any::<bool>().prop_map(toml::Value::Boolean),
        (-1.0e300..1.0e300).prop_map(toml::Value::Float),
    ];
    let value = leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(toml::Value::Array),
            vec((any::<String>(), inner), 0..3).prop_map(|entries| toml::Value::Table(entries.into_iter().collect())),
        ]
    });
    vec((any::<String>(), value), 0..4).prop_map(|entries| entries.into_iter().collect())
}
