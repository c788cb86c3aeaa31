//! From tables to a lexicon: read, override, check.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};
use toml::Spanned;

use super::{
    Base, Entity, Lexicon, Table, built_in,
    called::Called,
    made::{self, Made},
    patterns,
    row::{RoleRow, Tables},
};
use crate::diagnostic::{Diagnostic, Location, did_you_mean};

/// Where a row stands, for messages.
type Origin<'a> = (Table<'a>, std::ops::Range<usize>);

#[derive(Default)]
struct Loader<'a> {
    lexicon: Lexicon,
    /// Where the row of each entity stands; none for those in the binary, whose soundness a test rules on.
    origins: Vec<Option<Origin<'a>>>,
    problems: Vec<Diagnostic>,
}

/// Reads the base and a site's tables over it; a table that says what one of the base says is read once.
pub(super) fn load(base: Base, tables: &[Table<'_>]) -> Result<Lexicon, Vec<Diagnostic>> {
    let mut loader = Loader::default();
    if base == Base::BuiltIn {
        loader.take(built_in::made());
    }
    let is_own = |table: &&Table<'_>| base == Base::None || built_in::TABLES.iter().all(|base| base.text != table.text);
    let own: Vec<Table<'_>> = tables.iter().filter(is_own).copied().collect();
    let parsed: Vec<_> = own.par_iter().map(|table| toml::from_str(table.text)).collect();
    let mut seen = FxHashSet::default();
    for (table, tables) in own.iter().zip(parsed) {
        loader.read(*table, tables, &mut seen);
    }
    loader.check();
    if !loader.problems.is_empty() {
        return Err(loader.problems);
    }
    let mut lexicon = loader.lexicon;
    lexicon.hash = hash(base, &own);
    lexicon.capitals = capitals(&lexicon.entities);
    lexicon.matchers = patterns::Matchers::of(&lexicon);
    lexicon.called = Called::with_rows(lexicon.entities.len());
    Ok(lexicon)
}

/// Gives for each capital the first state that has it.
fn capitals(entities: &[Entity]) -> FxHashMap<String, u32> {
    let mut capitals = FxHashMap::default();
    for (at, state) in (0..).zip(entities).filter(|(_, entity)| entity.is_state()) {
        if let Some(place) = &state.centre {
            capitals.entry(place.clone()).or_insert(at);
        }
    }
    capitals
}

/// Gives the hash of all that is said: that of the tables in the binary, where no others stand beside them.
fn hash(base: Base, own: &[Table<'_>]) -> String {
    let base = (base == Base::BuiltIn).then_some(built_in::HASH);
    if let Some(base) = base.filter(|_| own.is_empty()) {
        return base.to_owned();
    }
    let mut hasher = Sha256::new();
    for part in base.into_iter().chain(own.iter().flat_map(|table| [table.path, table.text])) {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().fold(String::new(), |hash, byte| format!("{hash}{byte:02x}"))
}

impl<'a> Loader<'a> {
    /// Takes the tables in the binary.
    fn take(&mut self, made: Made) {
        let lexicon = &mut self.lexicon;
        let whole = |(entity, words)| Entity { words, ..entity };
        lexicon.entities = made.entities.into_iter().map(whole).collect();
        lexicon.ids = lexicon.entities.iter().enumerate().map(|(at, entity)| (entity.id.clone(), at)).collect();
        self.origins = vec![None; lexicon.entities.len()];
        lexicon.roles = made.roles;
        lexicon.modifiers = made.modifiers;
        lexicon.collectives = made.collectives;
        lexicon.sources = made.sources;
    }

    fn read(&mut self, table: Table<'a>, tables: Result<Tables, toml::de::Error>, seen: &mut FxHashSet<String>) {
        let tables = match tables {
            Ok(tables) => tables,
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                let location = Location::new(table.path, table.text, span);
                let message = error.message().lines().collect::<Vec<_>>().join(", ");
                self.problems.push(Diagnostic::error("lexicon-syntax", message).at(location));
                return;
            }
        };
        let mut layer = Layer { loader: self, table, seen };
        layer.entities(tables.countries, |row| (row.id.clone(), made::country(row)));
        layer.entities(tables.regions, |row| (row.id.clone(), made::region(row)));
        layer.entities(tables.places, |row| (row.id.clone(), made::place(row)));
        layer.entities(tables.actors, |row| (row.id.clone(), made::actor(row)));
        layer.entities(tables.weapons, |row| (row.id.clone(), made::weapon(row)));
        layer.entities(tables.topics, |row| (row.id.clone(), made::topic(row)));
        self.roles(tables.roles);
        self.lexicon.modifiers.extend(tables.role_modifiers);
        self.lexicon.collectives.extend(tables.collectives);
        self.lexicon.sources.extend(tables.sources.into_iter().map(|row| made::source(row.into_inner())));
    }

    fn roles(&mut self, rows: Vec<Spanned<RoleRow>>) {
        for role in rows.into_iter().map(Spanned::into_inner) {
            self.lexicon.roles.retain(|known| known.id != role.id);
            self.lexicon.roles.push(made::role(role));
        }
    }

    fn problem(&mut self, code: &'static str, message: String, (table, span): &Origin<'_>) -> &mut Diagnostic {
        let location = Location::new(table.path, table.text, span.clone());
        self.problems.push(Diagnostic::error(code, message).at(location));
        self.problems.last_mut().expect("it was just pushed")
    }

    /// Checks that every id which a row names is some row's.
    fn check(&mut self) {
        let mut missing = Vec::new();
        let rows = self.lexicon.entities.iter().zip(&self.origins);
        for (entity, origin) in rows.filter_map(|(entity, origin)| Some((entity, origin.as_ref()?))) {
            let of = entity.roles.iter().filter_map(|role| role.of.as_ref());
            let named = [&entity.parent, &entity.region, &entity.country, &entity.centre];
            for id in named.into_iter().flatten().chain(of) {
                if !self.lexicon.ids.contains_key(id) {
                    missing.push((entity.id.clone(), id.clone(), origin.clone()));
                }
            }
        }
        for (row, id, origin) in missing {
            let near = did_you_mean(&id, self.lexicon.ids.keys().map(String::as_str)).map(str::to_owned);
            let problem = self.problem("unknown-id", format!("`{row}` names `{id}`, which no row has"), &origin);
            problem.help =
                Some(near.map_or("add a row with that id".to_owned(), |near| format!("did you mean `{near}`?")));
        }
    }
}

struct Layer<'l, 'a> {
    loader: &'l mut Loader<'a>,
    table: Table<'a>,
    seen: &'l mut FxHashSet<String>,
}

impl Layer<'_, '_> {
    fn entities<R>(&mut self, rows: Vec<Spanned<R>>, make: fn(R) -> (String, Entity)) {
        for row in rows {
            let origin = (self.table, row.span());
            let (id, entity) = make(row.into_inner());
            if !self.seen.insert(id.clone()) {
                self.loader.problem("same-id", format!("the id `{id}` stands twice"), &origin);
                continue;
            }
            let loader = &mut *self.loader;
            if let Some(at) = loader.lexicon.ids.get(&id) {
                loader.lexicon.entities[*at] = entity;
                loader.origins[*at] = Some(origin);
            } else {
                loader.lexicon.ids.insert(id, loader.lexicon.entities.len());
                loader.lexicon.entities.push(entity);
                loader.origins.push(Some(origin));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = r#"
countries = [{ id = "karvia", name = "Karvia", at_war = true, adjectives = ["Karvian"] }]
regions = [{ id = "north", name = "North Province", country = "karvia", stem = "North" }]
"#;

    #[test]
    fn the_tables_in_the_binary_load() {
        let read = Lexicon::load(Base::None, built_in::TABLES);
        let problems: Vec<_> = read.as_ref().err().into_iter().flatten().map(|problem| &problem.message).collect();
        assert_eq!(problems, [""; 0]);
        let (read, made) = (read.unwrap(), Lexicon::built_in());
        assert_eq!((read.entities(), read.roles(), read.sources()), (made.entities(), made.roles(), made.sources()));
        assert_eq!((read.role_modifiers(), read.collectives()), (made.role_modifiers(), made.collectives()));
    }

    #[test]
    fn a_site_may_start_from_nothing_or_replace_a_row() {
        let table = Table { path: "lexicon/own.toml", text: OWN };
        let lexicon = Lexicon::load(Base::None, &[table]).unwrap();
        assert_eq!(lexicon.entities().len(), 2);
        let again = Table { path: "b.toml", text: "countries = [{ id = \"ukraine\", name = \"Ukrayina\" }]" };
        let lexicon = Lexicon::load(Base::BuiltIn, &[again]).unwrap();
        assert_eq!(lexicon.get("ukraine").unwrap().name, "Ukrayina");
        assert_ne!(lexicon.hash(), Lexicon::built_in().hash());
    }

    #[test]
    fn unknown_ids_and_doubles_and_columns_are_errors_with_their_line() {
        let problems = |text| Lexicon::load(Base::None, &[Table { path: "a.toml", text }]).err().unwrap();
        let found = problems("places = [\n{ id = \"a\", name = \"A\", region = \"b\" }]");
        assert_eq!((found[0].code, found[0].location.as_ref().unwrap().line), ("unknown-id", 2));
        let found = problems("places = [\n{ id = \"a\", name = \"A\" },\n{ id = \"a\", name = \"B\" }]");
        assert_eq!((found[0].code, found[0].location.as_ref().unwrap().line), ("same-id", 3));
        let found = problems("places = [\n{ id = \"a\", name = \"A\", colour = 1 }]");
        assert_eq!((found[0].code, found[0].location.as_ref().unwrap().line), ("lexicon-syntax", 2));
    }
}
