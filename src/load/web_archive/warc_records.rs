//! The records of a WARC file (ISO 28500): headers, and the bytes that were captured.

/// A record of a WARC file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WarcRecord<'a> {
    /// What it is: *response*, *resource*, *request* …
    pub(super) kind: String,
    /// The address that was captured.
    pub(super) address: String,
    /// When, in ISO 8601.
    pub(super) date: String,
    /// What was captured: for a response the HTTP headers too.
    pub(super) block: &'a [u8],
}

/// The headers of a record are shorter than this in bytes.
const HEADERS: usize = 64 * 1024;

/// The records of a WARC file, in order; what is cut short at its end is left out.
pub(super) fn split_warc_records(file: &[u8]) -> Vec<WarcRecord<'_>> {
    let mut records = Vec::new();
    let mut rest = file;
    while let Some((record, behind)) = read_warc_record(rest) {
        records.push(record);
        rest = behind;
    }
    records
}

fn read_warc_record(file: &[u8]) -> Option<(WarcRecord<'_>, &[u8])> {
    let begins = file.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let file = file.get(begins..)?;
    if !file.starts_with(b"WARC/") {
        return None;
    }
    let early = file.get(..HEADERS).unwrap_or(file);
    let end = find_bytes(early, b"\r\n\r\n")?;
    let mut record = WarcRecord::default();
    let mut length = None;
    for (name, value) in read_header_lines(file.get(..end)?) {
        match name.as_str() {
            "warc-type" => record.kind = value,
            "warc-date" => record.date = value,
            "warc-target-uri" => {
                value
                    .trim_matches(['<', '>'])
                    .clone_into(&mut record.address);
            }
            "content-length" => length = value.parse::<usize>().ok(),
            _ => {}
        }
    }
    let (start, length) = (end + 4, length?);
    record.block = file.get(start..start.checked_add(length)?)?;
    Some((record, file.get(start + length..)?))
}

/// The fields of headers, their names in lower case.
pub(super) fn read_header_lines(headers: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(headers);
    let fields = text.lines().filter_map(|line| line.split_once(':'));
    fields
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect()
}

/// Where some bytes begin in others.
pub(super) fn find_bytes(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

impl WarcRecord<'_> {
    /// Whether it is a page whose bytes could not be unpacked.
    pub(super) fn is_unread_page(&self) -> bool {
        let early = self.block.get(..HEADERS.min(self.block.len()));
        let early = String::from_utf8_lossy(early.unwrap_or_default()).to_lowercase();
        let is_answer = self.kind == "response"
            && early
                .lines()
                .next()
                .is_some_and(|line| line.contains(" 200"));
        is_answer
            && early.contains("content-type: text/html")
            && ["content-encoding: br", "content-encoding: zstd"]
                .iter()
                .any(|packed| early.contains(packed))
    }
}
