//! Words, not meaning: what a text is made of before anybody asks what it says.

mod field;

pub use field::Field;
