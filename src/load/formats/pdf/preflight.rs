//! A look through a PDF before it is read: how much it unpacks to, pictures that nobody reads, drawings without end.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::ZlibDecoder;
use pdf_extract::content::Content;
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

/// All streams together may unpack to this much.
const UNPACKED: u64 = 128 << 20;

/// Streams are described right before they begin.
const DESCRIPTION: usize = 4096;

/// Drawings inside drawings; programs that lay out pages need three.
const DEEPEST: usize = 8;

/// So many drawings are drawn for one document.
const DRAWINGS: usize = 20_000;

/// Whether the packed streams of a file, pictures apart, unpack to no more than is allowed.
pub(super) fn is_bounded(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"stream";
    let mut left = UNPACKED;
    let mut at = 0;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.windows(MARK.len()).position(|w| w == MARK))
    {
        let start = at + found;
        at = start + MARK.len();
        let before = bytes
            .get(start.saturating_sub(DESCRIPTION)..start)
            .unwrap_or_default();
        if before.ends_with(b"end") {
            continue;
        }
        let begun = before.windows(4).rposition(|w| w == b" obj").unwrap_or(0);
        let described = String::from_utf8_lossy(before.get(begun..).unwrap_or_default());
        let n_packed = described.matches("FlateDecode").count() + described.matches("/Fl ").count();
        if n_packed == 0 || is_picture_by(&described) {
            continue;
        }
        // Packed twice, a file of a few kilobytes holds terabytes.
        if n_packed > 1 {
            return false;
        }
        let data = bytes.get(at..).unwrap_or_default();
        let data = data
            .strip_prefix(b"\r\n")
            .or_else(|| data.strip_prefix(b"\n"))
            .unwrap_or(data);
        let unpacked = std::io::copy(
            &mut ZlibDecoder::new(data).take(left + 1),
            &mut std::io::sink(),
        );
        left = match unpacked.unwrap_or(0) {
            n if n > left => return false,
            n => left - n,
        };
    }
    true
}

fn is_picture_by(described: &str) -> bool {
    described.contains("/Image") && !described.contains("/ObjStm")
}

/// Empties the pictures: they are never looked at, and would be unpacked.
pub(super) fn drop_pictures(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && is_named(&stream.dict, b"Subtype", b"Image")
        {
            stream.content = Vec::new();
            stream.dict.remove(b"Filter");
        }
    }
}

fn is_named(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    let value = dictionary.get(key).and_then(Object::as_name);
    value.is_ok_and(|value| value == name)
}

/// Whether drawing comes to an end on every page.
pub(super) fn is_drawing_finite(document: &Document) -> bool {
    let mut drawings = Drawings {
        document,
        of_form: BTreeMap::new(),
        n_left: DRAWINGS,
    };
    document.get_pages().into_values().all(|page| {
        let content = document.get_page_content(page).unwrap_or_default();
        let names = drawn_names(&content);
        let resources = resources_of_page(document, page);
        names.iter().all(|name| drawings.ends(name, resources, 0))
    })
}

struct Drawings<'a> {
    document: &'a Document,
    /// The names that a drawing draws, as often as it does.
    of_form: BTreeMap<ObjectId, Vec<Vec<u8>>>,
    n_left: usize,
}

impl<'a> Drawings<'a> {
    fn ends(&mut self, name: &[u8], resources: Option<&'a Dictionary>, depth: usize) -> bool {
        let Some((id, stream)) = resources.and_then(|r| drawing(self.document, r, name)) else {
            return true;
        };
        if depth == DEEPEST || self.n_left == 0 {
            return false;
        }
        self.n_left -= 1;
        if is_named(&stream.dict, b"Subtype", b"Image") {
            return true;
        }
        let names = self
            .of_form
            .entry(id)
            .or_insert_with(|| drawn_names(&stream_content(stream)))
            .clone();
        let own = stream
            .dict
            .get(b"Resources")
            .ok()
            .and_then(|own| dictionary(self.document, own));
        names
            .iter()
            .all(|name| self.ends(name, own.or(resources), depth + 1))
    }
}

fn stream_content(stream: &Stream) -> Vec<u8> {
    stream
        .decompressed_content()
        .unwrap_or_else(|_| stream.content.clone())
}

/// The names of what is drawn, in the operators of a page or drawing.
fn drawn_names(content: &[u8]) -> Vec<Vec<u8>> {
    let Ok(content) = Content::decode(content) else {
        return Vec::new();
    };
    let drawn = content
        .operations
        .iter()
        .filter(|operation| operation.operator == "Do");
    let names = drawn.filter_map(|operation| operation.operands.first()?.as_name().ok());
    names.map(<[u8]>::to_vec).collect()
}

fn drawing<'a>(
    document: &'a Document,
    resources: &'a Dictionary,
    name: &[u8],
) -> Option<(ObjectId, &'a Stream)> {
    let drawings = dictionary(document, resources.get(b"XObject").ok()?)?;
    let (id, object) = document.dereference(drawings.get(name).ok()?).ok()?;
    Some((id?, object.as_stream().ok()?))
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_dict().ok()
}

/// The resources of a page, which it may have from what holds it.
fn resources_of_page(document: &Document, page: ObjectId) -> Option<&Dictionary> {
    const ABOVE: usize = 32;
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..ABOVE {
        if let Ok(resources) = node.get(b"Resources") {
            return dictionary(document, resources);
        }
        node = dictionary(document, node.get(b"Parent").ok()?)?;
    }
    None
}
