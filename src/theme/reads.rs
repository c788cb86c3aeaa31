//! Which names each template may read, told from its text.

use std::collections::{BTreeMap, BTreeSet};

use crate::export::{Names, Reads};

/// Gathers the names in every template's tags, and in those of the templates that it extends, includes or takes components
/// from.
pub(super) fn of(templates: &BTreeMap<String, String>) -> Reads {
    let own: BTreeMap<&str, BTreeSet<&str>> =
        templates.iter().map(|(name, text)| (name.as_str(), words(text).collect())).collect();
    let homes: BTreeMap<&str, &str> = templates
        .iter()
        .flat_map(|(name, text)| components(text).map(move |component| (component, name.as_str())))
        .collect();
    let beside: BTreeMap<&str, Vec<&str>> = templates
        .iter()
        .map(|(name, text)| {
            let named = tags(text).flat_map(|tag| tag.split(['"', '\''])).filter(|word| templates.contains_key(*word));
            let used = own[name.as_str()].iter().filter_map(|word| homes.get(word).copied());
            (name.as_str(), named.chain(used).collect())
        })
        .collect();
    let all = |name: &str| {
        let (mut met, mut waiting) = (BTreeSet::new(), vec![name]);
        while let Some(name) = waiting.pop() {
            if met.insert(name) {
                waiting.extend(&beside[name]);
            }
        }
        met.into_iter().flat_map(|name| own[name].iter().copied()).collect::<Names>()
    };
    own.keys().map(|name| ((*name).to_owned(), all(name))).collect()
}

/// Gives the words within a template's tags.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
    let words = tags(text).flat_map(move |tag| tag.as_bytes().split(move |byte| !is_of_word(*byte)));
    words.filter_map(|word| str::from_utf8(word).ok()).filter(|word| !word.is_empty())
}

/// Gives what stands between the marks of tags, `{{ }}` and `{% %}`.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let after = rest.split_once('{')?.1;
            let closing = match after.as_bytes().first() {
                Some(b'{') => "}}",
                Some(b'%') => "%}",
                _ => {
                    rest = after;
                    continue;
                }
            };
            let tag = &after[1..];
            let end = tag.find(closing).unwrap_or(tag.len());
            rest = &tag[end..];
            return Some(&tag[..end]);
        }
    })
}

/// Gives the names of the components that a template defines.
fn components(text: &str) -> impl Iterator<Item = &str> {
    let heads = tags(text).filter_map(|tag| tag.trim_start_matches('-').trim_start().strip_prefix("component"));
    heads.filter_map(|head| head.split('(').next()).map(str::trim).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(texts: &[(&str, &str)]) -> Reads {
        of(&texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    fn names(all: &[&str]) -> Names {
        all.iter().copied().collect()
    }

    #[test]
    fn a_template_reads_what_its_tags_name() {
        let found =
            reads(&[("a.html", "{{ page.title }} and {%- if x %}{{ y | f(g=\"z\") }}{% endif %} not this {{ open")]);
        let expected = names(&["page", "title", "if", "x", "y", "f", "g", "z", "endif", "open"]);
        assert_eq!(found, [("a.html".to_owned(), expected)].into_iter().collect());
    }

    #[test]
    fn what_a_template_draws_on_reads_for_it() {
        let found = reads(&[
            ("a.html", "{% extends \"base.html\" %}{% block b %}{{ <card of={x} /> }}{% endblock %}"),
            ("base.html", "{{ base }}{% include \"part.html\" %}"),
            ("part.html", "{{ part }}"),
            ("card.html", "{%- component card(of, @page) -%}{{ of.inner }}{% endcomponent card %}"),
            ("other.html", "{{ other }}"),
        ]);
        for part in ["x", "base", "part", "inner"] {
            assert!(found.has("a.html", part), "{part}");
        }
        assert!(!found.has("a.html", "other") && !found.has("base.html", "x") && !found.has("part.html", "base"));
        assert!(!found.has("none.html", "x"));
    }
}
