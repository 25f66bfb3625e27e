//! Prose wrapped into lines: by glyph and by cells, so that no line overruns its column.

use super::glyphs::glyphs;
use super::hyphenation::divisions;
use crate::text::{SentenceId, Span, Story};

/// A line of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrappedLine {
    /// The stretches of sentences on it, from left to right.
    pub parts: Vec<LinePart>,
    /// Whether a word is divided at its end: a hyphen stands there that nobody published.
    pub is_divided: bool,
}

/// What lines are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// How many cells a line has.
    pub width: u16,
    /// Whether long words may be divided.
    pub hyphenates: bool,
}

/// A stretch of a sentence on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePart {
    /// The sentence.
    pub sentence: SentenceId,
    /// Where the stretch stands in the story.
    pub span: Span,
    /// The cell at which it begins.
    pub at: u16,
    /// How many cells it takes.
    pub width: u16,
    /// Whether the sentence begins here.
    pub is_first: bool,
}

/// Wraps sentences that follow each other, with a space between two of them. Not even a word longer than the line
/// overruns it, unless a single glyph does.
pub(crate) fn wrap(story: &Story, sentences: &[SentenceId], measure: Measure) -> Vec<WrappedLine> {
    let mut units = units(story, sentences);
    if measure.hyphenates {
        mark_divisions(story, sentences, &mut units);
    }
    let mut lines = Vec::new();
    let mut start = 0;
    while start < units.len() {
        if units[start].is_space {
            start += 1;
            continue;
        }
        let end = line_end(&units, start, usize::from(measure.width.max(1)));
        lines.push(build_wrapped_line(story, sentences, &units[start..end]));
        start = end;
    }
    lines
}

/// A glyph as wrapping sees it; what it looks like does not matter here.
struct WrapGlyph {
    sentence: u32,
    start: u32,
    end: u32,
    width: u16,
    is_space: bool,
    can_break: bool,
    /// Whether a word may be divided behind it.
    can_divide: bool,
}

fn units(story: &Story, sentences: &[SentenceId]) -> Vec<WrapGlyph> {
    let mut units = Vec::new();
    for (place, &sentence) in (0..).zip(sentences) {
        let span = story.sentences[sentence].span;
        if !units.is_empty() {
            units.push(WrapGlyph {
                sentence: place,
                start: span.start,
                end: span.start,
                width: 1,
                is_space: true,
                can_break: true,
                can_divide: false,
            });
        }
        let mut found = glyphs(story.text(span)).peekable();
        while let Some(glyph) = found.next() {
            let next = found.peek().map(|next| (next.published(), next.width));
            let at = Span::new(
                span.start as usize + glyph.start,
                span.start as usize + glyph.end,
            );
            units.push(WrapGlyph {
                sentence: place,
                start: at.start,
                end: at.end,
                width: glyph.width,
                is_space: glyph.is_space,
                can_break: glyph.is_space
                    || next.is_some_and(|next| can_break((glyph.published(), glyph.width), next)),
                can_divide: false,
            });
        }
    }
    units
}

/// Marks where the words may be divided.
fn mark_divisions(story: &Story, sentences: &[SentenceId], units: &mut [WrapGlyph]) {
    for stretch in units.chunk_by_mut(|one, next| one.sentence == next.sentence) {
        let Some(first) = stretch.first() else {
            continue;
        };
        let sentence = &story.sentences[sentences[first.sentence as usize]];
        let mut ends = divisions(story, sentence).peekable();
        for unit in stretch {
            while ends.next_if(|end| *end < unit.end as usize).is_some() {}
            unit.can_divide = ends.peek() == Some(&(unit.end as usize));
        }
    }
}

/// Whether a line may end between two glyphs of a word.
fn can_break(glyph: (&str, u16), next: (&str, u16)) -> bool {
    let is_wide = glyph.1 > 1 || next.1 > 1;
    let is_joint =
        matches!(glyph.0, "-" | "–" | "—" | "/" | "‐") && next.0.chars().all(char::is_alphabetic);
    let is_in_word = is_korean(glyph.0) && continues_word(next.0)
        || continues_word(glyph.0) && is_korean(next.0);
    (is_wide && !is_in_word && !is_closing_mark(next.0) && !is_opening_mark(glyph.0)) || is_joint
}

/// Korean puts spaces between its words, so that none has to be cut.
fn is_korean(glyph: &str) -> bool {
    let is_hangul = |c| matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}');
    glyph.chars().any(is_hangul)
}

/// Whether a word goes on with it.
fn continues_word(glyph: &str) -> bool {
    glyph.chars().all(char::is_alphanumeric)
}

/// Marks that must not begin a line.
fn is_closing_mark(glyph: &str) -> bool {
    glyph
        .chars()
        .all(|c| "、。，．！？：；）」』】》〉”’.,!?:;)]}…ー々".contains(c))
}

/// Marks that must not end a line.
fn is_opening_mark(glyph: &str) -> bool {
    glyph.chars().all(|c| "（「『【《〈“‘([{".contains(c))
}

/// The end of the line that begins at `start`, trailing spaces left out.
fn line_end(units: &[WrapGlyph], start: usize, width: usize) -> usize {
    let mut taken = 0;
    let mut last_break = start;
    for (place, unit) in units.iter().enumerate().skip(start) {
        taken += usize::from(unit.width);
        if unit.is_space {
            last_break = place;
        } else if taken > width && place > start {
            return if last_break > start {
                last_break
            } else {
                place
            };
        } else if unit.can_break || (unit.can_divide && taken < width) {
            last_break = place + 1;
        }
    }
    let trailing = units[start..].iter().rev().take_while(|unit| unit.is_space);
    units.len() - trailing.count()
}

fn build_wrapped_line(story: &Story, sentences: &[SentenceId], units: &[WrapGlyph]) -> WrappedLine {
    let mut parts: Vec<LinePart> = Vec::new();
    let mut at = 0;
    for stretch in units.chunk_by(|one, next| one.sentence == next.sentence) {
        let width: u16 = stretch.iter().map(|unit| unit.width).sum();
        // The space between two sentences stands on the line but in neither.
        let lead = stretch
            .iter()
            .take_while(|unit| unit.start == unit.end)
            .count();
        if let (Some(first), Some(last)) = (stretch.get(lead), stretch.last()) {
            let sentence = sentences[first.sentence as usize];
            let span = Span {
                start: first.start,
                end: last.end,
            };
            let lead = u16::try_from(lead).unwrap_or_default();
            parts.push(LinePart {
                sentence,
                span,
                at: at + lead,
                width: width - lead,
                is_first: is_start(story, sentence, span),
            });
        }
        at += width;
    }
    let last = units.last();
    let is_divided = last.is_some_and(|unit| unit.can_divide && !unit.can_break);
    WrappedLine { parts, is_divided }
}

/// Whether nothing but white space stands before the stretch in its sentence.
fn is_start(story: &Story, sentence: SentenceId, stretch: Span) -> bool {
    let start = story.sentences[sentence].span.start;
    let before = Span {
        start,
        end: stretch.start,
    };
    before.len() < 64 && story.text(before).trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Measure, WrappedLine, wrap};
    use crate::text::{Draft, Id, Language, Story, VersionId};

    fn story(text: &str) -> Story {
        Story::new(vec![Draft {
            text: text.to_owned(),
            ..Draft::default()
        }])
    }

    fn whole(width: u16) -> Measure {
        Measure {
            width,
            hyphenates: false,
        }
    }

    fn wrapped(text: &str, width: u16) -> Vec<String> {
        let story = story(text);
        let sentences: Vec<_> = story.sentences.ids().collect();
        let words = |line: &WrappedLine| {
            let parts = line.parts.iter().map(|part| story.text(part.span));
            parts.collect::<Vec<_>>().join("|")
        };
        wrap(&story, &sentences, whole(width))
            .iter()
            .map(words)
            .collect()
    }

    #[test]
    fn lines_break_at_spaces_and_joints() {
        assert_eq!(
            wrapped("The ferry ran aground off Tarrek-an-Dol", 12),
            ["The ferry", "ran aground", "off Tarrek-", "an-Dol"]
        );
        assert_eq!(wrapped("One two", 7), ["One two"]);
    }

    #[test]
    fn long_words_are_divided_as_their_language_does_it() {
        let text = "The investigation of the shipping administration";
        let mut story = story(text);
        let sentences: Vec<_> = story.sentences.ids().collect();
        let measure = Measure {
            width: 11,
            hyphenates: true,
        };
        let lines = |story: &Story| -> Vec<String> {
            let told = |line: &WrappedLine| {
                let words = line.parts.iter().map(|part| story.text(part.span));
                let hyphen = if line.is_divided { "-" } else { "" };
                words.chain([hyphen]).collect()
            };
            wrap(story, &sentences, measure).iter().map(told).collect()
        };
        story.versions[VersionId::at(0)].language = Language::of_tag("en");
        assert_eq!(
            lines(&story),
            [
                "The inves-",
                "tigation of",
                "the ship-",
                "ping admin-",
                "istration"
            ]
        );
        // Nobody knows how the words of an unknown language are divided.
        story.versions[VersionId::at(0)].language = None;
        assert!(lines(&story).iter().all(|line| !line.ends_with('-')));
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        assert_eq!(
            wrapped("a pic.twitter.com/x b", 6),
            ["a", "pic.tw", "itter.", "com/x", "b"]
        );
    }

    #[test]
    fn wide_glyphs_break_anywhere_but_before_a_closing_mark() {
        assert_eq!(wrapped("船が港。", 6), ["船が", "港。"]);
        assert_eq!(wrapped("船港", 1), ["船", "港"]);
    }

    #[test]
    fn sentences_share_lines() {
        assert_eq!(
            wrapped("It sank. All were saved by the lifeboats.", 20),
            ["It sank.|All were", "saved by the", "lifeboats."]
        );
    }

    #[test]
    fn no_line_overruns() {
        let text = "The ferry “Lady Ardith” 港に着いた。 e\u{301}tait-il\t\tun\u{200d}e longuephrasesansfin, 👩\u{200d}🚒!";
        for width in 2..30 {
            let story = story(text);
            let sentences: Vec<_> = story.sentences.ids().collect();
            for line in wrap(&story, &sentences, whole(width)) {
                let last = line.parts.last().unwrap();
                assert!(last.at + last.width <= width, "{width}: {line:?}");
            }
        }
    }
}
