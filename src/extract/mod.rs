//! Meaning: from an article's words to findings that an analyst would sign.
//!
//! 1. The first sieve: every row of [`KINDS`] finds what may be of its kind; overlaps are settled once.
//! 2. The [`Scene`]: every name is resolved with all others in view, strangers are found by their roles.
//! 3. The second sieve makes findings of it. Every rule of both has a row in [`RULES`].

pub mod cast;
pub mod claim;
pub mod figure;
pub mod quote;
pub mod speech;
pub mod talk;
pub mod target;
pub mod time;

mod abbreviation;
mod actor;
mod body;
mod carried;
mod english;
mod finding;
mod found;
mod person;
mod place;
mod reading;
mod record;
mod region;
mod resolve;
mod rule;
mod scene;
mod state;
mod stranger;
mod stray;
mod tag;
mod topic;
mod unknown;
mod weapon;
mod words;

pub use cast::Cast;
pub use finding::{
    Claim, Class, Evidence, Figure, Findings, Mention, Outcome, Qualifier, Quote, Tag, Time, Unknown, Who,
};
pub use found::{Found, Group, How, Kind, settle};
pub use reading::Reading;
pub use record::Record;
pub use rule::{NAMES, RULES, Rule, rules};
pub use scene::{Name, Referent, Scene};
pub use stranger::Stranger;
pub use tag::evidence;
pub use unknown::Nameless;

use speech::Attribution;
use time::Moment;

use crate::{
    lexicon::Lexicon,
    text::{Text, word_set},
};

/// Every kind of names; what grows is a row.
pub static KINDS: &[Kind] = &[region::KIND, place::KIND, actor::KIND, body::KIND, person::KIND, weapon::KIND];

/// Finds everything in a text.
pub fn extract(text: &Text, lexicon: &Lexicon) -> Findings {
    let scene = Scene::new(text, lexicon);
    let cast = Cast::of(&scene);
    let (told, moments) = (speech::find(&cast), time::find(text));
    Findings {
        mentions: tag::mentions(&scene.reading, scene.names()),
        claims: claim::find(&cast, &told),
        times: time::findings(text, &moments),
        private: tag::private(&scene),
        ..recorded(&scene, (&cast, &told, &moments))
    }
}

/// Finds what a [`Record`] tells of a text, and no mentions, claims, times and private names, which are not of it.
pub fn for_record(text: &Text, lexicon: &Lexicon) -> Findings {
    let scene = Scene::new(text, lexicon);
    let cast = Cast::of(&scene);
    let (told, moments) = (speech::find(&cast), time::find(text));
    recorded(&scene, (&cast, &told, &moments))
}

fn recorded(scene: &Scene<'_>, (cast, told, moments): (&Cast<'_>, &[Attribution], &[Moment])) -> Findings {
    let quotes = quote::find(cast, told);
    let figures = figure::find(cast, figure::Known { told, moments, quotes: &quotes, earlier: &[] });
    Findings { figures, quotes, tags: tag::tags(scene), unknown: tag::unknown(scene), ..Findings::default() }
}

/// Finds the mentions of a text alone.
pub fn mentions(text: &Text, lexicon: &Lexicon) -> Vec<Mention> {
    let reading = Reading::new(text, lexicon);
    let names = scene::resolve(&reading);
    // Of all that the lexicon lacks, nothing is a mention; but a body of its own may stand by initials alone.
    if abbreviation::may_find(&reading, &names) {
        let scene = Scene::of(reading, names);
        tag::mentions(&scene.reading, scene.names())
    } else {
        tag::mentions(&reading, &names)
    }
}

/// Tells whether a text names anything that it would link: the names alone, without what is said of them.
pub fn names_anything(text: &Text, lexicon: &Lexicon) -> bool {
    let reading = Reading::new(text, lexicon);
    tag::marks_anything(&reading) || scene::resolve(&reading).iter().any(|name| tag::is_linked(lexicon, name))
}
