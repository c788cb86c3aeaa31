//! How the briefing is made: the rules and the lexicon in force.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Desk, Draft, Export,
    frame::Matter,
    view::{MethodologyView, RuleGroupView, RuleView, View},
};
use crate::{annotate::SHELVES, article, briefing::rule, extract};

/// Plans the page of rules.
pub(super) static EXPORT: Export = Export { name: "methodology", plan };

/// The rules by which things are found, group by group.
const FOUND: [(&str, &str, &[extract::Rule]); 5] = [
    ("rules-figures", "Figures", extract::figure::RULES),
    ("rules-speakers", "Speakers", extract::speech::RULES),
    ("rules-quotations", "Quotations", extract::quote::RULES),
    ("rules-statements", "Statements", extract::claim::RULES),
    ("rules-dates", "Dates", extract::time::RULES),
];

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let desk = Arc::clone(desk);
    vec![Draft::page("methodology/", "methodology.html", move || View::Methodology(view(&desk)))]
}

fn view(desk: &Desk<'_>) -> MethodologyView {
    let matter = Matter {
        title: "Methodology".to_owned(),
        description: "The rules by which names, numbers and statements are found.".to_owned(),
        address: "methodology/".to_owned(),
        ..Matter::default()
    };
    let lexicon = desk.briefing.lexicon;
    let count = |shelf: &crate::annotate::Shelf| {
        (shelf.label, lexicon.entities().iter().filter(|entity| entity.kind == shelf.kind).count())
    };
    let rules = groups();
    MethodologyView {
        frame: desk.frame(matter),
        n_rules: rules.iter().map(|group| group.rules.len()).sum(),
        rules,
        n_entities: lexicon.entities().len(),
        lexicon: SHELVES.iter().map(count).filter(|(_, n_entities)| *n_entities > 0).collect(),
        lexicon_hash: lexicon.hash().to_owned(),
    }
}

/// Gives all rules: of cleaning, for names, for what is said.
fn groups() -> Vec<RuleGroupView> {
    let cleaning = article::RULES.iter().map(|rule| RuleView { id: rule.id, sentence: rule.reason }).collect();
    let found =
        |rules: &[extract::Rule]| rules.iter().map(|rule| RuleView { id: rule.id, sentence: rule.says }).collect();
    let mut groups = vec![
        RuleGroupView { id: "rules-cleaning", label: "Cleaning", rules: cleaning },
        RuleGroupView { id: "rules-names", label: "Names", rules: found(extract::NAMES) },
    ];
    groups.extend(FOUND.map(|(id, label, rules)| RuleGroupView { id, label, rules: found(rules) }));
    groups.extend(rule::RULES.map(|(id, label, rules)| RuleGroupView { id, label, rules: found(rules) }));
    groups
}

/// Gives the sentence of every rule by its id.
pub(super) fn sentences() -> BTreeMap<&'static str, &'static str> {
    groups().into_iter().flat_map(|group| group.rules).map(|rule| (rule.id, rule.sentence)).collect()
}
