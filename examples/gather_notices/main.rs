//! Writes `THIRD-PARTY.md`: everything that is linked into retold or built into it, with the notices that must go along.
//!
//!     cargo tree --locked --edges normal,no-proc-macro --prefix none --format '{p}|{l}|{r}' \
//!         --target x86_64-unknown-linux-gnu --target x86_64-apple-darwin --target x86_64-pc-windows-msvc |
//!         cargo run --example gather_notices -- THIRD-PARTY.md
//!
//! `cargo metadata` would name a third more: what optional features of other packages could link, but do not. The licence
//! files are read where cargo unpacked the packages; the same packages give the same bytes.

mod licence_text;
mod linked_package;

use std::collections::BTreeMap;
use std::fmt::Write;

use licence_text::{LicenceText, find_standard_text};
use linked_package::LinkedPackage;

/// The notices of the data, which no tool can find.
const DATA_NOTICES: &str = include_str!("data_notices.md");
/// Where the licence of WordNet stands, beside the file that is made from it.
const LEXICON_LICENCES: &str = include_str!("../../src/lexicon/LICENCES.md");

const HEAD: &str = "\
# Third-party notices

retold itself is under the MIT licence, in the file `LICENSE`. Its programs contain the data and the packages named here,
each under its own licence. `retold --licences` prints this file; `examples/gather_notices` writes it.
";

fn main() {
    let Some(out) = std::env::args().nth(1) else {
        eprintln!("usage: cargo tree … | gather_notices OUT");
        std::process::exit(2);
    };
    let input = std::io::read_to_string(std::io::stdin()).expect("standard input is text");
    let packages = LinkedPackage::read_all(&input);
    let notices = write_notices(&packages).expect("a string can be written to");
    std::fs::write(&out, &notices).expect("the output can be written");
    println!("{} packages, {} bytes", packages.len(), notices.len());
}

fn write_notices(packages: &[LinkedPackage]) -> Result<String, std::fmt::Error> {
    let (texts, uses) = number_texts(packages);
    let mut out = HEAD.to_owned();
    write!(out, "\n{}", DATA_NOTICES.trim_end())?;
    let (_, wordnet) = LEXICON_LICENCES
        .split_once("## WordNet's licence\n")
        .expect("the licence of WordNet stands beside the lexicon");
    write!(out, "\n\n### The licence of WordNet\n{wordnet}")?;
    out.push_str("\n## Packages\n\n");
    for (package, used) in packages.iter().zip(&uses) {
        let used: Vec<String> = used.iter().map(ToString::to_string).collect();
        let used = used.join(", ");
        let LinkedPackage {
            name,
            version,
            licence,
            repository,
            ..
        } = package;
        writeln!(
            out,
            "- {name} {version} · {licence} · text {used} · {repository}"
        )?;
        for line in &package.copyright {
            writeln!(out, "  - {line}")?;
        }
    }
    out.push_str("\n## Licence texts\n");
    for (number, text) in texts.iter().enumerate() {
        let (title, body) = (text.title(), &text.body);
        write!(
            out,
            "\n### Text {}: {title}\n\n```text\n{body}\n```\n",
            number + 1
        )?;
    }
    Ok(out)
}

/// Every text once, the most used first, and for each package the numbers of its texts.
fn number_texts(packages: &[LinkedPackage]) -> (Vec<LicenceText>, Vec<Vec<usize>>) {
    let mut counted: BTreeMap<String, (usize, &LicenceText)> = BTreeMap::new();
    for text in packages.iter().flat_map(|package| &package.texts) {
        counted.entry(text.key()).or_insert((0, text)).0 += 1;
    }
    let mut order: Vec<(usize, String)> = counted
        .iter()
        .map(|(key, (n_uses, _))| (*n_uses, key.clone()))
        .collect();
    order.sort_by(|(left, left_key), (right, right_key)| {
        right.cmp(left).then_with(|| left_key.cmp(right_key))
    });
    let texts: Vec<LicenceText> = order
        .iter()
        .map(|(_, key)| counted[key].1.clone())
        .collect();
    let number_of = |text: &LicenceText| order.iter().position(|(_, key)| *key == text.key());
    let uses = packages.iter().map(|package| {
        let mut used: Vec<usize> = package.texts.iter().filter_map(number_of).collect();
        if used.is_empty() {
            // Published without its licence file: the text that everyone else has under this licence holds.
            used.extend(find_standard_text(&package.licence, &texts));
        }
        assert!(!used.is_empty(), "{} comes without a licence", package.name);
        used.iter().map(|place| place + 1).collect()
    });
    let uses = uses.collect();
    (texts, uses)
}
