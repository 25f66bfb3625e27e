//! Why sentences were linked, in words that a reader can check.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::compare::{Comparison, Confidence, Link, LinkOrder, Pair, Relation, WordKind, rules};
use crate::lexicon::is_function_word;
use crate::lexicon::is_reporting_word;
use crate::text::{SentenceId, Story, TokenId, TokenKind, VersionId, each};

/// What speaks for a link; tokens are those of the left version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkReasons {
    /// How sure the link is.
    pub confidence: Confidence,
    /// How the wording relates.
    pub relation: Relation,
    /// Names that both have, in the order of the left version; words of one name stand together.
    pub names: Vec<Range<TokenId>>,
    /// Figures that both have, each once.
    pub figures: Vec<TokenId>,
    /// Other words that both have and few sentences of the story have, the rarest first, five at most.
    pub rare: Vec<TokenId>,
    /// The longest run of words that both have to the letter, if it is more than two.
    pub run: Option<Range<TokenId>>,
    /// Whether a sentence before or after them is linked too.
    pub neighbours: Neighbours,
    /// Other versions that make the same point.
    pub witnesses: Vec<VersionId>,
    /// Whether both stand at the same place in the order.
    pub order: LinkOrder,
}

/// What stands beside linked sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neighbours {
    /// The sentences before or after them are linked to each other.
    Linked,
    /// Nothing beside them is linked.
    Apart,
}

/// Whether it is the same word, be it in another form.
fn is_kept(kind: WordKind) -> bool {
    kind.is_word_for_word() || matches!(kind, WordKind::Form | WordKind::Name)
}

/// What speaks for a link of a pair.
pub fn explain_link(
    story: &Story,
    comparison: &Comparison,
    pair: &Pair,
    link: &Link,
) -> LinkReasons {
    let kept = link.words.iter().filter(|word| is_kept(word.kind));
    let kept: Vec<TokenId> = kept.flat_map(|word| each(&word.left)).collect();
    let (mut names, mut figures, mut rare) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for token in kept {
        let row = &story.tokens[token];
        let folded = story.folded(token);
        if row.kind == TokenKind::Mark || is_function_word(folded) || !seen.insert(row.term) {
            continue;
        }
        if row.kind == TokenKind::Number {
            figures.push(token);
        } else if is_printed_as_name(story, &link.left, token) {
            names.push(token);
        } else if !is_reporting_word(folded) {
            rare.push(token);
        }
    }
    let count = |token: TokenId| comparison.n_sentences_with(story.tokens[token].term);
    let mut rare: Vec<(u32, TokenId)> = rare.into_iter().map(|t| (count(t), t)).collect();
    rare.sort_unstable();
    LinkReasons {
        confidence: link.confidence,
        relation: link.relation,
        names: join_adjacent_tokens(&names),
        figures,
        rare: rare
            .into_iter()
            .take(rules::REASON_WORDS)
            .map(|(_, token)| token)
            .collect(),
        run: longest_run(story, link),
        neighbours: neighbours(pair, link),
        witnesses: witnesses(comparison, pair, link),
        order: link.order,
    }
}

/// Words that follow each other, as one.
fn join_adjacent_tokens(words: &[TokenId]) -> Vec<Range<TokenId>> {
    let runs = words.chunk_by(|one, next| one.0 + 1 == next.0);
    let range = |run: &[TokenId]| Some(*run.first()?..TokenId(run.last()?.0 + 1));
    runs.filter_map(range).collect()
}

/// Whether a word is printed with a capital where no sentence begins.
fn is_printed_as_name(story: &Story, sentences: &Range<SentenceId>, token: TokenId) -> bool {
    let begins = each(sentences)
        .any(|sentence| story.words(&story.sentences[sentence].tokens).next() == Some(token));
    let has_capital = story
        .word(token)
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    has_capital && !begins
}

/// The longest run of equal words that follow each other on both sides, marks apart.
fn longest_run(story: &Story, link: &Link) -> Option<Range<TokenId>> {
    let follows = |one: &Range<TokenId>, next: &Range<TokenId>| {
        one.end <= next.start && story.words(&(one.end..next.start)).next().is_none()
    };
    let same: Vec<_> = link
        .words
        .iter()
        .filter(|w| w.kind == WordKind::Same)
        .collect();
    let runs = same.chunk_by(|a, b| follows(&a.left, &b.left) && follows(&a.right, &b.right));
    let n_words = |run: &Range<TokenId>| story.words(run).count();
    let ranges = runs.filter_map(|run| Some(run.first()?.left.start..run.last()?.left.end));
    let ranges = ranges.filter(|run| n_words(run) > 2);
    // Of equally long runs the first.
    ranges.rev().max_by_key(n_words)
}

fn neighbours(pair: &Pair, link: &Link) -> Neighbours {
    let is_beside = |other: &Link| {
        let before = other.left.end == link.left.start && other.right.end == link.right.start;
        let after = other.left.start == link.left.end && other.right.start == link.right.end;
        before || after
    };
    if pair.links.iter().any(is_beside) {
        Neighbours::Linked
    } else {
        Neighbours::Apart
    }
}

fn witnesses(comparison: &Comparison, pair: &Pair, link: &Link) -> Vec<VersionId> {
    let point = comparison.points.of(link.left.start);
    if comparison.points.of(link.right.start) != point {
        return Vec::new();
    }
    let tellings = comparison.points.get(point).tellings.iter();
    let mut versions: Vec<VersionId> = tellings
        .map(|telling| telling.version)
        .filter(|&version| version != pair.left && version != pair.right)
        .collect();
    versions.dedup();
    versions
}

impl LinkReasons {
    /// The reasons in one sentence, as in *likely: both name Ines Corvo; both give 214; C tells it too*. It is made of
    /// words from outside: to be shown through [`crate::text::visible`].
    pub fn sentence(&self, story: &Story) -> String {
        let mut reasons = Vec::new();
        if self.relation == Relation::Verbatim {
            reasons.push("the words are the same".to_owned());
        } else {
            reasons.extend(self.words(story));
        }
        if self.neighbours == Neighbours::Linked {
            reasons.push("the sentences beside them belong together too".to_owned());
        }
        let letters: Vec<&str> = self.witnesses.iter().map(|&v| story.letter(v)).collect();
        match letters.len() {
            0 => {}
            1 => reasons.push(format!("{} has it too", letters[0])),
            _ => reasons.push(format!("{} have it too", join_with_and(&letters))),
        }
        if self.order == LinkOrder::Moved {
            reasons.push("they are in different places".to_owned());
        }
        if reasons.is_empty() {
            reasons.push("they have little in common but their place".to_owned());
        }
        format!("{}: {}", self.confidence.name(), reasons.join("; "))
    }

    fn words(&self, story: &Story) -> Vec<String> {
        let mut reasons = Vec::new();
        let mut tell = |verb: &str, printed: Vec<&str>| {
            if !printed.is_empty() {
                reasons.push(format!("{verb} {}", join_with_and(&printed)));
            }
        };
        let names = self
            .names
            .iter()
            .map(|name| story.text(story.span_of(name)));
        let words = |tokens: &[TokenId]| -> Vec<&str> {
            tokens.iter().map(|&token| story.word(token)).collect()
        };
        tell("both name", names.collect());
        tell("both give", words(&self.figures));
        tell("both say", words(&self.rare));
        if let Some(run) = &self.run {
            let words = story.text(story.span_of(run));
            reasons.push(format!("“{words}” is in both word for word"));
        }
        reasons
    }
}

/// *a*, *a and b*, *a, b and c*.
fn join_with_and(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
