//! What is made again, what is not, and what becomes of a damaged file.

#![expect(clippy::disallowed_methods, reason = "files are damaged by hand")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use super::*;

/// Doubles a number, and counts how often; 13 cannot be doubled.
#[derive(Default)]
struct Doubling(AtomicUsize);

impl Work<u32> for Doubling {
    type Made = u32;
    type Fault = &'static str;

    fn key(&self, input: &u32) -> Key {
        Key::of([input.to_le_bytes()])
    }

    fn make(&self, input: &u32) -> Result<u32, &'static str> {
        self.0.fetch_add(1, Ordering::Relaxed);
        if *input == 13 { Err("unlucky") } else { Ok(2 * input) }
    }
}

fn double(memo: &mut Memo<u32>, inputs: &[u32]) -> (Vec<Option<u32>>, usize) {
    let work = Doubling::default();
    let made = memo.map(inputs, &work).into_iter().map(|made| made.ok().as_deref().copied()).collect();
    (made, work.0.into_inner())
}

#[test]
fn what_was_made_in_the_last_turn_is_not_made_again() {
    let mut memo = Memo::default();
    assert_eq!(double(&mut memo, &[1, 2, 13]), (vec![Some(2), Some(4), None], 3));
    assert_eq!(double(&mut memo, &[2, 3, 13]), (vec![Some(4), Some(6), None], 2), "failures are not kept");
    assert_eq!(double(&mut memo, &[1]).1, 1, "what no turn asked for is forgotten");
}

#[test]
fn keys_of_parts_differ_where_the_parts_do() {
    assert_ne!(Key::of(["ab", "c"]), Key::of(["a", "bc"]));
    assert_ne!(Key::of(["a"]), Key::of(["a", ""]));
}

#[test]
fn keys_of_values_differ_where_the_values_do() {
    let values = serde_json::json!([
        null, true, 1, -1, 1.5, "", "a", ["a"], [["a"]], ["a", ""], ["", "a"], [[], "a"], [["a"], []], {}, { "a": "b" },
        { "b": "a" }, { "a": {}, "b": 1 }, { "a": { "b": 1 } },
    ]);
    let values = values.as_array().unwrap();
    let keys: Vec<Option<Key>> = values.iter().map(Key::of_value).collect();
    for (at, key) in keys.iter().enumerate() {
        assert!(key.is_some() && !keys[..at].contains(key), "{}", values[at]);
        assert_eq!(*key, Key::of_value(&values[at].clone()));
    }
    assert_ne!(Key::of_value(&(Some(0_u8), None::<u8>)), Key::of_value(&(None::<u8>, Some(0_u8))));
}

/// A folder with a memo of the doubles of some numbers in it.
fn stored(inputs: &[u32]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("numbers");
    let mut memo = Memo::default();
    double(&mut memo, inputs);
    write(&memo, &path).unwrap();
    (folder, path)
}

#[test]
fn a_file_gives_back_what_was_kept() {
    let (_folder, path) = stored(&[1, 2]);
    let mut again = read(&path).unwrap();
    assert_eq!(double(&mut again, &[2, 3]), (vec![Some(4), Some(6)], 1));
    write(&again, &path).unwrap();
    assert_eq!(double(&mut read(&path).unwrap(), &[2, 3]), (vec![Some(4), Some(6)], 0));
}

#[test]
fn a_file_grows_by_what_is_new_until_most_of_it_is_no_longer_asked_for() {
    let first: Vec<u32> = (100..200).collect();
    let (_folder, path) = stored(&first);
    let turn = |inputs: &[u32]| {
        let before = fs::read(&path).unwrap();
        let mut memo = read(&path).unwrap();
        let (_, n_made) = double(&mut memo, inputs);
        write(&memo, &path).unwrap();
        assert_eq!(double(&mut read(&path).unwrap(), inputs).1, 0);
        let after = fs::read(&path).unwrap();
        (n_made, after.starts_with(&before), after.len() > before.len())
    };
    assert_eq!(turn(&first), (0, true, false));
    assert_eq!(turn(&[&first[10..], &[1]].concat()), (1, true, true));
    assert_eq!(turn(&first[70..]), (0, false, false));
    assert_eq!(turn(&[]), (0, false, false));
}

#[test]
fn what_a_run_that_was_cut_short_has_written_does_no_harm() {
    let all: Vec<u32> = (100..200).collect();
    let (_folder, path) = stored(&all);
    let list = fs::read(path.with_extension("list")).unwrap();
    let mut memo = read(&path).unwrap();
    double(&mut memo, &[&all[1..], &[1]].concat());
    write(&memo, &path).unwrap();
    fs::write(path.with_extension("list"), list).unwrap();
    assert_eq!(double(&mut read(&path).unwrap(), &all).1, 0, "the list is still the old one");
    let (_other, other) = stored(&[7, 8]);
    fs::rename(other, &path).unwrap();
    assert_eq!(read::<u32>(&path).map(|memo| memo.kept.len()), Ok(0), "the list of another writing");
}

#[test]
fn a_damaged_file_is_told_and_one_of_another_program_is_not() {
    let (_folder, values) = stored(&[1, 2]);
    let list = values.with_extension("list");
    for path in [&values, &list] {
        let whole = fs::read(path).unwrap();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            fs::write(path, &damaged).unwrap();
            for kept in both(&values) {
                assert!(matches!(kept, Err(Unreadable) | Ok(0)), "a flipped bit at byte {at} goes unseen");
            }
            fs::write(path, &whole[..at]).unwrap();
            assert!(both(&values).iter().all(|kept| *kept != Ok(2)), "a file cut at byte {at} goes unseen");
        }
        fs::write(path, whole).unwrap();
    }
    assert_eq!(both(&values), [Ok(2), Ok(2)]);
    remove(&values).unwrap();
    assert!(!values.exists() && !list.exists());
    assert_eq!(both(&values), [Ok(0), Ok(0)]);
}

/// Counts what is kept in a file that is read, and in one that is left where it is.
fn both(path: &Path) -> [Result<usize, Unreadable>; 2] {
    [read::<u32>(path), open::<u32>(path)].map(|memo| memo.map(|memo| memo.kept.len()))
}

#[test]
fn a_text_that_is_held_is_read_when_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("texts");
    let hold = |texts: &[Held]| {
        let mut memo = open(&path).unwrap();
        memo.hold(texts);
        write(&memo, &path).unwrap();
    };
    let texts: Vec<Held> = ["one", "two", "three"].map(|text| Held::from(text.to_owned())).into();
    hold(&texts);
    let memo = open(&path).unwrap();
    let again: Vec<Held> = texts.iter().map(|text| memo.held(text.key()).unwrap()).collect();
    assert!(again == texts && again.iter().all(|text| text.at_hand().is_none()));
    assert_eq!(memo.held(Key::of(["four"])), None);
    assert_eq!((again[2].text(), again[2].at_hand().is_some()), ("three", true));
    let four = Held::from("four".to_owned());
    hold(&[again[0].clone(), again[2].clone(), four.clone()]);
    let memo = open(&path).unwrap();
    let texts = [&again[0], &texts[2], &four].map(|text| memo.held(text.key()).unwrap().text().to_owned());
    assert_eq!(texts, ["one", "three", "four"]);
    assert_eq!(memo.held(again[1].key()), None);
    hold(&[four]);
    assert_eq!(again[1].text(), "two", "a file that is written anew does not take from another what it holds");
}
