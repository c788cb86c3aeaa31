//! The built-in lexicon is sound: ids, parents, codes, coordinates, names that mean one thing, offices in order, sources;
//! and the one that the guide writes loads.

#![expect(clippy::disallowed_methods, reason = "the guide is read as text")]

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use briefgen::{
    edtf::Edtf,
    lexicon::{Base, Entity, EntityKind, Lexicon, Sense, Table},
    text::{Field, Text},
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

/// How far a place may lie from the centroid of its region, in km.
const REACH: f64 = 250.0;

/// Regions wider than that, which their own towns show.
const WIDE: [(&str, f64); 14] = [
    ("amur-oblast", 300.0),
    ("chukotka", 350.0),
    ("irkutsk-oblast", 600.0),
    ("kamchatka-krai", 550.0),
    ("khabarovsk-krai", 750.0),
    ("komi", 600.0),
    ("krasnoyarsk-krai", 1100.0),
    ("magadan-oblast", 400.0),
    ("orenburg-oblast", 350.0),
    ("primorsky-krai", 350.0),
    ("sakha", 500.0),
    ("sakhalin-oblast", 400.0),
    ("tomsk-oblast", 300.0),
    ("yamalo-nenets", 450.0),
];

fn of_kind(lexicon: &Lexicon, kind: EntityKind) -> impl Iterator<Item = &Entity> {
    lexicon.entities().iter().filter(move |entity| entity.kind == kind)
}

fn none_wrong(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn it_is_as_wide_as_the_war() {
    let lexicon = &*LEXICON;
    let n = |kind| of_kind(lexicon, kind).count();
    let actors = of_kind(lexicon, EntityKind::Actor).filter(|actor| !actor.is_state()).count();
    assert!(n(EntityKind::Place) >= 600 && actors >= 300 && n(EntityKind::Weapon) >= 100 && n(EntityKind::Topic) >= 30);
    let regions = |country| of_kind(lexicon, EntityKind::Region).filter(move |r| r.country.as_deref() == Some(country));
    assert_eq!(regions("ukraine").count(), 27, "24 oblasts, Crimea, Kyiv and Sevastopol");
    assert_eq!(regions("russia").count(), 83, "as ISO 3166-2 counts them");
}

#[test]
fn ids_are_addresses_that_stand_once() {
    let lexicon = &*LEXICON;
    let plain = |id: &str| {
        id.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
    };
    let mut seen = BTreeSet::new();
    let ids = lexicon.entities().iter().map(|entity| entity.id.as_str());
    let roles = lexicon.roles().iter().map(|role| role.id.as_str());
    none_wrong(&ids.filter(|id| !plain(id) || !seen.insert(*id)).map(str::to_owned).collect::<Vec<_>>());
    let mut seen = BTreeSet::new();
    none_wrong(&roles.filter(|id| !plain(id) || !seen.insert(*id)).map(str::to_owned).collect::<Vec<_>>());
}

#[test]
fn parents_are_known_and_of_the_right_kind() {
    let lexicon = &*LEXICON;
    let is = |id: &Option<String>, kind| id.as_deref().is_none_or(|id| lexicon.get(id).is_some_and(|e| e.kind == kind));
    let wrong = lexicon.entities().iter().filter(|entity| {
        let parent = match entity.kind {
            EntityKind::Weapon => is(&entity.parent, EntityKind::Weapon),
            _ => is(&entity.parent, EntityKind::Actor),
        };
        let country = entity.country.as_deref().is_none_or(|id| lexicon.get(id).is_some_and(Entity::is_state));
        let lies = entity.kind != EntityKind::Place
            || entity.region.is_some() != entity.country.is_some()
            || entity.sort == "sea";
        !(parent && country && lies && is(&entity.region, EntityKind::Region) && is(&entity.centre, EntityKind::Place))
    });
    none_wrong(&wrong.map(|entity| entity.id.clone()).collect::<Vec<_>>());
}

#[test]
fn classes_of_weapons_lead_up_to_a_root() {
    let lexicon = &*LEXICON;
    for weapon in of_kind(lexicon, EntityKind::Weapon) {
        let mut above = Some(weapon);
        let mut steps = 0;
        while let Some(parent) = above.and_then(|weapon| weapon.parent.as_deref()) {
            above = lexicon.get(parent);
            assert!(above.is_some_and(|class| class.generic), "{}: `{parent}` is a class", weapon.id);
            steps += 1;
            assert!(steps < 6, "{}: its classes go round in a circle", weapon.id);
        }
        assert!(weapon.generic || weapon.parent.is_some(), "{}: a model has a class", weapon.id);
    }
    let classes = ["iskander", "ballistic-missile", "missile"];
    let of = |id: &str| lexicon.get(id).and_then(|weapon| weapon.parent.clone());
    assert_eq!(of(classes[0]).as_deref(), Some(classes[1]));
    assert_eq!(of(classes[1]).as_deref(), Some(classes[2]));
}

#[test]
fn codes_are_valid_and_stand_once() {
    let lexicon = &*LEXICON;
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let capitals = |text: &str, n: std::ops::RangeInclusive<usize>| {
        n.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for entity in lexicon.entities() {
        let iso = entity.iso.as_deref();
        let right = match (entity.kind, entity.country.as_deref()) {
            (EntityKind::Region, Some("ukraine")) => {
                iso.and_then(|iso| iso.strip_prefix("UA-")).is_some_and(digits)
                    && entity.pcode.as_deref().and_then(|code| code.strip_prefix("UA")).is_some_and(digits)
            }
            (EntityKind::Region, Some("russia")) => {
                iso.and_then(|iso| iso.strip_prefix("RU-")).is_some_and(|code| capitals(code, 2..=3))
                    && entity.pcode.is_none()
            }
            _ if entity.is_state() => iso.is_some_and(|iso| capitals(iso, 2..=2)),
            _ => iso.is_none() && entity.pcode.is_none(),
        };
        let wikidata = entity
            .same_as
            .as_deref()
            .is_none_or(|id| id.strip_prefix('Q').is_some_and(|number| number.parse::<u64>().is_ok()));
        let codes = [entity.iso.clone(), entity.pcode.clone(), entity.same_as.clone()];
        let once = codes.into_iter().flatten().all(|code| seen.insert(code));
        if !(right && wikidata && once) {
            wrong.push(format!("{}: {iso:?} {:?} {:?}", entity.id, entity.pcode, entity.same_as));
        }
    }
    none_wrong(&wrong);
}

#[test]
fn each_region_has_its_tile_and_three_letters() {
    let lexicon = &*LEXICON;
    let (mut tiles, mut letters) = (BTreeSet::new(), BTreeSet::new());
    let regions = of_kind(lexicon, EntityKind::Region);
    let wrong = regions.filter(|region| {
        let tile = region.tile.is_some_and(|tile| tiles.insert(tile));
        let abbr = region.abbr.as_deref().is_some_and(|abbr| abbr.len() == 3 && letters.insert(abbr.to_owned()));
        !(tile && abbr && region.at.is_some() && region.centre.is_some())
    });
    none_wrong(&wrong.map(|region| region.id.clone()).collect::<Vec<_>>());
}

#[test]
fn places_lie_in_their_regions() {
    let lexicon = &*LEXICON;
    let wide: BTreeMap<_, _> = WIDE.into_iter().collect();
    let mut wrong = Vec::new();
    for place in of_kind(lexicon, EntityKind::Place) {
        let Some(at) = place.at else { continue };
        if !(at[0].abs() <= 90.0 && at[1].abs() <= 180.0 && place.precision.is_some()) {
            wrong.push(format!("{}: {at:?} {:?}", place.id, place.precision));
        }
        let Some(region) = place.region.as_deref().and_then(|id| lexicon.get(id)) else { continue };
        let far = kilometres(at, region.at.unwrap());
        if far > *wide.get(region.id.as_str()).unwrap_or(&REACH) {
            wrong.push(format!("{}: {far:.0} km from the centroid of {}", place.id, region.id));
        }
    }
    none_wrong(&wrong);
}

/// Great-circle distance, with the mean radius of the Earth of 6,371 km.
fn kilometres(a: [f64; 2], b: [f64; 2]) -> f64 {
    let [lat_a, lon_a, lat_b, lon_b] = [a[0], a[1], b[0], b[1]].map(f64::to_radians);
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(lat_b - lat_a) + lat_a.cos() * lat_b.cos() * half(lon_b - lon_a);
    2.0 * 6371.0 * chord.sqrt().asin()
}

/// A name that several rows have needs a rule that tells which is meant: of people, bodies and weapons there is none; of
/// places the region decides, or the one that is the default.
#[test]
fn no_name_means_two_things_without_a_rule() {
    let lexicon = &*LEXICON;
    let mut wrong = BTreeSet::new();
    for entity in lexicon.entities().iter().filter(|entity| entity.kind != EntityKind::Topic) {
        for name in [&entity.name].into_iter().chain(&entity.aliases).chain(&entity.former) {
            let meant = meant_by(lexicon, name);
            if !is_decided(&meant) {
                let ids: Vec<_> = meant.iter().map(|entity| entity.id.as_str()).collect();
                wrong.insert(format!("{name}: {}", ids.join(", ")));
            }
        }
    }
    none_wrong(&wrong.into_iter().collect::<Vec<_>>());
}

/// Gives all rows whose own name a text of that name alone is.
fn meant_by<'l>(lexicon: &'l Lexicon, name: &str) -> Vec<&'l Entity> {
    let text = Text::new(&[(Field::Body, name)]);
    let n_tokens = text.tokens().len();
    let mut at: Vec<u32> = lexicon
        .find(&text)
        .names
        .into_iter()
        .filter(|found| found.start == 0 && found.end == n_tokens)
        .flat_map(|found| found.values.to_vec())
        .filter_map(|sense| match sense {
            Sense::Name(at) => Some(at),
            _ => None,
        })
        .collect();
    at.sort_unstable();
    at.dedup();
    at.into_iter().map(|at| lexicon.entity(at)).collect()
}

fn is_decided(meant: &[&Entity]) -> bool {
    let with = |test: fn(&Entity) -> bool| meant.iter().copied().filter(move |entity| test(entity));
    let places: Vec<&Entity> = with(|entity| entity.kind == EntityKind::Place).collect();
    let land = with(|entity| entity.is_state() || entity.kind == EntityKind::Region).count();
    let single = with(|entity| entity.kind == EntityKind::Weapon && !entity.cautious).count()
        + with(|entity| entity.kind == EntityKind::Actor && !entity.is_state()).count();
    let areas: BTreeSet<_> = places.iter().map(|place| (&place.region, &place.country)).collect();
    let apart = areas.len() == places.len() || places.iter().filter(|place| place.default).count() == 1;
    single <= 1 && (single == 0 || places.is_empty() && land == 0) && land <= 1 && apart
}

#[test]
fn offices_are_dated_in_order() {
    let lexicon = &*LEXICON;
    let mut wrong = Vec::new();
    for actor in of_kind(lexicon, EntityKind::Actor) {
        for role in &actor.roles {
            let date = |text: &Option<String>| text.as_deref().map(str::parse::<Edtf>);
            match (date(&role.from), date(&role.until)) {
                (Some(Err(_)), _) | (_, Some(Err(_))) => {
                    wrong.push(format!("{}: {} has no date", actor.id, role.title));
                }
                (Some(Ok(from)), Some(Ok(until))) if from.lower() > until.upper() => {
                    wrong.push(format!("{}: {} ends before it begins", actor.id, role.title));
                }
                _ => {}
            }
        }
        let begun: Vec<_> = actor.roles.iter().filter_map(|role| role.from.as_deref()?.parse::<Edtf>().ok()).collect();
        if !begun.is_sorted_by_key(Edtf::lower) {
            wrong.push(format!("{}: offices stand out of order", actor.id));
        }
        if actor.is_person() && actor.roles.is_empty() {
            wrong.push(format!("{}: no office says why the person is public", actor.id));
        }
    }
    none_wrong(&wrong);
}

/// Who held an office, from when and until when.
type Term<'a> = (&'a str, Edtf, Option<Edtf>);

/// Of the offices that one person holds at a time, nobody begins before the one before has ended.
#[test]
fn who_held_what_when_does_not_overlap() {
    const SINGLE: [&str; 6] =
        ["President", "Prime Minister", "Chancellor", "Secretary General", "Commander-in-Chief", "Pope"];
    let lexicon = &*LEXICON;
    let mut held: BTreeMap<(&str, &str), Vec<Term<'_>>> = BTreeMap::new();
    for actor in of_kind(lexicon, EntityKind::Actor) {
        for role in actor.roles.iter().filter(|role| SINGLE.contains(&role.title.as_str())) {
            let (Some(of), Some(from)) = (role.of.as_deref(), role.from.as_deref()) else { continue };
            let until = role.until.as_deref().map(|until| until.parse().unwrap());
            held.entry((&role.title, of)).or_default().push((&actor.id, from.parse().unwrap(), until));
        }
    }
    assert!(held.len() > 60, "there are heads of state and government");
    let mut wrong = Vec::new();
    for ((title, of), holders) in &mut held {
        holders.sort_by_key(|(_, from, _)| from.lower());
        for pair in holders.windows(2) {
            let ended = pair[0].2.as_ref().is_some_and(|until| until.lower() <= pair[1].1.upper());
            if !ended {
                wrong.push(format!("{title} of {of}: {} and {}", pair[0].0, pair[1].0));
            }
        }
    }
    none_wrong(&wrong);
}

#[test]
fn every_row_names_where_it_was_checked() {
    let lexicon = &*LEXICON;
    let sources: BTreeSet<_> = lexicon.sources().iter().map(|source| source.id.as_str()).collect();
    let unsourced = lexicon.entities().iter().filter(|entity| {
        entity.source.is_empty() || !entity.source.iter().all(|source| sources.contains(source.as_str()))
    });
    none_wrong(&unsourced.map(|entity| format!("{}: {:?}", entity.id, entity.source)).collect::<Vec<_>>());
    let used: BTreeSet<_> = lexicon.entities().iter().flat_map(|e| &e.source).map(String::as_str).collect();
    assert_eq!(used, sources, "no source is named that no row has");
}

#[test]
fn only_what_is_our_own_choice_names_no_check() {
    let lexicon = &*LEXICON;
    let unchecked = lexicon.entities().iter().filter(|entity| {
        entity.source.iter().any(|source| source == "briefgen") && entity.kind != EntityKind::Topic && !entity.generic
    });
    none_wrong(&unchecked.map(|entity| entity.id.clone()).collect::<Vec<_>>());
}

#[test]
fn cyrillic_is_there_for_regions_and_for_settlements_of_the_war() {
    let lexicon = &*LEXICON;
    let bare = lexicon.entities().iter().filter(|entity| {
        let settlement = ["city", "town"].contains(&entity.sort.as_str()) && entity.region.is_some();
        (entity.kind == EntityKind::Region || settlement) && entity.native.is_empty()
    });
    none_wrong(&bare.map(|entity| entity.id.clone()).collect::<Vec<_>>());
    let wrong = lexicon.entities().iter().flat_map(|entity| &entity.native).filter(|(language, name)| {
        !["uk", "ru"].contains(&language.as_str()) || !name.chars().any(|char| ('\u{400}'..='\u{4ff}').contains(&char))
    });
    none_wrong(&wrong.map(|(language, name)| format!("{language}: {name}")).collect::<Vec<_>>());
}

#[test]
fn russian_spellings_lead_to_ukrainian_towns() {
    let lexicon = &*LEXICON;
    for (spelling, id) in [("Volchansk", "vovchansk"), ("Krasnoarmeysk", "pokrovsk"), ("Chasov Yar", "chasiv-yar")] {
        let ids: Vec<_> = meant_by(lexicon, spelling).iter().map(|entity| entity.id.clone()).collect();
        assert!(ids.iter().any(|found| found == id), "{spelling}: {ids:?}");
    }
}

/// The tables of the guide, put together, are a lexicon that finds what the guide says.
#[test]
fn the_lexicon_of_the_guide_loads() {
    let guide = std::fs::read_to_string("docs/lexicon.md").unwrap();
    let blocks: Vec<&str> = guide.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let tables: Vec<Table<'_>> = blocks
        .iter()
        .filter(|block| block.starts_with("# lexicon/"))
        .map(|block| Table { path: block.lines().next().unwrap(), text: block })
        .collect();
    assert_eq!(tables.len(), 4);
    let lexicon = Lexicon::load(Base::None, &tables).map_err(|told| told[0].message.clone()).unwrap();
    let text = Text::new(&[(Field::Body, "Noreth's defence ministry said a Heron missile hit Hafen.")]);
    let found: BTreeSet<_> = lexicon
        .find(&text)
        .names
        .iter()
        .flat_map(|found| found.values.to_vec())
        .collect::<Vec<_>>()
        .into_iter()
        .filter_map(|sense| match sense {
            Sense::Name(at) | Sense::Body(at) => Some(lexicon.entity(at).id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(found, BTreeSet::from(["heron", "hafen", "noreth", "norethi-ministry-of-defence", "missile"]));
}
