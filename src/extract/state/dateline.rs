//! Names that begin a report as the place of its writing.

use crate::extract::reading::Reading;

/// Tells whether a name begins a paragraph as the place of writing: "KYIV, June 3 (Agency) -", "MOSCOW —".
pub(in crate::extract) fn is_dateline(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let text = reading.text;
    let paragraph = &text.paragraphs()[text.paragraph_of(start)];
    if paragraph.heading || paragraph.tokens.start != start {
        return false;
    }
    let mut bracket = false;
    for at in end..paragraph.tokens.end.min(end + 12) {
        match text.written(at) {
            "(" => bracket = true,
            "—" | "–" | "-" | "--" => return true,
            ")" if bracket && is_body_of_report(reading, at + 1, paragraph.tokens.end) => return true,
            ":" if at == end && is_body_of_report(reading, at + 1, paragraph.tokens.end) => return true,
            ":" => return bracket || text.tokens()[start].upper,
            "." if !bracket && text.word(at + 1) == "/" => return true,
            "." if !bracket => return false,
            "," | ")" | "/" => {}
            _ if text.tokens()[at].capital || text.word(at).bytes().all(|byte| byte.is_ascii_digit()) || bracket => {}
            _ => return false,
        }
    }
    false
}

/// Tells whether the report itself begins with a token, after its dateline: a capital, and a sentence of some length.
fn is_body_of_report(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let text = reading.text;
    end > at + 8 && text.tokens()[at].capital && text.tokens()[at].is_word()
}
