//! Spellings of one English word on the two sides of the Atlantic: *organisation*, *organization*.

use std::sync::OnceLock;

/// SCOWL's variants, a pair a line in the order of its bytes: the spelling and the first American one; made by
/// `examples/build_spellings`.
static PAIRS: &str = include_str!("spellings.txt");

/// The first American spelling of a folded word that is spelled in several ways, if it is not that already. The list is
/// parted into its lines once, when it is first asked, and halved from then on: it is asked for every word of a sentence
/// that was edited.
pub(crate) fn american_spelling(folded: &str) -> Option<&'static str> {
    static LINES: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    let read = || {
        let lines = PAIRS.lines();
        lines.filter_map(|line| line.split_once(' ')).collect()
    };
    let lines = LINES.get_or_init(read);
    let at = lines.binary_search_by(|(word, _)| (*word).cmp(folded));
    lines.get(at.ok()?).map(|(_, american)| *american)
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
