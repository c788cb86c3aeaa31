//! Limits and faults: whatever a folder holds and whenever the outside world refuses, nothing is lost, and the next build
//! mends what was left half done.

#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "the tests lay out folders and break them")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{fmt::Write as _, fs, os::unix::fs::symlink, process::Command};

use support::{Run, Sandbox, Tree};

const ARTICLE: &str = "Shells fall on Reedham\n\nShells killed 3 people in Port Vane, Governor Ada Larch said on Monday.\n\nThe ferry is to run again.\n";

/// Builds and gives what was told, one line each.
fn build(site: &Sandbox) -> Run {
    site.run(&["--message-format", "short", "build"])
}

#[test]
fn an_over_large_source_is_left_out_and_the_limit_is_the_sites() {
    let site = Sandbox::strand().write("sources/large.txt", ARTICLE.repeat(20));
    let settings = site.read("site.toml");
    let limited = if settings.contains("[sources]") {
        settings.replace("[sources]", "[sources]\nmax_bytes = 1000")
    } else {
        format!("{settings}\n[sources]\nmax_bytes = 1000\n")
    };
    site.edit("site.toml", limited.clone());
    build(&site).expect_code(0).expect_told("sources/large.txt: warning[large-source]");
    site.edit("site.toml", limited.replace("max_bytes = 1000", "max_bytes = 100000"));
    let run = build(&site).expect_code(0);
    assert!(!run.stderr.contains("large-source") && site.documents().len() == 3, "{}", run.stderr);
}

#[test]
fn what_cannot_be_read_is_an_error_that_names_it() {
    let site = Sandbox::strand();
    symlink("nowhere.txt", site.path("sources/lost.txt")).unwrap();
    build(&site).expect_code(1).expect_told("sources/lost.txt: error[unreadable-source]");
    assert!(!site.has("public"), "nothing is published");
    symlink(site.path("sources"), site.path("sources/loop")).unwrap();
    site.remove("sources/lost.txt");
    build(&site).expect_code(0).expect_told("sources/loop: warning[link-loop]");
}

#[test]
fn names_of_every_script_and_length_are_taken() {
    let site = Sandbox::strand();
    let long = "п".repeat(120);
    let names =
        ["Звіт за ніч", "تقرير", "报告 一", "a b'c\"d&e<f>", "#1 50% off?", "é", ".txt.txt", "CON", long.as_str()];
    for (at, name) in names.iter().enumerate() {
        site.edit(&format!("sources/{name}.txt"), ARTICLE.replace("Reedham", &format!("Reedham, day {at}")));
    }
    build(&site).expect_code(0);
    let n_hidden = 1; // `.txt.txt.txt` begins with a stop.
    assert_eq!(site.documents().len(), 2 + names.len() - n_hidden);
    let sources = site.run(&["list", "sources", "--format", "json"]);
    assert!(names[..6].iter().all(|name| sources.stdout.contains(&name.replace('"', "\\\""))), "{}", sources.stdout);
    let before = site.tree("public");
    build(&site).expect_code(0).expect_told("0 files written");
    assert_eq!(site.tree("public"), before);
}

#[test]
fn zeros_empty_lines_and_endless_lines_do_no_harm() {
    let site = Sandbox::strand()
        .write("sources/zeros.txt", b"Shells\0fall\0\x01\x02")
        .write("sources/gaps.txt", ARTICLE.replace("\n\n", &"\n".repeat(500_000)))
        .write(
            "sources/blob.txt",
            format!("A picture as text\n\nShells fell on Port Vane.\n\n{}\n", "iVBORw0KGgo".repeat(850_000)),
        )
        .write("sources/line.txt", format!("One line\n\n{}", "Shells fell on Port Vane, he said, ".repeat(500)));
    let run = build(&site).expect_code(0).expect_told("sources/zeros.txt: warning[binary-source]");
    assert_eq!(site.documents().len(), 5, "{}", run.stderr);
    let gaps = site.documents().into_iter().find(|path| path.contains("reedham")).expect("it has its document");
    assert!(site.read(&gaps).contains("The ferry is to run again."));
}

#[test]
fn deep_markup_is_read_without_it() {
    let deep = |open: &str, close: &str| {
        format!("<html><body>{}<p>{ARTICLE}</p>{}", open.repeat(30_000), close.repeat(30_000))
    };
    let site = Sandbox::strand()
        .write("sources/divs.html", deep("<div>", "</div>"))
        .write("sources/bold.html", deep("<b>", ""))
        .write("sources/feed.xml", format!("<rss version=\"2.0\"><channel><title>X</title><item><title>A feed</title><description><![CDATA[{}]]></description></item></channel></rss>", deep("<i>", "")));
    let run = build(&site).expect_code(0);
    assert_eq!(run.stderr.matches("warning[deep-markup]").count(), 3, "{}", run.stderr);
}

#[test]
fn a_lock_of_a_process_that_is_gone_is_no_obstacle() {
    let site = Sandbox::strand().write(".briefgen/lock", "");
    site.build();
}

/// Builds with files of at most so many blocks: what does not fit cannot be written, as on a full disk. Where the signal
/// is not ignored, it ends the build in the midst of a file.
fn build_with_room(site: &Sandbox, blocks: usize, signal: &str) -> Option<i32> {
    let script = format!("trap {signal} XFSZ; ulimit -c 0; ulimit -f {blocks}; exec \"$0\" --root \"$1\" build");
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_briefgen")).arg(site.path(""));
    command.output().expect("a shell is there").status.code()
}

/// Asserts that every file of the output is what one of two whole sites holds at its path.
fn assert_old_or_new(found: &Tree, old: &Tree, new: &Tree) {
    for (path, bytes) in found.iter().filter(|(path, _)| !path.starts_with(".briefgen-")) {
        let is_whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
        assert!(is_whole, "{path} is neither the old file nor the new one");
    }
}

#[test]
fn a_disk_that_fills_in_mid_build_leaves_the_old_site_and_the_next_build_mends_it() {
    for signal in ["''", "-"] {
        let site = Sandbox::strand();
        site.build();
        let old = site.tree("public");
        site.edit("sources/more.txt", ARTICLE);
        site.edit("static/large.txt", "x".repeat(200_000));
        let code = build_with_room(&site, 40, signal);
        assert_ne!(code, Some(0), "the build fails");
        if signal == "''" {
            assert_eq!(code, Some(3), "the outside world refused");
        }
        let whole = Sandbox::strand();
        whole.edit("sources/more.txt", ARTICLE);
        whole.edit("static/large.txt", "x".repeat(200_000));
        whole.build();
        assert_old_or_new(&site.tree("public"), &old, &whole.tree("public"));
        site.build();
        assert_eq!(site.tree("public"), whole.tree("public"));
        assert_eq!(site.tree("content"), whole.tree("content"));
    }
}

#[test]
fn a_site_that_was_half_published_is_mended() {
    let (site, whole) = (Sandbox::strand(), Sandbox::strand());
    site.build();
    for built in [&site, &whole] {
        built.edit("sources/more.txt", ARTICLE);
    }
    whole.build();
    for (at, (path, bytes)) in whole.tree("public").into_iter().enumerate() {
        if at % 2 == 0 && !path.starts_with(".briefgen-") {
            site.edit(&format!("public/{path}"), bytes);
        }
    }
    let mut manifest: Vec<String> = [&site, &whole].iter().flat_map(|site| site.tree("public").into_keys()).collect();
    manifest.retain(|path| !path.starts_with(".briefgen-"));
    manifest.sort();
    manifest.dedup();
    let lines = manifest.iter().fold(String::new(), |mut lines, path| {
        writeln!(lines, "{path}").expect("a string takes whatever is written to it");
        lines
    });
    site.edit("public/.briefgen-manifest", lines);
    site.edit("public/.briefgen-staging/articles/left/index.html", "half a pa");
    site.build();
    assert_eq!(site.tree("public"), whole.tree("public"));
}

#[test]
fn a_foreign_file_on_our_path_is_never_replaced_unasked() {
    let site = Sandbox::strand().write("public/index.html", "somebody else's");
    let run = site.run(&["build"]).expect_code(3).expect_told("index.html");
    assert_eq!(site.tree("public").len(), 1, "{}", run.stderr);
    assert_eq!(site.read("public/index.html"), "somebody else's");
    site.run(&["build", "--force"]).expect_code(0);
    assert_ne!(site.read("public/index.html"), "somebody else's");
}

#[test]
fn a_path_that_cannot_be_made_leaves_the_old_site() {
    let site = Sandbox::strand();
    site.build();
    fs::remove_dir_all(site.path("public/articles")).unwrap();
    site.edit("public/articles", "a file where a folder should be");
    site.run(&["build"]).expect_code(3);
    assert_eq!(site.read("public/articles"), "a file where a folder should be");
    site.remove("public/articles");
    site.build();
    let whole = Sandbox::strand();
    whole.build();
    assert_eq!(site.tree("public"), whole.tree("public"));
}

#[test]
fn an_item_that_has_left_its_feed_keeps_its_document() {
    let item = |id: usize| {
        format!(
            "<item><guid>{id}</guid><title>Ferry, day {id}</title><description>The ferry from Port Vane sailed on day {id}, its captain said.</description></item>"
        )
    };
    let feed = |ids: std::ops::Range<usize>| {
        let items: String = ids.map(item).collect();
        format!("<rss version=\"2.0\"><channel><title>Strand Wire</title>{items}</channel></rss>")
    };
    let site = Sandbox::strand().write("sources/wire.xml", feed(1..4));
    site.build();
    assert_eq!(site.documents().len(), 5);
    site.edit("sources/wire.xml", feed(3..6));
    site.build();
    assert_eq!(site.documents().len(), 7, "feeds forget, documents do not");
    site.run(&["ingest", "sources/wire.xml"]).expect_code(0);
    site.remove("sources/wire.xml");
    site.build();
    assert_eq!(site.documents().len(), 2, "without the feed its documents go");
}

#[test]
fn another_build_is_told_to_wait() {
    let site = Sandbox::strand().write(".briefgen/lock", "");
    let lock = fs::File::options().write(true).open(site.path(".briefgen/lock")).unwrap();
    lock.lock().unwrap();
    build(&site).expect_code(3).expect_told("error[stopped]: another briefgen is at work");
    drop(lock);
    build(&site).expect_code(0);
}

#[test]
fn a_cache_that_is_damaged_or_cannot_be_written_costs_time_alone() {
    let site = Sandbox::strand();
    site.build();
    let public = site.tree("public");
    site.edit(".briefgen/composed", "no memory of ours");
    build(&site).expect_code(0).expect_told("warning[damaged-cache]");
    let text = site.read("sources/truce.txt");
    site.edit("sources/truce.txt", format!("{text}\nStrand asked for a day.\n"));
    site.edit(".briefgen/html", "no texts of ours");
    build(&site).expect_code(0).expect_told("warning[damaged-cache]");
    site.run(&["build", "--no-cache", "-o", &site.path("cold").to_string_lossy()]).expect_code(0);
    assert!(site.tree("public") == site.tree("cold"), "what is made anew is what it was");
    site.remove(".briefgen/composed");
    site.edit(".briefgen/composed/in-the-way", "");
    site.edit("sources/truce.txt", format!("{text}\nStrand asked for a week.\n"));
    build(&site).expect_code(0).expect_told("warning[cache-unwritten]");
    assert_ne!(site.tree("public"), public);
}

#[test]
fn texts_that_have_stood_for_a_while_are_those_of_the_last_build() {
    let site = Sandbox::strand();
    site.build();
    assert!(!site.has(".briefgen/texts"), "files that were written just now are not trusted");
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    site.build();
    assert!(site.has(".briefgen/texts"));
    let same_as_cold = |told: &str| {
        let warm = build(&site).expect_code(0);
        if !told.is_empty() {
            warm.expect_told(told);
        }
        site.run(&["build", "--no-cache", "-o", &site.path("cold").to_string_lossy()]).expect_code(0);
        assert!(site.tree("public") == site.tree("cold"), "what is made of texts that were not read is what it was");
    };
    let settings = site.read("site.toml");
    site.edit("site.toml", format!("base_url = \"https://strand.example/\"\n{settings}"));
    same_as_cold("");
    site.edit(".briefgen/texts", "no texts of ours");
    site.edit("site.toml", settings);
    same_as_cold("warning[damaged-cache]");
}

#[test]
fn what_cannot_be_taken_is_told_by_its_code() {
    let run = Sandbox::nowhere().run(&["--message-format", "short", "build"]).expect_code(2);
    run.expect_told("error[no-site]");
    let site = Sandbox::strand().write("content/editions/first.json", "{");
    build(&site).expect_code(1).expect_told("content/editions/first.json:1:1: error[bad-edition]");
    site.feed(&["--message-format", "short", "extract"], "{\n").expect_code(1).expect_told("error[malformed-record]");
}
