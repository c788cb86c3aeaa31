//! The site's own names above a text: its masthead, its name above the title.
//!
//! Knows where they stand; what names look like, `publisher` and `byline` know.

use super::Scene;
use crate::article::{Known, byline, lines::Line, publisher, shape};

/// Tells whether a line above a text without a title is the site's: its name, or a few words in capitals.
pub(super) fn is_masthead(line: &Line<'_>, scene: &Scene<'_>) -> bool {
    let is_shouted = !line.text.chars().any(char::is_lowercase) && line.text.chars().any(char::is_uppercase);
    is_shouted && line.shape.n_words <= 4 || publisher::is_site_name(&line.text, scene.known)
}

/// Finds the name of the site above the title.
pub(super) fn name(above: &[Line<'_>], known: Known<'_>) -> Option<String> {
    above.iter().find_map(|line| {
        let name = publisher::masthead(&line.text);
        name.or_else(|| publisher::is_site_name(&line.text, known).then_some(line.text.as_ref())).map(str::to_owned)
    })
}

/// Finds a name above the title that the text below holds, too: "Open Threshold". It is no person's, and nothing known.
pub(super) fn recurring(above: &[Line<'_>], below: &[Line<'_>], scene: &Scene<'_>) -> Option<String> {
    let is_name = |line: &Line<'_>| {
        let name = line.text.as_ref();
        (2..=5).contains(&line.shape.n_words)
            && shape::is_capitalised(name)
            && name.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '’' | '\'' | '&'))
            && !name.split(' ').all(publisher::is_label)
            && !byline::is_person(name)
            && (name.starts_with("The ") || !(scene.known)(name))
    };
    let holds = |line: &Line<'_>, name: &str| line.text.len() > name.len() && line.text.contains(name);
    let recurs = |name: &Line<'_>| below.iter().any(|line| holds(line, &name.text));
    above.iter().find(|line| is_name(line) && recurs(line)).map(|line| line.text.to_string())
}
