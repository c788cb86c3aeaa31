//! The rows of each list.

use std::collections::BTreeMap;

use serde_json::json;

use super::Table;
use crate::{
    briefing::{Copies, Origins},
    document::Document,
    lexicon::{Lexicon, Role},
    source::Source,
    text::Sketch,
};

/// Lists everything in the lexicon: first what every kind has, then the facts of one kind or another.
pub(super) fn entities(lexicon: &Lexicon) -> Table {
    const COLUMNS: [&str; 20] = [
        "id",
        "kind",
        "name",
        "aliases",
        "parent",
        "sort",
        "country",
        "region",
        "iso",
        "pcode",
        "lat",
        "lon",
        "precision",
        "centre",
        "tile",
        "former",
        "native",
        "roles",
        "source",
        "same_as",
    ];
    let mut table = Table::new(&COLUMNS);
    for entity in lexicon.entities() {
        let degrees = |axis: usize| json!(entity.at.map(|at| at[axis]));
        table.row(vec![
            json!(entity.id),
            json!(entity.kind),
            json!(entity.name),
            json!(entity.aliases),
            json!(entity.parent),
            json!(entity.sort),
            json!(entity.country),
            json!(entity.region),
            json!(entity.iso),
            json!(entity.pcode),
            degrees(0),
            degrees(1),
            json!(entity.precision),
            json!(entity.centre),
            json!(entity.tile),
            json!(entity.former),
            json!(entity.native.iter().map(|(language, name)| format!("{language}: {name}")).collect::<Vec<_>>()),
            json!(entity.roles.iter().map(office).collect::<Vec<_>>()),
            json!(entity.source),
            json!(entity.same_as),
        ]);
    }
    table
}

/// Writes an office as one cell: "Minister of Defence, ukraine, 2021-11-04/2023-09-05".
fn office(role: &Role) -> String {
    let [from, until] = [&role.from, &role.until].map(|date| date.as_deref().unwrap_or(".."));
    let dates = (role.from.is_some() || role.until.is_some()).then(|| format!("{from}/{until}"));
    [Some(role.title.clone()), role.of.clone(), dates].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Lists raw articles, each with those of which its document is a near-copy.
pub(super) fn sources(sources: &[Source], documents: &[&Document]) -> Table {
    let columns = ["file", "sha256", "publisher", "republished_by", "published", "publish", "url", "near_copies"];
    let mut table = Table::new(&columns);
    let sketches: Vec<Sketch> = documents.iter().map(|document| Sketch::of_body(&document.body)).collect();
    let origins = Origins::of(&sketches, &Copies::among(&sketches, &Copies::default()));
    let file = |at: usize| documents[at].front.source.file.as_str();
    let places: BTreeMap<&str, usize> = (0..documents.len()).map(|at| (file(at), at)).collect();
    for source in sources {
        let sidecar = &source.sidecar;
        let place = places.get(source.path.as_str());
        let copies: Vec<&str> = place.into_iter().flat_map(|at| origins.copies(*at)).map(file).collect();
        table.row(vec![
            json!(source.path),
            json!(source.sha256),
            json!(sidecar.publisher),
            json!(sidecar.republished_by),
            json!(sidecar.published),
            json!(sidecar.publish),
            json!(sidecar.url),
            json!(copies),
        ]);
    }
    table
}

/// Lists articles.
pub(super) fn articles<'d>(documents: impl Iterator<Item = &'d Document>) -> Table {
    let mut table = Table::new(&["slug", "date", "title", "publisher", "figures", "quotes", "file"]);
    for document in documents {
        let front = &document.front;
        table.row(vec![
            json!(front.slug),
            json!(front.date),
            json!(front.title),
            json!(front.source.publisher),
            json!(front.figures.len()),
            json!(front.quotes.len()),
            json!(document.path),
        ]);
    }
    table
}

/// Lists people and bodies that the lexicon lacks, those of most articles first, each with how often its name stands in
/// them and a row ready for `lexicon/`.
pub(super) fn unknown<'d>(documents: impl Iterator<Item = &'d Document>) -> Table {
    let mut found: BTreeMap<&str, (&str, Vec<&str>, usize, &str)> = BTreeMap::new();
    for document in documents {
        for row in &document.front.unknown {
            let entry = found.entry(&row.name).or_insert_with(|| (&row.role, Vec::new(), 0, &row.evidence));
            entry.1.push(&document.front.slug);
            entry.2 += document.body.matches(row.name.as_str()).count().max(1);
        }
    }
    let mut rows: Vec<_> = found.into_iter().collect();
    rows.sort_by_key(|(name, (_, articles, n_mentions, _))| {
        (std::cmp::Reverse(articles.len()), std::cmp::Reverse(*n_mentions), *name)
    });
    let mut table = Table::new(&["name", "role", "count", "mentions", "articles", "evidence", "table", "row"]);
    for (name, (role, articles, n_mentions, evidence)) in rows {
        let (kind_of_row, ready) = ready_row(name, role);
        table.row(vec![
            json!(name),
            json!(role),
            json!(articles.len()),
            json!(n_mentions),
            json!(articles),
            json!(evidence),
            json!(kind_of_row),
            json!(ready),
        ]);
    }
    table
}

/// Gives the table of the lexicon that a name belongs to, and a row for it.
fn ready_row(name: &str, role: &str) -> (&'static str, String) {
    let id = crate::document::slug(None, name);
    let (table, rest) = match role {
        "organisation" => ("actors", "kind = \"organisation\"".to_owned()),
        "city" | "town" | "village" | "settlement" => ("places", format!("kind = {role:?}")),
        "hamlet" => ("places", "kind = \"village\"".to_owned()),
        "township" | "community" => ("places", "kind = \"settlement\"".to_owned()),
        _ => ("actors", format!("kind = \"person\", roles = [{{ title = {role:?} }}]")),
    };
    (table, format!("{{ id = {id:?}, name = {name:?}, {rest} }}"))
}

#[cfg(test)]
mod tests {
    use super::ready_row;
    use crate::lexicon::{Base, Lexicon, Table};

    #[test]
    fn a_ready_row_is_one_that_the_lexicon_takes() {
        for (name, role, kind) in [
            ("Ilze Strautmane", "Defense \"acting\" Minister", "person"),
            ("Centre for Eastern Maps", "organisation", "organisation"),
            ("Sotnytskyi Example", "village", "village"),
            ("Example Hill", "hamlet", "village"),
        ] {
            let (table, row) = ready_row(name, role);
            let text = format!("{table} = [\n  {row},\n]\n");
            let lexicon = Lexicon::load(Base::None, &[Table { path: "more.toml", text: &text }]).expect("a good row");
            let id = crate::document::slug(None, name);
            assert_eq!(lexicon.get(&id).map(|row| row.sort.as_str()), Some(kind), "{text}");
        }
    }
}
