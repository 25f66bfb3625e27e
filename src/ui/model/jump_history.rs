//! Where the reader has been: the way back, and places kept under letters.

use std::collections::BTreeMap;

use super::Cursor;

/// Where the reader has been.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    back: Vec<Cursor>,
    forward: Vec<Cursor>,
    /// Places kept under letters.
    pub places: BTreeMap<char, Cursor>,
}

/// Nobody goes back further than this.
const LONGEST: usize = 100;

impl Trail {
    /// Remembers a place that a jump leaves.
    pub fn leave(&mut self, cursor: Cursor) {
        if self.back.last() != Some(&cursor) {
            self.back.push(cursor);
        }
        let spare = self.back.len().saturating_sub(LONGEST);
        self.back.drain(..spare);
        self.forward.clear();
    }

    /// The place before; `from` can be gone forward to again.
    pub fn back(&mut self, from: Cursor) -> Option<Cursor> {
        let place = self.back.pop()?;
        self.forward.push(from);
        Some(place)
    }

    /// The place that was left by going back.
    pub fn forward(&mut self, from: Cursor) -> Option<Cursor> {
        let place = self.forward.pop()?;
        self.back.push(from);
        Some(place)
    }
}
