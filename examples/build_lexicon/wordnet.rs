//! WordNet's files as tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A synset: part of speech (`n v a r`) and offset in its file.
pub(crate) type Synset = (char, u32);

/// What is used of WordNet.
#[derive(Default)]
pub(crate) struct WordNet {
    /// The senses of each lemma, the most frequent first within a part of speech.
    pub(crate) senses: BTreeMap<String, Vec<Synset>>,
    /// The broader terms of each synset; for adjectives the one that they are like.
    pub(crate) broader: BTreeMap<Synset, Vec<Synset>>,
    /// Synsets that are called alike.
    pub(crate) alike: BTreeMap<Synset, BTreeSet<Synset>>,
    /// The synsets that a lemma's derived forms stand in.
    pub(crate) derived: BTreeMap<String, BTreeSet<Synset>>,
    /// The opposites of a lemma.
    pub(crate) opposites: BTreeMap<String, BTreeSet<String>>,
    /// The lemmas of each irregular form.
    pub(crate) forms: BTreeMap<String, Vec<String>>,
    /// How often each lemma was tagged in a text, in all its senses.
    pub(crate) n_tagged: BTreeMap<String, u32>,
    lemmas: BTreeMap<Synset, Vec<String>>,
}

const FILES: [(&str, char); 4] = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

impl WordNet {
    /// Reads the folder of Debian's `wordnet-base`.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut wordnet = Self::default();
        let mut pointers = Vec::new();
        for (name, pos) in FILES {
            for line in entries(&folder.join(format!("data.{name}"))) {
                wordnet.add_synset(&line, pos, &mut pointers);
            }
        }
        for (name, pos) in FILES {
            for line in entries(&folder.join(format!("index.{name}"))) {
                wordnet.add_senses(&line, pos);
            }
            for line in entries(&folder.join(format!("{name}.exc"))) {
                let mut words = line.split(' ').map(str::to_owned);
                if let Some(form) = words.next() {
                    wordnet.forms.entry(form).or_default().extend(words);
                }
            }
        }
        for line in entries(&folder.join("cntlist.rev")) {
            let (lemma, rest) = line.split_once('%').expect("a sense key");
            let count = rest
                .rsplit(' ')
                .next()
                .and_then(|count| count.parse::<u32>().ok());
            *wordnet.n_tagged.entry(lemma.to_owned()).or_default() += count.expect("a count");
        }
        for pointer in pointers {
            wordnet.add_pointer(pointer);
        }
        wordnet
    }

    fn add_synset(&mut self, line: &str, pos: char, pointers: &mut Vec<Pointer>) {
        let columns: Vec<&str> = line
            .split(" | ")
            .next()
            .unwrap_or(line)
            .split(' ')
            .collect();
        let synset = (pos, offset(columns[0]));
        let n_words = usize::from_str_radix(columns[3], 16).expect("a count of words");
        let word = |n: usize| {
            columns[4 + 2 * n]
                .split('(')
                .next()
                .unwrap_or("")
                .to_lowercase()
        };
        self.lemmas.insert(synset, (0..n_words).map(word).collect());
        let rest = &columns[4 + 2 * n_words..];
        let n_pointers: usize = rest[0].parse().expect("a count of pointers");
        for pointer in rest[1..=4 * n_pointers].chunks(4) {
            let pos = pointer[2].chars().next().expect("a part of speech");
            let place = |digits: Option<&str>| {
                usize::from_str_radix(digits.unwrap_or("0"), 16).unwrap_or(0)
            };
            pointers.push(Pointer {
                kind: pointer[0].to_owned(),
                from: (synset, place(pointer[3].get(..2))),
                from_satellite: columns[2] == "s",
                to: (
                    (if pos == 's' { 'a' } else { pos }, offset(pointer[1])),
                    place(pointer[3].get(2..)),
                ),
            });
        }
    }

    fn add_senses(&mut self, line: &str, pos: char) {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let n_pointers: usize = columns[3].parse().expect("a count of pointers");
        let synsets = columns[4 + n_pointers + 2..]
            .iter()
            .map(|digits| (pos, offset(digits)));
        self.senses
            .entry(columns[0].to_owned())
            .or_default()
            .extend(synsets);
    }

    fn add_pointer(&mut self, pointer: Pointer) {
        let ((from, word), (to, to_word)) = (pointer.from, pointer.to);
        let all = self.lemmas.get(&from).cloned().unwrap_or_default();
        let of: Vec<String> = match word {
            0 => all,
            n => all.into_iter().skip(n - 1).take(1).collect(),
        };
        match pointer.kind.as_str() {
            "@" | "@i" => self.broader.entry(from).or_default().push(to),
            "&" if pointer.from_satellite => self.broader.entry(from).or_default().push(to),
            "&" | "^" | "$" => {
                self.alike.entry(from).or_default().insert(to);
            }
            "+" | "\\" | "<" => {
                for lemma in of {
                    self.derived.entry(lemma).or_default().insert(to);
                }
            }
            "!" => {
                let opposite = self
                    .lemmas
                    .get(&to)
                    .and_then(|words| words.get(to_word.max(1) - 1));
                let opposite = opposite.expect("an opposite").clone();
                for lemma in of {
                    self.opposites
                        .entry(lemma)
                        .or_default()
                        .insert(opposite.clone());
                }
            }
            _ => {}
        }
    }
}

struct Pointer {
    kind: String,
    /// A synset and which of its words, counted from 1; 0 is all of them.
    from: (Synset, usize),
    /// Whether the synset is an adjective that stands around another one.
    from_satellite: bool,
    to: (Synset, usize),
}

fn offset(digits: &str) -> u32 {
    digits.parse().expect("an offset")
}

/// The lines of a file, its licence apart, which is indented.
fn entries(path: &Path) -> Vec<String> {
    let bytes =
        std::fs::read(path).unwrap_or_else(|trouble| panic!("{}: {trouble}", path.display()));
    let text: String = bytes.into_iter().map(char::from).collect();
    let lines = text.lines().filter(|line| !line.starts_with(' '));
    lines.map(|line| line.trim_end().to_owned()).collect()
}
