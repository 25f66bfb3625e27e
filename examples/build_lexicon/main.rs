//! Builds `src/lexicon/lexicon.bin` from WordNet 3.0 and the Moby thesaurus.
//!
//!     cargo run --release --example build_lexicon -- /usr/share/wordnet moby.txt src/lexicon/lexicon.bin
//!
//! The folder is that of Debian's package `wordnet-base`; `moby.txt` lies in the crate `thesaurus-moby` 0.2.0. The same
//! sources give the same bytes. The form of the file is described where it is read: `src/lexicon/book.rs`.

mod pack;
mod thesaurus;
mod wordnet;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use thesaurus::Thesaurus;
use wordnet::WordNet;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wordnet, moby, out] = arguments.as_slice() else {
        eprintln!("usage: build_lexicon WORDNET-FOLDER MOBY-TXT OUT");
        std::process::exit(2);
    };
    let wordnet = WordNet::read(Path::new(wordnet));
    let thesaurus = Thesaurus::read(Path::new(moby));
    let words = words(&wordnet, &thesaurus);
    let bytes = pack::pack(&wordnet, &thesaurus, &words);
    std::fs::write(out, &bytes).expect("the output can be written");
    println!("{} words, {} bytes", words.len(), bytes.len());
}

/// The words that the lexicon keeps, in order: single words of WordNet that a newspaper might use, and irregular forms
/// of them. Names of species and the like, which neither the thesaurus knows nor anyone has tagged in a text, stay out.
fn words(wordnet: &WordNet, thesaurus: &Thesaurus) -> Vec<String> {
    let is_kept = |word: &str, senses: usize| {
        senses >= 2 || wordnet.n_tagged.contains_key(word) || thesaurus.has(word)
    };
    let senses = wordnet.senses.iter();
    let lemmas: BTreeSet<&str> = senses
        .filter(|(word, senses)| is_single(word) && is_kept(word, senses.len()))
        .map(|(word, _)| word.as_str())
        .collect();
    let forms = wordnet.forms.iter();
    let irregular: BTreeMap<&str, ()> = forms
        .filter(|(form, of)| is_single(form) && of.iter().any(|of| lemmas.contains(of.as_str())))
        .map(|(form, _)| (form.as_str(), ()))
        .collect();
    let mut words: BTreeSet<&str> = lemmas;
    words.extend(irregular.keys());
    words.into_iter().map(str::to_owned).collect()
}

fn is_single(word: &str) -> bool {
    let begins = word.starts_with(|c: char| c.is_ascii_lowercase());
    let is_part = |c: char| c.is_ascii_lowercase() || matches!(c, '-' | '.' | '\'');
    begins && word.len() > 1 && word.chars().all(is_part)
}
