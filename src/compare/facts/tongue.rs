//! Which rules a version's text can be read by: those of English, or only marks and number formats.

use crate::text::{Story, VersionId, each};

/// What is known of the language of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tongue {
    /// Whether the rules of English hold.
    pub(super) is_english: bool,
    /// The mark before decimals.
    pub(super) point: char,
}

const ENGLISH: &str = "the of and to in on was were for said that with is";
const COMMA: &str = "der die das und den von mit ist le les des et une dans est el los las que por una con del il di";

impl Tongue {
    pub(super) fn of(story: &Story, version: VersionId) -> Self {
        let (mut english, mut comma, mut other) = (0, 0, 0);
        for token in each(&story.versions[version].tokens) {
            let word = story.folded(token);
            english += usize::from(ENGLISH.split(' ').any(|w| w == word));
            comma += usize::from(COMMA.split(' ').any(|w| w == word));
            other += usize::from(
                word.chars()
                    .any(|c| c.is_alphabetic() && !c.is_ascii() && c > '\u{24f}'),
            );
        }
        let is_comma = comma > english;
        Self {
            is_english: !is_comma && other <= english * 4 + 4,
            point: if is_comma { ',' } else { '.' },
        }
    }
}
