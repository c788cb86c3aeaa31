//! The pages in a real browser, served by a real server: the demonstration, a hard site and the five real articles.
//! `SITES=demonstration` names fewer of them.
//!
//! The gates are in `browser/`; `sh tests/browser/install.sh` brings what they need. Where it is not there, what is left
//! out is told; in CI it fails.

#![expect(clippy::disallowed_methods, reason = "what is there is told by the environment")]
#![expect(clippy::print_stderr, reason = "what is left out is told")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

use support::{Sandbox, hard, seeds};

/// Where the sites are built: it stays, so that people can open them.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser")
}

#[test]
fn every_kind_of_page_passes_every_gate() {
    if !Path::new("tests/browser/node_modules/playwright-core").is_dir() {
        assert!(env::var_os("CI").is_none(), "in CI tests/browser/install.sh has run");
        eprintln!("\n*** LEFT OUT: the pages in a browser: run tests/browser/install.sh ***\n");
        return;
    }
    let folder = folder();
    let _ = fs::remove_dir_all(&folder);
    let port = free_port();
    let wanted = env::var("SITES").unwrap_or_else(|_| "demonstration,hard,seeds".to_owned());
    let mut names: Vec<&str> = wanted.split(',').collect();
    if names.contains(&"demonstration") {
        publish(&Sandbox::demonstration(), "demonstration", &[]);
    }
    if names.contains(&"hard") {
        publish(&hard::site(), "hard", &[]);
    }
    if names.contains(&"seeds") {
        let address = format!("http://127.0.0.1:{port}/seeds/");
        match seeds::folder("BRIEFGEN_SEEDS", "the site of the five real articles, in a browser") {
            Some(folder) => publish(&seeds::site(&folder, true), "seeds", &["--base-url", &address]),
            None => names.retain(|name| *name != "seeds"),
        }
    }
    let look = Command::new("sh").arg("tests/browser/look.sh").arg(&folder).arg(port.to_string()).args(names).status();
    assert!(look.expect("there is a shell").success(), "a gate failed: see above");
}

/// Builds a site into the folder that the server serves.
fn publish(site: &Sandbox, name: &str, flags: &[&str]) {
    let into = folder().join("sites").join(name).to_string_lossy().into_owned();
    site.run(&[&["build", "--output-dir", &into], flags].concat()).expect_code(0);
}

/// Asks the system for a port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
    listener.local_addr().expect("it has a number").port()
}
