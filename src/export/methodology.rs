//! How the briefing is made: the rules in force.

use std::sync::Arc;

use super::{
    Desk, Draft, Export,
    desk::Matter,
    view::{MethodologyView, RuleView, View},
};
use crate::extract;

/// Plans the page of rules.
pub(super) static EXPORT: Export = Export { name: "methodology", plan };

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
    MethodologyView {
        frame: desk.frame(matter),
        rules: extract::rules().map(|rule| RuleView { id: rule.id, sentence: rule.says }).collect(),
        n_entities: lexicon.entities().len(),
        lexicon_hash: lexicon.hash().to_owned(),
    }
}
