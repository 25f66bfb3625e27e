//! The built-in story, so that the program can be tried without a file.

use super::{Loaded, draft_of};

const VERSIONS: [(&str, &str); 6] = [
    (
        "1-meridian-wire.txt",
        include_str!("sample/1-meridian-wire.txt"),
    ),
    (
        "2-selwyn-courier.txt",
        include_str!("sample/2-selwyn-courier.txt"),
    ),
    (
        "3-daily-clarion.txt",
        include_str!("sample/3-daily-clarion.txt"),
    ),
    ("4-newsgrove.txt", include_str!("sample/4-newsgrove.txt")),
    (
        "5-coast-radio.txt",
        include_str!("sample/5-coast-radio.txt"),
    ),
    (
        "6-national-ledger.txt",
        include_str!("sample/6-national-ledger.txt"),
    ),
];

/// The six versions of the built-in story.
pub fn sample() -> Loaded {
    let drafts = VERSIONS.map(|(name, text)| {
        let mut draft = draft_of(text.to_owned());
        draft.origin = format!("sample/{name}");
        draft
    });
    Loaded {
        drafts: drafts.to_vec(),
        ..Loaded::default()
    }
}
