//! Which language a version is read by: every list of words is asked only of its own.

use super::rules;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::word_lists::is_in_word_list;
use crate::lexicon::{NewsList, NewsTable, NewsWords, is_in_lexicon};
use crate::text::{Language, Story, Table, TokenKind, VersionId, each};

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

/// The commonest words of languages in which news are read here: a few of them tell even a sentence.
const COMMON: [(&str, &str); 17] = [
    (
        "en",
        "the of and to in on was were for said that with is at by from has had his her be who after not he she they it its as an this but or are have been \
         will would about than more up down into over out when which their there were you",
    ),
    (
        "de",
        "der die das und den von mit ist ein eine im nicht auf für dem sich des wurde bei zu nach",
    ),
    (
        "fr",
        "le la les des et une dans est du pour qui par sur au pas que il ont été plus a en",
    ),
    (
        "es",
        "el los las la que por una con del se en para su al fue lo más no y de a según un ha",
    ),
    (
        "it",
        "il di che una per non del della con sono gli nel alla è da le la e i",
    ),
    (
        "pt",
        "o os as que não em uma do da dos com por para no na foi ao a e de",
    ),
    (
        "nl",
        "het een van en niet voor zijn dat op met de te aan bij werd in is was",
    ),
    (
        "sv",
        "och att det som på är av för inte den har med ett till om en i",
    ),
    (
        "nb",
        "og det er på til av som ikke for har med en et fra å den ble i",
    ),
    (
        "da",
        "og det er på til af som ikke for har med en et fra at den blev i",
    ),
    ("fi", "ja on ei että se oli ovat mutta"),
    ("pl", "w na się z że do nie jest przez po od za i o"),
    ("cs", "v na se že do je z po pro a byl s"),
    ("hu", "a az és hogy nem egy is volt"),
    ("tr", "ve bir bu için ile da de olarak"),
    ("ru", "и в на с что не по к за из от у о"),
    ("uk", "і в на з що не до у та за від про"),
];

/// Every common word with the places of its languages.
static SPOKEN: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut spoken: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (_, words)) in COMMON.iter().enumerate() {
        for word in words.split(' ') {
            spoken.entry(word).or_default().push(place);
        }
    }
    spoken
});

impl Tongue {
    /// What each version is read by: its own language where that is known, else that of its commonest words, else that
    /// of all others, else English if its words are English ones.
    pub(crate) fn all(story: &Story) -> Table<VersionId, Self> {
        let known = story.versions.ids().map(|version| {
            let language = story.versions[version].language;
            let tag = language.map(Language::tag);
            tag.or_else(|| by_common_words(story, version))
        });
        let known: Vec<Option<&'static str>> = known.collect();
        let mut told = known.iter().flatten();
        let first = told.next().copied();
        let only = first.filter(|first| told.all(|tag| tag == first));
        let tags = story.versions.ids().zip(known).map(|(version, tag)| {
            let of_others = || only.filter(|_| is_latin(story, version));
            let english = || is_in_english_words(story, version).then_some("en");
            let tag = tag.or_else(of_others).or_else(english).unwrap_or_default();
            Self::of_tag(tag).with_marks_of(story, version)
        });
        tags.collect::<Vec<_>>().into()
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

/// The language that most of the common words of a version belong to, unless two have as many. A few of them may be
/// another's by chance: where an English dictionary has the rest, English needs half as many.
fn by_common_words(story: &Story, version: VersionId) -> Option<&'static str> {
    let mut counts = [0_usize; COMMON.len()];
    for token in each(&story.versions[version].tokens).take(rules::LANGUAGE_WORDS) {
        for &place in SPOKEN.get(story.folded(token)).into_iter().flatten() {
            counts[place] += 1;
        }
    }
    let most = counts.iter().copied().max().filter(|most| *most > 0)?;
    if counts[0] * 2 >= most && is_in_english_words(story, version) {
        return Some("en");
    }
    let mut best = (0..counts.len()).filter(|&place| counts[place] == most);
    let first = best.next()?;
    best.next().is_none().then_some(COMMON[first].0)
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

/// Whether most of its words stand in an English dictionary: a headline has no small words.
fn is_in_english_words(story: &Story, version: VersionId) -> bool {
    let (mut n_words, mut n_known) = (0, 0);
    for word in sample_words(story, version) {
        n_words += 1;
        n_known += usize::from(is_in_lexicon(word));
    }
    n_words > 0 && n_known * 3 >= n_words * rules::ENGLISH_THIRDS
}
