//! The rules by which figures are found, as the methodology page tells them.

use crate::extract::Rule;

/// The rules by which figures are found.
pub const RULES: &[Rule] = &[
    Rule { id: "figure-active", says: "A number follows the verb: “killed five people and injured 23 others”." },
    Rule {
        id: "figure-passive", says: "A number is the subject of the passive: “at least 28 people were killed”."
    },
    Rule {
        id: "figure-postposed",
        says: "A number stands right before the outcome: “12 wounded”, “left two people dead”.",
    },
    Rule {
        id: "figure-intransitive",
        says: "A number is the subject of dying or of suffering injuries: “two workers died”.",
    },
    Rule { id: "figure-of", says: "A number follows “the lives of”, “the deaths of” or “injuries to”." },
    Rule { id: "figure-toll", says: "A number is what the toll rose to, or stands at." },
    Rule { id: "figure-bodies", says: "Bodies found or recovered are deaths where the sentence gives no toll." },
    Rule {
        id: "figure-elliptic",
        says: "A bare number at another place has the outcome of the number before: “two died in Izium and three in Lyman”.",
    },
    Rule { id: "figure-label", says: "A number follows its outcome as in a list: “Killed: 3”." },
    Rule {
        id: "figure-care",
        says: "People taken to hospital count as injured where nothing near says how many were hurt.",
    },
    Rule {
        id: "figure-definite",
        says: "“His wife was injured” and “the driver died” count one person not spoken of before.",
    },
    Rule { id: "figure-part", says: "A number out of a group is a part of it: “four of the wounded”." },
    Rule { id: "figure-including", says: "A number after “including” is a part of the figure before it." },
    Rule { id: "figure-pronoun", says: "“She died” counts the one person of whom the sentence before tells." },
    Rule { id: "figure-zero", says: "“No casualties” and “nobody was hurt” are stated zeros." },
    Rule {
        id: "figure-where",
        says: "A figure's place is the settlement in its clause, else the region; the speaker's own region and the dateline are none.",
    },
    Rule {
        id: "figure-where-words",
        says: "“In” or “near” and a name that no table has is the place, in the article's words.",
    },
    Rule {
        id: "figure-where-back",
        says: "A sentence without a place goes on at that of the sentences before it; “in the region” is the region named last.",
    },
    Rule {
        id: "figure-where-nowhere",
        says: "A number over a country, several regions or a month takes no place from another sentence; it keeps the state that its own names.",
    },
    Rule {
        id: "figure-source",
        says: "Who speaks in the figure's sentence says it; else who “said this” after it, or whose account goes on.",
    },
    Rule { id: "figure-remains", says: "Bodies handed over are remains returned, never deaths." },
];
