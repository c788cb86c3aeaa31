//! Excerpts: of a text that may not be shown in full, the sentences that hold what is cited.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    FoundNote,
    disclosure::Veil,
    receipt::{Words, in_body},
};
use crate::{
    document::{FrontMatter, Placed, Receipts},
    markdown::{Block, Hand, escape, note_marker},
    text::collapse,
};

/// The sentences in which something is cited: index of the sentence, and the fragments that lead to it.
pub(super) type Cited = BTreeMap<usize, Vec<String>>;

/// Makes a paragraph of each block in which something is cited; what is left out between sentences is marked. The
/// markers of the machine's notes stand at its end.
pub(super) fn blocks(
    all: &[Block],
    found: &[FoundNote],
    cited: &Cited,
    (words, veil): (&Words, &Veil<'_>),
) -> Vec<Block> {
    all.iter()
        .filter_map(|block| {
            let line = block.line?;
            let sentences = sentences_of(block, words, cited);
            let notes = || found.iter().filter(|note| block.notes.contains(&note.number));
            let markers: String = notes().map(|note| note_marker(note.number, Hand::Machine, &note.label())).collect();
            (!sentences.is_empty()).then(|| Block {
                html: format!("{}{markers}</p>\n", paragraph(line, &sentences, words, veil)),
                line: Some(line),
                span: block.span.clone(),
                notes: notes().map(|note| note.number).collect(),
            })
        })
        .collect()
}

/// Gives the sentences in which something is cited as plain words.
pub(super) fn plain(cited: &Cited, words: &Words, veil: &Veil<'_>) -> String {
    let sentences: Vec<String> = cited.keys().map(|sentence| shown(*sentence, words, veil)).collect();
    sentences.join(" … ")
}

/// Gives a sentence as it may be shown.
fn shown(sentence: usize, words: &Words, veil: &Veil<'_>) -> String {
    let text = words.text();
    veil.hide(&collapse(&text.as_str()[text.sentences()[sentence].range.clone()]))
}

/// Finds the sentences that hold cited words.
pub(super) fn cited(front: &FrontMatter, receipts: &Receipts, words: &Words) -> Cited {
    let mut cited = Cited::new();
    let mut add = |letter: char, id: &str, placed: &Placed| {
        for (nth, sentence) in in_body(placed).map(|span| words.sentences(span)).into_iter().flatten().enumerate() {
            let fragments = cited.entry(sentence).or_default();
            if nth == 0 {
                fragments.push(format!("{letter}-{id}"));
            }
        }
    };
    front.figures.iter().zip(&receipts.figures).for_each(|(row, placed)| add('n', &row.id, placed));
    front.quotes.iter().zip(&receipts.quotes).for_each(|(row, placed)| add('q', &row.id, placed));
    front.claims.iter().zip(&receipts.claims).for_each(|(row, placed)| add('c', &row.id, placed));
    cited
}

fn sentences_of<'c>(block: &Block, words: &Words, cited: &'c Cited) -> Vec<(usize, &'c [String])> {
    let here = cited.range(words.sentences(&block.span));
    here.map(|(sentence, fragments)| (*sentence, fragments.as_slice())).collect()
}

fn paragraph(line: usize, sentences: &[(usize, &[String])], words: &Words, veil: &Veil<'_>) -> String {
    let gap = " <span class=\"gap\">[…]</span>";
    let mut html = format!("<p id=\"L{line}\"><a class=\"ln\" href=\"#L{line}\" aria-label=\"Line {line}\">{line}</a>");
    let mut before = None;
    for (sentence, fragments) in sentences {
        if before.is_some_and(|before| before + 1 != *sentence) {
            html.push_str(gap);
        }
        before = Some(*sentence);
        for fragment in *fragments {
            let _ = write!(html, "<span id=\"{}\"></span>", escape(fragment));
        }
        let _ = write!(html, " <span class=\"s\">{}</span>", escape(&shown(*sentence, words, veil)));
    }
    html
}
