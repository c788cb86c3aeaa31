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
    let drawn: Vec<(&Entity, [u8; 2], usize)> = lexicon
        .entities()
        .iter()
        .filter(|entity| entity.kind == EntityKind::Region)
        .filter_map(|region| Some((region, region.tile?, count(&region.id))))
        .filter(|(region, _, n)| *n > 0 || region.country.as_deref() == Some(home))
        .collect();
    if drawn.iter().filter(|(_, _, n)| *n > 0).count() < 2 {
        return None;
    }
    let columns: BTreeSet<u8> = drawn.iter().map(|(_, [column, _], _)| *column).collect();
    let rows: BTreeSet<u8> = drawn.iter().map(|(_, [_, row], _)| *row).collect();
    let most = drawn.iter().map(|(_, _, n)| *n).max().unwrap_or(0);
    let mut tiles: Vec<TileView> = drawn
        .into_iter()
        .map(|(region, [column, row], n)| TileView {
            abbr: region.abbr.clone().unwrap_or_else(|| region.name.chars().take(3).collect()),
            name: region.name.clone(),
            address: desk.entity_link(&region.id).and_then(|link| link.address),
            column: columns.range(..column).count(),
            row: rows.range(..row).count(),
            n,
            level: (n * 3).div_ceil(most.max(1)),
            abroad: region.country.as_deref().filter(|country| *country != home).map(|id| name(desk, id)),
            here: is_here(&region.id),
        })
        .collect();
    tiles.sort_by_key(|tile| (tile.row, tile.column));
    let mut list: Vec<TileView> = tiles.iter().filter(|tile| tile.n > 0).cloned().collect();
    list.sort_by(|a, b| (b.n, &a.name).cmp(&(a.n, &b.name)));
    let abroad: BTreeSet<&String> = tiles.iter().filter_map(|tile| tile.abroad.as_ref()).collect();
    Some(MapView {
        columns: columns.len(),
        rows: rows.len(),
        home: name(desk, home),
        abroad: abroad.into_iter().cloned().collect(),
        unit,
        list,
        tiles,
    })
}

fn name(desk: &Desk<'_>, id: &str) -> String {
    desk.briefing.lexicon.get(id).map_or_else(|| id.to_owned(), |country| country.name.clone())
}
