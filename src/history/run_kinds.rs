//! What a run of changed words means: a figure, a name, words of a quotation, a negation, a slip, or only other words.

use std::collections::HashSet;
use std::ops::Range;

use super::changed_runs::{ChangedRun, LinkedSides};
use super::history_change::{ChangeKind, HistoryChange};
use super::near_typos::{is_exchanged, is_spelling_slip, sound_alike};
use super::rules;
use super::run_facts::RunFacts;
use crate::lexicon::{ClaimWord, is_function_word, is_in_lexicon};
use crate::text::{Language, Span, TokenId, TokenKind, each};

/// What a run comes to.
#[derive(Debug, Default)]
pub(super) struct RunMeaning {
    /// The changes that have a kind of their own.
    pub(super) changes: Vec<HistoryChange>,
    /// Whether other words changed beside them.
    pub(super) is_edited: bool,
    /// Whether the other words are small: articles, prepositions, forms.
    pub(super) is_small: bool,
    /// Whether they say something else and not only otherwise: the opposite, or an accusation less.
    pub(super) is_grave: bool,
}

/// What runs of changed words are judged by.
pub(super) struct RunJudge<'a> {
    pub(super) known: RunFacts<'a>,
    /// The tokens between quotation marks.
    pub(super) quoted: &'a HashSet<TokenId>,
    pub(super) language: Option<Language>,
}

impl RunJudge<'_> {
    /// What a run of changed words comes to.
    pub(super) fn judge(&self, run: &ChangedRun, sides: &LinkedSides) -> RunMeaning {
        let story = self.known.story;
        let [left, right] = run.spans(story);
        let words = |span: Option<Span>| span.map_or("", |span| story.text(span));
        if sound_alike(words(left), words(right)) || self.is_doubled(run) {
            return RunMeaning::small_change(
                run.with_neighbours(&sides.left, &sides.right).spans(story),
            );
        }
        if self.is_in_quotation(run, sides) {
            return RunMeaning::of(self.quotation_change(run, sides));
        }
        let spans = [&sides.left, &sides.right].map(|side| story.span_of(side));
        let plain = self.small_slip(run, sides);
        let plain = plain.or_else(|| self.other_day(run));
        let mut changes: Vec<HistoryChange> = plain.into_iter().collect();
        if changes.is_empty() {
            changes = self.known.replaced(run, sides);
        }
        // Another is cited: whoever was, is not dropped from the story.
        if changes.iter().all(|change| change.to.is_none())
            && let Some(source) = self.other_speaker(run)
        {
            changes = vec![source];
        }
        if changes.is_empty() {
            changes.extend(self.unread_fact(run).or_else(|| self.slip(run)));
        }
        if changes.is_empty() {
            changes.extend(self.capital_name(run, sides));
        }
        if changes.is_empty() {
            changes.extend(self.turned(run, sides));
        }
        let is_opposite = self.says_opposite(run);
        if changes.is_empty() && !is_opposite {
            changes.extend(self.other_source(run, spans));
        }
        let n_beside = self.n_words_beside(run, &changes);
        let n_allowed = if is_opposite { 0 } else { rules::WORDS_BESIDE };
        let is_new = changes.is_empty() || n_beside > n_allowed;
        RunMeaning {
            is_edited: is_new && !changes.iter().any(|change| change.is_small()),
            is_small: self.is_small_words(run),
            is_grave: is_opposite || self.drops_accusation(run, sides),
            changes,
        }
    }

    /// A word that is printed twice in one state alone.
    fn is_doubled(&self, run: &ChangedRun) -> bool {
        let story = self.known.story;
        let doubled = |side: &Range<TokenId>, other: &Range<TokenId>| {
            let mut words = story.words(side);
            let (Some(only), None) = (words.next(), words.next()) else {
                return false;
            };
            let before = TokenId(only.0.saturating_sub(1));
            other.is_empty() && only.0 > 0 && story.folded(before) == story.folded(only)
        };
        doubled(&run.left, &run.right) || doubled(&run.right, &run.left)
    }

    /// Whether all words of the run stand between quotation marks, and the place on a side without words too.
    fn is_in_quotation(&self, run: &ChangedRun, sides: &LinkedSides) -> bool {
        let story = self.known.story;
        let is_in = |side: &Range<TokenId>, all: &Range<TokenId>| {
            let mut words = story.words(side).peekable();
            if words.peek().is_some() {
                return words.all(|word| self.quoted.contains(&word))
                    || self.is_between_marks(side);
            }
            let before = TokenId(side.start.0.saturating_sub(1)).max(all.start);
            let around = [before, side.end];
            around.iter().all(|token| self.quoted.contains(token))
        };
        is_in(&run.left, &sides.left) && is_in(&run.right, &sides.right)
    }

    /// Whether quotation marks stand right before and behind a few words: *called it “reckless”*.
    fn is_between_marks(&self, side: &Range<TokenId>) -> bool {
        let story = self.known.story;
        let is_mark = |token: TokenId| {
            let row = story.tokens.get(token);
            row.is_some_and(|row| {
                let text = story.text(row.span);
                text.starts_with(['"', '“', '”', '„', '«', '»', '‘', '’'])
            })
        };
        side.start.0 > 0 && is_mark(TokenId(side.start.0 - 1)) && is_mark(side.end)
    }

    fn quotation_change(&self, run: &ChangedRun, sides: &LinkedSides) -> HistoryChange {
        let story = self.known.story;
        let words = |side: &Range<TokenId>| -> Vec<&str> {
            story.words(side).map(|word| story.folded(word)).collect()
        };
        let (lefts, rights) = (words(&run.left), words(&run.right));
        let [from, to] = run.with_neighbours(&sides.left, &sides.right).spans(story);
        match (lefts.as_slice(), rights.as_slice()) {
            ([one], [other]) if is_spelling_slip(self.language, one, other) => {
                HistoryChange::new(ChangeKind::Typo, from, to)
            }
            _ => HistoryChange::new(ChangeKind::Quote, from, to),
        }
    }

    /// A slip in words without a capital, which are no names; the first word of a sentence has one whatever it is, and is no
    /// name if the dictionary has one of the two.
    fn small_slip(&self, run: &ChangedRun, sides: &LinkedSides) -> Option<HistoryChange> {
        let story = self.known.story;
        let words = || story.words(&run.left).chain(story.words(&run.right));
        let first = |side: &Range<TokenId>| story.words(side).next();
        let begins = first(&run.left) == first(&sides.left)
            && first(&run.right) == first(&sides.right)
            && words().any(|word| is_in_lexicon(story.folded(word)));
        let are_small = || words().all(|word| story.word(word).starts_with(char::is_lowercase));
        self.slip(run).filter(|_| begins || are_small())
    }

    /// A slip that was mended, one word for one.
    fn slip(&self, run: &ChangedRun) -> Option<HistoryChange> {
        let story = self.known.story;
        let lefts: Vec<TokenId> = story.words(&run.left).collect();
        let rights: Vec<TokenId> = story.words(&run.right).collect();
        let pairs = || {
            lefts
                .iter()
                .zip(&rights)
                .map(|(&a, &b)| (story.folded(a), story.folded(b)))
        };
        let is_slip = |(one, other): (&str, &str)| is_spelling_slip(self.language, one, other);
        let may_be = |(one, other): (&str, &str)| one == other || is_exchanged(one, other);
        let are_slips = lefts.len() == rights.len()
            && pairs().any(is_slip)
            && pairs().all(|pair| is_slip(pair) || may_be(pair));
        let [from, to] = run.spans(story);
        are_slips.then(|| HistoryChange::new(ChangeKind::Typo, from, to))
    }

    /// A name that the facts do not read, told by its capitals: one in the middle of a sentence for another. German
    /// prints every noun so: there it is a name only where a name stands before it and a letter or two differ.
    fn capital_name(&self, run: &ChangedRun, sides: &LinkedSides) -> Option<HistoryChange> {
        let story = self.known.story;
        let is_german = self.language.is_some_and(|language| language.tag() == "de");
        let is_name = |side: &Range<TokenId>, all: &Range<TokenId>| {
            let first = story.words(all).next();
            let mut words = story.words(side).peekable();
            words.peek().is_some()
                && words.all(|word| {
                    let starts = story.word(word).starts_with(char::is_uppercase);
                    starts && Some(word) != first && !is_function_word(story.folded(word))
                })
        };
        let is_gone = self.is_gone_from_state(&run.left);
        let [from, to] = run.spans(story);
        let name = |to| Some(HistoryChange::new(ChangeKind::Name, from, to));
        if !is_name(&run.left, &sides.left) || !is_gone {
            return None;
        }
        if is_name(&run.right, &sides.right) {
            return name(to).filter(|_| !is_german || self.is_near_name(run));
        }
        let has_none = story.words(&run.right).next().is_none();
        name(None).filter(|_| has_none && !is_german)
    }

    /// Whether no word of a run stands anywhere in the state after.
    fn is_gone_from_state(&self, side: &Range<TokenId>) -> bool {
        let story = self.known.story;
        let after = story.versions[self.known.states[1]].tokens.clone();
        let terms: HashSet<_> = each(&after).map(|token| story.tokens[token].term).collect();
        let mut words = story.words(side);
        words.all(|word| !terms.contains(&story.tokens[word].term))
    }

    /// Whether one word stands for another that is nearly spelled so, behind a word with a capital.
    fn is_near_name(&self, run: &ChangedRun) -> bool {
        let story = self.known.story;
        let only = |side: &Range<TokenId>| {
            let mut words = story.words(side);
            words.next().filter(|_| words.next().is_none())
        };
        let (Some(left), Some(right)) = (only(&run.left), only(&run.right)) else {
            return false;
        };
        let before = TokenId(right.0.saturating_sub(1));
        let distance = strsim::osa_distance(story.folded(left), story.folded(right));
        distance <= 2 && story.word(before).starts_with(char::is_uppercase)
    }

    /// A denial or a doubt that one side alone has.
    fn turned(&self, run: &ChangedRun, sides: &LinkedSides) -> Option<HistoryChange> {
        let story = self.known.story;
        let [n_left, n_right] = [&run.left, &run.right].map(|side| story.words(side).count());
        if n_left.max(n_right) > rules::TURNING_WORDS {
            return None;
        }
        let differs = |what: ClaimWord| {
            self.has_claim_word(what, &run.left) != self.has_claim_word(what, &run.right)
        };
        let [from, to] = run.with_neighbours(&sides.left, &sides.right).spans(story);
        if self.refuses_on_both_sides(run) {
            return None;
        }
        if differs(ClaimWord::Denies) || self.is_prefixed(run) {
            return Some(HistoryChange::new(ChangeKind::Negation, from, to));
        }
        differs(ClaimWord::Doubts).then(|| HistoryChange::new(ChangeKind::Source, from, to))
    }

    /// *Unlawful* for *lawful*.
    fn is_prefixed(&self, run: &ChangedRun) -> bool {
        const PREFIXES: [&str; 6] = ["un", "in", "im", "il", "ir", "dis"];
        let story = self.known.story;
        let only = |side: &Range<TokenId>| {
            let mut words = story.words(side);
            words
                .next()
                .filter(|_| words.next().is_none())
                .map(|word| story.folded(word))
        };
        let (Some(left), Some(right)) = (only(&run.left), only(&run.right)) else {
            return false;
        };
        let is_negated = |one: &str, other: &str| {
            let mut prefixes = PREFIXES.iter();
            other.len() >= rules::TYPO_LETTERS
                && prefixes.any(|prefix| one.strip_prefix(prefix) == Some(other))
        };
        is_negated(left, right) || is_negated(right, left)
    }

    pub(super) fn has_claim_word(&self, what: ClaimWord, side: &Range<TokenId>) -> bool {
        let story = self.known.story;
        let mut words = story.words(side);
        words.any(|word| what.is_done_by(self.language, story.folded(word)))
    }

    /// Words that say something and that no change of a kind of its own covers, on the side that has more of them.
    fn n_words_beside(&self, run: &ChangedRun, changes: &[HistoryChange]) -> usize {
        let story = self.known.story;
        let count = |side: &Range<TokenId>, span: fn(&HistoryChange) -> Option<Span>| {
            let covered = |token: TokenId| {
                let mut spans = changes.iter().filter_map(span);
                spans.any(|span| span.overlaps(story.tokens[token].span))
            };
            let words = story.words(side).filter(|&word| !covered(word));
            words
                .filter(|&word| !is_function_word(story.folded(word)))
                .count()
        };
        count(&run.left, |change| change.from).max(count(&run.right, |change| change.to))
    }

    /// Whether nothing but words that hold a sentence together differs.
    fn is_small_words(&self, run: &ChangedRun) -> bool {
        let story = self.known.story;
        let is_small = |side: &Range<TokenId>| {
            let mut tokens = each(side);
            tokens.all(|token| {
                story.tokens[token].kind == TokenKind::Mark || is_function_word(story.folded(token))
            })
        };
        is_small(&run.left) && is_small(&run.right)
    }
}

impl RunMeaning {
    fn of(change: HistoryChange) -> Self {
        Self {
            changes: vec![change],
            ..Self::default()
        }
    }

    fn small_change([from, to]: [Option<Span>; 2]) -> Self {
        Self::of(HistoryChange::new(ChangeKind::Typo, from, to))
    }
}
