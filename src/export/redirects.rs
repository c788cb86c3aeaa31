//! A small page at each former address of an article, which leads on.

use std::sync::Arc;

use super::{
    Desk, Draft, Export,
    view::{RedirectView, View},
};
use crate::address;

/// Plans a page for each alias.
pub(super) static EXPORT: Export = Export { name: "redirects", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let articles = desk.briefing.articles.iter();
    let aliases = articles.flat_map(|article| article.front.aliases.iter().map(move |alias| (article, alias)));
    aliases
        .filter_map(|(article, alias)| Some((article, former(alias)?)))
        .map(|(article, former)| {
            let desk = Arc::clone(desk);
            let from = former.clone();
            Draft::page(&former, "redirect.html", move || {
                View::Redirect(RedirectView {
                    site: desk.site.clone(),
                    title: article.front.title.clone(),
                    link: address::root(&from) + &desk.link(&article.address),
                    canonical: desk.absolute(&article.address),
                })
            })
        })
        .collect()
}

/// Gives the address that an alias means; none where it would leave the site.
fn former(alias: &str) -> Option<String> {
    let path = alias.trim_matches('/');
    let is_safe = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
    if !path.split('/').all(is_safe) {
        return None;
    }
    let is_file = path.to_lowercase().ends_with(".html");
    Some(if is_file { path.to_owned() } else { format!("{path}/") })
}

#[cfg(test)]
mod tests {
    use super::former;

    #[test]
    fn an_alias_stays_within_the_site() {
        assert_eq!(former("/news/old/").as_deref(), Some("news/old/"));
        assert_eq!(former("old.html").as_deref(), Some("old.html"));
        assert_eq!([former("../x"), former("/"), former("c:/x")], [None, None, None]);
    }
}
