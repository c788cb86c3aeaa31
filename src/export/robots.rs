//! What crawlers may read: everything; pages that ask not to be kept say so themselves.

use std::sync::Arc;

use super::{
    Content, Desk, Draft, Export,
    view::{RobotsView, View},
};

/// Plans `robots.txt`.
pub(super) static EXPORT: Export = Export { name: "robots", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let sitemap = desk.absolute("sitemap.xml");
    let view = Box::new(move || View::Robots(RobotsView { sitemap: sitemap.clone() }));
    vec![Draft { path: "robots.txt".to_owned(), content: Content::Template { name: "robots.txt", view } }]
}
