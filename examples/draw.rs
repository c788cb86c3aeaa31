//! Draws rows of the built-in lexicon by chance, to be checked against public sources: `cargo run --example draw -- 7 60`.
//!
//! The same seed draws the same rows from the same tables. Topics and classes of weapons are left out: they are our own
//! choice, and nothing to check.

use std::{
    env,
    io::{self, Write},
};

use briefgen::lexicon::{EntityKind, Lexicon};

fn main() -> io::Result<()> {
    let mut numbers = env::args().skip(1).map_while(|argument| argument.parse().ok());
    let seed = numbers.next().unwrap_or(1);
    let n_rows = numbers.next().unwrap_or(60);
    let lexicon = Lexicon::built_in();
    let rows = lexicon.entities().iter().filter(|entity| entity.kind != EntityKind::Topic && !entity.generic);
    let ids = rows.map(|entity| entity.id.as_str()).collect();
    let mut stdout = io::stdout().lock();
    draw(ids, seed).take(usize::try_from(n_rows).unwrap_or(usize::MAX)).try_for_each(|id| writeln!(stdout, "{id}"))
}

/// Takes one after another by chance: `SplitMix64` (Steele, Lea and Flood 2014).
fn draw(mut ids: Vec<&str>, mut state: u64) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let n_left = u64::try_from(ids.len()).ok().filter(|n_left| *n_left > 0)?;
        usize::try_from((mixed ^ (mixed >> 31)) % n_left).ok().map(|at| ids.swap_remove(at))
    })
}
