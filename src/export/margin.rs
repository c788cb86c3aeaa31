//! Which notes may stand level with their paragraph in the margin.
//!
//! On wide screens a note floats beside the text, below the note before it. A paragraph whose note is to stand level
//! floats too, and a float may not stand higher than one before it: were an earlier note pushed below this paragraph, a
//! gap would open in the text. So heights are estimated, in lines of the text, so that doubt is on the side of no gap: the
//! text short, the notes long, as in the narrowest margin (1100 CSS pixels).

use super::view::NoteView;
use crate::markdown;

/// Characters in a line of the text, at most, and in a line of a note, at least.
const TEXT_WIDTH: usize = 80;
const NOTE_WIDTH: usize = 30;

/// Lines that a note takes besides its own words: its head, its foot and the room around it.
const NOTE_FRAME: usize = 4;

/// Lines that figures of one speaker, or a statement, take in a note.
const FIGURE: usize = 3;
const STATEMENT: usize = 2;

/// Lines that a row of what other articles say takes, and its head.
const OTHER: usize = 2;

/// How far text and margin are filled, in lines from the top.
#[derive(Debug, Default)]
pub(super) struct Margin {
    text: usize,
    /// Top and bottom of the last note.
    last: (usize, usize),
}

impl Margin {
    /// Places a block of so many characters and its notes; tells whether the first of them may stand level with it.
    pub(super) fn place(&mut self, n_characters: usize, notes: &[NoteView<'_>]) -> bool {
        let level = self.last.0 <= self.text;
        let top = self.text;
        self.text += n_characters / TEXT_WIDTH + 1;
        let mut from = if level { top } else { self.text };
        for note in notes {
            let top = from.max(self.last.1);
            self.last = (top, top + height(note));
            from = top;
        }
        level && !notes.is_empty()
    }
}

fn height(note: &NoteView<'_>) -> usize {
    let words = markdown::n_characters(note.html) + note.quote.map_or(0, |quote| quote.chars().count());
    let elsewhere: usize = note.elsewhere.iter().map(|event| (1 + event.others.len()) * OTHER).sum();
    NOTE_FRAME + words / NOTE_WIDTH + note.figures.len() * FIGURE + note.claims.len() * STATEMENT + elsewhere
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(html: &str) -> NoteView<'_> {
        NoteView {
            number: 1,
            kind: "context",
            kind_words: "context",
            quote: None,
            html,
            by: None,
            source: None,
            marked: true,
            figures: Vec::new(),
            claims: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    #[test]
    fn a_note_stands_level_unless_one_before_it_was_pushed_below_its_paragraph() {
        let long = "word ".repeat(60);
        let mut margin = Margin::default();
        assert!(margin.place(4, &[note(&long)]), "the margin is empty");
        assert!(margin.place(4, &[note(&long)]), "pushed down, but none before it");
        assert!(!margin.place(6, &[note(&long)]), "the second hangs below");
        assert!(!margin.place(5, &[]), "it has no note");
        margin.place(6_000, &[]);
        assert!(margin.place(4, &[note("")]), "the text has caught up");
    }
}
