//! Pleas to subscribe, and pleas for money.

use super::{
    Family,
    report::{LEAST_QUOTED, n_quoted},
};
use crate::article::rules::Rule;

/// Pleas to subscribe.
pub(in crate::article) const NEWSLETTER: Rule = Rule {
    id: "newsletter-plea",
    reason: "A plea to subscribe to a newsletter, and the frame of one sent by mail, are not part of an article.",
};

/// Pleas for money.
pub(in crate::article) const SUPPORT: Rule =
    Rule { id: "support-plea", reason: "A plea to support the publisher is not part of an article." };

pub(super) static FAMILY: Family = Family {
    rule: &NEWSLETTER,
    patterns: &[
        r"to (?:learn|read|find out|see|hear) more\b.{0,80}\b(?:tune in(?:to)?|visit|click|watch|subscribe|listen)\b.*",
        r"(?:start|begin) reading|one app|\d+['s]{0,2} of premium titles|get all your .{2,40} in one place",
        r"live briefing ?: .{3,100}",
        r"[^\x22]{3,120}\bin (?:this|our|the|their) (?:free |weekly |daily |morning )*newsletter",
        r"[^\x22]{3,80}\b(?:gives|brings) you the latest\b[^\x22]*",
        r"[^\x22]{20,400}, click here",
        r"discover more from .{2,60}|over [\d,.]+k? subscribers|subscribe ?sign ?in|ready for more\?",
        r"want to get a head start\b.{0,60}",
        r"(?:notification[a-z-]*)?get instant (?:alerts|updates|notifications)\b.*",
        r"it only takes a minute to (?:set up|sign up|subscribe)\b.*",
        r"stay informed\b.{0,80}|get the latest(?: (?:news|updates|stories|headlines)\b.{0,60})?",
        r"subscribe to (?:the )?.{2,60} and (?:read|get|receive|enjoy|never)\b.*",
        r"find out what's new on .{2,40}|sign up now: .{5,100}",
        r"be the first to (?:get|know|hear|receive)\b.*",
        r"(?:upgrade to paid|paid|you're (?:currently )?(?:a|on the) free .*|start writing|restack|discussion about this post|a guest post by.*|get the app|read in app)",
        r"[^\x22]{2,60} is a reader-supported (?:publication|newsletter)\b.*",
        r"(?:i|we) would like to (?:be e-?mailed|receive|hear) (?:about |from |e-?mails? )?.*(?:offers|events|updates|newsletter|partners).*",
        r"we(?:'ll)? use your (?:sign-?up|e-?mail|details|information)\b.*",
        r".*\bread our (?:full )?privacy (?:notice|policy)\b.*",
        r"(?:please )?(?:enter|provide) a valid e-?mail.*",
        r"(?:we (?:will|may|might) )?(?:also )?send you .{0,80}(?:offers|updates|newsletters?|e-?mails?)\b.*",
        r"e-?mail ?\*|e-?mail address",
        r"you (?:have )?received this (?:e-?mail|message|newsletter).*",
        r"forward (?:to a friend|this (?:e-?mail|newsletter|message)).*",
        r"update (?:your )?(?:preferences|profile|subscription).{0,60}",
        r"subscribe(?: (?:now|today|here))?:? .{0,40}(?:for|access|digital|weeks?|months?|free|only)\b.*",
        r"thank(?:s| you)(?: very much)? for (?:reading|subscribing|visiting|your interest)\b.*",
        r"(?:please )?(?:subscribe|sign up|sign-up|register|join)(?: (?:now|today|here|free))*(?: (?:to|for|with) .*)(?:newsletter|briefing|mailing list|digest|inbox|alerts|notifications|updates|e-?mails?|podcast|channel|our|free).*",
        r"(?:subscribe|sign up|sign-up|subscribed)(?: (?:now|today|here|for free|free))?",
        r".*\b(?:subscribing|subscribe|sign up|signing up|sign-up) (?:to|for) (?:our|the .{1,40} newsletter|my)\b.*",
        r"(?:get|receive|have) .{1,80}(?:delivered |sent |straight |direct |right )*(?:in|to|into) your (?:inbox|e-?mail|mailbox|phone).*",
        r"(?:enter |type )?your e-?mail(?: address)?(?: here| to .*)?",
        r"(?:just |please )?click here(?: (?:to|for) .*)?",
        r"you(?:'re| are) (?:receiving|getting) this (?:e-?mail|message|newsletter|because).*",
        r"(?:unsubscribe|update preferences|manage (?:your )?(?:preferences|subscriptions?|notifications))\b.{0,120}",
        r"(?:view|read|open) (?:this )?(?:e-?mail |message |newsletter |it )?(?:online|in (?:your |a |the )?browser).*",
        r"(?:was this (?:e-?mail|newsletter) )?forwarded (?:this (?:e-?mail|newsletter)|to you)\b.*",
        r".{0,40}newsletter(?: sign-?up| signup)?",
        r"invalid e-?mail.*",
        r"[^\x22]{0,200}\b(?:in|to|into) your (?:inbox|mailbox)\b.{0,80}",
        r"(?:the |our )?(?:daily|weekly|morning|evening) (?:newsletter|digest)(?: -|:) .*",
        r"(?:enable|allow|turn on|get) (?:push |breaking news |desktop )?(?:notifications|alerts).{0,60}",
    ],
};

pub(super) static SUPPORT_FAMILY: Family = Family {
    rule: &SUPPORT,
    patterns: &[
        r"the [a-z .'-]{2,40} podcast tells\b.*",
        r"(?:once|monthly|annual|annually|one-time|continue|remind me (?:later|next month)|not ready to support today\?.*|other amount)",
        r"help us [a-z ,]{3,60}\. (?:get|sign|subscribe|donate|join)\b.*",
        r"help us .{3,80} (?:with|for) just [^a-z]{0,4}\d.*",
        r"[a-z0-9 .'-]{2,40} (?:won't|will not|can't|cannot) survive without (?:you|your|its readers|our readers)\b[^\x22]*",
        r"[a-z0-9 .'-]{2,40} is dedicated to ensuring [^\x22]{3,80}\baccurate\b[^\x22]*",
        r"we've been working hard to bring you\b[^\x22]*",
        r"we bring you (?:stories|news|reports|reporting) from\b[^\x22]*",
        r"donate (?:\xc2\xa3|\xe2\x82\xac|\x24)?\d{1,4}\b.{0,30}|donate (?:another|a different|any) amount",
        r"make an? .{0,4}\d{1,4} .{0,20}donation",
        r"dear (?:readers?|friends|subscribers?),?",
        r"(?:like|love|enjoy|value) (?:our|this|the) (?:content|work|articles?|stories|site|channel)\?.{0,80}",
        r"we (?:rely|depend|count) on (?:our )?(?:readers|supporters|members|subscribers|you)\b[^\x22]*",
        r"(?:support|help) .{2,40} or become (?:a|our|its) (?:patron|member|supporter|subscriber)",
        r"your support (?:helps|makes|allows|enables|keeps)\b.*",
        r"(?:from|at|our|we|every|whether|independent)\b[^\x22]{20,500}\b(?:paywalls?|your support|your donation|your contribution)\b[^\x22]*",
        r"(?:independent|quality|free|good|honest) journalism (?:needs|is|costs|depends|takes|matters|cannot|can't|relies)\b[^\x22]*",
        r"(?:hi|hey|hello|dear readers?)(?:,|!| there| all)? [^\x22]{0,60}\b(?:author|reporter|editor|journalist|my name is|this is|here)\b[^\x22]*",
        r"if you (?:value|appreciate|enjoy|like|liked|believe in) [^\x22]{2,120}(?:consider|support|donat|subscrib|member|join)[^\x22]*",
        r"(?:please )?consider (?:supporting|becoming|making|donating|subscribing)\b.*",
        r"(?:like|enjoy|enjoyed|enjoying) (?:what (?:you|we)\b.*|this (?:article|newsletter|post|story)\?.*)",
        r"buy (?:me|us) a coffee.*",
        r"your (?:gift|donation|support|contribution|help)\b.*(?:donate|pays for|provides|helps|makes).*",
        r"(?:please )?(?:support|fund|back|help) (?:us|our|independent|quality|free|the [a-z ]{2,30}) ?(?:independent |quality |free )*(?:journalism|newsroom|reporting|journalists|media|work).{0,160}",
        r"(?:become|join us as|be) (?:a|an|our) (?:member|patron|supporter|subscriber|donor).{0,120}",
        r"(?:donate|contribute|make a (?:donation|contribution)|support us|buy us a coffee)(?: (?:now|today|here|monthly|once|to (?:us|our) .*|on patreon.*|via .*))?",
        r"(?:your|every) (?:support|donation|contribution) .{0,40}(?:us|our|journalism|possible|matters|counts).*",
        r".{0,120}\b(?:our|independent) journalism (?:relies|depends|is (?:free|funded)|needs|would not|will not).*",
        r"(?:note from the (?:author|editor)s?|a message from .*)",
    ],
};

/// Tells whether a line goes on with a plea: it speaks of itself and of the reader, or of the trade, and quotes nobody.
pub(super) fn goes_on(text: &str) -> bool {
    const OWN: &str = "we We our Our us your Your journalism";
    let is_own = |word: &str| OWN.split(' ').any(|own| own == word.trim_end_matches(['.', ',', ';', '!']));
    let is_of_others =
        n_quoted(text) >= LEAST_QUOTED && [" said", " told ", " says"].iter().any(|verb| text.contains(verb));
    !is_of_others && text.split_whitespace().any(is_own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn pleas_to_subscribe_are_held() {
        assert_rule(
            &NEWSLETTER,
            &[
                "Thank you for reading our report. You can subscribe to our weekly letter. Just click here",
                "Sign up for our free newsletter",
                "To learn more about “The Bridge”, tune into Example News on Monday",
                "Get the day's stories straight to your inbox",
                "You are receiving this email because you signed up.",
                "Unsubscribe | Update preferences",
                "View this email in your browser",
                "We use your sign-up to provide content in ways you've consented to.",
                "You're currently a free subscriber to Example.",
            ],
            &[
                "Men between 25 and 60 must register within sixty days, the ministry said.",
                "He thanked residents for reading the warnings.",
                "Volunteers sign up to dig trenches",
                "Subscribers to the network lost their connection on Monday.",
            ],
        );
    }

    #[test]
    fn a_plea_goes_on_in_the_first_person() {
        assert!(goes_on("Our newsroom faces a hard year.") && goes_on("It is an attempt to silence free journalism."));
        assert!(!goes_on("The US envoy left for Kyiv.") && !goes_on("“We will rebuild our town,” the mayor said."));
    }

    #[test]
    fn pleas_for_money_are_held() {
        assert_rule(
            &SUPPORT,
            &[
                "Support our journalism",
                "Donate now",
                "Become a member of Example Press today",
                "Note from the author:",
                "Our journalism relies on readers like you.",
                "From courtrooms to the front line, our reporters are there, and we put up no paywalls.",
                "Support Example Tidings or become our patron!",
                "We rely on readers like you to keep going.",
                "Like our content? Become a patron",
            ],
            &[
                "Support for the army remains high",
                "Allies support independent investigators in Bucha.",
                "He said every donation of blood was welcome.",
                "At the hospital, doctors thanked donors for their support.",
                "Dear to the town, the bridge is gone.",
            ],
        );
    }
}
