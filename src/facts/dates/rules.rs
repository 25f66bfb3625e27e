//! Every constant that decides what a date is and which dates are one, with its reason.
//!
//! Closeness is a sum of points; of the pairs of two linked sentences the closest are joined first.

/// Closeness of one date in one form or by the calendar.
pub(super) const SAME_DATE: i32 = 60;
/// Closeness of a date and a coarser one that holds it: *2021* and *20 August 2021* are less near than two days.
pub(super) const SAME_BY_PART: i32 = 40;
/// Closeness of a date and a coarser one where both sentences have another of its own sort for each.
pub(super) const PART_BESIDE_OWN: i32 = 5;
/// Closeness where the alignment of words links the dates themselves.
pub(super) const LINKED_DATES: i32 = 30;
/// Closeness where each sentence has one date of the sort and something else speaks for the pair.
pub(super) const ALONE: i32 = 20;
/// Closeness where the words on both sides of the dates are linked.
pub(super) const FRAMED: i32 = 8;

/// Words before a day within which a figure stands that another is compared with: *down from 21 flood warnings on
/// Saturday*.
pub(super) const COMPARED_WITHIN: usize = 6;

/// Days that a slip may lie beside its day where only one of two days is told from that of publication.
pub(super) const SLIP_DAYS: i64 = 7;
/// Minutes between two times of day of which one is hedged: *about six* may be half past.
pub(super) const ABOUT_MINUTES: i64 = 30;

/// Days or weeks before the day of publication up to which *ago* tells one of them; more are a span, roughly told.
pub(super) const DAYS_AGO: i64 = 14;
/// The years that two digits name behind a day and a month: those of this century.
pub(super) const CENTURY: i64 = 2000;
/// Years that a date with its day or month may name.
pub(super) const DATED_YEARS: std::ops::RangeInclusive<i64> = 1500..=2199;
/// Years that stand alone: a bare number outside is a count.
pub(super) const BARE_YEARS: std::ops::RangeInclusive<i64> = 1700..=2100;
/// Years that a span in one word holds at most: *1914–18* is one, *1500-1999* rather two numbers.
pub(super) const SPAN_YEARS: i64 = 150;
/// Words on one side of a date in which stands what happened then.
pub(super) const EVENT_WITHIN: usize = 12;
/// Words before a date in which *first said* takes it back.
pub(super) const TAKEN_BACK_WITHIN: usize = 14;
/// Digits of a figure from which two sentences that tell it are of one thing: nothing else in a story came to *1,250,000*.
pub(super) const TELLING_DIGITS: usize = 5;
