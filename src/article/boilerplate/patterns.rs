//! The patterns of all families: each is compiled when a line first holds the letters that it needs.
//!
//! Does not know what the patterns are for.

use std::sync::{LazyLock, OnceLock};

use regex::bytes::{Regex, RegexBuilder};
use regex_syntax::ParserBuilder;

use super::{FAMILIES, Family};
use crate::article::gate::Gate;

/// Finds the first family of which a pattern fits a plain line, and that may have the line.
pub(super) fn find(plain: &str, may_have: impl Fn(&Family) -> bool) -> Option<&'static Family> {
    static PATTERNS: LazyLock<Patterns> = LazyLock::new(Patterns::new);
    let candidates = PATTERNS.gate.candidates(plain).map(|at| &PATTERNS.rows[at]);
    let mut fitting = candidates.filter(|row| row.fits(plain)).map(|row| row.family);
    fitting.find(|family| may_have(family))
}

/// All patterns, in the order of their families, and the letters that they need.
struct Patterns {
    rows: Vec<Row>,
    gate: Gate,
}

/// A pattern of a whole line.
struct Row {
    family: &'static Family,
    pattern: String,
    regex: OnceLock<Regex>,
}

impl Patterns {
    fn new() -> Self {
        let rows = FAMILIES.iter().flat_map(|family| family.patterns.iter().map(|pattern| Row::new(family, pattern)));
        let rows: Vec<Row> = rows.collect();
        let patterns: Vec<&str> = rows.iter().map(|row| row.pattern.as_str()).collect();
        let gate = Gate::of(&patterns, ParserBuilder::new().unicode(false).utf8(false));
        Self { rows, gate }
    }
}

impl Row {
    fn new(family: &'static Family, pattern: &str) -> Self {
        Self { family, pattern: format!("^(?:{pattern})$"), regex: OnceLock::new() }
    }

    fn fits(&self, line: &str) -> bool {
        let regex = || RegexBuilder::new(&self.pattern).unicode(false).size_limit(64 << 20).build();
        let compile = || regex().expect("the patterns are ours and are tested");
        self.regex.get_or_init(compile).is_match(line.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_says_what_it_needs() {
        let Patterns { rows, gate } = Patterns::new();
        let always: Vec<&str> = gate.always().map(|at| rows[at].pattern.as_str()).collect();
        assert_eq!(always, [""; 0], "these would be tried on every line");
    }

    #[test]
    fn every_pattern_compiles() {
        for row in Patterns::new().rows {
            assert!(!row.fits("\n"), "{}", row.pattern);
        }
    }
}
