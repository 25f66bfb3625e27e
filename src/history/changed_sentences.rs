//! Sentences that were added, removed, moved or edited.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::changed_runs::{LinkedSides, find_changed_runs, kept_words, tokens_of};
use super::history_change::{ChangeKind, HistoryChange};
use super::near_typos::{look_alike, sound_alike};
use super::rewritten_passages::{LonePassage, pair_rewritten};
use super::run_kinds::RunJudge;
use super::state_links::{choose_links, is_told_anew};
use crate::compare::{Link, LinkOrder, Pair, Relation};
use crate::lexicon::ClaimWord;
use crate::text::{
    Id, PassageKind, SentenceId, Span, Story, TokenId, TokenKind, VersionId, each, len,
};

/// Two states compared, as their sentences are gone through.
pub(super) struct SentenceChanges<'a> {
    pub(super) story: &'a Story,
    pub(super) pair: &'a Pair,
    pub(super) judge: RunJudge<'a>,
    /// Sentences that are told of otherwise: notes and headlines.
    pub(super) apart: &'a HashSet<SentenceId>,
}

impl SentenceChanges<'_> {
    /// All changes of sentences, by the place where they stand in the state after, then in the state before.
    pub(super) fn find(&self) -> Vec<HistoryChange> {
        let mut found = Vec::new();
        let mut linked: BTreeSet<SentenceId> = BTreeSet::new();
        let links = choose_links(&self.pair.links);
        for &link in &links {
            linked.extend(each(&link.left).chain(each(&link.right)));
            if self.is_apart(&link.left) || self.is_apart(&link.right) {
                continue;
            }
            if link.order == LinkOrder::Moved && link.relation == Relation::Verbatim {
                let [from, to] = self.link_spans(link);
                found.push(HistoryChange::new(ChangeKind::Moved, Some(from), Some(to)));
            } else {
                found.extend(self.compare_linked(link));
            }
        }
        found.extend(self.compare_lone(&links, &linked));
        found
    }

    /// What came, what went, and what was written anew in its place.
    fn compare_lone(&self, links: &[&Link], linked: &BTreeSet<SentenceId>) -> Vec<HistoryChange> {
        let [lefts, rights] = [self.pair.left, self.pair.right]
            .map(|version| self.lone_passages(version, linked).collect::<Vec<_>>());
        let rewritten = pair_rewritten(self.story, links, &lefts, &rights);
        let edited = rewritten.iter().map(|&(left, right)| {
            let (from, to) = (lefts[left].span, rights[right].span);
            let drops = self.accuses(from) && !self.accuses(to);
            let kind = match lefts[left].is_quoted && rights[right].is_quoted {
                true => ChangeKind::Quote,
                false => ChangeKind::Edited,
            };
            HistoryChange::new(kind, Some(from), Some(to)).grave_if(drops)
        });
        let gone = lefts.iter().enumerate();
        let gone = gone.filter(|(at, _)| rewritten.iter().all(|(left, _)| left != at));
        let gone = gone.map(|(_, lone)| {
            let is_grave =
                (lone.is_whole || self.says_much(lone.span)) && !self.may_be_reworded(lone.span);
            HistoryChange::new(ChangeKind::Removed, Some(lone.span), None).grave_if(is_grave)
        });
        let fresh = rights.iter().enumerate();
        let fresh = fresh.filter(|(at, _)| rewritten.iter().all(|(_, right)| right != at));
        let fresh =
            fresh.map(|(_, lone)| HistoryChange::new(ChangeKind::Added, None, Some(lone.span)));
        edited.chain(gone).chain(fresh).collect()
    }

    fn is_apart(&self, sentences: &Range<SentenceId>) -> bool {
        each(sentences).any(|s| self.apart.contains(&s) || self.story.sentences[s].is_furniture)
    }

    fn link_spans(&self, link: &Link) -> [Span; 2] {
        [&link.left, &link.right].map(|side| match &self.story.sentences[side.clone()] {
            [first, .., last] => first.span.joined(last.span),
            [only] => only.span,
            [] => Span::default(),
        })
    }

    /// The changes inside linked sentences.
    fn compare_linked(&self, link: &Link) -> Vec<HistoryChange> {
        let story = self.story;
        let [from, to] = self.link_spans(link);
        if look_alike(story.text(from), story.text(to)) {
            return Vec::new();
        }
        let sides = LinkedSides {
            left: tokens_of(story, &link.left),
            right: tokens_of(story, &link.right),
        };
        let runs = match link.relation {
            Relation::Verbatim => Vec::new(),
            _ => find_changed_runs(story, link),
        };
        let mut found = Vec::new();
        let (mut is_edited, mut has_small, mut is_grave) = (false, false, false);
        for run in &runs {
            let meaning = self.judge.judge(run, &sides);
            is_edited |= meaning.is_edited && !meaning.is_small;
            has_small |= meaning.is_edited && meaning.is_small;
            is_grave |= meaning.is_grave;
            found.extend(meaning.changes);
        }
        join_halves(&mut found);
        if let Some(quoted) = self.quotation_marks(link, [from, to]) {
            // The marks that came or went with it are no slip.
            found.retain(|change| !change.is_small());
            found.push(quoted);
        }
        // Small words that changed beside a figure go with it; alone they are a new wording.
        if is_edited || (has_small && found.is_empty()) {
            // The marks around the new words go with them.
            found.retain(|change| !(change.is_small() && self.sound_the_same(change)));
            let edited = HistoryChange::new(ChangeKind::Edited, Some(from), Some(to));
            found.insert(0, edited.grave_if(is_grave));
        }
        if found.is_empty() {
            let [from, to] = differing_spans(story, &sides).unwrap_or([from, to]);
            found.push(HistoryChange::new(ChangeKind::Typo, Some(from), Some(to)));
        }
        found
    }

    fn sound_the_same(&self, change: &HistoryChange) -> bool {
        let words = |span: Option<Span>| span.map_or("", |span| self.story.text(span));
        sound_alike(words(change.from), words(change.to))
    }

    /// Words that stand between quotation marks in one state alone, though they are the same.
    fn quotation_marks(&self, link: &Link, [from, to]: [Span; 2]) -> Option<HistoryChange> {
        let n_marks = |span: Span| {
            let text = self.story.text(span);
            text.chars()
                .filter(|c| matches!(crate::text::fold_char(*c), '"'))
                .count()
        };
        if n_marks(from) == n_marks(to) {
            return None;
        }
        let kept = kept_words(link);
        let is_quoted = |token| self.judge.quoted.contains(&token);
        let mut turned = kept
            .iter()
            .filter(|word| is_quoted(word.left.start) != is_quoted(word.right.start));
        let first = turned.next()?;
        let last = turned.next_back().unwrap_or(first);
        let span = |start, end| self.story.span_of(&(start..end));
        Some(HistoryChange::new(
            ChangeKind::Quote,
            Some(span(first.left.start, last.left.end)),
            Some(span(first.right.start, last.right.end)),
        ))
    }

    /// The runs of sentences of a version that no sentence of the other answers, passage by passage, and whether each is
    /// the whole of its passage.
    fn lone_passages<'b>(
        &'b self,
        version: VersionId,
        linked: &'b BTreeSet<SentenceId>,
    ) -> impl Iterator<Item = LonePassage> + 'b {
        let story = self.story;
        let passages = each(&story.versions[version].passages);
        passages.flat_map(move |passage| {
            let passage = &story.passages[passage];
            let told = each(&passage.sentences).filter(|&s| !story.sentences[s].is_furniture);
            let told: Vec<SentenceId> = told.collect();
            let is_lone = |s: &SentenceId| !linked.contains(s) && !self.apart.contains(s);
            let is_whole = passage.kind != PassageKind::Headline && told.iter().all(is_lone);
            let runs = told.chunk_by(|a, b| is_lone(a) == is_lone(b));
            let lone = runs.filter(|run| run.first().is_some_and(is_lone));
            let spans = lone.filter_map(|run| {
                let (first, last) = (run.first()?, run.last()?);
                let span = story.sentences[*first]
                    .span
                    .joined(story.sentences[*last].span);
                let mut tokens = self.tokens_in(span);
                Some(LonePassage {
                    first: *first,
                    span,
                    is_whole,
                    is_quoted: tokens.all(|token| self.is_in_quotation(token)),
                })
            });
            spans.collect::<Vec<_>>()
        })
    }

    /// Whether the state after perhaps tells a sentence of these in quite other words: then nobody knows that it is gone.
    fn may_be_reworded(&self, span: Span) -> bool {
        let links = self.pair.links.iter().chain(&self.pair.possible);
        let mut links = links.filter(|link| !is_told_anew(link));
        links.any(|link| {
            let mut sentences = each(&link.left);
            sentences.any(|sentence| span.covers(self.story.sentences[sentence].span))
        })
    }

    /// Whether a sentence that was taken out of its passage has a quotation, a figure or an accusation.
    fn says_much(&self, span: Span) -> bool {
        let story = self.story;
        let is_much = |token: TokenId| {
            let is_figure = story.word(token).starts_with(|c: char| c.is_ascii_digit());
            is_figure || self.judge.quoted.contains(&token)
        };
        self.accuses(span) || self.tokens_in(span).any(is_much)
    }

    /// Whether a token stands between quotation marks or is one.
    fn is_in_quotation(&self, token: TokenId) -> bool {
        let is_mark = self.story.tokens[token].kind == TokenKind::Mark;
        is_mark || self.judge.quoted.contains(&token)
    }

    fn accuses(&self, span: Span) -> bool {
        let is_word = |token: TokenId| {
            ClaimWord::Accuses.is_done_by(self.judge.language, self.story.folded(token))
        };
        self.tokens_in(span).any(is_word)
    }

    /// The tokens in a span.
    fn tokens_in(&self, span: Span) -> impl Iterator<Item = TokenId> {
        let tokens = self.story.tokens.iter().as_slice();
        let start = tokens.partition_point(|token| token.span.start < span.start);
        let end = tokens.partition_point(|token| token.span.end <= span.end);
        each(&(TokenId::at(start)..TokenId::at(end.max(start))))
    }
}

/// Makes one of the halves of a French denial, *ne … pas*, and of the words that changed in one quotation.
fn join_halves(found: &mut Vec<HistoryChange>) {
    found.dedup_by(|later, earlier| {
        let is_joined = matches!(later.kind, ChangeKind::Negation | ChangeKind::Quote);
        let are_halves = is_joined && later.kind == earlier.kind;
        if are_halves {
            let join = |one: Option<Span>, other: Option<Span>| match (one, other) {
                (Some(one), Some(other)) => Some(one.joined(other)),
                (one, other) => one.or(other),
            };
            earlier.from = join(earlier.from, later.from);
            earlier.to = join(earlier.to, later.to);
        }
        are_halves
    });
}

/// The words from the first token that is printed otherwise to the last.
fn differing_spans(story: &Story, sides: &LinkedSides) -> Option<[Span; 2]> {
    let (left, right) = (&sides.left, &sides.right);
    let same = |(a, b): &(TokenId, TokenId)| story.word(*a) == story.word(*b);
    let n_before = each(left).zip(each(right)).take_while(same).count();
    let n_shorter = len(left).min(len(right));
    let behind = each(left)
        .rev()
        .zip(each(right).rev())
        .take_while(same)
        .count();
    let n_behind = behind.min(n_shorter.saturating_sub(n_before));
    // Where one side has nothing there, the words around show the place.
    let around = usize::from(n_before + n_behind >= n_shorter);
    let part = |side: &Range<TokenId>| {
        let number = |n: usize| u32::try_from(n).unwrap_or_default();
        let start = side.start.0 + number(n_before.saturating_sub(around));
        let end = side.end.0 - number(n_behind.saturating_sub(around));
        story.span_of(&(TokenId(start)..TokenId(end)))
    };
    (n_before < len(left).max(len(right))).then(|| [part(left), part(right)])
}
