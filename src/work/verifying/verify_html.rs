//! Checking a report in HTML: its files by their checksums, and the page by making it again from them.

use std::path::Path;

use super::page_diff::walk;
use super::{Check, CheckOutcome, Files, Named, otherwise, same, unchecked_claim};
use crate::load::{LoadOptions, Loaded};
use crate::report::ReportFormat;
use crate::settings::same as treated;
use crate::text::Draft;
use crate::work::reporting::{SOURCES, STORY_FILE, declare_sources};
use crate::work::{ReportRequest, Reporting};

/// What a report in HTML claims, checked.
pub(super) fn check_html_report(
    report: &Path,
    page: &str,
    options: &LoadOptions,
) -> Result<Vec<Check>, String> {
    let named = read_page_versions(page)
        .ok_or("the page has no table of versions that could be checked")?;
    let files = Files::of(report, &story_files(page), options);
    let (mut checks, drafts): (Vec<Check>, Vec<Option<Draft>>) =
        named.iter().map(|named| files.check(named)).unzip();
    let are_there = checks
        .iter()
        .all(|check| check.outcome == CheckOutcome::Holds);
    // The page quotes only the first words of what was given to the page or to the story.
    let is_corrected = page.contains("<th scope=\"row\">a passage of ");
    let drafts = drafts.into_iter().collect::<Option<Vec<Draft>>>();
    let drafts = drafts.filter(|_| are_there && !is_corrected);
    let cannot_tell = |why: &str| Check {
        what: format!("rows, marks and shares: {why}"),
        outcome: CheckOutcome::CannotTell,
    };
    match drafts.and_then(|drafts| remake_html_page(page, &files, drafts, &named)) {
        Some(again) => checks.extend(check_page_text(page, &again)),
        None if is_corrected => checks.push(cannot_tell(
            "passages were given to the page or to the story by hand, so that only a report in JSON can be checked further",
        )),
        None => checks.push(cannot_tell("they can be made again only from all files as they were")),
    }
    checks.extend(page_maker(page).and_then(|by| otherwise(by, &checks)));
    Ok(checks)
}

/// The page as it is written now of the same versions, without anything that a reader said.
fn remake_html_page(
    page: &str,
    files: &Files<'_>,
    drafts: Vec<Draft>,
    named: &[Named],
) -> Option<String> {
    let mut loaded = Loaded {
        same: files.listed.same.clone(),
        ..Loaded::default()
    };
    for (mut draft, named) in drafts.into_iter().zip(named) {
        draft.letter = Some(named.letter.clone());
        // The same file may be named from another folder.
        draft.origin.clone_from(&named.origin);
        loaded.drafts.push(draft);
    }
    declare_sources(&mut loaded.drafts, read_page_sources(page));
    let before = page.split("</b>, base").next();
    let base = before.and_then(|before| before.rsplit("<b>").next());
    let order = ReportRequest {
        paths: Vec::new(),
        base: base.map(unescape_html),
        is_reproducible: true,
        is_by_time: false,
        load: LoadOptions {
            same: read_page_same(page),
            ..files.options.clone()
        },
    };
    let mut again = Reporting::of_loaded(loaded.settled(&order.load), &order, &mut |_| ()).ok()?;
    again.name_story_files(story_files(page));
    let mut written = Vec::new();
    again.write(ReportFormat::Html, None, &mut written).ok()?;
    String::from_utf8(written).ok()
}

/// Whether the page is what is written now, to the letter but for what its maker may say.
fn check_page_text(page: &str, again: &str) -> Vec<Check> {
    match walk(page, again) {
        Err(place) => vec![same(&format!("the page, {place}"), false)],
        Ok(found) => {
            let mut checks = vec![same("the page, to the letter", true)];
            checks.extend(
                found
                    .has_remarks
                    .then(|| unchecked_claim("verdicts and notes")),
            );
            checks.extend(
                found
                    .has_troubles
                    .then(|| unchecked_claim("what could not be read")),
            );
            checks
        }
    }
}

/// What the page says that it was made by.
fn page_maker(page: &str) -> Option<&str> {
    let (_, said) = page.split_once("<meta name=\"generator\" content=\"")?;
    said.split('"').next()
}

/// The settings with which the page was made, as it says itself.
fn settings(page: &str) -> Option<&str> {
    let section = page.split("<h2>How this was made</h2>").nth(1)?;
    let section = section.split("</section>").next()?;
    let (_, settings) = section.split_once("<p>base = ")?;
    settings.split("</p>").next()
}

/// The story files that were opened, as the page says it: behind the base.
fn story_files(page: &str) -> Vec<String> {
    let said = settings(page).unwrap_or_default();
    let said = said.split(", same = ").next().unwrap_or_default();
    let said = said
        .split(&format!(", {SOURCES} = "))
        .next()
        .unwrap_or_default();
    let mark = format!(", {STORY_FILE} = ");
    said.split(mark.as_str())
        .skip(1)
        .map(unescape_html)
        .collect()
}

/// The letters of the versions that quotations were checked against, as the page says them.
fn read_page_sources(page: &str) -> &str {
    let said = settings(page).unwrap_or_default();
    let said = said.split(", same = ").next().unwrap_or_default();
    let letters = said.split_once(&format!(", {SOURCES} = "));
    letters.map_or("", |(_, letters)| letters)
}

/// What was treated as the same, as the page says it: last among the settings.
fn read_page_same(page: &str) -> Vec<(String, String)> {
    let said = settings(page).and_then(|said| said.split_once(", same = "));
    let said = said.map(|(_, said)| said);
    said.and_then(|said| treated::parse_same(&unescape_html(said)).ok())
        .unwrap_or_default()
}

/// The versions in the page's table.
fn read_page_versions(page: &str) -> Option<Vec<Named>> {
    let table = page
        .split("<h2>Versions</h2>")
        .nth(1)?
        .split("</table>")
        .next()?;
    let rows = table.split("<tr><th scope=\"row\">").skip(1);
    rows.map(|row| {
        let letter = unescape_html(row.split("</th>").next()?);
        let cells: Vec<&str> = row.split("<td").skip(1).collect();
        let content = |cell: &str| {
            let (_, text) = cell.split_once('>')?;
            Some(unescape_html(text.split("</td>").next()?))
        };
        let sha256 = row.split("<code>").nth(1)?.split("</code>").next()?;
        Some(Named {
            letter,
            origin: content(cells.get(4)?)?,
            sha256: sha256.to_owned(),
        })
    })
    .collect()
}

fn unescape_html(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (sign, plain)| {
        text.replace(sign, plain)
    })
}
