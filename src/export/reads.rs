//! What templates read: what no template names need not be made.
//!
//! A view is made page by page, and some of its parts cost more than the rest of the page. A site's own templates may do
//! without them.

use rustc_hash::{FxHashMap, FxHashSet};

/// The names that stand in a template's tags and in those of all that it draws on. There are more of them than it reads,
/// never fewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(FxHashSet<String>);

/// The names of every template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reads {
    templates: FxHashMap<String, Names>,
    all: Names,
}

/// In this name a template sees all that it is given.
const CONTEXT: &str = "__tera_context";

impl Names {
    /// Tells whether a part of a view may be read.
    pub(super) fn has(&self, part: &str) -> bool {
        self.0.contains(part) || self.0.contains(CONTEXT)
    }

    /// Makes a part of a view, or leaves it empty where it is not read.
    pub(super) fn make<T: Default>(&self, part: &str, make: impl FnOnce() -> T) -> T {
        if self.has(part) { make() } else { T::default() }
    }
}

impl<S: Into<String>> FromIterator<S> for Names {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        Self(names.into_iter().map(Into::into).collect())
    }
}

impl Reads {
    /// Gives the names of a template; none where there is no such template.
    pub(super) fn of(&self, template: &str) -> &Names {
        static NONE: std::sync::LazyLock<Names> = std::sync::LazyLock::new(Names::default);
        self.templates.get(template).unwrap_or(&NONE)
    }

    /// Tells whether a template may read a part of its view.
    pub fn has(&self, template: &str, part: &str) -> bool {
        self.of(template).has(part)
    }

    /// Gives the names of all templates together, for what many of them show.
    pub(super) fn of_any(&self) -> &Names {
        &self.all
    }
}

impl FromIterator<(String, Names)> for Reads {
    fn from_iter<I: IntoIterator<Item = (String, Names)>>(templates: I) -> Self {
        let templates: FxHashMap<String, Names> = templates.into_iter().collect();
        let all = templates.values().flat_map(|names| names.0.iter().cloned()).collect();
        Self { templates, all }
    }
}
