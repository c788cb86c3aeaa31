//! From tables to a lexicon: read, override, check.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};
use toml::Spanned;

use super::{
    Base, Entity, EntityKind, Lexicon, RoleWords, Source, Table, Words, built_in, patterns,
    row::{ActorRow, CountryRow, PlaceRow, RegionRow, RoleRow, SourceRow, Tables, TopicRow, WeaponRow},
};
use crate::diagnostic::{Diagnostic, Location, did_you_mean};

/// Where a row stands, for messages.
type Origin<'a> = (Table<'a>, std::ops::Range<usize>);

#[derive(Default)]
struct Loader<'a> {
    lexicon: Lexicon,
    origins: Vec<Origin<'a>>,
    problems: Vec<Diagnostic>,
}

/// Reads the base and a site's tables over it; a table that says what one of the base says is read once.
pub(super) fn load(base: Base, tables: &[Table<'_>]) -> Result<Lexicon, Vec<Diagnostic>> {
    let mut loader = Loader::default();
    let built_in = if base == Base::BuiltIn { built_in::TABLES } else { &[] };
    let own: Vec<Table<'_>> =
        tables.iter().filter(|own| built_in.iter().all(|base| base.text != own.text)).copied().collect();
    for layer in [built_in, &own] {
        let parsed: Vec<_> = layer.par_iter().map(|table| toml::from_str(table.text)).collect();
        let mut seen = FxHashSet::default();
        for (table, tables) in layer.iter().zip(parsed) {
            loader.read(*table, tables, &mut seen);
        }
    }
    loader.check();
    if !loader.problems.is_empty() {
        return Err(loader.problems);
    }
    let mut lexicon = loader.lexicon;
    lexicon.hash = hash(built_in.iter().chain(tables));
    lexicon.capitals = capitals(&lexicon.entities);
    lexicon.matchers = patterns::Matchers::of(&lexicon);
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

/// Gives the hash of all tables.
fn hash<'t>(tables: impl Iterator<Item = &'t Table<'t>>) -> String {
    let mut hasher = Sha256::new();
    for part in tables.flat_map(|table| [table.path, table.text]) {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().fold(String::new(), |hash, byte| format!("{hash}{byte:02x}"))
}

impl<'a> Loader<'a> {
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
        layer.entities(tables.countries, |row| (row.id.clone(), country(row)));
        layer.entities(tables.regions, |row| (row.id.clone(), region(row)));
        layer.entities(tables.places, |row| (row.id.clone(), place(row)));
        layer.entities(tables.actors, |row| (row.id.clone(), actor(row)));
        layer.entities(tables.weapons, |row| (row.id.clone(), weapon(row)));
        layer.entities(tables.topics, |row| (row.id.clone(), topic(row)));
        self.roles(tables.roles);
        self.lexicon.modifiers.extend(tables.role_modifiers);
        self.lexicon.collectives.extend(tables.collectives);
        self.lexicon.sources.extend(tables.sources.into_iter().map(|row| source(row.into_inner())));
    }

    fn roles(&mut self, rows: Vec<Spanned<RoleRow>>) {
        for role in rows.into_iter().map(Spanned::into_inner) {
            self.lexicon.roles.retain(|known| known.id != role.id);
            let RoleRow { id, words, of, public, rank, .. } = role;
            self.lexicon.roles.push(RoleWords { id, words, of, public, rank });
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
        for (entity, origin) in self.lexicon.entities.iter().zip(&self.origins) {
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
                loader.origins[*at] = origin;
            } else {
                loader.lexicon.ids.insert(id, loader.lexicon.entities.len());
                loader.lexicon.entities.push(entity);
                loader.origins.push(origin);
            }
        }
    }
}

macro_rules! common {
    ($kind:expr, $row:ident) => {
        Entity {
            aliases: $row.aliases,
            native: $row.native,
            source: $row.source,
            same_as: $row.same_as,
            ..Entity::new($kind, $row.id, $row.name)
        }
    };
}

fn country(row: CountryRow) -> Entity {
    let words = Words { adjectives: row.adjectives, people: row.people, seats: row.seats, ..Words::default() };
    Entity {
        sort: "state".to_owned(),
        iso: row.iso,
        at_war: row.at_war,
        centre: row.capital,
        words,
        ..common!(EntityKind::Actor, row)
    }
}

fn region(row: RegionRow) -> Entity {
    let stems = row.stem.into_iter().chain(row.stems).collect();
    Entity {
        sort: row.form.unwrap_or_default(),
        country: row.country,
        iso: row.iso,
        pcode: row.pcode,
        at: row.at,
        centre: row.centre,
        abbr: row.abbr,
        tile: row.tile,
        cautious: row.cautious,
        words: Words { stems, adjectives: row.adjectives, ..Words::default() },
        ..common!(EntityKind::Region, row)
    }
}

fn place(row: PlaceRow) -> Entity {
    Entity {
        sort: row.kind.unwrap_or_default(),
        region: row.region,
        country: row.country,
        at: row.at,
        precision: row.precision,
        former: row.former,
        cautious: row.cautious,
        default: row.default,
        ..common!(EntityKind::Place, row)
    }
}

fn actor(row: ActorRow) -> Entity {
    Entity {
        sort: row.kind.unwrap_or_else(|| "organisation".to_owned()),
        country: row.country,
        parent: row.parent,
        region: row.region,
        surname: row.surname,
        alone: row.alone,
        roles: row.roles,
        public: row.public.unwrap_or(true),
        cautious: row.cautious,
        words: Words { body: row.body, ..Words::default() },
        ..common!(EntityKind::Actor, row)
    }
}

fn weapon(row: WeaponRow) -> Entity {
    Entity {
        parent: row.class,
        country: row.country,
        generic: row.generic,
        cautious: row.cautious,
        words: Words { except: row.except, ..Words::default() },
        ..common!(EntityKind::Weapon, row)
    }
}

fn topic(row: TopicRow) -> Entity {
    let cues = row.cues.iter().map(|cue| weigh(cue)).collect();
    Entity {
        description: row.description,
        words: Words { cues, threshold: row.threshold, ..Words::default() },
        ..common!(EntityKind::Topic, row)
    }
}

/// Reads "phrase*3" as a phrase and its weight, 1 where none is given.
fn weigh(cue: &str) -> (String, u32) {
    match cue.rsplit_once('*') {
        Some((phrase, weight)) => (phrase.trim().to_owned(), weight.trim().parse().unwrap_or(1)),
        None => (cue.to_owned(), 1),
    }
}

fn source(row: SourceRow) -> Source {
    Source { id: row.id, name: row.name, url: row.url, licence: row.licence }
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
        let lexicon = Lexicon::load(Base::BuiltIn, &[]);
        let problems: Vec<_> = lexicon.err().into_iter().flatten().map(|problem| problem.message).collect();
        assert_eq!(problems, [""; 0]);
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

    #[test]
    fn cues_are_weighed() {
        assert_eq!(weigh("peace talks*3"), ("peace talks".to_owned(), 3));
        assert_eq!(weigh("truce"), ("truce".to_owned(), 1));
    }
}
