//! Forms: accounts, comments, consent.

use super::Family;
use crate::article::rules::Rule;

/// Accounts and walls before the text.
pub(in crate::article) const ACCOUNT: Rule =
    Rule { id: "account-form", reason: "A form for logging in or paying is not part of an article." };

/// Comments.
pub(in crate::article) const COMMENTS: Rule =
    Rule { id: "comment-form", reason: "A form for comments or for reporting a mistake is not part of an article." };

/// Consent.
pub(in crate::article) const COOKIES: Rule =
    Rule { id: "consent-form", reason: "A request for consent to cookies or terms is not part of an article." };

pub(super) static ACCOUNT_FAMILY: Family = Family {
    rule: &ACCOUNT,
    patterns: &[
        r"log ?in to .{2,40}|for password login .*|using your username as a login.*|forgot your password.*",
        r"(?:join|register|sign up) now for .{2,80}|(?:get|for) (?:free|full|unlimited|digital) (?:unlimited )?access to .{2,60}",
        r"free (?:article|story|access) usually reserved for .*",
        r"(?:this is a |you(?:'re| are) reading a )?(?:subscriber|member|premium)[- ](?:only|exclusive) .{2,60}",
        r"(?:log|sign) ?in(?: (?:to|or|with|here|/).{0,80})?",
        r"(?:log|sign) ?out",
        r"(?:login|logout|register|my account|account|profile)",
        r"register (?:now|here|for free|or .*)",
        r"create (?:an|a free|your|a new) (?:free )?account.*",
        r"(?:already|not yet|not) (?:have an account|a (?:subscriber|member)|registered|subscribed|a member yet).*",
        r"forgot(?:ten)?(?: your)? (?:password|username).*",
        r"remember me",
        r"(?:to (?:continue|keep) reading|continue reading|(?:this|the rest of this) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:subscribers|members|registered)).*",
        r"you have .{1,20} (?:free )?(?:articles?|stories) (?:left|remaining).*",
        r"(?:unlock|get unlimited|enjoy unlimited) .*(?:access|article|articles|story|digest)\b.*",
    ],
};

pub(super) static COMMENTS_FAMILY: Family = Family {
    rule: &COMMENTS,
    patterns: &[
        r"oops!?|(?:oops!? )?(?:something|an error) (?:went wrong|occurred|has occurred)[.!]?(?: please try again.{0,20})?|please try again(?: later)?[.!]?",
        r"(?:write|leave|add|post|share) (?:your |a |an? )?(?:opinion|comment|thoughts?|reply)(?: .{0,30})?|post a comment|no comments(?: yet)?(?: \.*)?",
        r"get involved (?:with|in) (?:the|our) .*|report this comment.*",
        r"jump to (?:the )?comments.*|postmedia is committed to .*|join the conversation.*",
        r"please enter your (?:comment|name|e-?mail).*|(?:leave|cancel) (?:a )?reply.*",
        r"was this (?:page|article|information) (?:helpful|useful)\??",
        r"(?:your opinion matters|what is your opinion\b.*|be the first to comment|leave the first comment)",
        r"(?:got|have|do you have) (?:a |any )?(?:news |story )?(?:tip|story|news)s?\?? .*(?:@|e-?mail|contact|get in touch|let us know).*",
        r"about the (?:writers?|authors?|reporters?|website|site)",
        r"(?:view|see|read|show) comments?.*",
        r"(?:sorry,? )?(?:we are|we're) not (?:currently )?accepting comments.*",
        r"(?:share or comment|comment) on this (?:article|story).*",
        r"join (?:our|the) (?:commenting|comments|discussion|community) ?(?:forum|section|community)?.*",
        r"join .{0,40}conversations?,.{0,120}",
        r"(?:what (?:readers|people|others|commenters) are saying|comments are (?:ai|auto|machine).*|the comments are .{0,20}summari[sz]ed.*|conversation summary).*",
        r"(?:please )?send us (?:your )?(?:feedback|tips?|comments|a tip)\b.*",
        r"(?:post navigation|view all posts(?: by .{2,60})?|view all \d* ?(?:articles|stories).*|published by .{2,60} view all posts.*)",
        r"blog at .{2,40}|(?:proudly )?powered by .{2,40}|theme: .{2,60} by .{2,40}",
        r".*\bctrl ?\+ ?enter\b.*",
        r"what do you think\??(?: (?:leave|tell|let|share|comment|join|vote).*)?",
        r"(?:do you|have you|if you) (?:know more|have|got|noticed|found|spotted)\b.*(?:e-?mail|contact|call us|call our|tip line|get in touch|write to|let us know).*",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response).*",
        r"(?:\(?\d+\)? )?comments?(?: ?\(?\d+\)?)?(?: on this (?:story|article).*)?",
        r"(?:no|view|show|hide|load|read|see|join)(?: all| the| more| \d+)? (?:comments?|conversation|discussion|replies)(?: .{0,40})?",
        r"comments (?:are |have been )?(?:closed|off|disabled|moderated|turned off).*",
        r"(?:your e-?mail address will not be published|required fields are marked|save my name).*",
        r"(?:name|e-?mail|website|comment|message|subject) ?\*",
        r"(?:reply|cancel reply|submit|submit comment|post comment|cancel|i'm not a robot)",
        r"(?:report|send) (?:an?|this|us a) (?:error|typo|mistake|problem|correction|comment|feedback).{0,60}",
        r"(?:have you )?(?:found|spotted|noticed|see) (?:a|an) (?:typo|error|mistake|spelling error|inaccuracy).*",
        r"(?:do you have|have you got|got) (?:a|any) (?:news tip|tip|story|questions?|information) .*(?:us|e-?mail|contact|share|form|@).*",
        r"(?:was this (?:article|page|story) (?:helpful|useful)|what did you think of this.*|rate this (?:article|story).*|have your say.*|let us know .*comments.*)\??",
        r"please (?:read|review|follow) our (?:comment|community|commenting) .*",
    ],
};

pub(super) static COOKIES_FAMILY: Family = Family {
    rule: &COOKIES,
    patterns: &[
        r".{0,160}\bterms (?:of|and|&) [a-z ]{3,14}\b.{0,60}\bprivacy (?:policy|notice|statement)(?: .{0,60})?",
        r"this (?:web)?site (?:uses|is protected by) .*",
        r"(?:this website|we) and associated newspapers adhere to .*|those ads you do see .*|data returned from .*",
        r"you can (?:revoke|withdraw|change) your (?:consent|preferences|choices?)\b.*",
        r"(?:enable|allow) (?:all )?cookies.*",
        r"(?:don't|do not) sell (?:or share )?my personal information",
        r".*\b(?:we|site|website|page|partners|provider|content).{0,60} (?:use|uses|using|may use|set) .{0,40}cookies\b.*",
        r"(?:accept|reject|allow|decline|manage|customi[sz]e)(?: and continue| all| all cookies| cookies| settings| preferences| & close)?",
        r"cookies?(?: (?:settings|preferences|consent|policy|notice|statement))?",
        r"(?:privacy|cookie) (?:policy|notice|settings|statement|preferences|center|centre)(?: .{0,80})?",
        r"terms (?:of|and|&) (?:use|service|conditions).{0,80}",
        r"i (?:have read and )?(?:agree|accept|consent) to (?:the|our|your) (?:terms|privacy|use|processing)\b.*",
        r"by (?:continuing|clicking|using|signing|subscribing|entering|registering|submitting|proceeding)\b.*\b(?:you|i)(?:'re)? .*(?:agree|accept|consent|acknowledge|agreeing)\b.*",
        r"(?:i agree|i accept|got it|ok, got it|we value your privacy.*|your privacy .{0,60})",
        r"(?:please )?(?:enable|turn on) javascript.*",
        r"javascript (?:is|must|seems).*",
        r"(?:this|the) (?:content|embed|element|post) (?:is (?:not available|hosted|provided|blocked)|cannot be (?:shown|displayed|loaded)).*",
        r"allow [a-z0-9 .]{2,30} content\??",
        r"(?:to (?:view|show|display|see) this (?:content|post|video|element|embed)).*",
        r"(?:are you a robot\??|verify you are human.*|checking your browser.*)",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn forms_are_held() {
        assert_rule(
            &ACCOUNT,
            &[
                "Log in",
                "Sign in to continue",
                "Already have an account? Sign in",
                "To continue reading, please subscribe",
                "You have 2 free articles left",
            ],
            &[],
        );
        assert_rule(
            &COMMENTS,
            &[
                "Leave a comment",
                "12 Comments",
                "View all comments",
                "Your email address will not be published. Required fields are marked *",
                "What readers are saying",
                "Sorry we are not currently accepting comments on this article.",
                "Found a mistake? Select it and press Ctrl+Enter",
            ],
            &[],
        );
        assert_rule(
            &COOKIES,
            &[
                "We and our partners use cookies to improve your visit.",
                "Accept all",
                "Privacy Policy",
                "Allow Twitter content?",
                "By clicking subscribe, you agree to our terms.",
            ],
            &[],
        );
    }

    #[test]
    fn an_articles_own_words_are_no_forms() {
        assert_rule(
            &COOKIES,
            &[],
            &[
                "The Kremlin did not comment.",
                "Comments by the envoy anger Kyiv",
                "Registered voters abroad were turned away.",
                "Yes.",
                "No.",
                "Accept the truth, he told the court.",
                "By continuing the strikes, Russia shows that it will not accept a truce, he said in Brussels, and allies must agree on that on Friday at the latest.",
            ],
        );
    }
}
