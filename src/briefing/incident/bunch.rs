//! What lies near enough to be one, where nothing may be with what it is too far from.

/// Puts things together, the nearest first; two of a bunch always have a distance, and no two bunches could be one. The
/// bunches are in the order of their first things.
pub(super) fn nearest_first(n: usize, distance: impl Fn(usize, usize) -> Option<u64>) -> Vec<Vec<usize>> {
    let mut pairs = Vec::new();
    let mut may_join = vec![true; n * n];
    for one in 0..n {
        for other in one + 1..n {
            let apart = distance(one, other);
            may_join[one * n + other] = apart.is_some();
            may_join[other * n + one] = apart.is_some();
            pairs.extend(apart.map(|apart| (apart, one, other)));
        }
    }
    pairs.sort_unstable();
    let mut home: Vec<usize> = (0..n).collect();
    let mut bunches: Vec<Vec<usize>> = (0..n).map(|at| vec![at]).collect();
    for (_, one, other) in pairs {
        let (kept, gone) = (home[one].min(home[other]), home[one].max(home[other]));
        if kept == gone || !may_join[kept * n + gone] {
            continue;
        }
        let moved = std::mem::take(&mut bunches[gone]);
        for at in &moved {
            home[*at] = kept;
        }
        bunches[kept].extend(moved);
        for at in 0..n {
            let both = may_join[kept * n + at] && may_join[gone * n + at];
            may_join[kept * n + at] = both;
            may_join[at * n + kept] = both;
        }
    }
    bunches.retain(|bunch| !bunch.is_empty());
    for bunch in &mut bunches {
        bunch.sort_unstable();
    }
    bunches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[u64]) -> Vec<Vec<usize>> {
        nearest_first(numbers.len(), |one, other| {
            Some(numbers[one].abs_diff(numbers[other])).filter(|apart| *apart <= 10)
        })
    }

    #[test]
    fn a_chain_does_not_join_what_is_too_far_apart() {
        assert_eq!(of(&[1, 2, 10, 18, 19]), [vec![0, 1, 2], vec![3, 4]]);
        assert_eq!(of(&[1, 19, 2, 18]), [[0, 2], [1, 3]]);
    }

    #[test]
    fn what_is_near_is_one() {
        assert_eq!(of(&[7, 3, 7, 9]), [vec![0, 1, 2, 3]]);
        assert_eq!(of(&[]), Vec::<Vec<usize>>::new());
        assert_eq!(of(&[7, 30]), [[0], [1]]);
    }
}
