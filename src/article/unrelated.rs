//! A quotation or an advert at a text's end that belongs to another text and was copied along.
//!
//! Asks whether it names anything known, and whether it shares words with the text; when in doubt, it stays.

use std::collections::BTreeSet;

use super::{
    Known,
    lines::{Held, Line},
    rules::Rule,
    shape,
    stem::{Stem, Stems, stems},
};
use crate::text::word_set::WordSet;

/// Foreign quotations.
pub(super) const QUOTE: Rule = Rule {
    id: "unrelated-quote",
    reason: "The last paragraph is a quotation without a speaker, names nothing that is known, and shares nothing with the text.",
};

/// Adverts in whole sentences.
pub(super) const ADVERT: Rule = Rule {
    id: "unrelated-advert",
    reason: "The last paragraph offers the reader something for sale, and names nothing that is known.",
};

/// Words of shops, in lower case.
const SHOP: [&str; 27] = [
    "free",
    "delivery",
    "catalogue",
    "catalog",
    "offer",
    "offers",
    "discount",
    "discounts",
    "order",
    "sale",
    "shop",
    "prices",
    "price",
    "buy",
    "customers",
    "seasonal",
    "trial",
    "coupon",
    "voucher",
    "deals",
    "deal",
    "bargain",
    "promo",
    "checkout",
    "shopping",
    "store",
    "guarantee",
];

/// The fewest words of a quotation that can be judged, and the fewest paragraphs of a text to judge it by.
const LEAST_WORDS: usize = 20;
const LEAST_PARAGRAPHS: usize = 4;

/// Beginnings of words, as `stems` gives them, by which a quotation may belong to any report of a war.
static AT_HOME: [Stem; 109] = Stem::all([
    "peace", "home", "house", "child", "famil", "peopl", "live", "lives", "life", "dead", "death", "died", "dying",
    "kill", "kille", "soldi", "fight", "count", "land", "borde", "weapo", "drone", "missi", "bomb", "bombs", "bombi",
    "shell", "attac", "strik", "explo", "blast", "sanct", "talks", "negot", "gover", "presi", "power", "winte",
    "schoo", "hospi", "shelt", "villa", "town", "city", "milit", "army", "defen", "victo", "enemy", "enemi", "occup",
    "help", "suppo", "hope", "afrai", "fear", "night", "stree", "windo", "retur", "pray", "justi", "crime", "freed",
    "russi", "ukrai", "truce", "cease", "frien", "mothe", "fathe", "broth", "siste", "wife", "husba", "daugh", "neigh",
    "wound", "injur", "hurt", "fire", "burn", "burni", "smoke", "siren", "alarm", "sleep", "wait", "water", "elect",
    "heat", "cold", "evacu", "leave", "left", "escap", "survi", "troop", "tank", "tanks", "natio", "allie", "nato",
    "aggre", "terro", "destr", "rebui", "captu", "priso",
]);

/// Parts a foreign quotation from a text's end.
pub(super) fn part<'a>(mut lines: Vec<Line<'a>>, known: Known<'_>) -> (Vec<Line<'a>>, Option<Held<'a>>) {
    let rule = lines.split_last().and_then(|(last, text)| {
        let is_quote = is_foreign(last, text, known);
        let is_advert = || !text.is_empty() && is_advert(&last.text, known);
        if is_quote { Some(&QUOTE) } else { is_advert().then_some(&ADVERT) }
    });
    let held = rule.and_then(|rule| lines.pop().map(|line| line.hold(rule)));
    (lines, held)
}

/// Tells whether a paragraph speaks to the reader of what is for sale.
fn is_advert(text: &str, known: Known<'_>) -> bool {
    static ADDRESS: WordSet = WordSet::new("you your");
    let addresses = || shape::runs(text).any(|word| ADDRESS.has_in_any_case(word));
    if text.len() > 600 || !addresses() || text.contains(['“', '"', '«', '„']) {
        return false;
    }
    let plain = shape::bare(text);
    let words: BTreeSet<&str> = plain.split(' ').collect();
    SHOP.iter().filter(|word| words.contains(*word)).count() >= 2 && !known(text)
}

fn is_foreign(last: &Line<'_>, text: &[Line<'_>], known: Known<'_>) -> bool {
    let is_introduced = text.last().is_none_or(|line| line.text.ends_with([':', ',']));
    let is_long = last.shape.n_words >= LEAST_WORDS && last.text.len() <= 1200;
    if is_introduced || !is_long || !is_quotation(&last.text) {
        return false;
    }
    let n_paragraphs = text.iter().filter(|line| line.shape.is_prose).take(LEAST_PARAGRAPHS).count();
    let words: Stems = stems(&last.text).collect();
    if n_paragraphs < LEAST_PARAGRAPHS || words.iter().any(|stem| AT_HOME.contains(stem)) {
        return false;
    }
    let common: Stems = text.iter().flat_map(|line| stems(&line.text)).filter(|stem| words.contains(stem)).collect();
    common.len() * 5 <= words.len() && !known(&last.text)
}

/// Tells whether a line is one quotation from its first letter to its last.
fn is_quotation(text: &str) -> bool {
    let inner = |open: char, close: char| text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    inner('“', '”').or_else(|| inner('"', '"')).is_some_and(|inner| !inner.contains(['“', '”', '"']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    const TEXT: &str =
        "The bridge over the canal was closed.\nEngineers found a crack.\nThe mayor came.\nHe left at noon.\n";

    fn holds(last: &str, known: &str) -> bool {
        let text = format!("{TEXT}{last}");
        part(lines::read(&text), &|text: &str| text.contains(known)).1.is_some()
    }

    const FOREIGN: &str = "“Good design makes a product useful. Good design makes a product beautiful. Customers notice details, \
                           and every detail costs money, patience and taste.”";

    #[test]
    fn a_foreign_quotation_is_held() {
        assert!(holds(FOREIGN, "Kyiv"));
    }

    #[test]
    fn an_advert_is_held_and_an_address_to_the_reader_is_not() {
        assert!(holds("Is your garden ready? Order now: delivery is free until May.", "Kyiv"));
        assert!(!holds("If you have seen the bridge, you know what it was.", "Kyiv"));
        assert!(!holds("Traders offer bread free of charge, and delivery goes on.", "Kyiv"));
    }

    #[test]
    fn what_may_belong_to_the_text_stays() {
        assert!(!holds(FOREIGN, "design"), "it names something known");
        assert!(!holds(&format!("{FOREIGN} he said."), "Kyiv"), "it has a speaker");
        assert!(!holds("“We will stay,” she said.", "Kyiv"), "it has a speaker");
        assert!(!holds("“We will stay until the very end.”", "Kyiv"), "it is short");
        let home = FOREIGN.replace("Customers", "My children");
        assert!(!holds(&home, "Kyiv"), "it speaks of children");
        let common = FOREIGN.replace("Customers notice details", "Engineers found a crack in the bridge");
        assert!(!holds(&common, "Kyiv"), "it shares words");
    }
}
