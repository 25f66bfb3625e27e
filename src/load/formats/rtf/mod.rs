//! Rich text (RTF): the words of a document without its looks.

mod encodings;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Article, Refusal};
use crate::text::PassageKind;
use encodings::{code_page, of_font};

/// Groups inside one another: programs write a dozen, and each remembers a little.
const DEEPEST: usize = 512;

/// Groups that hold no words of the document.
const UNSEEN: [&str; 22] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "fldinst",
    "themedata",
    "datastore",
    "xmlnstbl",
    "listtable",
    "filetbl",
    "rsidtbl",
];

/// Words of control that stand for a character.
const CHARACTERS: [(&str, char); 14] = [
    ("tab", ' '),
    ("cell", ' '),
    ("line", ' '),
    ("emdash", '—'),
    ("endash", '–'),
    ("lquote", '‘'),
    ("rquote", '’'),
    ("ldblquote", '“'),
    ("rdblquote", '”'),
    ("bullet", '•'),
    ("emspace", ' '),
    ("enspace", ' '),
    ("~", '\u{a0}'),
    ("_", '\u{2011}'),
];

/// The article of a rich text.
pub(super) fn parse_rtf(bytes: &[u8]) -> Result<Article, Refusal> {
    let mut reading = RtfReader::new();
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = reading.step(*first, after)?;
    }
    reading.end_paragraph();
    let mut article = reading.article;
    article.is_plain = true;
    if article.is_empty() {
        return Err(Refusal::new("there is no text in this document"));
    }
    Ok(article)
}

/// What holds inside a group and ends with it.
#[derive(Clone, Copy)]
struct RtfGroup {
    is_unseen: bool,
    is_fonts: bool,
    is_hidden: bool,
    encoding: &'static Encoding,
    /// How many characters stand behind a Unicode one for programs that know none.
    n_stand_ins: usize,
}

struct RtfReader {
    article: Article,
    words: String,
    groups: Vec<RtfGroup>,
    now: RtfGroup,
    fonts: BTreeMap<i32, &'static Encoding>,
    font: i32,
    /// Bytes of an old encoding, and units of UTF-16, that wait for what belongs to them.
    bytes: Vec<u8>,
    units: Vec<u16>,
    n_skipped: usize,
}

impl RtfReader {
    fn new() -> Self {
        Self {
            article: Article::default(),
            words: String::new(),
            groups: Vec::new(),
            now: RtfGroup {
                is_unseen: false,
                is_fonts: false,
                is_hidden: false,
                encoding: WINDOWS_1252,
                n_stand_ins: 1,
            },
            fonts: BTreeMap::new(),
            font: 0,
            bytes: Vec::new(),
            units: Vec::new(),
            n_skipped: 0,
        }
    }

    /// Takes what begins with `first` and gives what is left.
    fn step<'a>(&mut self, first: u8, after: &'a [u8]) -> Result<&'a [u8], Refusal> {
        match first {
            b'{' => {
                self.n_skipped = 0;
                self.groups.push(self.now);
                if self.groups.len() > DEEPEST {
                    return Err(Refusal::new("the file is damaged: its groups do not end"));
                }
            }
            b'}' => {
                self.flush();
                self.n_skipped = 0;
                self.now = self.groups.pop().unwrap_or(self.now);
            }
            b'\\' => return Ok(self.control(after)),
            b'\r' | b'\n' | 0 => {}
            byte if self.n_skipped > 0 => {
                debug_assert!(byte != b'\\', "controls are taken above");
                self.n_skipped -= 1;
            }
            byte => self.byte(byte),
        }
        Ok(after)
    }

    fn byte(&mut self, byte: u8) {
        self.flush_units();
        if self.is_seen() {
            self.bytes.push(byte);
        }
    }

    fn is_seen(&self) -> bool {
        !self.now.is_unseen && !self.now.is_hidden
    }

    /// Takes a control behind its backslash.
    fn control<'a>(&mut self, after: &'a [u8]) -> &'a [u8] {
        match after {
            [b'\'', high, low, rest @ ..] => {
                let value = [*high, *low].map(|digit| char::from(digit).to_digit(16));
                if self.n_skipped > 0 {
                    self.n_skipped -= 1;
                } else if let [Some(high), Some(low)] = value {
                    self.byte(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                }
                rest
            }
            [mark @ (b'\\' | b'{' | b'}'), rest @ ..] => {
                self.byte(*mark);
                rest
            }
            [b'\n' | b'\r', rest @ ..] => {
                self.end_paragraph();
                rest
            }
            [mark @ (b'~' | b'_'), rest @ ..] => {
                self.act(&char::from(*mark).to_string(), None);
                rest
            }
            [b'*', rest @ ..] => {
                self.now.is_unseen = true;
                rest
            }
            [first, ..] if first.is_ascii_alphabetic() => self.word(after),
            [_, rest @ ..] => rest,
            [] => after,
        }
    }

    fn word<'a>(&mut self, after: &'a [u8]) -> &'a [u8] {
        let (name, rest) = split_while(after, u8::is_ascii_alphabetic);
        let (sign, rest) = match rest {
            [b'-', digit, ..] if digit.is_ascii_digit() => (-1, &rest[1..]),
            rest => (1, rest),
        };
        let (digits, rest) = split_while(rest, u8::is_ascii_digit);
        let number = digits
            .parse::<i32>()
            .ok()
            .map(|number| number.saturating_mul(sign));
        self.act(&name, number);
        let rest = rest.strip_prefix(b" ").unwrap_or(rest);
        match (name.as_str(), number) {
            // Bytes of a picture or program follow as they are.
            ("bin", Some(len)) => rest
                .get(usize::try_from(len).unwrap_or(0)..)
                .unwrap_or_default(),
            _ => rest,
        }
    }

    fn act(&mut self, name: &str, number: Option<i32>) {
        if name != "u" {
            self.flush();
        }
        match (name, number) {
            ("par" | "sect" | "page" | "row", _) if self.is_seen() => self.end_paragraph(),
            ("u", Some(number)) => self.unit(number),
            ("uc", Some(number)) => self.now.n_stand_ins = usize::try_from(number).unwrap_or(1),
            ("ansicpg", Some(page)) => self.now.encoding = code_page(page),
            ("mac", _) => self.now.encoding = encoding_rs::MACINTOSH,
            ("f", Some(font)) => {
                self.font = font;
                if let Some(encoding) = self.fonts.get(&font).filter(|_| !self.now.is_fonts) {
                    self.now.encoding = encoding;
                }
            }
            ("fcharset", Some(charset)) if self.now.is_fonts => {
                if let Some(encoding) = of_font(charset) {
                    self.fonts.insert(self.font, encoding);
                }
            }
            ("v" | "deleted", number) => self.now.is_hidden = number != Some(0),
            ("plain", _) => self.now.is_hidden = false,
            (name, _) if UNSEEN.contains(&name) => {
                self.now.is_unseen = true;
                self.now.is_fonts = name == "fonttbl";
            }
            (name, _) => {
                let known = CHARACTERS.iter().find(|(word, _)| *word == name);
                if let Some((_, c)) = known.filter(|_| self.is_seen()) {
                    self.words.push(*c);
                }
            }
        }
    }

    fn unit(&mut self, number: i32) {
        self.flush_bytes();
        if self.is_seen() {
            self.units
                .push(u16::try_from(number.rem_euclid(1 << 16)).unwrap_or(0xfffd));
        }
        self.n_skipped = self.now.n_stand_ins;
    }

    fn flush(&mut self) {
        self.flush_bytes();
        self.flush_units();
    }

    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            let (text, _) = self.now.encoding.decode_without_bom_handling(&self.bytes);
            self.words.push_str(&text);
            self.bytes.clear();
        }
    }

    fn flush_units(&mut self) {
        if !self.units.is_empty() {
            self.words.push_str(&String::from_utf16_lossy(&self.units));
            self.units.clear();
        }
    }

    fn end_paragraph(&mut self) {
        self.flush();
        let words = std::mem::take(&mut self.words);
        self.article.add(PassageKind::Paragraph, &words);
    }
}

fn split_while(bytes: &[u8], belongs: impl Fn(&u8) -> bool) -> (String, &[u8]) {
    let len = bytes.iter().take_while(|byte| belongs(byte)).count();
    let (name, rest) = bytes.split_at(len);
    (String::from_utf8_lossy(name).into_owned(), rest)
}
