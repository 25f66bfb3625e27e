//! Files that this program wrote itself: in a folder of versions they are none.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// What begins a report or a file of verdicts says within so many bytes who made it; so does what ends one.
const LOOKED_AT: u64 = 4096;

/// Whether a file is a report, or a file of verdicts and notes with its lock.
pub(super) fn is_own_file(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "lock" => path
            .with_extension("")
            .extension()
            .is_some_and(|ending| ending == "toml"),
        "toml" => has_at_start(path, "made_by = \"retold "),
        "html" | "htm" => has_at_start(path, "<meta name=\"generator\" content=\"retold "),
        "json" => {
            read_file_start(path).is_some_and(|head| head.starts_with("{\"schema\":\"retold/"))
        }
        "xml" | "tei" => has_at_start(path, "<publicationStmt><p>retold "),
        "csv" => read_file_start(path).is_some_and(|head| head.starts_with(CSV_HEAD)),
        "md" | "markdown" => is_made_by(path, "\n## How this was made\n"),
        "txt" | "text" | "" => is_made_by(path, "\nHOW THIS WAS MADE\n"),
        _ => false,
    }
}

const CSV_HEAD: &str = "record,row,version,against,kind,place,text,marked,value";

fn has_at_start(path: &Path, words: &str) -> bool {
    read_file_start(path).is_some_and(|head| head.contains(words))
}

/// Whether the last part of a report stands at the end, under this heading.
fn is_made_by(path: &Path, heading: &str) -> bool {
    let last = read_file_end(path).and_then(|end| Some(end.rsplit_once(heading)?.1.to_owned()));
    last.is_some_and(|last| last.contains("retold "))
}

fn read_file_start(path: &Path) -> Option<String> {
    read_lossy_text(File::open(path).ok()?)
}

fn read_file_end(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let len = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(len.saturating_sub(LOOKED_AT)))
        .ok()?;
    read_lossy_text(file)
}

fn read_lossy_text(file: File) -> Option<String> {
    let mut bytes = Vec::new();
    file.take(LOOKED_AT).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
