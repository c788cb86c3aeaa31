//! How templates are replaced, and what is said of broken ones.

use super::*;
use crate::export::view::RobotsView;

fn over(path: &str, text: &str) -> Result<Theme, Vec<Diagnostic>> {
    Theme::load(&[File { path: path.to_owned(), bytes: text.as_bytes().to_vec() }])
}

#[expect(clippy::result_large_err, reason = "as the theme gives it")]
fn robots(theme: &Theme) -> Result<Vec<u8>, Diagnostic> {
    theme.page("robots.txt", "robots.txt", &View::Robots(RobotsView { sitemap: None }))
}

#[test]
fn the_built_in_theme_is_whole() {
    let theme = Theme::load(&[]).unwrap();
    assert!(theme.assets().addresses().any(|(name, _)| name == "theme.css"));
}

#[test]
fn a_site_replaces_one_file() {
    let theme = over("templates/robots.txt", "mine").unwrap();
    assert_eq!(robots(&theme).unwrap(), b"mine");
    assert_ne!(theme.key(), Theme::load(&[]).unwrap().key());
}

#[test]
fn a_template_that_cannot_be_read_is_told_with_its_place() {
    let problems = over("templates/robots.txt", "one\n  {{ two three }}\n").unwrap_err();
    let location = problems[0].location.as_ref().unwrap();
    assert_eq!((location.path.as_str(), location.line, location.column), ("templates/robots.txt", 2, 10));
}

#[test]
fn a_value_that_is_missing_is_told_with_the_page() {
    let theme = over("templates/robots.txt", "{{ nothing }}").unwrap();
    let problem = robots(&theme).unwrap_err();
    assert!(problem.message.ends_with(", while making `robots.txt`"), "{}", problem.message);
    assert_eq!(problem.location.unwrap().column, 4);
}

#[test]
fn an_unknown_filter_is_told() {
    assert_eq!(over("templates/robots.txt", "{{ 1 | no_such }}").unwrap_err()[0].code, "bad-template");
}
