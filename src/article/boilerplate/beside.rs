//! Lines that are the site's because of what stands beside them: titles of players, captions above their credits, a plea's
//! further sentences, first words of other stories below the text.
//!
//! Knows the lines around, not what they say.

mod captions;
mod cards;
mod pictured;

use rustc_hash::FxHashSet;

use super::{Family, advert, chrome, counter::is_clock, image, list::is_cut_short, newsletter, plain, related};
use crate::article::{
    lines::{Above, Held, Line},
    publisher,
};

/// Holds back what the lines beside show to be the site's.
pub(super) fn hold<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    hold_players(kept, held);
    captions::hold_glued(kept, held);
    captions::hold(kept, held);
    pictured::hold(kept, held);
    hold_credited(kept, held);
    hold_of_cards(kept, held);
    hold_pleas(kept, held);
    hold_labels(kept, held);
    hold_teasers(kept, held);
    hold_summaries(kept, held);
    cards::hold(kept, held);
}

/// Gives the places of the held lines of a sort.
fn places(held: &[Held<'_>], is_of_sort: impl Fn(&Held<'_>) -> bool) -> FxHashSet<usize> {
    held.iter().filter(|held| is_of_sort(held)).map(|held| held.ordinal).collect()
}

/// Holds what stands beside a player's line, "03:31 • Source: Example": its length below, its title above.
fn hold_players<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let is_player = |held: &Held<'_>| *held.rule == image::PLACEHOLDER && held.text.contains("Source: ");
    let text = kept.iter().find(|line| line.shape.is_prose).map_or(usize::MAX, |line| line.ordinal);
    let (waits, players) = (places(held, |held| waits(&held.text)), places(held, is_player));
    let (frames, lengths) = (places(held, is_frame), places(held, is_length));
    let is_beside = |line: &Line<'_>| {
        let is_below = line.ordinal > 0 && frames.contains(&(line.ordinal - 1));
        let is_framed = is_below && lengths.contains(&(line.ordinal + 1)) && line.shape.n_words <= 10;
        let is_waited_for = line.ordinal > text && waits.contains(&(line.ordinal + 1));
        let is_title = (is_waited_for || players.contains(&(line.ordinal + 1)) || is_framed) && line.shape.is_headline;
        is_title || line.ordinal > 0 && players.contains(&(line.ordinal - 1)) && is_clock(&line.text)
    };
    held.extend(kept.extract_if(.., |line| is_beside(line)).map(|line| line.hold(&image::CAPTION)));
}

/// Tells whether a line is what a player shows before it plays.
fn waits(text: &str) -> bool {
    text.eq_ignore_ascii_case("please wait") || text.starts_with("No media source")
}

/// Tells whether a held line is such as stands above a player: an advert's label, another player.
fn is_frame(held: &Held<'_>) -> bool {
    *held.rule == advert::ADVERT || *held.rule == image::PLACEHOLDER
}

/// Tells whether a held line is a player's length alone: "00:48".
fn is_length(held: &Held<'_>) -> bool {
    *held.rule == image::PLACEHOLDER && is_clock(&held.text)
}

/// Finds what a line is because of the held line above it: the caption below "Image caption," or "View gallery", a
/// further step of the way to the page.
pub(super) fn left_by(above: &Held<'_>, Line { shape, text, .. }: &Line<'_>) -> Option<&'static Family> {
    let plain = plain(&above.text);
    let is_label = ["image caption,", "media caption,", "photo caption,", "caption"].contains(&plain.as_str());
    let is_gallery = plain == "view gallery" && shape.n_words > 4 && !shape.ends_sentence;
    let is_video = plain.starts_with("please use ") && shape.is_headline && shape.n_words <= 10;
    let is_caption = shape.n_words <= 50 && (is_label || is_gallery || is_video);
    let is_step = || *above.rule == chrome::NAVIGATION && shape.n_words <= 20 && is_next(&above.text, text);
    is_caption.then_some(&image::CAPTION_FAMILY).or_else(|| is_step().then_some(&chrome::FAMILY))
}

/// Tells whether a line goes on with the number after that of the line above: "1. Home", "2. World".
fn is_next(above: &str, text: &str) -> bool {
    let number = |text: &str| text.split_once(". ")?.0.parse::<u8>().ok();
    number(above).zip(number(text)).is_some_and(|(above, own)| own == above.saturating_add(1))
}

/// Among so many of the first lines a caption stands above the text.
const CAPTIONS_ABOVE: usize = 4;

/// Holds captions above the text that close with an agency in capitals: "A bridge in Odesa on Monday. REUTERS".
fn hold_credited<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let last = kept.iter().rposition(|line| line.shape.is_prose).unwrap_or(0);
    let above: Vec<usize> = kept.iter().take(CAPTIONS_ABOVE.min(last)).map(|line| line.ordinal).collect();
    let is_caption = |line: &Line<'_>| above.contains(&line.ordinal) && image::ends_in_bare_agency(&line.text);
    held.extend(kept.extract_if(.., |line| is_caption(line)).map(|line| line.hold(&image::CAPTION)));
}

/// Holds what stands right above another story's card: the short caption of its picture.
fn hold_of_cards<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let text = kept.iter().find(|line| line.shape.is_prose).map_or(usize::MAX, |line| line.ordinal);
    let is_card = |held: &Held<'_>| *held.rule == related::RELATED && related::is_sourced(&held.text);
    let cards = places(held, is_card);
    let is_caption = |line: &Line<'_>| {
        line.ordinal > text
            && line.above == Above::Gap
            && line.shape.n_words <= 10
            && cards.contains(&(line.ordinal + 1))
    };
    held.extend(kept.extract_if(.., |line| is_caption(line)).map(|line| line.hold(&image::CAPTION)));
}

/// Holds a line between two pleas for support, and one below a plea that goes on in the first person: they belong to it.
fn hold_pleas<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let mut pleas = places(held, |held| *held.rule == newsletter::SUPPORT);
    let mut is_of_plea = |line: &Line<'_>| {
        let is_below = line.ordinal > 0 && pleas.contains(&(line.ordinal - 1));
        let belongs = is_below && (pleas.contains(&(line.ordinal + 1)) || newsletter::goes_on(&line.text));
        if belongs {
            pleas.insert(line.ordinal);
        }
        belongs
    };
    held.extend(kept.extract_if(.., |line| is_of_plea(line)).map(|line| line.hold(&newsletter::SUPPORT)));
}

/// Rules of the rows of buttons and stamps, between which a label is a button, too.
const ROWS: [&str; 6] =
    ["time-stamp", "share-widget", "follow-plea", "newsletter-plea", "account-form", "comment-form"];

/// Holds labels between buttons and stamps: "Summary".
fn hold_labels<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let rows = places(held, |held| ROWS.contains(&held.rule.id));
    let is_label = |line: &Line<'_>| {
        let is_between = line.ordinal > 0 && rows.contains(&(line.ordinal - 1)) && rows.contains(&(line.ordinal + 1));
        is_between && line.shape.n_words <= 2 && publisher::is_label(&line.text)
    };
    held.extend(kept.extract_if(.., |line| is_label(line)).map(|line| line.hold(&chrome::NAVIGATION)));
}

/// Holds first words of other stories, cut in mid-sentence, where several of them end the page.
fn hold_teasers<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let n_teasers = kept.iter().rev().take_while(|line| is_cut_short(&line.text)).count();
    if n_teasers >= 2 && n_teasers < kept.len() {
        held.extend(kept.drain(kept.len() - n_teasers..).map(|line| line.hold(&related::RELATED)));
    }
}

/// Headings below which a page sums up other stories, and goes on with nothing else.
const SUMMARIES: [&str; 4] = ["you might like", "useful reading", "further reading", "suggested reading"];

/// The most other stories that a page sums up below such a heading.
const MOST_SUMMARIES: usize = 5;

/// Holds the sums of other stories at the end of the page, below their heading: whole sentences, but nobody's words.
fn hold_summaries<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let is_heading = |held: &&Held<'_>| {
        if *held.rule != related::RELATED || held.text.len() > 60 {
            return false;
        }
        let heading = plain(&held.text);
        SUMMARIES.iter().any(|end| heading.trim_end_matches([':', ' ']).ends_with(end))
    };
    let Some(heading) = held.iter().rfind(is_heading).map(|held| held.ordinal) else { return };
    let n_above = kept.iter().take_while(|line| line.ordinal < heading).count();
    let (above, below) = kept.split_at(n_above);
    let n_words = |lines: &[Line<'_>]| lines.iter().map(|line| line.shape.n_words).sum::<usize>();
    let is_sum = |line: &Line<'_>| line.shape.n_words <= 50 && !line.text.contains(['“', '"', '”']);
    let n_sums = below.iter().filter(|line| line.shape.is_prose).count();
    if n_words(above) > n_words(below) && n_sums <= MOST_SUMMARIES && below.iter().all(is_sum) {
        held.extend(kept.drain(n_above..).map(|line| line.hold(&related::RELATED)));
    }
}
