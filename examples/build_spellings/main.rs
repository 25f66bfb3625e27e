//! Makes `src/lexicon/spellings.txt` from VarCon, the list of English spelling variants of SCOWL, as the crate `varcon`
//! packs it: `cargo run --example build_spellings -- varcon-1.0.5/src/codegen.rs > src/lexicon/spellings.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Write;

/// A spelling with the regions and tags that VarCon gives it.
#[derive(Default)]
struct Variant {
    word: String,
    /// Whether it is a usual spelling anywhere, be it beside others.
    is_usual: bool,
    /// Whether it is the first spelling of American English.
    is_american: bool,
}

/// Marks of spellings that a newspaper would not print.
const UNUSUAL: [&str; 3] = ["Seldom", "Possible", "Improper"];

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("say where codegen.rs of the crate varcon is")?;
    let source = std::fs::read_to_string(path)?;
    let entries = read_entries(&source);
    let mut plain: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in &entries {
        let Some(american) = entry.iter().find(|variant| variant.is_american) else {
            continue;
        };
        for variant in entry.iter().filter(|variant| variant.is_usual) {
            let forms = plain.entry(variant.word.clone()).or_default();
            forms.insert(american.word.clone());
        }
    }
    let mut out = std::io::stdout().lock();
    let mut pairs: BTreeMap<&str, &str> = BTreeMap::new();
    for (word, forms) in &plain {
        let others: Vec<&String> = forms.iter().filter(|form| *form != word).collect();
        match others.as_slice() {
            [form] if !forms.contains(word) => {
                pairs.insert(word, form);
            }
            // *Analyses* is a noun everywhere and a verb in Britain: the American verb goes with it.
            [form] if plain.get(*form).is_some_and(|own| own.len() == 1) => {
                pairs.insert(form, word);
            }
            // A word that stands for two others is left alone.
            _ => {}
        }
    }
    let is_plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    for (word, form) in pairs {
        if word != form && is_plain(word) && is_plain(form) {
            writeln!(out, "{word} {form}")?;
        }
    }
    Ok(())
}

/// SCOWL's size of a word list from which words are too rare for news: its "large" list ends here.
const LARGEST_LEVEL: u32 = 60;

/// The entries of the generated source that are common enough, each with its spellings.
fn read_entries(source: &str) -> Vec<Vec<Variant>> {
    let mut entries: Vec<Vec<Variant>> = Vec::new();
    let mut is_common = false;
    for line in source.lines().map(str::trim) {
        if let Some(level) = line.strip_prefix("level: ") {
            let level = level.trim_end_matches(',').parse();
            is_common = level.is_ok_and(|level: u32| level <= LARGEST_LEVEL);
        } else if !is_common {
            continue;
        } else if line.starts_with("Entry {") {
            entries.push(Vec::new());
        } else if let Some(word) = line.strip_prefix("word: \"") {
            let word = word.trim_end_matches("\",").to_lowercase();
            if let Some(entry) = entries.last_mut() {
                entry.push(Variant {
                    word,
                    ..Variant::default()
                });
            }
        } else if line.starts_with("Type {")
            && let Some(variant) = entries.last_mut().and_then(|entry| entry.last_mut())
        {
            let is_usual = UNUSUAL.iter().all(|tag| !line.contains(tag));
            variant.is_usual |= is_usual;
            variant.is_american |=
                line.contains("Category::American") && line.contains("tag: None");
        }
    }
    entries
}
