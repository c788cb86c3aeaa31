//! Writing SVG: numbers as short as can be, and words that stay words.

use std::{
    borrow::Cow,
    fmt::{self, Display},
};

pub(super) use crate::markdown::escape;

/// A coordinate or a percentage, with at most one decimal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number(pub(super) f64);

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round();
        if (tenths / 10.0).fract() == 0.0 {
            write!(f, "{}", tenths / 10.0 + 0.0)
        } else {
            write!(f, "{:.1}", tenths / 10.0)
        }
    }
}

/// Opens a picture that is read aloud as one sentence.
pub(super) fn open(class: &str, size: &str, sentence: &str) -> String {
    format!("<svg class=\"pic {class}\" role=\"img\" aria-label=\"{}\" {size}>", escape(sentence))
}

/// Letters of the longest name that a picture has room for.
const LONGEST: usize = 30;

/// Cuts a name that no picture has room for; the list beside the picture has the whole of it.
pub(super) fn short(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(LONGEST - 1) {
        Some((cut, last)) if cut + last.len_utf8() < name.len() => Cow::Owned(format!("{}…", name[..cut].trim_end())),
        _ => Cow::Borrowed(name),
    }
}

/// Writes a name as it stands in a picture.
pub(super) fn name(name: &str) -> String {
    escape(&short(name)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_end_is_cut() {
        let fits = "A name of just so many letters";
        assert_eq!((fits.len(), short(fits).as_ref()), (LONGEST, fits));
        let cut = short("Ещё одно имя, которое не помещается никуда");
        assert_eq!((cut.chars().count(), cut.ends_with('…')), (LONGEST, true), "{cut}");
    }

    #[test]
    fn numbers_are_short() {
        let shown: Vec<String> = [3.0, 3.04, 3.05, -0.01, 12.96, 100.0].map(|number| Number(number).to_string()).into();
        assert_eq!(shown, ["3", "3", "3.1", "0", "13", "100"]);
    }
}
