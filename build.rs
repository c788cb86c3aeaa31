//! Names the program by a hash of all that it is made of, so that what one build of it remembers is never taken for
//! another's.

#![expect(clippy::disallowed_methods, reason = "the sources are read to name the program")]

use std::{
    fs,
    hash::{DefaultHasher, Hasher as _},
    path::Path,
};

/// What decides how the program works. A package of it may lack the lock file.
const PARTS: [&str; 6] = ["Cargo.lock", "Cargo.toml", "lexicon", "src", "static", "templates"];

fn main() {
    let mut hasher = DefaultHasher::new();
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        take(Path::new(part), &mut hasher);
    }
    println!("cargo::rustc-env=BRIEFGEN_PROGRAM={:016x}", hasher.finish());
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
