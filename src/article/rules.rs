//! The rules of cleaning, each with a name that never changes and a reason that a reader can judge.
//!
//! Does not know how a rule works: each stands with its code, in the file of its noun.

use super::{
    agency, aside, beyond, boilerplate, byline, footer, foreign, header, heading, hole, label, menus, paragraph,
    repair, repeated, tail, title, unrelated,
};

/// A rule by which a text is changed or held back.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name in repairs and quarantine, in kebab case.
    pub id: &'static str,
    /// Why, in one sentence for the page on methods.
    pub reason: &'static str,
}

/// All rules of cleaning, in the order in which they are applied.
pub static RULES: &[&Rule] = &[
    &aside::OUTSIDE,
    &foreign::FOREIGN,
    &foreign::TONGUE,
    &menus::MENUS,
    &header::HEADER,
    &boilerplate::post::EMBED,
    &boilerplate::rights::APPEARED_FIRST,
    &boilerplate::rights::RIGHTS,
    &boilerplate::share::SHARE,
    &boilerplate::share::FOLLOW,
    &boilerplate::advert::ADVERT,
    &boilerplate::advert::APP,
    &boilerplate::newsletter::NEWSLETTER,
    &boilerplate::newsletter::SUPPORT,
    &boilerplate::image::PLACEHOLDER,
    &boilerplate::image::CAPTION,
    &boilerplate::related::RELATED,
    &boilerplate::form::ACCOUNT,
    &boilerplate::form::COMMENTS,
    &boilerplate::form::COOKIES,
    &boilerplate::chrome::NAVIGATION,
    &boilerplate::chrome::SEPARATOR,
    &boilerplate::stamp::STAMP,
    &agency::TRAILER,
    &label::LABEL,
    &byline::BYLINE,
    &title::SITE_CHROME,
    &title::REPEATED,
    &title::SUFFIX,
    &repeated::REPEATED,
    &footer::FOOTER,
    &tail::LABEL,
    &tail::AUTHOR_NOTE,
    &tail::BELOW,
    &beyond::BEYOND,
    &unrelated::QUOTE,
    &unrelated::ADVERT,
    &heading::HEADING,
    &paragraph::JOINED,
    &repair::MOJIBAKE,
    &repair::ENTITY,
    &repair::INVISIBLE,
    &repair::ELLIPSIS,
    &repair::DOUBLED_STOP,
    &repair::SPACE_BEFORE_STOP,
    &repair::DETACHED_POSSESSIVE,
    &repair::GLUED_SENTENCES,
    &repair::DOUBLED_WORD,
    &hole::HOLE,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own_and_a_sentence() {
        let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
        for rule in RULES {
            assert!(rule.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{}", rule.id);
            assert!(rule.reason.ends_with('.') && rule.reason.starts_with(char::is_uppercase), "{}", rule.reason);
        }
    }
}
