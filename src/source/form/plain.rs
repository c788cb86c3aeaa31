//! Plain text, with or without front matter of another tool above it.

use super::{Read, front_matter};
use crate::source::{
    Manuscript,
    decode::{Decoded, Fault, decode},
};

pub(super) fn read(bytes: &[u8]) -> Result<Read, Fault> {
    let Decoded { text, guessed } = decode(bytes)?;
    let (stated, start) = front_matter::read(&text);
    // Blank lines in the place of the front matter keep the numbers of the lines below it.
    let body = format!("{}{}", "\n".repeat(text[..start].matches('\n').count()), &text[start..]);
    Ok(Read { guessed, ..Read::one(Manuscript { text: body, stated, asides: Vec::new() }) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_as_it_is() {
        let text = "Bridge closed\n\n---\n\nIt was closed.";
        let read = read(text.as_bytes()).unwrap();
        assert_eq!(read.articles[0].manuscript, Manuscript::of(text));
    }

    #[test]
    fn lines_keep_their_numbers_below_front_matter() {
        let read = read(b"---\ntitle: Bridge closed\n---\nIt was closed.\n").unwrap();
        let manuscript = &read.articles[0].manuscript;
        assert_eq!(manuscript.stated.title.as_deref(), Some("Bridge closed"));
        assert_eq!(manuscript.text, "\n\n\nIt was closed.\n");
    }
}
