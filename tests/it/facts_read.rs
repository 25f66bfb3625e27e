//! Reading the facts of small stories, as lines that a person can compare.

use jiff::civil::Date;
use std::sync::Arc;

use retold::compare::Comparison;
use retold::facts::{Fact, FactKind, Facts, Mention};
use retold::text::{Draft, Meta, PublicationDate, Story};

/// The facts of a story.
pub(crate) fn read(drafts: Vec<Draft>) -> (Arc<Story>, Facts) {
    let story = Arc::new(Story::new(drafts));
    let comparison = Comparison::of(&story);
    let facts = Facts::new(&story, &comparison);
    (story, facts)
}

/// Versions that have nothing but their text.
pub(crate) fn drafts(texts: &[&str]) -> Vec<Draft> {
    let draft = |text: &&str| Draft {
        text: (*text).to_owned(),
        ..Draft::default()
    };
    texts.iter().map(draft).collect()
}

/// What is known of a version of which only the day is known, as `2025-03-14`.
pub(crate) fn published_on(day: Option<&str>) -> Meta {
    let day = day.map(|day| day.parse::<Date>().unwrap());
    Meta {
        published: day.map(PublicationDate::from),
        ..Meta::default()
    }
}

/// Versions with the day on which each was published.
pub(crate) fn dated(texts: &[(&str, &str)]) -> Vec<Draft> {
    let draft = |(day, text): &(&str, &str)| Draft {
        text: (*text).to_owned(),
        meta: published_on(Some(day)),
        ..Draft::default()
    };
    texts.iter().map(draft).collect()
}

/// A fact as a line: what it says of the versions, then the words of every mention with its letter.
pub(crate) fn line(story: &Story, fact: &Fact) -> String {
    let words = |m: &Mention| format!("{} {}", story.letter(m.version), story.text(m.span));
    with_status(fact, words)
}

pub(crate) fn with_status(fact: &Fact, words: impl FnMut(&Mention) -> String) -> String {
    let words: Vec<String> = fact.mentions.iter().map(words).collect();
    format!("{}: {}", fact.claim().name(), words.join(" | "))
}

/// Facts of a kind as lines, with letters.
pub(crate) fn lines(texts: &[&str], kind: FactKind) -> Vec<String> {
    lines_of(drafts(texts), kind)
}

/// Facts of a kind as lines, with letters.
pub(crate) fn lines_of(drafts: Vec<Draft>, kind: FactKind) -> Vec<String> {
    let (story, facts) = read(drafts);
    let of_kind = facts.iter().filter(|fact| fact.kind == kind);
    of_kind.map(|fact| line(&story, fact)).collect()
}

/// Facts of a kind as lines, without letters.
pub(crate) fn worded(texts: &[&str], kind: FactKind) -> Vec<String> {
    let (story, facts) = read(drafts(texts));
    let of_kind = facts.iter().filter(|fact| fact.kind == kind);
    let words = |m: &Mention| story.text(m.span).to_owned();
    of_kind.map(|fact| with_status(fact, words)).collect()
}

/// The first fact of a kind.
pub(crate) fn found(texts: &[&str], kind: FactKind) -> Fact {
    let (_, facts) = read(drafts(texts));
    let found = facts.iter().find(|fact| fact.kind == kind);
    found.unwrap().clone()
}

/// Whether a line is among those that were found.
pub(crate) fn has(found: &[String], line: &str) -> bool {
    found.iter().any(|f| f == line)
}
