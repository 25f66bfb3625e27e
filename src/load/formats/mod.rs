//! The formats that stories come in: told by content before name, and read into articles.
//!
//! One file a format. Whatever a file holds, the answer is an article or one sentence, and memory stays bounded.

mod article;
mod charset;
mod day;
#[cfg(feature = "html")]
mod html;
mod opening;
mod telling;

use article::{Article, tidy};
use day::day;

pub(super) use opening::open;
pub(super) use telling::is_beside_the_point;

/// Why a file cannot be opened, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Refusal {
    what: String,
    hint: Option<String>,
}

impl Refusal {
    fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: None,
        }
    }

    fn with_hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}
