//! A page beside the same page made again: equal to the letter, but for what its maker may say, which has a form of its own.

/// What the maker of a page has said in it.
#[derive(Default)]
pub(super) struct MakerRemarks {
    pub(super) has_remarks: bool,
    pub(super) has_troubles: bool,
}

/// A page that is read from its beginning, beside the same page made again.
struct RemadePageWalk<'a> {
    /// What of the page has not been passed.
    rest: &'a str,
    /// The page made again.
    again: &'a str,
    /// What of it must still come.
    left: &'a str,
}

/// A verdict on a row, by the number of the row.
type RowVerdict<'a> = (usize, &'a str);

const FACTS: &str = "<section>\n<h2>Facts that differ</h2>";
const ROWS: &str = "<section id=\"rows\">";
const MADE: &str = "<section>\n<h2>How this was made</h2>\n<p>";
const REMARKS: &str = "<section>\n<h2>Verdicts and notes</h2>\n<p>";
const SAID: &str = "</p>\n<table class=\"said\">\n<thead><tr><th scope=\"col\">About</th><th scope=\"col\">Words</th>\
                    <th scope=\"col\">Said of it</th></tr></thead>\n<tbody>\n";
const ROW: &str = "<tr id=\"r";
const BESIDE: &str = "verdicts beside its rows";
const NOT_READ: &str = "<section>\n<h2>Not read</h2>\n<ul>\n";

/// Reads a page beside the same page made again, `again`, in which nobody says anything.
///
/// # Errors
/// When the page is anything else, with the place where it begins to be.
pub(super) fn walk(page: &str, again: &str) -> Result<MakerRemarks, String> {
    // Mail and editors change the ends of lines.
    let page = page.replace("\r\n", "\n");
    let by = read_maker(&page).ok_or("its head")?;
    let again = again.replace(read_maker(again).ok_or("its head")?, by);
    let (page, again) = (page.trim_end(), again.trim_end());
    let mut walk = RemadePageWalk {
        rest: page,
        again,
        left: again,
    };
    let mut found = MakerRemarks::default();
    walk.pass_before(if again.contains(FACTS) { FACTS } else { ROWS })?;
    let remarked = walk.remarks().ok_or("under “Verdicts and notes”")?;
    let marked = walk.rows()?;
    found.has_remarks = remarked.is_some();
    if !are_marked(&remarked.unwrap_or_default(), &marked) {
        return Err(BESIDE.to_owned());
    }
    walk.pass_before(MADE)?;
    found.has_troubles = walk.troubles().ok_or("under “Not read”")?;
    walk.pass(MADE.len() + by.len())?;
    walk.skip_time();
    walk.pass(walk.left.len())?;
    if walk.rest.is_empty() {
        Ok(found)
    } else {
        Err("behind its end".to_owned())
    }
}

/// The program that a page says it was made by; none if it says anything else there.
fn read_maker(page: &str) -> Option<&str> {
    let (_, said) = page.split_once("<meta name=\"generator\" content=\"")?;
    let by = said.split('"').next()?;
    let version = by.strip_prefix("retold ")?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    version.chars().all(is_part).then_some(by)
}

/// Whether the verdicts beside the rows are those of the table, reasons aside.
fn are_marked(remarked: &[RowVerdict<'_>], marked: &[RowVerdict<'_>]) -> bool {
    let is_same = |((row, line), (marked, verdict)): (&RowVerdict<'_>, &RowVerdict<'_>)| {
        let reason = line.strip_prefix(verdict);
        row == marked && reason.is_some_and(|reason| reason.is_empty() || reason.starts_with(" ("))
    };
    let mut remarked = remarked.to_vec();
    // The table keeps the order in which verdicts were given, the rows their own; of one row the first stands first.
    remarked.sort_by_key(|(row, _)| *row);
    remarked.len() == marked.len() && remarked.iter().zip(marked).all(is_same)
}

impl<'a> RemadePageWalk<'a> {
    /// Passes so many bytes of the page made again, which must stand here.
    fn pass(&mut self, n_bytes: usize) -> Result<(), String> {
        let (wanted, left) = self.left.split_at(n_bytes);
        if self.skip(wanted) {
            self.left = left;
            return Ok(());
        }
        let alike = self.rest.bytes().zip(wanted.bytes());
        let n_alike = alike.take_while(|(one, other)| one == other).count();
        let n_passed = self.again.len() - self.left.len() + n_alike;
        let (before, _) = self.again.as_bytes().split_at(n_passed);
        Err(differing_section(&String::from_utf8_lossy(before)))
    }

    /// Passes everything before this part of the page made again.
    fn pass_before(&mut self, part: &str) -> Result<(), String> {
        self.pass(self.left.find(part).unwrap_or(self.left.len()))
    }

    /// Passes this if it stands here.
    fn skip(&mut self, wanted: &str) -> bool {
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Words up to this; none if anything but words stands before it.
    fn words(&mut self, end: &str) -> Option<&'a str> {
        let (words, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        (!words.contains(['<', '>', '"'])).then_some(words)
    }

    /// The verdicts on rows in the table of what was said; none inside if there is no table, none at all if it is no
    /// such table.
    fn remarks(&mut self) -> Option<Option<Vec<RowVerdict<'a>>>> {
        if !self.skip(REMARKS) {
            return Some(None);
        }
        let mut verdicts = Vec::new();
        self.words("</p>")?;
        self.rest = self.rest.strip_prefix(SAID.strip_prefix("</p>")?)?;
        while self.skip("<tr><th scope=\"row\">") {
            let row = if self.skip("<a href=\"#r") {
                let row: usize = self.words("\">")?.parse().ok()?;
                self.words("</a></th>")?;
                Some(row)
            } else {
                self.words("</th>")?;
                None
            };
            self.rest = self.rest.strip_prefix("<td dir=\"auto\">“")?;
            self.words("”</td><td>")?;
            let verdict = self.lines()?;
            verdicts.extend(row.zip(verdict));
        }
        self.skip("</tbody>\n</table>\n</section>\n")
            .then_some(Some(verdicts))
    }

    /// The lines on one thing, and the verdict among them.
    fn lines(&mut self) -> Option<Option<&'a str>> {
        let mut verdict = None;
        if self.skip("</td></tr>\n") {
            return Some(None);
        }
        loop {
            let (name, rest) = self.rest.split_once("<span dir=\"auto\">")?;
            self.rest = rest;
            let line = self.words("</span>")?;
            match name {
                "verdict: " => verdict = Some(line),
                "note: " | "reviewed" | "outdated: " => {}
                _ => return None,
            }
            if self.skip("</td></tr>\n") {
                return Some(verdict);
            }
            self.rest = self.rest.strip_prefix("<br>")?;
        }
    }

    /// Passes the numbers of the rows with all before them, and takes the verdicts beside them.
    fn rows(&mut self) -> Result<Vec<RowVerdict<'a>>, String> {
        let mut verdicts = Vec::new();
        while self.left.contains(ROW) {
            self.pass_before(ROW)?;
            let number = self.left.split("</a>").next().unwrap_or_default();
            let row = number.rsplit('>').next().unwrap_or_default();
            let row: usize = row.parse().unwrap_or_default();
            self.pass(number.len())?;
            self.pass_before("</th>")?;
            while self.skip("<br><small class=\"verdict\">") {
                let verdict = self.words("</small>").ok_or(BESIDE)?;
                verdicts.push((row, verdict));
            }
        }
        Ok(verdicts)
    }

    /// Passes the list of what could not be read, and says whether there is one; none if it is no such list.
    fn troubles(&mut self) -> Option<bool> {
        if !self.skip(NOT_READ) {
            return Some(false);
        }
        while self.skip("<li>") {
            self.words("</li>\n")?;
        }
        self.skip("</ul>\n</section>\n").then_some(true)
    }

    /// Passes the time at which the page was made, if it is said here.
    fn skip_time(&mut self) {
        let said = self.rest.split("</p>").next().unwrap_or_default();
        let time = said.strip_prefix(", ").map(str::parse::<jiff::Timestamp>);
        if matches!(time, Some(Ok(_))) {
            self.skip(said);
        }
    }
}

/// The place up to which a page is as it should be, in words.
fn differing_section(before: &str) -> String {
    let heading = before.rsplit_once("</h2>");
    let heading = heading.and_then(|(before, _)| before.rsplit_once("<h2>"));
    match heading {
        Some((_, heading)) => format!("under “{heading}”"),
        None if before.contains("<body>") => "above its first part".to_owned(),
        None => "its head or style sheet".to_owned(),
    }
}
