//! Style sheets without what only their authors need: comments, and white space that means nothing.

/// Takes comments out of a style sheet, and white space where it parts nothing. Strings stay as they are, and so do
/// comments that begin with `/*!`, as licences do.
pub(super) fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '/' if rest.starts_with("/*") && !rest.starts_with("/*!") => {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            }
            '/' if rest.starts_with("/*!") => {
                let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
                out.push_str(&rest[..end]);
                end
            }
            '"' | '\'' => {
                let end = string_end(rest, next);
                out.push_str(&rest[..end]);
                end
            }
            _ if next.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(|before: char| " {};,:>(".contains(before)) {
                    out.push(' ');
                }
                next.len_utf8()
            }
            _ => {
                push(next, &mut out);
                next.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out.truncate(out.trim_end().len());
    out
}

/// Writes a character; one that ends what stands before it takes the space, and the last semicolon of a block, away.
fn push(next: char, out: &mut String) {
    if "{};,>)".contains(next) && out.ends_with(' ') {
        out.pop();
    }
    if next == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(next);
}

/// Finds the end of the string with which a text begins.
fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, character)| {
        let ends = !escaped && *character == quote;
        escaped = !escaped && *character == '\\';
        ends
    });
    end.map_or(text.len(), |(at, _)| at + quote.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_something_stays() {
        for (css, squeezed) in [
            ("/* a */\n.a > .b,\n.c { color: red; }\n", ".a>.b,.c{color:red}"),
            (".a :is(.b, .c) { inline-size: calc(1rem + 2px); }", ".a :is(.b,.c){inline-size:calc(1rem + 2px)}"),
            ("/*! Free. */ a { }", "/*! Free. */ a{}"),
            ("a::after { content: \" : /* \\\" */ \"; }", "a::after{content:\" : /* \\\" */ \"}"),
            (
                "@media (min-width: 1rem) and (max-width: 2rem) { a { b: c } }",
                "@media (min-width:1rem) and (max-width:2rem){a{b:c}}",
            ),
        ] {
            assert_eq!(squeeze(css), squeezed);
        }
    }

    #[test]
    fn what_is_cut_short_stays_so() {
        assert_eq!([squeeze("a { b: \"c"), squeeze("a /* b")], ["a{b:\"c", "a"]);
    }
}
