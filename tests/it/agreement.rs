//! All formats agree: take the markup off, and the same words carry the same marks as on the page.

use std::sync::Arc;

use proptest::prelude::*;
use retold::compare::{Comparison, Relation};
use retold::facts::Facts;
use retold::lineage::Lineage;
use retold::report::{Provenance, Report, ReportFormat};
use retold::review::{Arrangement, Mark, Page, Role, RunContext};
use retold::text::{Draft, Id, Span, Story, VersionId, visible};

/// Sentences that versions are made of; some would like to be taken for markup.
const POOL: [&str; 13] = [
    "The ferry Lady Ardith ran aground off the island on Thursday.",
    "The ferry Lady Ardith struck a rock off the island on Thursday evening.",
    "All 214 passengers were taken ashore by lifeboats.",
    "Lifeboats took all of the 214 passengers ashore, the harbour master said.",
    "“We felt a bang,” said a passenger, Ines Corvo.",
    "An inquiry will open next week.",
    "Also read: Ten walks along the coast",
    "<script>alert('1')</script> the mate wrote in the log & \"nothing\" else &amp; &lt;b&gt;.",
    "<script>alert('2')</script> the cook wrote in the log & \"nothing\" more &amp; &lt;b&gt;.",
    "=SUM(A1:A9) stood in the log of the Lady Ardith, [+made up] by [~somebody] | in a \\ hurry \\",
    "=SUM(A1:A9) stands in the book of the Lady Ardith, [+made up] by [~nobody] | in a \\ rush \\",
    "**All** 214 _passengers_ were `taken` [ashore](https://example.org/x) by ~~life~~boats ![x](y).",
    "\u{1b}[31mThe ferry\u{202e} Lady Ardith ran aground\u{7} off www.example.org on Thursday.",
];

/// What a format shows of one version in one row: every character that is no space, with its mark.
type Shown = Vec<(usize, String, Vec<(char, Option<Role>)>)>;

/// What the page says of the same: every character with its role and the mark of its sentence.
type Laid = Vec<(usize, String, Vec<(char, Role, Mark)>)>;

fn story(versions: &[Vec<usize>]) -> Arc<Story> {
    let draft = |sentences: &Vec<usize>| {
        let told: Vec<&str> = sentences.iter().map(|&place| POOL[place]).collect();
        Draft {
            text: told.join("\n\n"),
            ..Draft::default()
        }
    };
    Arc::new(Story::new(versions.iter().map(draft).collect()))
}

fn with_role(text: &str, role: Option<Role>) -> impl Iterator<Item = (char, Option<Role>)> + '_ {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(move |c| (c, role))
}

fn role_of_sign(sign: char) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.mark() == sign)
}

fn of_page(inking: RunContext<'_>, page: &Page) -> Laid {
    let story = inking.story;
    let mut shown = Vec::new();
    let rows = page.rows.ids().filter(|&row| !page.is_furniture(row));
    for (number, row) in (1..).zip(rows) {
        for (place, column) in page.columns.iter().enumerate() {
            for block in page.blocks(row, place) {
                let runs = inking.runs(block).into_iter().flat_map(|run| {
                    let text = visible(story.text(run.span)).into_owned();
                    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
                    chars.into_iter().map(move |c| (c, run.role, block.mark))
                });
                shown.push((
                    number,
                    story.letter(column.version).to_owned(),
                    runs.collect(),
                ));
            }
        }
    }
    shown
}

/// Reads `[~changed words]`, where a backslash makes the next sign a plain one; `opens` and `closes` frame a mark.
fn unframed(
    text: &str,
    closes: &str,
    opens: impl Fn(&str) -> Option<(Role, &str)>,
) -> Vec<(char, Option<Role>)> {
    let mut shown = Vec::new();
    let mut role = None;
    let mut rest = text;
    while !rest.is_empty() {
        if let (None, Some((found, behind))) = (role, opens(rest)) {
            role = Some(found);
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix(closes).filter(|_| role.is_some()) {
            role = None;
            rest = behind;
        } else {
            let mut chars = rest.strip_prefix('\\').unwrap_or(rest).chars();
            shown.extend(
                chars
                    .next()
                    .filter(|c| !c.is_whitespace())
                    .map(|c| (c, role)),
            );
            rest = chars.as_str();
        }
    }
    assert_eq!(role, None, "every mark ends: {text}");
    shown
}

fn of_brackets(text: &str) -> Vec<(char, Option<Role>)> {
    unframed(text, "]", |rest| {
        let mut inside = rest.strip_prefix('[')?.chars();
        Some((role_of_sign(inside.next()?)?, inside.as_str()))
    })
}

fn of_stars(text: &str) -> Vec<(char, Option<Role>)> {
    unframed(text, "**\\]", |rest| {
        let inside = rest.strip_prefix("\\[")?;
        let mut inside = inside.strip_prefix('\\').unwrap_or(inside).chars();
        let role = role_of_sign(inside.next()?)?;
        Some((role, inside.as_str().strip_prefix("**")?))
    })
}

/// The words of a sentence without what the report says before and behind them.
fn bare(text: &str) -> &str {
    let text = text.trim_start();
    let behind_kind = text
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "))
        .filter(|(kind, _)| ["headline", "standfirst", "subheading", "list"].contains(kind));
    let text = behind_kind.map_or(text, |(_, rest)| rest);
    text.split(" (moved: ").next().unwrap()
}

fn of_text(report: &str) -> Shown {
    let rows = report.split("\nROW BY ROW\n").nth(1).unwrap();
    let rows = rows
        .split("\nMARKS\n")
        .next()
        .unwrap()
        .split("\nON THE PAGE, BUT")
        .next()
        .unwrap()
        .split("\nHOW THIS WAS MADE")
        .next()
        .unwrap();
    let mut number = 0;
    let mut shown = Shown::new();
    for line in rows.lines().filter(|line| !line.trim().is_empty()) {
        let line = line.trim_start();
        let line = match line.split_once(". ") {
            Some((digits, rest)) if digits.chars().all(|c| c.is_ascii_digit()) => {
                number = digits.parse().unwrap();
                rest
            }
            _ => line,
        };
        let Some((letter, rest)) = line.split_once(' ').filter(|(letter, _)| *letter != "not")
        else {
            continue;
        };
        if rest.trim_start().starts_with("has it in row") {
            continue;
        }
        let (_, words) = rest.split_once("  ").unwrap();
        shown.push((number, letter.to_owned(), of_brackets(bare(words))));
    }
    shown
}

fn of_markdown(report: &str) -> Shown {
    let rows = report.split("\n## Row by row\n").nth(1).unwrap();
    let rows = rows.split("\n## ").next().unwrap();
    let mut number = 0;
    let mut shown = Shown::new();
    for line in rows.lines() {
        if let Some(row) = line.strip_prefix("**") {
            number = row.trim_end_matches('*').parse().unwrap();
        }
        let Some((letter, rest)) = line
            .strip_prefix("- **")
            .and_then(|rest| rest.split_once("** "))
        else {
            continue;
        };
        if !rest.starts_with("has it in row") {
            let (_, words) = rest.split_once(' ').unwrap();
            shown.push((number, letter.to_owned(), of_stars(bare(words))));
        }
    }
    shown
}

/// The records of a table (RFC 4180).
pub(crate) fn records(table: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut chars = table.chars().peekable();
    while let Some(c) = chars.next() {
        let record = records.last_mut().unwrap();
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                record.last_mut().unwrap().push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => record.push(String::new()),
            '\n' if !is_quoted => records.push(vec![String::new()]),
            '\r' if !is_quoted => {}
            c => record.last_mut().unwrap().push(c),
        }
    }
    records
}

fn of_csv(report: &str) -> Shown {
    let mut shown = Shown::new();
    for record in records(report)
        .into_iter()
        .filter(|record| record[0] == "point")
    {
        assert_eq!(record.len(), 9);
        let (text, marked) = (unguarded(&record[6]), unguarded(&record[7]));
        if text.is_empty() {
            continue;
        }
        let marked = of_brackets(marked);
        let plain: Vec<char> = with_role(text, None).map(|(c, _)| c).collect();
        assert_eq!(plain, marked.iter().map(|(c, _)| *c).collect::<Vec<_>>());
        shown.push((record[1].parse().unwrap(), record[2].clone(), marked));
    }
    shown
}

fn unguarded(field: &str) -> &str {
    assert!(
        !field.starts_with(['=', '+', '-', '@']),
        "{field} could be a formula"
    );
    match field.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(['=', '+', '-', '@']) => rest,
        _ => field,
    }
}

fn role_of_class(class: &str) -> Option<Role> {
    let name = if class == "only" { "only here" } else { class };
    Role::ALL.into_iter().find(|role| role.name() == name)
}

fn unescaped(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    signs
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn of_html(report: &str) -> Shown {
    let rows = report
        .split("<section id=\"rows\">")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    let letters: Vec<&str> = rows
        .split("<th scope=\"col\"><b>")
        .skip(1)
        .map(|head| head.split('<').next().unwrap())
        .collect();
    let mut shown = Shown::new();
    for (number, row) in (1..).zip(rows.split("<tr id=\"r").skip(1)) {
        assert!(row.starts_with(&format!("{number}\"")));
        for (cell, letter) in row.split("\n<td").skip(1).zip(&letters) {
            for sentence in cell.split("<p class=\"sentence").skip(1) {
                let words = sentence.split("<span class=\"words\"").nth(1).unwrap();
                shown.push((number, (*letter).to_owned(), of_words(words)));
            }
        }
    }
    shown
}

/// The words of one sentence in HTML: from behind the tag that opens them to the tag that closes them.
fn of_words(words: &str) -> Vec<(char, Option<Role>)> {
    let mut open: Vec<&str> = Vec::new();
    let mut role = None;
    let mut chars = Vec::new();
    let mut parts = words.split('<');
    let first = parts.next().unwrap().split_once('>').unwrap().1;
    chars.extend(with_role(&unescaped(first), None));
    for part in parts {
        let (tag, text) = part.split_once('>').unwrap();
        if let Some(class) = tag.strip_prefix("mark class=\"") {
            role = role_of_class(class.trim_end_matches('"'));
            assert!(role.is_some());
        } else if tag == "/mark" {
            role = None;
        } else if tag.starts_with("span") {
            open.push(tag);
        } else if tag == "/span" && open.pop().is_none() {
            return chars;
        }
        if open.is_empty() {
            chars.extend(with_role(&unescaped(text), role));
        }
    }
    panic!("the words never end: {words}");
}

/// The readings of a TEI report: what several versions tell alike counts for each of them.
fn of_tei(report: &str) -> Shown {
    let document = roxmltree::Document::parse(report).unwrap();
    let all = |name: &'static str| {
        document
            .descendants()
            .filter(move |node| node.tag_name().name() == name)
    };
    let letters: Vec<&str> = all("witness")
        .map(|node| node.attribute("n").unwrap())
        .collect();
    let mut shown = Shown::new();
    for (number, row) in (1..).zip(all("app")) {
        for (place, letter) in (1..).zip(&letters) {
            let id = format!("#v{place}");
            let readings = row.children().filter(|node| {
                node.attribute("wit")
                    .is_some_and(|wits| wits.split(' ').any(|wit| wit == id))
            });
            for sentence in readings
                .flat_map(|reading| reading.children())
                .filter(roxmltree::Node::is_element)
            {
                shown.push((number, (*letter).to_owned(), of_segments(sentence)));
            }
        }
    }
    shown
}

fn of_segments(sentence: roxmltree::Node) -> Vec<(char, Option<Role>)> {
    let pieces = sentence.children().flat_map(|node| {
        let name = node
            .attribute("ana")
            .map(|ana| ana.trim_start_matches('#').replace('-', " "));
        let role = name.map(|name| {
            Role::ALL
                .into_iter()
                .find(|role| role.name() == name)
                .unwrap()
        });
        let words = if node.is_text() {
            node.text()
        } else {
            node.first_child().and_then(|text| text.text())
        };
        with_role(words.unwrap_or_default(), role).collect::<Vec<_>>()
    });
    pieces.collect()
}

/// Data has no page: its links must say of each sentence what the page marks it as, and hold as equal each word that
/// the page shows as shared or moved.
fn check_data(inking: RunContext<'_>, page: &Page, report: &str) {
    let story = inking.story;
    let data: serde_json::Value = serde_json::from_str(report).unwrap();
    let pairs = data["pairs"].as_array().unwrap();
    for column in &page.columns {
        let whole = &story.versions[column.version];
        for block in &column.blocks {
            let letter = story.letter(column.version);
            let Some(against) = block.against.map(|against| story.letter(against)) else {
                assert!(matches!(
                    block.mark,
                    Mark::OnlyHere | Mark::Possible | Mark::Open | Mark::Furniture
                ));
                continue;
            };
            let number = u64::from(block.sentence.0 - whole.sentences.start.0);
            let (links, here) = links_of(pairs, letter, against);
            let links: Vec<_> = links
                .into_iter()
                .filter(|link| link[here].as_array().unwrap().contains(&number.into()))
                .collect();
            let Mark::Told {
                relation,
                has_moved,
            } = block.mark
            else {
                panic!("what is marked against another version is told there");
            };
            let seen = if here == "right" {
                relation
            } else {
                relation.mirrored()
            };
            assert!(
                links.iter().any(|link| link["relation"] == seen.name()),
                "{block:?} {links:?}"
            );
            // What is told twice may stand in place once and elsewhere once.
            assert!(links.iter().any(|link| link["moved"] == has_moved));
            if relation == Relation::Verbatim {
                continue;
            }
            let same: Vec<(u64, u64)> = links
                .iter()
                .filter_map(|link| link["words"].as_array())
                .flatten()
                .filter(|word| word["kind"] == "same")
                .map(|word| {
                    (
                        word[here][0].as_u64().unwrap(),
                        word[here][1].as_u64().unwrap(),
                    )
                })
                .collect();
            let runs = inking.runs(block);
            let equal = runs
                .iter()
                .filter(|run| matches!(run.role, Role::Shared | Role::Moved));
            for run in equal {
                let from = text_before(story, whole.span.start, run.span.start);
                for (at, c) in (from..).zip(story.text(run.span).chars()) {
                    let is_same = same.iter().any(|(start, end)| (*start..*end).contains(&at));
                    assert!(is_same || !c.is_alphanumeric(), "{c} at {at} of {letter}");
                }
            }
        }
    }
}

/// The links of two versions, and the side on which the first stands.
fn links_of<'a>(
    pairs: &'a [serde_json::Value],
    one: &str,
    other: &str,
) -> (Vec<&'a serde_json::Value>, &'static str) {
    for (here, there) in [("left", "right"), ("right", "left")] {
        let found = pairs
            .iter()
            .find(|pair| pair[here] == one && pair[there] == other);
        if let Some(pair) = found {
            return (pair["links"].as_array().unwrap().iter().collect(), here);
        }
    }
    panic!("{one} and {other} were not compared");
}

/// Characters between two bytes of the story.
fn text_before(story: &Story, start: u32, end: u32) -> u64 {
    story.text(Span { start, end }).chars().count() as u64
}

fn written(story: &Story, comparison: &Comparison, page: &Page, format: ReportFormat) -> String {
    let made = Provenance {
        by: "retold".to_owned(),
        at: None,
        settings: Vec::new(),
    };
    let facts = Facts::new(story, comparison);
    let report = Report {
        story,
        comparison,
        lineage: &Lineage::default(),
        facts: &facts,
        page,
        review: None,
        troubles: &[],
        made: &made,
    };
    let mut out = Vec::new();
    report.write(format, None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn check(versions: &[Vec<usize>], base: usize) {
    let story = story(versions);
    let comparison = Comparison::of(&story);
    let columns: Vec<VersionId> = story.versions.ids().collect();
    let arrangement = Arrangement {
        base: VersionId::at(base % columns.len()),
        columns,
        against: None,
        shows_furniture: false,
        hides_possible: false,
        is_packed: false,
    };
    let facts = Facts::new(&story, &comparison);
    let mut page = Page::new(&story, &comparison, &arrangement);
    page.mark_conflicts(&story, &facts);
    let inking = RunContext {
        story: &story,
        comparison: &comparison,
        facts: &facts,
    };
    let write = |format| written(&story, &comparison, &page, format);
    let text = of_text(&write(ReportFormat::Text));
    assert_eq!(
        text,
        of_markdown(&write(ReportFormat::Markdown)),
        "Markdown"
    );
    assert_eq!(text, of_html(&write(ReportFormat::Html)), "HTML");
    assert_eq!(text, of_csv(&write(ReportFormat::Csv)), "CSV");
    assert_eq!(text, of_tei(&write(ReportFormat::Tei)), "TEI");
    check_data(inking, &page, &write(ReportFormat::Json));
    let page = of_page(inking, &page);
    assert_eq!(text.len(), page.len());
    for ((number, letter, shown), (wanted_number, wanted_letter, wanted)) in text.iter().zip(&page)
    {
        assert_eq!((number, letter), (wanted_number, wanted_letter));
        assert_eq!(shown.len(), wanted.len(), "every character once");
        for ((c, role), (wanted_c, wanted_role, mark)) in shown.iter().zip(wanted) {
            assert_eq!(c, wanted_c);
            let goes_without_saying = *wanted_role == Role::Shared
                || *wanted_role == mark.role()
                || (*wanted_role == Role::Moved && mark.has_moved());
            assert!(*role == Some(*wanted_role) || (role.is_none() && goes_without_saying));
        }
    }
}

proptest! {
    #[test]
    fn the_same_words_carry_the_same_marks_in_every_format(
        versions in prop::collection::vec(prop::collection::vec(0..POOL.len(), 0..7), 1..5),
        base in 0..5usize,
    ) {
        check(&versions, base);
    }
}

#[test]
fn what_looks_like_markup_comes_out_as_text() {
    check(&[vec![7, 9, 11, 12], vec![8, 10, 2, 0]], 0);
    check(&[vec![12, 11, 9, 7, 5], vec![5, 7, 0], vec![10, 8, 6]], 1);
}

#[test]
fn nothing_that_acts_reaches_a_report() {
    let story = story(&[vec![12, 7], vec![12, 9]]);
    let comparison = Comparison::of(&story);
    let arrangement = Arrangement {
        columns: story.versions.ids().collect(),
        ..Arrangement::default()
    };
    let page = Page::new(&story, &comparison, &arrangement);
    for format in ReportFormat::ALL {
        let report = written(&story, &comparison, &page, format);
        let acts =
            |c: &char| c.is_control() && *c != '\n' && !(*c == '\r' && format == ReportFormat::Csv);
        assert_eq!(report.chars().find(acts), None, "{format:?}");
        // JSON holds the text as it was published; its readers have to show it.
        assert!(
            format == ReportFormat::Json || !report.contains('\u{202e}'),
            "{format:?}"
        );
    }
}
