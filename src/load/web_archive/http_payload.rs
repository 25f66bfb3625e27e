//! The page in a captured answer of a web server: its chunks joined and its packing undone.

use super::unpacking::unpack_stream;
use super::warc_records::{WarcRecord, find_bytes, read_header_lines};

/// A page as a server sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PagePayload {
    /// The page.
    pub(super) bytes: Vec<u8>,
    /// The encoding that the server stated.
    pub(super) charset: Option<String>,
}

/// The page of a record; nothing for requests, pictures, redirections and what cannot be unpacked.
pub(super) fn read_page_payload(record: &WarcRecord<'_>) -> Option<PagePayload> {
    match record.kind.as_str() {
        "response" => read_answer(record.block),
        // A program that saves pages without their headers writes them so.
        "resource" if is_page(record.block) => Some(PagePayload {
            bytes: record.block.to_vec(),
            charset: None,
        }),
        _ => None,
    }
}

fn is_page(block: &[u8]) -> bool {
    let early = block.get(..block.len().min(512)).unwrap_or_default();
    let early = String::from_utf8_lossy(early).to_lowercase();
    early.contains("<html") || early.contains("<!doctype html")
}

fn read_answer(block: &[u8]) -> Option<PagePayload> {
    let end = find_bytes(block, b"\r\n\r\n")?;
    let headers = block.get(..end)?;
    let status = headers.split(|byte| *byte == b'\r').next()?;
    find_bytes(status, b" 200")?;
    let fields = read_header_lines(headers);
    let field = |name: &str| {
        let mut named = fields.iter().filter(|(known, _)| known == name);
        named.next().map(|(_, value)| value.to_lowercase())
    };
    let kind = field("content-type").unwrap_or_default();
    if !kind.contains("text/html") && !kind.contains("application/xhtml") {
        return None;
    }
    let body = block.get(end + 4..)?;
    let is_chunked = field("transfer-encoding").is_some_and(|coding| coding.contains("chunked"));
    // Some programs join the chunks and leave the header.
    let joined = is_chunked.then(|| join_chunks(body)).flatten();
    let body = joined.as_deref().unwrap_or(body);
    let bytes = match field("content-encoding").as_deref() {
        None | Some("" | "identity") => body.to_vec(),
        Some("gzip" | "x-gzip" | "deflate") => {
            unpack_stream(body).or_else(|| is_page(body).then(|| body.to_vec()))?
        }
        Some(_) => is_page(body).then(|| body.to_vec())?,
    };
    let charset = kind
        .split_once("charset=")
        .map(|(_, name)| name.trim_matches(['"', ' ', ';']).to_owned());
    Some(PagePayload { bytes, charset })
}

/// The body of an answer that was sent in chunks; nothing if it is not in chunks.
fn join_chunks(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    loop {
        let end = find_bytes(body.get(..body.len().min(64))?, b"\r\n")?;
        let size = std::str::from_utf8(body.get(..end)?).ok()?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(joined);
        }
        let start = end + 2;
        let stop = start.checked_add(size)?;
        joined.extend(body.get(start..stop)?);
        body = body.get(stop + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::join_chunks;

    #[test]
    fn chunks_are_joined_and_what_has_none_is_left() {
        let sent = b"4\r\nFerr\r\n3;x=1\r\ny s\r\n0\r\n\r\n";
        assert_eq!(join_chunks(sent).as_deref(), Some(&b"Ferry s"[..]));
        assert_eq!(join_chunks(b"<html>no chunks</html>"), None);
        assert_eq!(join_chunks(b"ffffffffffffffff\r\nx"), None);
    }
}
