//! The points row by row: who tells them, in which words, and what the words mean.

use std::borrow::Cow;

use super::{stands_out, visible_words};
use crate::review::{self, Block, Mark, Page, Role, RowId, RunContext};
use crate::text::{Id, PassageKind, SentenceId, Story, VersionId};

/// What the versions tell of one point.
pub(in crate::report) struct PaperRow<'a> {
    /// Its number, from 1.
    pub(in crate::report) number: usize,
    /// One cell a version, in the order of the columns.
    pub(in crate::report) cells: Vec<PaperCell<'a>>,
}

/// One version in a row.
pub(in crate::report) struct PaperCell<'a> {
    pub(in crate::report) letter: &'a str,
    pub(in crate::report) telling: PaperTelling<'a>,
}

/// What one version has in one row.
pub(in crate::report) enum PaperTelling<'a> {
    /// Its words.
    Told(Vec<PaperSentence<'a>>),
    /// It tells the point in the row with this number.
    Elsewhere(usize),
    /// It does not tell the point.
    Silent,
    /// It is in another language and was not compared with those that do.
    NotCompared,
}

/// A sentence on paper.
pub(in crate::report) struct PaperSentence<'a> {
    /// What it begins, if it begins a passage that is no plain paragraph.
    pub(in crate::report) opens: Option<&'static str>,
    pub(in crate::report) kind: PassageKind,
    pub(in crate::report) mark: Mark,
    /// The letter of the version that it is marked against, where that is not plain from the place.
    pub(in crate::report) against: Option<&'a str>,
    /// The letter of the version that it is marked against, if any tells it too.
    pub(in crate::report) read_against: Option<&'a str>,
    /// Where a moved sentence stands in the other version: its letter and the number of the row.
    pub(in crate::report) moved_from: Option<(&'a str, usize)>,
    /// Its words; the pieces joined are the sentence.
    pub(in crate::report) pieces: Vec<PaperPiece<'a>>,
}

/// A stretch of a sentence with one role.
pub(in crate::report) struct PaperPiece<'a> {
    pub(in crate::report) text: Cow<'a, str>,
    pub(in crate::report) role: Role,
    /// Whether it is to stand out; else its role goes without saying beside the mark of the sentence.
    pub(in crate::report) stands_out: bool,
}

pub(super) fn paper_rows<'a>(inking: RunContext<'a>, page: &'a Page) -> Vec<PaperRow<'a>> {
    let numbers = RowNumbers::new(page);
    let laid = PaperLayout {
        story: inking.story,
        page,
        inking,
        numbers: &numbers,
    };
    let told = page
        .rows
        .ids()
        .filter_map(|row| Some((row, numbers.of(row)?)));
    told.map(|(row, number)| laid.row(row, number)).collect()
}

/// The numbers of rows as readers count them: rows of furniture have none.
pub(super) struct RowNumbers(Vec<Option<usize>>);

impl RowNumbers {
    pub(super) fn new(page: &Page) -> Self {
        let mut next = 0;
        let number = |row| {
            (!page.is_furniture(row)).then(|| {
                next += 1;
                next
            })
        };
        Self(page.rows.ids().map(number).collect())
    }

    pub(super) fn of(&self, row: RowId) -> Option<usize> {
        self.0.get(row.index()).copied().flatten()
    }
}

impl<'a> PaperRow<'a> {
    /// What is said of the versions without words in the row: *not in B, C*, and which were not compared.
    pub(in crate::report) fn without_words(&self) -> Vec<String> {
        let silent = |telling: &PaperTelling| matches!(telling, PaperTelling::Silent);
        let not_compared = |telling: &PaperTelling| matches!(telling, PaperTelling::NotCompared);
        let letters = |is: &dyn Fn(&PaperTelling) -> bool| {
            let cells = self.cells.iter().filter(|cell| is(&cell.telling));
            cells.map(|cell| cell.letter).collect::<Vec<&str>>()
        };
        [
            ("not in ".to_owned(), letters(&silent)),
            (format!("{NOT_COMPARED}: "), letters(&not_compared)),
        ]
        .into_iter()
        .filter(|(_, letters)| !letters.is_empty())
        .map(|(what, letters)| what + &letters.join(", "))
        .collect()
    }
}

/// How a version is told that is in another language than those it stands beside.
pub(in crate::report) const NOT_COMPARED: &str = "not compared (another language)";

struct PaperLayout<'a, 'n> {
    story: &'a Story,
    page: &'a Page,
    inking: RunContext<'a>,
    numbers: &'n RowNumbers,
}

impl<'a> PaperLayout<'a, '_> {
    fn row(&self, row: RowId, number: usize) -> PaperRow<'a> {
        let columns = self.page.columns.iter().enumerate();
        let cell = |(place, column): (usize, &review::Column)| PaperCell {
            letter: self.story.letter(column.version),
            telling: self.telling(row, place),
        };
        PaperRow {
            number,
            cells: columns.map(cell).collect(),
        }
    }

    fn telling(&self, row: RowId, column: usize) -> PaperTelling<'a> {
        match &self.page.rows[row].cells[column] {
            review::Cell::Told(_) => {
                let blocks = self.page.blocks(row, column).iter();
                PaperTelling::Told(blocks.map(|block| self.sentence(block, column)).collect())
            }
            review::Cell::Elsewhere(sentence) => self
                .row_of(*sentence)
                .map_or(PaperTelling::Silent, PaperTelling::Elsewhere),
            review::Cell::Silent => PaperTelling::Silent,
            review::Cell::NotCompared => PaperTelling::NotCompared,
        }
    }

    fn row_of(&self, sentence: SentenceId) -> Option<usize> {
        self.numbers.of(self.page.block(sentence)?.row)
    }

    fn sentence(&self, block: &Block, column: usize) -> PaperSentence<'a> {
        let runs = self.inking.runs(block);
        let is_whole = runs.len() == 1;
        let piece = |run: &review::Run| PaperPiece {
            text: visible_words(self.story, run.span),
            role: run.role,
            stands_out: stands_out(run.role, block.mark, is_whole),
        };
        PaperSentence {
            opens: super::passage_name(block.kind).filter(|_| block.opens_passage),
            kind: block.kind,
            mark: block.mark,
            against: self.against(block, self.page.columns[column].version),
            read_against: block.against.map(|other| self.story.letter(other)),
            moved_from: self.moved_from(block),
            pieces: runs.iter().map(piece).collect(),
        }
    }

    /// With two versions there is no other choice, and with more the base is what one expects.
    fn against(&self, block: &Block, version: VersionId) -> Option<&'a str> {
        let is_plain = |other: VersionId| {
            self.page.columns.len() <= 2 || (other == self.page.base && version != other)
        };
        let against = block.against.filter(|&other| !is_plain(other))?;
        Some(self.story.letter(against))
    }

    fn moved_from(&self, block: &Block) -> Option<(&'a str, usize)> {
        let against = block.against.filter(|_| block.mark.has_moved())?;
        let column = &self.page.columns[self.page.column_of(against)?];
        let mut tellings = column
            .blocks
            .iter()
            .filter(|other| other.point == block.point);
        let number = tellings.find_map(|other| self.numbers.of(other.row))?;
        Some((self.story.letter(against), number))
    }
}
