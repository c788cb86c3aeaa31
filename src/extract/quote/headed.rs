//! Speakers whose names stand as a line above what they said: "PRIME MINISTER MARA VELL".

use std::ops::Range;

use crate::extract::{Cast, Who, cast::Sort, english};
use crate::text::TokenKind;

/// Such a line has at most so many tokens.
const MOST: usize = 10;

/// Gives whom the line right above a paragraph names: a person alone, behind an office, or in a line all of capitals.
pub(super) fn headed(cast: &Cast<'_>, paragraph: usize) -> Option<Who> {
    let text = cast.text;
    let line = text.paragraphs().get(paragraph.checked_sub(1)?)?.tokens.clone();
    if line.len() > MOST || line.is_empty() {
        return None;
    }
    let is_word = |at: &usize| text.tokens()[*at].is_word();
    let mut people = cast.within(line.clone()).iter().filter(|name| name.sort == Sort::Person);
    let person = people.next().filter(|_| people.next().is_none())?;
    let shouted = || line.clone().filter(is_word).all(|at| text.tokens()[at].upper || text.word(at).len() == 1);
    (ends(cast, person.tokens.end, &line) && begins(cast, person.tokens.start, &line) || shouted())
        .then(|| person.who.clone())
}

/// Tells whether nothing but a colon stands behind a name in its line.
fn ends(cast: &Cast<'_>, end: usize, line: &Range<usize>) -> bool {
    end == line.end || end + 1 == line.end && cast.text.word(end) == ":"
}

/// Tells whether a line begins with a name, or with its bearer's office.
fn begins(cast: &Cast<'_>, start: usize, line: &Range<usize>) -> bool {
    let text = cast.text;
    let plain = (line.start..start).all(|at| text.tokens()[at].kind != TokenKind::Mark);
    start == line.start || plain && english::is_role(text.print(start - 1))
}
