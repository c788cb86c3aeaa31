//! What is made again, what is not, and what becomes of a damaged file.

#![expect(clippy::disallowed_methods, reason = "files are damaged by hand")]

use std::{
    fs,
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
    assert_eq!(Key::of_value(&Key::of(["a"]), &1), Key::of_value(&Key::of(["a"]), &1));
    assert_ne!(Key::of_value(&Key::of(["a"]), &1), Key::of_value(&Key::of(["b"]), &1));
}

#[test]
fn a_file_gives_back_what_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("numbers");
    let mut memo = Memo::default();
    double(&mut memo, &[1, 2]);
    write(&memo, &path).unwrap();
    let mut again = read(&path).unwrap();
    assert_eq!(double(&mut again, &[2, 3]), (vec![Some(4), Some(6)], 1));
    write(&again, &path).unwrap();
    assert_eq!(double(&mut read(&path).unwrap(), &[2, 3]), (vec![Some(4), Some(6)], 0));
}

#[test]
fn a_damaged_file_is_told_and_one_of_another_program_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("numbers");
    let mut memo = Memo::default();
    double(&mut memo, &[1, 2]);
    write(&memo, &path).unwrap();
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&path, &damaged).unwrap();
        let kept = read::<u32>(&path).map(|memo| memo.kept.len());
        assert!(matches!(kept, Err(Unreadable) | Ok(0)), "a flipped bit at byte {at} goes unseen");
        fs::write(&path, &whole[..at]).unwrap();
        assert!(read::<u32>(&path).map(|memo| memo.kept.len()) != Ok(2), "a file cut at byte {at} goes unseen");
    }
    assert_eq!(read::<u32>(&folder.path().join("nothing")).map(|memo| memo.kept.len()), Ok(0));
}
