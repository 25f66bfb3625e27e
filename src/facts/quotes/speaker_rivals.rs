//! Whether versions give one quotation to several people.

use super::quote::Quote;
use crate::facts::names::declared_same::Declared;
use crate::facts::names::people::{KnownPeople, are_alike_names};
use crate::text::folded_words;

/// Whether the speakers of one quotation are several people.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SpeakerRivalry {
    None,
    /// They may be: the verb of saying does not stand close beside both the name and the words.
    Possible,
    /// Each stands close beside the words and the verb.
    Plain,
}

/// Whether two versions give a quotation to people of two surnames. A house, an office and a pronoun are nobody's rivals.
pub(super) fn find_rival_speakers(
    declared: &Declared,
    people: &KnownPeople,
    all: &[&Quote],
) -> SpeakerRivalry {
    let named: Vec<(&Quote, String)> = all
        .iter()
        .filter_map(|quote| {
            let words: Vec<String> = folded_words(quote.speaker.as_deref()?).collect();
            Some((*quote, people.speaker_surname(quote.version, &words)?))
        })
        .collect();
    let differ = |one: &(&Quote, String), other: &(&Quote, String)| {
        let told = |quote: &Quote| quote.speaker.clone().unwrap_or_default();
        one.0.version != other.0.version
            && !are_alike_names(&one.1, &other.1)
            && !declared.names_meet(&told(one.0), &told(other.0))
    };
    let mut rivalry = SpeakerRivalry::None;
    for (n, one) in named.iter().enumerate() {
        for other in named[n + 1..].iter().filter(|other| differ(one, other)) {
            if one.0.is_plainly_said && other.0.is_plainly_said {
                return SpeakerRivalry::Plain;
            }
            rivalry = SpeakerRivalry::Possible;
        }
    }
    rivalry
}
