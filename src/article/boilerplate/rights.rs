//! Copyright and syndication: who owns the words, and where they stood first.

use super::Family;
use crate::article::rules::Rule;

/// The trailer of a copied post.
pub(in crate::article) const APPEARED_FIRST: Rule = Rule {
    id: "appeared-first",
    reason: "The trailer of a copied post names its title and its first publisher, and is not part of it.",
};

/// Copyright and syndication.
pub(in crate::article) const RIGHTS: Rule =
    Rule { id: "rights-notice", reason: "A notice on rights, syndication or editing is not part of an article." };

pub(super) static APPEARED_FAMILY: Family = Family {
    rule: &APPEARED_FIRST,
    patterns: &[
        r"(?:the )?(?:post|article|story) .+ (?:appeared first|first appeared|was first published|originally appeared) (?:on|at|in) .+",
    ],
};

pub(super) static FAMILY: Family = Family {
    rule: &RIGHTS,
    patterns: &[
        r"(?:some |additional |part of the )?(?:information|material|details|reporting|content) (?:for|in|from) this (?:story|article|report|post) (?:was|were|is|are|has been) (?:provided|supplied|taken|contributed|obtained)\b.{0,80}",
        r"this (?:report|story|article) by .{2,40} was first published.*",
        r"(?:the )?(?:full )?(?:copying|reproduction|reprint(?:ing)?|use|quoting|citation) of (?:the |any |all |our )?(?:texts?|materials?|articles?|information|contents?)\b.{0,80}\b(?:allowed|permitted|possible|prohibited|forbidden)\b.*",
        r"(?:additional reporting|(?:web )?design(?: and development)?|(?:ticker )?animation|illustrations?|data visuali[sz]ation|photo editing|copy editing|sub-?editing)(?: by)? ?: ?[^.\x22]{3,120}",
        r"bur-[a-z-]{2,20}(?:/[a-z]{2,5}){1,4}|[a-z]{2,4}(?:-[a-z]{2,4})+(?:/[a-z]{2,4}){1,4}",
        r".{2,40} (?:website|web site|site|portal) (?:contains|carries|shows) only (?:an? |the )?(?:portion|part|selection|some) of\b.{0,200}",
        r"(?:please )?contact us for .{2,40}\b(?:subscriptions?|licen[cs]es?|permissions?|options)",
        r"source(?: ?: ?| )(?:link|url|article|page)|(?:source|original) ?link|via ?link",
        r"source (?:reuters|ap|afp|bbc|cnn|tass|interfax|ukrinform|agencies|al jazeera|dpa|ani|pti|xinhua|anadolu)",
        r"editors?[- ]in[- ]chief(?: ?: ?| - | )[^.\x22]{3,60}(?:\..*)?",
        r"(?:an? |the )?(?:online |print |earlier )?version of this (?:article|story|report) (?:appears|appeared|ran|was|is)\b.*",
        r"appeared in the .{4,60}(?:print )?edition.*",
        r"(?:editor'?s'? note|editors? note|correction|clarification)s?(?: ?: ?| - ).{2,500}",
        r"this (?:is a )?(?:developing|breaking) (?:news )?story\b.*",
        r"write to [a-z .'-]{3,60} at .{3,80}",
        r"\([^()]{2,40} with (?:afp|ap|reuters|dpa|agencies|wires)\b[^)]*\)",
        r"\([^() ]{2,20}(?: [^() ]{2,20}){0,2}(?:/|, )(?:afp|ap|reuters|dpa|agencies|wires|ani|pti|ians)\b[^)]*\)",
        r"sources?: [a-z0-9 .'-]{2,40},? and (?:news )?agencies",
        r"(?:in print|reprints?|order reprints|request reprints?).{0,80}",
        r"(?:reuse|license|republish) this (?:content|article|story)",
        r"(?:format|source|posted|origin|original source|originally published|news and press release|download (?:pdf|report|document).{0,60}|view original)",
        r"(?:proofread|fact-?checked|copy-?edited) by:? [^.,\x22]{3,40}",
        r"this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated|edited|changed)\b.*",
        r"an? (?:earlier |previous )?version of this (?:article|story|report) .*",
        r"(?:press|media|news) (?:contact|contacts|enquiries|inquiries|office|relations)\b ?:.*",
        r"(?:for|to get) (?:further|more|additional) (?:information|details|enquiries|inquiries)\b.{0,30}(?:contact|visit|see|call|e-?mail|write).*",
        r"contacts? ?:.*",
        r"notes? (?:to|for) (?:the )?editors?",
        r"(?:interviews?|photos?|images?|b-roll|footage|spokes(?:people|persons)) .{0,120}(?:available|arranged|requested|on request)\b.*",
        r".{2,60} is registered (?:as|with|by) .{0,60}(?:mass medi|media outlet|newspaper|federal|regulator).*",
        r"(?:\xc2\xa9|\(c\)|copyright\b).*",
        r".{0,160}\ball rights (?:are )?reserved\b.*",
        r".{0,200}\b(?:may not|must not|cannot|can not) be (?:re)?(?:published|produced|copied|broadcast|distributed|written|transmitted|used)\b.{0,300}",
        r"this (?:article|story|post|piece|item|content|copy|essay) (?:was|is|has been|is being|first|originally)\b.{0,40}\b(?:published|appeared|syndicated|republished|generated|provided|reproduced|posted|translated from|distributed|produced (?:by|with)|licensed)\b.*",
        r"(?:this|the) (?:article|story|report|post|text|material) (?:was |is |has been )?(?:originally|first|also) (?:published|appeared|posted|ran) (?:on|by|at) .{2,80}",
        r"(?:first|originally) (?:published|appeared) (?:on|in|by|at) .{2,120}",
        r"\(?(?:with the exception of the headline|except for the headline|this story has not been edited|the above (?:article|story|content|press release)|this is an unedited|disclaimer)\b.*",
        r"\(?with (?:inputs?|reporting|files|additional reporting|agency inputs|information)(?: from| by)? .{1,80}",
        r"\(?with (?:agency|agencies|wire) inputs?\)?",
        r"(?:source|sources|via|news source) ?: ?(?:reuters|ap|afp|bbc(?: news)?|cnn|tass|interfax|interfax-ukraine|ukrinform|agencies|news agencies|al jazeera(?: and news agencies)?|dpa|ani|pti|ians|xinhua|anadolu|upi|rfe/rl|unian|ukrainska pravda|the guardian|associated press)(?: ?(?:,|and|/|&) ?[a-z ]{2,30})*",
        r"translated (?:from [a-z-]{3,20}(?: by .{2,50})?|by (?:the author|[a-z'-]+ [a-z'-]+))",
        r"for (?:all )?(?:media|press) (?:enquiries|inquiries|requests|queries|questions|contacts?)\b.*",
        r"(?:view|read|see) (?:the )?(?:original|source)(?: (?:article|story|post|source|here|on .*|at .*))?",
        r"original(?:ly)? (?:article|source|story|link|url|text|post|published)\b.{0,200}",
        r"(?:while|when) (?:citing|quoting|using|reprinting|reproducing|copying)\b.{0,60}(?:materials?|content|text|information|publication|link|hyperlink|site)\b.*",
        r"(?:any|full or partial|reproduction|republication|use|citation|copying|reprint|redistribution) .{0,80}(?:permission|consent|prohibited|forbidden|hyperlink|link to|allowed only|strictly)\b.*",
        r"(?:re)?publish(?:ed|ing)? (?:with permission|under (?:a |the )?(?:creative|licence|license|cc)|our (?:articles|stories)|this (?:article|story)).*",
        r"our standards: .*",
        r"(?:the |any )?(?:views|opinions)(?:,? .{0,40})? expressed (?:in|by|here|on|are).*",
        r"(?:auto-?generated|generated from|published from|from) (?:a |an )?(?:syndicated|wire|agency|automated) feed.*",
        r"(?:contact|e-?mail|reach|write to) (?:the |our |us |this )?(?:author|reporter|reporters|editor|editors|newsroom|journalist)s?(?: at| on|:| via).*",
        r"[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn notices_on_rights_are_held() {
        assert_rule(
            &RIGHTS,
            &[
                "© 2025 Example Press. All rights reserved.",
                "This material may not be published, broadcast, rewritten or redistributed.",
                "This article was originally published by Example.",
                "(This story has not been edited by our staff and is published from a syndicated feed.)",
                "With inputs from agencies",
                "When quoting our materials, a hyperlink is required.",
                "Our Standards: The Example Principles.",
                "(EXAMPLE with AFP)",
                "Editor's note: This story is being updated.",
                "A version of this article appears in print on June 12.",
                "Translated from Norlandic by the author",
                "Original article source: https://example.org/1",
                "For media enquiries, please contact: press@example.org",
            ],
            &[
                "The report was first published in May, the ministry said.",
                "Translated by volunteers, the letters reached the camp.",
                "The correction - a small one - came late.",
                "All rights of prisoners were violated, the commission found.",
                "Copying the tactics of their enemy, units moved on motorcycles.",
                "The views from the ridge reach far into the valley.",
            ],
        );
    }

    #[test]
    fn the_trailer_of_a_copied_post_is_held() {
        assert_rule(
            &APPEARED_FIRST,
            &["The post Bridge closed, ferry “overloaded” appeared first on Example Press."],
            &["The post was abandoned on Monday, the army said."],
        );
    }
}
