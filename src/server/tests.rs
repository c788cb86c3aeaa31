//! A server with three files, asked by hand over TCP.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
};

use super::*;

struct Files(BTreeMap<&'static str, &'static str>);

impl Source for Files {
    fn file(&self, path: &str) -> File {
        match self.0.get(path) {
            Some(&"broken") => File::Broken("what is wrong".to_owned()),
            Some(text) => File::Bytes(Arc::new(text.as_bytes().to_vec())),
            None => File::Nothing,
        }
    }
}

fn site(words: &'static str) -> Arc<dyn Source> {
    let files = [
        ("index.html", words),
        ("a/index.html", "<body>A</body>"),
        ("404.html", "<body>Nothing here</body>"),
        ("b.css", "0123456789"),
        ("broken.html", "broken"),
    ];
    Arc::new(Files(files.into_iter().collect()))
}

fn serve(base: &str) -> Server {
    Server::start(TcpListener::bind("127.0.0.1:0").unwrap(), base).unwrap()
}

/// Asks, and gives the whole answer.
fn ask(server: &Server, method: &str, path: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    let host = if headers.contains("Host:") { "" } else { "Host: localhost\r\n" };
    write!(stream, "{method} {path} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(server: &Server, path: &str) -> String {
    ask(server, "GET", path, "")
}

#[test]
fn files_have_their_types_and_pages_the_script() {
    let server = serve("/");
    server.show(site("<body>Home</body>"));
    let home = get(&server, "/");
    assert!(home.starts_with("HTTP/1.1 200") && home.contains("content-type: text/html; charset=utf-8"), "{home}");
    assert!(home.contains("<body>Home<script src=\"./_briefgen/live.js\" data-page=\"index.html\""), "{home}");
    assert!(get(&server, "/a/").contains("src=\"../_briefgen/live.js\""));
    let style = get(&server, "/b.css");
    assert!(style.contains("content-type: text/css") && style.ends_with("0123456789"), "{style}");
    assert!(get(&server, "/_briefgen/live.js").contains("EventSource"));
    assert!(get(&server, "/a").contains("location: /a/"));
    let nothing = get(&server, "/x/y");
    assert!(
        nothing.starts_with("HTTP/1.1 404") && nothing.contains("Nothing here<script src=\"../_briefgen"),
        "{nothing}"
    );
    assert!(get(&server, "/broken.html").starts_with("HTTP/1.1 500"));
}

#[test]
fn a_browser_may_know_a_file_ask_for_its_head_or_for_a_part() {
    let server = serve("/");
    server.show(site("<body>Home</body>"));
    let style = get(&server, "/b.css");
    let etag = style.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
    let known = ask(&server, "GET", "/b.css", &format!("If-None-Match: {etag}\r\n"));
    assert!(known.starts_with("HTTP/1.1 304") && !known.contains("0123"), "{known}");
    let head = ask(&server, "HEAD", "/b.css", "");
    assert!(head.contains("content-length: 10") && head.ends_with("\r\n\r\n"), "{head}");
    let part = ask(&server, "GET", "/b.css", "Range: bytes=2-4\r\n");
    assert!(part.starts_with("HTTP/1.1 206") && part.contains("content-range: bytes 2-4/10"), "{part}");
    assert!(part.ends_with("\r\n\r\n234"), "{part}");
    assert!(ask(&server, "GET", "/b.css", "Range: bytes=99-\r\n").starts_with("HTTP/1.1 416"));
    let other = ask(&server, "GET", "/b.css", "Range: bytes=2-4\r\nIf-Range: \"other\"\r\n");
    assert!(other.starts_with("HTTP/1.1 200"), "{other}");
}

#[test]
fn strangers_and_writers_are_turned_away() {
    let server = serve("/");
    server.show(site("<body>Home</body>"));
    assert!(ask(&server, "GET", "/", "Host: evil.example\r\n").starts_with("HTTP/1.1 403"));
    assert!(ask(&server, "POST", "/", "").starts_with("HTTP/1.1 405"));
    for path in ["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a/..%5c..%5cx"] {
        assert!(get(&server, path).starts_with("HTTP/1.1 404"), "{path}");
    }
}

#[test]
fn a_site_has_its_base_path() {
    let server = serve("/briefing/");
    server.show(site("<body>Home</body>"));
    assert!(server.url().ends_with("/briefing/"));
    assert!(get(&server, "/briefing/").contains("Home"));
    assert!(get(&server, "/").contains("location: /briefing/"));
    assert!(get(&server, "/briefing").contains("location: /briefing/"));
    assert!(get(&server, "/other/").starts_with("HTTP/1.1 404"));
    assert!(get(&server, "/briefing/_briefgen/live.js").starts_with("HTTP/1.1 200"));
}

#[test]
fn without_a_site_there_is_a_page_that_waits_and_tells() {
    let server = serve("/");
    server.tell(vec!["all is lost".to_owned()]);
    let waiting = get(&server, "/a/");
    assert!(waiting.starts_with("HTTP/1.1 503") && waiting.contains("_briefgen/live.js"), "{waiting}");
    let mut news = news(&server, "index.html");
    assert_eq!(news.next(), (vec!["all is lost".to_owned()], None));
    server.show(site("<body>Home</body>"));
    let (problems, tag) = news.next();
    assert!(problems.is_empty() && tag.is_some());
}

#[test]
fn a_page_is_told_of_its_own_changes_alone() {
    let server = serve("/");
    server.show(site("<body>Home</body>"));
    let (mut home, mut other) = (news(&server, "index.html"), news(&server, "a/index.html"));
    let (first, untouched) = (home.next(), other.next());
    assert!(get(&server, "/").contains(&format!("data-tag=\"{}\"", first.1.clone().unwrap())));
    server.show(site("<body>Home, sweet home</body>"));
    assert_ne!(home.next().1, first.1);
    assert_eq!(other.next(), untouched);
    server.tell(vec!["a fault".to_owned()]);
    assert_eq!(other.next(), (vec!["a fault".to_owned()], untouched.1));
}

/// The news of one open page.
struct News(BufReader<TcpStream>);

fn news(server: &Server, page: &str) -> News {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(stream, "GET {}_briefgen/events?page={page} HTTP/1.1\r\nHost: localhost\r\n\r\n", server.shared.base)
        .unwrap();
    News(BufReader::new(stream))
}

impl News {
    /// Waits for the next event: problems, and the page's state.
    fn next(&mut self) -> (Vec<String>, Option<String>) {
        let mut line = String::new();
        while !line.starts_with("data: ") {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the server goes on");
        }
        let news: serde_json::Value = serde_json::from_str(line.trim_start_matches("data: ")).unwrap();
        let problems = news["problems"].as_array().unwrap().iter().map(|told| told.as_str().unwrap().to_owned());
        (problems.collect(), news["tag"].as_str().map(str::to_owned))
    }
}
