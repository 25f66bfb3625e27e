//! What every format writes, in the order in which it is read: words that may be shown, and no markup.
//!
//! All text from outside passes [`visible`] here and nowhere else; a format has only its own signs to escape.

mod brief;
mod facts;
mod furniture;
mod heads;
mod lineage;
pub(super) mod review_notes;
mod rows;

use std::borrow::Cow;

use super::{Provenance, Report, long_versions};
use crate::lexicon::language_notes;
use crate::review::{Brief, Mark, Role, RunContext};
use crate::text::{PassageKind, Story, VersionId, visible};

pub(super) use facts::{PaperFact, describe_fact_counts};
pub(super) use furniture::PaperFurniture;
pub(super) use heads::{VersionHead, VersionShares, figures};
pub(super) use lineage::{PaperLineage, PaperTies};
pub(super) use review_notes::{Remark, Remarks};
pub(super) use rows::{NOT_COMPARED, PaperCell, PaperPiece, PaperRow, PaperSentence, PaperTelling};

/// A report before it is written in a format.
pub(super) struct Paper<'a> {
    /// What the story is called: the headline of the base, or of the first version that has one.
    pub(super) title: Option<Cow<'a, str>>,
    /// The letter of the base.
    pub(super) base: &'a str,
    /// What a reader asks first, in sentences.
    pub(super) brief: Vec<String>,
    /// The versions, in the order of their columns.
    pub(super) heads: Vec<VersionHead<'a>>,
    /// For each version what the others have of it.
    pub(super) shares: Vec<VersionShares<'a>>,
    /// What long versions have in common beyond that, in sentences.
    pub(super) in_long: Vec<String>,
    /// Who shares wording with whom and who was earlier; nothing of a single version.
    pub(super) lineage: Option<PaperLineage>,
    /// Where the versions do not say the same, conflicts first.
    pub(super) facts: Vec<PaperFact<'a>>,
    /// The points, row by row.
    pub(super) rows: Vec<PaperRow<'a>>,
    /// What the reader decided and wrote; none if nothing.
    pub(super) remarks: Option<Remarks>,
    /// What belongs to the page and not to the story.
    pub(super) furniture: Vec<PaperFurniture<'a>>,
    /// What must be known about versions in other languages: what is not compared and not read.
    pub(super) notes: Vec<String>,
    /// What could not be read.
    pub(super) troubles: Vec<String>,
    /// How the report came about.
    pub(super) made: &'a Provenance,
}

impl<'a> Paper<'a> {
    pub(super) fn new(report: &Report<'a>) -> Self {
        let Report {
            story,
            comparison,
            lineage,
            facts,
            page,
            review,
            troubles,
            made,
        } = *report;
        let versions: Vec<VersionId> = page.columns.iter().map(|column| column.version).collect();
        let heads = heads::heads(story, &versions);
        let base = story.letter(page.base);
        let of_base = heads.iter().find(|head| head.letter == base);
        let titled = of_base
            .into_iter()
            .chain(&heads)
            .find_map(|head| head.title.clone());
        let first = Brief::of(
            story,
            comparison,
            (facts, Some(lineage)),
            (&versions, page.base),
        );
        Self {
            title: titled,
            brief: brief::brief_sentences(story, facts, &first, page.base),
            base,
            shares: heads::version_shares(story, comparison, &versions),
            in_long: long_versions::describe_long_versions(story, comparison, lineage),
            lineage: lineage::paper_lineage(story, lineage),
            facts: facts::differing_facts(story, facts, &versions),
            rows: rows::paper_rows(
                RunContext {
                    story,
                    comparison,
                    facts,
                },
                page,
            ),
            remarks: review_notes::collect_remarks(story, comparison, facts, page, review),
            furniture: furniture::paper_furniture(story, &versions),
            notes: [language_notes(story), facts.notes(story)].concat(),
            troubles: troubles.iter().map(ToString::to_string).collect(),
            heads,
            made,
        }
    }

    /// What the report is about, in one line.
    pub(super) fn subject(&self) -> String {
        let n_versions = match self.heads.len() {
            1 => "1 version of a story".to_owned(),
            n => format!("{n} versions of one story, read against {}", self.base),
        };
        let notes = self.notes.iter().map(String::as_str);
        let parts: Vec<&str> = [n_versions.as_str()].into_iter().chain(notes).collect();
        parts.join("; ")
    }

    /// The settings with their values, in one line; none if nothing was chosen.
    pub(super) fn settings(&self) -> Option<String> {
        let settings = self.made.settings.iter();
        let named: Vec<String> = settings
            .map(|(name, value)| format!("{name} = {value}"))
            .collect();
        (!named.is_empty()).then(|| visible(&named.join(", ")).into_owned())
    }

    /// What the report was made by, and when.
    pub(super) fn made_by(&self) -> String {
        match &self.made.at {
            Some(at) => format!("{}, {at}", self.made.by),
            None => self.made.by.clone(),
        }
    }
}

/// The published words of a span, as they may be shown.
fn visible_words(story: &Story, span: crate::text::Span) -> Cow<'_, str> {
    visible(story.text(span))
}

/// What a passage is, where a reader would not expect it.
pub(super) fn passage_name(kind: PassageKind) -> Option<&'static str> {
    (kind != PassageKind::Paragraph).then(|| kind.name())
}

/// Whether a role stands out inside a sentence with this mark, or goes without saying beside it.
fn stands_out(role: Role, mark: Mark, is_whole: bool) -> bool {
    match role {
        Role::Shared | Role::Furniture => false,
        Role::Moved => !mark.has_moved(),
        Role::Edited | Role::Reworded | Role::OnlyHere => !(is_whole && role == mark.role()),
        Role::HouseStyle | Role::Conflict => true,
    }
}
