//! From findings to the rows of a front matter, each with its name and its receipt.

use super::witness::Witness;
use crate::{
    article::Article,
    document::{
        Bounds, ClaimRow, FigureRow, Known, QuoteRow, UnknownRow,
        known::{CHANNELS, SPEAKERS},
        layout,
        name::Names,
        passages::Passages,
        withheld::Withheld,
    },
    extract::{Claim, Figure, Findings, Quote, Unknown},
};

/// The findings of an article as rows.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) figures: Vec<FigureRow>,
    pub(super) quotes: Vec<QuoteRow>,
    pub(super) claims: Vec<ClaimRow>,
    pub(super) unknown: Vec<UnknownRow>,
}

impl Rows {
    /// Makes a row of each finding. The same finding twice is one row; a finding whose words do not stand is none.
    pub(super) fn new(article: &Article, findings: &Findings, withheld: &Withheld, known: &Known) -> Self {
        let passages = Passages::new(withheld.hide(&article.title), article.standfirst.as_deref(), &article.body);
        let witness = Witness { passages, withheld, known };
        let mut names = Names::default();
        Self {
            figures: figures(&findings.figures, &witness, &mut names),
            quotes: findings.quotes.iter().filter_map(|quote| quote_row(quote, &witness, &mut names)).collect(),
            claims: findings.claims.iter().filter_map(|claim| claim_row(claim, &witness, &mut names)).collect(),
            unknown: findings.unknown.iter().filter_map(|unknown| unknown_row(unknown, &witness)).collect(),
        }
    }
}

fn figures(figures: &[Figure], witness: &Witness<'_>, names: &mut Names) -> Vec<FigureRow> {
    let rows: Vec<Option<FigureRow>> = figures.iter().map(|figure| figure_row(figure, witness, names)).collect();
    let parts = |whole: usize| {
        let is_part = move |(figure, _): &(&Figure, &Option<FigureRow>)| figure.part_of == Some(whole);
        figures
            .iter()
            .zip(&rows)
            .filter(is_part)
            .filter_map(|(_, row)| row.as_ref().map(|row| row.id.clone()))
            .collect()
    };
    let contains: Vec<Vec<String>> = (0..figures.len()).map(parts).collect();
    let with_parts = |(row, contains): (Option<FigureRow>, Vec<String>)| row.map(|row| FigureRow { contains, ..row });
    rows.into_iter().zip(contains).filter_map(with_parts).collect()
}

fn figure_row(figure: &Figure, witness: &Witness<'_>, names: &mut Names) -> Option<FigureRow> {
    let number = figure.number.and_then(sayable);
    let follows = Bounds::of(number, figure.qualifier);
    let receipt = witness.receipt(&figure.evidence)?;
    let (speaker, speaker_words) = witness.who(figure.speaker.as_ref(), SPEAKERS);
    let (mut ids, place_words) = witness.places(&figure.places);
    let outcome = layout::word(&figure.outcome).replace('_', "-");
    let stem = match number {
        Some(number) => format!("{outcome}-{number}"),
        None => format!("{outcome}-{}", layout::word(&figure.qualifier).replace('_', "-")),
    };
    let surroundings = format!("{}\n{:?}\n{ids:?}\n{place_words:?}", receipt.surroundings(), figure.of);
    Some(FigureRow {
        id: names.name(&stem, &receipt.evidence, &surroundings)?,
        outcome: figure.outcome,
        number,
        qualifier: figure.qualifier,
        low: figure.low.filter(|low| Some(*low) != follows.low).and_then(sayable),
        best: figure.best.filter(|best| Some(*best) != follows.best).and_then(sayable),
        high: figure.high.filter(|high| Some(*high) != follows.high).and_then(sayable),
        class: figure.class,
        of: figure.of.clone(),
        place: if ids.len() == 1 { ids.pop() } else { None },
        places: ids,
        place_words,
        speaker,
        speaker_words,
        channel: witness.fitting(figure.channel.as_ref(), CHANNELS),
        when: figure.when.clone(),
        evidence: receipt.evidence,
        prefix: receipt.prefix,
        suffix: receipt.suffix,
        field: receipt.field,
        rule: Some(figure.rule.to_owned()),
        contains: Vec::new(),
        incident: None,
        same_as: Vec::new(),
        supersedes: Vec::new(),
        disputes: Vec::new(),
    })
}

fn quote_row(quote: &Quote, witness: &Witness<'_>, names: &mut Names) -> Option<QuoteRow> {
    let receipt = witness.receipt(&quote.evidence)?;
    let (speaker, speaker_words) = witness.who(quote.speaker.as_ref(), SPEAKERS);
    Some(QuoteRow {
        id: names.name("quote", &receipt.evidence, &receipt.surroundings())?,
        speaker,
        speaker_words,
        verb: quote.verb.clone(),
        channel: witness.fitting(quote.channel.as_ref(), CHANNELS),
        mixed: quote.mixed,
        evidence: receipt.evidence,
        prefix: receipt.prefix,
        suffix: receipt.suffix,
        field: receipt.field,
        rule: Some(quote.rule.to_owned()),
        incident: None,
    })
}

fn claim_row(claim: &Claim, witness: &Witness<'_>, names: &mut Names) -> Option<ClaimRow> {
    let receipt = witness.receipt(&claim.evidence)?;
    let (speaker, speaker_words) = witness.who(Some(&claim.speaker), SPEAKERS);
    let (via, via_words) = witness.who(claim.via.as_ref(), SPEAKERS);
    let surroundings = format!("{}\n{speaker:?}\n{speaker_words:?}", receipt.surroundings());
    Some(ClaimRow {
        id: names.name("claim", &receipt.evidence, &surroundings)?,
        speaker,
        speaker_words,
        via,
        via_words,
        verb: Some(claim.verb.clone()).filter(|verb| !verb.is_empty()),
        channel: witness.fitting(claim.channel.as_ref(), CHANNELS),
        evidence: receipt.evidence,
        prefix: receipt.prefix,
        suffix: receipt.suffix,
        field: receipt.field,
        rule: Some(claim.rule.to_owned()),
        incident: None,
    })
}

fn unknown_row(unknown: &Unknown, witness: &Witness<'_>) -> Option<UnknownRow> {
    let evidence = witness.receipt(&unknown.evidence)?.evidence;
    Some(UnknownRow { name: unknown.name.clone(), role: unknown.role.clone(), evidence })
}

/// Gives a number that TOML can say.
fn sayable(number: u64) -> Option<u64> {
    i64::try_from(number).is_ok().then_some(number)
}
