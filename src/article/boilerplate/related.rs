//! Lists of other stories and their headings.

use super::Family;
use crate::{
    article::{lines::Line, rules::Rule, shape},
    text::word_set::WordSet,
};

/// Lists of other stories.
pub(in crate::article) const RELATED: Rule = Rule {
    id: "related-stories",
    reason: "Links to other stories, and the headings above them, tell of something else.",
};

/// Headings that may have headlines below them.
pub(super) static FAMILY: Family = Family {
    rule: &RELATED,
    patterns: &[
        r"(?:recommended|top|latest|related) stories list of .*",
        r"(?:most )?popular|trending(?: (?:now|news))?|news by (?:theme|topic)|here",
        r"(?:check|read|see|look) also|stories (?:you (?:might|may) (?:be interested in|like|have missed)|for you)|(?:more|most|new(?:est)?|last) (?:in|on|popular|recent) ?(?:this )?(?:category|section|topic|posts?)?",
        r"list of \d{1,2} items?|list \d{1,2} of \d{1,2}",
        r"more (?:about|for you|like this|to explore|to read|top stories|in this series)",
        r"(?:suggested|related|more) (?:topics|countries|organi[sz]ations|people|companies|places)",
        r"(?:news ?feed|latest feed|live feed|most (?:read|popular|watched|viewed|shared) .{2,30}|visit (?:our site|the .{2,40}))",
        r"(?:sponsored|paid|promoted) (?:content|stories|posts|links)(?: by .{2,30})?|from the web|promoted",
        r"(?:primary country|other countries?|disaster type|disaster|theme|themes|content format|report details|attachments?|related content|original language)",
        r"recommended (?:from|by) .{2,30}",
        r"see all (?:topics|stories|news|articles)(?: .{2,40})?",
        r"don't miss",
        r"(?:read|see|watch|view|explore|discover|find out|learn)(?: (?:more|also|next|further|this next))(?: (?:on|about|from|in|here) ?.{0,60})?",
        r"(?:also|must|further|recommended|essential|suggested|related|background) (?:read|reads|reading|see|watch|watching|viewing)",
        r"(?:related|recommended|trending|popular|latest|top|more|other|similar|editors?'?s?|most|featured|breaking|today's|recent|our|all|connected|keep|best)(?: (?:related|recommended|top|latest|popular|news|world|ukraine))*(?: (?:stories|news|articles|article|story|topics|content|reads?|posts|videos|headlines|picks|choice|viewed|popular|shared|commented|watched|coverage|links|reading|tags|analysis|features|opinion))(?: .{0,40})?",
        r"(?:recommended|related|trending|most (?:read|viewed|popular|shared|watched))(?: (?:for you|now|today|this week|in .{2,30}))?",
        r"more (?:from|on|about|in|by) .{2,60}",
        r"(?:other |more |these )?(?:topics|stories|articles|news) (?:that )?you (?:may|might)(?: also)? (?:like|be interested in|enjoy)",
        r"you (?:may|might|could)(?: also)? (?:like|be interested in|have missed|enjoy)(?: .{0,40})?",
        r"(?:what to read next|up next|read next|watch next|next up|don't miss|in case you missed it|icymi|elsewhere|editor's note picks)",
        r"(?:from )?around the (?:web|world)",
        r"(?:useful|suggested) reading",
        r"key developments in (?:the )?(?:russia-ukraine|ukraine) war",
        r"in this (?:story|article|section)",
        r"(?:sponsored|promoted) (?:stories|links)",
    ],
};

/// Who stands behind the dash at the end of a headline: "Drones downed over three regions – ministry".
static SOURCES: WordSet = WordSet::new(
    "media official officials governor mayor ministry mod report reports source sources kremlin minister lawmaker mp \
     expert experts envoy spokesman spokesperson analysis poll fm",
);

/// Tells whether a line is the headline of another story, as cards within a text have it: its source stands last.
pub(super) fn is_card(line: &Line<'_>) -> bool {
    line.shape.is_headline && is_sourced(&line.text)
}

/// Tells whether a headline closes with a dash and its source.
pub(super) fn is_sourced(text: &str) -> bool {
    let parts = [" – ", " — ", " - "].iter().find_map(|joint| text.rsplit_once(joint));
    parts.is_some_and(|(own, source)| shape::has_more_words_than(own, 4) && SOURCES.has_in_any_case(source))
}

/// Links to one story within a line.
pub(super) static INLINE_FAMILY: Family = Family {
    rule: &RELATED,
    patterns: &[
        r"(?:\xd1\x87\xd0\xb8\xd1\x82\xd0\xb0\xd0\xb9\xd1\x82\xd0\xb5 (?:\xd1\x82\xd0\xb0\xd0\xba\xd0\xbe\xd0\xb6|\xd1\x82\xd0\xb0\xd0\xba\xd0\xb6\xd0\xb5)) ?.*",
        r"(?:previous|next) (?:article|story|post) ?:? .{10,160}",
        r"(?:read more|see more|read also)[a-z][^.]{3,200}",
        r"(?:previously|earlier|see also|more on the topic|on this topic|on the subject)(?: ?: ).{3,200}",
        r"see also [^.]{5,160}",
        r"end of list",
        r"continue reading(?: .{0,40})?|read (?:the )?(?:full|whole|entire|original|complete) (?:article|story|report|text|interview|post)(?: .{0,60})?|keep reading",
        r"read more (?:at|on|in|from) [a-z0-9.-]+\.[a-z]{2,6}",
        r"(?:happening (?:today|now|soon)|in case you missed it|icymi|trending|top story|just in) ?: .{5,160}",
        r"here's (?:the latest|what (?:to know|we know|happened))\b[^.:]{0,120}",
        r"(?:tagged|posted in|filed in|see more on|read more on|posted under|archived in)(?: with)?(?: ?:)? [^.]{2,80}",
        r"(?:\xe2\x86\x90|\xe2\x86\x92|<-|<<|\xc2\xab) ?.{2,120}",
        r"(?:read|see|watch|also read|also see|read also|read more|see also|see more|related|recommended|must read|must watch|more|listen|related (?:article|story|stories|news)|don't miss|related content|further reading|more on this|explore more|watch live|read next|read more on this|you may also like|editor's pick|in pictures|in pics|in video|video|podcast|listen now)(?: ?: | ?\| | ?>> ?| - |: ?).{3,200}",
        r"(?:tags|tag|topics|topic|filed under|categories|category|keywords|related topics|read more about|labels|hashtags|sections?)(?: ?:)? .{2,200}",
        r"(?:tags|topics|filed under|categories|keywords)",
        r"(?:#[a-z0-9_]+[ ,]*)+",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{
        boilerplate::{assert_rule, part},
        lines,
    };

    #[test]
    fn headings_and_links_of_other_stories_are_held() {
        assert_rule(
            &RELATED,
            &[
                "Read more:",
                "Related Stories",
                "Most read",
                "More on this story",
                "You may also like",
                "ALSO READ: Bridge reopens after a year",
                "Watch: Minister speaks in parliament",
                "Tags: war, bridge",
                "#war #bridge",
                "Read moreBridge reopens after a year",
                "list 1 of 3",
                "Читайте також: Bridge reopens",
                "Previously: Bridge closed",
                "Popular",
                "News by theme",
                "See also  Ferry sinks near the old harbour",
            ],
            &[
                "Read the letter aloud, she told him.",
                "More than 40 people were hurt.",
                "Trending upwards, losses worry analysts",
                "Most of the city is dark",
                "More from the front is expected, he said.",
                "Watch towers line the border.",
                "Previously: At noon on Monday a drone struck a café in the town of Hroza and tore off its roof.",
                "Watching the river, the crew waited for the drone to pass.",
                "Posted in Kherson since May, the unit has lost half of its men, he told reporters at the base on Monday.",
            ],
        );
    }

    #[test]
    fn cards_of_other_stories_name_their_source_last() {
        let is_card = |text: &str| is_card(&lines::read(text)[0]);
        assert!(is_card("Almost forty ferries sunk in the harbour – mayor"));
        for own in ["Why the ferry sank", "The ferry – minister", "It sank – the mayor had warned of it – in an hour."]
        {
            assert!(!is_card(own), "{own}");
        }
    }

    fn kept(text: &str) -> Vec<String> {
        part(lines::read(text)).0.into_iter().map(|line| line.text.into_owned()).collect()
    }

    #[test]
    fn a_heading_takes_its_headlines_along_and_spares_the_text() {
        let text = "The bridge was closed.\n\nRelated stories\nBridge reopens after a year\nFerry sinks\n\nA new section\n\nIt reopened in May.";
        assert_eq!(kept(text), ["The bridge was closed.", "A new section", "It reopened in May."]);
        let text = "The bridge was closed.\n\nRelated stories\n\nBridge reopens after a year\n\nIt reopened in May.";
        assert_eq!(kept(text), ["The bridge was closed.", "It reopened in May."]);
    }

    #[test]
    fn sums_of_other_stories_at_the_end_go_with_their_heading() {
        let own = "The bridge over the old canal was closed.\nIt is old, and nobody has repaired it.\nDrivers take the ferry.";
        let sums = "A ferry sank on Monday near the old harbour.\nThe mayor will pay for the repairs.";
        assert_eq!(kept(&format!("{own}\nOther topics you might like:\n{sums}\nTags:\nbridges")).join("\n"), own);
        assert_eq!(kept(&format!("{own}\nRead more:\n{sums}")).len(), 5);
    }

    #[test]
    fn first_words_of_other_stories_go_with_their_headlines() {
        let text = "The bridge was closed.\n\nYou may also like\n\nFerry sinks\n\nThe crew of nine was saved by a boat that had left the…\n\nWhale seen\n\nIt reopened in May.";
        assert_eq!(kept(text), ["The bridge was closed.", "It reopened in May."]);
    }

    #[test]
    fn a_heading_above_the_article_takes_nothing_along() {
        let text = "Trending\n\nBridge closed after crack found\n\nThe bridge was closed.";
        assert_eq!(kept(text), ["Bridge closed after crack found", "The bridge was closed."]);
    }
}
