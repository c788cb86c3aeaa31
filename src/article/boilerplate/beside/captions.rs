//! Captions above their credits, and descriptions of pictures that the caption below repeats.
//!
//! What is held may be the caption of what stands above it, so that it is looked at in rounds: each looks above what the
//! last has found alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::image;
use crate::article::{
    lines::{Held, Line},
    shape,
};

/// The fewest words of a caption that only the credit below it gives away, and of one that the line below repeats.
const LEAST_CAPTION: usize = 6;
const LEAST_REPEATED: usize = 4;

/// Holds captions with their credits glued to them, where the line above is the caption alone.
pub(super) fn hold_glued<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let is_glued = |pair: &[Line<'_>]| {
        let credit = pair[1].text.strip_prefix(pair[0].text.as_ref()).unwrap_or_default();
        credit.starts_with(|letter: char| letter.is_uppercase() || matches!(letter, '(' | '©'))
            && pair[0].text.ends_with(char::is_alphanumeric)
            && pair[0].shape.n_words >= LEAST_REPEATED
            && !shape::has_more_words_than(credit, 8)
    };
    let glued: Vec<usize> = kept.windows(2).filter(|pair| is_glued(pair)).map(|pair| pair[1].ordinal).collect();
    let is_caption = |line: &mut Line<'a>| glued.binary_search(&line.ordinal).is_ok();
    held.extend(kept.extract_if(.., is_caption).map(|line| line.hold(&image::CAPTION)));
}

/// Holds them back, each round behind the one before.
pub(super) fn hold<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let found = find(kept, held);
    if found.is_empty() {
        return;
    }
    let mut lines: Vec<Option<Line<'a>>> = std::mem::take(kept).into_iter().map(Some).collect();
    let found = found.into_iter().filter_map(|at| lines[at].take());
    held.extend(found.map(|line| line.hold(&image::CAPTION)));
    kept.extend(lines.into_iter().flatten());
}

/// Finds them among the lines that are kept, by their places in these.
fn find(kept: &[Line<'_>], held: &[Held<'_>]) -> Vec<usize> {
    let captions = held.iter().filter(|held| *held.rule == image::CAPTION);
    let mut below: Vec<(usize, &str)> = captions.map(|held| (held.ordinal, held.text.as_ref())).collect();
    let mut copies = Copies { kept, by_print: FxHashMap::default() };
    let (mut found, mut is_found) = (Vec::new(), vec![false; kept.len()]);
    let mut prose = (0..kept.len()).filter(|at| kept[*at].shape.is_prose).peekable();
    while !below.is_empty() {
        while prose.next_if(|at| is_found[*at]).is_some() {}
        let Some(text) = prose.peek().map(|at| kept[*at].ordinal) else { break };
        let above = |(ordinal, caption): &(usize, _)| Some((place(kept, ordinal.checked_sub(1)?)?, *caption));
        let above: Vec<(usize, &str)> = below.iter().filter_map(above).filter(|(at, _)| !is_found[*at]).collect();
        let is_caption = |(at, caption): &&(usize, &str)| is_caption(&kept[*at], caption, text);
        let mut round: Vec<usize> = above.iter().filter(is_caption).map(|(at, _)| *at).collect();
        round.extend(copies.above_credits(&above, &is_found));
        round.sort_unstable();
        round.dedup();
        below = round.iter().map(|at| (kept[*at].ordinal, kept[*at].text.as_ref())).collect();
        for at in &round {
            is_found[*at] = true;
        }
        found.extend(round);
    }
    found
}

/// Gives the place among the kept lines of the one that stands at a place of the text.
fn place(kept: &[Line<'_>], ordinal: usize) -> Option<usize> {
    kept.binary_search_by_key(&ordinal, |line| line.ordinal).ok()
}

/// Tells whether a line is the caption above another, which only credits it or repeats it.
fn is_caption(line: &Line<'_>, below: &str, text: usize) -> bool {
    let is_credit = image::is_bare_credit(below)
        && (line.ordinal > text && line.shape.is_headline || image::shows(&line.text))
        && line.shape.n_words >= LEAST_CAPTION;
    is_credit || line.shape.n_words >= LEAST_REPEATED && shape::bare(below).starts_with(&shape::bare(&line.text))
}

/// Lines that stand more than once, by their prints; looked for when a line above a credit may be one.
struct Copies<'k, 'a> {
    kept: &'k [Line<'a>],
    by_print: FxHashMap<u64, Vec<usize>>,
}

impl Copies<'_, '_> {
    /// Gives all copies of the lines above bare credits that stand more than once.
    fn above_credits(&mut self, above: &[(usize, &str)], is_found: &[bool]) -> Vec<usize> {
        let credited = above.iter().filter(|(_, below)| image::is_bare_credit(below));
        let prints: FxHashSet<u64> = credited.map(|(at, _)| shape::print(&self.kept[*at].text)).collect();
        if !prints.is_empty() && self.by_print.is_empty() {
            for (at, line) in self.kept.iter().enumerate() {
                self.by_print.entry(shape::print(&line.text)).or_default().push(at);
            }
        }
        let free = |print: &u64| self.by_print[print].iter().copied().filter(|at| !is_found[*at]).collect();
        prints.iter().map(free).filter(|copies: &Vec<usize>| copies.len() > 1).flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{boilerplate, lines};

    #[test]
    fn lines_that_repeat_the_caption_below_are_held_in_rounds() {
        let own = "The bridge over the canal was closed.";
        let caption = "A bridge over the northern canal";
        let text = format!("{own}\n{caption}\n{caption}\n{caption} [Mara Vell/Example]\n{own} It was mended.");
        let (kept, held) = boilerplate::part(lines::read(&text));
        assert_eq!(kept.len(), 2, "{kept:?}");
        assert!(held.iter().map(|held| held.ordinal).eq([3, 2, 1]), "{held:?}");
    }
}
