//! The encoding that a page or file states about itself near its beginning.

use encoding_rs::Encoding;

/// Browsers look no further for it.
const EARLY: usize = 1024;

/// The encoding that a `meta` element or an XML declaration states, if it is known.
pub(super) fn find_stated_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..EARLY).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let declared = start
        .trim_start()
        .starts_with("<?xml")
        .then(|| read_encoding_label(&start, "encoding="))
        .flatten();
    declared.or_else(|| read_encoding_label(&start, "charset="))
}

fn read_encoding_label(text: &str, key: &str) -> Option<&'static Encoding> {
    let (_, rest) = text.split_once(key)?;
    let label = rest.trim_start_matches(['"', '\'', ' ']);
    let label = label
        .split(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c))
        .next()?;
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_declarations_state_their_encoding() {
        for (start, name) in [
            ("<meta charset=\"windows-1251\">", "windows-1251"),
            (
                "<META http-equiv=content-type content='text/html; charset=Shift_JIS'>",
                "Shift_JIS",
            ),
            (
                "<?xml version='1.0' encoding='ISO-8859-1'?>",
                "windows-1252",
            ),
        ] {
            assert_eq!(find_stated_encoding(start.as_bytes()).unwrap().name(), name);
        }
        assert_eq!(find_stated_encoding(b"<p>charset"), None);
    }
}
