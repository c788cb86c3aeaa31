//! Lines of figures alone: counters, and times of day.

/// Tells whether a line is a number alone, as counters of comments, shares and slides are: "1204", "1.4K", "1 3".
pub(super) fn is_counter(text: &str) -> bool {
    let digits = text.trim_end_matches(['K', 'k', 'M']);
    text.len() <= if text.contains(' ') { 12 } else { 7 }
        && digits.contains(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' '))
}

/// Tells whether a line is a time of day alone: "3:12 PM".
pub(super) fn is_clock(text: &str) -> bool {
    let time = text.trim_end_matches([' ', 'A', 'P', 'M', 'a', 'p', 'm', '.']);
    (3..=5).contains(&time.len())
        && time.contains([':', '.'])
        && time.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ':' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_and_clocks_are_told_from_words() {
        assert!(["1204", "1.4K", "1 3", "4 122 27"].into_iter().all(is_counter));
        assert!(!["K", "12 dead", "12 000 000 000"].into_iter().any(is_counter));
        assert!(["3:12 PM", "07:45"].into_iter().all(is_clock));
        assert!(!["PM", "2025"].into_iter().any(is_clock));
    }
}
