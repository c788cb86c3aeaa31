//! Prints what is found in articles, as JSON Lines: files by name, or records on standard input. Sidecars are not read.
//!
//! Records that wait on standard input are worked on together, on all cores; none waits for more to come, so that
//! another program may write a record and read what is found in it before it writes the next.

use std::{
    io::{self, BufRead},
    iter,
    path::{Path, PathBuf},
    str,
    sync::mpsc,
    thread,
};

use rayon::prelude::*;
use serde::Deserialize;

use super::{Failure, Site};
use crate::{
    diagnostic::{Diagnostic, Location},
    lexicon::Lexicon,
    pipeline, project, report,
    source::{self, Manuscript, Source},
};

/// Records worked on at once, and as many more that are read meanwhile: enough for every core, few enough for a small
/// memory.
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

/// What is found in one source of records, a line each, or why there are none.
type Lines = Result<String, Vec<Diagnostic>>;

fn named(site: &Site, lexicon: &Lexicon, files: &[PathBuf]) -> Result<usize, Failure> {
    let read = |path: &PathBuf| -> Lines {
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
        if !print(site, batch.par_iter().map(read).collect(), &mut n_bad)? {
            break;
        }
    }
    Ok(n_bad)
}

fn standard_input(site: &Site, lexicon: &Lexicon) -> Result<usize, Failure> {
    let input = read_lines();
    let read = |(number, bytes): &(usize, Vec<u8>)| -> Lines {
        let text = str::from_utf8(bytes).map_err(|error| vec![undecodable(*number, bytes, error)])?;
        if text.trim().is_empty() {
            return Ok(String::new());
        }
        let input: Input = serde_json::from_str(text).map_err(|error| vec![malformed(*number, text, &error)])?;
        Ok(pipeline::record(&input.id, &Manuscript::of(input.text), lexicon))
    };
    let (mut n_bad, mut n_lines) = (0, 0);
    while let Ok(first) = input.recv() {
        let batch: io::Result<Vec<Vec<u8>>> = iter::once(first).chain(input.try_iter().take(BATCH - 1)).collect();
        let batch: Vec<(usize, Vec<u8>)> = (n_lines + 1..).zip(batch?).collect();
        n_lines += batch.len();
        if !print(site, batch.par_iter().map(read).collect(), &mut n_bad)? {
            break;
        }
    }
    Ok(n_bad)
}

/// Reads the lines of standard input, a few ahead of who takes them.
fn read_lines() -> mpsc::Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::sync_channel(BATCH);
    let read = move || {
        for line in io::stdin().lock().split(b'\n') {
            if sender.send(line).is_err() {
                return;
            }
        }
    };
    thread::spawn(read);
    receiver
}

fn malformed(line: usize, text: &str, error: &serde_json::Error) -> Diagnostic {
    let at = error.column().saturating_sub(1);
    let location = Location { line, ..Location::new("-", text, at..at + 1) };
    Diagnostic::error("malformed-record", error.to_string())
        .at(location)
        .help("give one object a line, with the keys `id` and `text`")
}

fn undecodable(line: usize, bytes: &[u8], error: str::Utf8Error) -> Diagnostic {
    let at = error.valid_up_to();
    let location = Location { line, ..Location::new("-", &String::from_utf8_lossy(bytes), at..at + 1) };
    Diagnostic::error("malformed-record", "the line is not UTF-8").at(location).help("give the records in UTF-8")
}

/// Prints the records of a batch and tells what was bad; says whether anybody reads them.
fn print(site: &Site, batch: Vec<Lines>, n_bad: &mut usize) -> Result<bool, Failure> {
    let mut lines = String::with_capacity(batch.iter().flatten().map(String::len).sum());
    for result in batch {
        match result {
            Ok(found) => lines.push_str(&found),
            Err(diagnostics) => {
                *n_bad += 1;
                site.report.diagnostics(&diagnostics);
            }
        }
    }
    Ok(report::offer(&lines)?)
}
