//! The whole of cleaning, on invented articles in the manner of many sites, and its laws on any text.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn cleaned(text: &str) -> Article {
    clean(&Manuscript::of(text), &|text| text.contains("Kyiv"))
}

fn reasons(article: &Article) -> Vec<&str> {
    article.quarantine.iter().map(|held| held.reason.as_str()).collect()
}

#[test]
fn an_agencys_article() {
    let article = cleaned(
        "Bridge in northern town closed after crack found\n\nKYIV, June 3 (Northern Wire) - A bridge in the north was \
         closed on Tuesday.\n\nThe mayor said so.\n\n(Reporting by Mara Vell; Editing by Ann Witt)\n",
    );
    assert_eq!(article.title, "Bridge in northern town closed after crack found");
    assert_eq!((article.publisher.as_deref(), article.author.as_deref()), (Some("Northern Wire"), Some("Mara Vell")));
    assert!(article.body.starts_with("KYIV, June 3 (Northern Wire) - A bridge"));
    assert_eq!(reasons(&article), ["agency-trailer"]);
}

#[test]
fn a_broadcasters_page() {
    let article = cleaned(
        "Skip to content\nChannel Nine News\nWorld | Europe\n\nBridge closed after engineers find crack\n\nEngineers \
         warn of danger to lorries on the canal road\n\nBy Mara Vell in Odesa\nPublished 10:42 GMT, 19 November 2025\n\n\
         Share\nSave\n\nA bridge was closed on Monday after engineers found a crack.\n\nImage: The bridge. Pic: Vell\n\n\
         What comes next\n\nIt will be mended.\n\nRead more:\nFerry sinks\nTunnel opens\n\nMore on bridges\n",
    );
    assert_eq!(article.title, "Bridge closed after engineers find crack");
    assert_eq!(article.standfirst.as_deref(), Some("Engineers warn of danger to lorries on the canal road"));
    assert_eq!(
        (article.publisher.as_deref(), article.author.as_deref()),
        (Some("Channel Nine News"), Some("Mara Vell"))
    );
    assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2025-11-19"));
    let body =
        "A bridge was closed on Monday after engineers found a crack.\n\n## What comes next\n\nIt will be mended.";
    assert_eq!(article.body, body);
}

#[test]
fn a_copied_post_without_a_title_of_its_own() {
    let article = cleaned(
        "A bridge was closed.\nIt will be mended.\nThe post Bridge closed, mayor says appeared first on Example Press.",
    );
    assert_eq!((article.title.as_str(), article.title_basis), ("Bridge closed, mayor says", TitleBasis::Trailer));
    assert_eq!(article.publisher.as_deref(), Some("Example Press"));
    assert_eq!(article.body, "A bridge was closed.\n\nIt will be mended.");
}

#[test]
fn a_text_without_a_title_is_given_one() {
    let article = cleaned("A bridge was closed on Monday. Nobody knew why.\n\nIt will be mended.");
    assert_eq!((article.title.as_str(), article.title_basis), ("A bridge was closed on Monday", TitleBasis::Generated));
    assert!(article.quarantine.is_empty());
}

#[test]
fn a_name_above_a_place_signs_unless_it_is_known() {
    let text = "Bridge closed after crack found\n\nOlga Vell\nOdesa\n\nA bridge was closed on Monday after engineers had \
                found a crack in it.\n\nIt will be mended.";
    let author = |known: Known<'_>| clean(&Manuscript::of(text), known).author;
    assert_eq!(author(&|text| text == "Odesa").as_deref(), Some("Olga Vell"));
    assert_eq!(author(&|text| text == "Odesa" || text == "Olga Vell"), None);
}

#[test]
fn a_title_with_a_stop_is_told_again_by_the_long_text_below() {
    let text = "The old bridge over the canal was closed on Monday after engineers of the town had found a crack in it, and \
                drivers will have to take the ferry until it is mended in the spring.";
    let article = cleaned(&format!("Old bridge cracks. Drivers take ferry.\n\n{text}\n\nIt will be mended."));
    assert_eq!(article.title, "Old bridge cracks. Drivers take ferry.");
    let article = cleaned(&format!("Nobody sleeps here. It is loud.\n\n{text}\n\nIt will be mended."));
    assert_eq!(article.title_basis, TitleBasis::Generated);
}

#[test]
fn a_title_between_a_summary_and_the_text_that_repeats_it() {
    let summary = "A bridge was closed on Monday after engineers had found a crack in it, the mayor of the town said.";
    let article = cleaned(&format!("{summary}\nBridge closed after crack\n{summary}\nNobody knew why."));
    assert_eq!((article.title.as_str(), article.title_basis), ("Bridge closed after crack", TitleBasis::Text));
    assert_eq!(article.body.matches("engineers").count(), 1);
}

#[test]
fn labelled_facts_and_a_suffix_on_the_title() {
    let article = cleaned(
        "Title: Bridge closed after crack\nAuthor: Mara Vell\nDate: 2025-06-03\n\nBridge closed after crack - Example \
         Press\n\nA bridge was closed.\n\nIt will be mended.",
    );
    assert_eq!(article.title, "Bridge closed after crack");
    assert_eq!((article.author.as_deref(), article.publisher.as_deref()), (Some("Mara Vell"), Some("Example Press")));
    assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2025-06-03"));
}

/// For each rule a piece of text, set after a title and a sentence, in which it is applied.
const CASES: [(&str, &str); 49] = [
    ("appeared-first", "The post Bridge closed appeared first on Example Press."),
    ("rights-notice", "All rights reserved."),
    ("share-widget", "Share on Facebook"),
    ("embedded-post", "— Example Press (@examplepress) June 3, 2025"),
    ("follow-plea", "Follow us on Telegram"),
    ("advert-label", "Advertisement"),
    ("app-advert", "Download our app"),
    ("newsletter-plea", "Sign up for our newsletter"),
    ("support-plea", "Donate now"),
    ("image-placeholder", "image"),
    ("image-caption", "FILE PHOTO: A bridge."),
    ("related-stories", "Read more:"),
    ("account-form", "Log in"),
    ("comment-form", "Leave a comment"),
    ("consent-form", "Cookie policy"),
    ("navigation", "Back to top"),
    ("separator", "* * *"),
    ("time-stamp", "Updated 2 hours ago"),
    ("agency-trailer", "(Reporting by Mara Vell; Editing by Ann Witt)"),
    ("byline", "By Mara Vell"),
    ("tail-label", "Bridges"),
    ("author-note", "By Mara Vell\nIt is old.\nMara Vell is a reporter."),
    ("below-the-text", "Share\nTen old toys worth a fortune"),
    ("beyond-the-end", ""),
    ("unrelated-advert", "Is your garden ready? Order now: delivery is free."),
    ("joined-paragraphs", "It was\nold."),
    ("mojibake", "The mayorâ€™s office left."),
    ("entity", "Vell &amp; sons left."),
    ("invisible", "The infra\u{ad}structure held."),
    ("broken-ellipsis", "It held . . . and fell."),
    ("doubled-stop", "It held.."),
    ("space-before-stop", "It held , and fell."),
    ("detached-possessive", "The mayor ’s plea failed."),
    ("glued-sentences", "It was closed.Officials left the town."),
    ("doubled-word", "It was in the the town."),
    ("hole", "He met with , who left."),
    ("labelled-fact", ""),
    ("outside-main-text", ""),
    ("site-chrome", ""),
    ("foreign-script", "It was old.\nМіст закрито"),
    ("foreign-language", "It was old.\nIt held.\nMehr von der Stadt und dem Fluss auf unserer Seite"),
    ("repeated-title", ""),
    ("page-menus", ""),
    ("page-footer", ""),
    ("page-header", ""),
    ("repeated-line", "It will be mended in the spring.\nIt will be mended in the spring."),
    ("title-suffix", ""),
    ("unrelated-quote", ""),
    ("heading", ""),
];

#[test]
fn every_rule_has_a_case() {
    for rule in RULES {
        assert!(CASES.iter().any(|(id, _)| *id == rule.id), "{}", rule.id);
    }
    for (id, text) in CASES.iter().filter(|(_, text)| !text.is_empty()) {
        let article = cleaned(&format!("Bridge closed after crack\nA bridge was closed.\n{text}"));
        let applied = article.repairs.iter().map(|repair| &repair.kind);
        assert!(applied.chain(article.quarantine.iter().map(|held| &held.reason)).any(|kind| kind == id), "{id}");
    }
}

#[test]
fn rules_of_whole_articles_have_cases_too() {
    let article = cleaned(
        "Newsbox\nAuthor: Mara Vell\nBridge closed after crack - Example Press\nBridge closed after crack\nA bridge was \
         closed.\nWhat next\nIt fell.\nHe left.\nShe came.\n“Good design makes a product useful. Good design makes a \
         product beautiful. Customers notice details, and every detail costs money, patience and taste.”",
    );
    let expected = ["site-chrome", "labelled-fact", "title-suffix", "repeated-title", "unrelated-quote"];
    assert_eq!(reasons(&article), expected);
    assert!(article.body.contains("\n\n## What next\n\n"));
}

#[test]
fn a_page_copied_whole_is_cut_down_to_its_article() {
    let menu = "News\nRoads\nBridges\nSign in\nOpinion\nVideo\nFerries\nSearch";
    let text = "A bridge over the canal was closed on Monday after engineers had found a crack in a pillar.\n\
                It will stay closed until the end of the month, the mayor said, and a ferry will run instead.\n\
                Drivers are asked to take the northern road, which the town had mended in the spring of last year.\n\
                Nobody had repaired the bridge in ten years, engineers told the council at its meeting on Tuesday.";
    let foot = "Share\nFacebook\nTwitter\nMore ways to travel\nContact us\nPrivacy policy\nTerms of use\nVell jobs\n\
                Advertise with us\nNewsletters\nFollow us\nHow to find a boat\nAll rights reserved.";
    let title = "Bridge closed after crack";
    let article = cleaned(&format!("{title} | Roads | Vell Portal\n{menu}\n{title}\nBy Mara Vell\n{text}\n{foot}"));
    assert_eq!((article.title.as_str(), article.publisher.as_deref()), (title, Some("Vell Portal")));
    assert_eq!(article.body.replace("\n\n", "\n").trim_end(), text);
    assert!(["page-menus", "page-footer"].iter().all(|rule| reasons(&article).contains(rule)));
}

#[test]
fn nothing_at_all_is_an_empty_article() {
    assert_eq!(cleaned(""), Article { title_basis: TitleBasis::Generated, ..Article::default() });
}

#[test]
fn great_lengths_take_little_time() {
    let started = std::time::Instant::now();
    cleaned(&"\n".repeat(1_000_000));
    cleaned(&"word ".repeat(100_000));
    cleaned(&"“".repeat(200_000));
    cleaned(&". ".repeat(100_000));
    cleaned(&"“It\n\nheld ,\n\n".repeat(4_000));
    cleaned(&"Bridge\n".repeat(20_000));
    cleaned(&format!("{}It was closed.\n", "Bridge closed after crack\n".repeat(20_000)));
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

/// Counts words, without the signs around them.
fn count<'t>(counts: &mut BTreeMap<String, usize>, texts: impl Iterator<Item = &'t str>) {
    for word in texts.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())) {
        if !word.is_empty() {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
}

/// Lines such as sites leave them, in any order.
fn lines() -> impl Strategy<Value = Vec<&'static str>> {
    const LINES: [&str; 24] = [
        "Bridge closed after crack",
        "Bridge closed after crack - Example Press",
        "By Mara Vell in Odesa",
        "Share",
        "image",
        "Published 3 June 2025",
        "A bridge was closed on Monday, the mayor said.",
        "“It held ...",
        "and held.” He left.",
        "” The mayor came.",
        ". to wait for spring.",
        "What comes next",
        "Read more:",
        "Ferry sinks",
        "",
        "Newsbox",
        "Author: Mara Vell",
        "The post Bridge closed appeared first on Example Press.",
        "opened the bridge on Monday.",
        "1. One * two",
        "He met with , who left..",
        "© 2025 Example Press",
        "KYIV (AP) — A bridge was closed.",
        "Ukraine",
    ];
    prop::collection::vec(prop::sample::select(LINES.as_slice()), 0..16)
}

proptest! {
    #[test]
    fn any_text_is_cleaned_alike_twice_and_its_lines_exist(text in "\\PC{0,300}|([a-zA-Z“”.,'’&;*_ \n-]{0,400})") {
        let article = cleaned(&text);
        prop_assert_eq!(&article, &cleaned(&text));
        let n_lines = text.lines().count().max(1);
        for line in article.quarantine.iter().map(|held| held.line).chain(article.repairs.iter().map(|repair| repair.line)) {
            prop_assert!((1..=n_lines).contains(&line));
        }
        for id in article.repairs.iter().map(|repair| &repair.kind).chain(article.quarantine.iter().map(|held| &held.reason)) {
            prop_assert!(RULES.iter().any(|rule| rule.id == id));
        }
    }

    #[test]
    fn every_word_stands_in_one_place(lines in lines()) {
        let text = lines.join("\n");
        let article = cleaned(&text);
        let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
        count(&mut before, text.lines());
        count(&mut after, article.body.lines());
        count(&mut after, article.standfirst.iter().map(String::as_str));
        count(&mut after, article.quarantine.iter().map(|held| held.text.as_str()));
        // A title that is no line of its own is a copy of words that stand elsewhere.
        let mut with_title = after.clone();
        count(&mut with_title, [article.title.as_str()].into_iter());
        prop_assert!(before == after || before == with_title, "{:#?}", article);
    }
}
