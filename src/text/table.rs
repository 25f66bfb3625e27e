//! Ids, tables that only their own ids can index, and spans of the story's text.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

/// A number that stands for one row of a [`Table`].
pub trait Id: Copy + Ord {
    /// The id of the row at `index`.
    fn at(index: usize) -> Self;
    /// The index of the row.
    fn index(self) -> usize;
}

/// Declares ids: `u32` newtypes that cannot be mixed up.
#[macro_export]
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(unreachable_pub, reason = "a private module declares its ids like any other")]
        pub struct $name(pub u32);
        impl $crate::text::Id for $name {
            fn at(index: usize) -> Self {
                Self(u32::try_from(index).expect("a story has fewer than four billion rows"))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

ids! {
    /// One published text of the story.
    VersionId,
    /// A headline, paragraph, quotation or piece of furniture.
    PassageId,
    /// A sentence of one version.
    SentenceId,
    /// A word, number or mark where it stands.
    TokenId,
    /// A folded word, however often it stands.
    TermId,
}

/// All ids of a range, in order.
pub fn each<I: Id>(
    range: &Range<I>,
) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + Clone + use<I> {
    (range.start.index()..range.end.index()).map(I::at)
}

/// How many rows a range of ids covers.
pub fn len<I: Id>(range: &Range<I>) -> usize {
    range.end.index().saturating_sub(range.start.index())
}

/// Whether two ranges have a row or place in common.
pub fn overlap<T: Ord>(one: &Range<T>, other: &Range<T>) -> bool {
    one.start < other.end && other.start < one.end
}

/// A vector that only its own ids can index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<I, T> {
    rows: Vec<T>,
    id: PhantomData<I>,
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            id: PhantomData,
        }
    }
}

impl<I: Id, T> Table<I, T> {
    /// Adds a row and gives back its id.
    pub fn push(&mut self, row: T) -> I {
        self.rows.push(row);
        I::at(self.rows.len() - 1)
    }

    /// The id that the next row will get.
    pub fn next_id(&self) -> I {
        I::at(self.rows.len())
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The range of all ids.
    pub fn all(&self) -> Range<I> {
        I::at(0)..self.next_id()
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.rows.len()).map(I::at)
    }

    /// All rows, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// All rows with their ids, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows
            .iter()
            .enumerate()
            .map(|(index, row)| (I::at(index), row))
    }

    /// The row, if the table has it.
    pub fn get(&self, id: I) -> Option<&T> {
        self.rows.get(id.index())
    }
}

impl<I: Id, T> From<Vec<T>> for Table<I, T> {
    fn from(rows: Vec<T>) -> Self {
        Self {
            rows,
            id: PhantomData,
        }
    }
}

impl<I: Id, T> Index<I> for Table<I, T> {
    type Output = T;
    #[inline]
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for Table<I, T> {
    #[inline]
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.rows[id.index()]
    }
}

impl<I: Id, T> Index<Range<I>> for Table<I, T> {
    type Output = [T];
    #[inline]
    fn index(&self, range: Range<I>) -> &[T] {
        &self.rows[range.start.index()..range.end.index()]
    }
}

/// A stretch of [`crate::text::Story`]'s buffer, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span of these byte offsets.
    pub fn new(start: usize, end: usize) -> Self {
        let place = |byte| u32::try_from(byte).expect("a story is shorter than four gibibytes");
        Self {
            start: place(start),
            end: place(end),
        }
    }

    /// The span as a range that indexes the buffer.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many bytes it covers.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn joined(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}
