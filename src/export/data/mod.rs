//! The briefing as data: a file a format, below `data/`. `docs/data.md` tells what each holds.
//!
//! Private persons stand in none of them, and of a text whose rights allow no words none is given.

mod annotations;
mod articles;
mod claims;
mod entities;
mod figures;
mod ftm;
mod incidents;
mod manifest;
mod table;

use std::{
    borrow::Cow,
    sync::{Arc, OnceLock},
};

use serde::Serialize;

use super::{Content, Desk, Draft, Export, view::Link};

/// Plans the data files.
pub(super) static EXPORT: Export = Export { name: "data", plan };

/// A file of data.
pub(super) struct DataFile {
    /// Its name below `data/`.
    pub(super) name: &'static str,
    /// What it is, for links.
    pub(super) label: &'static str,
    write: fn(&Desk<'_>) -> Vec<u8>,
}

/// All files of data; the manifest names them all.
pub(super) static FILES: [DataFile; 8] = [
    DataFile { name: "annotations.jsonld", label: "Web Annotations (JSON-LD)", write: annotations::write },
    DataFile { name: "articles.json", label: "Articles (JSON)", write: articles::write },
    DataFile { name: "claims.json", label: "Claims (JSON)", write: claims::write },
    DataFile { name: "entities.ftm.json", label: "FollowTheMoney (JSON lines)", write: ftm::write },
    DataFile { name: "entities.json", label: "Entities (JSON)", write: entities::write },
    DataFile { name: "figures.csv", label: "Figures (CSV with HXL tags)", write: table::write },
    DataFile { name: "figures.json", label: "Figures (JSON)", write: figures::write },
    DataFile { name: "incidents.geojson", label: "Incidents (GeoJSON)", write: incidents::write },
];

/// The SHA-256 of each file, known once it is made.
type Sums = Arc<[OnceLock<String>; FILES.len()]>;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let sums: Sums = Arc::default();
    let files = FILES.iter().enumerate().map(|(at, file)| {
        let (desk, sums) = (Arc::clone(desk), Arc::clone(&sums));
        draft(file.name, move || {
            let bytes = (file.write)(&desk);
            let _ = sums[at].set(manifest::sum(&bytes));
            bytes
        })
    });
    let (of_all, known) = (Arc::clone(desk), Arc::clone(&sums));
    files.chain(std::iter::once(draft("manifest-sha256.txt", move || manifest::write(&of_all, &known)))).collect()
}

fn draft<'s>(name: &str, bytes: impl Fn() -> Vec<u8> + Send + Sync + 's) -> Draft<'s> {
    Draft { path: format!("data/{name}"), content: Content::Bytes(Box::new(move || Cow::Owned(bytes()))) }
}

/// Links to some of the files; none where the site is made without data.
pub(super) fn links(desk: &Desk<'_>, names: &[&str]) -> Vec<Link> {
    if !desk.briefing.config.has(EXPORT.name) {
        return Vec::new();
    }
    let wanted = FILES.iter().filter(|file| names.contains(&file.name));
    let link = |file: &DataFile| Link {
        name: file.name.to_owned(),
        label: file.label.to_owned(),
        address: format!("data/{}", file.name),
    };
    wanted.map(link).collect()
}

/// Writes an array of objects, one a line.
fn array<T: Serialize>(rows: impl IntoIterator<Item = T>) -> Vec<u8> {
    let mut bytes = b"[".to_vec();
    for (at, row) in rows.into_iter().enumerate() {
        bytes.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut bytes, &row).expect("rows have plain keys");
    }
    bytes.extend_from_slice(b"\n]\n");
    bytes
}
