//! A small page at each former address of an article or incident, which leads on.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, incidents,
    view::{RedirectView, View},
};
use crate::address;

/// Plans a page for each alias.
pub(super) static EXPORT: Export = Export { name: "redirects", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let articles = desk.briefing.articles.iter();
    let of_articles = articles.flat_map(|article| {
        let formers = article.front.aliases.iter().filter_map(|alias| former(alias));
        formers.map(move |former| (former, article.front.title.clone(), article.address.clone()))
    });
    let incidents = desk.briefing.ledger.incidents.iter();
    let of_incidents = incidents.flat_map(|incident| {
        let formers = incident.aliases.iter().filter_map(|alias| former(&incidents::address(alias)));
        let (title, address) = (desk.briefing.incident_title(incident), incidents::address(&incident.id));
        formers.map(move |former| (former, title.clone(), address.clone()))
    });
    of_articles.chain(of_incidents).map(|former| redirect(desk, former)).collect()
}

fn redirect<'s>(desk: &Arc<Desk<'s>>, (former, title, address): (String, String, String)) -> Draft<'s> {
    let desk = Arc::clone(desk);
    let from = former.clone();
    Draft::page(&former, "redirect.html", move || {
        View::Redirect(RedirectView {
            site: desk.site.clone(),
            title: title.clone(),
            link: address::root(&from) + &desk.link(&address),
            canonical: desk.absolute(&address),
        })
    })
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
