//! How articles are ordered and filed.

use super::*;
use crate::{
    annotate::{Known, Sketches, Withheld, annotate},
    config::Publish,
    document::{Document, FrontMatter, Receipts},
    lexicon::{Base, Table},
};

const TABLE: &str = "sources = [{ id = \"x\", name = \"X\" }]\n\
    countries = [{ id = \"arland\", name = \"Arland\", at_war = true, source = [\"x\"] }]\n\
    regions = [{ id = \"west\", name = \"West\", country = \"arland\", source = [\"x\"] }]\n\
    places = [{ id = \"orwen\", name = \"Orwen\", kind = \"town\", region = \"west\", source = [\"x\"] }]\n\
    actors = [{ id = \"mara-stein\", name = \"Mara Stein\", kind = \"person\", public = false, source = [\"x\"] },\n\
              { id = \"harbour-guard\", name = \"Harbour Guard\", kind = \"organisation\", source = [\"x\"] }]\n";

fn article(slug: &str, date: Option<&str>, places: &[&str], actors: &[&str]) -> Document {
    let mut front = FrontMatter { slug: slug.to_owned(), title: slug.to_owned(), ..FrontMatter::default() };
    front.date = date.map(|date| date.parse().unwrap());
    front.taxonomies.places = places.iter().map(|id| (*id).to_owned()).collect();
    front.taxonomies.actors = actors.iter().map(|id| (*id).to_owned()).collect();
    front.source.publish = Some(Publish::Full);
    Document { path: format!("content/articles/{slug}.md"), front, body: "Text.".into(), content: "".into() }
}

fn with_briefing(documents: &[Document], test: impl FnOnce(&Briefing<'_>)) {
    let lexicon = Lexicon::load(Base::None, &[Table { path: "lexicon/x.toml", text: TABLE }]).unwrap();
    let config = Config::default();
    let known = Known { lexicon: &lexicon, config: &config, withheld: &Withheld::default(), sketches: Sketches::All };
    let articles =
        documents.iter().map(|document| annotate((document, ""), &Receipts::default(), known).into()).collect();
    test(&arrange(articles, Prose::default(), (&lexicon, &config), &Copies::default()));
}

#[test]
fn the_newest_comes_first_and_the_undated_last() {
    let documents = [
        article("b", None, &[], &[]),
        article("a", None, &[], &[]),
        article("old", Some("2025-05-30/2025-06-02"), &[], &[]),
        article("new", Some("2025-06-03"), &[], &[]),
    ];
    with_briefing(&documents, |briefing| {
        let slugs: Vec<&str> = briefing.articles.iter().map(|article| article.front.slug.as_str()).collect();
        assert_eq!(slugs, ["new", "old", "a", "b"]);
        let months: Vec<_> = briefing.months.iter().map(|month| (month.of, month.articles.clone())).collect();
        assert_eq!(months, [(Some((2025, 6)), 0..1), (Some((2025, 5)), 1..2), (None, 2..4)]);
    });
}

#[test]
fn a_region_counts_its_places() {
    let documents = [article("one", Some("2025-06-03"), &["orwen"], &["harbour-guard"])];
    with_briefing(&documents, |briefing| {
        let west = &briefing.dossiers[briefing.dossier("west").unwrap()];
        assert_eq!((west.articles.len(), west.n_direct, west.n_recent), (1, 0, 1));
        assert_eq!(west.articles[0].via.as_deref(), Some("orwen"));
        let seen: Vec<&str> =
            west.seen_with.iter().map(|seen| briefing.dossiers[seen.dossier].entity.id.as_str()).collect();
        assert_eq!(seen, ["orwen", "harbour-guard"]);
    });
}

#[test]
fn who_may_not_be_named_has_no_dossier_nor_has_who_is_not_mentioned() {
    with_briefing(&[article("one", None, &[], &["mara-stein"])], |briefing| {
        assert!(briefing.dossier("mara-stein").is_none() && briefing.dossier("harbour-guard").is_none());
    });
}
