//! Web archives: the pages in a WARC file, plain or compressed, or in a WACZ, each with its address and the time of capture.

mod http_payload;
mod unpacking;
mod warc_records;

use super::capture::note_capture;
use super::instants::moment;
use super::{FurnitureRules, Loaded, Trouble, formats};
use http_payload::read_page_payload;
use unpacking::find_warc_files;
use warc_records::split_warc_records;

/// The most pages that are opened: a crawl of a whole site is no story.
const MOST_PAGES: usize = 20_000;

/// The versions in a web archive; nothing if the bytes are none. Pages without an article, such as frames and lists, are
/// passed over, unless nothing else is there.
pub(super) fn open_web_archive(
    bytes: &[u8],
    origin: &str,
    rules: &FurnitureRules,
) -> Option<Loaded> {
    let mut loaded = Loaded::default();
    let files = match find_warc_files(bytes) {
        Ok(files) => files,
        Err(what) => {
            loaded.troubles.push(Trouble::new(origin, what));
            return Some(loaded);
        }
    };
    if files.is_empty() {
        return None;
    }
    let (mut n_pages, mut n_unread) = (0, 0);
    for file in &files {
        for record in split_warc_records(file) {
            let Some(page) = read_page_payload(&record) else {
                n_unread += usize::from(record.is_unread_page());
                continue;
            };
            n_pages += 1;
            if n_pages <= MOST_PAGES {
                open_captured_page(&page, &record, origin, rules, &mut loaded);
            }
        }
    }
    let mut tell = |what: String| loaded.troubles.push(Trouble::new(origin, what));
    if n_pages > MOST_PAGES {
        tell(format!(
            "the archive holds {n_pages} pages, of which the first {MOST_PAGES} were opened"
        ));
    }
    if n_unread > 0 {
        tell(format!(
            "{n_unread} pages are packed in a way that cannot be read"
        ));
    }
    if loaded.drafts.is_empty() && loaded.troubles.is_empty() {
        loaded.troubles.push(Trouble::new(
            origin,
            "there is no article in this web archive",
        ));
    }
    Some(loaded)
}

fn open_captured_page(
    page: &http_payload::PagePayload,
    record: &warc_records::WarcRecord<'_>,
    origin: &str,
    rules: &FurnitureRules,
    loaded: &mut Loaded,
) {
    let charset = page.charset.as_deref().unwrap_or_default();
    let stated = encoding_rs::Encoding::for_label(charset.as_bytes());
    let opened = formats::open_bytes(&page.bytes, &record.address, stated, rules);
    for mut draft in opened.drafts {
        let part = format!("{} {}", record.address, record.date);
        draft.origin = format!("{origin} ({part})");
        draft.part = Some(part);
        draft.meta.captured = moment(&record.date).or(draft.meta.captured);
        draft
            .meta
            .address
            .get_or_insert_with(|| record.address.clone());
        note_capture(&mut draft);
        loaded.drafts.push(draft);
    }
}
