//! Forms of words that only two versions print, in the same surroundings: slips that were copied with the text.

use super::reasons::Reason;
use super::rules;
use crate::compare::{Comparison, Pair, WordKind, WordLink};
use crate::text::{Id, Span, Story, Table, TermId, TokenId, TokenKind, VersionId, each};

/// What the versions of a story print, gathered once for all its pairs.
pub(crate) struct Forms {
    /// For each word the first versions that print it: one more than a pair has.
    printed: Table<TermId, Vec<VersionId>>,
    /// All versions in an order that depends on texts alone.
    by_text: Vec<VersionId>,
}

/// With a third version a word is no longer that of two.
const MOST_KEPT: usize = 3;

impl Forms {
    /// The forms of a story.
    pub(crate) fn new(story: &Story) -> Self {
        let n_terms = story.tokens.iter().map(|token| token.term.index() + 1);
        let mut printed: Table<TermId, Vec<VersionId>> =
            vec![Vec::new(); n_terms.max().unwrap_or(0)].into();
        for (version, row) in story.versions.entries() {
            for token in &story.tokens[row.tokens.clone()] {
                let versions = &mut printed[token.term];
                if versions.len() < MOST_KEPT && versions.last() != Some(&version) {
                    versions.push(version);
                }
            }
        }
        let mut by_text: Vec<VersionId> = story.versions.ids().collect();
        by_text.sort_by_key(|&id| story.text(story.versions[id].span));
        Self { printed, by_text }
    }

    /// The first form of a word that the two print and no other version does, at a place where another prints another
    /// form of it.
    pub(crate) fn shared(
        &self,
        story: &Story,
        comparison: &Comparison,
        pair: &Pair,
    ) -> Option<Reason> {
        let is_other = |&version: &VersionId| version != pair.left && version != pair.right;
        let words = pair.links.iter().flat_map(|link| &link.words);
        let same = words.filter(|word| word.kind == WordKind::Same);
        let candidates = same.filter(|word| {
            let term = story.tokens[word.left.start].term;
            let is_theirs = !self.printed[term].iter().any(is_other);
            is_theirs && run_around(story, word.left.start, word.right.start) >= rules::FORM_RUN
        });
        let mut candidates: Vec<&WordLink> = candidates.collect();
        // By words, not by place: the same whichever version is called left.
        candidates.sort_by_key(|word| story.text(story.span_of(&word.left)));
        candidates.into_iter().find_map(|word| {
            let others = self.by_text.iter().filter(|version| is_other(version));
            let elsewhere = others
                .filter_map(|&other| comparison.pair(pair.left, other))
                .find_map(|pair| other_form(story, pair, word.left.start))?;
            Some(Reason::Form {
                left: story.span_of(&word.left),
                right: story.span_of(&word.right),
                elsewhere,
            })
        })
    }
}

/// How many words in a row are the same around two places, theirs included; marks end the row.
fn run_around(story: &Story, left: TokenId, right: TokenId) -> usize {
    let word_at = |token: TokenId, step: isize| {
        let token = story
            .tokens
            .get(TokenId::at(token.index().checked_add_signed(step)?))?;
        (token.kind != TokenKind::Mark).then_some(token.term)
    };
    let is_same = |step: &isize| {
        let word = word_at(left, *step);
        word.is_some() && word == word_at(right, *step)
    };
    let ahead = (0..).take_while(is_same).count();
    let behind = (1..).map(|step: isize| -step).take_while(is_same).count();
    ahead + behind
}

/// Another form of the word that the other version of the pair prints for it.
fn other_form(story: &Story, pair: &Pair, token: TokenId) -> Option<Span> {
    let is_left = story.versions[pair.left].tokens.contains(&token);
    let words = pair.links.iter().flat_map(|link| &link.words);
    let forms = words.filter(|word| word.kind == WordKind::Form);
    let mut there = forms.filter_map(|word| {
        let (mine, theirs) = if is_left {
            (&word.left, &word.right)
        } else {
            (&word.right, &word.left)
        };
        each(mine)
            .any(|each| each.index() == token.index())
            .then(|| story.span_of(theirs))
    });
    there.next()
}
