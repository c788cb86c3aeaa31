//! A line written plainly, as the patterns read it.

use crate::text::collapse;

/// Writes a line plainly: lower case, straight quotation marks and hyphens, single spaces, nothing ornamental around.
pub(super) fn plain(text: &str) -> String {
    const ORNAMENT: [char; 17] = ['•', '·', '»', '«', '›', '‹', '>', '→', '▶', '►', '*', '|', '–', '—', '-', ' ', '_'];
    let text = collapse(text);
    let mut line = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let n_plain = rest.bytes().take_while(|byte| byte.is_ascii() && *byte != b'`').count();
        line.push_str(&rest[..n_plain]);
        let at = line.len() - n_plain;
        line[at..].make_ascii_lowercase();
        let mut letters = rest[n_plain..].chars();
        match letters.next() {
            Some('’' | '‘' | 'ʼ' | '`') => line.push('\''),
            Some('“' | '”' | '„') => line.push('"'),
            Some('–' | '—' | '‑' | '−') => line.push('-'),
            letter => line.extend(letter.into_iter().flat_map(char::to_lowercase)),
        }
        rest = letters.as_str();
    }
    let is_sign = |letter: char| {
        !letter.is_alphanumeric() && !letter.is_ascii() && !matches!(letter, '©' | '€' | '£' | '…' | '«' | '»')
    };
    let bare = line.trim_matches(ORNAMENT).trim_matches(is_sign).trim_matches(ORNAMENT);
    let bare = bare.trim_end_matches(['.', ':', '!', '…', ' ', '>', '»', '›', '→']);
    if bare.is_empty() { line } else { bare.to_owned() }
}
