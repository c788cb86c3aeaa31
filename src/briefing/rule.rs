//! The rules of the ledgers, each with the sentence that the methodology page prints.

use crate::extract::Rule;

/// How figures belong together.
pub static FIGURES: &[Rule] = &[
    Rule {
        id: "told-by-analyst",
        says: "A person says so, in the document or in a file of the incident; that goes before what a rule would say.",
    },
    Rule { id: "part-told", says: "The text names one number as a part of another." },
    Rule {
        id: "within-place-and-days",
        says: "A number whose place and days lie within those of a wider and no smaller one, in the same article, is a part of it.",
    },
    Rule {
        id: "parts-make-the-whole",
        says: "Numbers that follow a whole in the same article and make exactly what is missing to it are its parts.",
    },
    Rule {
        id: "said-again",
        says: "The same number of the same outcome at the same place in one article is one number.",
    },
    Rule {
        id: "vague-beside-number",
        says: "A word for many (“dozens”) beside a number of the same place and days means that number.",
    },
    Rule { id: "same-number-of-incident", says: "Articles that give an incident the same number say the same." },
    Rule {
        id: "later-and-higher",
        says: "In an incident, a number that is published later and is no lower takes the place of an older one.",
    },
    Rule {
        id: "higher-least-number",
        says: "Of two numbers that may both be right, the one with the higher least number takes the other's place.",
    },
    Rule {
        id: "number-against-number",
        says: "Two numbers of one incident that exclude each other, neither of them later and higher, are in dispute.",
    },
    Rule {
        id: "number-of-the-other-side",
        says: "Numbers from the two sides of the war, or of civilians here and soldiers there, never take each other's place: they are in dispute.",
    },
    Rule { id: "none-against-some", says: "That nobody was hit is in dispute with any number." },
];

/// How statements are taken for one event.
pub static INCIDENTS: &[Rule] = &[
    Rule { id: "first-told", says: "The figures of one article that share place and days tell of one event." },
    Rule {
        id: "same-place-and-days",
        says: "Articles that tell of the same place on the same days, with weapons that may be the same and numbers of which each may be a count of the same event as each other, tell of one event; the nearest numbers come together first.",
    },
    Rule {
        id: "same-number-and-place",
        says: "Where an article does not tell the day, number and place must both agree, in the week before it was published.",
    },
    Rule {
        id: "same-toll-in-region",
        says: "The same numbers of dead and hurt told of a region and of one town in it, on the same days, are of one event; an article that does not tell the day must give both.",
    },
    Rule { id: "claim-holds-figure", says: "A claim speaks of the incident of the figure in it." },
    Rule {
        id: "claim-beside-place",
        says: "A claim on a blow, within three sentences of the figures of the only incident at a place it names, speaks of that incident.",
    },
    Rule {
        id: "claim-after-claim",
        says: "A claim on a blow that tells no day speaks of the incident of the claim before it in the same article, where both name the same place.",
    },
    Rule {
        id: "same-weapon-in-region",
        says: "A claim that names the region and the same weapon, within three sentences, probably speaks of the same incident.",
    },
    Rule {
        id: "claim-of-place-and-days",
        says: "A claim on a blow speaks of the only incident at that place on those days.",
    },
    Rule {
        id: "denial-of-place-and-days",
        says: "A denial is held against the only incident at that place on those days, or in the week before it was published.",
    },
    Rule {
        id: "told-without-a-number",
        says: "A claim that tells place, weapon and target of a blow makes an incident, though nobody is counted.",
    },
];

/// How contradictions are found.
pub static CONTRADICTIONS: &[Rule] = &[
    Rule {
        id: "army-against-homes",
        says: "Of one incident, one statement says that troops or their sites were hit, another that homes, schools or the like were.",
    },
    Rule {
        id: "headline-against-text",
        says: "The headline names a weapon for a number of people, and the text puts some of them down to another.",
    },
    Rule { id: "weapon-against-weapon", says: "Two articles name weapons of different classes for one incident." },
    Rule { id: "claimed-against-denied", says: "A statement on an incident denies what another says." },
    Rule { id: "parts-exceed-whole", says: "The parts of a number, taken together, are more than it." },
    Rule { id: "one-office-two-titles", says: "Articles give the local office of one person different titles." },
    Rule {
        id: "one-place-two-quarters",
        says: "Articles put one place in different quarters of the compass, or mean different parts of it.",
    },
    Rule {
        id: "place-against-its-region",
        says: "One article puts a place in one quarter of the compass, another its region in a different one.",
    },
];

/// How totals are made.
pub static TOTALS: &[Rule] = &[
    Rule {
        id: "total-of-counts",
        says: "A total is the sum of the least numbers of incidents that cannot be of the same people; what may be the same, or is a part, is left out and said so.",
    },
    Rule {
        id: "total-no-midpoint",
        says: "A total has a best number only where every part has one, and a greatest only where every part has one; nothing is averaged.",
    },
    Rule {
        id: "total-no-tally",
        says: "A tally of more than a week is tied to no event and is added to none (as ACLED's code book has it).",
    },
    Rule {
        id: "total-of-people",
        says: "Only people are added up; numbers of weapons and things come from one side, for nights and areas that overlap.",
    },
];

/// All tables of rules with the name of each, in the order of the methodology page.
pub static RULES: [(&str, &str, &[Rule]); 4] = [
    ("rules-graph", "How figures belong together", FIGURES),
    ("rules-incidents", "Incidents", INCIDENTS),
    ("rules-contradictions", "Contradictions", CONTRADICTIONS),
    ("rules-totals", "Totals", TOTALS),
];

/// Gives the sentence of a rule.
pub fn sentence(id: &str) -> &'static str {
    let rules = RULES.iter().flat_map(|(_, _, rules)| *rules);
    rules.into_iter().find(|rule| rule.id == id).map_or("", |rule| rule.says)
}
