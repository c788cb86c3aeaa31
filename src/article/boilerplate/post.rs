//! What is left of posts of social networks that an article shows.

use super::Family;
use crate::article::rules::Rule;

/// Posts of social networks.
pub(in crate::article) const EMBED: Rule = Rule {
    id: "embedded-post",
    reason: "A post of a social network that the page shows is another's text, not the article's.",
};

pub(super) static FAMILY: Family = Family {
    rule: &EMBED,
    patterns: &[
        r"[^\x22]{2,80} \(@[a-z0-9_.]{2,30}\)(?: [a-z]{3,9}\.? \d{1,2},? \d{4})?",
        r".{0,280}\bpic\.(?:twitter|x)\.com/[a-z0-9]+",
        r"https?://t\.(?:co|me)/[^ ]+",
        r"by @[a-z0-9_]{3,30}",
        r"(?:subscribe|follow|join|source):? (?:us )?(?:to |on |at )?@[a-z0-9_]{3,30}",
        r"(?:view|see) (?:this )?(?:post|tweet|more) on (?:instagram|x|twitter|facebook|telegram|tiktok)",
        r"a post shared by .*",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn what_is_left_of_posts_is_held() {
        assert_rule(
            &EMBED,
            &[
                "— Example Press (@examplepress) June 3, 2025",
                "A bridge is closed. pic.twitter.com/aB3dE5",
                "https://t.co/aB3dE5",
                "by @example_channel",
                "View this post on Instagram",
                "A post shared by Mara Vell (@mara)",
            ],
            &["He wrote to (@mara) and to others, who did not answer.", "By the river, a bridge was closed."],
        );
    }
}
