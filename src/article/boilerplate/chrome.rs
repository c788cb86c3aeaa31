//! The frame of a page: menus, ways from page to page, lines that part.

use super::Family;
use crate::article::rules::Rule;

/// Menus and ways from page to page.
pub(in crate::article) const NAVIGATION: Rule =
    Rule { id: "navigation", reason: "Menus and links from page to page belong to the site, not to an article." };

/// Lines that part.
pub(in crate::article) const SEPARATOR: Rule =
    Rule { id: "separator", reason: "A line of signs, or a sign that the text ends, has no words of its own." };

pub(super) static FAMILY: Family = Family {
    rule: &NAVIGATION,
    patterns: &[
        r"\[\\?\]\(.{3,200}\)|\[\[[a-z_ ]{2,30}\]\]",
        r"published (?:daily|weekly|monthly) by .{2,60}",
        r"/html/.{2,200}",
        r"(?:up|down|left|right) arrow(?: button)?(?: icon)?",
        r"(?:see|view|read) (?:full|complete) bio(?:graphy)?|accessibility statement|story code ?: ?\d+",
        r"(?:skip to [a-z ]{3,24}){1,4}",
        r"error message .{0,120}",
        r"(?:provide|give|send|share) (?:us )?(?:your )?(?:news )?(?:feedback|a tip|tips)\b.{0,60}|site feedback|confidential tip\??|take (?:our|the|a) survey",
        r"\d{1,2}\. (?:home|main(?: page)?|start)",
        r"(?:show|open|close|toggle|hide|skip) (?:the )?(?:\w+ )?(?:menu|navigation|navigation menu|search|sections|news sections)|(?:main |site |navigation )menu",
        r"(?:top|bottom|end) of page|menu content|archive for the .{2,40} category|by (?:admin|editor|staff)",
        r"amp-[a-z-]{2,30}|null|undefined|nan|\[object object\]|\{\x22.*\}",
        r"on|at|via|by|in|of|and|or|&|new|new update|hashtags?|synopsis|no time to read\?|get a summary|show more text",
        r"privacy . terms . collection notice|play live radio|all streams|available on air stations|stay connected|xs|sm|md|lg",
        r"(?:please )?wait|please wait.{0,20}|page (?:loading|not found)|orange background|untitled design|logo|banner",
        r"-?\d{1,3}(?:\.\d)? ?\xc2?\xb0? ?[cf](?: [a-z .'-]{2,30})?",
        r"(?:the )?[a-z .'-]{2,40} (?:daily )?newspaper is available online.*",
        r"you are here|sort by|newest|oldest|\d{1,4} posts|go to full site|full site|load comments",
        r"why you can trust .{2,40}",
        r"(?:this )?(?:voice|audio|translation) (?:is|was) ai[ -]generated\b.*",
        r"[a-z0-9 .']{2,40} ai is in beta\b.*",
        r"based on facts, .*|news article",
        r"(?:our|this|the) live (?:coverage|blog|updates?|page)\b.{0,40}\b(?:ended|closed|over|paused|finished)\b.*",
        r"(?:logo|view|preview|theme|left menu|right menu|sidebar|header|footer|widget|exit mobile version|(?:desktop|mobile) version|main ?news)",
        r"date \d{4}-\d{2}-\d{2}(?: [a-z ]{2,20})?",
        r"current: ?home ?> ?.{3,300}",
        r"(?:original )?(?:article )?source(?: id)?: ?(?:https?://[^ ]+|\d+)",
        r"(?:try|explore|discover|meet) (?:our|the|what|how) .{0,60}\b(?:ai|features?)\b.{0,80}",
        r".{0,80}\b(?:tel|phone|telephone|fax|mob|mobile)\b[.:]{0,2} ?\+?[\d ()/-]{6,}.{0,60}",
        r"skip links?|accessibility links?|skip navigation",
        r"share ?\d{1,4}",
        r"ai[- ]generated",
        r"(?:ai[- ]generated|automated|automatic) (?:text-to-speech|audio|voice|summary|translation|narration).*",
        r"this (?:audio|summary|translation|text|voice|recording|article) (?:is|was) (?:created|generated|produced|made|narrated|written) (?:with|by|using) .{0,40}(?:ai|artificial intelligence|machine|automated)\b.*",
        r"(?:leer|lire|auf|lesen|\xd1\x87\xd0\xb8\xd1\x82\xd0\xb0\xd1\x82\xd0\xb8|\xd1\x87\xd0\xb8\xd1\x82\xd0\xb0\xd1\x82\xd1\x8c) (?:en|in|auf|\xd1\x83\xd0\xba\xd1\x80|\xd1\x80\xd1\x83\xd1\x81).{2,40}",
        r"read (?:this )?(?:story |article )?in (?:ukrainian|russian|spanish|french|german|english|other languages|chinese|polish)",
        r"portal home|all news|more news|read next",
        r"\[?\d{1,3}\]?[.:)]? ?(?:https?://|www\.)[^ ]+",
        r"(?:show )?key events(?: only)?",
        r"(?:press release|news release|statement|communiqu\xc3\xa9|no\. ?[\d/-]+)",
        r"(?:thank you|thanks|success|error)[.!] your .{0,60}",
        r"(?:next|previous|prev|older|newer)(?: (?:story|article|post|page|up|entry|news))?",
        r"(?:skip|jump|go|back|return|scroll)(?: back)? to (?:main |the )?(?:content|navigation|search|top|footer|menu|home|homepage|main|news|all news|list|site|page)(?: .{0,30})?",
        r"(?:menu|main menu|home|homepage|home page|search|search for|close|open|navigation|sections?|all sections|more|less|back|top|up|edition|language|contact|contact us|about|about us|help|faq|careers|privacy|subscriptions?|photo gallery|advertise with us|site map|sitemap|newsroom|press releases?)",
        r"(?:toggle|open|close|show|hide|expand|collapse) (?:the )?(?:menu|navigation|search|sidebar|dropdown|sections?|more|all)",
        r"(?:show|load|view|see|read) (?:more|less|all|full (?:article|story))",
        r"home ?(?:[/|>]|>>|\xc2\xbb|\xe2\x80\xba|-) ?.{2,100}",
        r"(?:english|en|ua|uk|ru|eng|ukr|rus|fr|de|es)(?: ?[|/,] ?(?:english|en|ua|uk|ru|eng|ukr|rus|fr|de|es|\xd1\x83\xd0\xba\xd1\x80|\xd1\x80\xd1\x83\xd1\x81))+",
        r"(?:https?://|www\.)[^ ]+",
        r"(?:opens? in (?:a )?new (?:tab|window).*|external(?: link)?)",
        r"(?:live|live now|breaking|breaking news|exclusive|developing story|on air|watch live|listen live|just in|premium|subscriber only|members only|in brief|in short)",
        r"(?:listen|read aloud|listen to (?:this )?(?:article|story|the article|the story|audio|news).*|listen \d.*|watch|watch (?:now|later|video)|audio version)",
        r"(?:this article (?:is|was) (?:read|voiced|narrated).*)",
        r"(?:text size|font size|change (?:text|font) size|a ?a|aa|a\+ ?a-|a- ?a\+|dark mode|light mode|translate|select language|choose language|powered by .{2,40})",
        r"(?:\d+ )?(?:words|characters|pages)(?: \d+)?",
        r"(?:topic|topics|follow topic|add topic|show all topics)",
    ],
};

pub(super) static SEPARATOR_FAMILY: Family = Family {
    rule: &SEPARATOR,
    patterns: &[
        r"[-_=*~#+.|/\\ \x80-\xbf\xe2\xc2]+",
        r"(?:ends?|-?30-?|#{2,}|/ends?|\(ends?\)|the end|end of (?:text|message|article|statement))",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn the_frame_of_a_page_is_held() {
        assert_rule(
            &NAVIGATION,
            &[
                "Next Story",
                "Skip to content",
                "Menu",
                "Home > News > World",
                "Listen to article",
                "Back to top",
                "https://example.org/news/1",
                "EN | UA | RU",
                "You are here:",
                "This audio is created with AI assistance",
                "Press desk, tel. +00 55 010 203",
                "undefined",
                "Exit mobile version",
                "Current:Home > NewsBridge closed -Example",
                "Our live coverage for the day has ended. Read on below.",
            ],
            &[
                "Next week's talks in doubt",
                "Home to thousands, the suburb was shelled.",
                "Live fire drills begin in Poland",
                "Back to the trenches",
            ],
        );
    }

    #[test]
    fn lines_that_part_are_held() {
        assert_rule(&SEPARATOR, &["___", "* * *", "-----", "###", "ENDS", "• • •"], &["C", "…and then nothing."]);
    }
}
