//! briefgen turns a folder of raw news articles about an armed conflict into an annotated briefing.
//!
//! Two corridors, walked by [`pipeline`]: *ingest* takes `sources/` to Markdown documents in `content/`, *build* takes
//! `content/` to a static site. The modules below stand in floors, from the ground up; a module uses only floors below
//! its own (`tests/floors.rs` keeps it so).

pub mod address;
pub mod diagnostic;
pub mod edtf;
pub mod memo;

pub mod config;
pub mod search;
pub mod text;

pub mod lexicon;

pub mod source;

pub mod article;

pub mod extract;
pub mod markdown;

pub mod document;

pub mod annotate;
pub mod briefing;

pub mod picture;

pub mod export;

pub mod theme;

pub mod output;
pub mod server;
pub mod watcher;

pub mod project;
pub mod report;

pub mod pipeline;

pub mod command;

pub mod cli;
