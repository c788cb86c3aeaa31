//! What stands around every page: the site's sections, and what is particular to the page.

use std::collections::BTreeMap;

use super::{
    Assets, Desk,
    view::{Frame, Link, PageFrame, Site},
};
use crate::{
    address::{self, Style},
    annotate::SHELVES,
    briefing::{Briefing, PagePlace},
};

/// What is particular to a page's frame.
#[derive(Debug, Default)]
pub(super) struct Matter {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) address: String,
    pub(super) section: &'static str,
    pub(super) crumbs: Vec<Link>,
    pub(super) feeds: Vec<Link>,
    pub(super) json_ld: Option<String>,
    pub(super) search: Search,
    pub(super) code: Code,
}

/// Whether search engines may keep a page.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Search {
    #[default]
    Index,
    Ignore,
}

/// Whether a page shows highlighted code.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    #[default]
    Absent,
    Present,
}

impl Desk<'_> {
    /// Makes a page's frame.
    pub(super) fn frame(&self, matter: Matter) -> Frame {
        let mut feeds = vec![named("site", &self.briefing.config.title, "atom.xml".to_owned())];
        feeds.extend(matter.feeds);
        let page = PageFrame {
            root: address::root(&matter.address),
            canonical: self.absolute(&matter.address),
            address: matter.address,
            title: matter.title,
            description: matter.description,
            section: matter.section,
            noindex: matter.search == Search::Ignore,
            has_code: matter.code == Code::Present,
            crumbs: matter.crumbs,
            feeds,
            json_ld: matter.json_ld,
        };
        Frame { site: self.site.clone(), page }
    }
}

/// Makes a link with its name.
pub(super) fn named(name: &str, label: &str, address: String) -> Link {
    Link { name: name.to_owned(), label: label.to_owned(), address }
}

/// Shows the site as a whole.
pub(super) fn site(briefing: &Briefing<'_>, assets: &Assets, style: Style) -> Site {
    let config = briefing.config;
    Site {
        title: config.title.clone(),
        description: config.description.clone(),
        language: config.language.clone(),
        author: config.author.clone(),
        base_url: config.base_url.clone(),
        home: style.link(""),
        navigation: navigation(briefing, style),
        footer: footer(briefing, style),
        assets: assets.addresses().collect::<BTreeMap<_, _>>(),
        fonts: fonts(briefing, assets),
        methodology: style.link("methodology/"),
        feed: "atom.xml".to_owned(),
        generator: concat!("briefgen ", env!("CARGO_PKG_VERSION")).to_owned(),
    }
}

/// The voices of the theme, and the file that each begins with.
const FONTS: [(&str, &str); 2] = [("serif", "fonts/serif.woff2"), ("sans", "fonts/sans.woff2")];

/// Lists the fonts to be fetched early. From a disk browsers refuse that.
fn fonts(briefing: &Briefing<'_>, assets: &Assets) -> Vec<String> {
    let is_used = |voice: &str| !briefing.config.theme.fonts.contains_key(voice);
    let fonts = FONTS.iter().filter(|(voice, file)| is_used(voice) && assets.bytes(file).is_some());
    fonts.filter(|_| briefing.config.base_url.is_some()).map(|(_, file)| (*file).to_owned()).collect()
}

/// Lists the sections that have something to show.
fn navigation(briefing: &Briefing<'_>, style: Style) -> Vec<Link> {
    let mut links =
        vec![named("home", "Briefing", style.link("")), named("articles", "Articles", style.link("articles/"))];
    for shelf in &SHELVES {
        if briefing.dossiers.iter().any(|dossier| dossier.shelf == shelf) {
            links.push(named(shelf.folder, shelf.label, style.link(&format!("{}/", shelf.folder))));
        }
    }
    let n_incidents = briefing.ledger.incidents.len();
    let ledgers = [
        ("incidents", "Incidents", n_incidents > 0),
        ("figures", "Figures", true),
        ("claims", "Claims", true),
        ("contradictions", "Contradictions", n_incidents > 0),
        ("timeline", "Timeline", n_incidents > 0),
        ("map", "Map", super::atlas::is_there(briefing)),
        ("changes", "Changes", !briefing.editions.is_empty()),
        ("sources", "Sources", true),
    ];
    for (folder, label, _) in
        ledgers.into_iter().filter(|(folder, _, is_shown)| *is_shown && briefing.config.has(folder))
    {
        links.push(named(folder, label, style.link(&format!("{folder}/"))));
    }
    links
}

fn footer(briefing: &Briefing<'_>, style: Style) -> Vec<Link> {
    let pages = briefing.pages.iter().filter_map(|page| match &page.place {
        PagePlace::Free(slug) => Some(named(slug, &page.title, style.link(&format!("{slug}/")))),
        _ => None,
    });
    let methodology = named("methodology", "Methodology", style.link("methodology/"));
    let network =
        super::network::is_there(briefing).then(|| named("network", "Network of actors", style.link("network/")));
    let has_courier = briefing.config.has("courier");
    let courier = has_courier.then(|| named("courier", "Courier edition: all in one file", style.link("courier.html")));
    let search = named("search", "Search", style.link("search/"));
    pages.chain([methodology, search]).chain(network).chain(courier).collect()
}
