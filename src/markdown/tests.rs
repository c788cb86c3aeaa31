//! What Markdown becomes: safe, marked, numbered.

use super::*;

fn known(kind: &str, id: &str) -> Option<Target> {
    (kind == "actor" && id == "mara-stein")
        .then(|| Target { kind: "actor", href: Some("../../actors/mara-stein/".to_owned()) })
}

fn frame() -> Frame<'static> {
    Frame { root: "../../", resolve: &known, lines: Lines::Numbered }
}

/// Renders with marks on the first occurrence of the words given.
fn html(markdown: &str, marks: &[(&str, MarkKind)]) -> String {
    let marks = marks
        .iter()
        .map(|(words, kind)| {
            let start = markdown.find(words).expect("the words stand in the text");
            Mark { span: start..start + words.len(), kind: kind.clone() }
        })
        .collect();
    render(markdown, marks, Frame { lines: Lines::Plain, ..frame() }).html()
}

fn entity(id: &str) -> MarkKind {
    MarkKind::Entity { id: id.to_owned(), kind: "place", href: format!("../../places/{id}/") }
}

fn figure(id: &str) -> MarkKind {
    MarkKind::Figure { id: format!("n-{id}"), href: format!("#f-{id}") }
}

fn passage(number: usize) -> MarkKind {
    MarkKind::Passage { number, hand: Hand::Analyst, label: format!("Note {number}") }
}

/// Takes the marks' attributes away, so that the nesting can be read.
fn shape(html: &str) -> String {
    regex::Regex::new("<a class=\"(ent|noteref|n)[^>]*>|<span class=\"(noted|said|n)\"[^>]*>")
        .unwrap()
        .replace_all(html, |captures: &regex::Captures<'_>| {
            format!("<{}>", captures.get(1).or(captures.get(2)).map_or("", |name| name.as_str()))
        })
        .trim()
        .to_owned()
}

#[test]
fn markup_of_the_text_is_shown_not_obeyed() {
    let html = html("Before <script>alert(1)</script> after.\n\n<div onclick=\"x()\">\nblock\n</div>\n", &[]);
    assert!(!html.contains("<script") && !html.contains("<div"), "{html}");
    assert!(html.contains("&lt;script&gt;") && html.contains("&lt;div onclick=&quot;x()&quot;&gt;"), "{html}");
}

#[test]
fn links_that_act_are_taken_away() {
    for markdown in [
        "[go](javascript:alert(1))",
        "[go](&#106;avascript:alert(1))",
        "<javascript:alert(1)>",
        "[go](data:text/html;base64,x)",
        "[go](VBScript:x)",
        "[go][r]\n\n[r]: javascript:alert(1)",
    ] {
        let html = html(markdown, &[]);
        assert!(!html.contains("href"), "{html}");
    }
    assert_eq!(html("[go](/about/)", &[]), "<p><a href=\"../../about/\">go</a></p>\n");
}

#[test]
fn pictures_from_elsewhere_become_their_words() {
    let html = html("![a \"x\" onerror=y](https://a.example/x.png) ![map](/map.png)", &[]);
    assert_eq!(html, "<p>a &quot;x&quot; onerror=y <img src=\"../../map.png\" alt=\"map\" loading=\"lazy\"></p>\n");
}

#[test]
fn a_name_is_linked_once_in_a_section() {
    let html =
        html("Drones flew to Orwen.\n\nOrwen answered.\n\n## Later\n\nOrwen slept.", &[("Orwen", entity("orwen"))]);
    assert_eq!(html.matches("ent--place").count(), 1);
    let markdown = "In Orwen and Orwen.\n\n## Later\n\nOrwen again.";
    let marks = markdown
        .match_indices("Orwen")
        .map(|(at, words)| Mark { span: at..at + words.len(), kind: entity("orwen") })
        .collect();
    assert_eq!(render(markdown, marks, frame()).html().matches("ent--place").count(), 2);
}

#[test]
fn a_name_may_cross_emphasis() {
    let html = html("In **Orwen** harbour it rained.", &[("Orwen** harbour", entity("orwen"))]);
    assert_eq!(shape(&html), "<p>In <strong><ent>Orwen</a></strong> <ent>harbour</a> it rained.</p>");
}

#[test]
fn an_element_within_a_mark_stays_within() {
    let html = html("It is *very* cold.", &[("is *very* cold", passage(1))]);
    assert_eq!(shape(&html), "<p>It <noted>is <em>very</em> cold</span><noteref>1</a>.</p>");
}

#[test]
fn the_longest_of_two_names_wins() {
    let html = html("At Orwen harbour.", &[("Orwen", entity("orwen")), ("Orwen harbour", entity("orwen-harbour"))]);
    assert!(html.contains("orwen-harbour/\">Orwen harbour</a>") && html.matches("<a").count() == 1, "{html}");
}

#[test]
fn a_name_lies_within_a_noted_passage() {
    let html = html("They left Orwen at dawn.", &[("Orwen", entity("orwen")), ("left Orwen at", passage(1))]);
    assert_eq!(shape(&html), "<p>They <noted>left <ent>Orwen</a> at</span><noteref>1</a> dawn.</p>");
}

#[test]
fn crossing_passages_are_cut_into_segments() {
    let html = html("one two three four", &[("one two three", passage(1)), ("two three four", passage(2))]);
    assert_eq!(
        shape(&html),
        "<p><noted>one <noted>two three</span></span><noteref>1</a> <noted>four</span><noteref>2</a></p>"
    );
}

#[test]
fn a_figure_links_only_where_nothing_else_does() {
    let marks = [("Five people in Orwen", figure("a")), ("Orwen", entity("orwen"))];
    assert_eq!(shape(&html("Five people in Orwen.", &marks)), "<p><n>Five people in <ent>Orwen</a></span>.</p>");
    let alone = html("Five people.", &[("Five", figure("a"))]);
    assert_eq!(alone, "<p><a class=\"n\" id=\"n-a\" href=\"#f-a\">Five</a> people.</p>\n");
}

#[test]
fn there_is_never_a_link_in_a_link() {
    let marks = [("Orwen", entity("orwen")), ("Five people", figure("a")), ("people", passage(1))];
    let html = html("See [Five people of Orwen](https://a.example).", &marks);
    assert_eq!(
        shape(&html),
        "<p>See <a href=\"https://a.example\"><n>Five </span><noted><n>people</span></span> of Orwen</a><noteref>1</a>.</p>"
    );
}

#[test]
fn a_mention_marked_by_hand_is_a_link_to_its_entity() {
    let rendered = render("[The mayor](actor:mara-stein) and [nobody](actor:nobody) left.", Vec::new(), frame());
    let html = rendered.html();
    assert!(
        html.contains("<a class=\"ent ent--actor\" href=\"../../actors/mara-stein/\">The mayor</a> and nobody"),
        "{html}"
    );
    assert_eq!(rendered.unresolved, [(34..56, "actor:nobody".to_owned())]);
}

#[test]
fn paragraphs_have_lines_and_headings_have_fragments() {
    let rendered = render("# One\n\nFirst.\n\n## One\n\n- a\n- b\n", Vec::new(), frame());
    assert_eq!(rendered.blocks.iter().map(|block| block.line).collect::<Vec<_>>(), [None, Some(1), None, Some(2)]);
    assert_eq!(rendered.blocks[0].html, "<h2 id=\"sec-one\">One</h2>\n");
    assert!(rendered.blocks[1].html.starts_with("<p id=\"L1\"><a class=\"ln\" href=\"#L1\""));
    assert_eq!(rendered.headings[1].id, "sec-one-2");
    assert!(rendered.blocks[3].html.starts_with("<ul id=\"L2\">"));
}

#[test]
fn tables_need_no_style() {
    let html = html("| a | b |\n|---|--:|\n| 1 | 2 |\n", &[]);
    assert!(html.contains("<th scope=\"col\" class=\"right\">b</th>") && html.contains("<td class=\"right\">2</td>"));
    assert!(!html.contains("style="));
}

#[test]
fn code_is_highlighted_and_reported() {
    assert!(render("```rust\nfn main() {}\n```\n", Vec::new(), frame()).has_code);
    let plain = render("```\n<b>\n```\n", Vec::new(), frame());
    assert!(!plain.has_code && plain.html().contains("<pre id=\"L1\"><code>&lt;b&gt;\n</code></pre>"));
}

#[test]
fn notes_are_reported_with_their_blocks() {
    let markdown = "One here.\n\nTwo there.";
    let marks = vec![Mark { span: 11..14, kind: passage(2) }, Mark { span: 4..8, kind: passage(1) }];
    let rendered = render(markdown, marks, frame());
    assert_eq!(rendered.blocks[0].notes, [1]);
    assert_eq!(rendered.blocks[1].notes, [2]);
}

#[test]
fn footnotes_are_numbered_over_blocks() {
    let html = html("A[^x] and B[^y].\n\n[^y]: why\n\n[^x]: what\n", &[]);
    assert!(html.contains("id=\"fn-2\"") && html.contains("href=\"#fn-1\""), "{html}");
}
