//! Names the program by a hash of all that it is made of, so that what one build of it remembers is never taken for
//! another's; and reads the tables of the lexicon, so that the program need not.

#![expect(clippy::disallowed_methods, reason = "the sources are read to name the program")]

#[path = "src/lexicon/entity.rs"]
#[expect(dead_code, unreachable_pub, reason = "the program asks for more of it")]
mod entity;
#[path = "src/lexicon/made.rs"]
#[expect(unreachable_pub, reason = "the program shows more of it")]
mod made;
#[path = "src/lexicon/row.rs"]
mod row;

use std::{
    env, fs,
    hash::{DefaultHasher, Hasher as _},
    path::Path,
};

use entity::{Entity, EntityKind, Role, Words};
use made::Made;
use row::Tables;
use sha2::{Digest as _, Sha256};
use toml::Spanned;

/// What decides how the program works. A package of it may lack the lock file.
const PARTS: [&str; 6] = ["Cargo.lock", "Cargo.toml", "lexicon", "src", "static", "templates"];

/// The tables of the lexicon, in the order in which they are read.
const TABLES: [&str; 9] =
    ["sources", "countries", "regions", "places", "actors", "regional-bodies", "weapons", "topics", "roles"];

fn main() {
    store(&TABLES.map(|name| format!("lexicon/{name}.toml")));
    let mut hasher = DefaultHasher::new();
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        take(Path::new(part), &mut hasher);
    }
    println!("cargo::rustc-env=BRIEFGEN_PROGRAM={:016x}", hasher.finish());
}

/// Stores what the tables say where the program includes it, and their hash.
fn store(paths: &[String]) {
    let (mut made, mut hasher) = (Made::default(), Sha256::new());
    for path in paths {
        let table = fs::read_to_string(path).expect("the table stands in the folder");
        for part in [path.as_str(), &table] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        add(&mut made, toml::from_str(&table).unwrap_or_else(|error| panic!("{path}: {error}")));
    }
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    let digits: String = hasher.finalize().iter().flat_map(|byte| [byte >> 4, byte & 15]).map(digit).collect();
    println!("cargo::rustc-env=BRIEFGEN_LEXICON={digits}");
    let stored = postcard::to_stdvec(&made).expect("rows are plain data");
    let folder = env::var_os("OUT_DIR").expect("cargo names the folder");
    fs::write(Path::new(&folder).join("lexicon"), stored).expect("the folder can be written to");
}

/// Adds what a table says.
fn add(made: &mut Made, tables: Tables) {
    add_rows(made, tables.countries, made::country);
    add_rows(made, tables.regions, made::region);
    add_rows(made, tables.places, made::place);
    add_rows(made, tables.actors, made::actor);
    add_rows(made, tables.weapons, made::weapon);
    add_rows(made, tables.topics, made::topic);
    made.roles.extend(tables.roles.into_iter().map(|row| made::role(row.into_inner())));
    made.modifiers.extend(tables.role_modifiers);
    made.collectives.extend(tables.collectives);
    made.sources.extend(tables.sources.into_iter().map(|row| made::source(row.into_inner())));
}

fn add_rows<R>(made: &mut Made, rows: Vec<Spanned<R>>, entity_of: fn(R) -> Entity) {
    made.entities.extend(rows.into_iter().map(|row| {
        let mut entity = entity_of(row.into_inner());
        let words = std::mem::take(&mut entity.words);
        (entity, words)
    }));
}

fn take(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(entries) = fs::read_dir(path) {
        let mut below: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        below.sort();
        for path in &below {
            take(path, hasher);
        }
    } else if let Ok(bytes) = fs::read(path) {
        hasher.write(path.to_string_lossy().as_bytes());
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
}
