//! Quotations checked against what was said: where each stands in a source, and what was changed, cut, joined or made up.
//!
//! The words of a quotation are aligned with the likeliest places of the sources (a fit alignment: the whole quotation
//! against a part of the source, with cheap gaps; Gotoh 1982). Whatever the alignment leaves over is a change; what the
//! article declares (*…*, *[the ministry]*, *(sic)*) is none.

mod changed_block;
mod checked_quotes;
mod fit_alignment;
mod indirect_speech;
mod joined_ends;
mod located_quote;
mod quote_context;
mod quote_piece;
mod quote_status;
mod quote_windows;
mod quoted_words;
mod quoting_sources;
mod rules;
mod source_index;
mod source_text;
mod spoken_lists;
mod spoken_numbers;
mod spoken_words;
mod word_changes;
mod wording;

use super::clause::Clause;
use super::language_support::Tongue;
use super::quotes::quotation_marks::find_quotes_of;
use super::quotes::quote::Quote;
use crate::lexicon::share_words;
use crate::text::{Language, Span, Story, VersionId};
use indirect_speech::{find_indirect_speech, judge_reported};
use quote_status::judge_quote;
use source_index::Sources;
use spoken_words::WordKeys;

pub use checked_quotes::CheckedQuotes;
pub use word_changes::{QuoteChange, QuoteChangeKind};
pub use wording::{describe_quote_change, describe_source_place};

/// What a check of one quotation came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteStatus {
    /// The source has the same words in a row.
    Exact,
    /// The article itself says what it changed or left out.
    Declared,
    /// Words are missing inside, and nothing says so.
    Cut,
    /// Words of two or more places stand as one quotation.
    Joined,
    /// Words were changed.
    Altered,
    /// No source has it.
    Missing,
    /// It is too short to tell.
    Short,
}

impl QuoteStatus {
    /// All of them, the sound ones first.
    pub const ALL: [Self; 7] = [
        Self::Exact,
        Self::Declared,
        Self::Cut,
        Self::Joined,
        Self::Altered,
        Self::Missing,
        Self::Short,
    ];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Declared => "declared",
            Self::Cut => "cut",
            Self::Joined => "joined",
            Self::Altered => "altered",
            Self::Missing => "missing",
            Self::Short => "short",
        }
    }

    /// What it means, in words for a reader.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Exact => "the same words in a row",
            Self::Declared => "changed or cut where the article says so",
            Self::Cut => "words are missing inside, without a sign",
            Self::Joined => "two or more places put together as one",
            Self::Altered => "words were changed",
            Self::Missing => "in no source",
            Self::Short => "too short to tell",
        }
    }

    /// Whether an editor must look at it.
    pub fn is_unsound(self) -> bool {
        matches!(
            self,
            Self::Cut | Self::Joined | Self::Altered | Self::Missing
        )
    }
}

/// A quotation of an article beside what its sources say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteCheck {
    /// The article.
    pub article: VersionId,
    /// The words inside the marks.
    pub span: Span,
    /// Whom the article names as the speaker.
    pub speaker: Option<String>,
    /// What the check came to.
    pub status: QuoteStatus,
    /// Where the sources have it; for a joined one each place in the order of the quotation, for others all equal places.
    pub places: Vec<SourcePlace>,
    /// What was changed, the grave changes first.
    pub changes: Vec<QuoteChange>,
    /// What the source says around the words that the quotation leaves off, where that turns the sense.
    pub context: Option<String>,
    /// The speaker whom the source names, if that is another.
    pub other_speaker: Option<String>,
    /// The nearest place of a quotation that is missing, with how much of the quotation it has, in thousandths.
    pub nearest: Option<(SourcePlace, u16)>,
    /// Whether little was left to doubt; a quotation of which much was changed is only likely found.
    pub is_sure: bool,
    /// Whether it is indirect speech, without marks: only its figures and its negation are checked.
    pub is_indirect: bool,
}

impl QuoteCheck {
    /// Whether an editor must look at it: the words are not those of the source, somebody else says them there, or what was
    /// cut off turns their sense.
    pub fn needs_look(&self) -> bool {
        self.status.is_unsound() || self.context.is_some() || self.other_speaker.is_some()
    }

    /// Whether its words are not those of the source. Indirect speech has words of its own.
    pub fn is_unsound(&self) -> bool {
        self.status.is_unsound() && !self.is_indirect
    }

    /// What the check came to, in a word for a reader.
    pub fn label(&self) -> &'static str {
        match self.status {
            QuoteStatus::Declared if self.is_indirect => "indirect",
            status => status.name(),
        }
    }

    /// What that means, in words.
    pub fn meaning(&self) -> &'static str {
        match self.status {
            QuoteStatus::Declared if self.is_indirect => "indirect speech that a source has",
            QuoteStatus::Altered if self.is_indirect => {
                "indirect speech with another figure or negation"
            }
            status => status.meaning(),
        }
    }
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcePlace {
    /// The source.
    pub source: VersionId,
    /// The words.
    pub span: Span,
    /// Who says them there.
    pub speaker: Option<String>,
    /// The time code before them, as it is printed.
    pub time: Option<String>,
}

/// Checks every quotation of the articles, in the order in which they stand.
///
/// A source in another language than an article says nothing about it and is passed over; an article without any source
/// left gets no answer, which [`not_checked`] tells.
pub fn check_quotes(
    story: &Story,
    articles: &[VersionId],
    sources: &[VersionId],
) -> Vec<QuoteCheck> {
    let clauses = Clause::of_versions(story, articles);
    let quotes = find_quotes_of(story, &clauses, articles, rules::LEAST_WORDS);
    let reported = find_indirect_speech(&clauses, &quotes, articles);
    check_found_quotes(story, (&quotes, &reported), articles, sources)
}

/// The same of quotations and indirect speech that were found already.
fn check_found_quotes(
    story: &Story,
    (quotes, reported): (&[Quote], &[Quote]),
    articles: &[VersionId],
    sources: &[VersionId],
) -> Vec<QuoteCheck> {
    let tongues = Tongue::all(story);
    let mut found = Vec::new();
    // Articles of one language are checked against the same words.
    let mut groups: Vec<(&str, Vec<VersionId>, Vec<VersionId>)> = Vec::new();
    for &article in articles {
        let comparable: Vec<VersionId> = comparable_sources(story, article, sources).collect();
        let tag = tongues[article].language().map_or("", Language::tag);
        match groups
            .iter_mut()
            .find(|group| group.0 == tag && group.1 == comparable)
        {
            Some(group) => group.2.push(article),
            None => groups.push((tag, comparable, vec![article])),
        }
    }
    for (tag, comparable, articles) in groups {
        if comparable.is_empty() {
            continue;
        }
        let mut keys = WordKeys::of_tag(tag);
        let index = Sources::new(story, &comparable, &mut keys);
        let is_own = |quote: &&Quote| articles.contains(&quote.version);
        for quote in quotes.iter().filter(is_own) {
            found.extend(judge_quote(story, quote, &index, &mut keys));
        }
        for quote in reported.iter().filter(is_own) {
            found.extend(judge_reported(story, quote, &index, &mut keys));
        }
    }
    let place = |check: &QuoteCheck| {
        articles
            .iter()
            .position(|article| *article == check.article)
    };
    found.sort_by_key(|check| (place(check), check.span));
    found
}

/// The articles that could not be checked, because all sources are in another language.
pub fn not_checked(story: &Story, articles: &[VersionId], sources: &[VersionId]) -> Vec<VersionId> {
    let is_alone = |article: &&VersionId| {
        comparable_sources(story, **article, sources)
            .next()
            .is_none()
    };
    articles.iter().filter(is_alone).copied().collect()
}

fn comparable_sources(
    story: &Story,
    article: VersionId,
    sources: &[VersionId],
) -> impl Iterator<Item = VersionId> {
    sources
        .iter()
        .copied()
        .filter(move |&source| share_words(story, article, source))
}

/// The value of a folded number word of a language, English where it is not known: *seven*, *sieben*, *sept*, *siete*.
pub(crate) fn number_word_value_in(language: Option<Language>, word: &str) -> Option<u64> {
    spoken_numbers::word_value(language.map_or("en", Language::tag), word)
}
