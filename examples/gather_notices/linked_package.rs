//! A package as `cargo tree` names it, with what its licence files say.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::licence_text::LicenceText;

/// Of the licences that a package may be used under, the one that is chosen: the first of these that a file is named for.
const PREFERRED: [&str; 5] = ["MIT", "ISC", "BSD", "ZLIB", "BOOST"];
/// Files under these names add to the licence that was chosen and are no other choice.
const ADDED: [&str; 4] = ["UNICODE", "WHATWG", "SNOWBALL", "NOTICE"];

/// A package that is linked.
pub(crate) struct LinkedPackage {
    /// Its name in the registry.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// Its licence, as an SPDX expression.
    pub(crate) licence: String,
    /// Where it is developed.
    pub(crate) repository: String,
    /// The copyright lines of its licence files; without one, its authors.
    pub(crate) copyright: Vec<String>,
    /// The texts under which it is used; none if it was published without.
    pub(crate) texts: Vec<LicenceText>,
}

impl LinkedPackage {
    /// Reads the lines of `cargo tree`, each `name vVERSION|LICENCE|REPOSITORY`, and what lies in the registry.
    pub(crate) fn read_all(lines: &str) -> Vec<Self> {
        let packages = lines.lines().filter_map(|line| {
            let mut parts = line.trim_end_matches(" (*)").split('|');
            let (package, licence, repository) = (parts.next()?, parts.next()?, parts.next()?);
            let (name, version) = package.split_once(" v")?;
            // The path behind a version says that it is this repository's own.
            let is_own = version.contains(' ');
            (!is_own).then_some(((name, version), (licence, repository)))
        });
        // The same package comes once for each that needs it.
        let packages: BTreeMap<_, _> = packages.collect();
        let packages = packages.into_iter();
        packages
            .map(|((name, version), (licence, repository))| {
                let folder = find_folder(&format!("{name}-{version}"));
                let files = read_licence_files(&folder);
                let licence = licence.replace(" / ", " OR ").replace('/', " OR ");
                Self {
                    name: name.to_owned(),
                    version: version.to_owned(),
                    licence,
                    repository: repository.trim_end_matches(".git").to_owned(),
                    copyright: gather_copyright(&folder, &files),
                    texts: choose_texts(&files),
                }
            })
            .collect()
    }
}

/// Where cargo has unpacked a package.
fn find_folder(package: &str) -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.expect("cargo has a home").join("registry/src");
    let registries = fs::read_dir(sources).expect("cargo has unpacked packages");
    let folders = registries.flatten().map(|entry| entry.path().join(package));
    let mut found: Vec<PathBuf> = folders.filter(|folder| folder.is_dir()).collect();
    found.sort();
    let missing = || panic!("{package} is not unpacked: run `cargo fetch`");
    found.pop().unwrap_or_else(missing)
}

/// The licence files of a package, by their names in capitals.
fn read_licence_files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("the folder of a package can be read");
    let files = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let words = ["LICEN", "COPYING", "COPYRIGHT", "NOTICE"];
        let is_licence = words.iter().any(|word| name.contains(word));
        let text = is_licence.then(|| fs::read_to_string(entry.path()).ok())?;
        Some((name, text?))
    });
    files.collect()
}

/// The texts of the licence that is chosen, and of those that come on top.
fn choose_texts(files: &BTreeMap<String, String>) -> Vec<LicenceText> {
    let has = |words: &str| files.keys().any(|name| name.contains(words));
    let chosen = PREFERRED.iter().find(|words| has(words));
    let is_wanted = |name: &str| match chosen {
        Some(words) => name.contains(words) || ADDED.iter().any(|added| name.contains(added)),
        None => true,
    };
    let wanted = files.iter().filter(|(name, _)| is_wanted(name));
    wanted
        .filter_map(|(_, text)| LicenceText::find(text))
        .collect()
}

/// The lines that say whose a package is.
fn gather_copyright(folder: &Path, files: &BTreeMap<String, String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in files.values().flat_map(|text| text.lines()) {
        let line = line
            .trim_start_matches(['/', '*', '#', ' ', '\t', '>'])
            .trim();
        if is_copyright(line) && !found.iter().any(|known| known == line) {
            found.push(line.to_owned());
        }
    }
    if found.is_empty() {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        let manifest: toml::Table = manifest.parse().unwrap_or_default();
        let authors = manifest
            .get("package")
            .and_then(|package| package.get("authors"));
        let authors = authors
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten();
        found.extend(
            authors
                .filter_map(toml::Value::as_str)
                .map(|author| format!("by {author}")),
        );
    }
    found
}

/// Whether a line of a licence file names an owner: not a sentence about copyright, and not a form to fill in.
fn is_copyright(line: &str) -> bool {
    let lower = line.to_lowercase();
    let begins = [
        "copyright (c)",
        "copyright ©",
        "©",
        "(c) 2",
        "copyrights in",
    ];
    let begins = begins.iter().any(|words| lower.starts_with(words))
        || lower
            .strip_prefix("copyright ")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == 'm'))
        || line.starts_with("Copyright Individual contributors");
    let is_form = ["[yyyy]", "{yyyy}", "<year>", "year copyright"];
    begins && !is_form.iter().any(|words| lower.contains(words))
}
