//! WARC files out of what they come in: compressed record by record, or inside the ZIP archive of a WACZ. What is unpacked
//! stays within bounds, however much it claims to hold.

/// The most that an archive may unpack to.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The WARC files in these bytes; none if they are no web archive.
///
/// # Errors
/// When a web archive is too large or damaged, in words.
pub(super) fn find_warc_files(bytes: &[u8]) -> Result<Vec<Vec<u8>>, String> {
    if bytes.starts_with(b"WARC/") {
        return Ok(vec![bytes.to_vec()]);
    }
    if bytes.starts_with(b"\x1f\x8b") {
        return unpack_if_warc(bytes).map(|file| file.into_iter().collect());
    }
    find_in_zip(bytes)
}

#[cfg(feature = "office")]
fn unpack_if_warc(bytes: &[u8]) -> Result<Option<Vec<u8>>, String> {
    use std::io::Read;
    let mut start = [0; 5];
    let mut first = flate2::read::MultiGzDecoder::new(bytes);
    if first.read_exact(&mut start).is_err() || start != *b"WARC/" {
        return Ok(None);
    }
    let mut file = Vec::new();
    let unpacked = flate2::read::MultiGzDecoder::new(bytes)
        .take(LARGEST + 1)
        .read_to_end(&mut file);
    if file.len() as u64 > LARGEST {
        return Err(too_large_words());
    }
    // An archive that was cut short has its first records still.
    match unpacked {
        Ok(_) => Ok(Some(file)),
        Err(_) if !file.is_empty() => Ok(Some(file)),
        Err(_) => Err("the web archive is damaged or cut short".to_owned()),
    }
}

#[cfg(not(feature = "office"))]
fn unpack_if_warc(_: &[u8]) -> Result<Option<Vec<u8>>, String> {
    Ok(None)
}

/// The WARC files of a WACZ: those in its folder *archive*.
#[cfg(feature = "office")]
fn find_in_zip(bytes: &[u8]) -> Result<Vec<Vec<u8>>, String> {
    use std::io::{Cursor, Read};
    const MOST_PARTS: usize = 10_000;
    if !bytes.starts_with(b"PK\x03\x04") || !names_archive(bytes) {
        return Ok(Vec::new());
    }
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Ok(Vec::new());
    };
    let names: Vec<String> = zip
        .file_names()
        .take(MOST_PARTS)
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect();
    let mut names: Vec<&String> = names.iter().filter(|name| is_warc_part(name)).collect();
    names.sort();
    let (mut files, mut n_bytes) = (Vec::new(), 0);
    for name in names {
        let Ok(part) = zip.by_name(name) else {
            continue;
        };
        let mut file = Vec::new();
        let read = part.take(LARGEST + 1).read_to_end(&mut file);
        let file = match unpack_if_warc(&file)? {
            Some(unpacked) => unpacked,
            None => file,
        };
        n_bytes += file.len() as u64;
        if n_bytes > LARGEST {
            return Err(too_large_words());
        }
        if read.is_ok() {
            files.push(file);
        }
    }
    Ok(files)
}

#[cfg(not(feature = "office"))]
fn find_in_zip(_: &[u8]) -> Result<Vec<Vec<u8>>, String> {
    Ok(Vec::new())
}

/// Whether the directory of a ZIP archive, which stands at its end, names a WARC file: a document is not read twice.
#[cfg(feature = "office")]
fn names_archive(bytes: &[u8]) -> bool {
    const DIRECTORY: usize = 1 << 20;
    let end = bytes
        .get(bytes.len().saturating_sub(DIRECTORY)..)
        .unwrap_or_default();
    end.windows(5).any(|window| window == b".warc")
}

#[cfg(feature = "office")]
fn is_warc_part(name: &str) -> bool {
    name.starts_with("archive/") && (name.ends_with(".warc.gz") || name.ends_with(".warc"))
}

#[cfg(feature = "office")]
fn too_large_words() -> String {
    format!("the web archive unpacks to more than {} MiB", LARGEST >> 20)
}

/// What a compressed stream unpacks to, within the bounds of a page; nothing if it cannot be unpacked.
#[cfg(feature = "office")]
pub(super) fn unpack_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    use std::io::Read;
    const PAGE: u64 = 64 * 1024 * 1024;
    let mut page = Vec::new();
    let read = if bytes.starts_with(b"\x1f\x8b") {
        flate2::read::MultiGzDecoder::new(bytes)
            .take(PAGE)
            .read_to_end(&mut page)
    } else {
        flate2::read::ZlibDecoder::new(bytes)
            .take(PAGE)
            .read_to_end(&mut page)
    };
    read.ok().map(|_| page)
}

#[cfg(not(feature = "office"))]
pub(super) fn unpack_stream(_: &[u8]) -> Option<Vec<u8>> {
    None
}
