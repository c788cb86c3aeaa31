//! The codes of all that can be wrong with a document.

/// A code and what it means; `docs/diagnostics.md` explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The code, which never changes.
    pub name: &'static str,
    /// What is the matter, in a sentence.
    pub meaning: &'static str,
}

/// All codes, in the order in which a document is read.
pub static CODES: &[Code] = &[
    Code { name: "no-front-matter", meaning: "A document does not begin with TOML between two lines `+++`." },
    Code { name: "malformed-toml", meaning: "The front matter is not TOML." },
    Code { name: "unknown-key", meaning: "A key has no meaning here; own values belong under `[extra]`." },
    Code { name: "missing-key", meaning: "A key that must be there is not." },
    Code {
        name: "bad-value",
        meaning: "A value is of the wrong type, no date, or none of the words that a key takes.",
    },
    Code { name: "bad-slug", meaning: "A slug or an id is not made of lower-case ASCII words joined by hyphens." },
    Code {
        name: "exclusive-keys",
        meaning: "Two keys of a finding rule each other out, as `speaker` and `speaker_words`.",
    },
    Code { name: "duplicate-id", meaning: "Two findings or notes of a document have the same id." },
    Code { name: "unknown-entity", meaning: "An id names nothing in the lexicon, or something of another kind." },
    Code { name: "unknown-finding", meaning: "A finding is linked to one that does not exist." },
    Code { name: "evidence-not-found", meaning: "Words that a finding or a note cites do not stand in the text." },
    Code {
        name: "evidence-ambiguous",
        meaning: "Cited words stand more than once, and nothing decides which are meant.",
    },
    Code { name: "withheld-name", meaning: "A private person's name stands where every listing would show it." },
    Code { name: "duplicate-slug", meaning: "Two documents have the same address." },
    Code {
        name: "cannot-accept",
        meaning: "The machine's side of a finding cannot be taken over, since nothing has its id or its lines have another form.",
    },
];
