//! When a state of a page was seen: the time in the address of an archive or in the name of a file, and what browsers and
//! archives write into the pages that they save.

use std::ops::Range;

use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::instants::moment;
use crate::text::{Draft, Moment};

/// What a saved page says about its saving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Saving {
    /// The address that it was saved from.
    pub(super) address: Option<String>,
    /// When it was saved.
    pub(super) at: Option<Moment>,
}

/// What browsers write above a page that they save comes this early.
const EARLY: usize = 4096;

/// Reads what a browser or an archive wrote into a page that it saved.
pub(super) fn read_saving(page: &str) -> Saving {
    let places = page.char_indices().map(|(at, _)| at);
    let end = places.take_while(|at| *at <= EARLY).last();
    let early = page.get(..end.unwrap_or_default()).unwrap_or(page);
    let field = |name: &str| {
        let (_, rest) = early.split_once(name)?;
        let line = rest.lines().next()?;
        Some(line.split("-->").next()?.trim())
    };
    // *saved from url=(0042)https://…*, as browsers write it; *url:* and *saved date:* as SingleFile does.
    let by_browser = field("saved from url=").map(|told| match told.split_once(')') {
        Some((length, address)) if length.starts_with('(') => address,
        _ => told,
    });
    let is_single = early.contains("Page saved with SingleFile");
    let by_single = field("url:").filter(|_| is_single);
    let address = by_browser.or(by_single).filter(|told| told.contains("://"));
    let date = field("saved date:").filter(|_| is_single);
    Saving {
        address: address.map(str::to_owned),
        at: date.and_then(browser_time).or_else(|| wayback_time(page)),
    }
}

/// *Fri Mar 14 2025 09:10:00 GMT+0100 (…)*, as browsers print a time.
fn browser_time(told: &str) -> Option<Moment> {
    let words: Vec<&str> = told.split_whitespace().collect();
    let [weekday, month, day, year, time, zone] = *words.first_chunk()?;
    let zone = zone.strip_prefix("GMT").filter(|zone| zone.len() == 5);
    let zone = zone.unwrap_or("+0000");
    moment(&format!("{weekday}, {day} {month} {year} {time} {zone}"))
}

/// *FILE ARCHIVED ON 09:10:00 Mar 14, 2025*, as the Internet Archive writes below a page, in UTC.
fn wayback_time(page: &str) -> Option<Moment> {
    let (_, told) = page.rsplit_once("FILE ARCHIVED ON ")?;
    let words: Vec<&str> = told.split_whitespace().take(4).collect();
    let [time, month, day, year] = *words.first_chunk()?;
    let day = day.trim_end_matches(',');
    moment(&format!("{day} {month} {year} {time} +0000"))
}

/// The page without the frame that the Internet Archive puts around it; nothing where it has none.
pub(super) fn cut_archive_frame(page: &str) -> Option<String> {
    const BEGINS: &str = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->";
    const ENDS: &str = "<!-- END WAYBACK TOOLBAR INSERT -->";
    let (before, rest) = page.split_once(BEGINS)?;
    let (_, after) = rest.split_once(ENDS)?;
    Some(format!("{before}{after}"))
}

/// The time and the original address in the address of an archive: *web.archive.org/web/20250314091000/https://…*.
pub(super) fn split_archive_address(address: &str) -> Option<(Moment, &str)> {
    let begins = |from: usize, scheme: &str| address.get(from..)?.find(scheme).map(|at| at + from);
    let behind = address.find("://").map_or(0, |at| at + 3);
    let original = begins(behind, "/http://").or_else(|| begins(behind, "/https://"))?;
    let stamp = address.get(..original)?.rsplit('/').next()?;
    let digits: &str = stamp.get(..14)?;
    let rest = stamp.get(14..)?;
    let is_flag = rest.is_empty() || (rest.len() == 3 && rest.ends_with('_'));
    let time = compact_time(digits).filter(|_| is_flag)?;
    Some((time, address.get(original + 1..)?))
}

/// Fourteen digits, or eight and six or four: the time that they tell, in UTC.
fn compact_time(digits: &str) -> Option<Moment> {
    let number = |range: Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let small = |range: Range<usize>| number(range).and_then(|n| i8::try_from(n).ok());
    let second = if digits.len() >= 14 {
        small(12..14)?
    } else {
        0
    };
    let day = jiff::civil::Date::new(number(0..4)?, small(4..6)?, small(6..8)?).ok()?;
    let time = jiff::civil::Time::new(small(8..10)?, small(10..12)?, second, 0).ok()?;
    let is_of_the_web = day.year() >= 1990;
    let utc = Offset::UTC
        .to_timestamp(DateTime::from_parts(day, time))
        .ok()?;
    is_of_the_web.then_some(Moment {
        utc,
        offset: Offset::UTC,
    })
}

/// The time in the name of a file and the name without it: *ferry.2025-03-14T09-10-00Z.html*, *20250314091000.html*. A
/// name tells no zone; the times of one folder are of one, so UTC keeps their order.
pub(super) fn file_name_time(origin: &str) -> Option<(String, Moment)> {
    let name = origin.rsplit(['/', '\\']).next()?;
    let name = name.split(['?', '#']).next()?;
    let starts = name.char_indices().filter(|(at, c)| {
        let before = name
            .get(..*at)
            .and_then(|before| before.chars().next_back());
        c.is_ascii_digit() && before.is_none_or(|c| !c.is_ascii_digit())
    });
    for (at, _) in starts {
        if let Some((end, time)) = time_at(name, at) {
            let is_joint = |c: char| !c.is_alphanumeric();
            let before = name.get(..at)?.trim_end_matches(is_joint);
            let behind = name.get(end..)?.trim_start_matches(is_joint);
            let behind = behind.split_once('.').map_or("", |(stem, _)| stem);
            return Some((format!("{before}{behind}"), time));
        }
    }
    None
}

/// The time that begins at this byte of a name, and where it ends.
fn time_at(name: &str, at: usize) -> Option<(usize, Moment)> {
    let mut digits = String::new();
    let mut end = at;
    for (place, c) in name.get(at..)?.char_indices() {
        match c {
            c if c.is_ascii_digit() && digits.len() < 14 => {
                digits.push(c);
                end = at + place + 1;
            }
            '-' | '_' | '.' | ':' | 'T' | 't' | ' ' if digits.len() >= 4 => {}
            _ => break,
        }
    }
    let is_whole = matches!(digits.len(), 12 | 14);
    let time = compact_time(digits.as_str()).filter(|_| is_whole)?;
    let has_zone = name
        .get(end..)
        .is_some_and(|rest| rest.starts_with(['Z', 'z']));
    Some((end + usize::from(has_zone), time))
}

/// Says of a version when it was seen and where, as far as its origin or its address tells.
pub(super) fn note_capture(draft: &mut Draft) {
    let is_address = super::is_web_address(&draft.origin);
    if is_address && draft.meta.address.is_none() {
        draft.meta.address = Some(draft.origin.clone());
    }
    let archived = |address: &str| {
        let (time, original) = split_archive_address(address)?;
        Some((time, original.to_owned()))
    };
    let of_origin = archived(&draft.origin);
    let of_page = draft.meta.address.as_deref().and_then(archived);
    if let Some((time, original)) = of_page.or(of_origin) {
        draft.meta.address = Some(original);
        draft.meta.captured = draft.meta.captured.or(Some(time));
    }
    if draft.meta.captured.is_none() && !is_address {
        draft.meta.captured = file_name_time(&draft.origin).map(|(_, time)| time);
    }
}

#[cfg(test)]
mod tests {
    use super::{file_name_time, read_saving, split_archive_address};

    #[test]
    fn names_of_files_tell_times() {
        for (name, stem) in [
            ("pages/ferry.2025-03-14T09-10-00Z.html", "ferry"),
            ("ferry_20250314091000.html", "ferry"),
            ("20250314-0910-ferry.html", "ferry"),
            ("20250314091000.html", ""),
        ] {
            let (found, time) = file_name_time(name).unwrap();
            assert_eq!(found, stem, "{name}");
            assert_eq!(time.utc.to_string(), "2025-03-14T09:10:00Z", "{name}");
        }
        for name in ["v1.html", "2025-03-14.html", "ferry-5550123456789012.html"] {
            assert_eq!(file_name_time(name), None, "{name}");
        }
    }

    #[test]
    fn addresses_of_archives_tell_time_and_original() {
        for address in [
            "https://web.archive.org/web/20250314091000/https://holm.example/a",
            "https://web.archive.org/web/20250314091000id_/https://holm.example/a",
            "https://archive.example/20250314091000/https://holm.example/a",
        ] {
            let (time, original) = split_archive_address(address).unwrap();
            assert_eq!(time.utc.to_string(), "2025-03-14T09:10:00Z");
            assert_eq!(original, "https://holm.example/a");
        }
        assert_eq!(
            split_archive_address("https://holm.example/login/https://holm.example/a"),
            None
        );
    }

    #[test]
    fn saved_pages_say_where_they_came_from() {
        let browser =
            "<!DOCTYPE html>\n<!-- saved from url=(0022)https://holm.example/a -->\n<html>";
        assert_eq!(
            read_saving(browser).address.unwrap(),
            "https://holm.example/a"
        );
        let single = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://holm.example/a \n \
                      saved date: Fri Mar 14 2025 09:10:00 GMT+0100 (CET)\n-->";
        let saving = read_saving(single);
        assert_eq!(saving.address.unwrap(), "https://holm.example/a");
        assert_eq!(saving.at.unwrap().utc.to_string(), "2025-03-14T08:10:00Z");
        let wayback = "<html></html><!--\n     FILE ARCHIVED ON 09:10:00 Mar 14, 2025 AND RETRIEVED FROM THE\n-->";
        assert_eq!(
            read_saving(wayback).at.unwrap().utc.to_string(),
            "2025-03-14T09:10:00Z"
        );
    }
}
