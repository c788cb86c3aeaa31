//! Marks on words, opened and closed while the text goes by.
//!
//! Marks may overlap and may cross emphasis; HTML elements may not. So a mark is drawn as one or more segments: where
//! another mark or an element of the Markdown cuts through it, it is closed and opened again. Passages lie outside,
//! entities inside. An element that starts within marks locks them until it ends.

use std::{collections::BTreeSet, ops::Range};

use super::{
    escape,
    mark::{Hand, Mark, MarkKind, alone, longest_entities, note_marker},
};

/// What is drawn of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Not yet decided: no segment has been drawn.
    Fresh,
    Link,
    Span,
}

/// The marks of a text and which of them are open.
pub(super) struct Marker {
    marks: Vec<Mark>,
    looks: Vec<Look>,
    /// Figures that no other link overlaps.
    alone: Vec<bool>,
    open: Vec<usize>,
    /// How many of the open marks elements that started later have locked.
    locked: Vec<usize>,
    /// Entities linked in this section.
    linked: BTreeSet<String>,
    /// Passages begun whose markers are still to come.
    begun: Vec<usize>,
    /// The bytes where marks begin and end, in order.
    cuts: Vec<usize>,
    over: Over,
}

/// The marks over a byte, as the text goes by.
#[derive(Default)]
struct Over {
    /// All marks, by their first bytes.
    by_start: Vec<usize>,
    /// How many of them have begun.
    n_begun: usize,
    /// Those that have begun and may not have ended, in order.
    marks: Vec<usize>,
}

impl Over {
    /// Tells whether there is nothing over a byte or before it that has not been told before.
    fn is_none_before(&self, at: usize, all: &[Mark]) -> bool {
        self.marks.is_empty() && self.by_start.get(self.n_begun).is_none_or(|index| all[*index].span.start > at)
    }

    /// Goes on to a byte; text goes by in order.
    fn go(&mut self, at: usize, all: &[Mark]) {
        let new = &self.by_start[self.n_begun..];
        let n_new = new.partition_point(|index| all[*index].span.start <= at);
        self.marks.extend_from_slice(&new[..n_new]);
        self.n_begun += n_new;
        self.marks.retain(|index| all[*index].span.end > at);
        self.marks.sort_unstable();
    }
}

/// Whether the words stand in a link that the Markdown makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Link,
}

impl Marker {
    /// Settles which marks there are: of entities on the same words the longest wins.
    pub(super) fn new(marks: Vec<Mark>) -> Self {
        let mut marks = longest_entities(marks);
        marks.sort_by(|a, b| (a.kind.rank(), a.span.start, b.span.end).cmp(&(b.kind.rank(), b.span.start, a.span.end)));
        let mut by_start: Vec<usize> = (0..marks.len()).collect();
        by_start.sort_by_key(|index| marks[*index].span.start);
        let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
        cuts.sort_unstable();
        Self {
            looks: vec![Look::Fresh; marks.len()],
            alone: alone(&marks, &by_start),
            open: Vec::new(),
            locked: Vec::new(),
            linked: BTreeSet::new(),
            begun: Vec::new(),
            cuts,
            over: Over { by_start, ..Over::default() },
            marks,
        }
    }

    /// Forgets which entities were linked: a new section begins.
    pub(super) fn section(&mut self) {
        self.linked.clear();
    }

    /// Notes that an entity is linked by hand; tells whether it is the first time in this section.
    pub(super) fn link_by_hand(&mut self, id: &str) -> bool {
        self.linked.insert(id.to_owned())
    }

    /// Gives the first place after the start of a range where a mark begins or ends, or the range's end.
    pub(super) fn next_cut(&self, range: &Range<usize>) -> usize {
        let next = self.cuts.partition_point(|at| *at <= range.start);
        self.cuts.get(next).copied().filter(|at| *at < range.end).unwrap_or(range.end)
    }

    /// Closes and opens marks so that those over a byte are open; the space with which a piece of text begins stands before
    /// those that are opened. Returns notes whose markers were set.
    pub(super) fn reach(&mut self, (at, space): (usize, &str), place: Place, out: &mut String) -> Vec<usize> {
        if self.over.is_none_before(at, &self.marks) && self.open.is_empty() && self.begun.is_empty() {
            out.push_str(space);
            return Vec::new();
        }
        let wanted = self.wanted(at, place);
        let locked = self.n_locked();
        let kept = self.open[locked..].iter().zip(&wanted).take_while(|(open, wanted)| open == wanted).count();
        self.close_to(locked + kept, out);
        let notes = self.settle(at, place, out);
        out.push_str(space);
        for &index in &wanted[kept..] {
            self.begin(index, place, out);
        }
        notes
    }

    /// Keeps open the marks that hold a whole element, and closes the others: the element starts here. None that is a
    /// link stays open around a link.
    pub(super) fn enter(&mut self, element: &Range<usize>, place: Place, out: &mut String) {
        let holds = |&&index: &&usize| {
            let span = &self.marks[index].span;
            let nests = place == Place::Text || self.looks[index] != Look::Link;
            nests && span.start <= element.start && span.end >= element.end
        };
        let kept = self.open[self.n_locked()..].iter().take_while(holds).count();
        let locked = self.n_locked() + kept;
        self.close_to(locked, out);
        self.locked.push(locked);
    }

    /// Closes the marks that were opened within an element: it ends here.
    pub(super) fn leave(&mut self, out: &mut String) {
        self.close_to(self.n_locked(), out);
        self.locked.pop();
    }

    /// Sets the markers of the passages that end before a byte, unless they would stand in a link.
    pub(super) fn settle(&mut self, at: usize, place: Place, out: &mut String) -> Vec<usize> {
        if place == Place::Link || self.in_link() {
            return Vec::new();
        }
        let mut numbers = Vec::new();
        for index in std::mem::take(&mut self.begun) {
            match &self.marks[index] {
                Mark { span, kind: MarkKind::Passage { number, hand, label } } if span.end <= at => {
                    out.push_str(&note_marker(*number, *hand, label));
                    numbers.push(*number);
                }
                _ => self.begun.push(index),
            }
        }
        numbers
    }

    /// Tells whether one of the open marks is a link.
    pub(super) fn in_link(&self) -> bool {
        self.open.iter().any(|&index| self.looks[index] == Look::Link)
    }

    fn n_locked(&self) -> usize {
        self.locked.last().copied().unwrap_or(0)
    }

    fn wanted(&mut self, at: usize, place: Place) -> Vec<usize> {
        self.over.go(at, &self.marks);
        let locked = &self.open[..self.n_locked()];
        let here = self.over.marks.iter().copied().filter(|index| !locked.contains(index));
        here.filter(|&index| self.is_drawn(index, place)).collect()
    }

    fn is_drawn(&self, index: usize, place: Place) -> bool {
        match &self.marks[index].kind {
            MarkKind::Entity { id, .. } => {
                place == Place::Text
                    && match self.looks[index] {
                        Look::Fresh => !self.linked.contains(id),
                        look => look == Look::Link,
                    }
            }
            _ => true,
        }
    }

    fn begin(&mut self, index: usize, place: Place, out: &mut String) {
        let fresh = self.looks[index] == Look::Fresh;
        if fresh {
            self.looks[index] = self.first_look(index);
        }
        if place == Place::Link || self.in_link() {
            self.looks[index] = Look::Span;
        }
        out.push_str(&self.opening(index, fresh));
        self.open.push(index);
    }

    fn first_look(&mut self, index: usize) -> Look {
        match &self.marks[index].kind {
            MarkKind::Entity { id, .. } => {
                self.linked.insert(id.clone());
                Look::Link
            }
            MarkKind::Figure { .. } if self.alone[index] => Look::Link,
            MarkKind::Passage { .. } => {
                self.begun.push(index);
                Look::Span
            }
            _ => Look::Span,
        }
    }

    fn opening(&self, index: usize, fresh: bool) -> String {
        let id = |id: &str| if fresh { format!(" id=\"{}\"", escape(id)) } else { String::new() };
        match &self.marks[index].kind {
            MarkKind::Passage { hand: Hand::Analyst, .. } => "<span class=\"noted\">".to_owned(),
            MarkKind::Passage { hand: Hand::Machine, .. } => "<span>".to_owned(),
            MarkKind::Speech { id: fragment } => format!("<span class=\"said\"{}>", id(fragment)),
            MarkKind::Figure { id: fragment, href } if self.looks[index] == Look::Link => {
                format!("<a class=\"n\"{} href=\"{}\">", id(fragment), escape(href))
            }
            MarkKind::Figure { id: fragment, .. } => format!("<span class=\"n\"{}>", id(fragment)),
            MarkKind::Entity { .. } if self.looks[index] != Look::Link => "<span>".to_owned(),
            MarkKind::Entity { kind, href, .. } => format!("<a class=\"ent ent--{kind}\" href=\"{}\">", escape(href)),
        }
    }

    fn close_to(&mut self, depth: usize, out: &mut String) {
        while self.open.len() > depth {
            if let Some(index) = self.open.pop() {
                out.push_str(if self.looks[index] == Look::Link { "</a>" } else { "</span>" });
            }
        }
    }
}
