//! Lines that the file itself marks as something else than the article's text: captions, embedded posts, paragraphs
//! outside the main text of a page.
//!
//! Does not look at what they say.

use super::{
    boilerplate::{image::CAPTION, post::EMBED},
    lines::{Held, Line},
    rules::Rule,
};
use crate::source::{Aside, What};

/// Paragraphs of the page beside its main text.
pub(super) const OUTSIDE: Rule = Rule {
    id: "outside-main-text",
    reason: "The paragraph stands in the page beside what its markup shows to be the main text.",
};

/// Parts the lines that are marked from the others.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, asides: &[Aside]) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let (mut kept, mut held) = (Vec::with_capacity(lines.len()), Vec::new());
    for line in lines {
        match asides.binary_search_by_key(&line.number, |aside| aside.line) {
            Ok(at) => held.push(line.hold(rule(asides[at].what))),
            Err(_) => kept.push(line),
        }
    }
    (kept, held)
}

fn rule(what: What) -> &'static Rule {
    match what {
        What::Caption => &CAPTION,
        What::Embed => &EMBED,
        What::Outside => &OUTSIDE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    #[test]
    fn marked_lines_are_held_by_what_they_are() {
        let asides = [Aside { line: 2, what: What::Caption }, Aside { line: 4, what: What::Outside }];
        let (kept, held) = part(lines::read("One.\nTwo.\nThree.\nFour."), &asides);
        assert_eq!(kept.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(held.iter().map(|held| held.rule.id).collect::<Vec<_>>(), ["image-caption", "outside-main-text"]);
    }
}
