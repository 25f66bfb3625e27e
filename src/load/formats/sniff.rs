//! What a file is: told by its content, and only where that leaves a doubt by its name.

use std::path::Path;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileFormat {
    Text,
    Markdown,
    Page,
    Mail,
    Feed,
    Nitf,
    NewsMl,
    Json,
    Office,
    RichText,
    Pdf,
    /// Something that is no story, or none that can be read.
    Other(&'static str),
}

/// How a file begins, and what it is then.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"WARC/1.", "a web archive (WARC)"),
];

const PDF: &[u8] = b"%PDF-";

/// The mark of a PDF file comes this early; a text that speaks of it does not begin with it.
const PDF_STARTS: usize = 16;

/// The first element comes this early, even behind the comments that programs leave when they save a page.
const EARLY: usize = 4096;

/// How web pages begin, in lower case.
const PAGES: &[&str] = &["<!doctype html", "<html", "<head", "<body"];

/// What the file with this name is.
pub(super) fn detect_format(bytes: &[u8], name: &Path) -> FileFormat {
    let known = BEGINNINGS
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    if let Some((_, format)) = known {
        return FileFormat::Other(format);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return FileFormat::Other(old_office(bytes));
    }
    // Programs put a few bytes before the mark, and readers of PDF forgive a thousand.
    let start = bytes.get(..PDF_STARTS).unwrap_or(bytes);
    if start.windows(PDF.len()).any(|window| window == PDF) && !start.starts_with(b"<") {
        return FileFormat::Pdf;
    }
    if bytes.starts_with(b"{\\rtf") {
        return FileFormat::RichText;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return FileFormat::Office;
    }
    let early = String::from_utf8_lossy(bytes.get(..EARLY).unwrap_or(bytes));
    let start = early.to_lowercase();
    if let Some(format) = markup(root(&start)) {
        return format;
    }
    if start.trim_start_matches('\u{feff}').starts_with("<?xml") {
        return FileFormat::Other("XML of a kind that is not known here");
    }
    if super::mail::is_mail(&early) {
        return FileFormat::Mail;
    }
    // A line in brackets may begin a plain text; whether this is JSON shows when it is read.
    if root(&start).starts_with(['{', '[']) {
        return FileFormat::Json;
    }
    match name.extension().and_then(|ending| ending.to_str()) {
        Some("md" | "markdown") => FileFormat::Markdown,
        _ => FileFormat::Text,
    }
}

/// Documents of Word before 2007 come in this container, and newer ones that are locked.
fn old_office(bytes: &[u8]) -> &'static str {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        "an office document with a password"
    } else {
        "an office document of the kind before 2007"
    }
}

/// What begins with this element.
fn markup(root: &str) -> Option<FileFormat> {
    let is = |names: &[&str]| names.iter().any(|name| root.starts_with(name));
    if is(PAGES) {
        Some(FileFormat::Page)
    } else if is(&["<rss", "<feed", "<rdf:rdf"]) {
        Some(FileFormat::Feed)
    } else if is(&["<nitf"]) {
        Some(FileFormat::Nitf)
    } else if is(&["<newsitem", "<newsmessage", "<packageitem"]) {
        Some(FileFormat::NewsMl)
    } else {
        None
    }
}

/// Where the first element begins: behind a byte-order mark, white space, an XML declaration, comments and the type of
/// a document that is no page.
fn root(start: &str) -> &str {
    let mut rest = start.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!doctype") && !rest.starts_with("<!doctype html") {
            // The definitions that stand in brackets have brackets of their own.
            let has_own = rest.find('[') < rest.find('>') && rest.contains('[');
            if has_own { "]>" } else { ">" }
        } else {
            return rest;
        };
        let Some((_, after)) = rest.split_once(end) else {
            return rest;
        };
        rest = after.trim_start();
    }
}
