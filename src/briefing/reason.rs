//! Reasons as sentences: how a figure is said, and why it is not added.

use super::{
    Briefing, Incident,
    days::day,
    figure_graph::Node,
    incident::{Account, Statement},
    total::Why,
};
use crate::extract::{Outcome, Qualifier};

impl Briefing<'_> {
    /// Names a figure within the site: the article's slug, `#` and the figure's id.
    pub fn figure_key(&self, node: usize) -> String {
        let front = &self.articles[self.ledger.nodes[node].article].front;
        format!("{}#{}", front.slug, front.figures[self.ledger.nodes[node].row].id)
    }

    /// Says a figure: "at least 23 killed in Dnipro and Samar, 23–26 June 2025".
    pub fn figure_words(&self, node: usize) -> String {
        let this = &self.ledger.nodes[node];
        let number = self.number_words(this);
        let place = self.place_words(this).map(|place| format!(" in {place}")).unwrap_or_default();
        let incident = self.ledger.incident_of[node].map(|incident| &self.ledger.incidents[incident]);
        let when = match (this.days.or_else(|| incident?.days), this.published) {
            (Some(days), _) => format!(", {}", days.words()),
            (None, Some(published)) => format!(", reported by {}", day(published.to)),
            (None, None) => String::new(),
        };
        let of = self.articles[this.article].front.figures[this.row].of.as_ref();
        let of = of.map(|of| format!(" ({of})")).unwrap_or_default();
        format!("{number}{of} {}{place}{when}", outcome(this.outcome))
    }

    fn number_words(&self, node: &Node) -> String {
        let row = &self.articles[node.article].front.figures[node.row];
        let number = row.number.map_or_else(|| "an unsaid number".to_owned(), |number| number.to_string());
        match row.qualifier {
            Qualifier::Exactly => number,
            Qualifier::AtLeast => format!("at least {number}"),
            Qualifier::MoreThan => format!("more than {number}"),
            Qualifier::About => format!("about {number}"),
            Qualifier::UpTo => format!("up to {number}"),
            Qualifier::Vague => "a vague number".to_owned(),
            Qualifier::NoneReported => "nobody".to_owned(),
        }
    }

    fn place_words(&self, node: &Node) -> Option<String> {
        let incident = self.ledger.incident_of[self.ledger.node(node.article, node.row)];
        let places = match incident {
            Some(incident) if node.places.is_empty() || !self.ledger.incidents[incident].places.is_empty() => {
                &self.ledger.incidents[incident].places
            }
            _ => &node.places,
        };
        let names: Vec<&str> = places.iter().map(|place| self.lexicon.entity(*place).name.as_str()).collect();
        if names.is_empty() {
            return self.articles[node.article].front.figures[node.row].place_words.clone();
        }
        Some(listed(&names))
    }

    /// Says why a figure is not added to the total of its outcome, as a full sentence; none where it is.
    pub fn left_out(&self, node: usize) -> Option<String> {
        let why = self.ledger.reckoning.left_out[node]?;
        let this = &self.ledger.nodes[node];
        let who = outcome(this.outcome);
        let words = |other: usize| self.figure_words(other);
        let from = |other: usize| {
            let article = &self.articles[self.ledger.nodes[other].article].front;
            if self.ledger.nodes[other].article == this.article {
                String::new()
            } else {
                format!(" (“{}”)", article.title)
            }
        };
        Some(match why {
            Why::Again(other) => format!("The same number as {}{}, told again.", words(other), from(other)),
            Why::Vague(other) => {
                format!("A vague word is no number; the same people as {}, which are counted.", words(other))
            }
            Why::Older(other) => format!("A later or closer count takes its place: {}{}.", words(other), from(other)),
            Why::Disputed(other) => {
                format!(
                    "In dispute with {}{}; the lower number makes the least of the total, the higher one its greatest.",
                    words(other),
                    from(other)
                )
            }
            Why::Part(whole) => format!("A part of {}, and counted with it.", words(whole)),
            Why::Inside(whole) => format!("Inside {}, and counted with it.", words(whole)),
            Why::LessThanParts => "Its parts together are more than it, and are counted in its place.".to_owned(),
            Why::MayBe(other) => {
                format!(
                    "It may be of the same people as {}{}: nothing in the texts tells the two apart.",
                    words(other),
                    from(other)
                )
            }
            Why::NoLeast => "The words give no least number, so that nothing can be added.".to_owned(),
            Why::Zero => format!("It says that nobody was {who}, and adds nothing."),
            Why::Tally => {
                "A tally of more than a week, or of no place and no day, is tied to no event and is added to none."
                    .to_owned()
            }
            Why::Things => {
                "It counts weapons or things, not people; both sides count for nights and areas that overlap."
                    .to_owned()
            }
        })
    }

    /// Says why what an article tells was taken for an incident.
    pub fn account_reason(&self, incident: &Incident, account: &Account) -> String {
        let place = self.incident_place(incident);
        let when = account.days.map_or_else(|| "without a day".to_owned(), |days| format!("on {}", days.words()));
        let figures: Vec<String> = account.figures.iter().map(|figure| self.figure_words(*figure)).collect();
        let figures: Vec<&str> = figures.iter().map(String::as_str).collect();
        let told = listed(&figures);
        match account.rule {
            "first-told" => format!("It tells of {place}, {when}: {told}."),
            "told-by-analyst" => format!("A person put it here: {told}."),
            "same-number-and-place" => {
                format!("It tells of {place} without a day, and number and place agree: {told}.")
            }
            "same-toll-in-region" => format!("It tells of the region, {when}, with the same numbers: {told}."),
            _ => format!(
                "It tells of the same place, {place}, {when}, with numbers that may be counts of one event: {told}."
            ),
        }
    }

    /// Says why a claim was taken to speak of an incident.
    pub fn statement_reason(&self, incident: &Incident, statement: &Statement) -> String {
        let place = self.incident_place(incident);
        match statement.rule {
            "claim-holds-figure" => "The figure stands within the claim's words.".to_owned(),
            "claim-beside-place" => format!("It names {place} a few sentences from the figures."),
            "same-weapon-in-region" => {
                format!(
                    "Probable: it names the region and the same weapon a few sentences from the account of {place}, in one text."
                )
            }
            "claim-after-claim" => {
                format!("It follows, in the same article, a claim on {place}, and names the same place.")
            }
            "denial-of-place-and-days" => format!("It denies what was in the news of {place}."),
            "claim-of-place-and-days" => format!("It tells of {place} on the same days."),
            "told-without-a-number" => format!("It tells place, weapon and target, of {place}; nobody is counted."),
            _ => "A person put it here.".to_owned(),
        }
    }

    /// Says why a figure of one outcome is not in the total of another.
    pub fn other_outcome(node: &Node, of: Outcome) -> String {
        match (node.outcome, of) {
            (Outcome::RemainsReturned, _) => {
                "Bodies handed over are of people who had died before: no new deaths or other losses.".to_owned()
            }
            (Outcome::Launched | Outcome::Intercepted, _) => "It counts weapons, not people.".to_owned(),
            (Outcome::Damaged, _) => "It counts things, not people.".to_owned(),
            (other, of) => format!("It counts people {}, not {}.", outcome(other), outcome(of)),
        }
    }
}

/// Names an outcome for people.
pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Killed => "killed",
        Outcome::Injured => "injured",
        Outcome::Missing => "missing",
        Outcome::Captured => "captured",
        Outcome::Displaced => "displaced",
        Outcome::RemainsReturned => "bodies returned",
        Outcome::Launched => "launched",
        Outcome::Intercepted => "intercepted",
        Outcome::Damaged => "damaged",
    }
}

/// Joins names: "Dnipro, Samar and Kyiv".
pub(super) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
