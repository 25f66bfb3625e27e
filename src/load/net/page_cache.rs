//! Pages that were fetched, kept so that what was compared can be shown later: the page under its checksum, and beside
//! it a record of each address with time, final address and checksum.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::fetched_page::FetchedPage;
use crate::load::{format_utc_now, hexadecimal};

/// A page that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeptPage {
    pub(super) page: FetchedPage,
    /// When it was fetched, in UTC.
    pub(super) fetched: String,
}

#[derive(Serialize, Deserialize)]
struct PageRecord {
    address: String,
    final_address: String,
    /// In UTC, to the second.
    fetched: String,
    sha256: String,
    charset: Option<String>,
}

/// Keeps a page; each file is there whole or not at all.
pub(super) fn keep_page(folder: &Path, address: &str, page: &FetchedPage) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let record = PageRecord {
        address: address.to_owned(),
        final_address: page.address.clone(),
        fetched: format_utc_now(),
        sha256: hexadecimal(&page.bytes),
        charset: page.charset.clone(),
    };
    let text = toml::to_string(&record).map_err(io::Error::other)?;
    save_page_file(folder, &page_file(folder, &record.sha256), &page.bytes)?;
    save_page_file(folder, &record_file(folder, address), text.as_bytes())
}

/// The copy that was kept of the page at an address, if it is whole.
pub(super) fn find_kept_page(folder: &Path, address: &str) -> Option<KeptPage> {
    let record = fs::read_to_string(record_file(folder, address)).ok()?;
    let record: PageRecord = toml::from_str(&record).ok()?;
    let bytes = fs::read(page_file(folder, &record.sha256)).ok()?;
    (hexadecimal(&bytes) == record.sha256).then_some(KeptPage {
        page: FetchedPage {
            bytes,
            address: record.final_address,
            charset: record.charset,
        },
        fetched: record.fetched,
    })
}

fn page_file(folder: &Path, sha256: &str) -> PathBuf {
    folder.join(format!("{sha256}.page"))
}

fn record_file(folder: &Path, address: &str) -> PathBuf {
    folder.join(format!("{}.toml", hexadecimal(address.as_bytes())))
}

/// Neither waits for the disk nor follows links, as saving what a reader wrote does: a page can be fetched again, and
/// nobody else may read which pages were.
pub(super) fn save_page_file(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}
