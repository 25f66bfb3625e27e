//! Lines that were broken to fit a width, joined into paragraphs again.

/// A line that is this much shorter than the longest ends a paragraph, if it ends as a sentence does.
const SHORT: usize = 75;

/// The paragraphs of `text`: lines up to an empty one, an item of a list, or one that ends short.
pub(super) fn rejoin_paragraphs(text: &str) -> Vec<String> {
    let width = text
        .lines()
        .map(|line| line.trim_end().chars().count())
        .max()
        .unwrap_or_default();
    // Without a common width nothing was broken: every line is a paragraph.
    let is_broken = (40..=100).contains(&width);
    let mut found: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        let words = line.trim();
        if words.is_empty() {
            is_open = false;
            continue;
        }
        match found.last_mut() {
            Some(last) if is_open && is_broken && !is_item_line(words) => {
                last.push(' ');
                last.push_str(words);
            }
            _ => found.push(words.to_owned()),
        }
        let is_short = line.trim_end().chars().count() * 100 < width * SHORT;
        is_open = !(is_short && has_sentence_end(words));
    }
    found
}

fn is_item_line(words: &str) -> bool {
    words.starts_with(['•', '‣', '▪', '*']) || words.starts_with("- ")
}

fn has_sentence_end(words: &str) -> bool {
    words
        .trim_end_matches(['"', '”', '’', ')', '»'])
        .ends_with(['.', '!', '?', ':', '。'])
}

#[cfg(test)]
mod tests {
    use super::rejoin_paragraphs;

    #[test]
    fn lines_of_a_mail_are_joined_and_lists_stay() {
        let mail = "The ferry ran aground in thick fog off the island\non Thursday, the coastguard\nsaid.\n\nHurt:\n- three passengers\n- one sailor\n";
        assert_eq!(
            rejoin_paragraphs(mail),
            [
                "The ferry ran aground in thick fog off the island on Thursday, the coastguard said.",
                "Hurt:",
                "- three passengers",
                "- one sailor"
            ]
        );
        let lines = "One paragraph that is long enough to be beyond any width at which lines of a mail are broken by programs.\nTwo.";
        assert_eq!(rejoin_paragraphs(lines).len(), 2);
    }
}
