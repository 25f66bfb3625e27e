//! From paths, addresses and standard input to drafts and troubles: the only reader of versions.
//!
//! One version that cannot be opened never hides the others, and nothing here knows a terminal or a thread.

mod article_states;
mod batch;
mod capture;
mod catch_panic;
mod credits;
mod dates;
mod decoding;
mod fetch_policy;
mod folder_listing;
mod formats;
mod furniture;
mod hidden_letters;
mod instants;
mod language;
mod line_number;
mod line_tokens;
mod metadata;
mod natural_order;
#[cfg(feature = "net")]
mod net;
mod options;
mod other_files;
mod own_files;
mod sample;
mod source;
mod sources;
mod story_file;
mod trouble;
mod web_archive;

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::text::Draft;

pub use article_states::{group_article_states, group_article_versions};
pub use batch::{BatchLine, BatchLines, BatchStory, RefusedLine, open_batch};
pub use catch_panic::is_guarded;
pub use fetch_policy::FetchPolicy;
pub use folder_listing::story_files_behind;
pub use furniture::FurnitureRules;
pub use instants::format_utc_now;
pub use language::{detect_draft_language as with_language, share_language};
pub use line_number::line_number_at;
pub use options::LoadOptions;
pub use sample::sample;
pub use source::{LARGEST, ListedVersion, Source, is_web_address};
pub use sources::{list_all_sources, list_sources, open_source};
pub use story_file::{
    StoryFileContent, WordsAtPlace, lists_versions, rewrite_story_file, story_file,
};
pub use trouble::{Trouble, describe_system_error, nearest_name};

/// What came of opening versions: those that opened, in the order given, and what went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The versions that opened.
    pub drafts: Vec<Draft>,
    /// What a reader should know about the others.
    pub troubles: Vec<Trouble>,
    /// The letter of the version that a story file wants the others to be read against.
    pub base: Option<String>,
    /// Words and phrases that are to be treated as the same.
    pub same: Vec<(String, String)>,
    /// Whether a story file wants the versions in the order of their days.
    pub is_by_time: bool,
    /// What a story file leaves out of all versions.
    pub left_out: Vec<WordsAtPlace>,
}

impl Loaded {
    /// Puts what came of later sources behind what came of earlier ones.
    pub fn append(&mut self, later: Self) {
        let Self {
            drafts,
            troubles,
            base,
            same,
            is_by_time,
            left_out,
        } = later;
        self.drafts.extend(drafts);
        self.troubles.extend(troubles);
        self.base = self.base.take().or(base);
        self.same.extend(same);
        self.is_by_time |= is_by_time;
        self.left_out.extend(left_out);
    }

    /// The same when everything has been opened: in the order that a story file wants, with what recurs under the
    /// versions of one outlet marked, short ones with the language of the others, and with what the reader treats as the
    /// same in every story.
    pub fn settled(mut self, options: &LoadOptions) -> Self {
        furniture::mark_recurring(&mut self.drafts, &options.furniture);
        share_language(&mut self.drafts);
        options.extend_same(&mut self.same);
        for words in std::mem::take(&mut self.left_out) {
            self.troubles.extend(words.nowhere_trouble(&self.drafts));
        }
        if self.is_by_time {
            sort_drafts_by_time(&mut self.drafts);
        }
        self
    }
}

/// Orders versions by the instant or day on which they were published, those without one last; versions of one day
/// without an hour keep their order.
pub fn sort_drafts_by_time(drafts: &mut [Draft]) {
    drafts.sort_by_key(|draft| draft.meta.time_key());
}

/// Opens every version behind `paths`, one after the other: files, the files of folders, the versions of story files,
/// web addresses, and `-` for standard input.
pub fn load(paths: &[PathBuf]) -> Loaded {
    load_within(paths, &LoadOptions::default())
}

/// Opens every version behind `paths` as the reader wants it.
pub fn load_within(paths: &[PathBuf], options: &LoadOptions) -> Loaded {
    let mut loaded = Loaded::default();
    for source in list_all_sources(paths, options) {
        match source {
            Ok(source) => loaded.append(open_source(&source, options)),
            Err(trouble) => loaded.troubles.push(trouble),
        }
    }
    loaded.settled(options)
}

/// Opens a state that was captured at an instant in ISO 8601; `name` tells its format where its bytes do not.
pub fn open_captured_state(
    bytes: &[u8],
    name: &str,
    origin: &str,
    captured: &str,
    options: &LoadOptions,
) -> Loaded {
    let mut loaded = formats::open_bytes(bytes, name, None, &options.furniture);
    for draft in &mut loaded.drafts {
        origin.clone_into(&mut draft.origin);
        draft.meta.captured = instants::moment(captured).or(draft.meta.captured);
    }
    loaded
}

/// The draft of a plain text, its furniture marked by the rules of the program and its title, outlet and day of
/// publication found; the origin is left to the caller.
pub fn draft_of(text: String) -> Draft {
    draft_by_rules(text, &FurnitureRules::default())
}

/// The draft of a plain text, its furniture marked by these rules.
fn draft_by_rules(text: String, rules: &FurnitureRules) -> Draft {
    let sha256 = hexadecimal(text.as_bytes());
    draft_with_checksum(text, sha256, rules)
}

/// The draft of a text that was read from bytes with this checksum.
fn draft_with_checksum(text: String, sha256: String, rules: &FurnitureRules) -> Draft {
    let page = furniture::mark_furniture(&text, rules);
    let language = language::detect_story_language(&text, &page.furniture);
    let meta = metadata::find_text_metadata(&text, &page, language);
    Draft {
        meta,
        language,
        sha256,
        furniture: page.furniture,
        text,
        ..Draft::default()
    }
}

/// The SHA-256 of `bytes`, in hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
