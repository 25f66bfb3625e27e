//! Which rules a version's text can be read by: those of English, or only marks and number formats.

use super::listed::is_listed;
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

/// Languages that write a comma before decimals and in which news are read here.
const WITH_COMMA: &str = "bg ca cs da de el es fi fr hr hu it nb nl pl pt ro ru sk sl sr sv tr uk";

impl Tongue {
    /// By the language of the version where that is known, else by its commonest words.
    pub(super) fn of(story: &Story, version: VersionId) -> Self {
        let language = story.versions[version].language;
        language.map_or_else(
            || Self::guessed(story, version),
            |language| Self::by_tag(language.tag()),
        )
    }

    fn by_tag(tag: &str) -> Self {
        let has_comma = WITH_COMMA.split(' ').any(|listed| listed == tag);
        Self {
            is_english: tag == "en",
            point: if has_comma { ',' } else { '.' },
        }
    }

    fn guessed(story: &Story, version: VersionId) -> Self {
        let (mut english, mut comma, mut other) = (0, 0, 0);
        for token in each(&story.versions[version].tokens) {
            let word = story.folded(token);
            if word.is_ascii() {
                english += usize::from(is_listed(ENGLISH, word));
                comma += usize::from(is_listed(COMMA, word));
            } else {
                other += usize::from(word.chars().any(|c| c.is_alphabetic() && c > '\u{24f}'));
            }
        }
        let is_comma = comma > english;
        Self {
            is_english: !is_comma && other <= english * 4 + 4,
            point: if is_comma { ',' } else { '.' },
        }
    }
}
