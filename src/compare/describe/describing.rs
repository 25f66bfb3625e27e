//! What links say: how the sentences relate, which of their words stand for each other, what of each recurs.
//!
//! A description depends on the wordings and their marks alone, so near-copies are described once (`index::alignment_cache`).
//! Costs the difference of the two sentences, where their words are not equal.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::house_style::{StyleItem, link_styled, mark_style, read_style_items};
use super::link_relation::{LinkedWords, classify_relation};
use super::verbatim_runs::classify_recurring_tokens;
use crate::compare::index::sentence_interning::words_of_sentence;
use crate::compare::link_description::LinkDescription;
use crate::compare::score::candidate_pairs::PairMatches;
use crate::compare::score::story_index::Evidence;
use crate::compare::select::grouping::LinkGroup;
use crate::compare::words::{align, in_step};
use crate::compare::{StretchKind, WordKind, WordLink};
use crate::text::{Id, SentenceId, TermId, TokenId, TokenKind, VersionId, each};

/// A link described, where it stands.
pub(crate) struct PlacedLink {
    /// The left sentences.
    pub(crate) left: Range<SentenceId>,
    /// The right sentences.
    pub(crate) right: Range<SentenceId>,
    /// The first token of each.
    firsts: (TokenId, TokenId),
    /// What it says.
    pub(crate) described: Arc<LinkDescription>,
}

/// The items of the left and of the right side of a link.
type StyleItems = (Vec<StyleItem>, Vec<StyleItem>);

/// A side of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkSide {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

impl PlacedLink {
    /// The words that stand for each other, in the order of the left.
    pub(crate) fn words(&self) -> Vec<WordLink> {
        let (left, right) = self.firsts;
        let place = |link: &WordLink| WordLink {
            left: shift_tokens(&link.left, left.0),
            right: shift_tokens(&link.right, right.0),
            kind: link.kind,
        };
        self.described.words.iter().map(place).collect()
    }

    /// How many words of one side are printed in another house style on the other.
    pub(crate) fn n_styled(&self, at: LinkSide) -> usize {
        let words = self.described.words.iter();
        let styled = words.filter(|word| word.kind == WordKind::Style);
        let sides = styled.map(|word| match at {
            LinkSide::Left => &word.left,
            LinkSide::Right => &word.right,
        });
        sides.map(crate::text::len).sum()
    }

    /// What recurs of one side, token by token, from this token on.
    pub(crate) fn recurring(&self, at: LinkSide) -> (TokenId, &[StretchKind]) {
        let [left, right] = &self.described.recurring;
        match at {
            LinkSide::Left => (self.firsts.0, left),
            LinkSide::Right => (self.firsts.1, right),
        }
    }
}

impl Evidence {
    /// Describes a link.
    pub(crate) fn describe(
        &self,
        group: &LinkGroup,
        left: VersionId,
        right: VersionId,
    ) -> PlacedLink {
        let lefts = self.sentences(left, &group.left);
        let rights = self.sentences(right, &group.right);
        let find =
            |turned: Option<&LinkDescription>| self.described(group, &lefts, &rights, turned);
        // Splits and merges are few, and hardly any two are alike.
        let is_single = crate::text::len(&lefts) == 1 && crate::text::len(&rights) == 1;
        let described = match is_single {
            true => self.aligned.described(lefts.start, rights.start, find),
            false => Arc::new(find(None)),
        };
        PlacedLink {
            firsts: (self.tokens(&lefts).start, self.tokens(&rights).start),
            left: lefts,
            right: rights,
            described,
        }
    }

    fn described(
        &self,
        group: &LinkGroup,
        lefts: &Range<SentenceId>,
        rights: &Range<SentenceId>,
        turned: Option<&LinkDescription>,
    ) -> LinkDescription {
        let matched = self.matched(group, lefts, rights);
        let (left, right) = (self.tokens(lefts), self.tokens(rights));
        let is_equal = self.signed(&left).eq(self.signed(&right));
        let (items, styled) = self.read_styles(&left, &right, is_equal);
        let told = LinkedWords {
            left: &self.terms_of(lefts),
            right: &self.terms_of(rights),
            matched: &matched,
            is_to_the_letter: is_equal || styled.is_some(),
            sentences: (group.left.len(), group.right.len()),
        };
        let is_styled = styled.is_some();
        let words = match (turned, styled) {
            (Some(turned), _) => mirror_word_links(turned),
            (None, Some(styled)) => from_start(styled, &left, &right),
            (None, None) => self.word_links((&left, &items.0), (&right, &items.1)),
        };
        let recurring = if is_styled {
            [&left, &right].map(|tokens| vec![StretchKind::Verbatim; crate::text::len(tokens)])
        } else {
            let lefts = map_left_counterparts(&words, right.start);
            let rights = map_right_counterparts(&words, left.start);
            [
                classify_recurring_tokens(self, &left, lefts),
                classify_recurring_tokens(self, &right, rights),
            ]
        };
        LinkDescription {
            weight: matched.iter().map(|row| (row.2 * 16.0) as u64).sum(),
            relation: classify_relation(&told, &self.terms),
            words,
            recurring,
        }
    }

    /// The items of two sides and their links, if the two say the same word for word but for style; nothing where they are
    /// equal anyway.
    fn read_styles(
        &self,
        left: &Range<TokenId>,
        right: &Range<TokenId>,
        is_equal: bool,
    ) -> (StyleItems, Option<Vec<WordLink>>) {
        if is_equal {
            return (StyleItems::default(), None);
        }
        let story = &self.story;
        let items = (
            read_style_items(story, left),
            read_style_items(story, right),
        );
        let styled = link_styled(story, (left, &items.0), (right, &items.1));
        (items, styled)
    }

    /// The word links of two runs of tokens, counted from their beginnings.
    fn word_links(
        &self,
        (left, left_items): (&Range<TokenId>, &[StyleItem]),
        (right, right_items): (&Range<TokenId>, &[StyleItem]),
    ) -> Vec<WordLink> {
        let (story, relations) = (&self.story, self.relations());
        let links = in_step(story, left, right).unwrap_or_else(|| {
            align(
                story,
                relations,
                std::slice::from_ref(left),
                std::slice::from_ref(right),
            )
        });
        let signed = links.into_iter().map(|link| self.with_symbols(link));
        let styled = mark_style(story, signed.collect(), left_items, right_items);
        from_start(styled, left, right)
    }

    /// The link with what the symbols beside its words say: *5* is another figure than *5 %*.
    fn with_symbols(&self, link: WordLink) -> WordLink {
        let is_same =
            link.kind != WordKind::Same || self.signed(&link.left).eq(self.signed(&link.right));
        let is_figure = self.story.tokens[link.left.start].kind == TokenKind::Number;
        WordLink {
            kind: match (is_same, is_figure) {
                (true, _) => link.kind,
                (false, true) => WordKind::Figure,
                (false, false) => WordKind::Form,
            },
            ..link
        }
    }

    /// The words that match, by their places in the linked sentences, each word once.
    fn matched(
        &self,
        group: &LinkGroup,
        lefts: &Range<SentenceId>,
        rights: &Range<SentenceId>,
    ) -> Vec<(usize, usize, f32)> {
        let n_words = |sentence: SentenceId| words_of_sentence(&self.story, sentence).count();
        let before = |sentences: &Range<SentenceId>, n: usize| -> usize {
            each(sentences).take(n).map(n_words).sum()
        };
        let mut all = Vec::new();
        for link in &group.links {
            let (left, right) = (
                link.cell.left - group.left.start,
                link.cell.right - group.right.start,
            );
            let (left_at, right_at) = (before(lefts, left), before(rights, right));
            let place = |left: u16, right: u16, nearness: f32| {
                (
                    usize::from(left) + left_at,
                    usize::from(right) + right_at,
                    nearness,
                )
            };
            match &link.cell.words {
                PairMatches::All => {
                    let n = n_words(SentenceId::at(lefts.start.index() + left));
                    all.extend((0..n).map(|n| (n + left_at, n + right_at, 1.0)));
                }
                PairMatches::Some(matched) => {
                    all.extend(matched.iter().map(|m| place(m.left, m.right, m.nearness)));
                }
                PairMatches::Turned(matched) => {
                    all.extend(matched.iter().map(|m| place(m.right, m.left, m.nearness)));
                }
            }
        }
        // Within one link each word stands once already.
        if group.links.len() > 1 {
            all = keep_nearest_matches(all);
        }
        all.sort_unstable_by_key(|row| (row.0, row.1));
        all
    }

    fn sentences(&self, version: VersionId, places: &Range<usize>) -> Range<SentenceId> {
        let first = self.story.versions[version].sentences.start.index();
        SentenceId::at(first + places.start)..SentenceId::at(first + places.end)
    }

    /// The words and numbers of consecutive sentences.
    fn terms_of(&self, sentences: &Range<SentenceId>) -> Vec<TermId> {
        let tokens = each(sentences).flat_map(|sentence| words_of_sentence(&self.story, sentence));
        tokens.map(|token| self.story.tokens[token].term).collect()
    }

    /// The words and numbers among these tokens, each together with its symbols.
    fn signed(&self, tokens: &Range<TokenId>) -> impl Iterator<Item = TermId> + '_ {
        let tokens = self.story.words(tokens);
        tokens.map(|token| self.symbols.signed(&self.story, token))
    }

    /// All tokens of consecutive sentences, marks included.
    pub(crate) fn tokens(&self, sentences: &Range<SentenceId>) -> Range<TokenId> {
        let rows = &self.story.sentences;
        let first = &rows[sentences.start].tokens;
        let last = each(sentences).next_back().map(|last| &rows[last].tokens);
        first.start..last.map_or(first.end, |tokens| tokens.end)
    }
}

/// Links with their tokens counted from the beginning of each side.
fn from_start(
    links: Vec<WordLink>,
    left: &Range<TokenId>,
    right: &Range<TokenId>,
) -> Vec<WordLink> {
    let counted = |tokens: &Range<TokenId>, first: TokenId| {
        TokenId(tokens.start.0 - first.0)..TokenId(tokens.end.0 - first.0)
    };
    let links = links.into_iter().map(|link| WordLink {
        left: counted(&link.left, left.start),
        right: counted(&link.right, right.start),
        kind: link.kind,
    });
    links.collect()
}

fn shift_tokens(tokens: &Range<TokenId>, by: u32) -> Range<TokenId> {
    TokenId(tokens.start.0 + by)..TokenId(tokens.end.0 + by)
}

/// The word links seen from the other side, in its order.
fn mirror_word_links(described: &LinkDescription) -> Vec<WordLink> {
    let mut turned: Vec<WordLink> = described.words.iter().map(WordLink::mirrored).collect();
    turned.sort_unstable_by_key(|link| (link.left.start, link.right.start));
    turned
}

/// Where the left words have their counterparts, and whether these are the same words.
fn map_left_counterparts(
    words: &[WordLink],
    right: TokenId,
) -> impl Iterator<Item = (usize, (TokenId, bool))> + '_ {
    words.iter().flat_map(move |word| {
        let fate = (
            TokenId(word.right.start.0 + right.0),
            word.kind.is_word_for_word(),
        );
        each(&word.left).map(move |token| (token.index(), fate))
    })
}

/// The same of the right words.
fn map_right_counterparts(
    words: &[WordLink],
    left: TokenId,
) -> impl Iterator<Item = (usize, (TokenId, bool))> + '_ {
    words.iter().flat_map(move |word| {
        let fate = (
            TokenId(word.left.start.0 + left.0),
            word.kind.is_word_for_word(),
        );
        each(&word.right).map(move |token| (token.index(), fate))
    })
}

/// The matches with each word in one of them: the nearest stands, where the one sentence of a split is claimed twice.
fn keep_nearest_matches(mut matched: Vec<(usize, usize, f32)>) -> Vec<(usize, usize, f32)> {
    matched.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    let mut seen = (BTreeSet::new(), BTreeSet::new());
    matched.retain(|row| {
        let is_free = !seen.0.contains(&row.0) && !seen.1.contains(&row.1);
        is_free && seen.0.insert(row.0) && seen.1.insert(row.1)
    });
    matched
}
