//! An invented strike and what was reported of it.

use super::Sandbox;

/// Adds a raw article with the day on which it was published.
pub(crate) fn add(site: &Sandbox, name: &str, published: &str, text: &str) {
    site.edit(&format!("sources/{name}.txt"), text);
    site.edit(
        &format!("sources/{name}.toml"),
        format!("publisher = \"{name}\"\npublished = \"{published}\"\npublish = \"full\"\n"),
    );
}

/// Makes a site of one invented report of a strike.
pub(crate) fn of_two_days() -> Sandbox {
    let site = Sandbox::new();
    let first = "Missile hits Konotop\n\nA Russian missile strike on the city of Konotop killed four people and injured 11 on Monday, \
                 Ukrainian officials said. A school was damaged.\n";
    add(&site, "first", "2025-06-16", first);
    site
}
