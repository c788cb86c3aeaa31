//! Meaning: from an article's words to findings that an analyst would sign.

mod finding;

pub use finding::{
    Claim, Class, Evidence, Figure, Findings, Mention, Outcome, Qualifier, Quote, Tag, Time, Unknown, Who,
};
