//! The versions and who shares how much with whom.

use std::borrow::Cow;

use crate::compare::Comparison;
use crate::review::{Matrix, MatrixCell};
use crate::text::{Language, PublicationDate, Story, Version, VersionId, visible};

/// A version, as it is introduced.
pub(in crate::report) struct VersionHead<'a> {
    pub(in crate::report) letter: &'a str,
    pub(in crate::report) title: Option<Cow<'a, str>>,
    pub(in crate::report) outlet: Option<Cow<'a, str>>,
    pub(in crate::report) published: Option<Cow<'a, str>>,
    /// Where it came from, if that is known.
    pub(in crate::report) origin: Option<Cow<'a, str>>,
    pub(in crate::report) n_words: usize,
    pub(in crate::report) sha256: &'a str,
    /// The language tag of its text, if it is known.
    pub(in crate::report) language: Option<&'static str>,
}

impl VersionHead<'_> {
    /// Outlet, day and length in one line.
    pub(in crate::report) fn particulars(&self) -> String {
        let n_words = match self.n_words {
            1 => "1 word".to_owned(),
            n => format!("{n} words"),
        };
        let parts = [
            self.outlet.as_deref(),
            self.published.as_deref(),
            Some(&n_words),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// What the other versions have of one version.
pub(in crate::report) struct VersionShares<'a> {
    pub(in crate::report) letter: &'a str,
    /// One cell a version, in the order of the versions; none for the version itself.
    pub(in crate::report) cells: Vec<(&'a str, Option<MatrixCell>)>,
}

pub(super) fn heads<'a>(story: &'a Story, versions: &[VersionId]) -> Vec<VersionHead<'a>> {
    versions
        .iter()
        .map(|&version| version_head(story, version))
        .collect()
}

fn version_head(story: &Story, id: VersionId) -> VersionHead<'_> {
    let version = &story.versions[id];
    let known = |text: &&str| !text.trim().is_empty();
    VersionHead {
        letter: &version.letter,
        title: version.meta.title.as_deref().filter(known).map(visible),
        outlet: version.meta.outlet.as_deref().filter(known).map(visible),
        published: published_label(version),
        origin: Some(version.origin.as_str()).filter(known).map(visible),
        n_words: story.n_words(id),
        sha256: &version.sha256,
        language: version.language.map(Language::tag),
    }
}

/// The day of publication, with hour and zone if they are known: *2025-03-14, 23:50 -05:00*.
fn published_label(version: &Version) -> Option<Cow<'static, str>> {
    let PublicationDate { day, at } = version.meta.published?;
    let Some(at) = at else {
        return Some(day.to_string().into());
    };
    let hour = at.local_time().strftime("%H:%M").to_string();
    let label = match at.zone().as_str() {
        "Z" => format!("{day}, {hour} UTC"),
        zone => format!("{day}, {hour} {zone}"),
    };
    Some(label.into())
}

pub(super) fn version_shares<'a>(
    story: &'a Story,
    comparison: &Comparison,
    versions: &[VersionId],
) -> Vec<VersionShares<'a>> {
    let matrix = Matrix::new(story, comparison);
    let place = |version: VersionId| matrix.versions.iter().position(|other| *other == version);
    let cell = |row: VersionId, column: VersionId| {
        let cells = matrix.cells.get(place(row)?)?;
        cells.get(place(column)?).copied().flatten()
    };
    let of = |&row: &VersionId| VersionShares {
        letter: story.letter(row),
        cells: versions
            .iter()
            .map(|&column| (story.letter(column), cell(row, column)))
            .collect(),
    };
    versions.iter().map(of).collect()
}

/// The figures of a cell: the whole share and what it is made of.
pub(in crate::report) fn figures(cell: MatrixCell) -> (String, String) {
    (cell.total().to_string(), cell.shared.parts_in_words())
}
