//! Arrows point down: a module uses only modules of floors below its own.

#![expect(clippy::disallowed_methods, reason = "the source is read as text")]

use std::{collections::BTreeMap, fs, path::Path};

/// The floors, from the ground up; rooms of one floor do not know each other.
const FLOORS: &[&[&str]] = &[
    &["address", "diagnostic", "edtf", "memo"],
    &["text", "config", "search"],
    &["lexicon"],
    &["source"],
    &["article"],
    &["extract"],
    &["markdown"],
    &["document"],
    &["annotate"],
    &["briefing"],
    &["picture"],
    &["export"],
    &["theme"],
    &["output", "server", "watcher"],
    &["project"],
    &["report"],
    &["pipeline"],
    &["command"],
    &["cli"],
];

#[test]
fn a_room_uses_only_floors_below_its_own() {
    let floor_of: BTreeMap<&str, usize> =
        FLOORS.iter().enumerate().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (*room, floor))).collect();
    let mut wrong = Vec::new();
    let mut n_files = 0;
    for entry in walkdir::WalkDir::new("src").into_iter().flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "rs") || is_entrance(path) {
            continue;
        }
        n_files += 1;
        let room = room_of(path);
        let Some(floor) = floor_of.get(room.as_str()) else {
            wrong.push(format!("{}: the room `{room}` stands on no floor", path.display()));
            continue;
        };
        for used in used_rooms(&fs::read_to_string(path).unwrap()) {
            match floor_of.get(used.as_str()) {
                _ if used == room => {}
                Some(below) if below < floor => {}
                Some(_) => wrong.push(format!("{}: `{room}` uses `{used}`, which is not below it", path.display())),
                None => wrong.push(format!("{}: `{used}` is no room", path.display())),
            }
        }
    }
    assert!(n_files > FLOORS.len(), "the test reads the source");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Tells whether a file stands above all floors: the two entrances, and tests, which may look at the whole house.
fn is_entrance(path: &Path) -> bool {
    path == Path::new("src/lib.rs") || path == Path::new("src/main.rs") || path.ends_with("tests.rs")
}

/// Gives the first part of a path below `src/`, without `.rs`.
fn room_of(path: &Path) -> String {
    let first = path.iter().nth(1).expect("it lies below src").to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Finds the rooms in every `crate::room…` and `crate::{room…, room…}`.
fn used_rooms(source: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in source.match_indices("crate::") {
        let rest = &source[at + "crate::".len()..];
        if source[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$') {
            continue;
        }
        match rest.strip_prefix('{') {
            Some(group) => rooms.extend(top_names(group)),
            None => rooms.push(name(rest)),
        }
    }
    rooms
}

/// Gives the names at the top of a group of imports, up to its closing brace.
fn top_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut expects_name = true;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => expects_name = true,
            _ if expects_name && !character.is_whitespace() => {
                names.push(name(&group[at..]));
                expects_name = false;
            }
            _ => {}
        }
    }
    names
}

fn name(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

#[test]
fn the_reader_of_imports_sees_groups_and_paths() {
    let source = "use crate::{\n    a::{B, c::D},\n    e,\n};\nfn f() { crate::g::h(); }\nuse $crate::no;";
    assert_eq!(used_rooms(source), ["a", "e", "g"]);
}
