//! From findings to the rows of a front matter, each with its name and its receipt.

use crate::{
    article::Article,
    document::{
        Bounds, ClaimRow, FigureRow, QuoteRow, UnknownRow, layout,
        name::Names,
        passage::Context,
        passages::Passages,
        withheld::{SOMEBODY, Withheld},
    },
    extract::{Claim, Evidence, Figure, Findings, Quote, Unknown, Who},
    text::Field,
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
    pub(super) fn new(article: &Article, findings: &Findings, withheld: &Withheld) -> Self {
        let passages = Passages::new(&withheld.hide(&article.title), article.standfirst.as_deref(), &article.body);
        let receipts = Receipts { passages, withheld };
        let mut names = Names::default();
        Self {
            figures: figures(&findings.figures, &receipts, &mut names),
            quotes: findings.quotes.iter().filter_map(|quote| quote_row(quote, &receipts, &mut names)).collect(),
            claims: findings.claims.iter().filter_map(|claim| claim_row(claim, &receipts, &mut names)).collect(),
            unknown: findings.unknown.iter().filter_map(|unknown| unknown_row(unknown, &receipts)).collect(),
        }
    }
}

/// Words, and what tells them from the same words elsewhere in their field.
struct Receipt {
    evidence: String,
    prefix: Option<String>,
    suffix: Option<String>,
    field: Field,
}

impl Receipt {
    /// Gives what is around the words, for a name that must differ from another.
    fn surroundings(&self) -> String {
        format!("{:?}\n{:?}\n{:?}", self.field, self.prefix, self.suffix)
    }
}

struct Receipts<'a> {
    passages: Passages,
    withheld: &'a Withheld,
}

impl Receipts<'_> {
    fn receipt(&self, evidence: &Evidence) -> Option<Receipt> {
        let passage = self.passages.of(evidence.field);
        let spellings = self.spellings(evidence);
        let (words, places) = spellings
            .into_iter()
            .map(|words| (passage.find(&words, Context::default()), words))
            .find_map(|(places, words)| (!places.is_empty()).then_some((words, places)))?;
        let meant = places.iter().min_by_key(|place| passage.markdown(place).start.abs_diff(evidence.span.start))?;
        let (prefix, suffix) = passage.context(meant);
        Some(Receipt { evidence: words, prefix, suffix, field: evidence.field })
    }

    /// Gives words as the document may have them: no withheld name stands in its title.
    fn spellings(&self, evidence: &Evidence) -> Vec<String> {
        match evidence.field {
            Field::Title => {
                let within = self.withheld.hide(&format!(" {}", evidence.words));
                vec![within.trim_start().to_owned(), self.withheld.hide(&evidence.words)]
            }
            Field::Standfirst | Field::Body => vec![evidence.words.clone()],
        }
    }
}

fn figures(figures: &[Figure], receipts: &Receipts<'_>, names: &mut Names) -> Vec<FigureRow> {
    let rows: Vec<Option<FigureRow>> = figures.iter().map(|figure| figure_row(figure, receipts, names)).collect();
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

fn figure_row(figure: &Figure, receipts: &Receipts<'_>, names: &mut Names) -> Option<FigureRow> {
    let number = figure.number.and_then(sayable);
    let follows = Bounds::of(number, figure.qualifier);
    let receipt = receipts.receipt(&figure.evidence)?;
    let (speaker, speaker_words) = who(figure.speaker.as_ref());
    let (mut ids, place_words) = places(&figure.places);
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
        channel: figure.channel.clone(),
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

fn quote_row(quote: &Quote, receipts: &Receipts<'_>, names: &mut Names) -> Option<QuoteRow> {
    let receipt = receipts.receipt(&quote.evidence)?;
    let (speaker, speaker_words) = who(quote.speaker.as_ref());
    Some(QuoteRow {
        id: names.name("quote", &receipt.evidence, &receipt.surroundings())?,
        speaker,
        speaker_words,
        verb: quote.verb.clone(),
        channel: quote.channel.clone(),
        mixed: quote.mixed,
        evidence: receipt.evidence,
        prefix: receipt.prefix,
        suffix: receipt.suffix,
        field: receipt.field,
        rule: Some(quote.rule.to_owned()),
        incident: None,
    })
}

fn claim_row(claim: &Claim, receipts: &Receipts<'_>, names: &mut Names) -> Option<ClaimRow> {
    let receipt = receipts.receipt(&claim.evidence)?;
    let (speaker, speaker_words) = who(Some(&claim.speaker));
    let (via, via_words) = who(claim.via.as_ref());
    let surroundings = format!("{}\n{speaker:?}\n{speaker_words:?}", receipt.surroundings());
    Some(ClaimRow {
        id: names.name("claim", &receipt.evidence, &surroundings)?,
        speaker,
        speaker_words,
        via,
        via_words,
        verb: Some(claim.verb.clone()).filter(|verb| !verb.is_empty()),
        channel: claim.channel.clone(),
        evidence: receipt.evidence,
        prefix: receipt.prefix,
        suffix: receipt.suffix,
        field: receipt.field,
        rule: Some(claim.rule.to_owned()),
        incident: None,
    })
}

fn unknown_row(unknown: &Unknown, receipts: &Receipts<'_>) -> Option<UnknownRow> {
    let evidence = receipts.receipt(&unknown.evidence)?.evidence;
    Some(UnknownRow { name: unknown.name.clone(), role: unknown.role.clone(), evidence })
}

/// Parts somebody into an id or words; a private person's words stand in for the name.
fn who(who: Option<&Who>) -> (Option<String>, Option<String>) {
    match who {
        None => (None, None),
        Some(Who::Id(id)) => (Some(id.clone()), None),
        Some(Who::Private(_, words)) if words.is_empty() => (None, Some(SOMEBODY.to_owned())),
        Some(Who::Name(words) | Who::Words(words) | Who::Private(_, words)) => {
            (None, Some(words.clone()).filter(|words| !words.is_empty()))
        }
    }
}

fn places(places: &[Who]) -> (Vec<String>, Option<String>) {
    let (ids, words): (Vec<_>, Vec<_>) = places.iter().map(|place| who(Some(place))).unzip();
    let words: Vec<String> = words.into_iter().flatten().collect();
    (ids.into_iter().flatten().collect(), Some(words.join(", ")).filter(|words| !words.is_empty()))
}

/// Gives a number that TOML can say.
fn sayable(number: u64) -> Option<u64> {
    i64::try_from(number).is_ok().then_some(number)
}
