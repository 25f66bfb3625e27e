//! A report from paths to paper: load, compare, lay out, write.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use super::open_paths;
use crate::compare::Comparison;
use crate::load::{Loaded, Reach, Trouble};
use crate::report::{Format, Made, Report};
use crate::review::{Arrangement, Page};
use crate::text::{Id, Story, VersionId};

/// What is to be reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Files, folders and `-`.
    pub paths: Vec<PathBuf>,
    /// The letter of the version that the others are read against; the first if none is named.
    pub base: Option<String>,
    /// Whether the report must come out the same every time, and so without the time.
    pub is_reproducible: bool,
}

/// A report that is ready to be written.
pub struct Reporting {
    story: Arc<Story>,
    comparison: Comparison,
    page: Page,
    made: Made,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
}

impl Reporting {
    /// Opens the versions and compares them.
    ///
    /// # Errors
    /// When no version could be opened or the base is not among them.
    pub fn new(order: &Order) -> Result<Self, Vec<Trouble>> {
        let Loaded {
            drafts,
            troubles,
            base: wanted,
            ..
        } = open_paths(&order.paths, &Reach::default(), |_, _| ());
        if drafts.is_empty() {
            return Err(troubles);
        }
        let story = Arc::new(Story::new(drafts));
        let wanted = order.base.as_deref().or(wanted.as_deref());
        let base = base(&story, wanted).map_err(|trouble| vec![trouble])?;
        let comparison = Comparison::of(&story);
        let arrangement = Arrangement {
            base,
            columns: story.versions.ids().collect(),
            against: None,
            shows_furniture: false,
        };
        Ok(Self {
            page: Page::new(&story, &comparison, &arrangement),
            made: made(&story, base, order),
            story,
            comparison,
            troubles,
        })
    }

    /// Writes the report. Plain text is wrapped to `width` cells, if one is given.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(
        &self,
        format: Format,
        width: Option<usize>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let report = Report {
            story: &self.story,
            comparison: &self.comparison,
            page: &self.page,
            troubles: &self.troubles,
            made: &self.made,
        };
        report.write(format, width, out)
    }
}

fn base(story: &Story, wanted: Option<&str>) -> Result<VersionId, Trouble> {
    let Some(wanted) = wanted else {
        return Ok(VersionId::at(0));
    };
    let found = story
        .versions
        .entries()
        .find(|(_, version)| version.letter.eq_ignore_ascii_case(wanted));
    found.map(|(id, _)| id).ok_or_else(|| {
        let letters: Vec<&str> = story
            .versions
            .iter()
            .map(|version| version.letter.as_str())
            .collect();
        let what = format!("there is no version {wanted}");
        Trouble::new("--base", what).with_hint(format!("the versions are {}", letters.join(", ")))
    })
}

fn made(story: &Story, base: VersionId, order: &Order) -> Made {
    Made {
        by: concat!("retold ", env!("CARGO_PKG_VERSION")).to_owned(),
        at: (!order.is_reproducible).then(now),
        settings: vec![("base".to_owned(), story.letter(base).to_owned())],
    }
}

/// The time in UTC, to the second.
fn now() -> String {
    jiff::Timestamp::now()
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}
