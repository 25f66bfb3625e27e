//! What strangers get with the program: notices that are complete, and papers that do not contradict each other.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

const MANIFEST: &str = include_str!("../../Cargo.toml");
const NOTICES: &str = include_str!("../../THIRD-PARTY.md");

/// `name version` of each package that the notices name.
fn packages_of_the_notices() -> BTreeSet<String> {
    let (_, packages) = NOTICES.split_once("## Packages\n").unwrap();
    let (packages, _) = packages.split_once("\n## ").unwrap();
    let lines = packages.lines().filter_map(|line| line.strip_prefix("- "));
    lines
        .map(|line| line.split(" · ").next().unwrap().to_owned())
        .collect()
}

/// `name version` of each package that this system's default build links, as cargo says without a network.
#[cfg(all(feature = "html", feature = "net", feature = "office", feature = "pdf"))]
fn linked_packages() -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--frozen", "--prefix", "none", "--format", "{p}"])
        .args(["--edges", "normal,no-proc-macro"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let lines = String::from_utf8(output.stdout).unwrap();
    let packages = lines
        .lines()
        .map(|line| line.trim_end_matches(" (*)").replacen(" v", " ", 1));
    packages
        .filter(|package| !package.is_empty() && !package.starts_with("retold "))
        .collect()
}

#[test]
#[cfg(all(feature = "html", feature = "net", feature = "office", feature = "pdf"))]
fn every_package_that_is_linked_is_named_in_the_notices() {
    let named = packages_of_the_notices();
    let missing: Vec<String> = linked_packages().difference(&named).cloned().collect();
    assert!(
        missing.is_empty(),
        "{missing:?} are not named: examples/gather_notices writes THIRD-PARTY.md anew"
    );
}

#[test]
fn every_package_of_the_notices_is_still_used() {
    let lock = include_str!("../../Cargo.lock");
    for package in packages_of_the_notices() {
        let (name, version) = package.split_once(' ').unwrap();
        let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        assert!(lock.contains(&entry), "{package} is used no more");
    }
}

#[test]
fn the_notices_carry_every_text_that_a_package_refers_to() {
    let (_, packages) = NOTICES.split_once("## Packages\n").unwrap();
    for line in packages.lines().filter(|line| line.starts_with("- ")) {
        let numbers = line.split(" · text ").nth(1).unwrap();
        let numbers = numbers.split(" · ").next().unwrap();
        for number in numbers.split(", ") {
            let heading = format!("### Text {number}: ");
            assert!(NOTICES.contains(&heading), "{line}");
        }
    }
}

/// "… and that the same appear on ALL copies of the software, database and documentation".
#[test]
fn the_notice_of_wordnet_goes_along_in_full() {
    let licences = include_str!("../../src/lexicon/LICENCES.md");
    let (_, notice) = licences.split_once("## WordNet's licence\n").unwrap();
    assert!(notice.contains("PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS"));
    assert!(NOTICES.contains(notice.trim()));
    let output = Command::new(env!("CARGO_BIN_EXE_retold"))
        .arg("--licences")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), NOTICES);
}

#[test]
fn the_notices_add_little_to_the_program() {
    assert!(NOTICES.len() < 200_000, "{} bytes", NOTICES.len());
}

/// What stands behind `key = ` in the manifest.
fn manifest_value(key: &str) -> &str {
    let (_, rest) = MANIFEST.split_once(&format!("\n{key} = \"")).unwrap();
    rest.split('"').next().unwrap()
}

#[test]
fn the_changelog_dates_this_version() {
    let changes = include_str!("../../CHANGELOG.md");
    let heading = format!("\n## {} — 20", manifest_value("version"));
    assert!(changes.contains(&heading), "there is no {heading:?}");
    assert!(changes.contains("\n## Unreleased\n"));
}

#[test]
fn the_oldest_rust_is_the_same_everywhere() {
    let oldest = manifest_value("rust-version");
    let readme = include_str!("../../README.md");
    assert!(readme.contains(&format!("(https://rustup.rs) {oldest} or newer")));
    let workflow = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows/ci.yml");
    let workflow = std::fs::read_to_string(workflow).unwrap();
    assert!(workflow.contains(&format!("rust: [stable, \"{oldest}\"]")));
}

#[test]
fn the_papers_name_the_layers_of_the_map() {
    let map = include_str!("../../src/lib.rs");
    let layers = map.lines().find(|line| line.contains("`text · ")).unwrap();
    let layers = layers.trim_matches(|c| !char::is_alphanumeric(c));
    for paper in [
        include_str!("../../README.md"),
        include_str!("../../CONTRIBUTING.md"),
    ] {
        assert!(paper.contains(layers), "{layers:?} is not told");
    }
}
