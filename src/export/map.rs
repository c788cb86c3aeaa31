//! The map of regions: all tiles of the country that is most written about, and of others those with articles.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Desk,
    view::{MapView, TileView},
};
use crate::{
    annotate::Annotated,
    briefing::Dossier,
    lexicon::{Entity, EntityKind},
    picture::tiles::{self, Tile},
};

/// Draws the articles of each region; the region of a page is outlined.
pub(super) fn of_site(desk: &Desk<'_>, here: Option<&str>) -> Option<MapView> {
    let count = |id: &str| desk.briefing.dossier(id).map_or(0, |at| desk.briefing.dossiers[at].articles.len());
    draw(desk, "article", &count, &|id| here == Some(id))
}

/// Draws the articles that an entity shares with each region.
pub(super) fn of_dossier(desk: &Desk<'_>, dossier: &Dossier<'_>) -> Option<MapView> {
    let seen = dossier.seen_with.iter().map(|seen| (&desk.briefing.dossiers[seen.dossier], seen.n_together));
    let regions = seen.filter(|(other, _)| other.entity.kind == EntityKind::Region);
    let together: BTreeMap<&str, usize> = regions.map(|(region, n)| (region.entity.id.as_str(), n)).collect();
    let count = |id: &str| together.get(id).copied().unwrap_or(0);
    draw(desk, "article", &count, &|_| false)
}

/// Draws how often an article names each region or a place in it; the regions that it is filed under are outlined.
pub(super) fn of_article(desk: &Desk<'_>, article: &Annotated) -> Option<MapView> {
    let lexicon = desk.briefing.lexicon;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for tag in &article.tags {
        let region = match tag.kind {
            EntityKind::Region => Some(tag.id.as_str()),
            EntityKind::Place => lexicon.get(&tag.id).and_then(|place| place.region.as_deref()),
            _ => None,
        };
        if let Some(region) = region {
            *counts.entry(region).or_default() += tag.n_mentions;
        }
    }
    let filed: BTreeSet<&str> =
        article.tags.iter().filter(|tag| tag.kind == EntityKind::Region).map(|tag| tag.id.as_str()).collect();
    let count = |id: &str| if filed.contains(id) { counts.get(id).copied().unwrap_or(0) } else { 0 };
    draw(desk, "mention", &count, &|id| filed.contains(id))
}

/// Draws the map; none where fewer than two tiles count anything.
fn draw(
    desk: &Desk<'_>,
    unit: &'static str,
    count: &dyn Fn(&str) -> usize,
    is_here: &dyn Fn(&str) -> bool,
) -> Option<MapView> {
    let lexicon = desk.briefing.lexicon;
    let home = desk.home?;
    let drawn: Vec<Drawn<'_>> = lexicon
        .entities()
        .iter()
        .filter(|entity| entity.kind == EntityKind::Region)
        .filter_map(|region| Some((region, region.tile?, count(&region.id))))
        .filter(|(region, _, n)| *n > 0 || region.country.as_deref() == Some(home))
        .collect();
    if drawn.iter().filter(|(_, _, n)| *n > 0).count() < 2 {
        return None;
    }
    let abroad =
        |region: &Entity| region.country.as_deref().filter(|country| *country != home).map(|id| name(desk, id));
    let mut list: Vec<TileView> = drawn
        .iter()
        .filter(|(_, _, n)| *n > 0)
        .map(|(region, _, n)| TileView {
            name: region.name.clone(),
            address: desk.entity_link(&region.id).and_then(|link| link.address),
            n: *n,
            abroad: abroad(region),
            here: is_here(&region.id),
        })
        .collect();
    list.sort_by(|a, b| (b.n, &a.name).cmp(&(a.n, &b.name)));
    let countries: BTreeSet<String> = drawn.iter().filter_map(|(region, ..)| abroad(region)).collect();
    Some(MapView {
        picture: picture(&drawn, (home, is_here), &sentence(unit, &list)),
        home: name(desk, home),
        abroad: countries.into_iter().collect(),
        unit,
        list,
    })
}

/// A region, its column and row in the lexicon, and what it counts.
type Drawn<'d> = (&'d Entity, [u8; 2], usize);

fn picture(drawn: &[Drawn<'_>], (home, is_here): (&str, &dyn Fn(&str) -> bool), sentence: &str) -> String {
    let columns: BTreeSet<u8> = drawn.iter().map(|(_, [column, _], _)| *column).collect();
    let rows: BTreeSet<u8> = drawn.iter().map(|(_, [_, row], _)| *row).collect();
    let most = drawn.iter().map(|(_, _, n)| *n).max().unwrap_or(0);
    let letters: Vec<String> = drawn
        .iter()
        .map(|(region, ..)| region.abbr.clone().unwrap_or_else(|| region.name.chars().take(3).collect()))
        .collect();
    let tile = |((region, [column, row], n), letters): (&Drawn<'_>, _)| Tile {
        column: columns.range(..column).count(),
        row: rows.range(..row).count(),
        letters,
        count: *n,
        level: (n * 3).div_ceil(most.max(1)),
        abroad: region.country.as_deref() != Some(home),
        outlined: is_here(&region.id),
    };
    let mut tiles: Vec<Tile<'_>> = drawn.iter().zip(letters.iter().map(String::as_str)).map(tile).collect();
    tiles.sort_by_key(|tile| (tile.row, tile.column));
    tiles::draw(&tiles, (columns.len(), rows.len()), sentence)
}

fn sentence(unit: &str, list: &[TileView]) -> String {
    let (n_regions, most) = (list.len(), &list[0]);
    format!(
        "Tile map of regions: {n_regions} with {unit}s, most of them {}, {}. The list beside it has the same numbers.",
        most.name, most.n
    )
}

fn name(desk: &Desk<'_>, id: &str) -> String {
    desk.briefing.lexicon.get(id).map_or_else(|| id.to_owned(), |country| country.name.clone())
}
