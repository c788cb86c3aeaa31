//! Names of the items of a feed: `feeds/wire.xml#3f2a9c1d`.

use std::{collections::BTreeSet, path::Path};

use super::{
    digest,
    form::{self, Item},
};

/// Digits of an item's key.
const DIGITS: usize = 8;

/// Gives keys to the items of one feed, each once.
#[derive(Debug, Default)]
pub(super) struct Keys(BTreeSet<String>);

impl Keys {
    /// Names an item by its id, or by all that it says where the feed gives one id twice.
    pub(super) fn name(&mut self, item: &Item) -> String {
        let short = |bytes: &[u8]| digest(bytes)[..DIGITS].to_owned();
        let by_id = short(item.id.as_bytes());
        let key = if self.0.contains(&by_id) { short(&item.bytes) } else { by_id };
        self.0.insert(key.clone());
        key
    }
}

/// Gives the path of the feed that an item's path names; none where it is no path of an item.
pub fn feed_of(path: &str) -> Option<&str> {
    let (feed, key) = path.rsplit_once('#')?;
    let is_key = key.len() == DIGITS && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_key && form::of(Path::new(feed)).is_some()).then_some(feed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_leads_to_its_feed_and_other_paths_to_none() {
        assert_eq!(feed_of("feeds/wire.xml#3f2a9c1d"), Some("feeds/wire.xml"));
        for path in ["a.txt", "a#b.txt", "a.xml#b", "a.bin#3f2a9c1d"] {
            assert_eq!(feed_of(path), None, "{path}");
        }
    }

    #[test]
    fn one_id_given_twice_makes_two_names() {
        let item = |bytes: &str| Item { id: "a".into(), bytes: bytes.into() };
        let mut keys = Keys::default();
        assert_ne!(keys.name(&item("one")), keys.name(&item("two")));
    }
}
