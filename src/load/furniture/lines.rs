//! The lines of a page and its three regions: head, body and foot.

use std::cell::OnceCell;
use std::ops::Range;

use super::reason::FurnitureReason;
use crate::load::line_tokens::{LinePiece, PieceKind, pieces};
use crate::text::fold;

/// Where a line stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum PageRegion {
    /// Before the first prose.
    Head,
    Body,
    /// After the last prose.
    Foot,
}

/// One line that is not blank.
#[derive(Clone, Debug)]
pub(in crate::load) struct PageLine<'a> {
    /// Bytes of the text, without white space around.
    pub(in crate::load) range: Range<usize>,
    pub(in crate::load) text: &'a str,
    /// Its pieces, one more than any rule looks at.
    pub(in crate::load) pieces: Vec<LinePiece>,
    pub(in crate::load) region: PageRegion,
    /// Why the whole line belongs to the page.
    pub(in crate::load) why: Option<FurnitureReason>,
    /// Who wrote it, where the line is a byline: bytes of the text.
    pub(in crate::load) authors: Option<Range<usize>>,
    /// The line folded, once it has been asked for: dozens of rules look at it.
    folded: OnceCell<String>,
}

/// Fewer words than this are as likely a label as a sentence.
const PROSE_WORDS: usize = 12;

/// A sentence of a short text has this many words at least.
const SENTENCE_WORDS: usize = 4;

/// A line with this many words is prose however it ends.
const LONG_PROSE_WORDS: usize = 26;

const STOPS: &[char] = &[
    '.', '!', '?', '…', ':', ',', '。', '！', '？', '।', '॥', '۔', '؟', '։', '።',
];
const CLOSERS: &[char] = &[
    '"', '\'', '”', '’', ')', ']', '»', '“', '」', '』', '）', ' ', '\u{a0}',
];

impl<'a> PageLine<'a> {
    /// Whether the line reads as prose: several words that end as a sentence does, or very many.
    pub(in crate::load) fn is_prose(&self) -> bool {
        let n_words = self.n_words();
        n_words >= LONG_PROSE_WORDS || (n_words >= PROSE_WORDS && self.ends_as_sentence())
    }

    /// Whether the line is a sentence, however short.
    fn is_sentence(&self) -> bool {
        const FULL_STOPS: &[char] = &['.', '!', '?', '。', '！', '？', '।', '؟', '۔'];
        let ends = self.text.trim_end_matches(CLOSERS).ends_with(FULL_STOPS);
        ends && self.n_words() >= SENTENCE_WORDS
    }

    pub(in crate::load) fn ends_as_sentence(&self) -> bool {
        self.text.trim_end_matches(CLOSERS).ends_with(STOPS)
    }

    pub(super) fn begins_as_speech(&self) -> bool {
        self.text
            .starts_with(['"', '“', '‘', '„', '«', '「', '『', '\'', '”'])
    }

    /// The line folded word by word, for comparing lines with one another.
    pub(super) fn folded(&self) -> &str {
        self.folded.get_or_init(|| {
            let words = self.text.split_whitespace().map(fold);
            words.collect::<Vec<_>>().join(" ")
        })
    }

    /// Words and numbers; scripts without spaces count two letters a word.
    fn n_words(&self) -> usize {
        let weight = |piece: &LinePiece| match &piece.kind {
            PieceKind::Word(word) => 1 + word.chars().filter(|c| is_unspaced(*c)).count() / 2,
            PieceKind::Number(..) => 1,
            PieceKind::Mark(_) => 0,
        };
        self.pieces.iter().map(weight).sum()
    }
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// The lines of `text` that are not blank, all of them body so far, each with at most `n_pieces` of its pieces.
pub(super) fn split_page_lines(text: &str, n_pieces: usize) -> Vec<PageLine<'_>> {
    let line = |range: Range<usize>| {
        let line = text.get(range.clone())?;
        Some(PageLine {
            pieces: pieces(line, range.start, n_pieces),
            range,
            text: line,
            region: PageRegion::Body,
            why: None,
            authors: None,
            folded: OnceCell::new(),
        })
    };
    crate::text::unwrap_lines(text)
        .into_iter()
        .filter_map(line)
        .collect()
}

/// Gives every line its region: what stands before the first prose of the story and after its last. A short text has no
/// prose: there any sentence counts. Without one there are no edges.
pub(super) fn assign_regions(lines: &mut [PageLine<'_>]) {
    let is_prose = |line: &PageLine| line.why.is_none() && line.is_prose();
    let is_sentence = |line: &PageLine| line.why.is_none() && line.is_sentence();
    let edges = find_edges(lines, is_prose).or_else(|| find_edges(lines, is_sentence));
    let Some((first, last)) = edges else {
        return;
    };
    for (at, line) in lines.iter_mut().enumerate() {
        line.region = match at {
            at if at < first => PageRegion::Head,
            at if at > last => PageRegion::Foot,
            _ => PageRegion::Body,
        };
    }
}

/// The first and the last line of a kind.
fn find_edges(
    lines: &[PageLine<'_>],
    is_kind: impl Fn(&PageLine) -> bool,
) -> Option<(usize, usize)> {
    Some((
        lines.iter().position(&is_kind)?,
        lines.iter().rposition(&is_kind)?,
    ))
}
