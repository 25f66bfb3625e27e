//! The formats that stories come in: told by content before name, and read into articles.
//!
//! One file a format. Whatever a file holds, the answer is an article or one sentence, and memory stays bounded.

mod article;
mod charset;
pub(super) mod dispatch;
mod feed;
#[cfg(feature = "html")]
mod html;
mod json;
pub(super) mod machine_date;
mod mail;
mod markdown;
mod markup;
mod newsml;
mod nitf;
#[cfg(feature = "office")]
mod office;
#[cfg(feature = "pdf")]
mod pdf;
mod rtf;
pub(super) mod sniff;
pub(super) mod unwrap_lines;
mod xml;

use article::{Article, tidy};
use machine_date::{parse_machine_date, parse_machine_day};
use markup::{add_markup_or_plain, is_markup};

pub(super) use dispatch::open_bytes;

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

/// The articles of one file, each with its number if there are several and it has no name of its own.
fn number_articles(mut articles: Vec<Article>, name: &str) -> Vec<Article> {
    if articles.len() > 1 {
        for (number, article) in (1..).zip(&mut articles) {
            article
                .part
                .get_or_insert_with(|| format!("{name} {number}"));
        }
    }
    articles
}
