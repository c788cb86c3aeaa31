//! How much room a text takes.

/// Counts the characters outside tags.
pub fn n_characters(html: &str) -> usize {
    let mut rest = html;
    let mut n_shown = 0;
    while let Some(start) = memchr::memchr(b'<', rest.as_bytes()) {
        n_shown += n_points(&rest[..start]);
        rest = &rest[start..];
        let end = memchr::memchr(b'>', rest.as_bytes());
        rest = end.map_or("", |end| &rest[end + 1..]);
    }
    n_shown + n_points(rest)
}

/// Counts code points: all bytes but those that go on with a character. (A count over bytes is made many at a time.)
fn n_points(text: &str) -> usize {
    text.bytes().filter(|byte| !matches!(byte, 0x80..0xc0)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_take_no_room() {
        assert_eq!(n_characters("<p id=\"L1\">Five <b>died</b>.</p>"), 10);
        assert_eq!(n_characters("É > 5<br"), 5);
    }
}
