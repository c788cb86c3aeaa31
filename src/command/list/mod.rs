//! Prints lists of what a site holds: as a table for people, as JSON or CSV for programs.

mod findings;
mod ledger;
mod rows;
mod table;

use clap::ValueEnum;

pub use table::Table;

use super::{
    Cache, Failure, Site, Tolerance,
    survey::{Survey, survey},
};
use crate::{
    pipeline::{self, Documents, Memory},
    project::Project,
    report,
};

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// Articles of the site.
    Articles,
    /// Everything in the lexicon.
    Entities,
    /// People and bodies found in articles that the lexicon lacks.
    Unknown,
    /// Articles held back as drafts.
    Drafts,
    /// Numbers with an outcome.
    Figures,
    /// Direct speech.
    Quotes,
    /// Attributed statements.
    Claims,
    /// What may be added up, by outcome, and why the rest may not.
    Totals,
    /// Events, however many articles tell of each.
    Incidents,
    /// Where statements differ.
    Contradictions,
    /// Raw articles.
    Sources,
}

/// The form of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned columns.
    Table,
    /// An array of objects.
    Json,
    /// Comma-separated values with a row of names (RFC 4180).
    Csv,
}

/// Prints a list.
///
/// # Errors
///
/// The site or one of its documents cannot be read.
pub fn run(site: &Site, what: What, format: Format) -> Result<(), Failure> {
    let project = Project::load(&site.root)?;
    let mut memory = site.recall(Cache::Kept);
    let table = match what {
        What::Totals | What::Incidents | What::Contradictions | What::Figures | What::Claims => {
            return ledger(site, &project, (what, format), &mut memory);
        }
        What::Entities => rows::entities(&project.lexicon),
        What::Sources => {
            let ingested = site.ingest(&project, &mut memory);
            let (documents, _) = pipeline::parse(&project, &ingested.documents, &mut memory);
            rows::sources(&project.sources, &documents.iter().collect::<Vec<_>>())
        }
        _ => {
            let ingested = site.ingest(&project, &mut memory);
            let (documents, problems) = pipeline::parse(&project, &ingested.documents, &mut memory);
            Tolerance::Warnings.judge(&problems, &site.report)?;
            of_documents(what, &documents)
        }
    };
    Ok(report::data(&table.show(format))?)
}

/// Prints what is computed from all articles together.
fn ledger(site: &Site, project: &Project, (what, format): (What, Format), memory: &mut Memory) -> Result<(), Failure> {
    let Survey { documents, briefing } = survey(site, project, &[], memory)?;
    let published = || documents.iter().filter(|document| !document.front.draft);
    let table = match (what, format) {
        (What::Totals, Format::Json) => return Ok(report::data(&ledger::totals_json(&briefing))?),
        (What::Totals, _) => ledger::totals(&briefing),
        (What::Contradictions, _) => ledger::contradictions(&briefing),
        (What::Figures, _) => findings::figures(published(), &briefing),
        (What::Claims, _) => findings::claims(published(), &briefing),
        _ => ledger::incidents(&briefing),
    };
    Ok(report::data(&table.show(format))?)
}

fn of_documents(what: What, documents: &Documents) -> Table {
    let published = |wanted: bool| documents.iter().filter(move |document| document.front.draft != wanted);
    match what {
        What::Drafts => rows::articles(published(false)),
        What::Unknown => rows::unknown(published(true)),
        What::Quotes => findings::quotes(published(true)),
        _ => rows::articles(published(true)),
    }
}
