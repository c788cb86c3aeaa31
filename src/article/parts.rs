//! The parts of a copied text: the article's own lines, what is held back, and what the lines around the text state.
//!
//! Does not know how any of them is told: it sends the lines through the steps, in their order.

use super::{
    Facts, Known, aside, beyond, boilerplate, broken, facts, footer, foreign, glued,
    head::{self, Head, Scene},
    header,
    lines::{self, Held, Line},
    menus, own, repeated, tail, unrelated,
};
use crate::source::Manuscript;

/// A text in its parts.
pub(super) struct Parts<'a> {
    /// The line of its title.
    pub(super) title: Option<Line<'a>>,
    /// The line under its title.
    pub(super) standfirst: Option<Line<'a>>,
    /// The lines of its text.
    pub(super) rest: Vec<Line<'a>>,
    /// What is held back.
    pub(super) held: Vec<Held<'a>>,
    /// What notices of the site state.
    pub(super) stated: Facts,
    /// What the file itself states.
    pub(super) own: Facts,
    /// What the lines above and below the text state.
    pub(super) around: Facts,
}

/// Parts a text as it arrived.
pub(super) fn part<'a>(manuscript: &'a Manuscript, known: Known<'_>) -> Parts<'a> {
    let lines = glued::part(broken::join(lines::read(&manuscript.text)));
    let (lines, aside) = aside::part(lines, &manuscript.asides);
    let (lines, foreign) = foreign::part(lines);
    let menus::Page { lines, held: menus, site: on_top } = menus::part(lines);
    let (lines, mut held) = boilerplate::part(lines);
    held.extend(aside.into_iter().chain(foreign));
    let (stated, own) = (facts::read(&held, &lines), own::read(&manuscript.stated));
    let rules: tail::Rules = held.iter().map(|held| (held.ordinal, held.rule)).collect();
    let told = stated.title.as_deref().or(own.title.as_deref());
    let frame: Vec<&str> =
        held.iter().filter(|held| boilerplate::speaks_of_the_site(held.rule)).map(|held| held.text.as_ref()).collect();
    let (lines, above_menus) = header::part(lines, &rules);
    let scene = Scene { told, frame: &frame, author: own.author.as_deref(), held: &rules, known };
    let Head { title, standfirst, facts, rest, held: in_head } = head::part(lines, &scene);
    let above: Vec<&str> = title.iter().chain(&standfirst).map(|line| line.text.as_ref()).collect();
    let (rest, again) = repeated::part(rest, &above);
    let (rest, foot) = footer::part(rest, &rules);
    let (rest, beyond) = beyond::part(rest, &rules, known);
    let tail = tail::part(rest, facts.author.as_deref(), (&rules, known));
    let (rest, unrelated) = unrelated::part(tail.rest, known);
    held.extend([menus, above_menus, in_head, again, foot, beyond, tail.held].into_iter().flatten().chain(unrelated));
    let around = Facts { publisher: on_top, ..Facts::default() }.or(facts).or(tail.facts);
    Parts { title, standfirst, rest, held, stated, own, around }
}
