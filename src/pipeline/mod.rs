//! The two corridors, in order. The only module that knows the order.
//!
//! 1. [`ingest`]: sources → articles → findings → what the machine would write, held against what a person has edited.
//! 2. [`parse`]: the files of `content/articles` → documents, or all that is wrong with them.
//! 3. [`furnish`]: templates, static files and free pages.
//! 4. [`arrange`]: documents → annotated → the briefing.
//! 5. [`publish`]: the briefing → drafts → pages, laid aside and moved into place when all of them are made.
//!
//! Every step takes the [`Memory`] of the last build where that saves it work; without one it gives the same.

mod arrange;
mod build;
mod ingest;
mod intake;
mod memory;
mod pages;
mod parse;
mod search;
mod shelf;
mod showing;

pub use arrange::arrange;
pub use build::{Drafts, Furniture, Stopped, Way, furnish, key, publish, unchanged};
pub use ingest::{Change, Edited, Ingested, compose, ingest, record};
pub use memory::Memory;
pub use parse::{Documents, parse};
pub use search::Index;
pub use showing::{Held, Prepared, Showing, Tried};
