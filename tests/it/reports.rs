//! Reports as they come out: golden files, the command line, and colours that everybody can tell apart.
//!
//! `UPDATE=1 cargo test` rewrites the files in `tests/reports`; the difference is the review.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use retold::report::ReportFormat;
use retold::work::{ReportRequest, Reporting, save_atomically};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn retold(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_retold"))
        .args(args)
        .current_dir(ROOT)
        .output()
        .unwrap()
}

fn reporting(folder: &str, base: Option<&str>) -> Reporting {
    let order = ReportRequest {
        paths: vec![PathBuf::from(folder)],
        base: base.map(str::to_owned),
        is_reproducible: true,
        is_by_time: false,
        load: retold::load::LoadOptions::default(),
    };
    Reporting::new(&order).unwrap()
}

#[test]
fn reports_come_out_as_they_were_reviewed() {
    let reporting = reporting("tests/reports/lighthouse", None);
    let formats = [
        (ReportFormat::Text, Some(80), "text-80.txt"),
        (ReportFormat::Markdown, None, "markdown.md"),
        (ReportFormat::Html, None, "html.html"),
        (ReportFormat::Csv, None, "csv.csv"),
    ];
    for (format, width, name) in formats {
        let mut written = Vec::new();
        reporting.write(format, width, &mut written).unwrap();
        let path = Path::new(ROOT)
            .join("tests/reports")
            .join(format!("lighthouse-{name}"));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &written).unwrap();
        }
        let wanted = fs::read(&path).unwrap_or_default();
        let (written, wanted) = (
            String::from_utf8(written).unwrap(),
            String::from_utf8(wanted).unwrap(),
        );
        for (number, (line, wanted)) in (1..).zip(written.lines().zip(wanted.lines())) {
            assert_eq!(line, wanted, "{name}, line {number}; UPDATE=1 rewrites it");
        }
        assert_eq!(written.len(), wanted.len(), "{name}");
    }
}

#[test]
fn plain_lines_fit_their_width() {
    let mut written = Vec::new();
    reporting("tests/reports/lighthouse", Some("C"))
        .write(ReportFormat::Text, Some(72), &mut written)
        .unwrap();
    let written = String::from_utf8(written).unwrap();
    assert!(written.contains("read against C"));
    // A checksum has no place to break.
    for line in written.lines() {
        assert!(
            line.chars().count() <= 72 || line.contains("SHA-256"),
            "{line}"
        );
    }
}

#[test]
fn the_command_says_how_it_went() {
    let folder = "tests/reports/lighthouse";
    let whole = retold(&["report", folder]);
    assert_eq!(whole.status.code(), Some(0));
    assert!(whole.stderr.is_empty() && whole.stdout.starts_with("Keeper’s cat".as_bytes()));
    let partly = retold(&["report", folder, "tests/no-such-file"]);
    assert_eq!(partly.status.code(), Some(1));
    let said = String::from_utf8(partly.stderr).unwrap();
    assert!(
        said.contains("tests/no-such-file: there is no such file"),
        "{said}"
    );
    assert!(
        String::from_utf8(partly.stdout)
            .unwrap()
            .contains("NOT READ"),
        "a report says what it lacks"
    );
    let nothing = retold(&["report", "tests/no-such-file"]);
    assert_eq!(
        (nothing.status.code(), nothing.stdout.is_empty()),
        (Some(2), true)
    );
    let no_base = retold(&["report", folder, "--base", "Z"]);
    assert_eq!(no_base.status.code(), Some(2));
    assert!(
        String::from_utf8(no_base.stderr)
            .unwrap()
            .contains("the versions are A, B, C")
    );
    assert_eq!(
        retold(&["batch", "tests/no-such-file"]).status.code(),
        Some(2)
    );
}

#[test]
fn reports_carry_their_evidence_and_come_out_the_same_twice() {
    for format in ReportFormat::ALL {
        let args = [
            "report",
            "--format",
            format.name(),
            "--reproducible",
            "tests/reports/lighthouse",
        ];
        let (one, two) = (retold(&args).stdout, retold(&args).stdout);
        assert_eq!(one, two);
        let report = String::from_utf8(one).unwrap();
        for evidence in [
            "7d58226289a983f0f117fe3bb39f2e30961da285a121f381dbfc959218bcb106",
            concat!("retold ", env!("CARGO_PKG_VERSION")),
            "page clutter is not counted",
            "lighthouse/1-agency",
        ] {
            assert!(report.contains(evidence), "{format:?} lacks {evidence}");
        }
        assert!(!report.contains(":00Z"));
    }
    let timed = String::from_utf8(retold(&["report", "tests/reports/lighthouse"]).stdout).unwrap();
    assert!(timed.contains("Z\n"), "the time stands in one field");
}

#[test]
fn a_file_is_there_whole_or_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.txt");
    save_atomically(&path, |out| out.write_all(b"old")).unwrap();
    let broken = save_atomically(&path, |out| {
        out.write_all(b"half")?;
        Err(std::io::Error::other("the disk is full"))
    });
    assert!(broken.is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left beside it"
    );
}

/// The relative luminance of a colour such as `#d9e8ff` (WCAG 2.2).
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |part: f64| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn colour(palette: &str, name: &str) -> [f64; 3] {
    let hex = palette
        .split(&format!("--{name}: #"))
        .nth(1)
        .unwrap()
        .get(..6)
        .unwrap();
    let byte = |at: usize| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap();
    [0, 2, 4].map(|at| f64::from(byte(at)) / 255.0)
}

#[test]
fn words_can_be_read_on_every_ground() {
    let style = include_str!("../../src/report/html/style.css");
    let palettes: Vec<&str> = style
        .split(":root {")
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap())
        .collect();
    assert_eq!(palettes.len(), 3, "light, dark and print");
    for palette in palettes {
        let of = |name: &str| colour(palette, name);
        let hottest = [0, 1, 2].map(|k| 0.6 * of("heat")[k] + 0.4 * of("paper")[k]);
        for ground in [
            "paper", "raised", "edited", "reworded", "moved", "only", "conflict",
        ] {
            assert!(
                contrast(of("ink"), of(ground)) >= 4.5,
                "ink on {ground} in {palette}"
            );
        }
        assert!(
            contrast(of("ink"), hottest) >= 4.5,
            "ink on the hottest cell in {palette}"
        );
        for quiet in ["quiet", "link"] {
            for ground in ["paper", "raised"] {
                assert!(
                    contrast(of(quiet), of(ground)) >= 4.5,
                    "{quiet} on {ground} in {palette}"
                );
            }
        }
        // Lines under words are no text: three to one will do.
        for role in ["edited", "reworded", "moved", "only", "conflict"] {
            assert!(
                contrast(of(&format!("{role}-line")), of(role)) >= 3.0,
                "line of {role} in {palette}"
            );
        }
    }
}

#[test]
fn reports_say_what_long_versions_have_in_common() {
    let wanted = [
        "B condenses A: it tells in ",
        "A and B have 5 passages in common, wherever sentences end: words ",
    ];
    for (texts, wanted) in super::regions::long_texts().iter().zip(wanted) {
        let reporting = of_texts(texts);
        for format in [
            ReportFormat::Text,
            ReportFormat::Markdown,
            ReportFormat::Html,
        ] {
            let mut report = Vec::new();
            reporting.write(format, None, &mut report).unwrap();
            let report = String::from_utf8(report).unwrap();
            assert_eq!(report.matches(wanted).count(), 1, "{format:?}");
        }
    }
}

#[test]
fn data_tells_what_versions_have_in_common() {
    let pair = |reporting: &Reporting| -> serde_json::Value {
        let mut report = Vec::new();
        reporting
            .write(ReportFormat::Json, None, &mut report)
            .unwrap();
        let mut report: serde_json::Value = serde_json::from_slice(&report).unwrap();
        report["pairs"][0].take()
    };
    let [summary, passages] = super::regions::long_texts();
    let condensed = &pair(&of_texts(&summary))["condensed"];
    assert_eq!(
        (&condensed["short"], &condensed["long"]),
        (&"B".into(), &"A".into())
    );
    assert!(condensed["told"].as_f64().unwrap() >= 0.6);

    let found = pair(&of_texts(&passages));
    assert!(found.get("condensed").is_none());
    let found = found["passages_in_common"].as_array().unwrap();
    assert_eq!(found.len(), 5);
    for passage in found {
        for (side, text) in ["left", "right"].iter().zip(&passages) {
            let [from, to] = [0, 1].map(|end| passage[side][end].as_u64().unwrap() as usize);
            let words: String = text.chars().skip(from).take(to - from).collect();
            // What was put in is printed in capitals.
            let n_small = words.chars().filter(|c| c.is_lowercase()).count();
            assert!(n_small * 10 < words.len(), "{words}");
        }
    }

    let short = pair(&reporting("tests/reports/lighthouse", None));
    assert!(short.get("condensed").is_none());
    let passages = short["passages_in_common"].as_array();
    assert!(passages.is_some_and(|passages| !passages.is_empty()));
}

fn of_texts(texts: &[String]) -> Reporting {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in ["a.txt", "b.txt"].iter().zip(texts) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    reporting(&folder.path().display().to_string(), None)
}
