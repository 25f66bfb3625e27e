//! Bytes to text: byte-order marks, UTF-8, UTF-16, and the encodings that `chardetng` tells apart.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Trouble;

/// How much of a text is shown to the detector: its verdict is settled long before, and it is slow.
const SHOWN: usize = 1 << 20;

/// Of this many characters one may be a control character before the text counts as none.
const CONTROLS: usize = 10;

/// A null byte this early is no slip of an editor; git draws the same line.
const EARLY: usize = 8000;

/// A text with what could not be read of it.
pub(super) struct Decoded {
    pub(super) text: String,
    encoding: &'static Encoding,
    /// Places where no character could be made of the bytes and U+FFFD stands now.
    n_unreadable: usize,
}

impl Decoded {
    /// What the reader should know about the text.
    pub(super) fn trouble(&self, place: &str) -> Option<Trouble> {
        let what = match self.n_unreadable {
            0 => return None,
            1 => "one character could not be read and shows as \u{fffd}".to_owned(),
            n => format!("{n} characters could not be read and show as \u{fffd}"),
        };
        let hint = format!(
            "save the file again as UTF-8; it was taken for {}",
            self.encoding.name()
        );
        Some(Trouble::new(place, what).with_hint(hint))
    }
}

/// The text in `bytes`, without a byte-order mark; none if they are not text.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    decode_by(bytes, guess)
}

/// The same for bytes that state their encoding. Pages are saved as UTF-8 by browsers and go on stating another, so
/// sound UTF-8 is believed before the statement, and a false statement of UTF-8 is not.
pub(super) fn decode_as(bytes: &[u8], stated: &'static Encoding) -> Option<Decoded> {
    decode_by(bytes, |bytes| {
        let is_utf8 = !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
        match stated {
            stated if stated == UTF_8 || is_utf8 => guess(bytes),
            // A page that could say so is not written in it.
            stated if stated == UTF_16LE || stated == UTF_16BE => guess(bytes),
            stated => stated,
        }
    })
}

fn decode_by(bytes: &[u8], encoding: impl Fn(&[u8]) -> &'static Encoding) -> Option<Decoded> {
    let (encoding, bom) = Encoding::for_bom(bytes).unwrap_or_else(|| (encoding(bytes), 0));
    let body = bytes
        .get(bom..)
        .expect("a byte-order mark lies inside the bytes it marks");
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !is_wide && body.get(..EARLY).unwrap_or(body).contains(&0) {
        return None;
    }
    let (text, has_errors) = encoding.decode_without_bom_handling(body);
    let n_unreadable = if has_errors {
        text.matches('\u{fffd}').count()
    } else {
        0
    };
    is_text(&text).then(|| Decoded {
        text: text.into_owned(),
        encoding,
        n_unreadable,
    })
}

fn is_text(text: &str) -> bool {
    let n_controls = text
        .chars()
        .filter(|c| (c.is_control() && !c.is_whitespace()) || *c == '\u{fffd}')
        .count();
    n_controls == 0 || n_controls * CONTROLS < text.chars().count()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let first = bytes
        .iter()
        .position(|byte| !byte.is_ascii() || *byte == 0x1b)
        .unwrap_or(0);
    let shown = bytes.get(first.saturating_sub(80)..).unwrap_or(bytes);
    detector.feed(shown.get(..SHOWN).unwrap_or(shown), shown.len() <= SHOWN);
    detector.guess(None, Utf8Detection::Deny)
}

/// UTF-16 without a byte-order mark: line breaks, spaces and Latin letters leave null bytes on one side of each pair,
/// and never on the other.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..EARLY).unwrap_or(bytes);
    let nulls = |side| {
        start
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let encoding = match (nulls(0), nulls(1)) {
        (0, 1..) => UTF_16LE,
        (1.., 0) => UTF_16BE,
        _ => return None,
    };
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    let is_sound = bytes.len().is_multiple_of(2) && !has_errors && !text.chars().any(|c| c == '\0');
    (is_sound && is_text(&text)).then_some(encoding)
}

/// Whether the bytes are UTF-8, damaged in places at most: for each damaged place nine characters beyond ASCII are
/// sound, which hardly ever happens by accident in another encoding.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut n_sound, mut n_damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        n_sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        n_damaged += usize::from(!chunk.invalid().is_empty());
    }
    // ISO-2022-JP is pure ASCII with escapes.
    let has_escapes = n_sound == 0 && bytes.windows(2).any(|pair| pair == b"\x1b$");
    n_damaged * 9 <= n_sound && !has_escapes
}
