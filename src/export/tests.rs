//! A small site, planned and rendered: every link leads somewhere, no name and no script gets out.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::*;
use crate::{
    annotate::{Known, Sketches, Withheld, annotate},
    briefing::{Copies, Page, Prose, arrange},
    config::{Config, Publish},
    document::{ClaimRow, Document, FigureRow, FrontMatter, Note},
    extract::{Class, Outcome, Qualifier},
    lexicon::{Base, Lexicon, Table},
    text::Field,
    theme::Theme,
};

const TABLE: &str = "sources = [{ id = \"x\", name = \"X\" }]\n\
    countries = [{ id = \"arland\", name = \"Arland\", at_war = true, source = [\"x\"] }]\n\
    regions = [{ id = \"west\", name = \"West Shore\", country = \"arland\", abbr = \"WES\", tile = [3, 1], source = [\"x\"] },\n\
               { id = \"east\", name = \"East Shore\", country = \"arland\", abbr = \"EAS\", tile = [5, 1], source = [\"x\"] },\n\
               { id = \"hills\", name = \"Hills\", country = \"arland\", abbr = \"HIL\", tile = [4, 3], source = [\"x\"] }]\n\
    places = [{ id = \"orwen\", name = \"Orwen\", kind = \"town\", region = \"west\", source = [\"x\"] }]\n\
    actors = [{ id = \"harbour-guard\", name = \"Harbour Guard\", kind = \"organisation\", source = [\"x\"] },\n\
              { id = \"unmentioned\", name = \"Unmentioned Body\", kind = \"organisation\", source = [\"x\"] }]\n";

const BODY: &str = "The Harbour Guard said five people died in Orwen.\n\n\
    Mara Stein saw it. <script>alert(1)</script> [here](javascript:alert(2))\n\n\
    ```rust\nlet x = 1;\n```\n";

type Site = BTreeMap<String, String>;

fn figure() -> FigureRow {
    FigureRow {
        id: "killed-5".to_owned(),
        outcome: Outcome::Killed,
        number: Some(5),
        qualifier: Qualifier::Exactly,
        low: None,
        best: None,
        high: None,
        class: Class::Unstated,
        of: None,
        place: Some("orwen".to_owned()),
        places: Vec::new(),
        place_words: None,
        speaker: Some("harbour-guard".to_owned()),
        speaker_words: None,
        channel: None,
        when: Some("on Sunday".to_owned()),
        evidence: "five people died".to_owned(),
        prefix: None,
        suffix: None,
        field: Field::Body,
        rule: None,
        contains: Vec::new(),
        incident: None,
        same_as: Vec::new(),
        supersedes: Vec::new(),
        disputes: Vec::new(),
    }
}

fn claim() -> ClaimRow {
    ClaimRow {
        id: "saw".to_owned(),
        speaker: None,
        speaker_words: Some("Mara Stein".to_owned()),
        via: None,
        via_words: None,
        verb: Some("saw".to_owned()),
        channel: None,
        evidence: "Mara Stein saw it".to_owned(),
        prefix: None,
        suffix: None,
        field: Field::Body,
        rule: None,
        incident: None,
    }
}

fn document(nth: usize, publish: Publish) -> Document {
    let mut front = FrontMatter {
        title: format!("Smoke over \"Orwen\" </script><b>, day {nth}"),
        slug: format!("smoke-{nth}"),
        date: Some(format!("2025-06-{:02}", nth + 1).parse().unwrap()),
        standfirst: Some("Mara Stein saw the smoke.".to_owned()),
        aliases: vec![format!("/old/{nth}/")],
        withheld: vec!["Mara Stein".to_owned()],
        figures: vec![figure()],
        claims: vec![claim()],
        notes: vec![Note {
            id: "one".to_owned(),
            quote: "five people".to_owned(),
            body: "Counted twice.".to_owned(),
            ..Note::default()
        }],
        ..FrontMatter::default()
    };
    front.taxonomies.regions = vec!["west".to_owned()];
    if nth == 0 {
        front.taxonomies.regions.push("east".to_owned());
    }
    front.taxonomies.places = vec!["orwen".to_owned()];
    front.taxonomies.actors = vec!["harbour-guard".to_owned()];
    front.source.publish = Some(publish);
    front.source.url = Some("javascript:alert(3)".to_owned());
    front.source.file = format!("{nth}.txt");
    let path = format!("content/articles/smoke-{nth}.md");
    Document { path, front, body: BODY.into(), content: "".into() }
}

/// Builds a site of five articles, two on a page.
fn build(publish: Publish, base_url: Option<&str>) -> Site {
    let config = Config { base_url: base_url.map(str::to_owned), page_size: 2, ..Config::default() };
    let lexicon = Lexicon::load(Base::None, &[Table { path: "lexicon/x.toml", text: TABLE }]).unwrap();
    let documents: Vec<Document> = (0..5).map(|nth| document(nth, publish)).collect();
    let withheld = Withheld::over(documents.iter().map(|document| &document.front), &lexicon);
    let known = Known { lexicon: &lexicon, config: &config, withheld: &withheld, sketches: Sketches::All };
    let ids = crate::document::Known::from(&lexicon);
    let read = |document: &Document| {
        let parsed = crate::document::parse(&document.path, document.to_text(), &ids).unwrap();
        annotate((&parsed.document, &parsed.hash), &parsed.receipts, known)
    };
    let articles = documents.iter().map(|document| read(document).into()).collect();
    let about =
        "+++\ntitle = \"About\"\n+++\n\nSee [the guard](actor:harbour-guard) and [all](/articles/index.html).\n";
    let page = Page::parse("content/pages/about.md", about, (&lexicon, &config)).unwrap();
    let prose = Page::parse("content/regions/west.md", "A *long* shore.", (&lexicon, &config)).unwrap();
    let briefing = arrange(
        articles,
        Prose { pages: vec![page, prose], ..Prose::default() },
        (&lexicon, &config),
        &Copies::default(),
    );
    let theme = Theme::load(&[]).unwrap();
    let drafts = plan(&briefing, theme.parts()).unwrap();
    let render = |draft: Draft<'_>| {
        let bytes = theme.render(&draft).unwrap_or_else(|problem| panic!("{problem:?}"));
        (draft.path, String::from_utf8_lossy(&bytes).into_owned())
    };
    drafts.into_iter().map(render).collect()
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

/// Gives the links of a page, unescaped.
fn links(html: &str) -> Vec<String> {
    let links = Regex::new("(?:href|src)=\"([^\"]*)\"").unwrap();
    links.captures_iter(html).map(|captures| captures[1].replace("&amp;", "&")).collect()
}

/// Gives the path that a link leads to from a file.
fn target(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop().expect("no link leads above the site")),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_file_and_a_fragment() {
    let site = build(Publish::Full, None);
    let mut n_links = 0;
    for (path, text) in site.iter().filter(|(path, _)| is_page(path)) {
        for link in links(text).iter().filter(|link| !link.starts_with("https://")) {
            assert!(!link.starts_with('/'), "{path}: {link}");
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { target(path, file) };
            let Some(there) = site.get(&target) else { panic!("{path}: {link} leads to {target}, which is not there") };
            assert!(fragment.is_empty() || there.contains(&format!("id=\"{fragment}\"")), "{path}: {link}");
            n_links += 1;
        }
    }
    assert!(n_links > 200);
}

#[test]
fn a_fragment_stands_once_on_a_page() {
    let ids = Regex::new(" id=\"([^\"]*)\"").unwrap();
    for (path, text) in build(Publish::Full, None).iter().filter(|(path, _)| is_page(path)) {
        let mut seen = BTreeSet::new();
        for captures in ids.captures_iter(text) {
            assert!(seen.insert(captures[1].to_owned()), "{path}: {}", &captures[1]);
        }
    }
}

#[test]
fn the_pages_are_there_and_no_others() {
    let site = build(Publish::Full, None);
    let pages: Vec<&str> = site.keys().map(String::as_str).filter(|path| path.contains("west")).collect();
    assert_eq!(
        pages,
        [
            "regions/west/atom.xml",
            "regions/west/index.html",
            "regions/west/page/2/index.html",
            "regions/west/page/3/index.html"
        ]
    );
    for path in ["index.html", "404.html", "about/index.html", "old/3/index.html", "data/articles.json", "atom.xml"] {
        assert!(site.contains_key(path), "{path}");
    }
    let absent = |path: &str| path.contains("unmentioned") || path == "sitemap.xml" || path.contains("styleguide");
    assert!(!site.keys().any(|path| absent(path)));
}

#[test]
fn a_private_person_is_named_on_the_articles_page_alone() {
    for (path, text) in build(Publish::Full, None) {
        let is_article = path.starts_with("articles/smoke-");
        assert_eq!(text.contains("Stein"), is_article, "{path}");
    }
    for publish in [Publish::Excerpts, Publish::None] {
        assert!(build(publish, None).values().all(|text| !text.contains("Stein")));
    }
}

#[test]
fn where_no_word_may_be_shown_none_is() {
    for (path, text) in build(Publish::None, None).into_iter().filter(|(path, _)| !path.starts_with("methodology/")) {
        assert!(!text.contains("people died") && !text.contains("five people"), "{path}");
    }
}

#[test]
fn nothing_of_a_text_acts() {
    for (path, text) in build(Publish::Full, None).iter().filter(|(path, _)| is_page(path)) {
        let scripts = text.matches("<script").count();
        let ours = text.matches("<script src=\"../").count();
        let data = text.matches("<script type=\"application/ld+json\">").count();
        assert_eq!(scripts, data + ours, "{path}");
        assert_eq!(scripts, text.matches("</script>").count(), "{path}");
        assert!(!text.contains("=\"javascript:") && !text.contains(" style="), "{path}");
    }
}

#[test]
fn the_style_of_code_is_loaded_where_there_is_code() {
    let site = build(Publish::Full, None);
    assert!(site["articles/smoke-1/index.html"].contains("assets/code."));
    assert!(!site["about/index.html"].contains("assets/code."));
}

#[test]
fn on_the_web_links_end_in_slashes_and_pages_know_their_address() {
    let site = build(Publish::Full, Some("https://a.example/b/"));
    let page = &site["articles/smoke-1/index.html"];
    assert!(page.contains("<link rel=\"canonical\" href=\"https://a.example/b/articles/smoke-1/\">"), "{page}");
    assert!(page.contains("href=\"../../regions/west/\""), "{page}");
    assert!(site["sitemap.xml"].contains("<loc>https://a.example/b/regions/west/</loc>"));
    assert!(site["atom.xml"].contains("<id>https://a.example/b/articles/smoke-4/</id>"));
    assert!(site["404.html"].contains("href=\"https://a.example/b/articles/\""));
    assert!(build(Publish::Full, None)["atom.xml"].contains("<id>urn:sha256:"));
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(build(Publish::Full, None), build(Publish::Full, None));
}

#[test]
fn structured_data_and_data_files_are_json() {
    let site = build(Publish::Full, None);
    let page = &site["articles/smoke-1/index.html"];
    let start = page.find("ld+json\">").unwrap() + "ld+json\">".len();
    let end = start + page[start..].find("</script>").unwrap();
    let value: serde_json::Value = serde_json::from_str(&page[start..end]).unwrap();
    assert_eq!(value["mainEntity"]["isBasedOn"]["@type"], "NewsArticle");
    let rows: serde_json::Value = serde_json::from_str(&site["data/entities.json"]).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 4);
}

#[test]
fn the_map_draws_empty_regions_too_and_its_list_says_the_same() {
    let site = build(Publish::Full, None);
    let tile = |x: usize, y: usize, class: &str, texts: &str| {
        let open = if class.is_empty() { "<g>".to_owned() } else { format!("<g class=\"{class}\">") };
        let (text, rest) = (format!("<text x=\"{}\" y=\"{}\">", x + 4, y + 15), texts);
        format!("{open}<rect x=\"{x}\" y=\"{y}\" width=\"39\" height=\"39\"/>{text}{rest}")
    };
    let home = &site["index.html"];
    assert!(home.contains(&tile(1, 1, "c3", "WES</text>")) && home.contains(">5</text>"), "{home}");
    assert!(home.contains(&tile(85, 1, "c1", "EAS</text>")), "{home}");
    assert!(home.contains(&tile(43, 43, "", "HIL</text></g>")), "{home}");
    assert!(home.contains("East Shore</a></span> <span>1</span>"), "{home}");
    assert!(site["regions/west/index.html"].contains("<g class=\"c3 here\">"));
    assert!(site["regions/east/index.html"].contains("<b>East Shore</b>"));
}

#[test]
fn a_date_is_told_with_what_it_follows_from() {
    let ledger = &build(Publish::Full, None)["figures/index.html"];
    let why = "“on Sunday”</span>: the last such weekday up to Thursday 5 June 2025, the article’s date";
    assert!(ledger.contains("<time datetime=\"2025-06-01\">1 June 2025</time>") && ledger.contains(why), "{ledger}");
    assert!(ledger.contains("id=\"f-smoke-4-killed-5\"") && ledger.contains("id=\"f-smoke-0-killed-5\""));
}

#[test]
fn the_methodology_tells_every_rule_once() {
    let page = &build(Publish::Full, None)["methodology/index.html"];
    for rule in crate::extract::rules() {
        assert_eq!(page.matches(&format!("id=\"rule-{}\"", rule.id)).count(), 1, "{}", rule.id);
    }
    assert!(crate::article::RULES.iter().all(|rule| page.contains(&format!("id=\"rule-{}\"", rule.id))));
}
