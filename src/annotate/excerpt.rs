//! Excerpts: of a text that may not be shown in full, the sentences that hold what is cited.

use std::{collections::BTreeMap, fmt::Write as _, ops::Range};

use super::{
    disclosure::Withheld,
    receipt::{Receipt, Receipts, Words},
};
use crate::{
    markdown::{Block, escape},
    text::collapse,
};

/// The sentences of one block: index of the sentence, and the fragments that lead to it.
type Cited = BTreeMap<usize, Vec<String>>;

/// Makes a paragraph of each block in which something is cited; what is left out between sentences is marked.
pub(super) fn blocks(all: &[Block], (words, receipts): (&Words, &Receipts), withheld: &Withheld<'_>) -> Vec<Block> {
    let cited = cited(words, receipts);
    all.iter()
        .filter_map(|block| {
            let line = block.line?;
            let sentences = sentences_of(block, words, &cited);
            (!sentences.is_empty()).then(|| Block {
                html: paragraph(line, &sentences, words, withheld),
                line: Some(line),
                span: block.span.clone(),
                notes: Vec::new(),
            })
        })
        .collect()
}

/// Finds the sentences that hold cited words.
fn cited(words: &Words, receipts: &Receipts) -> Cited {
    let mut cited = Cited::new();
    let mut add = |letter: char, receipt: &Receipt| {
        let Some(readable) = receipt.readable.clone().filter(|_| receipt.body.is_some()) else { return };
        for (nth, sentence) in over(words, &readable).enumerate() {
            let fragments = cited.entry(sentence).or_default();
            if nth == 0 {
                fragments.push(format!("{letter}-{}", receipt.id));
            }
        }
    };
    receipts.figures.iter().for_each(|receipt| add('n', receipt));
    receipts.quotes.iter().for_each(|receipt| add('q', receipt));
    receipts.claims.iter().for_each(|receipt| add('c', receipt));
    cited
}

/// Gives the sentences that a range of the readable text touches.
fn over(words: &Words, readable: &Range<usize>) -> impl Iterator<Item = usize> {
    let sentences = words.text().sentences();
    let first = sentences.partition_point(|sentence| sentence.range.end <= readable.start);
    let last = sentences.partition_point(|sentence| sentence.range.start < readable.end);
    first..last
}

fn sentences_of<'c>(block: &Block, words: &Words, cited: &'c Cited) -> Vec<(usize, &'c [String])> {
    let sentences = words.text().sentences();
    let stands_in = |sentence: usize| {
        let start = words.in_body(sentences[sentence].range.clone()).map(|span| span.start);
        start.is_some_and(|start| block.span.contains(&start))
    };
    let here = cited.iter().filter(|(sentence, _)| stands_in(**sentence));
    here.map(|(sentence, fragments)| (*sentence, fragments.as_slice())).collect()
}

fn paragraph(line: usize, sentences: &[(usize, &[String])], words: &Words, withheld: &Withheld<'_>) -> String {
    let gap = " <span class=\"gap\">[…]</span>";
    let mut html = format!("<p id=\"L{line}\"><a class=\"ln\" href=\"#L{line}\" aria-label=\"Line {line}\">{line}</a>");
    let mut before = None;
    for (sentence, fragments) in sentences {
        if before.is_some_and(|before| before + 1 != *sentence) {
            html.push_str(gap);
        }
        before = Some(*sentence);
        let text = words.text();
        let shown = withheld.hide(&collapse(&text.as_str()[text.sentences()[*sentence].range.clone()]));
        for fragment in *fragments {
            let _ = write!(html, "<span id=\"{}\"></span>", escape(fragment));
        }
        let _ = write!(html, " <span class=\"s\">{}</span>", escape(&shown));
    }
    html + "</p>\n"
}
