//! Words of a body that alone mean none: with an owner only, or an owner's whom the lexicon gives no body.

use super::View;
use crate::extract::{found::Group, words};

impl View<'_, '_> {
    /// Tells whether words mean no body but with an owner: "troops", "emergency services", "air defence units", or the
    /// rest of a longer name ("National Armed Forces").
    pub(super) fn needs_owner(&self, group: &Group) -> bool {
        let text = self.reading.text;
        let (start, last) = (group.tokens.start, text.word(group.tokens.end - 1));
        let capital = text.tokens()[start].capital;
        let plain = !capital || self.reading.starts_sentence(start);
        let of_many = matches!(last, "services" | "members" | "defence" | "defense" | "defences" | "defenses");
        let of_nations = text.word(start) == "security" && last == "council";
        let air_defence = text.word(start) == "air" && matches!(text.word(start + 1), "defence" | "defense");
        let longer = start > 0
            && capital
            && text.tokens()[start - 1].capital
            && !self.reading.starts_sentence(start - 1)
            && !words::is_function(text.print(start - 1));
        let of_another = text.word(group.tokens.end) == "of"
            && text.tokens().get(group.tokens.end + 1).is_some_and(|next| next.capital);
        longer
            || of_another
            || air_defence
            || of_nations
            || of_many && plain
            || words::is_common(last) && group.tokens.len() == 1
    }

    /// Tells whether the words right before a body's name an owner that is no state: "the DPR foreign ministry", "the
    /// rebel-run health ministry".
    pub(super) fn is_anothers(&self, group: &Group) -> bool {
        let text = self.reading.text;
        let start = group.tokens.start;
        let Some(before) = start.checked_sub(1).map(|at| &text.tokens()[at]) else { return false };
        let short = before.is_word() && before.upper && text.word(start - 1).len() > 1;
        let begins = text.sentences()[text.sentence_of(start)].tokens.start == start;
        let run = matches!(text.word(start - 1), "run" | "led" | "controlled" | "appointed" | "installed" | "backed");
        !begins && (short || run && start > 1 && text.written(start - 2) == "-")
    }
}
