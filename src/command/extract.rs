//! Prints what is found in articles, as JSON Lines: files by name, or records on standard input. Sidecars are not read.

use std::{
    io::{self, BufRead},
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use serde::Deserialize;

use super::{Failure, Site};
use crate::{
    diagnostic::{Diagnostic, Location},
    extract::Record,
    lexicon::Lexicon,
    pipeline, project, report,
    source::{self, Manuscript, Source},
};

/// Records worked on at once: enough for every core, few enough for a small memory.
const BATCH: usize = 64;

/// A record of standard input; further keys are left alone.
#[derive(Debug, Deserialize)]
struct Input {
    id: String,
    text: String,
}

/// Prints a record for each article, in the order given.
///
/// # Errors
///
/// A file or record that cannot be read is told, and the others done all the same.
pub fn run(site: &Site, files: &[PathBuf]) -> Result<(), Failure> {
    let lexicon = project::lexicon(&site.root)?;
    let n_bad = if files.is_empty() || files == [Path::new("-")] {
        standard_input(site, &lexicon)?
    } else {
        named(site, &lexicon, files)?
    };
    if n_bad == 0 { Ok(()) } else { Err(Failure::Content) }
}

fn named(site: &Site, lexicon: &Lexicon, files: &[PathBuf]) -> Result<usize, Failure> {
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let (sources, told) = source::read_file(path, source::MAX_BYTES);
        let named = |source: &Source| match source::feed_of(&source.path) {
            Some(feed) => format!("{name}{}", &source.path[feed.len()..]),
            None => name.clone(),
        };
        let record = |source: &Source| pipeline::record(&named(source), &source.manuscript, lexicon);
        if sources.is_empty() { Err(told) } else { Ok(sources.iter().map(record).collect()) }
    };
    let mut n_bad = 0;
    for batch in files.chunks(BATCH) {
        n_bad += print(site, batch.par_iter().map(read).collect())?;
    }
    Ok(n_bad)
}

fn standard_input(site: &Site, lexicon: &Lexicon) -> Result<usize, Failure> {
    let mut lines = io::stdin().lock().lines().enumerate();
    let mut n_bad = 0;
    loop {
        let batch: Vec<(usize, String)> =
            lines.by_ref().take(BATCH).map(|(at, line)| line.map(|line| (at + 1, line))).collect::<io::Result<_>>()?;
        if batch.is_empty() {
            return Ok(n_bad);
        }
        let read = |(line, text): &(usize, String)| {
            let input: Input = serde_json::from_str(text).map_err(|error| vec![malformed(*line, text, &error)])?;
            Ok(vec![pipeline::record(&input.id, &Manuscript::of(input.text), lexicon)])
        };
        n_bad += print(site, batch.par_iter().filter(|(_, text)| !text.trim().is_empty()).map(read).collect())?;
    }
}

fn malformed(line: usize, text: &str, error: &serde_json::Error) -> Diagnostic {
    let at = error.column().saturating_sub(1);
    let location = Location { line, ..Location::new("-", text, at..at + 1) };
    Diagnostic::error("malformed-record", error.to_string())
        .at(location)
        .help("give one object a line, with the keys `id` and `text`")
}

/// Prints the records of a batch and tells what was bad; gives the number of the bad.
fn print(site: &Site, batch: Vec<Result<Vec<Record>, Vec<Diagnostic>>>) -> Result<usize, Failure> {
    let mut n_bad = 0;
    let mut lines = String::new();
    for result in batch {
        match result {
            Ok(records) => {
                for record in records {
                    lines.push_str(&serde_json::to_string(&record).expect("a record is plain data"));
                    lines.push('\n');
                }
            }
            Err(diagnostics) => {
                n_bad += 1;
                site.report.diagnostics(&diagnostics);
            }
        }
    }
    report::data(&lines)?;
    Ok(n_bad)
}
