//! Every rule by its id, with the sentence that the methodology page prints.
//!
//! Rules for names stand here; those of the second sieve beside the code that applies them, joined in [`RULES`].

use super::{claim, figure, quote, speech, time};

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its id, which findings carry.
    pub id: &'static str,
    /// What it does, in one sentence.
    pub says: &'static str,
}

macro_rules! rules {
    ($($id:literal: $says:literal,)*) => { &[$(Rule { id: $id, says: $says }),*] };
}

/// All rules of extraction, a table for each room.
pub static RULES: &[&[Rule]] = &[NAMES, figure::RULES, quote::RULES, speech::RULES, claim::RULES, time::RULES];

/// Gives all rules of extraction, in the order of the tables.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().flatten()
}

/// The rules for names.
pub static NAMES: &[Rule] = rules![
    "abbreviation": "A body's initials mean the body once its name has stood in full: “(NIS)”, then “the NIS”.",
    "body-by-its": "“Its national guard” is the body of the state named last.",
    "body-named-before": "A body's plain words mean the body of that sort which the text has named before.",
    "body-name": "A body is found by its name or an alias.",
    "body-of-country": "“Russia's defence ministry” and “the Ukrainian air force” are the bodies of those states.",
    "body-only-one": "A body's words without an owner count where only one state at war has such a body.",
    "body-of-region": "“The regional prosecutor's office” is that of the region named last.",
    "body-of-speaker": "A body's words alone mean the body of the state at war that the paragraph named last.",
    "capital-for-state": "A capital that speaks, acts, owns or is dealt with stands for its state.",
    "full-name": "A person is found by the full name, however romanised.",
    "marked-by-hand": "An analyst marked the mention in the text.",
    "place-name": "A place is found by its name; one of several with the name by the region named beside it.",
    "region-form": "A region is found by its stem with “region”, “oblast”, “regional” or “governor”, alone or in a list.",
    "region-name": "A region is found by its name.",
    "region-of-body": "A region's own body implies the region.",
    "region-of-place": "A place implies its region.",
    "region-stem": "A region's stem alone means the region where no place has that name.",
    "seat-for-state": "The seat of a government stands for its state, unless something happens at it.",
    "state-adjective": "A state's adjective before what it acts by (forces, officials, attacks) names the state.",
    "state-name": "A state is found by its name; one not at war that only says where is linked but not filed.",
    "state-of-body": "A body named with its state implies the state.",
    "state-people": "The people of a state at war stand for it.",
    "stranger-by-role": "A person whom the lexicon lacks is found by a role and a name.",
    "surname-after-full-name": "A surname alone means the one of that surname who is named in full.",
    "surname-after-title": "A surname after a title counts where only one person of the lexicon has it.",
    "surname-speaks": "A surname that speaks counts where one person of the lexicon alone, and nobody else in the text, has it.",
    "surname-alone": "A surname alone counts where the lexicon says that the press names the person so.",
    "topic-cues": "A topic is found when its cues weigh enough.",
    "ministry-of-country": "“Turkey's foreign ministry” is a body of that state, though the lexicon lacks it.",
    "unknown-body": "A body that the lexicon lacks is found by a name with capitals and a body's noun.",
    "unknown-place": "A settlement that the lexicon lacks is found by “the village of” and the like.",
    "class-of-weapon": "A model named with its class (“Kh-101 cruise missiles”) names the class too.",
    "weapon-name": "A weapon is found by its longest name, in the singular or the plural.",
];

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::{RULES, rules};

    #[test]
    fn ids_are_unique() {
        let mut seen = FxHashSet::default();
        assert!(rules().all(|rule| seen.insert(rule.id)));
    }

    #[test]
    fn every_room_has_rules_and_every_rule_a_sentence() {
        assert!(RULES.iter().all(|room| !room.is_empty()));
        assert!(rules().all(|rule| rule.says.ends_with(['.', '”'])), "a rule without a sentence");
    }
}
