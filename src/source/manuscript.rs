//! What arrives at the desk, whatever file it came in: a text of lines, and what the file itself says of it.
//!
//! Values are as they were found: nobody has yet asked whether an author is a person or a date is one.

/// An article before it is cleaned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manuscript {
    /// Its text: a paragraph a line, no byte-order mark, lines ended by `\n`; the title first, where the file states one.
    pub text: String,
    /// What the file says of it beside the text.
    pub stated: Stated,
    /// Lines of the text that the file marks as something else.
    pub asides: Vec<Aside>,
}

/// What a file says of its article beside the text: in the head of a page, in front matter, in a feed, on an envelope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stated {
    /// Its headline; it is the first line of the text, too.
    pub title: Option<String>,
    /// Who wrote it, several parted by commas.
    pub author: Option<String>,
    /// The site or paper.
    pub publisher: Option<String>,
    /// When it was published, in any form.
    pub published: Option<String>,
    /// Address of the original.
    pub url: Option<String>,
    /// Language of the text, as a BCP 47 tag.
    pub language: Option<String>,
}

/// A line that the file marks as something other than the article's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Number of the line, counted from 1.
    pub line: usize,
    /// What the file marks it as.
    pub what: What,
}

/// What a file may mark a line as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A picture's caption.
    Caption,
    /// A post of a social network, shown in the article.
    Embed,
    /// A paragraph of the page that does not stand in its main text.
    Outside,
}

impl Manuscript {
    /// Makes a manuscript of a text alone.
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Makes a manuscript of lines; the title becomes the first of them, unless it is that already.
    pub(super) fn lay(stated: Stated, lines: Vec<Line>) -> Self {
        let mut manuscript = Self { stated, ..Self::default() };
        let mut n_lines = 0;
        let first = lines.iter().find(|line| line.what.is_none()).map(|line| bare(&line.text));
        let title = manuscript.stated.title.clone().filter(|title| first.as_deref() != Some(&bare(title)));
        for line in title.into_iter().map(Line::from).chain(lines) {
            n_lines = manuscript.put(&line, n_lines);
        }
        manuscript
    }

    /// Puts a line below so many others, on its own number where it has one that is still free; gives its number.
    fn put(&mut self, line: &Line, n_lines: usize) -> usize {
        let gap = usize::from(n_lines > 0);
        let number = line.number.filter(|number| *number > n_lines).unwrap_or(n_lines + gap + 1);
        self.text.extend(std::iter::repeat_n('\n', number - n_lines - 1));
        self.text.push_str(&line.text);
        self.text.push('\n');
        self.asides.extend(line.what.map(|what| Aside { line: number, what }));
        number
    }
}

/// A line on its way into a manuscript.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words.
    pub(super) text: String,
    /// What it is, where it is not the article's.
    pub(super) what: Option<What>,
    /// Its number in the file, where that is known.
    pub(super) number: Option<usize>,
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// Writes words for comparison: lower case, letters and digits alone.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line::from(text.to_owned())
    }

    #[test]
    fn the_title_stands_first_and_once() {
        let stated = Stated { title: Some("Bridge closed".into()), ..Stated::default() };
        let told = Manuscript::lay(stated.clone(), vec![line("BRIDGE CLOSED"), line("It was closed.")]);
        assert_eq!(told.text, "BRIDGE CLOSED\n\nIt was closed.\n");
        let untold = Manuscript::lay(stated, vec![line("It was closed.")]);
        assert_eq!(untold.text, "Bridge closed\n\nIt was closed.\n");
    }

    #[test]
    fn asides_know_their_lines_and_numbers_are_kept() {
        let caption = Line { what: Some(What::Caption), number: Some(4), ..line("A bridge.") };
        let below = Line { number: Some(9), ..line("It was closed.") };
        let manuscript = Manuscript::lay(Stated::default(), vec![line("One."), caption, below]);
        assert_eq!(manuscript.asides, [Aside { line: 4, what: What::Caption }]);
        assert_eq!(manuscript.text.lines().position(|line| line == "It was closed."), Some(8));
    }
}
