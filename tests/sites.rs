//! Whole sites, built in a temporary folder and looked at: what a reader, a search engine and a curious person find.

#![expect(clippy::disallowed_methods, reason = "sites are files, and blessing them is asked for by the environment")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{collections::BTreeSet, env, fmt::Write as _, fs, path::Path};

use support::{Sandbox, Tree, hard, html};

const MARKET_PAGE: &str = "public/articles/2031-03-04-shells-fall-on-the-market-of-tollmere/index.html";
const TRUCE_PAGE: &str = "public/articles/2031-03-06-alderland-offers-a-truce/index.html";

/// Expects of any site what holds for all: links lead somewhere, nothing acts, ids are names.
fn expect_sound(site: &Sandbox) {
    let files = site.texts();
    assert_eq!(html::dead_links(&files), [""; 0]);
    for (path, page) in site.pages() {
        let carried = if path == "courier.html" { &["style"][..] } else { &[] };
        assert_eq!(html::active(&page), carried, "{path}: one file carries its own style");
        assert_eq!(html::twice(&page), [""; 0], "{path}");
        assert!(!page.contains("href=\"/"), "{path} links to the root of a server");
    }
}

/// Gives the published files that hold some words.
fn holding(site: &Sandbox, words: &str) -> Vec<String> {
    site.texts().into_iter().filter(|(_, text)| text.contains(words)).map(|(path, _)| path).collect()
}

#[test]
fn the_demonstration_is_sound() {
    let site = Sandbox::demonstration();
    let before = site.tree("content");
    let told = site.build().stderr;
    assert!(!told.contains("warning"), "{told}");
    assert_eq!(site.tree("content"), before, "its documents are those that ingest writes");
    expect_sound(&site);
    let documents = site.documents();
    assert_eq!(documents.len(), 5);
    for path in documents {
        let slug = line(&site.read(&path), "slug");
        let page = site.read(&format!("public/articles/{slug}/index.html"));
        assert!(page.contains("<p class=\"source\">Based on"), "{slug} names its source");
        if site.read(&path).contains("\nquarantine = [") {
            assert!(page.contains("id=\"held\""), "{slug} shows what was held back");
        }
    }
    for page in ["index.html", "articles/index.html", "about/index.html", "404.html", "sources/index.html"] {
        assert!(site.has(&format!("public/{page}")), "{page}");
    }
}

/// Reads a key of a document's front matter.
fn line(document: &str, key: &str) -> String {
    let start = format!("{key} = \"");
    let line = document.lines().find_map(|line| line.strip_prefix(&start));
    line.unwrap_or_else(|| panic!("it has a {key}")).trim_end_matches('"').to_owned()
}

#[test]
fn a_hard_site_is_sound() {
    let site = hard::site();
    site.build();
    expect_sound(&site);
    let long = site.read(hard::LONG_PAGE);
    assert_eq!(long.matches("role=\"doc-footnote\"").count(), 300);
    assert_eq!(long.matches("role=\"doc-noteref\"").count(), 300, "every note has its marker");
    for nth in 1..=300 {
        assert_eq!(long.matches(&format!("href=\"#ref-{nth}\"")).count(), 1, "note {nth} leads back");
    }
    if let Some(folder) = env::var_os("BRIEFGEN_HARD") {
        for (path, bytes) in site.tree("public") {
            let target = Path::new(&folder).join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, bytes).unwrap();
        }
    }
}

#[test]
fn an_invented_war_needs_only_its_own_tables() {
    let site = Sandbox::strand();
    site.build();
    expect_sound(&site);
    let mut told = String::new();
    for path in site.tree("public").into_keys().filter(|path| !path.starts_with("assets/")) {
        writeln!(told, "{path}").unwrap();
    }
    let mut made: Tree = [("public.txt".to_owned(), told.into_bytes())].into();
    made.extend(site.tree("content/articles").into_iter().map(|(path, bytes)| (format!("articles/{path}"), bytes)));
    made.extend(site.tree("public/data").into_iter().map(|(path, bytes)| (format!("data/{path}"), bytes)));
    let expected = Path::new("tests/sites/strand-expected");
    if env::var_os("BLESS").is_some() {
        let _ = fs::remove_dir_all(expected);
        for (path, bytes) in &made {
            let target = expected.join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, bytes).unwrap();
        }
    }
    let wanted = support::tree(expected);
    assert_eq!(made.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    for (path, bytes) in &made {
        assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(&wanted[path]), "{path}");
    }
}

#[test]
fn nothing_of_the_war_that_is_built_in_comes_into_another() {
    let site = Sandbox::strand();
    site.build();
    for word in ["ukraine", "Ukraine", "Kyiv", "oblast/"] {
        assert_eq!(holding(&site, word), [""; 0], "{word}");
    }
}

#[test]
fn a_draft_is_nowhere() {
    let draft = "+++\ntitle = \"Canaryville burns\"\nslug = \"canaryville\"\ndate = 2031-03-09\ndraft = true\n\
        aliases = [\"old/canaryville/\"]\nsummary = \"Canaryword\"\nfigures = [\n  { id = \"f\", outcome = \"killed\", \
        number = 4711, place = \"reedham\", evidence = \"killed 4,711 people\" },\n]\n\n[source]\npublisher = \"Canary Post\"\n\n\
        [taxonomies]\nplaces = [\"reedham\"]\n+++\n\nCanarytext: shells killed 4,711 people in Reedham.\n";
    let site = Sandbox::strand().write("content/articles/canary.md", draft).write(
        "lexicon/more.toml",
        "places = [\n  { id = \"reedham\", name = \"Reedham\", kind = \"town\", region = \"east-march\" },\n]\n",
    );
    site.build();
    let with = site.tree("public");
    for (path, text) in site.texts() {
        let shown = format!("{path}\n{text}").to_lowercase();
        for canary in ["canary", "4711", "4,711", "reedham"] {
            assert!(!shown.contains(canary), "{path} holds `{canary}`");
        }
    }
    site.remove("content/articles/canary.md");
    site.build();
    let without = site.tree("public");
    assert!(with == without, "counts, feeds and neighbours are as if it were not there");
}

#[test]
fn a_private_person_is_named_on_the_articles_own_page_alone() {
    let site = Sandbox::strand();
    site.build();
    let own = MARKET_PAGE.trim_start_matches("public/");
    assert_eq!(holding(&site, "Quillfeather"), [own]);
    assert!(site.tree("public").keys().all(|path| !path.contains("quillfeather")));
    let page = site.read(MARKET_PAGE);
    let text = page.split("<div class=\"annex\">").next().unwrap();
    assert_eq!(page.matches("Quillfeather").count(), text.matches("Quillfeather").count(), "the annex names nobody");
    let head = page.split("<body>").next().unwrap();
    assert!(!head.contains("Quillfeather"), "nor does the head");
}

/// Gives the texts that a search of the site shows, by path.
#[cfg(feature = "search")]
fn searched(site: &Sandbox) -> Vec<(String, String)> {
    site.texts().into_iter().filter(|(path, _)| path.starts_with("pagefind/fragment/")).collect()
}

#[cfg(feature = "search")]
#[test]
fn a_search_finds_the_articles_own_words_and_no_private_person() {
    let site = Sandbox::strand();
    site.replace("site.toml", "engine = \"none\"", "engine = \"pagefind\"");
    site.build();
    let found = searched(&site);
    assert_eq!(found.len(), site.documents().len());
    assert!(found.iter().any(|(_, text)| text.contains("articles/2031-03-06-alderland-offers-a-truce/")), "{found:?}");
    assert!(found.iter().any(|(_, text)| text.contains("a resident")), "the resident's words are found");
    assert!(found.iter().all(|(_, text)| !text.contains("Quillfeather")), "the resident's name is not: {found:?}");
    site.build().expect_told("0 files written");
}

#[cfg(feature = "search")]
#[test]
fn a_damaged_index_is_made_again() {
    let site = Sandbox::strand();
    site.replace("site.toml", "engine = \"none\"", "engine = \"pagefind\"");
    site.build();
    let before = site.tree("public");
    let (path, _) = before.iter().find(|(path, _)| path.starts_with("pagefind/fragment/")).expect("an index");
    site.edit(&format!("public/{path}"), "damaged");
    site.build().expect_told("1 file written");
    assert_eq!(site.tree("public"), before);
}

#[test]
fn where_the_text_is_not_shown_the_private_person_is_not_named() {
    for publish in ["excerpts", "none"] {
        let site = Sandbox::strand();
        site.edit("sources/tollmere-market.toml", format!("publish = \"{publish}\"\npublished = \"2031-03-04\"\n"));
        site.build();
        assert_eq!(holding(&site, "Quillfeather"), [""; 0], "{publish}");
    }
}

#[test]
fn a_text_that_may_not_be_shown_is_nowhere() {
    let site = Sandbox::strand();
    site.edit("sources/truce.toml", "publish = \"none\"\npublished = \"2031-03-06\"\n");
    site.build();
    expect_sound(&site);
    for words in
        ["its envoys told", "has not answered", "killed at least four people", "shells that fell on East March"]
    {
        assert_eq!(holding(&site, words), [""; 0], "{words}");
    }
    let page = site.read(TRUCE_PAGE);
    assert!(page.contains("Alderland offers a truce") && page.contains("do not allow it"));
    assert!(site.read("public/figures/index.html").contains("at least"), "the number stays");
}

#[test]
fn excerpts_show_the_cited_sentences_alone() {
    let site = Sandbox::strand();
    site.edit("sources/truce.toml", "publish = \"excerpts\"\npublished = \"2031-03-06\"\n");
    site.build();
    expect_sound(&site);
    let page = site.read(TRUCE_PAGE);
    assert!(html_text(&page).contains("killed at least four people"), "a cited sentence is shown");
    for words in ["has not answered", "its envoys told"] {
        assert_eq!(holding(&site, words), [""; 0], "{words}");
    }
}

/// Gives the words of a page without its tags.
fn html_text(page: &str) -> String {
    let mut parts = page.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once('>')).fold(first, |text, (_, words)| text + words)
}

#[test]
fn nothing_in_a_source_acts_on_a_page() {
    let attack = "Shells <script>alert(1)</script> fall on <b onclick=x>Tollmere</b>\n\n\
        A <img src=x onerror=alert(1)> and a [link](javascript:alert(2)) stand here, <a href=\"javascript:alert(3)\">Governor</a> Ada Larch said.\n\n\
        <iframe src=\"https://evil.example\"></iframe><style>body { display: none }</style>\n\n\
        Two people were killed in Tollmere, [said](data:text/html,alert(4)) Larch. ![x](javascript:alert(5))\n\n\
        \"]]>--><script>alert(6)</script> & &lt;script&gt; was written on the wall,\" said Larch.\n";
    let site = Sandbox::strand().write("sources/attack.txt", attack).write(
        "sources/attack.toml",
        "publisher = \"<script>alert(7)</script>\"\nauthor = \"\\\" onload=alert(8) x=\\\"\"\nurl = \"javascript:alert(9)\"\n\
         archived_url = \"JaVaScRiPt:alert(10)\"\nrights = \"</script><script>alert(11)</script>\"\n",
    );
    site.build();
    expect_sound(&site);
}

#[test]
fn nothing_in_markdown_acts_on_a_page() {
    let body = "Raw <script>alert(1)</script> and <em onmouseover=\"alert(2)\">more</em>.\n\n<script>\nalert(3)\n</script>\n\n\
        [a](javascript:alert(4)) [b](JAVASCRIPT:alert(5)) [c](  javascript:alert(6)) [d](vbscript:x) [e](data:text/html;base64,PHN2Zz4=)\n\n\
        ![i](javascript:alert(7)) <javascript:alert(8)>\n\n[f]: javascript:alert(9)\n\n[f] and [g](&#106;avascript:alert(10)) [h](java\\\nscript:x)\n\n\
        ```html\n<script>alert(11)</script>\n```\n\n# <img src=x onerror=alert(12)>\n";
    let front = "+++\ntitle = \"</title><script>alert(13)</script>\"\nslug = \"attack\"\nsummary = \"<img src=x onerror=alert(14)>\"\n\
        aliases = [\"old/\\\"><script>alert(15)</script>/\"]\n+++\n\n";
    let site = Sandbox::strand().write("content/articles/attack.md", format!("{front}{body}"));
    site.edit("content/pages/attack.md", format!("+++\ntitle = \"<script>alert(16)</script>\"\n+++\n\n{body}"));
    site.edit("content/actors/strand.md", body);
    site.build();
    expect_sound(&site);
    assert!(
        html_text(&site.read("public/articles/attack/index.html")).contains("&lt;script&gt;"),
        "it is shown as text"
    );
}

#[test]
fn a_site_with_an_address_has_what_a_server_needs() {
    let site = Sandbox::strand();
    site.replace("site.toml", "\n[sources]", "base_url = \"https://strand.example/record\"\n\n[sources]");
    site.build();
    let root = "https://strand.example/record/";
    let files = site.texts();
    assert_eq!(html::dead_links(&files), [""; 0]);
    let sitemap = &files["sitemap.xml"];
    let places: BTreeSet<&str> =
        sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    assert!(places.len() > 15, "{sitemap}");
    for place in &places {
        let below = place.strip_prefix(root).unwrap_or_else(|| panic!("{place} is absolute"));
        assert!(files.contains_key(&format!("{below}index.html")), "{place} is there");
    }
    for (path, page) in site.pages() {
        let address = path.strip_suffix("index.html").unwrap_or(&path);
        if path != "404.html" && path != "courier.html" {
            assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{root}{address}\">")), "{path}");
            assert!(places.contains(format!("{root}{address}").as_str()), "{path} stands in the sitemap");
        }
        assert!(!html::values(&page, "href").iter().any(|link| link.ends_with("index.html")), "{path}");
    }
    for feed in ["atom.xml", "regions/east-march/atom.xml", "actors/ada-larch/atom.xml"] {
        for link in html::values(&files[feed], "href") {
            assert!(link.starts_with(root), "{feed}: {link}");
        }
    }
    assert!(files["robots.txt"].contains(&format!("{root}sitemap.xml")));
}

#[test]
fn a_site_without_an_address_names_none() {
    let site = Sandbox::strand();
    site.build();
    let files = site.texts();
    assert!(!files.contains_key("sitemap.xml"));
    assert!(files.values().all(|text| !text.contains("rel=\"canonical\"")));
    assert!(files["atom.xml"].contains("urn:sha256:"));
}

#[test]
fn a_site_overrides_templates_and_static_files_one_by_one() {
    let site = Sandbox::strand()
        .write(
            "templates/404.html",
            "{% extends \"base.html\" %}{% block main %}<p>Gone fishing.</p>{% endblock main %}",
        )
        .write("static/theme.css", "body { color: teal }\n")
        .write("static/plans/harbour.txt", "A plan.\n");
    site.build();
    let page = site.read("public/404.html");
    assert!(page.contains("Gone fishing.") && page.contains("Strand Record"), "the frame is the built-in one");
    let style = html::values(&page, "href").into_iter().find(|link| link.contains("theme.")).unwrap();
    assert_eq!(site.read(&format!("public/{style}")), "body { color: teal }\n");
    assert_eq!(holding(&site, "A plan.").len(), 1);
    assert!(site.read("public/index.html").contains("Shells fall"), "all else is as it was");
    expect_sound(&site);
}

#[test]
fn code_is_styled_only_where_there_is_code() {
    let code = "+++\ntitle = \"Tables\"\n+++\n\n```python\nplaces = []\n```\n\n```nonesuch\nplain\n```\n";
    let site = Sandbox::strand().write("content/pages/tables.md", code);
    site.build();
    let styled: Vec<String> =
        site.pages().into_iter().filter(|(_, page)| page.contains("/code.")).map(|(path, _)| path).collect();
    assert_eq!(styled, ["tables/index.html"]);
    assert!(site.read("public/tables/index.html").contains("<span class="));
    expect_sound(&site);
}

#[test]
fn what_a_person_writes_beside_the_articles_is_shown_in_its_place() {
    let site = Sandbox::strand()
        .write("content/pages/home.md", "Words of welcome.\n")
        .write("content/regions/east-march.md", "A coast of reeds.\n")
        .write("content/pages/imprint.md", "+++\ntitle = \"Imprint\"\nslug = \"who-we-are\"\n+++\n\nSomebody.\n");
    site.build();
    let shown = [
        ("public/index.html", "Words of welcome."),
        ("public/regions/east-march/index.html", "A coast of reeds."),
        ("public/actors/ada-larch/index.html", "since the harbour was rebuilt"),
        ("public/who-we-are/index.html", "Somebody."),
    ];
    for (page, words) in shown {
        assert!(site.read(page).contains(words), "{page}");
    }
    let about = site.read("public/about/index.html");
    assert!(html::values(&about, "href").contains(&"../actors/ada-larch/index.html".to_owned()), "{about}");
    expect_sound(&site);
}

#[test]
fn many_articles_stand_on_several_pages() {
    let site = Sandbox::strand();
    site.replace("site.toml", "[lexicon]", "[listings]\npage_size = 25\nfeed_size = 10\n\n[lexicon]");
    for n in 0..120 {
        let date = format!("2031-{:02}-{:02}", 4 + n / 28, 1 + n % 28);
        let text = format!(
            "+++\ntitle = \"Article {n:03}\"\nslug = \"article-{n:03}\"\ndate = {date}\n\n[taxonomies]\nregions = [\"east-march\"]\n+++\n\nShells fell on East March.\n"
        );
        site.edit(&format!("content/articles/{n}.md"), text);
    }
    site.build();
    expect_sound(&site);
    for listing in ["articles", "regions/east-march"] {
        let mut seen = BTreeSet::new();
        for page in 1..=5 {
            let path = if page == 1 {
                format!("public/{listing}/index.html")
            } else {
                format!("public/{listing}/page/{page}/index.html")
            };
            let text = site.read(&path);
            let main = text.split("<main").nth(1).unwrap();
            let links = html::values(main, "href")
                .into_iter()
                .filter_map(|link| Some(link.split_once("articles/article-")?.1[..3].to_owned()));
            let rows: BTreeSet<String> = links.collect();
            assert!(rows.len() <= 25, "{path}");
            seen.extend(rows);
        }
        assert_eq!(seen.len(), 120, "{listing}");
        assert!(
            !site.has(&format!("public/{listing}/page/1/index.html"))
                && !site.has(&format!("public/{listing}/page/6/index.html"))
        );
    }
    let feed = site.read("public/atom.xml");
    assert_eq!(feed.matches("<entry>").count(), 10);
    let newest = feed.split("<entry>").nth(1).unwrap();
    assert!(newest.contains("article-119"), "the newest first: {newest}");
}

#[test]
fn a_former_address_leads_on() {
    let site = Sandbox::strand();
    site.build();
    site.replace(
        "content/articles/2031-03-06-alderland-offers-a-truce.md",
        "\nslug",
        "\naliases = [\"/news/17/\", \"old.html\"]\nslug",
    );
    site.build();
    expect_sound(&site);
    for path in ["news/17/index.html", "old.html"] {
        let page = site.read(&format!("public/{path}"));
        assert!(
            page.contains("http-equiv=\"refresh\"") && page.contains("2031-03-06-alderland-offers-a-truce/"),
            "{page}"
        );
    }
}

#[test]
fn a_site_without_articles_is_sound() {
    let site = Sandbox::new();
    site.build();
    expect_sound(&site);
    assert!(site.has("public/index.html") && site.has("public/atom.xml"));
}

#[test]
fn style_sheets_keep_their_budget_on_every_page() {
    let site = Sandbox::strand();
    site.build();
    let files = site.tree("public");
    for (path, page) in site.pages() {
        let links = html::values(&page, "href").into_iter().filter(|link| support::is_of(link, "css"));
        let sheets: Vec<&[u8]> = links
            .map(|link| files[&link[link.find("assets/").expect("it lies among the assets")..]].as_slice())
            .collect();
        let n_bytes: usize = sheets.iter().map(|sheet| sheet.len()).sum();
        let is_bare = path.starts_with("old") || path == "courier.html";
        assert!(is_bare || (1..=24_000).contains(&n_bytes), "{path}: {n_bytes} bytes");
    }
}
