//! Runs the cases in `findings/*.md`: figures, quotes, claims, times and topics listed under the sentences that give them.
//!
//! A case is a heading, a paragraph or more, and a list of what is found: `- killed 5 exactly, samar, serhii-lysak:
//! killed five people`. `BLESS=1 cargo test` rewrites the lists; review the diff.
#![expect(clippy::disallowed_methods, reason = "cases are files, and blessing them is asked for by the environment")]

use std::{fmt::Write as _, fs, path::Path, sync::LazyLock};

use briefgen::{
    extract::{self, Claim, Class, Figure, Findings, Quote, Time, Who, time::resolve},
    lexicon::Lexicon,
    text::{Field, Text},
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

fn who(who: &Who) -> String {
    match who {
        Who::Id(id) => id.clone(),
        Who::Name(name) => format!("“{name}”"),
        Who::Words(words) => format!("“{words}”, words"),
        Who::Private(name, words) => format!("“{name}”, {words}"),
    }
}

fn anyone(speaker: Option<&Who>) -> String {
    speaker.map_or("nobody".to_owned(), who)
}

fn figure(figure: &Figure) -> String {
    let name = |value: &dyn std::fmt::Debug| format!("{value:?}").to_lowercase();
    let bounds: Vec<String> = [figure.low, figure.best, figure.high]
        .iter()
        .map(|bound| bound.map_or("–".to_owned(), |bound| bound.to_string()))
        .collect();
    let mut line = format!("- {} {} {}", name(&figure.outcome), bounds.join("/"), name(&figure.qualifier));
    if figure.class != Class::Unstated {
        write!(line, " {}", name(&figure.class)).expect("a string takes all");
    }
    if let Some(of) = &figure.of {
        write!(line, " of {of}").expect("a string takes all");
    }
    if let Some(whole) = figure.part_of {
        write!(line, " part of {whole}").expect("a string takes all");
    }
    let mut places: Vec<String> = figure.places.iter().map(who).collect();
    places.extend(figure.over.iter().map(|over| format!("over {}", who(over))));
    let when = figure.when.as_deref().unwrap_or("no time");
    write!(line, "; {}; {when}; {}: {}", places.join(" + "), anyone(figure.speaker.as_ref()), figure.evidence.words)
        .expect("a string takes all");
    line
}

fn quote(quote: &Quote) -> String {
    let channel = quote.channel.as_deref().map_or(String::new(), |channel| format!(" on {channel}"));
    let mixed = if quote.mixed { " (mixed)" } else { "" };
    let verb = quote.verb.as_deref().unwrap_or("no verb");
    format!("- {}; {verb}{channel}{mixed}; {}: {}", anyone(quote.speaker.as_ref()), quote.rule, quote.evidence.words)
}

fn claim(claim: &Claim) -> String {
    let via = claim.via.as_ref().map_or(String::new(), |via| format!(" via {}", who(via)));
    format!("- {}{via}; {}; {}: {}", who(&claim.speaker), claim.verb, claim.rule, claim.evidence.words)
}

/// Times are resolved for an article of Friday, 27 June 2025.
fn time(time: &Time) -> String {
    let date = resolve(&time.evidence.words, &"2025-06-27".parse().expect("it is a date"));
    let date = date.map_or("no date".to_owned(), |resolved| format!("{}, {}", resolved.date, resolved.because));
    format!("- {}; {date}: {}", time.rule, time.evidence.words)
}

fn topics(found: &Findings) -> Vec<String> {
    let topics = found.tags.iter().filter(|tag| tag.rule == "topic-cues");
    topics.map(|tag| format!("- {}: {}", tag.id, tag.evidence.words)).collect()
}

fn run(file: &str, list: fn(&Findings) -> Vec<String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings").join(file);
    let expected = fs::read_to_string(&path).expect("the file of cases is there");
    let mut actual = String::new();
    for case in expected.split("\n# ") {
        let (heading, rest) = case.split_once('\n').expect("a heading has a case");
        let body: Vec<&str> = rest.lines().filter(|line| !line.starts_with("- ")).collect();
        let body = body.join("\n");
        let text = Text::new(&[(Field::Body, body.trim())]);
        let found = list(&extract::extract(&text, &LEXICON));
        let lines = found.iter().fold(String::new(), |lines, line| lines + "\n" + line);
        let gap = if found.is_empty() { "" } else { "\n" };
        let hash = if actual.is_empty() { "" } else { "\n# " };
        writeln!(actual, "{hash}{heading}\n{}{gap}{lines}", body.trim()).expect("a string takes all");
    }
    if std::env::var("BLESS").is_ok() {
        fs::write(&path, &actual).expect("the file of cases can be written");
        return;
    }
    let differ = expected.lines().zip(actual.lines()).filter(|(expected, actual)| expected != actual);
    let report = differ.fold(String::new(), |report, (expected, actual)| {
        format!("{report}expected {expected}\nbut got  {actual}\n\n")
    });
    assert!(expected == actual, "{file}:\n{report}");
}

#[test]
fn figures() {
    run("figure.md", |found| found.figures.iter().map(figure).collect());
}

#[test]
fn tolls() {
    run("toll.md", |found| found.figures.iter().map(figure).collect());
}

#[test]
fn quotes() {
    run("quote.md", |found| found.quotes.iter().map(quote).collect());
}

#[test]
fn times() {
    run("time.md", |found| found.times.iter().map(time).collect());
}

#[test]
fn each_topic() {
    run("topic.md", topics);
}

#[test]
fn claims() {
    run("claim.md", |found| found.claims.iter().map(claim).collect());
}
