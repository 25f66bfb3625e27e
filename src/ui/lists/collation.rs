//! Tellings set word under word, as scholars print a collation.
//!
//! The words of the reference make the columns. A word of another telling stands under the word that it is linked to,
//! as long as that keeps the telling's own order; what has no counterpart stands behind the word before it, or on a line
//! of its own where it is long.

use std::ops::Range;

use super::{padded, prose};
use crate::compare::{RunAdvance, Telling, WordKind, WordLink, heaviest_run};
use crate::review::{Mark, Role};
use crate::text::{SentenceId, TokenId, each, overlap, visible};
use crate::ui::measure::width;
use crate::ui::model::{Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

/// One telling, cut into words, each with the word of the reference that it stands under.
pub(super) struct CollatedTelling {
    letter: String,
    /// How it relates to the reference, which has none.
    mark: Option<Mark>,
    /// Its first sentence.
    sentence: SentenceId,
    words: Vec<CollatedWord>,
    n_columns: usize,
}

struct CollatedWord {
    text: String,
    under: Option<usize>,
    role: Role,
}

/// A stretch of text without white space, and its tokens.
struct Chunk {
    text: String,
    tokens: Range<TokenId>,
}

impl CollatedTelling {
    /// A telling set against the reference.
    pub(super) fn new(
        model: &Model,
        reference: &Telling,
        telling: &Telling,
        mark: Option<Mark>,
    ) -> Self {
        let columns = chunks(model, &reference.sentences);
        let n_columns = columns.len();
        let words = if telling == reference {
            let words = columns.into_iter().enumerate();
            let word = |(place, chunk): (usize, Chunk)| CollatedWord {
                text: chunk.text,
                under: Some(place),
                role: Role::Shared,
            };
            words.map(word).collect()
        } else {
            collate_words(model, reference, telling, &columns)
        };
        Self {
            letter: model.story.letter(telling.version).to_owned(),
            mark,
            sentence: telling.sentences.start,
            words,
            n_columns,
        }
    }

    /// Thousandths of the words that stand under a word of the reference.
    pub(super) fn aligned(&self) -> usize {
        let n = self
            .words
            .iter()
            .filter(|word| word.under.is_some())
            .count();
        n * 1000 / self.words.len().max(1)
    }

    /// Letter and mark, as they stand before a telling.
    pub(super) fn front(&self) -> [StyledText; 2] {
        let mark = self.mark.map_or_else(
            || StyledText::plain(" "),
            |mark| StyledText::role(mark.symbol().to_string(), mark.role()),
        );
        let space = FRONT - LETTER - width(&mark.text);
        let mark = padded(mark, 1 + space);
        [
            StyledText::ink(format!("{:<LETTER$}", self.letter), Ink::Letter),
            mark,
        ]
    }

    /// Where it begins.
    pub(super) fn target(&self) -> PanelTarget {
        PanelTarget::Place(self.sentence, None)
    }

    /// The words of every column: those under it and those behind them.
    fn cells(&self) -> Vec<CollationCell<'_>> {
        let mut cells = vec![Vec::new(); self.n_columns.max(1)];
        let first = self.words.iter().find_map(|word| word.under).unwrap_or(0);
        let mut column = first;
        for word in &self.words {
            column = word.under.unwrap_or(column);
            cells[column].push(word);
        }
        cells.into_iter().map(CollationCell::new).collect()
    }
}

/// Cells for the letter of a version, and for letter and mark.
const LETTER: usize = 3;

/// Cells before the words.
pub(super) const FRONT: usize = 5;

/// Words without a counterpart that take more cells than this stand on a line of their own: in the line they would tear
/// those of all the others apart.
const LONG: usize = 20;

/// The words of a telling that stand in one column.
struct CollationCell<'a> {
    /// What stands in the line.
    words: Vec<(&'a str, Role)>,
    /// What is put below it; a sign stands in the line for each.
    asides: Vec<Vec<&'a CollatedWord>>,
}

impl<'a> CollationCell<'a> {
    fn new(words: Vec<&'a CollatedWord>) -> Self {
        let mut cell = Self {
            words: Vec::new(),
            asides: Vec::new(),
        };
        for run in words.chunk_by(|one, other| one.under.is_none() && other.under.is_none()) {
            let is_long = run[0].under.is_none() && run_width(run) > LONG;
            if is_long {
                cell.words.push((aside_sign(run[0].role), run[0].role));
                cell.asides.push(run.to_vec());
            } else {
                let words = run.iter().map(|word| (word.text.as_str(), word.role));
                cell.words.extend(words);
            }
        }
        cell
    }

    fn width(&self) -> usize {
        let words: usize = self.words.iter().map(|(text, _)| width(text) + 1).sum();
        words.saturating_sub(1)
    }

    fn pieces(&self, cells: usize) -> Vec<StyledText> {
        let mut pieces: Vec<StyledText> = Vec::new();
        for (text, role) in &self.words {
            pieces.push(StyledText::role(*text, *role));
            pieces.push(StyledText::plain(" "));
        }
        let missing = cells.saturating_sub(self.width() + usize::from(!self.words.is_empty()));
        pieces.push(padded(StyledText::plain(""), missing));
        pieces
    }
}

fn run_width(run: &[&CollatedWord]) -> usize {
    run.iter().map(|word| width(&word.text) + 1).sum()
}

/// What stands in the line for words that are put below it.
fn aside_sign(role: Role) -> &'static str {
    if role == Role::Moved { "↕" } else { "+" }
}

/// The tellings word under word, in blocks of lines that fit into so many cells.
pub(super) fn collate(told: &[&CollatedTelling], room: usize) -> Vec<PanelItem> {
    let cells: Vec<Vec<CollationCell<'_>>> = told.iter().map(|told| told.cells()).collect();
    let n_columns = told.first().map_or(0, |told| told.n_columns);
    let wide = |column: usize| {
        let widths = cells
            .iter()
            .map(|row| row.get(column).map_or(0, CollationCell::width));
        widths.max().unwrap_or_default()
    };
    // Measured once: with a hundred tellings, to measure a column for each of its cells takes a frame.
    let wide: Vec<usize> = (0..n_columns).map(wide).collect();
    let mut items = Vec::new();
    let mut start = 0;
    while start < n_columns {
        let mut end = start;
        let mut taken = FRONT;
        while end < n_columns && (end == start || taken + wide[end] <= room) {
            taken += wide[end] + 1;
            end += 1;
        }
        for (row, told) in cells.iter().zip(told) {
            let mut line = told.front().to_vec();
            let own = row.get(start..end.min(row.len())).unwrap_or_default();
            for (column, cell) in (start..).zip(own) {
                line.extend(cell.pieces(wide[column] + 1));
            }
            let asides = own.iter().flat_map(|cell| &cell.asides);
            let mut lines = vec![line];
            lines.extend(asides.flat_map(|words| aside(words, room)));
            items.push(PanelItem {
                lines,
                target: Some(told.target()),
            });
        }
        items.push(PanelItem::gap());
        start = end;
    }
    items
}

/// Words that stand below their line.
fn aside(words: &[&CollatedWord], room: usize) -> Vec<Vec<StyledText>> {
    let indent = FRONT + 4;
    let first = words.first().map_or(Role::OnlyHere, |word| word.role);
    let mut pieces = vec![
        StyledText::plain(" ".repeat(FRONT + 2)),
        StyledText::role(format!("{} ", aside_sign(first)), first),
    ];
    for word in words {
        pieces.push(StyledText::role(format!("{} ", word.text), word.role));
    }
    prose::wrapped(&pieces, room, indent)
}

/// A telling's text cut at white space.
fn chunks(model: &Model, sentences: &Range<SentenceId>) -> Vec<Chunk> {
    let story = &model.story;
    let mut chunks: Vec<Chunk> = Vec::new();
    for sentence in each(sentences) {
        let mut end = None;
        for token in each(&story.sentences[sentence].tokens) {
            let span = story.tokens[token].span;
            let next = TokenId(token.0 + 1);
            match chunks.last_mut().filter(|_| end == Some(span.start)) {
                Some(chunk) => {
                    chunk.text.push_str(&visible(story.text(span)));
                    chunk.tokens.end = next;
                }
                None => chunks.push(Chunk {
                    text: visible(story.text(span)).into_owned(),
                    tokens: token..next,
                }),
            }
            end = Some(span.end);
        }
    }
    chunks
}

/// The word links between two tellings, the reference at the left.
fn telling_word_links(model: &Model, reference: &Telling, telling: &Telling) -> Vec<WordLink> {
    let Some(pair) = model.comparison.pair(reference.version, telling.version) else {
        return Vec::new();
    };
    let is_left = pair.left == reference.version;
    let links = pair.links.iter().filter(|link| {
        let (own, other) = if is_left {
            (&link.left, &link.right)
        } else {
            (&link.right, &link.left)
        };
        overlap(own, &reference.sentences) && overlap(other, &telling.sentences)
    });
    let words = links.flat_map(|link| &link.words);
    words
        .map(|word| {
            if is_left {
                word.clone()
            } else {
                word.mirrored()
            }
        })
        .collect()
}

fn find_linked_column(
    chunk: &Chunk,
    columns: &[Chunk],
    links: &[WordLink],
) -> Option<(usize, WordKind)> {
    let link = links
        .iter()
        .filter(|link| overlap(&link.right, &chunk.tokens))
        .min_by_key(|link| (link.kind != WordKind::Same, link.left.start))?;
    let holds = |column: &Chunk| overlap(&link.left, &column.tokens);
    Some((columns.iter().position(holds)?, link.kind))
}

/// The words of a telling under those of the reference that they are linked to.
fn collate_words(
    model: &Model,
    reference: &Telling,
    telling: &Telling,
    columns: &[Chunk],
) -> Vec<CollatedWord> {
    let links = telling_word_links(model, reference, telling);
    let own = chunks(model, &telling.sentences);
    let found: Vec<Option<(usize, WordKind)>> = own
        .iter()
        .map(|chunk| find_linked_column(chunk, columns, &links))
        .collect();
    let places: Vec<Option<usize>> = found.iter().map(|f| f.map(|(place, _)| place)).collect();
    let kept = increasing(&places);
    let words = own.into_iter().zip(found).enumerate();
    words
        .map(|(place, (chunk, found))| CollatedWord {
            text: chunk.text,
            under: found.map(|(column, _)| column).filter(|_| kept[place]),
            role: match found {
                Some(_) if !kept[place] => Role::Moved,
                Some((_, WordKind::Same | WordKind::Style)) => Role::Shared,
                Some(_) => Role::Edited,
                None => Role::OnlyHere,
            },
        })
        .collect()
}

/// Which of the columns make the longest run that never goes back.
fn increasing(columns: &[Option<usize>]) -> Vec<bool> {
    let n_places = columns.iter().flatten().max().map_or(0, |last| last + 1);
    let items = columns.iter().map(|column| (column.as_slice(), 1));
    let seats = heaviest_run(items, n_places, RunAdvance::ForwardOrSame);
    seats.iter().map(Option::is_some).collect()
}
