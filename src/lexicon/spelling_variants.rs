//! Spellings of one English word on the two sides of the Atlantic: *organisation*, *organization*.

/// SCOWL's variants, a pair a line in the order of its bytes: the spelling and the first American one; made by
/// `examples/build_spellings`.
static PAIRS: &str = include_str!("spellings.txt");

/// The first American spelling of a folded word that is spelled in several ways, if it is not that already. Found by halving
/// the list as it stands, so that nothing is read before it is asked for.
pub(crate) fn american_spelling(folded: &str) -> Option<&'static str> {
    let (mut from, mut to) = (0, PAIRS.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let start = PAIRS.get(..middle)?.rfind('\n').map_or(0, |end| end + 1);
        let line = PAIRS.get(start..)?.lines().next()?;
        let (word, american) = line.split_once(' ')?;
        match word.cmp(folded) {
            std::cmp::Ordering::Equal => return Some(american),
            std::cmp::Ordering::Less => from = start + line.len() + 1,
            std::cmp::Ordering::Greater => to = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, american_spelling};

    #[test]
    fn every_pair_is_found_and_nothing_else() {
        let mut lines: Vec<&str> = PAIRS.lines().collect();
        for line in &lines {
            let (word, american) = line.split_once(' ').expect("a pair");
            assert_eq!(american_spelling(word), Some(american));
        }
        assert!(lines.is_sorted(), "halving needs them in order");
        lines.dedup();
        for word in ["", "aaaa", "program", "zzzz", "ship"] {
            assert_eq!(american_spelling(word), None, "{word}");
        }
    }
}
