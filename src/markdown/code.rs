//! Code as spans with classes, which a style sheet colours.

use std::sync::LazyLock;

use syntect::{
    html::{ClassStyle, ClassedHTMLGenerator},
    parsing::SyntaxSet,
    util::LinesWithEndings,
};

use super::escape;

/// Code longer than this is shown as it is: highlighting makes forty bytes of one.
const MAX_BYTES: usize = 16 * 1024;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Code as HTML.
pub(super) struct Highlighted {
    /// What stands within `<code>`.
    pub(super) html: String,
    /// Whether it holds spans.
    pub(super) has_spans: bool,
}

/// Highlights code in a language named as after a fence: `rust`, `py`.
pub(super) fn highlight(code: &str, language: &str) -> Highlighted {
    match spans(code, language) {
        Some(html) => Highlighted { html, has_spans: true },
        None => Highlighted { html: escape(code).into_owned(), has_spans: false },
    }
}

fn spans(code: &str, language: &str) -> Option<String> {
    if language.is_empty() || code.len() > MAX_BYTES {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let style = ClassStyle::SpacedPrefixed { prefix: "s-" };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, style);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_language_gets_classes() {
        let code = highlight("let x = \"<b>\";\n", "rust");
        assert!(code.has_spans && code.html.contains("class=\"s-") && code.html.contains("&lt;b&gt;"), "{}", code.html);
    }

    #[test]
    fn an_unknown_language_is_plain_text() {
        assert_eq!(highlight("<b>", "no-such-language").html, "&lt;b&gt;");
    }
}
