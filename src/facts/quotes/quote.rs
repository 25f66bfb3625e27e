//! A quotation where it stands.

use std::ops::Range;

use crate::text::{SentenceId, Span, TokenId, VersionId};

/// A quotation where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    pub(crate) version: VersionId,
    pub(crate) sentences: Range<SentenceId>,
    /// From the first word or mark inside to the last.
    pub(crate) span: Span,
    pub(crate) words: Vec<TokenId>,
    pub(crate) speaker: Option<String>,
    /// Whether the speaker's name stands close beside the words and a verb of saying.
    pub(crate) is_plainly_said: bool,
}

/// Whether a span lies in one of these quotations, which stand in order.
pub(crate) fn is_quoted(quotes: &[Quote], span: Span) -> bool {
    let before = quotes.partition_point(|quote| quote.span.start <= span.start);
    let quote = before.checked_sub(1).and_then(|n| quotes.get(n));
    quote.is_some_and(|quote| quote.span.covers(span))
}
