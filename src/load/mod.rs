//! From paths and standard input to drafts and troubles: the only reader of versions.
//!
//! One version that cannot be opened never hides the others, and nothing here knows a terminal or a thread.

mod batch;
mod credits;
mod dates;
mod decoding;
mod formats;
mod furniture;
mod language;
mod metadata;
mod pieces;
mod sample;
mod sources;
mod trouble;

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::text::Draft;

pub use batch::{Asked, Line, Lines, Refused, lines};
pub use sample::sample;
pub use sources::{LARGEST, Source, open, sources};
pub use trouble::{Trouble, nearest};

/// What came of opening versions: those that opened, in the order given, and what went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The versions that opened.
    pub drafts: Vec<Draft>,
    /// What a reader should know about the others.
    pub troubles: Vec<Trouble>,
}

impl Loaded {
    /// Puts what came of later sources behind what came of earlier ones.
    pub fn append(&mut self, later: Self) {
        self.drafts.extend(later.drafts);
        self.troubles.extend(later.troubles);
    }
}

/// Opens every version behind `paths`: files, the files of folders, and `-` for standard input.
pub fn load(paths: &[PathBuf]) -> Loaded {
    let mut loaded = Loaded::default();
    for source in sources(paths) {
        match source {
            Ok(source) => loaded.append(open(&source)),
            Err(trouble) => loaded.troubles.push(trouble),
        }
    }
    loaded
}

/// The draft of a plain text, its furniture marked and its title, outlet and day of publication found; the origin is
/// left to the caller.
pub fn draft_of(text: String) -> Draft {
    let sha256 = hexadecimal(text.as_bytes());
    marked(text, sha256)
}

/// The draft of a text that was read from bytes with this checksum.
fn marked(text: String, sha256: String) -> Draft {
    let page = furniture::mark(&text);
    let found = metadata::find(&text, &page);
    language::tell(Draft {
        title: found.title,
        outlet: found.outlet,
        published: found.published,
        updated: found.updated,
        byline: found.byline,
        credit: found.credit,
        place: found.place,
        sha256,
        furniture: page.furniture,
        text,
        ..Draft::default()
    })
}

/// The SHA-256 of `bytes`, in hexadecimal.
fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
