//! What can be told without text or lexicon: names, keys that rule each other out, links within the document.

use std::collections::BTreeSet;

use super::Examination;
use crate::{
    diagnostic::{Diagnostic, did_you_mean},
    document::{
        cited::cited,
        is_slug,
        slug::words,
        spot::Step::{At, Key},
        withheld::stands_in,
    },
};

pub(super) fn examine(examination: &mut Examination<'_>) {
    headline(examination);
    ids(examination);
    exclusive_keys(examination);
    parts_of_figures(examination);
    withheld_names(examination);
}

fn headline(examination: &mut Examination<'_>) {
    let front = &examination.document.front;
    if front.title.trim().is_empty() {
        let problem = Diagnostic::error("missing-key", "the document has no title").help("add `title = \"…\"`");
        examination.problem(&[Key("title")], problem);
    }
    if front.slug.is_empty() {
        let slug = super::super::slug(front.date.as_ref().and_then(crate::edtf::Edtf::lower), &front.title);
        let problem =
            Diagnostic::error("missing-key", "the document has no slug").help(format!("add `slug = \"{slug}\"`"));
        examination.problem(&[Key("slug")], problem);
    } else if !is_slug(&front.slug) {
        examination.problem(&[Key("slug")], bad_slug("slug", &front.slug));
    }
}

fn bad_slug(what: &str, text: &str) -> Diagnostic {
    let better = words(text);
    let problem = Diagnostic::error("bad-slug", format!("the {what} `{text}` cannot stand in an address"));
    if better.is_empty() {
        problem.help("write lower-case letters a to z, digits and hyphens")
    } else {
        problem.help(format!("write `{better}`"))
    }
}

fn ids(examination: &mut Examination<'_>) {
    let front = &examination.document.front;
    let findings = cited(front).map(|cited| (cited.list, cited.index, cited.id));
    let notes = front.notes.iter().enumerate().map(|(index, note)| ("notes", index, note.id.as_str()));
    let mut taken = BTreeSet::new();
    for (list, index, id) in findings.chain(notes) {
        let path = [Key(list), At(index), Key("id")];
        if id.is_empty() {
            let problem = Diagnostic::error("missing-key", "the note has no id")
                .help("add `id = \"…\"`, a name within this document");
            examination.problem(&path, problem);
        } else if !is_slug(id) {
            examination.problem(&path, bad_slug("id", id));
        } else if !taken.insert(id) {
            let problem = Diagnostic::error("duplicate-id", format!("the id `{id}` is taken by another row"));
            examination.problem(&path, problem.help("give this one another id"));
        }
    }
}

fn exclusive_keys(examination: &mut Examination<'_>) {
    let front = &examination.document.front;
    let figures = front.figures.iter().enumerate().flat_map(|(index, row)| {
        let speaker = (row.speaker.is_some() && row.speaker_words.is_some()).then_some(("speaker", "speaker_words"));
        let place = (row.place.is_some() && !row.places.is_empty()).then_some(("place", "places"));
        speaker.into_iter().chain(place).map(move |keys| ("figures", index, keys))
    });
    let quotes = front.quotes.iter().enumerate().filter_map(|(index, row)| {
        let both = row.speaker.is_some() && row.speaker_words.is_some();
        both.then_some(("quotes", index, ("speaker", "speaker_words")))
    });
    let claims = front.claims.iter().enumerate().flat_map(|(index, row)| {
        let speaker = (row.speaker.is_some() && row.speaker_words.is_some()).then_some(("speaker", "speaker_words"));
        let via = (row.via.is_some() && row.via_words.is_some()).then_some(("via", "via_words"));
        speaker.into_iter().chain(via).map(move |keys| ("claims", index, keys))
    });
    for (list, index, (one, other)) in figures.chain(quotes).chain(claims) {
        let problem = Diagnostic::error("exclusive-keys", format!("`{one}` and `{other}` rule each other out"));
        let path = [Key(list), At(index), Key(other)];
        examination
            .problem(&path, problem.help(format!("keep `{one}` where the lexicon knows the id, else `{other}`")));
    }
}

fn parts_of_figures(examination: &mut Examination<'_>) {
    let front = &examination.document.front;
    let ids: Vec<&str> = front.figures.iter().map(|row| row.id.as_str()).collect();
    for (index, row) in front.figures.iter().enumerate() {
        for (at, part) in row.contains.iter().enumerate() {
            let path = [Key("figures"), At(index), Key("contains"), At(at)];
            if *part == row.id {
                let problem = Diagnostic::error("unknown-finding", "a figure is no part of itself");
                examination.problem(&path, problem.help("name a figure that this one includes"));
            } else if !ids.contains(&part.as_str()) {
                examination.problem(&path, unknown_part(part, &ids));
            }
        }
    }
}

fn unknown_part(part: &str, ids: &[&str]) -> Diagnostic {
    let problem = Diagnostic::error("unknown-finding", format!("no figure of this document is called `{part}`"));
    match did_you_mean(part, ids.iter().copied()) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("name the `id` of a figure above or below"),
    }
}

fn withheld_names(examination: &mut Examination<'_>) {
    let front = &examination.document.front;
    let slug = front.slug.replace('-', " ");
    let shown = [("title", front.title.as_str()), ("summary", front.summary.as_deref().unwrap_or_default())];
    for name in &front.withheld {
        for (key, text) in shown {
            if stands_in(text, name) {
                examination.problem(&[Key(key)], withheld_name(key, name));
            }
        }
        if stands_in(&slug, &words(name).replace('-', " ")) {
            examination.problem(&[Key("slug")], withheld_name("slug", name));
        }
    }
}

fn withheld_name(key: &str, name: &str) -> Diagnostic {
    let help = "write \"a resident\" instead, or take the name out of `withheld` if it may be published";
    Diagnostic::error("withheld-name", format!("the {key} names `{name}`, who is withheld")).help(help)
}
