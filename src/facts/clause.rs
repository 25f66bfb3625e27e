//! The words of a sentence, ready to be read for facts.

use super::correction_notes::find_correction_notes;
use super::language_support::Tongue;
use super::rules;
use crate::lexicon::is_function_word;
use crate::text::{Id, SentenceId, Span, Story, Table, TokenId, TokenKind, VersionId, each};

/// A word, number or mark with its forms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ClauseWord<'a> {
    pub(crate) text: &'a str,
    pub(crate) folded: &'a str,
    pub(crate) kind: TokenKind,
    pub(crate) span: Span,
}

impl ClauseWord<'_> {
    /// Whether it begins with a capital.
    pub(crate) fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word && self.text.starts_with(char::is_uppercase)
    }

    /// Whether it may be part of a name: a capital on a word that says something. Where a sentence begins the capital is
    /// due to the place, which callers ask for themselves.
    pub(crate) fn is_name_like(&self) -> bool {
        self.is_capital() && self.is_content()
    }

    pub(crate) fn is_mark(&self) -> bool {
        self.kind == TokenKind::Mark
    }

    /// Whether it says something by itself.
    pub(crate) fn is_content(&self) -> bool {
        !self.is_mark() && !is_function_word(self.folded) && !self.folded.starts_with('\'')
    }
}

/// A sentence with its words.
#[derive(Debug)]
pub(crate) struct Clause<'a> {
    pub(crate) sentence: SentenceId,
    pub(crate) version: VersionId,
    pub(crate) first: TokenId,
    pub(crate) words: Vec<ClauseWord<'a>>,
    /// Whether it states nothing of the story: it belongs to the page, or to a note on what an earlier version said.
    pub(crate) is_furniture: bool,
    /// Whether it belongs to a note on what an earlier version said.
    pub(crate) is_note: bool,
    /// Its language: which lists of words it is read by.
    pub(crate) tongue: Tongue,
    /// Whether most of its words are capitalised, as in some headlines: capitals say nothing there.
    pub(crate) is_titled: bool,
}

/// The sentences of the stories' own that the lists of English can read.
pub(crate) fn in_english<'c, 'a>(
    clauses: &'c Table<SentenceId, Clause<'a>>,
) -> impl Iterator<Item = &'c Clause<'a>> {
    clauses
        .iter()
        .filter(|clause| !clause.is_furniture && clause.tongue.is_english())
}

impl<'a> Clause<'a> {
    /// All sentences of a story, by their ids.
    pub(crate) fn all(story: &'a Story) -> Table<SentenceId, Self> {
        let versions: Vec<VersionId> = story.versions.ids().collect();
        Self::of_versions(story, &versions)
    }

    /// The sentences of some versions, by their ids; those of others are without words, which a long source need not be
    /// read for.
    pub(crate) fn of_versions(story: &'a Story, versions: &[VersionId]) -> Table<SentenceId, Self> {
        let tongues = Tongue::all(story);
        let foreign = Tongue::of_foreign_sentences(story);
        let notes = find_correction_notes(story);
        let seen = |token: TokenId| ClauseWord {
            text: story.word(token),
            folded: story.folded(token),
            kind: story.tokens[token].kind,
            span: story.tokens[token].span,
        };
        let clauses = story.sentences.entries().map(|(id, sentence)| {
            let words: Vec<ClauseWord> = match versions.contains(&sentence.version) {
                true => each(&sentence.tokens).map(seen).collect(),
                false => Vec::new(),
            };
            Self {
                sentence: id,
                version: sentence.version,
                first: sentence.tokens.start,
                is_titled: are_titled(&words),
                words,
                is_furniture: sentence.is_furniture || notes.contains(&id),
                is_note: notes.contains(&id),
                tongue: foreign
                    .get(&id)
                    .copied()
                    .unwrap_or(tongues[sentence.version]),
            }
        });
        clauses.collect::<Vec<_>>().into()
    }

    /// The folded word at a place, or nothing beyond the sentence.
    pub(crate) fn folded(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |seen| seen.folded)
    }

    /// The folded word so many places before another.
    pub(crate) fn before(&self, at: usize, by: usize) -> &'a str {
        at.checked_sub(by).map_or("", |at| self.folded(at))
    }

    /// The token at a place.
    pub(crate) fn token(&self, at: usize) -> TokenId {
        TokenId::at(self.first.index() + at)
    }

    /// The span from one place up to another, which it leaves out.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let last = to.saturating_sub(1).max(from);
        self.words[from].span.joined(self.words[last].span)
    }

    /// Whether the words from a place on are these.
    pub(crate) fn reads(&self, at: usize, words: &str) -> bool {
        let mut words = words.split(' ').enumerate();
        words.all(|(k, word)| at + k < self.words.len() && self.folded(at + k) == word)
    }

    /// Whether the words before a place are these.
    pub(crate) fn ends_before(&self, at: usize, words: &str) -> bool {
        let n = words.split(' ').count();
        at.checked_sub(n)
            .is_some_and(|from| self.reads(from, words))
    }
}

fn are_titled(seen: &[ClauseWord]) -> bool {
    let words = || seen.iter().filter(|w| w.kind == TokenKind::Word);
    let capitals = words().filter(|w| w.is_capital()).count();
    words().count() >= rules::TITLE_WORDS && capitals * 3 > words().count() * rules::TITLE_THIRDS
}
