//! The binary as a person or a program meets it: flags, streams, exit codes.

#![expect(clippy::disallowed_methods, reason = "sites are files of a temporary folder")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::Stdio,
};

use serde_json::Value;
use support::{Run, Sandbox};

const MARKET: &str = "content/articles/2031-03-04-shells-fall-on-the-market-of-tollmere.md";
const WRONG: &str = "+++\ntitle = \"A note\"\nslug = \"a-note\"\ndrafft = true\n+++\n\nText.\n";

fn json_lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

#[test]
fn help_and_version_are_data() {
    let site = Sandbox::nowhere();
    for asked in [["--help"].as_slice(), &["build", "--help"], &["--version"]] {
        let run = site.run(asked).expect_code(0);
        assert!(!run.stdout.is_empty() && run.stderr.is_empty(), "{asked:?}");
    }
}

#[test]
fn every_command_has_a_line_of_help() {
    let help = Sandbox::nowhere().run(&["--help"]).stdout;
    for command in ["new", "ingest", "extract", "build", "watch", "check", "list", "clean", "completions"] {
        let line = help.lines().find(|line| line.trim_start().starts_with(&format!("{command} ")));
        assert!(line.is_some_and(|line| line.trim().len() > command.len() + 10), "{command}:\n{help}");
    }
}

#[test]
fn wrong_usage_is_told_and_ends_in_2() {
    let site = Sandbox::strand();
    for asked in [
        ["biuld"].as_slice(),
        &["build", "--no-such-flag"],
        &["list"],
        &["list", "nothing"],
        &["-q", "-v", "build"],
        &["build", "--base-url", "strand.example"],
        &["ingest", "no-such-file.txt"],
        &["ingest", "--accept", "no-such-document"],
        &[],
    ] {
        let run = site.run(asked).expect_code(2);
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{asked:?}");
    }
    assert!(!site.has("public"));
}

#[test]
fn a_folder_that_is_no_site_ends_in_2_and_says_what_to_do() {
    let nowhere = Sandbox::nowhere();
    for asked in [["build"], ["check"], ["ingest"], ["watch"]] {
        nowhere.run(&asked).expect_code(2).expect_told("briefgen new DIR");
    }
    assert!(nowhere.tree("").is_empty(), "nothing is made there");
}

#[test]
fn a_build_prints_nothing_on_standard_output() {
    let site = Sandbox::strand();
    let run = site.build();
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("files written"), "{}", run.stderr);
    assert_eq!(site.run(&["-q", "build"]).expect_code(0).stderr, "");
    site.run(&["-v", "build"]).expect_code(0).expect_told("open ");
}

#[test]
fn quiet_tells_errors_alone() {
    let site = Sandbox::strand().write("sources/empty.txt", "");
    assert_eq!(site.run(&["-q", "check"]).expect_code(0).stderr, "");
    site.edit("content/articles/note.md", WRONG);
    let told = site.run(&["-q", "check"]).expect_code(1).expect_told("error[unknown-key]").stderr;
    assert!(!told.contains("empty-source"), "{told}");
}

#[test]
fn a_program_gets_problems_as_json() {
    let site = Sandbox::strand().write("content/articles/note.md", WRONG).write("sources/empty.txt", "");
    let run = site.run(&["--message-format", "json", "build"]).expect_code(1);
    let told = json_lines(&run.stderr);
    let codes: Vec<&str> = told.iter().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!(codes, ["empty-source", "unknown-key"]);
    let location = &told[1]["location"];
    assert_eq!(location["path"], "content/articles/note.md");
    assert_eq!((location["line"].as_u64(), location["column"].as_u64()), (Some(4), Some(1)));
    let outside = site.run(&["--message-format", "json", "build", "-o", "/"]).expect_code(3);
    assert_eq!(json_lines(&outside.stderr).len(), 1);
}

#[test]
fn a_short_problem_is_one_line() {
    let site = Sandbox::strand().write("content/articles/note.md", WRONG);
    let run = site.run(&["--message-format", "short", "check"]).expect_code(1);
    let line = "content/articles/note.md:4:1: error[unknown-key]: unknown key `drafft` (did you mean `draft`?)";
    assert_eq!(run.stderr.lines().next(), Some(line));
}

#[test]
fn colours_are_for_terminals_and_for_who_asks() {
    let site = Sandbox::strand().write("content/articles/note.md", WRONG);
    assert!(!site.run(&["check"]).stderr.contains('\u{1b}'), "a pipe gets no colours");
    assert!(site.run(&["--color", "always", "check"]).stderr.contains('\u{1b}'));
    let mut command = site.command(["check"]);
    let without = Run::of(command.env("NO_COLOR", "1").env("TERM", "xterm").output().unwrap());
    assert!(!without.stderr.contains('\u{1b}'));
}

#[test]
fn strict_takes_warnings_for_errors() {
    let site = Sandbox::strand().write("sources/empty.txt", "");
    site.run(&["check"]).expect_code(0).expect_told("warning[empty-source]");
    for asked in ["check", "build", "ingest"] {
        site.run(&[asked, "--strict"]).expect_code(1).expect_told("sources/empty.txt");
    }
    assert!(!site.has("public"));
}

#[test]
fn a_bad_source_is_left_out_and_all_others_are_built() {
    let site = Sandbox::strand().write("sources/empty.txt", "").write("sources/photo.txt", b"\x89PNG\0\0");
    site.build().expect_told("sources/empty.txt").expect_told("sources/photo.txt");
    assert_eq!(site.documents().len(), 2);
}

#[test]
fn dry_runs_write_nothing() {
    let site = Sandbox::strand();
    let before = site.tree("");
    site.run(&["build", "--dry-run"]).expect_code(0).expect_told("would publish 2 articles").expect_told(MARKET);
    site.run(&["ingest", "--dry-run"]).expect_code(0).expect_told("would make ");
    assert_eq!(site.tree(""), before);
}

#[test]
fn ingest_is_the_first_half_of_a_build() {
    let site = Sandbox::strand();
    site.run(&["ingest"]).expect_code(0).expect_told("2 sources taken in, 2 documents changed");
    assert!(!site.has("public"));
    let documents = site.tree("content");
    site.build();
    assert_eq!(site.tree("content"), documents);
}

#[test]
fn ingest_takes_in_what_is_named_and_leaves_the_rest() {
    let site = Sandbox::strand();
    site.run(&["ingest", "truce.txt"]).expect_code(0);
    assert_eq!(site.documents(), ["content/articles/2031-03-06-alderland-offers-a-truce.md"]);
    site.run(&["ingest"]).expect_code(0);
    site.replace("sources/truce.txt", "an", "an");
    site.run(&["ingest", "sources/tollmere-market.txt"]).expect_code(0);
    assert_eq!(site.documents().len(), 2, "what is not named is not gone");
}

#[test]
fn the_machine_s_side_is_taken_piece_by_piece() {
    let site = Sandbox::strand();
    site.run(&["ingest"]).expect_code(0);
    site.replace(MARKET, "title = \"Shells fall on the market of Tollmere\"", "title = \"A market in ruins\"");
    site.replace(MARKET, "weapons = [\"shell\"]\n", "");
    let told = site.run(&["check"]).expect_code(0).expect_told("machine-differs").stderr;
    let slug = "2031-03-04-shells-fall-on-the-market-of-tollmere";
    assert!(told.contains(&format!("{slug}#title")) && told.contains(&format!("{slug}#shell")), "{told}");
    site.run(&["ingest", "--accept", &format!("{slug}#shell")]).expect_code(0);
    assert!(site.read(MARKET).contains("weapons = [\"shell\"]"));
    assert!(site.read(MARKET).contains("A market in ruins"), "the rest stays the person's");
    site.run(&["ingest", "--accept", &format!("{slug}#no-such-id")]).expect_code(2).expect_told("no-such-id");
    site.run(&["ingest", "--accept", MARKET]).expect_code(0);
    assert!(site.read(MARKET).contains("title = \"Shells fall on the market of Tollmere\""));
    assert!(!site.run(&["check"]).stderr.contains("machine-differs"));
}

#[test]
fn files_are_extracted_in_the_order_given() {
    let site = Sandbox::strand().write("sources/empty.txt", "");
    let path = |name: &str| site.path(&format!("sources/{name}")).to_string_lossy().into_owned();
    let (truce, empty, market) = (path("truce.txt"), path("empty.txt"), path("tollmere-market.txt"));
    let run = site.run(&["extract", &truce, &empty, &market]).expect_code(1).expect_told("empty.txt");
    let records = json_lines(&run.stdout);
    let titles: Vec<&str> = records.iter().filter_map(|record| record["title"].as_str()).collect();
    assert_eq!(titles, ["Alderland offers a truce", "Shells fall on the market of Tollmere"]);
    assert_eq!(records[0]["date"], Value::Null, "sidecars are not read");
    site.run(&["extract", "no-such-file.txt"]).expect_code(1).expect_told("no-such-file.txt");
}

#[test]
fn records_are_extracted_from_standard_input() {
    let site = Sandbox::strand();
    let record = |id: usize| {
        let text = format!("Day {id}\n\nShells killed {id} people in Tollmere, Governor Ada Larch said.");
        serde_json::json!({ "id": id.to_string(), "text": text, "further": true }).to_string()
    };
    let mut lines: Vec<String> = (2..150).map(record).collect();
    lines[70] = "{\"id\": \"broken\"".to_owned();
    lines[80] = "{\"id\": \"no text\"}".to_owned();
    lines[90] = String::new();
    let run = site.feed(&["--message-format", "short", "extract"], &lines.join("\n"));
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("-:71:") && run.stderr.contains("-:81:"), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 2, "{}", run.stderr);
    let records = json_lines(&run.stdout);
    let files: Vec<usize> = records.iter().map(|record| record["file"].as_str().unwrap().parse().unwrap()).collect();
    let wanted: Vec<usize> = (2..150).filter(|id| ![72, 82, 92].contains(id)).collect();
    assert_eq!(files, wanted, "all others, in the same order");
    assert_eq!(records[1]["figures"][0]["number"], 3);
    let again = site.feed(&["extract", "-"], &lines[..3].join("\n")).expect_code(0);
    assert_eq!(json_lines(&again.stdout), records[..3]);
}

#[test]
fn a_record_that_is_not_utf_8_is_told_and_the_others_are_extracted() {
    let site = Sandbox::strand();
    let mut input = b"{\"id\": \"a\", \"text\": \"One\"}\n{\"id\": \"b\", \"text\": \"\xff\"}\n".to_vec();
    input.extend(b"{\"id\": \"c\", \"text\": \"Three\"}");
    let run = site.feed(&["--message-format", "short", "extract"], &input);
    assert_eq!((run.code, run.stderr.lines().count()), (1, 1), "{}", run.stderr);
    assert!(run.stderr.contains("-:2:22:") && run.stderr.contains("UTF-8"), "{}", run.stderr);
    let files: Vec<Value> = json_lines(&run.stdout).into_iter().map(|record| record["file"].clone()).collect();
    assert_eq!(files, ["a", "c"]);
}

#[test]
fn a_record_is_answered_before_the_next_is_written() {
    let site = Sandbox::strand();
    let mut child = site.start(&["extract"]);
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for id in ["a", "b", "c"] {
        writeln!(stdin, "{{\"id\": \"{id}\", \"text\": \"Shells fell.\"}}").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(json_lines(&line)[0]["file"], id);
    }
    drop(stdin);
    assert_eq!(Run::of(child.wait_with_output().unwrap()).code, 0);
}

#[test]
fn extract_needs_no_site() {
    let nowhere = Sandbox::nowhere();
    let record = "{\"id\": \"a\", \"text\": \"Strike on Kharkiv\\n\\nTwo people were killed in Kharkiv.\"}\n";
    let run = nowhere.feed(&["extract"], record).expect_code(0);
    assert_eq!(json_lines(&run.stdout)[0]["regions"][0]["id"], "kharkiv-oblast");
    assert!(nowhere.tree("").is_empty());
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_the_printing_quietly() {
    let site = Sandbox::strand();
    let file = site.path("sources/truce.txt");
    let many = vec![file.as_os_str(); 300];
    let mut command = site.command(["extract"]);
    let mut child = command.args(many).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let run = Run::of(child.wait_with_output().unwrap());
    assert!(first.starts_with('{'));
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn every_list_can_be_read_in_every_form() {
    let site = Sandbox::strand();
    site.run(&["ingest"]).expect_code(0);
    for what in [
        "articles",
        "entities",
        "unknown",
        "drafts",
        "figures",
        "quotes",
        "claims",
        "sources",
        "incidents",
        "contradictions",
    ] {
        let json = site.run(&["list", what, "--format", "json"]).expect_code(0).stdout;
        let rows: Vec<Value> = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{what}: {error}"));
        let csv = site.run(&["list", what, "--format", "csv"]).expect_code(0).stdout;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let names = reader.headers().unwrap().clone();
        let n_rows = reader.records().map(|record| assert_eq!(record.unwrap().len(), names.len())).count();
        assert_eq!(rows.len(), n_rows, "{what}");
        for row in &rows {
            let keys: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(keys, names.iter().collect::<Vec<_>>(), "{what}");
        }
        let table = site.run(&["list", what]).expect_code(0);
        assert!(table.stderr.is_empty() && table.stdout.lines().count() >= n_rows, "{what}: {}", table.stdout);
    }
    let figures = site.run(&["list", "figures", "--format", "csv"]).stdout;
    assert!(figures.contains("killed at least four people"), "{figures}");
}

#[test]
fn entities_are_listed_with_their_facts() {
    let site = Sandbox::new();
    let json = site.run(&["list", "entities", "--format", "json"]).expect_code(0).stdout;
    let rows: Vec<Value> = serde_json::from_str(&json).unwrap();
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id} is an entity"));
    let first = ["id", "kind", "name", "aliases", "parent", "sort", "country", "region", "iso", "pcode", "lat", "lon"];
    let columns: Vec<&str> = rows[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(columns[..first.len()], first);
    let region = row("kyiv-city");
    assert_eq!(
        (&region["kind"], &region["iso"], &region["pcode"]),
        (&"region".into(), &"UA-30".into(), &"UA80".into())
    );
    let place = row("samar");
    assert_eq!(
        (&place["region"], &place["former"]),
        (&"dnipropetrovsk-oblast".into(), &serde_json::json!(["Novomoskovsk"]))
    );
    assert_eq!((place["lat"].as_f64(), place["lon"].as_f64()), (Some(48.63), Some(35.26)));
    assert_eq!((&row("iskander")["kind"], &row("iskander")["parent"]), (&"weapon".into(), &"ballistic-missile".into()));
    assert!(row("sergei-shoigu")["roles"][0].as_str().unwrap().contains("2012-11-06/2024-05-12"));

    let csv = site.run(&["list", "entities", "--format", "csv"]).expect_code(0).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), columns);
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), rows.len());
    let samar = records.iter().find(|record| &record[0] == "samar").unwrap();
    assert_eq!((&samar[1], &samar[2], &samar[10], &samar[11]), ("place", "Samar", "48.63", "35.26"));

    let table = site.run(&["list", "entities"]).expect_code(0).stdout;
    let head: Vec<String> = columns.iter().map(|column| column.to_uppercase()).collect();
    assert_eq!(table.lines().next().unwrap().split_whitespace().collect::<Vec<_>>(), head);
    assert_eq!(table.lines().count(), rows.len() + 1);
}

#[test]
fn totals_are_an_object_by_outcome_and_a_row_in_tables() {
    let site = Sandbox::strand();
    site.run(&["ingest"]).expect_code(0);
    let json: Value =
        serde_json::from_str(&site.run(&["list", "totals", "--format", "json"]).expect_code(0).stdout).unwrap();
    let totals = json.as_object().unwrap();
    for total in totals.values() {
        for key in ["low", "best", "high"] {
            assert!(total[key].is_null() || total[key].is_u64(), "{key}: {total:#}");
        }
        assert!(total["counted"].as_array().unwrap().iter().all(Value::is_string), "{total:#}");
        let left_out = total["left_out"].as_array().unwrap();
        assert!(left_out.iter().all(|row| row["id"].is_string() && row["reason"].is_string()), "{total:#}");
    }
    let csv = site.run(&["list", "totals", "--format", "csv"]).expect_code(0).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().take(4).collect::<Vec<_>>(), ["outcome", "low", "best", "high"]);
    let outcomes: Vec<String> = reader.records().map(|record| record.unwrap()[0].to_owned()).collect();
    assert_eq!(outcomes, totals.keys().cloned().collect::<Vec<_>>());
    let table = site.run(&["list", "totals"]).expect_code(0).stdout;
    assert_eq!(table.lines().count(), totals.len() + 1, "{table}");
}

#[test]
fn a_list_of_a_site_with_errors_prints_no_rows() {
    let site = Sandbox::strand().write("content/articles/note.md", WRONG);
    let run = site.run(&["list", "figures", "--format", "json"]).expect_code(1).expect_told("unknown-key");
    assert_eq!(run.stdout, "");
    site.run(&["list", "sources"]).expect_code(0);
}

#[test]
fn a_new_site_builds_and_is_never_made_over_another() {
    let sandbox = Sandbox::nowhere();
    let dir = sandbox.path("deep/site").to_string_lossy().into_owned();
    sandbox.run(&["new", &dir]).expect_code(0).expect_told("sources/");
    let made = sandbox.tree("deep/site");
    assert!(made.contains_key("site.toml") && made.contains_key(".gitignore"));
    sandbox.run(&["new", &dir]).expect_code(2);
    assert_eq!(sandbox.tree("deep/site"), made);
    sandbox.run(&["--root", &dir, "build"]).expect_code(2);
    let site = Sandbox::nowhere().copy(&sandbox.path("deep/site"));
    let told = site.build().stderr;
    assert!(!told.contains("warning"), "{told}");
    assert!(site.has("public/index.html") && site.has("public/about/index.html"));
    site.edit(
        "sources/a.txt",
        "Strike on Kharkiv\n\nTwo people were killed in Kharkiv, Governor Oleh Syniehubov said.\n",
    );
    site.build();
    assert!(site.has("public/regions/kharkiv-oblast/index.html"));
}

#[test]
fn a_new_site_leaves_other_files_alone() {
    let sandbox = Sandbox::nowhere().write("sources/mine.txt", "Mine").write("lexicon/places.toml", "# mine\n");
    let dir = sandbox.path("").to_string_lossy().into_owned();
    sandbox.run(&["new", &dir]).expect_code(2);
    assert_eq!(sandbox.tree("").len(), 2, "nothing is made where one file would be overwritten");
}

#[test]
fn clean_removes_what_is_ours_alone() {
    let site = Sandbox::strand();
    let before = site.tree("");
    site.build();
    let documents = site.tree("content");
    site.edit("public/CNAME", "strand.example");
    site.run(&["clean"]).expect_code(0).expect_told("removed");
    assert_eq!(site.tree("public").into_keys().collect::<Vec<_>>(), ["CNAME"]);
    assert_eq!(site.tree("content"), documents);
    site.run(&["clean"]).expect_code(0).expect_told("0 files removed");
    site.run(&["clean", "-o", &site.path("content").to_string_lossy()]).expect_code(0);
    for path in before.keys() {
        assert!(site.has(path), "{path} stays");
    }
}

#[test]
fn a_shell_gets_a_script() {
    for shell in ["bash", "zsh", "fish"] {
        let run = Sandbox::nowhere().run(&["completions", shell]).expect_code(0);
        assert!(run.stdout.contains("message-format") && run.stderr.is_empty(), "{shell}");
    }
}

#[test]
fn two_builds_do_not_work_on_one_site() {
    let site = Sandbox::strand().write(".briefgen/lock", "");
    let lock = fs::File::options().write(true).open(site.path(".briefgen/lock")).unwrap();
    lock.lock().unwrap();
    for asked in ["build", "ingest", "clean"] {
        site.run(&[asked]).expect_code(3).expect_told("another briefgen");
    }
    site.run(&["check"]).expect_code(0);
    assert!(!site.has("public"));
    drop(lock);
    site.build();
}

#[test]
fn an_address_given_on_the_command_line_wins() {
    let site = Sandbox::strand();
    site.run(&["build", "--base-url", "https://strand.example/record"]).expect_code(0);
    assert!(site.read("public/sitemap.xml").contains("https://strand.example/record/articles/"));
    site.build();
    assert!(!site.has("public/sitemap.xml"), "without an address there is no sitemap");
}

#[test]
fn drafts_are_published_for_who_asks() {
    let site = Sandbox::strand()
        .write("content/articles/note.md", "+++\ntitle = \"A note\"\nslug = \"a-note\"\ndraft = true\n+++\n\nText.\n");
    site.build();
    assert!(!site.has("public/articles/a-note/index.html"));
    site.run(&["build", "--drafts"]).expect_code(0);
    assert!(site.read("public/articles/a-note/index.html").contains("Draft"));
    assert!(site.run(&["list", "drafts"]).stdout.contains("a-note"));
}

#[cfg(unix)]
#[test]
fn an_output_that_cannot_be_written_ends_in_3() {
    let site = Sandbox::strand().write("public", "a file where a folder should be");
    site.run(&["build"]).expect_code(3).expect_told("public");
    assert_eq!(site.read("public"), "a file where a folder should be");
    assert!(Path::new("site.toml").exists());
}
