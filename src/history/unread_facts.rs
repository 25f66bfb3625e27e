//! Numbers and days in runs of changed words where the facts read none: other languages, years, bare numbers.

use std::ops::Range;

use super::changed_runs::ChangedRun;
use super::history_change::{ChangeKind, HistoryChange};
use super::run_kinds::RunJudge;
use crate::facts::{names_month_or_week_day, number_word_value_in};
use crate::text::{TokenId, TokenKind};

/// Numbers that are years where nothing says what they count.
const YEARS: std::ops::RangeInclusive<u64> = 1800..=2100;

impl RunJudge<'_> {
    /// One number for another, or one day or month for another.
    pub(super) fn unread_fact(&self, run: &ChangedRun) -> Option<HistoryChange> {
        let [from, to] = run.spans(self.known.story);
        let numbers = self
            .only_number(&run.left)
            .zip(self.only_number(&run.right));
        let kind = match numbers {
            Some((one, other)) if one == other => ChangeKind::Typo,
            Some((one, other)) if YEARS.contains(&one) && YEARS.contains(&other) => {
                ChangeKind::Date
            }
            Some(_) => ChangeKind::Figure,
            None if self.are_days(&run.left) && self.are_days(&run.right) => ChangeKind::Date,
            None => return None,
        };
        Some(HistoryChange::new(kind, from, to))
    }

    fn are_days(&self, side: &Range<TokenId>) -> bool {
        let story = self.known.story;
        let mut words = story.words(side).peekable();
        let names = |word| names_month_or_week_day(self.language, story.folded(word));
        words.peek().is_some() && words.all(names)
    }

    /// The value of the only word of a side, if that is a number; separators are left out, since both sides are printed by
    /// one outlet.
    fn only_number(&self, side: &Range<TokenId>) -> Option<u64> {
        let story = self.known.story;
        let mut words = story.words(side);
        let only = words.next().filter(|_| words.next().is_none())?;
        let word = story.folded(only);
        if story.tokens[only].kind != TokenKind::Number {
            return number_word_value_in(self.language, word);
        }
        let is_plain = word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|_| is_plain)
    }
}
