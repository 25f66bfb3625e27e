//! Checking a report in HTML: its files by their checksums, and the page by making it again from them.

use std::path::{Path, PathBuf};

use super::{Check, Named, Outcome, file_check, file_of, same};
use crate::load::Reach;
use crate::report::Format;
use crate::settings::same as treated;
use crate::work::{Order, Reporting};

/// What a report in HTML claims, checked.
pub(super) fn checks(report: &Path, page: &str) -> Result<Vec<Check>, String> {
    let named = named(page).ok_or("the page has no table of versions that could be checked")?;
    let mut checks: Vec<Check> = named
        .iter()
        .map(|named| file_check(report, named).0)
        .collect();
    let are_there = checks.iter().all(|check| check.outcome == Outcome::Holds);
    // The page quotes only the first words of what was given to the page or to the story.
    let is_corrected = page.contains("<th scope=\"row\">a passage of ");
    let again = (are_there && !is_corrected)
        .then(|| Reporting::new(&order(report, page, &named)).ok())
        .flatten();
    let cannot_tell = |why: &str| Check {
        what: format!("rows, marks and shares: {why}"),
        outcome: Outcome::CannotTell,
    };
    checks.push(match again {
        Some(reporting) => same(
            "rows, marks and shares",
            comes_out_the_same(page, &reporting, &named),
        ),
        None if is_corrected => cannot_tell(
            "passages were given to the page or to the story by hand, so that only a report in JSON can be checked further",
        ),
        None => cannot_tell("they can be made again only from all files as they were"),
    });
    Ok(checks)
}

/// What is to be opened, and how, to make the page again.
fn order(report: &Path, page: &str, named: &[Named]) -> Order {
    let before = page.split("</b>, base").next();
    let base = before.and_then(|before| before.rsplit("<b>").next());
    let paths = named.iter();
    let mut paths: Vec<PathBuf> = paths
        .filter_map(|named| file_of(report, &named.origin))
        .collect();
    // Articles of one file stand one behind the other.
    paths.dedup();
    Order {
        paths,
        base: base.map(str::to_owned),
        is_reproducible: true,
        is_by_time: false,
        same: treated_as_same(page),
        reach: Reach {
            is_offline: true,
            ..Reach::default()
        },
    }
}

fn comes_out_the_same(page: &str, again: &Reporting, named: &[Named]) -> bool {
    let mut now = Vec::new();
    let written = again.write(Format::Html, None, &mut now);
    let now = String::from_utf8_lossy(&now);
    let compared = |page: &str| {
        named.iter().fold(core(page), |core, named| {
            // The same file may have been named from another folder.
            core.replace(&format!("<td>{}</td>", named.origin), "<td></td>")
        })
    };
    written.is_ok() && compared(page) == compared(&now)
}

/// The page without what the reader said and how it was made.
fn core(page: &str) -> String {
    let without = |page: String, heading: &str| {
        let opening = format!("<section>\n<h2>{heading}</h2>");
        let Some((before, rest)) = page.split_once(&opening) else {
            return page;
        };
        let after = rest.split_once("</section>").map_or("", |(_, after)| after);
        [before, after].concat()
    };
    ["Verdicts and notes", "How this was made", "Not read"]
        .into_iter()
        .fold(page.to_owned(), without)
        .replace("\n\n", "\n")
        .split("<br><small class=\"verdict\">")
        .enumerate()
        .map(|(place, part)| match part.split_once("</small>") {
            Some((_, behind)) if place > 0 => behind,
            Some(_) | None => part,
        })
        .collect()
}

/// What was treated as the same, as the page says it: last among the settings.
fn treated_as_same(page: &str) -> Vec<(String, String)> {
    let section = page.split("<h2>How this was made</h2>").nth(1);
    let paragraphs = section.and_then(|section| section.split("</section>").next());
    let said = paragraphs.and_then(|said| said.split_once(", same = "));
    let said = said.and_then(|(_, said)| said.split("</p>").next());
    said.and_then(|said| treated::read(&plain(said)).ok())
        .unwrap_or_default()
}

/// The versions in the page's table.
fn named(page: &str) -> Option<Vec<Named>> {
    let table = page
        .split("<h2>Versions</h2>")
        .nth(1)?
        .split("</table>")
        .next()?;
    let rows = table.split("<tr><th scope=\"row\">").skip(1);
    rows.map(|row| {
        let letter = plain(row.split("</th>").next()?);
        let cells: Vec<&str> = row.split("<td").skip(1).collect();
        let content = |cell: &str| {
            let (_, text) = cell.split_once('>')?;
            Some(plain(text.split("</td>").next()?))
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

fn plain(text: &str) -> String {
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
