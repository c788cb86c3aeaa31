//! Prints lists of what a site holds: as a table for people, as JSON or CSV for programs.

mod rows;
mod table;

use clap::ValueEnum;

pub use table::Table;

use super::{Failure, Site, Tolerance};
use crate::{document::Document, pipeline, project::Project, report};

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
    let table = match what {
        What::Entities => rows::entities(&project.lexicon),
        What::Sources => {
            let ingested = site.ingest(&project);
            rows::sources(&project.sources, &pipeline::parse(&project, &ingested.documents).0)
        }
        _ => {
            let ingested = site.ingest(&project);
            let (documents, problems) = pipeline::parse(&project, &ingested.documents);
            Tolerance::Warnings.judge(&problems, &site.report)?;
            of_documents(what, &documents)
        }
    };
    Ok(report::data(&table.show(format))?)
}

fn of_documents(what: What, documents: &[Document]) -> Table {
    let published = |wanted: bool| documents.iter().filter(move |document| document.front.draft != wanted);
    match what {
        What::Drafts => rows::articles(published(false)),
        What::Unknown => rows::unknown(published(true)),
        What::Figures => rows::figures(published(true)),
        What::Quotes => rows::quotes(published(true)),
        What::Claims => rows::claims(published(true)),
        What::Articles | What::Entities | What::Sources => rows::articles(published(true)),
    }
}
