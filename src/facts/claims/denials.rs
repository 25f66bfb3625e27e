//! Statements that one version turns: denied, reversed or made doubtful, a row for all versions that tell them.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::joining::MentionGroups;
use crate::facts::rows::{build_fact, build_likely_fact, join_sayings};
use crate::facts::{Fact, FactKind, FactStatus, Mention};
use crate::text::{Story, VersionId};

/// How one version turns what another says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum StatementTurn {
    /// It says that it is not so.
    Denied,
    /// It says the opposite.
    Reversed,
    /// It tells of two names the other way round what one did to the other.
    Swapped,
    /// It is less sure.
    Doubted,
}

impl StatementTurn {
    /// A doubt is printed; whether a denial is of the same thing only a reader knows, unless nothing else differs.
    fn row(self, story: &Story, is_plain: bool, mentions: Vec<Mention>) -> Fact {
        let kind = FactKind::Attribution;
        match self {
            Self::Denied | Self::Reversed if is_plain => {
                build_fact(story, kind, FactStatus::Conflict, mentions)
            }
            Self::Swapped => build_fact(story, kind, FactStatus::Conflict, mentions),
            Self::Denied | Self::Reversed => build_likely_fact(story, kind, mentions),
            Self::Doubted => build_fact(story, kind, FactStatus::Vary, mentions),
        }
    }

    fn why(self) -> &'static str {
        match self {
            Self::Denied => "one denies what the other says",
            Self::Reversed => "one says the opposite of the other",
            Self::Swapped => "who did it to whom is the other way round",
            Self::Doubted => "one is less sure",
        }
    }
}

/// Words of one version with the words of another that turn them.
pub(crate) struct TurnedWords {
    pub(crate) turn: StatementTurn,
    /// Whether all other words of both sentences are the same.
    pub(crate) is_plain: bool,
    pub(crate) words: [Mention; 2],
}

/// The rows: what several pairs of versions show of the same words is one fact.
pub(crate) fn build_turn_facts(story: &Story, turned: &[TurnedWords]) -> Vec<Fact> {
    let mut numbers: BTreeMap<(StatementTurn, &Mention), usize> = BTreeMap::new();
    for pair in turned {
        for mention in &pair.words {
            let n = numbers.len();
            numbers.entry((pair.turn, mention)).or_insert(n);
        }
    }
    let mut words: Vec<(StatementTurn, &Mention)> = numbers.keys().copied().collect();
    words.sort_by_key(|key| numbers[key]);
    let mut groups = MentionGroups::new(words.iter().map(|(_, mention)| mention.version));
    for pair in turned {
        let [one, other] = pair.words.each_ref().map(|m| numbers[&(pair.turn, m)]);
        groups.join(one, other);
    }
    let plain = turned.iter().filter(|pair| pair.is_plain);
    let plain: BTreeSet<(StatementTurn, &Mention)> = plain
        .flat_map(|pair| pair.words.iter().map(|mention| (pair.turn, mention)))
        .collect();
    let rows = groups.all();
    rows.iter()
        .map(|group| {
            let is_plain = group.iter().any(|&n| plain.contains(&words[n]));
            build_turned_fact(story, &words, group, is_plain)
        })
        .collect()
}

fn build_turned_fact(
    story: &Story,
    words: &[(StatementTurn, &Mention)],
    group: &[usize],
    is_plain: bool,
) -> Fact {
    let turn = words[group[0]].0;
    let mentions: Vec<Mention> = group.iter().map(|&n| words[n].1.clone()).collect();
    let mut sayings: Vec<(VersionId, String)> = mentions
        .iter()
        .map(|m| (m.version, quote_mention(story, m)))
        .collect();
    // By place and not by the order of the pairs that showed them.
    sayings.sort();
    let mut fact = turn.row(story, is_plain, mentions);
    fact.why = Some(format!("{}: {}", turn.why(), join_sayings(story, &sayings)));
    fact
}

fn quote_mention(story: &Story, mention: &Mention) -> String {
    let words = story.text(mention.span).split_whitespace();
    format!("“{}”", words.collect::<Vec<_>>().join(" "))
}
