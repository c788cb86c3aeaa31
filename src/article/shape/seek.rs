//! Where words stand in a text: most texts do not hold them, which is told more quickly than where.

/// Finds words.
pub(in crate::article) fn find(text: &str, words: &str) -> Option<usize> {
    if text.contains(words) { text.find(words) } else { None }
}

/// Parts a text at the first of words.
pub(in crate::article) fn split_once<'t>(text: &'t str, joint: &str) -> Option<(&'t str, &'t str)> {
    if text.contains(joint) { text.split_once(joint) } else { None }
}

/// Gives a text without some letters at its end, however often they stand there.
pub(in crate::article) fn without_ends<'t>(mut text: &'t str, end: &str) -> &'t str {
    while let Some(rest) = text.strip_suffix(end) {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_the_standard_library_finds_them() {
        for text in ["", "by", "told by her", "by and by"] {
            assert_eq!(find(text, "by"), text.find("by"), "{text}");
            assert_eq!(split_once(text, "by"), text.split_once("by"), "{text}");
            assert_eq!(without_ends(text, "by"), text.trim_end_matches("by"), "{text}");
        }
        assert_eq!(without_ends("10amam", "am"), "10");
    }
}
