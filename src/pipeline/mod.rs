//! The two corridors, in order. The only module that knows the order.
//!
//! 1. [`ingest`]: sources → articles → findings → what the machine would write, held against what a person has edited.
//! 2. [`parse`]: the files of `content/articles` → documents, or all that is wrong with them.
//! 3. [`furnish`]: templates, static files and free pages.
//! 4. [`arrange`]: documents → annotated → the briefing.
//! 5. [`publish`]: the briefing → drafts → pages, laid aside and moved into place when all of them are made.

mod build;
mod ingest;

pub use build::{Drafts, Furniture, Parsed, Stopped, arrange, furnish, parse, publish};
pub use ingest::{Change, Ingested, ingest, record};
