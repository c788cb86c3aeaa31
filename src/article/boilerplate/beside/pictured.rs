//! Captions that no credit closes: a sentence above the text, or a dated one within it, that shows what a picture does.

use super::image;
use crate::article::{
    calendar,
    lines::{Held, Line},
};

/// Among so many of the first lines such a caption stands above the text.
const ABOVE: usize = 5;

/// How many of a caption's last words hold its date.
const DATED: usize = 6;

/// Holds them back; the first line is a title's, and a caption stands above text.
pub(super) fn hold<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let Some(last) = kept.iter().rposition(|line| line.shape.is_prose) else { return };
    let n_prose = kept.iter().filter(|line| line.shape.is_prose).count();
    let first_text = kept.iter().position(|line| line.shape.is_prose && !image::is_pictured(&line.text));
    let is_above = |at: usize| at > 0 && at < ABOVE && first_text.is_some_and(|text| at < text);
    let is_caption = |(at, line): (usize, &Line<'_>)| {
        let is_closed = line.shape.ends_sentence || is_dated(&line.text);
        let is_placed = is_above(at) && is_closed || at > 0 && is_dated(&line.text);
        (at < last && n_prose > 1 && is_placed && image::is_pictured(&line.text)).then_some(line.ordinal)
    };
    let captions: Vec<usize> = kept.iter().enumerate().filter_map(is_caption).collect();
    let is_of_them = |line: &mut Line<'a>| captions.binary_search(&line.ordinal).is_ok();
    held.extend(kept.extract_if(.., is_of_them).map(|line| line.hold(&image::CAPTION)));
}

/// Tells whether a line closes with a day and its year: "… in Odesa, Ukraine, June 3, 2025."
fn is_dated(text: &str) -> bool {
    let year = text.trim_end_matches(['.', ' ']).rsplit(' ').next().unwrap_or_default();
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().rev().take(DATED).collect();
    words.iter().any(|word| calendar::month(word.trim_end_matches([',', '.'])).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    const TEXT: &str =
        "The bridge over the canal was closed on Monday, the mayor said.\nIt is old, and nobody has mended it.";

    fn n_held(text: &str) -> usize {
        let (mut kept, mut held) = (lines::read(text), Vec::new());
        hold(&mut kept, &mut held);
        held.len()
    }

    #[test]
    fn what_shows_a_picture_above_the_text_is_a_caption() {
        for caption in [
            "A woman walks past the closed bridge in Tollmere.",
            "Rescue workers clear the site of an attack in Odesa, Ukraine, June 3, 2025",
            "Smoke rises over the harbour of Odesa on Monday.",
        ] {
            assert_eq!(n_held(&format!("Bridge closed\n{caption}\n{TEXT}")), 1, "{caption}");
        }
        for own in [
            "Rescuers search for survivors as engineers blame the town",
            "A woman was hurt on the bridge in Tollmere.",
            "Rescuers said that a woman walks past it each day.",
        ] {
            assert_eq!(n_held(&format!("Bridge closed\n{own}\n{TEXT}")), 0, "{own}");
        }
    }

    #[test]
    fn within_the_text_a_caption_closes_with_its_date() {
        let within = |line: &str| n_held(&format!("Bridge closed\n{TEXT}\n{line}\n{TEXT}"));
        assert_eq!(within("A woman walks past the closed bridge in Tollmere on June 3, 2025."), 1);
        assert_eq!(within("A woman walks past the closed bridge. She has lived here since she was born."), 0);
        assert_eq!(within("Residents said on June 3, 2025."), 0);
    }
}
