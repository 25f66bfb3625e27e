//! Words found in all versions at once.

use std::cell::OnceCell;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::find_folding::FindFolding;
use crate::text::{Id, Span, Story, VersionId, fold_char, is_ignorable};

/// A place where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The version.
    pub version: VersionId,
    /// The place.
    pub span: Span,
}

/// All places where `words` stands, version by version. Capitals, accents and vowel marks count only if the words have
/// some; quotation marks, dashes and spaces match their like, and a line break counts as a space.
pub fn find_words(story: &Story, words: &str) -> Vec<Match> {
    Haystack::default().find(story, words)
}

/// The texts of a story as they are compared with words looked for: made when first needed, for every key typed of
/// the words asks anew.
#[derive(Clone, Debug, Default)]
pub struct Haystack([OnceCell<Vec<FoldedText>>; FindFolding::N]);

impl Haystack {
    /// All places where `words` stands, as [`find_words`] tells; `story` has to be the same every time.
    pub fn find(&self, story: &Story, words: &str) -> Vec<Match> {
        let folding = FindFolding::of(words);
        let wanted = FoldedText::new(words, TextFolding::Search(folding)).text;
        let Some(kept) = self.0.get(folding.place()).filter(|_| !wanted.is_empty()) else {
            return Vec::new();
        };
        let fold = || {
            let versions = story.versions.iter();
            versions
                .map(|version| {
                    FoldedText::new(story.text(version.span), TextFolding::Search(folding))
                })
                .collect()
        };
        let texts = kept.get_or_init(fold).iter().enumerate();
        let places = texts.flat_map(|(place, folded)| {
            let version = VersionId::at(place);
            let span = story.versions[version].span;
            let text = story.text(span);
            let at = span.start as usize;
            folded.occurrences(text, &wanted).map(move |range| Match {
                version,
                span: Span::new(at + range.start, at + range.end),
            })
        });
        places.collect()
    }
}

/// What counts as alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextFolding {
    /// Marks and spaces alone: letters are compared as they are printed.
    Printed,
    /// What somebody who looks for words takes for alike.
    Search(FindFolding),
}

/// A text as it is compared, and the way back to what was published.
#[derive(Clone, Debug, Default)]
struct FoldedText {
    text: String,
    /// Where the folded text and the published one stop running side by side: a byte of each, in order.
    steps: Vec<(usize, usize)>,
}

impl FoldedText {
    fn new(text: &str, folding: TextFolding) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            steps: Vec::new(),
        };
        let mut was_space = false;
        let mut last = ' ';
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = text.get(at..).unwrap_or_default();
            if let Some(plain @ [.., end]) =
                rest.as_bytes().get(..plain_prefix_length(rest, was_space))
            {
                was_space = *end == b' ';
                last = char::from(*end);
                let plain = plain.len();
                folded.push(at, rest.get(..plain).unwrap_or_default());
                at += plain;
                continue;
            }
            if is_ignorable(c) {
                at += c.len_utf8();
                continue;
            }
            let like = if c.is_whitespace() { ' ' } else { fold_char(c) };
            if like != ' ' || !was_space {
                folded.push_like(at, like, folding, &mut last);
            }
            was_space = like == ' ';
            at += c.len_utf8();
        }
        if matches!(folding, TextFolding::Search(search) if !search.has_capitals()) {
            folded.text.make_ascii_lowercase();
        }
        folded
    }

    /// Adds what a character is like; `last` is the last letter before it.
    fn push_like(&mut self, at: usize, like: char, folding: TextFolding, last: &mut char) {
        match folding {
            TextFolding::Printed => self.push(at, like.encode_utf8(&mut [0; 4])),
            TextFolding::Search(search) => search.fold(like, last, |letter| {
                self.push(at, letter.encode_utf8(&mut [0; 4]));
            }),
        }
    }

    /// Adds text that comes from this byte on.
    fn push(&mut self, at: usize, text: &str) {
        let here = self.text.len();
        let is_in_step = self
            .steps
            .last()
            .is_some_and(|(folded, published)| published + (here - folded) == at);
        if !is_in_step {
            self.steps.push((here, at));
        }
        self.text.push_str(text);
    }

    /// Where words stand, as bytes of the published text that this was made of.
    fn occurrences<'a>(
        &'a self,
        published: &'a str,
        wanted: &'a str,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        let last = wanted.chars().next_back().map_or(0, char::len_utf8);
        let mut back = self.way_back();
        // A mark that counts makes another letter of the one before it.
        let is_whole = |end: usize| {
            let next = self.text.get(end..).and_then(|rest| rest.chars().next());
            !next.is_some_and(is_combining_mark)
        };
        let found = self.text.match_indices(wanted);
        let whole = found.filter(move |(at, words)| is_whole(at + words.len()));
        whole.map(move |(at, words)| {
            let first = back(at);
            let last = back(at + words.len() - last);
            first..end_of_letter(published, last)
        })
    }

    /// Leads from bytes of the folded text back to the published ones. They must come in order, so that one walk along
    /// the steps leads back from all of them.
    fn way_back(&self) -> impl FnMut(usize) -> usize + '_ {
        let mut step = 0;
        move |at| {
            while self.steps.get(step + 1).is_some_and(|next| next.0 <= at) {
                step += 1;
            }
            let (folded, published) = self.steps.get(step).copied().unwrap_or_default();
            published + (at - folded)
        }
    }
}

/// Where the character ends that begins at this byte.
fn end_of_char(text: &str, at: usize) -> usize {
    let c = text.get(at..).and_then(|rest| rest.chars().next());
    at + c.map_or(0, char::len_utf8)
}

/// Where the letter ends that begins at this byte, with its marks and the strokes that stretch it.
fn end_of_letter(text: &str, at: usize) -> usize {
    let end = end_of_char(text, at);
    let behind = text.get(end..).unwrap_or_default();
    let marks = behind.chars().take_while(|&c| is_combining_mark(c));
    end + marks.map(char::len_utf8).sum::<usize>()
}

/// How many bytes at the beginning fold to themselves but for their case: what most text is made of.
fn plain_prefix_length(text: &str, was_space: bool) -> usize {
    let mut was_space = was_space;
    let is_odd = |byte: u8| {
        let is_space = byte == b' ';
        let is_second = is_space && std::mem::replace(&mut was_space, is_space);
        was_space = is_space;
        !byte.is_ascii() || byte.is_ascii_control() || byte == b'`' || is_second
    };
    text.bytes().position(is_odd).unwrap_or(text.len())
}

/// The characters of a text as they are compared where capitals count, each with the bytes that it comes from; runs of
/// white space are one space.
pub(super) fn folded_chars(text: &str) -> Vec<(char, Range<usize>)> {
    let folded = FoldedText::new(text, TextFolding::Printed);
    let mut back = folded.way_back();
    let chars = folded.text.char_indices().map(|(at, c)| {
        let start = back(at);
        (c, start..end_of_char(text, start))
    });
    chars.collect()
}

#[cfg(test)]
mod tests {
    use super::find_words;
    use crate::text::{Draft, Story};

    fn count(words: &str) -> usize {
        let text = "The ferry’s crew.\nThe  Ferry sank.".to_owned();
        find_words(
            &Story::new(vec![Draft {
                text,
                ..Draft::default()
            }]),
            words,
        )
        .len()
    }

    #[test]
    fn case_counts_only_with_a_capital() {
        assert_eq!([count("ferry"), count("Ferry"), count("FERRY")], [2, 1, 0]);
    }

    fn finds(words: &str, text: &str) -> bool {
        let text = text.to_owned();
        let story = Story::new(vec![Draft {
            text,
            ..Draft::default()
        }]);
        !find_words(&story, words).is_empty()
    }

    #[test]
    fn letters_are_found_as_they_are_typed_without_their_marks() {
        for (words, text) in [
            ("istanbul", "Dün İstanbul’da"),
            ("ısparta", "ISPARTA"),
            ("isparta", "Isparta"),
            ("Istanbul", "İstanbul"),
            ("strasse", "Straße"),
            ("straße", "STRASSE"),
            ("οδος", "ΟΔΟΣ"),
            ("οδός", "ΟΔΟΣ"),
            ("δρόμοσ", "δρόμος"),
            ("الرئيس", "الرَّئيسُ"),
            ("الرييس", "الرَّئيسُ"),
            ("احمد", "أحمد"),
            ("محمد", "محـــمد"),
            ("петр", "Пётр"),
            ("пётр", "Петр"),
            ("cafe sao naif koln lodz", "Café São naïf Köln Łódź"),
            ("köln, łódź", "KÖLN, ŁÓDŹ"),
            ("orsted", "Ørsted"),
            ("dorde", "Đorđe"),
            ("oeuvre", "œuvre"),
            ("abc 12", "ＡＢＣ　１２"),
            ("ＡＢＣ", "ABC"),
            ("cafe\u{301}", "café"),
            ("क़ानून", "क़ानून"),
            ("कानून", "क़ानून"),
            ("東京", "東京"),
            ("서울", "서울"),
        ] {
            assert!(finds(words, text), "{words} in {text}");
        }
    }

    #[test]
    fn marks_that_are_typed_count_and_other_letters_are_others() {
        for (words, text) in [
            ("pêche", "peche"),
            ("peché", "pêche"),
            ("köln", "Koln"),
            ("łodz", "lodz"),
            ("İstanbul", "Istanbul"),
            ("мои", "мой"),
            ("київ", "киів"),
            ("か", "が"),
            ("कि", "क"),
            ("الرَّئيسُ", "الرئيس"),
            ("أحمد", "احمد"),
            ("dé, te", "dé, té"),
        ] {
            assert!(!finds(words, text), "{words} in {text}");
        }
    }

    #[test]
    fn marks_and_spaces_match_their_like() {
        assert_eq!(
            [count("ferry's"), count("crew. the ferry"), count("")],
            [1, 1, 0]
        );
    }

    #[test]
    fn a_place_is_what_was_published() {
        let text = "“In \n İstanbul”  she\tsaid".to_owned();
        let story = Story::new(vec![Draft {
            text,
            ..Draft::default()
        }]);
        let published = |words| {
            let found = find_words(&story, words);
            found.first().map(|place| story.text(place.span).to_owned())
        };
        assert_eq!(published("\"in i").as_deref(), Some("“In \n İ"));
        assert_eq!(published("stanbul\" ").as_deref(), Some("stanbul” "));
        assert_eq!(published("she said").as_deref(), Some("she\tsaid"));
    }
}
