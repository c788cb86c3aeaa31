//! What all articles together say: totals, incidents, contradictions, changes.

#![expect(clippy::disallowed_methods, reason = "a site is files")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{env, fs, path::PathBuf};

use serde_json::Value;
use support::{
    Sandbox,
    toll::{add, of_two_days},
};

/// Finds the five real articles; in CI they must be there.
fn seeds() -> Option<PathBuf> {
    let folder = env::var_os("BRIEFGEN_SEEDS").map(PathBuf::from).filter(|folder| folder.is_dir());
    assert!(folder.is_some() || env::var_os("CI").is_none(), "in CI BRIEFGEN_SEEDS names a folder");
    folder
}

/// Makes a site of the five real articles with their sidecars.
fn of_seeds() -> Option<Sandbox> {
    let seeds = seeds()?;
    let site = Sandbox::new();
    for (path, bytes) in support::tree(&seeds) {
        if support::is_of(&path, "txt") || support::is_of(&path, "toml") {
            site.edit(&format!("sources/{path}"), bytes);
        }
    }
    Some(site)
}

fn list(site: &Sandbox, what: &str) -> Value {
    let run = site.run(&["list", what, "--format", "json"]).expect_code(0);
    serde_json::from_str(&run.stdout).expect("a list is JSON")
}

#[test]
fn the_seeds_add_up_to_no_more_than_they_say() {
    let Some(site) = of_seeds() else { return };
    let totals = list(&site, "totals");
    let killed = &totals["killed"];
    assert_eq!((killed["low"].as_u64(), killed["high"].as_u64()), (Some(99), None));
    assert_eq!(killed["counted"].as_array().map(Vec::len), Some(9));
    let reasons: Vec<(&str, &str)> = killed["left_out"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (row["id"].as_str().unwrap_or_default(), row["reason"].as_str().unwrap_or_default()))
        .collect();
    assert!(reasons.iter().all(|(_, reason)| reason.ends_with('.')), "{reasons:?}");
    let why =
        |id: &str| reasons.iter().filter(|(key, _)| key.contains(id)).map(|(_, reason)| *reason).collect::<Vec<_>>();
    assert!(why("samar-as-putin-seems#killed-2-")[0].starts_with("Inside at least 23"));
    assert!(why("#killed-vague-")[0].starts_with("A vague word"));
    for part in ["stop-ukraine-attacks#killed-3-", "stop-ukraine-attacks#killed-2-"] {
        assert!(why(part)[0].starts_with("Inside 5"), "{part}");
    }
    for remains in why("#remains-returned-") {
        assert!(remains.contains("no new deaths"), "{remains}");
    }
}

#[test]
fn the_seeds_differ_where_they_do() {
    let Some(site) = of_seeds() else { return };
    let found = list(&site, "contradictions");
    let of = |kind: &str| {
        found.as_array().into_iter().flatten().filter(|row| row["kind"] == kind).cloned().collect::<Vec<Value>>()
    };
    assert!(of("target").iter().any(|row| row["incident"] == "2025-06-16-konotop"), "{found:#}");
    assert!(of("weapon").iter().any(|row| row["incident"] == "2025-04-25-yarova"), "{found:#}");
    assert!(!of("office").is_empty() && !of("label").is_empty(), "{found:#}");
    let ids: Vec<&str> = found.as_array().into_iter().flatten().filter_map(|row| row["id"].as_str()).collect();
    assert!(ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id)), "{ids:?}");
    let incidents = list(&site, "incidents");
    let at = |place: &str| {
        let rows = incidents.as_array().into_iter().flatten();
        rows.filter(|row| row["places"] == serde_json::json!([place])).count()
    };
    assert!(at("kyiv") >= 2, "the strikes on Kyiv of April and June are two");
    assert_eq!(at("samar"), 2, "the strikes on Samar on Friday and on Tuesday are two");
}

#[test]
fn new_articles_move_the_toll_and_answer_it() {
    let site = of_two_days();
    add(
        &site,
        "ferry",
        "2025-04-02",
        "Ferry to Izmail runs again\n\nThe ferry to Izmail runs again after a pause of two months, the port said on Wednesday. A \
         blast at the quay in February had injured three people.\n",
    );
    add(
        &site,
        "service",
        "2025-06-16",
        "Rescuers at work in Konotop\n\nUkraine’s State Emergency Service said that its rescuers were at work in Konotop.\n",
    );
    site.build();
    site.run(&["edition", "first"]).expect_code(0);
    site.build();
    assert!(site.read("public/changes/index.html").contains("Nothing differs."));
    let before = site.tree("public");
    add(
        &site,
        "second",
        "2025-06-17",
        "Toll in Konotop rises\n\nThe Russian missile strike on Konotop on Monday killed six people and injured 15, Ukrainian \
         officials said on Tuesday.\n",
    );
    add(
        &site,
        "third",
        "2025-06-17",
        "Moscow denies strike on Konotop\n\nRussia’s Defence Ministry denied that its missiles had struck a school in Konotop on Monday.\n",
    );
    site.build();
    let incidents = list(&site, "incidents");
    let rows: Vec<&Value> = incidents.as_array().into_iter().flatten().collect();
    let rows: Vec<&Value> = rows.into_iter().filter(|row| row["places"][0] == "konotop").collect();
    assert_eq!(rows.len(), 1, "three articles tell of one event: {incidents:#}");
    assert_eq!((rows[0]["id"].as_str(), rows[0]["killed"].as_str()), (Some("2025-06-16-konotop"), Some("6")));
    assert_eq!(list(&site, "totals")["killed"]["low"], 6);
    let statuses = list(&site, "contradictions");
    assert!(statuses.as_array().into_iter().flatten().any(|row| row["kind"] == "status"), "{statuses:#}");
    let changes = site.read("public/changes/index.html");
    assert!(changes.contains("killed 4 → 6") && changes.contains("injured 11 → 15"), "{changes}");
    assert!(changes.contains("Articles came or went"), "{changes}");
    let texts = site.texts();
    let first = texts.iter().find(|(path, _)| path.starts_with("articles/") && path.contains("missile-hits-konotop"));
    let (_, first) = first.expect("the first article has a page");
    assert!(first.contains("Other articles on") && first.contains("<b>6 killed</b>, <b>15 injured</b>"), "{first}");
    expect_only_what_shows_it_changed(&before, &site.tree("public"));
}

/// Compares the pages of two builds, byte by byte: what differs shows something of the strike, its region or its sides.
fn expect_only_what_shows_it_changed(before: &support::Tree, after: &support::Tree) {
    let (same, other): (Vec<&String>, Vec<&String>) =
        before.keys().partition(|path| before.get(*path) == after.get(*path));
    for path in other.into_iter().filter(|path| support::is_of(path, "html")) {
        let page = String::from_utf8_lossy(&after[path]);
        let shows = ["Konotop", "Sumy", "Russia", "issile", "Civilian harm"].iter().any(|words| page.contains(words));
        assert!(shows, "{path} changed, and shows nothing of the new articles");
    }
    let untouched = ["articles/2025-04-02-ferry-to-izmail-runs-again/", "places/izmail/", "methodology/"];
    for path in untouched.iter().map(|folder| format!("{folder}index.html")).chain(["404.html".to_owned()]) {
        assert!(same.contains(&&path), "{path} shows nothing of the new articles: {same:?}");
    }
}

#[test]
fn a_corrected_document_is_told_apart_from_a_changed_source() {
    let site = of_two_days();
    site.build();
    site.run(&["edition", "first"]).expect_code(0);
    let document = site.documents().remove(0);
    site.replace(&document, "\"konotop\"]", "\"konotop\", \"shostka\"]");
    site.build();
    let changes = site.read("public/changes/index.html");
    assert!(changes.contains("We corrected") && changes.contains("now filed under shostka"), "{changes}");
    site.run(&["edition", "first"]).expect_code(2);
}

#[test]
fn a_source_is_left_out_only_elsewhere() {
    let site = of_two_days();
    add(
        &site,
        "second",
        "2025-06-18",
        "Blast in Okhtyrka\n\nA drone strike on Okhtyrka killed two people on Tuesday, officials said.\n",
    );
    site.build();
    let whole = site.texts();
    site.run(&["build", "--without", "second.txt"]).expect_code(2);
    let told = site.run(&["build", "--without", "second.txt", "--dry-run"]).expect_code(0).stdout;
    assert!(told.contains("Okhtyrka") && told.contains("killed: at least 6 → at least 4"), "{told}");
    site.run(&["build", "--without", "second.txt", "-o", &site.path("less").to_string_lossy()]).expect_code(0);
    assert_eq!(site.texts(), whole, "the whole site stands as it was");
    assert!(!site.read("less/incidents/index.html").contains("Okhtyrka"));
    site.run(&["build", "--without", "nobody.txt", "--dry-run"]).expect_code(2);
}

#[test]
fn a_person_splits_and_joins_incidents() {
    let site = of_two_days();
    add(
        &site,
        "second",
        "2025-06-17",
        "Konotop counts its dead\n\nThe Russian missile strike on Konotop on Monday killed five people, officials said.\n",
    );
    site.build();
    let second =
        site.documents().into_iter().find(|path| site.read(path).contains("counts its dead")).expect("it is there");
    site.replace(&second, "outcome = \"killed\",", "outcome = \"killed\", incident = \"konotop-evening\",");
    let ids = |site: &Sandbox| {
        let incidents = list(site, "incidents");
        let mut rows: Vec<String> =
            incidents.as_array().into_iter().flatten().filter_map(|row| Some(row["id"].as_str()?.to_owned())).collect();
        rows.sort_unstable();
        rows
    };
    assert_eq!(ids(&site), ["2025-06-16-konotop", "konotop-evening"]);
    site.edit(
        "content/incidents/konotop-evening.md",
        "+++\ntitle = \"The second blow\"\n+++\n\nTold apart by its hour.\n",
    );
    site.build();
    let page = site.read("public/incidents/konotop-evening/index.html");
    assert!(page.contains("The second blow") && page.contains("Told apart by its hour."));
}

/// Gives the ids of all incidents, in order.
fn incidents(site: &Sandbox) -> Vec<String> {
    let rows = list(site, "incidents");
    let ids = rows.as_array().into_iter().flatten().filter_map(|row| row["id"].as_str().map(str::to_owned));
    let mut ids: Vec<String> = ids.collect();
    ids.sort_unstable();
    ids
}

/// Gives a figure as a note on an incident names it: `slug#id`.
fn figure(site: &Sandbox, evidence: &str) -> String {
    let rows = list(site, "figures");
    let row = rows
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row["evidence"].as_str().is_some_and(|words| words.contains(evidence)));
    let row = row.unwrap_or_else(|| panic!("no figure says {evidence}: {rows:#}"));
    format!("{}#{}", row["article"].as_str().expect("a slug"), row["id"].as_str().expect("an id"))
}

#[test]
fn a_note_on_an_incident_joins_and_splits() {
    let site = of_two_days();
    add(
        &site,
        "later",
        "2025-06-19",
        "Konotop buries its dead\n\nA missile strike on Konotop on Wednesday killed seven people and injured nine, officials said.\n",
    );
    site.build();
    assert_eq!(incidents(&site), ["2025-06-16-konotop", "2025-06-18-konotop"]);
    site.run(&["edition", "first"]).expect_code(0);
    let (killed, injured) = (figure(&site, "killed seven"), figure(&site, "injured nine"));

    let note = |front: &str| format!("+++\n{front}\n+++\n\nOne blow, told twice.\n");
    let joined = format!("figures = [{killed:?}, {injured:?}]\naliases = [\"2025-06-18-konotop\"]");
    site.edit("content/incidents/2025-06-16-konotop.md", note(&joined));
    assert_eq!(incidents(&site), ["2025-06-16-konotop"]);
    let rows = list(&site, "incidents");
    assert_eq!(rows[0]["articles"].as_array().map(Vec::len), Some(2));
    assert!(rows[0]["rules"].to_string().contains("told-by-analyst"), "{rows:#}");
    site.build();
    let changes = site.read("public/changes/index.html");
    assert!(changes.contains("We corrected") && changes.contains("is taken for one with"), "{changes}");
    let page = site.read("public/incidents/2025-06-16-konotop/index.html");
    assert!(page.contains("One blow, told twice.") && page.contains("A person put it here"), "the reason is shown");
    let former = site.read("public/incidents/2025-06-18-konotop/index.html");
    assert!(former.contains("2025-06-16-konotop"), "the former address leads to the joined incident: {former}");

    let apart = format!("apart = [{:?}]", figure(&site, "injured 11"));
    site.edit("content/incidents/2025-06-16-konotop.md", note(&apart));
    assert_eq!(incidents(&site), ["2025-06-16-konotop", "2025-06-16-konotop-apart", "2025-06-18-konotop"]);
    let split = list(&site, "incidents");
    let row = split.as_array().into_iter().flatten().find(|row| row["id"] == "2025-06-16-konotop-apart");
    let row = row.expect("what is apart is an incident of its own");
    assert_eq!((row["killed"].as_str(), row["injured"].as_str()), (None, Some("11")));
    site.build();
    assert!(site.has("public/incidents/2025-06-16-konotop-apart/index.html"));

    fs::remove_file(site.path("content/incidents/2025-06-16-konotop.md")).expect("it was there");
    assert_eq!(incidents(&site), ["2025-06-16-konotop", "2025-06-18-konotop"], "without the note all is as before");
}

#[test]
fn a_person_says_that_there_is_no_contradiction() {
    let site = of_two_days();
    add(
        &site,
        "second",
        "2025-06-16",
        "Konotop counts its dead\n\nA missile strike on Konotop on Monday killed five people and injured 11, officials said.\n",
    );
    site.build();
    let of = |site: &Sandbox| list(site, "contradictions").as_array().cloned().unwrap_or_default();
    let found = of(&site);
    assert_eq!(found.len(), 1, "four or five were killed: {found:#?}");
    let id = found[0]["id"].as_str().expect("it has an id").to_owned();
    let page = |site: &Sandbox| site.read("public/contradictions/index.html");
    assert!(id.starts_with("number-") && page(&site).contains(&format!("id=\"{id}\"")), "{id}");

    let document = site.documents().into_iter().find(|path| site.read(path).contains("counts its dead"));
    let document = document.expect("it is there");
    let untouched = site.read(&document);
    let (front, body) = untouched.rsplit_once("+++").expect("front matter has an end");
    site.edit(&document, format!("{front}\n[review]\nrejected = [{id:?}]\n+++{body}"));
    site.build();
    assert!(of(&site).is_empty() && page(&site).contains("None found."), "what a person rejects is no contradiction");

    site.edit(&document, &untouched);
    let killed = figure(&site, "killed five");
    let other = figure(&site, "killed four");
    assert!(killed.split_once('#').is_some_and(|(slug, _)| document.contains(slug)), "{killed} stands in {document}");
    site.replace(&document, "outcome = \"killed\",", &format!("outcome = \"killed\", supersedes = [{other:?}],"));
    assert_eq!(of(&site), Vec::<Value>::new(), "a number that a person puts in another's place is in no dispute");
    assert_eq!(list(&site, "incidents")[0]["killed"], "5");
}

#[test]
fn a_claim_goes_where_a_person_puts_it() {
    let site = of_two_days();
    add(
        &site,
        "second",
        "2025-06-18",
        "Moscow speaks of Konotop\n\nRussia’s Defence Ministry said on Wednesday that its missiles had hit a depot in Konotop.\n",
    );
    site.build();
    let of = |site: &Sandbox| {
        let rows = list(site, "claims");
        let row = rows
            .as_array()
            .into_iter()
            .flatten()
            .find(|row| row["evidence"].as_str().is_some_and(|it| it.contains("depot")));
        row.map(|row| (row["incident"].clone(), row["reason"].clone())).expect("the claim is listed")
    };
    let document =
        site.documents().into_iter().find(|path| site.read(path).contains("speaks of Konotop")).expect("it is there");
    let text = site.read(&document);
    let line = text.lines().find(|line| line.contains("depot") && line.contains("id = ")).expect("a claim");
    site.replace(&document, line, &line.replacen("{ id", "{ incident = \"2025-06-16-konotop\", id", 1));
    let (incident, reason) = of(&site);
    assert_eq!(incident, "2025-06-16-konotop");
    assert!(reason.as_str().is_some_and(|reason| reason.contains("person")), "{reason}");
}

#[test]
fn figures_and_claims_are_listed_with_their_incident_and_reason() {
    let site = of_two_days();
    add(
        &site,
        "second",
        "2025-06-17",
        "Toll in Konotop rises\n\nThe missile strike on Konotop on Monday killed six people, officials said on Tuesday.\n",
    );
    site.build();
    let rows = list(&site, "figures");
    let row = |evidence: &str| {
        let found = rows
            .as_array()
            .into_iter()
            .flatten()
            .find(|row| row["evidence"].as_str().is_some_and(|it| it.contains(evidence)));
        found.unwrap_or_else(|| panic!("{evidence}: {rows:#}"))
    };
    let (old, new) = (row("killed four"), row("killed six"));
    assert_eq!((&old["incident"], &old["counted"]), (&"2025-06-16-konotop".into(), &false.into()));
    assert!(old["reason"].as_str().is_some_and(|reason| reason.ends_with('.')), "{old:#}");
    assert_eq!(
        (&new["incident"], &new["counted"], &new["reason"]),
        (&"2025-06-16-konotop".into(), &true.into(), &Value::Null)
    );
}

#[test]
fn what_nobody_answered_stands_beside_what_somebody_did() {
    let site = of_two_days();
    site.build();
    let page = site.read("public/incidents/2025-06-16-konotop/index.html");
    let (asked, silent) = page.split_once("id=\"h-silent\"").expect("something is unanswered");
    let silent = silent.split("</section>").next().unwrap_or_default();
    let matrix = asked.split_once("id=\"h-matrix\"").expect("the questions are there").1;
    for question in ["Where", "When", "Killed", "Injured", "Who fired", "Checked by a third party"] {
        assert!(matrix.contains(question), "{question} is asked");
    }
    assert!(silent.contains("What somebody saw who belongs to neither side."), "{silent}");
    for answered in ["How many were killed.", "How many were injured.", "With which weapon."] {
        assert!(!silent.contains(answered), "{answered} is answered: {silent}");
    }
}

#[test]
fn a_check_reads_every_source_again() {
    let site = of_two_days();
    site.build();
    site.run(&["check"]).expect_code(0).expect_told("receipts");
    let document = site.documents().remove(0);
    site.replace(&document, "title = ", "summary = \"One blow.\"\ntitle = ");
    site.replace(&document, "number = 4", "number = 5");
    site.edit("sources/first.txt", "Another text altogether.\n");
    site.run(&["check"]).expect_code(1).expect_told("source-changed");
}
