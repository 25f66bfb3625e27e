//! Small stories with the points expected of them, in `tests/stories`; `UPDATE=1` writes what is found instead.
//!
//! A story is Markdown: a title, a heading for each version with its text, and under `points` a line for each point:
//! its first telling and then the others, each with the mark of its relation to the first.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use retold::compare::{Comparison, Link, LinkOrder, Point, Relation, Telling};
use retold::text::{Draft, Id, SentenceId, Story, each};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories");

/// What stands before the points, the versions in it, and the points expected.
struct Told {
    head: String,
    drafts: Vec<Draft>,
    expected: String,
}

fn read(text: &str) -> Told {
    let (head, expected) = text.split_once("## points\n").unwrap_or((text, ""));
    let sections = head.split("\n## ").skip(1);
    let draft = |section: &str| {
        let (letter, text) = section.split_once('\n').unwrap();
        Draft {
            letter: Some(letter.trim().to_owned()),
            text: text.trim().to_owned(),
            ..Draft::default()
        }
    };
    Told {
        head: head.to_owned(),
        drafts: sections.map(draft).collect(),
        expected: expected.trim().to_owned(),
    }
}

/// `A1`, or `A1–2` for a run of sentences; counted from 1 in each version.
fn name(story: &Story, telling: &Telling) -> String {
    let version = &story.versions[telling.version];
    let place = |sentence: SentenceId| sentence.index() - version.sentences.start.index() + 1;
    let Range { start, end } = telling.sentences;
    match place(end) - place(start) {
        1 => format!("{}{}", version.letter, place(start)),
        _ => format!("{}{}–{}", version.letter, place(start), place(end) - 1),
    }
}

fn mark(link: &Link) -> String {
    let relation = match link.relation {
        Relation::Verbatim => '=',
        Relation::Edited => '~',
        Relation::Expanded => '⊃',
        Relation::Condensed => '⊂',
        Relation::Reworded => '≈',
    };
    match link.order {
        LinkOrder::Kept => relation.to_string(),
        LinkOrder::Moved => format!("{relation}↕"),
    }
}

/// The marks of a telling against the first one of its point; `…` if only other tellings hold them together.
fn marks(comparison: &Comparison, first: &Telling, telling: &Telling) -> String {
    let Some(pair) = comparison.pair(first.version, telling.version) else {
        return "again".to_owned();
    };
    let touch = |a: &Range<SentenceId>, b: &Range<SentenceId>| each(a).any(|s| b.contains(&s));
    let links = pair.links.iter();
    let mut marks: Vec<String> = links
        .filter(|l| touch(&l.left, &first.sentences) && touch(&l.right, &telling.sentences))
        .map(mark)
        .collect();
    marks.dedup();
    if marks.is_empty() {
        "…".to_owned()
    } else {
        marks.join("")
    }
}

fn line(story: &Story, comparison: &Comparison, point: &Point) -> String {
    let (first, others) = point.tellings.split_first().unwrap();
    let mut line = format!("- {}", name(story, first));
    if others.is_empty() {
        line.push_str(" +");
    }
    for other in others {
        let marks = marks(comparison, first, other);
        write!(line, " {marks} {}", name(story, other)).unwrap();
    }
    line
}

fn points(drafts: Vec<Draft>) -> String {
    let story = Arc::new(Story::new(drafts));
    let comparison = Comparison::of(&story);
    let points = comparison.points.entries();
    let lines: Vec<String> = points
        .map(|(_, point)| line(&story, &comparison, point))
        .collect();
    lines.join("\n")
}

fn paths() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(FOLDER).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_story_tells_the_points_that_are_expected() {
    let mut wrong = String::new();
    for path in paths() {
        let text = std::fs::read_to_string(&path).unwrap();
        let told = read(&text);
        let found = points(told.drafts);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, format!("{}## points\n\n{found}\n", told.head)).unwrap();
        } else if found != told.expected {
            let name = path.file_name().unwrap().display();
            let expected = told.expected;
            writeln!(wrong, "{name}\nexpected:\n{expected}\nfound:\n{found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}write what is found with UPDATE=1");
}

#[test]
fn there_are_stories() {
    assert!(paths().len() >= 10);
}
