//! Files that are no plain text: told by how they begin, or by their name in a folder.

use std::path::Path;

/// How a file begins, and what it is then.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "an office document or ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"\x7fELF", "a program"),
];

/// How web pages begin, in lower case.
const PAGES: &[&str] = &["<!doctype html", "<html", "<head", "<body"];

/// What the file is, if it begins like something that cannot be read as plain text.
pub(super) fn refusal(bytes: &[u8]) -> Option<&'static str> {
    let known = BEGINNINGS
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    if let Some((_, format)) = known {
        return Some(format);
    }
    // The marks of a page come first, behind a byte-order mark, white space or an XML declaration at most.
    let start = String::from_utf8_lossy(bytes.get(..512).unwrap_or(bytes)).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let start = match start
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
    {
        Some((_, rest)) => rest.trim_start(),
        None => start,
    };
    let is_page = PAGES.iter().any(|page| start.starts_with(page));
    is_page.then_some("a web page (HTML)")
}

/// Endings of names that nobody takes for an article.
const OTHER: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "heic", "avif", "mp3",
    "m4a", "wav", "ogg", "flac", "mp4", "mov", "avi", "mkv", "webm", "zip", "gz", "bz2", "xz",
    "zst", "7z", "rar", "tar", "exe", "dll", "so", "o", "a", "bin", "db", "sqlite", "css", "js",
    "woff", "woff2", "ttf", "otf", "lnk", "url", "ini", "bak", "tmp", "swp", "pyc", "class",
];

/// Whether a reader who opens a folder would not miss this file: hidden, a leftover, or plainly no text.
pub(super) fn is_beside_the_point(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    name.starts_with('.') || name.ends_with('~') || OTHER.contains(&ending.as_str())
}
