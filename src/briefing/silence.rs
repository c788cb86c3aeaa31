//! The silence matrix of an incident: the reporter's questions against everybody who told of it. An answer that nobody
//! gave is as much of it as one that somebody did.

use super::{
    Briefing, Incident,
    contradiction::{Cite, Passage},
    gazetteer::Gazetteer,
    reason::listed,
};
use crate::{
    annotate::Scene,
    document::{ClaimRow, FigureRow},
    extract::{Outcome, Qualifier},
};

/// The questions, in the order of their rows, and each as what nobody answered.
pub const QUESTIONS: [(&str, &str); 11] = [
    ("What", "What happened."),
    ("Where", "Where it was."),
    ("When", "On which day it was."),
    ("Who fired", "Who fired."),
    ("Weapon", "With which weapon."),
    ("Target", "What was aimed at or hit."),
    ("Killed", "How many were killed."),
    ("Injured", "How many were injured."),
    ("Channel", "Through which channel either statement was made."),
    ("Answer to the other side", "What the one side says to the statement of the other."),
    ("Checked by a third party", "What somebody saw who belongs to neither side."),
];

/// Who told of an incident, and what each answered.
#[derive(Debug, Default)]
pub struct Matrix {
    /// Those who told of it.
    pub columns: Vec<Column>,
    /// A row for each of [`QUESTIONS`], a cell for each column.
    pub rows: Vec<Vec<Option<Answer>>>,
}

/// Somebody who told of an incident, in one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Place of the article in the briefing.
    pub article: usize,
    /// Id of the speaker.
    pub speaker: Option<String>,
    /// The speaker in the article's words.
    pub speaker_words: Option<String>,
}

/// What one of them answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The answer in a few words.
    pub words: String,
    /// Where it stands.
    pub passage: Passage,
}

/// What one statement says of an incident.
struct Told<'a> {
    column: Column,
    passage: Passage,
    scene: &'a Scene,
    figure: Option<&'a FigureRow>,
    claim: Option<&'a ClaimRow>,
}

impl Briefing<'_> {
    /// Asks everybody who told of an incident every question.
    pub fn silence(&self, incident: &Incident) -> Matrix {
        let told = self.told(incident);
        let mut columns: Vec<Column> = Vec::new();
        for one in &told {
            if !columns.contains(&one.column) {
                columns.push(one.column.clone());
            }
        }
        let mut rows = vec![vec![None; columns.len()]; QUESTIONS.len()];
        for one in &told {
            let column = columns.iter().position(|column| *column == one.column).unwrap_or_default();
            for (row, words) in rows.iter_mut().zip(self.answers(one, &told)) {
                let cell = &mut row[column];
                let words = words.filter(|words| !words.is_empty());
                *cell = cell.take().or_else(|| words.map(|words| Answer { words, passage: one.passage.clone() }));
            }
        }
        Matrix { columns, rows }
    }

    /// Gives figures, then claims, of an incident.
    fn told(&self, incident: &Incident) -> Vec<Told<'_>> {
        let figures = incident.figures().filter_map(|at| {
            let node = &self.ledger.nodes[at];
            let article = &self.articles[node.article];
            let row = &article.front.figures[node.row];
            Some(Told {
                column: column(node.article, row.speaker.as_ref(), row.speaker_words.as_ref()),
                passage: Passage { article: node.article, cite: Cite::Figure(node.row) },
                scene: article.scenes.figures.get(node.row)?,
                figure: Some(row),
                claim: None,
            })
        });
        let claims = incident.statements.iter().filter_map(|told| {
            let article = &self.articles[told.article];
            let row = &article.front.claims[told.row];
            Some(Told {
                column: column(told.article, row.speaker.as_ref(), row.speaker_words.as_ref()),
                passage: Passage { article: told.article, cite: Cite::Claim(told.row) },
                scene: article.scenes.claims.get(told.row)?,
                figure: None,
                claim: Some(row),
            })
        });
        figures.chain(claims).collect()
    }

    fn answers(&self, one: &Told<'_>, all: &[Told<'_>]) -> [Option<String>; 11] {
        let weapons = self.names(one.scene.weapons.iter());
        let what = one
            .scene
            .weapons
            .first()
            .and_then(|id| self.lexicon.get(id))
            .map(|weapon| format!("{} strike", weapon.name));
        let row_places = one.figure.map(|row| self.names(row.place.iter().chain(&row.places)));
        let places =
            row_places.filter(|names| !names.is_empty()).unwrap_or_else(|| self.names(one.scene.places.iter()));
        let words = one.figure.and_then(|row| row.place_words.clone());
        let when = one
            .scene
            .date
            .as_ref()
            .and_then(|moment| super::days::Days::of(&moment.date))
            .map(super::days::Days::words);
        let targets: Vec<&str> =
            one.scene.targets.iter().map(|target| target.words.as_str()).filter(|words| !words.is_empty()).collect();
        let number = |outcome: Outcome| one.figure.filter(|row| row.outcome == outcome && row.of.is_none()).map(number);
        let channel =
            one.figure.and_then(|row| row.channel.as_ref()).or_else(|| one.claim.and_then(|row| row.channel.as_ref()));
        let channel = channel.and_then(|id| self.lexicon.get(id)).map(|medium| medium.name.clone());
        let denies = one.scene.denies.then(|| "denies it".to_owned());
        [
            what,
            Some(listed(&places)).filter(|names| !names.is_empty()).or(words),
            when,
            Some(listed(&self.names(one.scene.attackers.iter()))),
            Some(listed(&weapons)),
            Some(listed(&targets)),
            number(Outcome::Killed),
            number(Outcome::Injured),
            channel,
            denies.filter(|_| self.has_other_side(one, all)),
            self.third_party(&one.column),
        ]
    }

    fn names<'i>(&self, ids: impl Iterator<Item = &'i String>) -> Vec<&str> {
        let entities = ids.filter_map(|id| self.lexicon.get(id)).filter(|entity| entity.public);
        entities.map(|entity| entity.name.as_str()).collect()
    }

    /// Tells whether somebody of another side told of the incident too.
    fn has_other_side(&self, one: &Told<'_>, all: &[Told<'_>]) -> bool {
        let side = self.side_of(&one.column);
        all.iter().any(|other| other.column != one.column && self.side_of(&other.column) != side)
    }

    /// Gives the state at war to which a speaker belongs, by id or by the article's words.
    pub fn side(&self, speaker: Option<&str>, words: Option<&str>) -> Option<u32> {
        let gazetteer = Gazetteer(self.lexicon);
        let known = speaker.and_then(|id| gazetteer.side(id));
        known.or_else(|| gazetteer.side_of_words(words?))
    }

    fn side_of(&self, column: &Column) -> Option<u32> {
        self.side(column.speaker.as_deref(), column.speaker_words.as_deref())
    }

    /// Gives the one state at war on whose word an incident rests; none where somebody else speaks too, or nobody is named.
    pub fn only_side(&self, incident: &Incident) -> Option<u32> {
        let columns = self.told(incident).into_iter().map(|told| told.column);
        let mut speakers = columns.filter(|column| column.speaker.is_some() || column.speaker_words.is_some());
        let first = self.side_of(&speakers.next()?)?;
        speakers.all(|column| self.side_of(&column) == Some(first)).then_some(first)
    }

    /// Names a speaker who belongs to no state at war.
    fn third_party(&self, column: &Column) -> Option<String> {
        let entity = self.lexicon.get(column.speaker.as_deref()?).filter(|entity| entity.public)?;
        self.side_of(column).is_none().then(|| entity.name.clone())
    }
}

fn column(article: usize, speaker: Option<&String>, words: Option<&String>) -> Column {
    Column { article, speaker: speaker.cloned(), speaker_words: words.cloned() }
}

fn number(row: &FigureRow) -> String {
    match (row.qualifier, row.number) {
        (Qualifier::NoneReported, _) | (_, Some(0)) => "nobody".to_owned(),
        (Qualifier::Exactly, Some(number)) => number.to_string(),
        (Qualifier::AtLeast, Some(number)) => format!("at least {number}"),
        (Qualifier::MoreThan, Some(number)) => format!("more than {number}"),
        (Qualifier::About, Some(number)) => format!("about {number}"),
        (Qualifier::UpTo, Some(number)) => format!("up to {number}"),
        _ => "a word for many".to_owned(),
    }
}
