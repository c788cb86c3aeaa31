//! Buttons for sharing, and pleas to follow.

use super::Family;
use crate::article::rules::Rule;

/// Buttons for sharing.
pub(in crate::article) const SHARE: Rule =
    Rule { id: "share-widget", reason: "Buttons for sharing, printing and saving are not part of an article." };

/// Pleas to follow.
pub(in crate::article) const FOLLOW: Rule = Rule {
    id: "follow-plea",
    reason: "An invitation to follow the publisher on a social network is not part of an article.",
};

pub(super) static FAMILY: Family = Family {
    rule: &SHARE,
    patterns: &[
        r"get link|other apps|get (?:the )?link|copy ?link|(?:share|plus|info)\d?|google",
        r"share it ?:?|add us on .{0,30}",
        r"(?:you can )?share this (?:article|story|page|post|news|material) (?:on|in|via|with)\b.{0,60}",
        r"(?:new ?)?you can now listen to .{2,40}",
        r"(?:spread the (?:news|word|love)|sharing is caring|share your thoughts|tell your friends|shared links? and posts?)",
        r"(?:share|gift|save|read|view|print) (?:the )?full (?:article|story)",
        r"(?:gift|give) (?:this )?(?:article|story|link)",
        r"(?:share|comments?|save|like|print|play|views?) ?\d{1,4}",
        r"(?:share|open|more) (?:sharing )?options",
        r"save (?:articles?|stories) to .*",
        r"(?:save to )?(?:read|watch|listen) later",
        r"show me more content from .{2,40}",
        r"copied!?",
        r"(?:go to|jump to|comments ?go to) comments",
        r"(?:add|make|prefer|set|choose) .{2,40} (?:on|as|your) .{0,30}\bgoogle(?: news| search| discover)?",
        r"make us (?:preferred|your preferred).*",
        r"(?:click )?to (?:e-?mail|print|share) .{0,60}\(opens in new window\).*",
        r".{0,40}\(opens in (?:a )?new (?:window|tab)\).{0,40}",
        r"like loading",
        r"bookmark(?:s|ed)?",
        r"(?:re-?)?share(?:d)?(?: (?:this|the))?(?: (?:article|story|page|post|video|news|link))?(?: with friends)?",
        r"share(?: (?:this|the))?(?: (?:article|story|page|post|video|news))?(?:[ :,|/&()-]+(?:on|via|with|by|to|using|and|or|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|messenger|pinterest|bluesky|threads|viber|friends|flipboard|link|sms))+\)?",
        r"(?:(?:share|tweet|facebook|fb|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|messenger|pinterest|bluesky|threads|viber|flipboard|instagram|youtube|tiktok|copy link|print|save|pin|pin it|tumblr|pocket|rss|link|copy|mastodon|google news|icon|sms|vkontakte|odnoklassniki|vk|skype|wechat)(?:[ ,|/+&]|$)+)+",
        r"(?:copy|copied)(?: the)? (?:link|url)(?: to (?:the )?clipboard)?",
        r"(?:link|url) copied(?: to (?:the )?clipboard)?",
        r"[\d.,]+[km]? (?:shares?|views?|likes?|retweets?|reposts?|reactions?)",
        r"send (?:push|by e-?mail|to a friend|this (?:article|story).*)",
        r"e-?mail (?:this )?(?:article|story|page|link)(?: to a friend)?",
        r"print(?: this)? (?:article|page|story|version)",
        r"printable version",
        r"save (?:article|story|for later|this (?:article|story)|to .*list)",
        r"(?:gift|bookmark|tweet|save|like|rate|pin) this(?: (?:article|story|post))?",
        r"add (?:us )?(?:to|as) .*(?:favou?rites|preferred source).*",
        r"(?:click )?to share on (?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit)(?: \(opens in new window\))?.*",
        r"(?:click|tap) (?:here )?to (?:share|print|e-?mail) .*",
        r"facebook twitter .*",
        r"like this:?(?: like)?(?: loading.*)?",
        r"loading",
        r"(?:shares?|views?|likes?|retweets?|reposts?)",
        r"(?:gift|gifted|unlocked|gift unlocked) (?:article|story|link)s?",
        r"very ?good! ?\(\d+\)",
    ],
};

pub(super) static FOLLOW_FAMILY: Family = Family {
    rule: &FOLLOW,
    patterns: &[
        r"(?:please )?(?:follow|like|share)(?: (?:and|&) (?:follow|like|share))? us ?:?",
        r"[^\x22]{3,40} is the place where you will find .*",
        r"follow .{2,30} (?:live ?blog|live coverage) (?:for|here)\b.{0,40}",
        r"follow [a-z0-9 .-]{1,40}'s? (?:s )?coverage .*",
        r"(?:urgent|important|all|more|latest|breaking|other)\b.{0,120}\b(?:read|find|see|follow) (?:it |them )?(?:on|in) .{2,40} (?:channel|page) (?:on|in) (?:telegram|whatsapp|facebook|viber|youtube)",
        r"(?:read|follow|watch|find) [a-z0-9 .'-]{2,30} on (?:telegram|facebook|twitter|x|youtube|instagram|google news|whatsapp|viber|vk)",
        r"(?:now )?(?:we are|we're) (?:now )?(?:also )?on (?:telegram|whatsapp|facebook|instagram|youtube|x|twitter|google news)\b.{0,80}",
        r"follow(?:ing)?|connect with us|(?:find|stay|get|keep) (?:us|connected)(?: on)?",
        r"\(?(?:catch|check|find|get|read|follow|stay) (?:out )?(?:all|up|updated|up-to-date) (?:the|with|on)\b[^\x22]{0,160}\b(?:news|updates|headlines)\b[^\x22]{0,100}",
        r"\(?you can (?:now |also )*(?:subscribe|follow|join|read|find|get)\b.{0,120}",
        r"(?:read|find|see|watch) (?:our |the )?(?:news|us|updates|stories) (?:on|in|via) (?:social (?:networks|media)|telegram|facebook|google|twitter|whatsapp|viber|instagram)\b.*",
        r"join .{2,60}(?:whatsapp|telegram|viber|facebook) (?:channel|group|community)\b.*",
        r"(?:track|get|catch|check out|find|read|follow) (?:all )?(?:the |our )?(?:latest|live|breaking|top|most important|coverage of)\b.{0,60}(?:news|updates|headlines|stories|coverage| at [a-z0-9.]+/).*",
        r"follow (?:coverage|our coverage|[a-z ]{2,20}coverage) .*",
        r"follow (?:all )?[a-z ]{2,30}\b(?:stories|news|reports|updates)\b [^\x22]{0,80}\bat (?:https?://|www\.).*",
        r"don't miss (?:the|our|out|any)\b.{0,200}",
        r"(?:please |you can |also |and )*(?:follow|join|find|like|add|connect with|subscribe to|watch|visit) (?:us|our|the .{1,40} (?:channel|page|account|group)) ?.*(?:whatsapp|telegram|facebook|twitter|instagram|youtube|google news|channel|threads|bluesky|tiktok|linkedin|viber| x\b|social media|social networks|newsletter|community).*",
        r"(?:follow|join) us",
        r"(?:follow|like|find|join) [a-z0-9 .']{2,40} on (?:twitter|x|facebook|instagram|telegram|whatsapp|google news|youtube|bluesky|threads|tiktok|linkedin|social media).{0,60}",
        r"(?:follow|track) (?:the )?(?:author|reporter|live updates|topics?|this (?:topic|author|story))",
        r"(?:for|get|read|stay) .{0,80}(?:follow|subscribe to|join|download|visit) (?:us|our) .*",
        r"for (?:more|all the|the latest) .{0,60}(?:news|stories|updates|coverage).{0,60}(?:follow|visit|subscribe|join|download|tune|click|check).*",
        r"(?:stay|keep) (?:up to date|up-to-date|informed|tuned|connected|updated|in touch)(?: (?:with|on|by|via|to) .*(?:us|our|newsletter|channel|app|telegram|news))?",
        r"(?:our )?(?:telegram|whatsapp|youtube|viber) channel:?.{0,60}",
        r"@[a-z0-9_.]{2,30}(?: on (?:twitter|x|telegram|instagram))?",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn buttons_for_sharing_are_held() {
        assert_rule(
            &SHARE,
            &[
                "Share",
                "Share this article",
                "SHARE ON: Facebook, Twitter",
                "Send Push",
                "Copy link",
                "1.2k views",
                "Facebook | X | Email",
                "Print this page",
                "Share full article",
                "Add Example News on Google",
                "Click to share on Facebook (Opens in new window) Facebook",
                "Gift unlocked article",
            ],
            &[
                "The two countries share this border.",
                "Share of women in the army grows",
                "Residents read it on the governor's channel on Telegram.",
                "Print shops closed in Kharkiv",
                "Facebook removes network of fake accounts",
            ],
        );
    }

    #[test]
    fn pleas_to_follow_are_held() {
        assert_rule(
            &FOLLOW,
            &[
                "Follow us on our WhatsApp channel for more analysis",
                "Join our Telegram channel!",
                "Follow Example News on Google News",
                "Stay tuned",
                "Please follow and like us:",
                "@example_news",
                "For more news, follow us on Facebook.",
                "Example Truth is the place where you will find all that is new of the war.",
                "Follow the Example’s liveblog for the latest updates.",
            ],
            &[
                "Follow the money, investigators say",
                "The unit will join the brigade.",
                "Stay in the shelters, the mayor told residents on Telegram.",
            ],
        );
    }
}
