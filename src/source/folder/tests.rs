//! A folder on the disk, as a user might leave it.
#![expect(clippy::disallowed_methods, reason = "the tests lay out a folder")]

use super::*;

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join("sources").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn read_folder(folder: &tempfile::TempDir) -> (Vec<Source>, Vec<Diagnostic>) {
    read(&folder.path().join("sources"), 1000)
}

fn said(diagnostics: &[Diagnostic]) -> Vec<(&str, &str)> {
    diagnostics
        .iter()
        .map(|diagnostic| (diagnostic.code, diagnostic.location.as_ref().map_or("", |location| &location.path)))
        .collect()
}

#[test]
fn sources_come_in_the_order_of_their_paths_with_their_sidecars() {
    let folder = folder(&[
        ("b.txt", b"Second."),
        ("a.txt", b"First."),
        ("deep/c.TXT", b"Third."),
        ("a.toml", b"publisher = \"Example Press\"\npublished = 2025-06-27\n"),
        (".hidden.txt", b"No."),
    ]);
    let (sources, diagnostics) = read_folder(&folder);
    let paths: Vec<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    assert_eq!((paths, diagnostics), (vec!["a.txt", "b.txt", "deep/c.TXT"], Vec::new()));
    assert_eq!(sources[0].sidecar.publisher.as_deref(), Some("Example Press"));
    assert!(sources[0].sidecar.published.as_ref().unwrap().is_day());
}

#[test]
fn what_is_left_out_is_said_with_its_name() {
    let large = [b'a'; 1001];
    let folder = folder(&[
        ("empty.txt", b"\n"),
        ("large.txt", &large),
        ("page.html", b"<p>"),
        ("report.pdf", b"%PDF"),
        ("picture.txt", b"\x89PNG\0"),
        ("README.md", b"About."),
        ("stray.toml", b""),
    ]);
    let (sources, diagnostics) = read_folder(&folder);
    assert!(sources.is_empty());
    assert_eq!(
        said(&diagnostics),
        [
            ("empty-source", "sources/empty.txt"),
            ("large-source", "sources/large.txt"),
            ("empty-source", "sources/page.html"),
            ("binary-source", "sources/picture.txt"),
            ("stray-sidecar", "sources/stray.toml"),
            ("form-not-read", ""),
        ]
    );
}

#[test]
fn a_folder_that_is_not_there_holds_nothing() {
    assert_eq!(read(Path::new("no/such/folder"), 1000), (Vec::new(), Vec::new()));
}

#[test]
fn one_file_alone_goes_by_its_whole_path() {
    let folder = folder(&[("a.txt", b"First.")]);
    let path = folder.path().join("sources/a.txt");
    let (sources, _) = read_file(&path, 1000);
    assert_eq!(sources[0].path, slashed(&path));
    let (sources, diagnostics) = read_file(Path::new("no-such.txt"), 1000);
    assert!(sources.is_empty());
    assert_eq!(said(&diagnostics), [("unreadable-source", "no-such.txt")]);
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_a_warning() {
    let folder = folder(&[("a.txt", b"First.")]);
    std::os::unix::fs::symlink(folder.path().join("sources"), folder.path().join("sources/loop")).unwrap();
    let (sources, diagnostics) = read_folder(&folder);
    assert_eq!(sources.len(), 1);
    assert_eq!(said(&diagnostics), [("link-loop", "sources/loop")]);
}

#[test]
fn the_sidecar_of_a_feed_says_what_its_items_do_not() {
    let feed = "<rss version=\"2.0\"><channel><title>X</title><item><guid>1</guid><title>A</title><link>https://example.org/a</link>\
                <description>It was closed.</description></item></channel></rss>";
    let folder = folder(&[
        ("wire.xml", feed.as_bytes()),
        ("wire.toml", b"publisher = \"Example Wire\"\nurl = \"https://example.org/feed\"\nauthor = \"Mara Vell\"\n"),
    ]);
    let (sources, diagnostics) = read_folder(&folder);
    assert_eq!(diagnostics, []);
    let sidecar = &sources[0].sidecar;
    assert_eq!(sidecar.publisher.as_deref(), Some("Example Wire"));
    assert_eq!((sidecar.url.as_deref(), sidecar.author.as_deref()), (None, Some("Mara Vell")));
}

#[test]
fn frames_that_a_browser_saved_are_no_sources() {
    let page = b"<p>The bridge was closed.</p>";
    let folder = folder(&[("Page.html", page), ("Page_files/frame.html", page), ("Other_files/a.html", page)]);
    let (sources, _) = read_folder(&folder);
    let paths: Vec<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    assert_eq!(paths, ["Other_files/a.html", "Page.html"]);
}
