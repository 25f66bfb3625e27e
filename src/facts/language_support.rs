//! Which language a version is read by: every list of words is asked only of its own.

use std::collections::HashMap;

use super::rules;
use super::word_lists::is_in_word_list;
use crate::lexicon::{
    NewsList, NewsTable, NewsWords, find_foreign_passages, guess_language, is_mostly_english,
};
use crate::text::{Language, SentenceId, Span, Story, Table, TokenKind, VersionId, each};

/// The language that a version is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tongue {
    /// Its tag; nothing where neither the version nor the story tells.
    tag: &'static str,
    /// The mark before decimals.
    pub(crate) point: char,
    /// Whether the text itself shows that mark: else three digits behind the other one may be thousands.
    pub(crate) is_point_shown: bool,
    /// The number of the table of its words for news, if there is one.
    words: Option<usize>,
}

/// Languages that write a comma before decimals and in which news are read here.
const WITH_COMMA: &str = "bg ca cs da de el es fi fr hr hu it nb nl pl pt ro ru sk sl sr sv tr uk";

impl Tongue {
    /// What each version is read by: its own language where that is known, else the likeliest by its commonest words, else that
    /// of all others, else English if its words are English ones.
    pub(crate) fn all(story: &Story) -> Table<VersionId, Self> {
        let known = story.versions.ids().map(|version| {
            let language = story.versions[version].language;
            let tag = language.map(Language::tag);
            tag.or_else(|| guess_language(take_language_sample(story, version)).map(Language::tag))
        });
        let known: Vec<Option<&'static str>> = known.collect();
        let mut told = known.iter().flatten();
        let first = told.next().copied();
        let only = first.filter(|first| told.all(|tag| tag == first));
        let tags = story.versions.ids().zip(known).map(|(version, tag)| {
            let of_others = || only.filter(|_| is_latin(story, version));
            let english =
                || is_mostly_english(take_language_sample(story, version)).then_some("en");
            let tag = tag.or_else(of_others).or_else(english).unwrap_or_default();
            Self::of_tag(tag).with_marks_of(story, version)
        });
        tags.collect::<Vec<_>>().into()
    }

    /// What sentences in another language than their version are read by: an English paragraph in a German story is English.
    pub(crate) fn of_foreign_sentences(story: &Story) -> HashMap<SentenceId, Self> {
        let mut foreign = HashMap::new();
        for (passage, language) in find_foreign_passages(story) {
            let tongue = Self::of_tag(language.tag());
            let sentences = each(&story.passages[passage].sentences);
            foreign.extend(sentences.map(|sentence| (sentence, tongue)));
        }
        foreign
    }

    fn of_tag(tag: &'static str) -> Self {
        Self {
            tag,
            point: if is_in_word_list(WITH_COMMA, tag) {
                ','
            } else {
                '.'
            },
            is_point_shown: tag == "en",
            words: NewsWords::place(tag),
        }
    }

    /// The same, with the mark before decimals that the version itself prints: papers of Mexico and of Switzerland write
    /// other marks than their language does elsewhere.
    fn with_marks_of(self, story: &Story, version: VersionId) -> Self {
        if self.words.is_none() {
            return self;
        }
        let shown = DecimalMarks::count(self, story, version);
        let (own, other) = match self.point {
            ',' => (shown.commas, shown.points),
            _ => (shown.points, shown.commas),
        };
        let point = match (own, other, self.point) {
            (0, 1.., ',') => '.',
            (0, 1.., _) => ',',
            _ => self.point,
        };
        Self {
            point,
            is_point_shown: own + other > 0,
            ..self
        }
    }

    /// A list of words of its language.
    pub(crate) fn list(self, list: NewsList) -> Option<&'static NewsTable> {
        NewsWords::of_place(self.words?)?.list(list)
    }

    /// Whether there are lists of words of its language for news, English aside.
    pub(crate) fn has_news_words(self) -> bool {
        self.words.is_some()
    }

    /// Whether its script tells names by their capitals.
    pub(crate) fn has_capitals(self) -> bool {
        !self.is_one_of("ar hi ja ko zh")
    }

    /// The language, where it is known or likely.
    pub(crate) fn language(self) -> Option<Language> {
        Language::of_tag(self.tag)
    }

    /// Whether the lists of English hold.
    pub(crate) fn is_english(self) -> bool {
        self.tag == "en"
    }

    /// Whether it is one of these languages, given by their tags with spaces between.
    pub(crate) fn is_one_of(self, tags: &str) -> bool {
        is_in_word_list(tags, self.tag)
    }
}

/// How often a version prints a mark that can only stand before decimals.
#[derive(Clone, Copy, Default)]
struct DecimalMarks {
    commas: usize,
    points: usize,
}

impl DecimalMarks {
    fn count(tongue: Tongue, story: &Story, version: VersionId) -> Self {
        let tokens: Vec<&str> = each(&story.versions[version].tokens)
            .map(|token| story.folded(token))
            .collect();
        let is_digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        let is_listed = |list, word: &str| {
            tongue
                .list(list)
                .is_some_and(|table| table.meaning(word).is_some())
        };
        // Of a time, a date or a price a stop says nothing: only a magnitude or a share tells.
        let is_counted = |word: &str| {
            word == "%"
                || [NewsList::Scales, NewsList::Percent]
                    .into_iter()
                    .any(|list| is_listed(list, word))
        };
        let mut marks = Self::default();
        for (n, word) in tokens.iter().enumerate() {
            let behind = |by: usize| tokens.get(n + by).copied().unwrap_or_default();
            let part = word.split_once('.');
            if part.is_some_and(|(whole, part)| {
                is_digits(whole) && is_digits(part) && part.len() != 3 && is_counted(behind(1))
            }) {
                marks.points += 1;
            }
            let is_comma = is_digits(word) && behind(1) == "," && is_digits(behind(2));
            if is_comma && is_counted(behind(3)) {
                marks.commas += 1;
            }
        }
        marks
    }
}

/// As much of a version as tells its language.
fn take_language_sample(story: &Story, version: VersionId) -> &str {
    let version = &story.versions[version];
    let last = each(&version.tokens)
        .take(rules::LANGUAGE_WORDS)
        .next_back();
    let to = last.map_or(version.span.start, |last| story.tokens[last].span.end);
    let from = version.span.start.min(to);
    story.text(Span {
        start: from,
        end: to,
    })
}

fn sample_words(story: &Story, version: VersionId) -> impl Iterator<Item = &str> {
    let tokens = each(&story.versions[version].tokens);
    let is_word = |token: &crate::text::TokenId| story.tokens[*token].kind == TokenKind::Word;
    let of_word = tokens.filter(is_word).map(|token| story.folded(token));
    of_word.take(rules::LANGUAGE_WORDS)
}

/// Whether hardly any word has other letters than Latin ones.
fn is_latin(story: &Story, version: VersionId) -> bool {
    let (mut n_words, mut n_latin) = (0, 0);
    for word in sample_words(story, version) {
        n_words += 1;
        // Latin letters with their marks end here.
        n_latin += usize::from(word.chars().all(|c| c <= '\u{24f}' || !c.is_alphabetic()));
    }
    n_latin * 10 >= n_words * rules::LATIN_TENTHS
}
