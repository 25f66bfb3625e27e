//! Sentences that are the same word for word, held once.
//!
//! A hundred near-copies of an article have a few hundred different sentences, not thousands; whatever is weighed
//! between sentences is weighed between wordings. Marks do not count: a sentence keeps its wording when it gains
//! quotation marks. Costs one hash of each sentence.

use std::collections::HashMap;
use std::ops::Range;

use crate::ids;
use crate::text::{Id, SentenceId, Story, Table, TermId, TokenId, VersionId, each};

ids! {
    /// One way to word a sentence.
    WordingId,
}

/// One way to word a sentence, wherever it stands.
#[derive(Debug)]
pub(crate) struct SentenceWording {
    /// Its words and numbers.
    pub(crate) terms: Vec<TermId>,
    /// Where it stands, in the order of the versions' ids.
    pub(crate) sentences: Vec<SentenceId>,
}

/// All wordings of a story, numbered in an order that does not depend on the order of versions.
#[derive(Debug, Default)]
pub(crate) struct Wordings {
    rows: Table<WordingId, SentenceWording>,
    of: Table<SentenceId, Option<WordingId>>,
    ranks: Table<VersionId, usize>,
}

impl Wordings {
    /// The wordings of a story's sentences; furniture and sentences without a word have none.
    pub(crate) fn new(story: &Story) -> Self {
        let ordered = by_text(story);
        let mut ranks = vec![0; ordered.len()];
        for (rank, version) in ordered.iter().enumerate() {
            ranks[version.index()] = rank;
        }
        let mut wordings = Self {
            ranks: ranks.into(),
            of: vec![None; story.sentences.len()].into(),
            ..Self::default()
        };
        let mut known: HashMap<Vec<TermId>, WordingId> = HashMap::new();
        for version in ordered {
            for sentence in each(&story.versions[version].sentences) {
                wordings.add(story, sentence, &mut known);
            }
        }
        for wording in wordings.rows.ids() {
            wordings.rows[wording].sentences.sort_unstable();
        }
        wordings
    }

    fn add(
        &mut self,
        story: &Story,
        sentence: SentenceId,
        known: &mut HashMap<Vec<TermId>, WordingId>,
    ) {
        let terms: Vec<TermId> = words_of_sentence(story, sentence)
            .map(|token| story.tokens[token].term)
            .collect();
        if terms.is_empty() || story.sentences[sentence].is_furniture {
            return;
        }
        let wording = *known.entry(terms).or_insert_with_key(|terms| {
            self.rows.push(SentenceWording {
                terms: terms.clone(),
                sentences: Vec::new(),
            })
        });
        self.rows[wording].sentences.push(sentence);
        self.of[sentence] = Some(wording);
    }

    /// The wording of a sentence, if it tells something.
    pub(crate) fn of(&self, sentence: SentenceId) -> Option<WordingId> {
        self.of[sentence]
    }

    /// The wording.
    pub(crate) fn get(&self, wording: WordingId) -> &SentenceWording {
        &self.rows[wording]
    }

    /// Where a wording stands among the sentences of a version.
    pub(crate) fn within(&self, wording: WordingId, version: &Range<SentenceId>) -> &[SentenceId] {
        let sentences = &self.rows[wording].sentences;
        let from = sentences.partition_point(|sentence| *sentence < version.start);
        let to = sentences.partition_point(|sentence| *sentence < version.end);
        sentences.get(from..to).unwrap_or_default()
    }

    /// All wordings with their ids.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (WordingId, &SentenceWording)> {
        self.rows.entries()
    }

    /// How many wordings there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The place of a version in an order that depends on texts alone.
    pub(crate) fn rank(&self, version: VersionId) -> usize {
        self.ranks[version]
    }
}

/// The words and numbers of a sentence.
pub(crate) fn words_of_sentence(
    story: &Story,
    sentence: SentenceId,
) -> impl Iterator<Item = TokenId> + '_ {
    story.words(&story.sentences[sentence].tokens)
}

/// The versions ordered by their texts; equal texts may stand in either order, as nothing tells them apart.
pub(crate) fn by_text(story: &Story) -> Vec<VersionId> {
    let mut versions: Vec<VersionId> = story.versions.ids().collect();
    versions.sort_by_key(|&version| (story.text(story.versions[version].span), version));
    versions
}
