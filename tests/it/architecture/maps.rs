//! The maps lead somewhere: every file that README, `docs/architecture.md` and `src/lib.rs` name is there.

use std::fs;
use std::path::Path;

#[test]
fn every_path_on_a_map_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = Vec::new();
    for map in [
        "README.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "src/lib.rs",
    ] {
        let Ok(text) = fs::read_to_string(root.join(map)) else {
            missing.push(format!("{map} itself"));
            continue;
        };
        let words = text.split(|c: char| c.is_whitespace() || "`()[]|,".contains(c));
        let folders = [
            "src/",
            "tests/",
            "config/",
            "docs/",
            "benches/",
            "examples/",
        ];
        let paths = words.filter(|word| folders.iter().any(|folder| word.starts_with(folder)));
        for path in paths.map(|path| path.trim_end_matches(['.', ':', ';'])) {
            // `tests/it/facts*.rs` stands for several.
            let whole = path.split('*').next().unwrap_or_default();
            let folder = whole.rfind('/').map_or(whole, |at| &whole[..at]);
            let named = if path.contains('*') { folder } else { path };
            if !root.join(named).exists() {
                missing.push(format!("{map}: {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "not there:\n{}", missing.join("\n"));
}
