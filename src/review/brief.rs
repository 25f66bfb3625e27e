//! What a reader asks first, answered in a few lines: what the versions are and how much each shares with the base, where
//! they surely disagree, who shares wording with whom, and what each alone has.
//!
//! Shown above the text when it is opened, and at the head of reports.

use crate::compare::{Comparison, SharedWording};
use crate::facts::{Fact, FactClaim, FactKind, Facts};
use crate::lineage::Lineage;
use crate::review::Omissions;
use crate::text::{PassageKind, SentenceId, Story, VersionId, each};

/// Ties named at most; the list of who copied whom has them all.
const TIES: usize = 3;

/// Versions up to which it is counted what each alone has: with more the line is longer than anybody reads.
const VERSIONS_COUNTED: usize = 12;

/// Words of all versions up to which it is counted: some milliseconds, and of a book nobody asks it first.
const WORDS_COUNTED: usize = 40_000;

/// The answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// The versions, in the order of the columns.
    pub versions: Vec<BriefVersion>,
    /// The facts on which the versions surely disagree and the sums that do not add up, by their numbers.
    pub conflicts: Vec<usize>,
    /// Who shares wording with whom, a sentence each, the surest first.
    pub sharing: Vec<String>,
    /// How many sentences each version alone has, and the first of them; the most first, only versions that have some.
    pub alone: Vec<(VersionId, usize, SentenceId)>,
}

/// A version in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BriefVersion {
    /// The version.
    pub version: VersionId,
    /// Its words, clutter apart.
    pub n_words: usize,
    /// How much of it the base has too; none of the base itself and of what is not compared with it.
    pub shared: Option<SharedWording>,
}

impl Brief {
    /// The answers for some versions in their order, read against a base. Facts and lineage may come later.
    pub fn of(
        story: &Story,
        comparison: &Comparison,
        (facts, lineage): (&Facts, Option<&Lineage>),
        (order, base): (&[VersionId], VersionId),
    ) -> Self {
        let version = |&version: &VersionId| BriefVersion {
            version,
            n_words: story.n_words(version),
            shared: share_with(comparison, version, base),
        };
        let n_words: usize = order.iter().map(|&id| story.n_words(id)).sum();
        let is_counted = (2..=VERSIONS_COUNTED).contains(&order.len()) && n_words <= WORDS_COUNTED;
        let mut alone: Vec<(VersionId, usize, SentenceId)> = order
            .iter()
            .filter(|_| is_counted)
            .filter_map(|&version| count_alone(story, comparison, version))
            .collect();
        alone.sort_by_key(|(_, n, _)| std::cmp::Reverse(*n));
        Self {
            versions: order.iter().map(version).collect(),
            conflicts: list_conflicts(facts),
            sharing: lineage.map_or_else(Vec::new, |lineage| list_sharing(story, lineage)),
            alone,
        }
    }
}

fn share_with(
    comparison: &Comparison,
    version: VersionId,
    base: VersionId,
) -> Option<SharedWording> {
    let pair = comparison.pair(version, base)?;
    Some(if pair.left == version {
        pair.left_shared
    } else {
        pair.right_shared
    })
}

/// What the versions disagree on, figures first and quotations last: those are many.
fn list_conflicts(facts: &Facts) -> Vec<usize> {
    let is_told = |fact: &Fact| match fact.claim() {
        FactClaim::Conflict => true,
        FactClaim::Likely => fact.kind == FactKind::Sum,
        FactClaim::Vary | FactClaim::Agree | FactClaim::Single => false,
    };
    let rows = facts.iter().enumerate().filter(|(_, fact)| is_told(fact));
    let mut rows: Vec<(usize, &Fact)> = rows.collect();
    rows.sort_by_key(|(_, fact)| fact.kind == FactKind::Quote);
    rows.into_iter().map(|(row, _)| row).collect()
}

/// The surest ties in a sentence each; where there is none, what the lineage says of all.
fn list_sharing(story: &Story, lineage: &Lineage) -> Vec<String> {
    let ranked = lineage.rank_ties();
    let ties = ranked.iter().map(|&number| &lineage.ties[number]);
    let likely = ties.filter(|tie| tie.is_likely()).take(TIES);
    let told: Vec<String> = likely.map(|tie| tie.says(story)).collect();
    match told.is_empty() {
        true => vec![lineage.summary(story)],
        false => told,
    }
}

fn count_alone(
    story: &Story,
    comparison: &Comparison,
    version: VersionId,
) -> Option<(VersionId, usize, SentenceId)> {
    // Each outlet writes a headline of its own: that says nothing of what it tells.
    let is_told = |sentence: &SentenceId| {
        let passage = story.sentences[*sentence].passage;
        story.passages[passage].kind != PassageKind::Headline
    };
    let alone = Omissions::of(story, comparison, version).alone;
    let told: Vec<SentenceId> = alone.iter().flat_map(each).filter(is_told).collect();
    Some((version, told.len(), *told.first()?))
}
