//! How much room a text takes.

/// Counts the characters outside tags.
pub fn n_characters(html: &str) -> usize {
    let mut is_shown = true;
    let shown = html.bytes().filter(|byte| match byte {
        b'<' => {
            is_shown = false;
            false
        }
        b'>' if !is_shown => {
            is_shown = true;
            false
        }
        // The bytes of a character after its first are no characters.
        _ => is_shown && !matches!(byte, 0x80..0xc0),
    });
    shown.count()
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
