//! What has changed in a story whose versions were published or saved anew.

use std::collections::BTreeMap;

use super::verdicts::{Review, counterparts};
use crate::text::{Id, SentenceId, Story, VersionId, each};

/// What has changed between two states of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The versions whose text is another now.
    pub versions: Vec<VersionId>,
    /// Sentences that did not stand in their version before.
    pub fresh: Vec<SentenceId>,
    /// Sentences that stood in a version before and do no more, in their words.
    pub gone: Vec<(VersionId, String)>,
    /// What each version of the earlier state is now.
    counterparts: Vec<Option<VersionId>>,
}

impl Changes {
    /// What has changed from one state of a story to another. Sentences are the same if their words are, wherever in
    /// the version they stand.
    pub fn between(old: &Story, new: &Story) -> Self {
        let known: Vec<_> = Review::new(old).versions.iter().cloned().collect();
        let mut changes = Self {
            counterparts: counterparts(&known, new),
            ..Self::default()
        };
        for (place, id) in changes.counterparts.clone().into_iter().enumerate() {
            let was = VersionId::at(place);
            match id {
                Some(now) if old.versions[was].sha256 != new.versions[now].sha256 => {
                    changes.add((old, was), (new, now));
                }
                Some(_) | None => {}
            }
        }
        changes.versions.sort_unstable();
        changes.fresh.sort_unstable();
        changes
    }

    fn add(&mut self, (old, was): (&Story, VersionId), (new, now): (&Story, VersionId)) {
        let mut left: BTreeMap<&str, usize> = BTreeMap::new();
        for sentence in each(&old.versions[was].sentences) {
            *left.entry(trimmed_sentence(old, sentence)).or_default() += 1;
        }
        for sentence in each(&new.versions[now].sentences) {
            match left.get_mut(trimmed_sentence(new, sentence)) {
                Some(n @ 1..) => *n -= 1,
                Some(0) | None => self.fresh.push(sentence),
            }
        }
        // Of a sentence told twice and now once, the last is the one that went.
        let mut gone = Vec::new();
        for sentence in each(&old.versions[was].sentences).rev() {
            if let Some(n @ 1..) = left.get_mut(trimmed_sentence(old, sentence)) {
                *n -= 1;
                gone.push((now, trimmed_sentence(old, sentence).to_owned()));
            }
        }
        gone.reverse();
        self.gone.extend(gone);
        self.versions.push(now);
    }

    /// The versions of the later state that the earlier one did not have.
    pub fn versions_come<'a>(&'a self, new: &'a Story) -> impl Iterator<Item = VersionId> + 'a {
        let ids = new.versions.ids();
        ids.filter(|id| !self.counterparts.contains(&Some(*id)))
    }

    /// Where a version of the earlier state is now.
    pub fn version(&self, old: VersionId) -> Option<VersionId> {
        self.counterparts.get(old.index()).copied().flatten()
    }

    /// Where a sentence of the earlier state is now: the same words, or what stood before them.
    pub fn sentence(&self, old: &Story, new: &Story, sentence: SentenceId) -> Option<SentenceId> {
        let was = old.sentences.get(sentence)?.version;
        let here = new.versions.get(self.version(was)?)?.sentences.clone();
        let first = old.versions[was].sentences.start.index();
        let same = |back: usize| {
            let wanted = trimmed_sentence(old, SentenceId::at(first + back));
            let places = each(&here).filter(|now| trimmed_sentence(new, *now) == wanted);
            places.min_by_key(|now| (now.index() - here.start.index()).abs_diff(back))
        };
        let found = (0..=sentence.index() - first).rev().find_map(same);
        found.or_else(|| each(&here).next())
    }
}

fn trimmed_sentence(story: &Story, sentence: SentenceId) -> &str {
    story.text(story.sentences[sentence].span).trim()
}
