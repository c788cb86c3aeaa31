//! Labels of advertisements, and adverts for the publisher's own app.

use super::Family;
use crate::article::rules::Rule;

/// Labels of advertisements.
pub(in crate::article) const ADVERT: Rule =
    Rule { id: "advert-label", reason: "A label that marks an advertisement is not part of an article." };

/// Adverts for an app.
pub(in crate::article) const APP: Rule =
    Rule { id: "app-advert", reason: "An advert for the publisher's app is not part of an article." };

pub(super) static FAMILY: Family = Family {
    rule: &ADVERT,
    patterns: &[
        r"(?:video )?ad feedback|video ad(?: feedback)?",
        r"(?:our partners|from our partners?|partner offers?|in partnership with .{2,40}|brought to you by .{2,40})",
        r"article content|advertisement \d+|story continues below.*|this advertisement has not loaded yet.*",
        r"skip (?:next|this|previous) section\b.*",
        r"(?:advert|advertisement|advertising|ads?|sponsored|promoted|promotion|commercial|partner content|adfree|publicidad|anzeige|werbung)(?: \d+)?",
        r"(?:paid|sponsored|promoted|branded|partner) (?:content|post|links?|stories|for by .*)",
        r"(?:publicit\xc3\xa9|\xd1\x80\xd0\xb5\xd0\xba\xd0\xbb\xd0\xb0\xd0\xbc\xd0\xb0)",
        r"(?:article|story|content|report) continues (?:below|after).*",
        r"(?:scroll|keep scrolling|continue)(?: down)? (?:to|for|with) (?:continue|more|reading|the article|the story|article|story).*",
        r"skip (?:ad|ads|advert|advertisement|past .*|promotion|newsletter promotion)",
        r"(?:end|after) (?:of )?(?:ad|advert|advertisement|promotion|newsletter promotion|sponsored content)",
        r"(?:remove|report|hide|close|turn off) (?:this |the )?ads?(?: .{0,40})?",
        r"tired of (?:too many )?ads\b.{0,20}|go ad[- ]?free(?: now)?",
        r"(?:why (?:am i|are you) seeing this|why this ad).*",
    ],
};

pub(super) static APP_FAMILY: Family = Family {
    rule: &APP,
    patterns: &[
        r"(?:download|get|install|try|use|open in) (?:the |our |your )?(?:free |new |[a-z0-9']+ ){0,4}app\b.*",
        r"(?:loving|enjoying|like|love) [a-z0-9 .']{1,40}\? (?:download|get|install|rate) .*",
        r".*\b(?:available|download|get it|install)(?: it)?(?: now| free| today)* (?:on|from|at|in) (?:the )?(?:app store|google play|apple).*",
        r"(?:read|see|view|open|continue) (?:more|this|it|the full story|full story)?(?: article| story)? ?(?:in|on|with) (?:the |our )(?:[a-z0-9']+ )?app",
        r"(?:the )?(?:app store|google play|appgallery)(?: ?(?:and|or|\||,)? ?(?:app store|google play|appgallery))*",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn labels_of_advertisements_are_held() {
        assert_rule(
            &ADVERT,
            &[
                "Advertisement",
                "— ADVERTISEMENT —",
                "Article continues below",
                "Scroll to continue",
                "Skip past newsletter promotion",
                "Реклама",
                "Sponsored content",
            ],
            &["The ad campaign began in May.", "Advertising of army contracts spreads in Buryatia"],
        );
    }

    #[test]
    fn adverts_for_an_app_are_held() {
        assert_rule(
            &APP,
            &[
                "Loving Newsbox? Download the app now",
                "Download our free app",
                "Get the Example News app for alerts",
                "Available on the App Store and Google Play",
            ],
            &[
                "Residents get the alert from an app on their phones.",
                "The Diia app was down for hours",
                "Get the wounded out, he shouted.",
            ],
        );
    }
}
