//! The HTML report in a real browser: laid out at 1280 and 400 pixels, light, dark and as it is printed. Runs only where
//! Chromium is installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use retold::report::ReportFormat;
use retold::review::{Review, ReviewTarget};
use retold::text::{Id, Story, VersionId};
use retold::work::{ReportRequest, Reporting};
use serde_json::Value;

const MEASURE: &str = include_str!("../browser/measure.js");

/// Few enough columns to be read without scrolling sideways.
const FEW: [&str; 1] = ["reports/lighthouse"];

/// Too many for that, in several languages and directions.
const MANY: [&str; 5] = [
    "pages/agency-site.html",
    "pages/broadsheet.html",
    "pages/tabloid.html",
    "pages/sahifa-ar.html",
    "pages/shinbun-ja.html",
];

/// A report with everything that a page can have, verdicts and notes included.
fn page(files: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let paths: Vec<PathBuf> = files.iter().map(|file| root.join(file)).collect();
    let story = Story::new(retold::load::load(&paths).drafts);
    let story = &story;
    let order = ReportRequest {
        paths,
        base: None,
        is_reproducible: true,
        is_by_time: false,
        load: retold::load::LoadOptions::default(),
    };
    let mut reporting = Reporting::new(&order).unwrap();
    let mut review = Review::new(story);
    let version = ReviewTarget::version(story, VersionId::at(0));
    review.judge(
        &version,
        "partly derived",
        &"a reason that is long enough for several lines ".repeat(4),
    );
    review.annotate(&version, "https://example.org/an-address-without-any-place-to-break-it/which-is-far-too-long-for-a-phone");
    reporting.review(review);
    let mut out = Vec::new();
    reporting.write(ReportFormat::Html, None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn chromium(folder: &Path, args: &[String]) -> Option<Output> {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let quiet = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        &profile,
    ];
    Command::new("chromium")
        .args(quiet)
        .args(args)
        .output()
        .ok()
}

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// The page as it looks in the dark or on paper, whatever the browser would choose.
fn looks(page: &str) -> Vec<(&'static str, String)> {
    // A page that may run nothing cannot be measured from inside.
    let open = page.replace("default-src 'none'", "default-src 'unsafe-inline'");
    let always = |which: &str| {
        assert!(open.contains(which));
        open.replace(which, "@media all")
    };
    vec![
        ("light", open.clone()),
        ("dark", always("@media (prefers-color-scheme: dark)")),
        ("print", always("@media print")),
    ]
}

fn measured(folder: &Path, page: &str) -> Option<Vec<Value>> {
    // What looks like the end of a script would end this one.
    let pages = serde_json::to_string(&looks(page))
        .unwrap()
        .replace("</", "<\\/");
    let html = format!(
        "<!DOCTYPE html><meta charset=utf-8><body><script>const PAGES = {pages};\n{MEASURE}</script>"
    );
    let path = file(folder, "measure.html", &html);
    let args = [
        "--dump-dom".to_owned(),
        "--virtual-time-budget=20000".to_owned(),
        path.display().to_string(),
    ];
    let shown = String::from_utf8(chromium(folder, &args)?.stdout).unwrap();
    let data = shown
        .split("<pre id=\"measured\">")
        .nth(1)
        .unwrap_or_else(|| panic!("nothing was measured: {shown}"));
    let data = data
        .split("</pre>")
        .next()
        .unwrap()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    Some(serde_json::from_str(&data).unwrap())
}

#[test]
fn the_page_fits_is_legible_and_in_order() {
    for stories in [&FEW[..], &MANY[..]] {
        let folder = tempfile::tempdir().unwrap();
        let page = page(stories);
        let Some(looks) = measured(folder.path(), &page) else {
            println!("skipped: there is no chromium here");
            return;
        };
        assert_eq!(looks.len(), 6);
        for look in looks {
            let of = format!("{stories:?}, {} at {}", look["name"], look["width"]);
            // Paper has no width in pixels.
            if look["name"] != "print" {
                assert_eq!(
                    look["sticking"],
                    serde_json::json!([]),
                    "{of}: something sticks out"
                );
            }
            assert_eq!(
                look["faint"],
                serde_json::json!([]),
                "{of}: too little contrast"
            );
            assert_eq!(
                (&look["empty"], &look["regions"]),
                (&Value::from(0), &Value::from(0)),
                "{of}"
            );
            let headings = look["headings"].as_array().unwrap();
            let levels: Vec<u64> = headings
                .iter()
                .map(|level| level.as_u64().unwrap())
                .collect();
            assert_eq!(
                levels.iter().filter(|level| **level == 1).count(),
                1,
                "{of}"
            );
            assert!(
                levels.first() == Some(&1) && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
                "{of}: {levels:?}"
            );
        }
    }
}

#[test]
fn the_page_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "page.html", &page(&FEW));
    let pdf = folder.path().join("page.pdf");
    let args = [
        format!("--print-to-pdf={}", pdf.display()),
        path.display().to_string(),
    ];
    if chromium(folder.path(), &args).is_none() {
        println!("skipped: there is no chromium here");
        return;
    }
    assert!(std::fs::metadata(pdf).unwrap().len() > 10_000);
}
