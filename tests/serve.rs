//! `serve`: what a browser sees while files change. The tests ask over TCP, and wait for answers with a limit.

#![expect(clippy::disallowed_methods, reason = "files are changed as editors change them")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    fs,
    io::{BufRead, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use support::Sandbox;

/// Most that a machine at its limit may take.
const LIMIT: Duration = Duration::from_mins(1);
const TRUCE: &str = "content/articles/2031-03-06-alderland-offers-a-truce.md";
const TRUCE_PAGE: &str = "/articles/2031-03-06-alderland-offers-a-truce/index.html";

/// A server at work on a site; it ends with the test.
struct Serving {
    site: Sandbox,
    child: Child,
    port: u16,
}

impl Serving {
    fn start(site: Sandbox, flags: &[&str]) -> Self {
        let mut command = site.command(["serve", "--port", "0"]);
        command.args(flags).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary starts");
        let mut lines = BufReader::new(child.stderr.take().expect("it was asked for")).lines().map_while(Result::ok);
        let url = lines.find_map(|line| line.strip_prefix("serving http://127.0.0.1:").map(str::to_owned));
        let url = url.expect("the server says where it is");
        let port = url.split('/').next().and_then(|port| port.parse().ok()).expect("a port");
        thread::spawn(move || lines.for_each(drop));
        Self { site, child, port }
    }

    fn get(&self, path: &str) -> String {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else { return String::new() };
        let mut answer = Vec::new();
        let asked = write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let _ = asked.and_then(|()| stream.read_to_end(&mut answer));
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Waits until an address shows some words.
    fn shows(&self, path: &str, words: &str) {
        let end = Instant::now() + LIMIT;
        let mut last = String::new();
        while !last.contains(words) {
            assert!(Instant::now() < end, "{path} shows `{words}` in time, not {last}");
            thread::sleep(Duration::from_millis(20));
            last = self.get(path);
        }
    }

    /// Waits until open pages are told some words.
    fn tells(&self, words: &str) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the server is there");
        write!(stream, "GET /_briefgen/events?page=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("it listens");
        stream.set_read_timeout(Some(LIMIT)).expect("a limit can be set");
        let told = BufReader::new(stream).lines().map_while(Result::ok).any(|line| line.contains(words));
        assert!(told, "open pages are told `{words}`");
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn an_edit_is_served_wherever_it_shows_and_nothing_is_published() {
    let serving = Serving::start(Sandbox::strand(), &[]);
    serving.shows(TRUCE_PAGE, "has not answered");
    serving.site.replace(TRUCE, "has not answered", "has not answered so far");
    serving.shows(TRUCE_PAGE, "has not answered so far");
    serving.site.replace(TRUCE, "title = \"Alderland offers a truce", "title = \"Alderland still offers a truce");
    for address in ["/", "/articles/", "/atom.xml", "/data/articles.json", TRUCE_PAGE] {
        serving.shows(address, "Alderland still offers a truce");
    }
    serving.site.edit("static/theme.css", "body { margin: 7px }");
    serving.shows("/", "_briefgen/live.js");
    assert!(!serving.site.has("public"), "the output folder is left alone");
}

#[test]
fn the_last_good_site_stays_under_what_is_wrong() {
    let serving = Serving::start(Sandbox::strand(), &[]);
    serving.shows("/", "Strand Record");
    serving.site.edit("templates/404.html", "{{ nothing.of.the.kind }}");
    serving.tells("while making `404.html`");
    serving.shows("/", "Strand Record");
    serving.shows("/nowhere", "Strand Record");
    fs::remove_file(serving.site.path("templates/404.html")).unwrap();
    serving.tells("\"problems\":[]");
    serving.site.edit("content/articles/note.md", "+++\ntitel = \"A note\"\nslug = \"a-note\"\n+++\n\nText.\n");
    serving.tells("did you mean `title`?");
    serving.shows("/", "Strand Record");
}

#[test]
fn a_site_that_cannot_be_built_yet_tells_why() {
    let site = Sandbox::strand();
    site.edit("templates/home.html", "{% if %}");
    let serving = Serving::start(site, &[]);
    serving.tells("templates/home.html:1");
    assert!(serving.get("/").starts_with("HTTP/1.1 503"));
    fs::remove_file(serving.site.path("templates/home.html")).unwrap();
    serving.shows("/", "Strand Record");
}

#[test]
fn drafts_are_served_where_they_are_asked_for() {
    let draft = "+++\ntitle = \"A draft\"\nslug = \"a-draft\"\ndraft = true\n+++\n\nText.\n";
    let hidden = Serving::start(Sandbox::strand().write("content/articles/draft.md", draft), &[]);
    hidden.shows("/", "Strand Record");
    assert!(hidden.get("/articles/a-draft/").starts_with("HTTP/1.1 404"));
    let shown = Serving::start(Sandbox::strand().write("content/articles/draft.md", draft), &["--drafts"]);
    shown.shows("/articles/a-draft/", "A draft");
}

#[test]
fn a_port_that_is_taken_is_refused_where_it_was_asked_for() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    Sandbox::strand().run(&["serve", "--port", &port]).expect_code(3).expect_told("cannot listen");
}

#[test]
fn a_site_is_served_under_its_base_path() {
    let serving = Serving::start(Sandbox::strand(), &["--base-url", "https://strand.example/record/"]);
    serving.shows("/record/", "Strand Record");
    assert!(serving.get("/").contains("location: /record/"));
}

#[test]
fn the_style_guide_and_the_search_index_are_served_and_the_guide_is_not_published() {
    let serving = Serving::start(Sandbox::demonstration(), &[]);
    serving.shows("/styleguide/", "sg-colours");
    assert!(serving.get("/styleguide/").contains("sg-matrix"), "its parts are filled with what the briefing has");
    serving.shows("/pagefind/pagefind-entry.json", "\"version\"");
    serving.site.run(&["build"]).expect_code(0);
    assert!(!serving.site.path("public/styleguide").exists());
}
