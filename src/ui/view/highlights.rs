//! What stands out because of where the cursor is: its sentence, the other tellings, its word.

use crate::review::RowId;
use crate::text::{SentenceId, Span};
use crate::ui::model::Model;

/// What stands out because of where the cursor is.
pub(super) struct CursorHighlights {
    here: SentenceId,
    /// The other tellings of its point.
    alike: Vec<SentenceId>,
    /// The row that it is in.
    pub(super) row: Option<RowId>,
    /// The word under the cursor and its counterparts, as bytes of the story.
    pub(super) words: Vec<Span>,
}

impl CursorHighlights {
    /// What the cursor makes stand out.
    pub(super) fn new(model: &Model) -> Self {
        let here = model.reading.cursor.sentence;
        let point = model.reading.page.block(here).map(|block| block.point);
        let tellings = point
            .iter()
            .flat_map(|point| &model.comparison.points.get(*point).tellings);
        Self {
            here,
            // By version and place, so in the order of their ids.
            alike: tellings
                .flat_map(|telling| crate::text::each(&telling.sentences))
                .collect(),
            row: model.reading.row(),
            words: lit_words(model),
        }
    }

    /// Whether a byte belongs to the word under the cursor or a counterpart.
    pub(super) fn is_lit(&self, byte: usize) -> bool {
        let mut words = self.words.iter();
        words.any(|span| span.range().contains(&byte))
    }

    /// How a sentence stands out.
    pub(super) fn of(&self, sentence: SentenceId) -> SentenceHighlight {
        if sentence == self.here {
            SentenceHighlight::Here
        } else if self.alike.binary_search(&sentence).is_ok() {
            SentenceHighlight::Alike
        } else {
            SentenceHighlight::None
        }
    }
}

/// The word under the cursor, and the words that it is linked to.
fn lit_words(model: &Model) -> Vec<Span> {
    let Some(word) = model.reading.cursor.word else {
        return Vec::new();
    };
    let page = &model.reading.page;
    let ties = model.comparison.ties(model.reading.cursor.sentence);
    let in_sight = ties.filter(|tie| page.column_of(tie.other).is_some());
    let linked = in_sight.flat_map(|tie| {
        let words = tie.link.words.iter();
        words.map(move |link| match tie.is_left {
            true => (&link.left, &link.right),
            false => (&link.right, &link.left),
        })
    });
    let others = linked.filter(|(own, _)| own.contains(&word));
    let others = others.map(|(_, other)| model.story.span_of(other));
    std::iter::once(model.story.tokens[word].span)
        .chain(others)
        .collect()
}

/// How a sentence stands out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SentenceHighlight {
    /// It does not.
    None,
    /// As another telling of the point under the cursor.
    Alike,
    /// As the sentence under the cursor.
    Here,
}
