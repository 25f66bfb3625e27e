//! A ZIP archive whose parts are unpacked within bounds, however much they claim to hold.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::load::decoding::decode;
use crate::load::formats::Refusal;

/// The most that one part may unpack to: the text of a book has a tenth of it.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The most parts: an office document has dozens, a book some hundred pictures.
const MOST_PARTS: usize = 10_000;

/// How the directory at the end of an archive begins, and where in it the parts are counted.
const DIRECTORY: &[u8] = b"PK\x05\x06";
const COUNT: usize = 10;

/// An archive in memory.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        // The directory is counted before it is read, because reading it takes memory.
        if n_parts(bytes).ok_or_else(damaged_archive_refusal)? > MOST_PARTS {
            return Err(Refusal::new(
                "the archive claims to hold more parts than any document",
            ));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged_archive_refusal())?;
        Ok(Self { zip })
    }

    /// Whether there is a part with this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a part, if there is one with this name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(locked_document_refusal());
            }
            Err(_) => return Err(damaged_archive_refusal()),
        };
        let mut bytes = Vec::new();
        let unpacked = part.take(LARGEST + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > LARGEST {
            let what = format!(
                "the file unpacks to more than {} MiB of text",
                LARGEST >> 20
            );
            return Err(Refusal::new(what).with_hint("cut out the article and open that"));
        }
        unpacked.map_err(|_| damaged_archive_refusal())?;
        Ok(decode(&bytes).map(|decoded| decoded.text))
    }

    /// The text of a part that no document of its kind does without.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, Refusal> {
        self.text(name)?.ok_or_else(damaged_archive_refusal)
    }
}

/// How many parts the directory counts; an archive without one has been cut short.
fn n_parts(bytes: &[u8]) -> Option<usize> {
    let at = bytes
        .windows(DIRECTORY.len())
        .rposition(|window| window == DIRECTORY)?;
    let count = bytes.get(at + COUNT..at + COUNT + 2)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}

fn damaged_archive_refusal() -> Refusal {
    Refusal::new("the file is damaged or cut short").with_hint("fetch or save it again")
}

/// What is said of a document that is protected.
pub(super) fn locked_document_refusal() -> Refusal {
    Refusal::new("the document has a password").with_hint("save it without one and open that")
}
