//! JSON as it is written: objects, lists and texts, one behind another in one line.
//!
//! Knows no records. Texts are looked through for what must be escaped many letters at a time.

use std::fmt::Write as _;

use serde::Serialize;

/// An object that is being written.
pub(super) struct Object<'j> {
    json: &'j mut String,
    /// What stands before the next key.
    joint: &'static str,
}

impl<'j> Object<'j> {
    /// Writes an object by its keys.
    pub(super) fn write(json: &'j mut String, keys: impl FnOnce(&mut Object<'j>)) {
        let mut object = Self { json, joint: "{\"" };
        keys(&mut object);
        object.json.push('}');
    }

    /// Writes a text.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        text(self.json, value);
    }

    /// Writes a text, or that there is none.
    pub(super) fn text_or_null(&mut self, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(key, value),
            None => self.null(key),
        }
    }

    /// Writes a word of a few that a value may be.
    pub(super) fn word(&mut self, key: &str, value: impl Serialize) {
        self.key(key);
        self.json.push_str(&serde_json::to_string(&value).expect("a word is plain data"));
    }

    /// Writes a number, or that there is none.
    pub(super) fn number_or_null(&mut self, key: &str, value: Option<u64>) {
        match value {
            Some(value) => {
                self.key(key);
                write!(self.json, "{value}").expect("a text takes all that is written");
            }
            None => self.null(key),
        }
    }

    /// Writes an object, or that there is none.
    pub(super) fn object_or_null<T>(&mut self, key: &str, value: Option<T>, keys: impl FnOnce(&T, &mut Object<'_>)) {
        match value {
            Some(value) => {
                self.key(key);
                Object::write(self.json, |object| keys(&value, object));
            }
            None => self.null(key),
        }
    }

    /// Writes a list of objects.
    pub(super) fn objects<T>(
        &mut self,
        key: &str,
        values: impl IntoIterator<Item = T>,
        keys: impl Fn(&T, &mut Object<'_>),
    ) {
        self.list(key, values, |json, value| Object::write(json, |object| keys(&value, object)));
    }

    /// Writes a list of texts.
    pub(super) fn texts<'t>(&mut self, key: &str, values: impl IntoIterator<Item = &'t str>) {
        self.list(key, values, text);
    }

    fn list<T>(&mut self, key: &str, values: impl IntoIterator<Item = T>, write: impl Fn(&mut String, T)) {
        self.key(key);
        self.json.push('[');
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self.json.push(',');
            }
            write(self.json, value);
        }
        self.json.push(']');
    }

    fn null(&mut self, key: &str) {
        self.key(key);
        self.json.push_str("null");
    }

    /// Writes a key, which has no letter that must be escaped.
    fn key(&mut self, key: &str) {
        debug_assert_eq!(n_plain(key.as_bytes()), key.len());
        self.json.push_str(std::mem::replace(&mut self.joint, ",\""));
        self.json.push_str(key);
        self.json.push_str("\":");
    }
}

/// Writes a text between quotation marks.
fn text(json: &mut String, value: &str) {
    json.push('"');
    let mut rest = value;
    loop {
        let (plain, behind) = rest.split_at(n_plain(rest.as_bytes()));
        json.push_str(plain);
        let mut letters = behind.chars();
        match letters.next() {
            None => break,
            Some('"') => json.push_str("\\\""),
            Some('\\') => json.push_str("\\\\"),
            Some('\n') => json.push_str("\\n"),
            Some('\r') => json.push_str("\\r"),
            Some('\t') => json.push_str("\\t"),
            Some('\u{8}') => json.push_str("\\b"),
            Some('\u{c}') => json.push_str("\\f"),
            Some(control) => write!(json, "\\u{:04x}", u32::from(control)).expect("a text takes all that is written"),
        }
        rest = letters.as_str();
    }
    json.push('"');
}

/// How many bytes are looked at together.
const TOGETHER: usize = 8;

/// Counts the bytes before the first that must be escaped.
fn n_plain(bytes: &[u8]) -> usize {
    let (together, _) = bytes.as_chunks::<TOGETHER>();
    let holds_none = |together: &&[u8; TOGETHER]| !together.iter().fold(false, |any, byte| any | is_escaped(*byte));
    let n_plain = together.iter().take_while(holds_none).count() * TOGETHER;
    n_plain + bytes[n_plain..].iter().take_while(|byte| !is_escaped(**byte)).count()
}

fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_is_written_as_others_write_it(value in "[a-c\"\\\\\u{0}-\u{1f}\u{7f}é’ ]{0,60}") {
            let mut json = String::new();
            text(&mut json, &value);
            prop_assert_eq!(json, serde_json::to_string(&value).unwrap());
        }
    }

    #[test]
    fn objects_and_lists_hold_what_is_written() {
        let mut json = String::new();
        Object::write(&mut json, |object| {
            object.text_or_null("one", None);
            object.number_or_null("two", Some(2));
            object.objects("three", ["a", "b"], |name, object| object.text("name", name));
            object.texts("four", []);
            object.object_or_null("five", Some(5), |number, object| object.number_or_null("number", Some(*number)));
        });
        let expected = r#"{"one":null,"two":2,"three":[{"name":"a"},{"name":"b"}],"four":[],"five":{"number":5}}"#;
        assert_eq!(json, expected);
    }
}
