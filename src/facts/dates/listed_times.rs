//! Times of day by the words and signs of a language other than English: *16.40 Uhr*, *16h40*, *kl. 16.40*, *下午4时40分*,
//! *साढ़े सात बजे*.

use super::date_expression::When;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, find_listed_before, has_listed};
use crate::lexicon::NewsList;
use crate::text::TokenKind;

/// The minutes of half a day.
const HALF_DAY: i64 = 12 * 60;
/// Hours that a night has behind midnight, where a word for it stands beside them.
const NIGHT_UNTIL: i64 = 5;

/// How an hour is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HourForm {
    /// *16:40*.
    Colon,
    /// *16.40*.
    Stop,
    /// *16h40*, *16h*.
    Letter,
    /// *16*.
    Bare,
}

/// An hour as it is printed, with the place behind it.
struct PrintedHour {
    hour: i64,
    minute: i64,
    form: HourForm,
    has_minutes: bool,
    has_nought: bool,
    to: usize,
}

/// The time of day that begins at a place, with the place behind it.
pub(super) fn read_listed_time(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    if !clause.tongue.has_news_words() {
        return None;
    }
    let (from, mut told) = read_signed_hour(clause, at).or_else(|| read_listed_hour(clause, at))?;
    let half = half_of_day(clause, from, &mut told);
    let minutes = told.hour * 60 + told.minute;
    let when = match half {
        Some(noon) if told.hour <= 12 => When::Time(told.hour % 12 * 60 + told.minute + noon),
        _ if told.hour > 12 || told.hour == 0 || told.has_nought => When::Time(minutes),
        _ if told.form == HourForm::Colon => When::Time(minutes),
        _ => When::HalfDayTime(minutes % HALF_DAY),
    };
    Some((told.to, when))
}

/// An hour in digits with its words before or behind it; with the place from which the half of the day is looked for.
fn read_listed_hour(clause: &Clause<'_>, at: usize) -> Option<(usize, PrintedHour)> {
    if clause.words.get(at)?.kind != TokenKind::Number {
        return read_hindi_part(clause, at);
    }
    let mut told = read_printed(clause, at)?;
    let before = find_listed_before(clause, NewsList::ClockBefore, at);
    let behind = find_listed(clause, NewsList::ClockBehind, told.to);
    let is_measured = || {
        [
            NewsList::Money,
            NewsList::Percent,
            NewsList::Scales,
            NewsList::People,
        ]
        .into_iter()
        .any(|list| find_listed(clause, list, told.to).is_some())
            || matches!(clause.folded(told.to), "%" | "€" | "$" | "-" | "–")
    };
    let holds = match told.form {
        HourForm::Colon => true,
        HourForm::Letter => told.has_minutes || before.is_some(),
        HourForm::Stop => {
            behind.is_some() || before.is_some() && !is_measured() && !is_length(clause, told.to)
        }
        HourForm::Bare => {
            holds_bare(
                clause,
                told.to,
                before.map(|found| found.1),
                behind.is_some(),
            ) && !is_measured()
        }
    };
    if !holds {
        return None;
    }
    if let Some((_, n_words)) = behind {
        told.to += n_words;
        read_minutes_behind(clause, &mut told);
    }
    Some((before.map_or(at, |found| found.1), told))
}

/// Whether an hour without minutes is told: *16 Uhr*, *à 16 heures*, *klockan 16*. What lasts *16 uur* is no time, and a
/// preposition alone tells none.
fn holds_bare(clause: &Clause<'_>, to: usize, before: Option<usize>, is_behind: bool) -> bool {
    let tongue = clause.tongue;
    let is_clock = before.is_some_and(|at| {
        let words = clause.folded(at);
        matches!(
            words,
            "kl" | "kl." | "klockan" | "godz" | "godz." | "godzinie" | "saat" | "الساعة" | "ore"
        ) || matches!(
            clause.folded(at + 1),
            "godz" | "godz." | "godzinie" | "الساعة" | "ore"
        )
    });
    // *Alle 18.*, *a las 18 de la tarde*; *a las 18 familias* is to whom.
    let is_closed = || {
        let halves = [NewsList::Morning, NewsList::Evening, NewsList::Night];
        clause
            .words
            .get(to)
            .is_none_or(|word| word.is_mark() && word.text != "-" && word.text != "%")
            || halves.into_iter().any(|list| has_listed(clause, list, to))
    };
    match is_behind {
        true => tongue.is_one_of("de hi") || before.is_some(),
        false => is_clock || before.is_some() && tongue.is_one_of("it es pt") && is_closed(),
    }
}

/// Whether a length stands at a place: *um 16.40 Meter*.
fn is_length(clause: &Clause<'_>, at: usize) -> bool {
    find_listed(clause, NewsList::Units, at).is_some()
        && find_listed(clause, NewsList::ClockBehind, at).is_none()
}

/// The digits of an hour and its minutes.
fn read_printed(clause: &Clause<'_>, at: usize) -> Option<PrintedHour> {
    let word = clause.folded(at);
    let (mark, form) = [
        (':', HourForm::Colon),
        ('.', HourForm::Stop),
        ('h', HourForm::Letter),
        ('u', HourForm::Letter),
    ]
    .into_iter()
    .find(|(mark, _)| word.contains(*mark))
    .map_or((None, HourForm::Bare), |(mark, form)| (Some(mark), form));
    let is_letter = form == HourForm::Letter;
    if is_letter && !clause.tongue.is_one_of("fr es pt it nl") {
        return None;
    }
    let (hour, minute) = mark
        .and_then(|mark| word.split_once(mark))
        .unwrap_or((word, ""));
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let sound = (1..=2).contains(&hour.len()) && is_digits(hour) && is_digits(minute);
    let is_full = minute.len() == 2 || is_letter && minute.is_empty() || form == HourForm::Bare;
    let hour_value = hour.parse().ok().filter(|hour| (0..=24).contains(hour))?;
    let minute_value = if minute.is_empty() {
        0
    } else {
        minute.parse().ok()?
    };
    let mut told = PrintedHour {
        hour: hour_value,
        minute: minute_value,
        form,
        has_minutes: !minute.is_empty(),
        has_nought: hour.starts_with('0'),
        to: at + 1,
    };
    // *16 h 40*
    let parted = clause.folded(at + 1) == "h" && clause.tongue.is_one_of("fr pt es");
    if form == HourForm::Bare && parted {
        let minutes = two_digits(clause.folded(at + 2));
        told.form = HourForm::Letter;
        told.to = at + 2 + usize::from(minutes.is_some());
        told.has_minutes = minutes.is_some();
        told.minute = minutes.unwrap_or_default();
    }
    (sound && is_full && told.minute < 60).then_some(told)
}

fn two_digits(word: &str) -> Option<i64> {
    let is_it = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|n| is_it && (0..60).contains(n))
}

/// *16 Uhr 40*, *4 बजकर 40 मिनट*.
fn read_minutes_behind(clause: &Clause<'_>, told: &mut PrintedHour) {
    let is_bare = !told.has_minutes && clause.tongue.is_one_of("de hi");
    let minutes = two_digits(clause.folded(told.to)).filter(|_| is_bare);
    if let Some(minutes) =
        minutes.filter(|_| find_listed(clause, NewsList::Money, told.to + 1).is_none())
    {
        told.minute = minutes;
        told.to += 1 + usize::from(clause.folded(told.to + 1) == "मिनट");
    }
}

/// *साढ़े सात बजे*, *सवा चार बजे*, *शाम चार बजे*.
fn read_hindi_part(clause: &Clause<'_>, at: usize) -> Option<(usize, PrintedHour)> {
    let part = |list| find_listed(clause, list, at).is_some();
    let offset = match () {
        () if part(NewsList::QuarterPast) => 15,
        () if part(NewsList::QuarterTo) => -15,
        () if clause.tongue.is_one_of("hi") && part(NewsList::Half) => 30,
        () => 0,
    };
    let place = at + usize::from(offset != 0);
    let word = clause.folded(place);
    let listed = clause.tongue.list(NewsList::Numbers)?.meaning(word);
    let hour: i64 = listed.unwrap_or(word).parse().ok()?;
    let (_, n_words) = find_listed(clause, NewsList::ClockBehind, place + 1)?;
    let is_hour = (1..=12).contains(&hour) && clause.tongue.is_one_of("hi");
    let minutes = hour * 60 + offset;
    is_hour.then_some((
        at,
        PrintedHour {
            hour: minutes / 60,
            minute: minutes % 60,
            form: HourForm::Bare,
            has_minutes: true,
            has_nought: false,
            to: place + 1 + n_words,
        },
    ))
}

/// An hour by its sign: *下午4时40分*, *午後4時半*, *4点*, *오후 4시 40분*.
fn read_signed_hour(clause: &Clause<'_>, at: usize) -> Option<(usize, PrintedHour)> {
    let (hour, minute, to) = match () {
        () if clause.tongue.is_one_of("ko") => read_korean_hour(clause, at)?,
        () => read_eastern_hour(clause, at)?,
    };
    let sound = (0..=24).contains(&hour) && (0..60).contains(&minute);
    let told = PrintedHour {
        hour,
        minute,
        form: HourForm::Bare,
        has_minutes: true,
        has_nought: false,
        to,
    };
    sound.then_some((at, told))
}

/// Hour, minutes and the place behind them.
type HourParts = (i64, i64, usize);

fn read_korean_hour(clause: &Clause<'_>, at: usize) -> Option<HourParts> {
    let (hour, tail) = split_sign(clause.folded(at), '시')?;
    if !tail.is_empty() && (tail.starts_with('간') || !is_close_tail(tail)) {
        return Some((hour, read_korean_close(tail)?, at + 1));
    }
    if clause.folded(at + 1).starts_with('반') {
        return Some((hour, 30, at + 2));
    }
    let minutes = split_sign(clause.folded(at + 1), '분');
    let minutes = minutes.filter(|(_, tail)| !tail.starts_with(['간', '의']));
    Some(match minutes {
        Some((minute, _)) => (hour, minute, at + 2),
        None => (hour, 0, at + 1),
    })
}

fn read_eastern_hour(clause: &Clause<'_>, at: usize) -> Option<HourParts> {
    let hour = clause.folded(at);
    let hour = hour.parse::<i64>().ok().filter(|_| hour.len() <= 2)?;
    let (_, n_words) = find_listed(clause, NewsList::Hour, at + 1)?;
    let behind = at + 1 + n_words;
    // *4時間*, *4小时* last.
    if matches!(clause.folded(behind), "間" | "间") {
        return None;
    }
    if has_listed(clause, NewsList::Half, behind) {
        return Some((hour, 30, behind + 1));
    }
    let minute = clause.folded(behind).parse::<i64>().ok();
    let minute = minute.filter(|_| has_listed(clause, NewsList::Minute, behind + 1));
    Some(match minute {
        Some(minute) => (hour, minute, behind + 2),
        None => (hour, 0, behind),
    })
}

/// *4시40분* in one word: the minutes behind the hour.
fn read_korean_close(tail: &str) -> Option<i64> {
    let (minute, _) = split_sign(tail, '분')?;
    Some(minute)
}

/// Whether what stands behind a Korean hour is a particle.
fn is_close_tail(tail: &str) -> bool {
    crate::facts::listed_phrases::is_particle(tail) || tail.starts_with('께')
}

/// The number before a sign in a word, and what stands behind it.
fn split_sign(word: &str, sign: char) -> Option<(i64, &str)> {
    let (digits, tail) = word.split_once(sign)?;
    let is_digits =
        !digits.is_empty() && digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    Some((digits.parse().ok().filter(|_| is_digits)?, tail))
}

/// Which half of the day a word beside the hour says, as minutes since midnight.
fn half_of_day(clause: &Clause<'_>, from: usize, told: &mut PrintedHour) -> Option<i64> {
    let halves = [
        (NewsList::Morning, false, false),
        (NewsList::Evening, true, false),
        (NewsList::Night, true, true),
    ];
    for (list, is_late, is_night) in halves {
        let behind = find_listed(clause, list, told.to);
        let before = find_listed_before(clause, list, from);
        if let Some((_, n_words)) = behind {
            told.to += n_words;
        }
        if behind.is_some() || before.is_some() {
            let is_past_midnight = is_night && (told.hour <= NIGHT_UNTIL || told.hour == 12);
            return Some(if is_late && !is_past_midnight {
                HALF_DAY
            } else {
                0
            });
        }
    }
    None
}
