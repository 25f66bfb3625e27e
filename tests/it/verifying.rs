//! What still holds of a report when its files, its claims or its place have changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use retold::compare::Comparison;
use retold::load::{LoadOptions, load};
use retold::report::ReportFormat;
use retold::review::{Review, ReviewTarget};
use retold::text::{Id, SentenceId, Story, VersionId};
use retold::work::{CheckOutcome, ReportRequest, Reporting, verify};

/// A folder with a story and a report of it.
fn reported(format: ReportFormat) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["1-agency.txt", "2-morning.txt", "3-evening.txt"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/reports/lighthouse")
            .join(name);
        fs::copy(from, folder.path().join(name)).unwrap();
    }
    let path = report_of(folder.path(), format);
    (folder, path)
}

/// The path of a report of the story in a folder.
fn report_of(folder: &Path, format: ReportFormat) -> PathBuf {
    let order = ReportRequest {
        paths: vec![folder.to_owned()],
        base: Some("B".to_owned()),
        is_reproducible: false,
        is_by_time: false,
        load: retold::load::LoadOptions::default(),
    };
    let mut report = Vec::new();
    Reporting::new(&order)
        .unwrap()
        .write(format, None, &mut report)
        .unwrap();
    let path = folder.join("report");
    fs::write(&path, report).unwrap();
    path
}

/// The claims that came to this.
fn found(report: &Path, outcome: CheckOutcome) -> Vec<String> {
    let verified = verify(report, &LoadOptions::default()).unwrap();
    let checks = verified
        .checks
        .iter()
        .filter(|check| check.outcome == outcome);
    checks.map(ToString::to_string).collect()
}

#[test]
fn an_untouched_report_holds() {
    for format in [ReportFormat::Json, ReportFormat::Html] {
        let (_folder, report) = reported(format);
        let verified = verify(&report, &LoadOptions::default()).unwrap();
        assert_eq!(
            verified.outcome(),
            CheckOutcome::Holds,
            "{:#?}",
            verified.checks
        );
        assert!(verified.checks.len() >= 4);
    }
}

#[test]
fn what_the_reader_said_takes_nothing_from_a_page() {
    for corrects in [false, true] {
        let (folder, report) = reported(ReportFormat::Html);
        let order = ReportRequest {
            paths: vec![
                folder.path().join("1-agency.txt"),
                folder.path().join("2-morning.txt"),
            ],
            base: None,
            is_reproducible: true,
            is_by_time: false,
            load: retold::load::LoadOptions::default(),
        };
        let mut reporting = Reporting::new(&order).unwrap();
        let story = Arc::new(Story::new(load(&order.paths).drafts));
        let comparison = Comparison::of(&story);
        let mut review = Review::new(&story);
        for (point, _) in comparison.points.entries() {
            review.judge(
                &ReviewTarget::point(&story, &comparison, point),
                "fine <br>",
                "as it is",
            );
        }
        if corrects {
            let span = story.sentences[SentenceId::at(0)].span;
            review.judge(
                &ReviewTarget::passage(&story, VersionId::at(0), span),
                "furniture",
                "",
            );
        }
        reporting.review(review);
        let mut page = Vec::new();
        reporting
            .write(ReportFormat::Html, None, &mut page)
            .unwrap();
        fs::write(&report, page).unwrap();
        let wanted = if corrects {
            CheckOutcome::CannotTell
        } else {
            CheckOutcome::Holds
        };
        let verified = verify(&report, &LoadOptions::default()).unwrap();
        assert_eq!(verified.outcome(), wanted, "{:#?}", verified.checks);
    }
}

#[test]
fn a_changed_file_is_named_and_the_rest_still_holds() {
    let (folder, report) = reported(ReportFormat::Json);
    fs::write(folder.path().join("2-morning.txt"), "Nothing of the kind.").unwrap();
    fs::remove_file(folder.path().join("3-evening.txt")).unwrap();
    let [fails] = &found(&report, CheckOutcome::Fails)[..] else {
        panic!()
    };
    assert!(
        fails.starts_with("does not hold: B, ") && fails.ends_with("the file has changed since"),
        "{fails}"
    );
    let [unknown] = &found(&report, CheckOutcome::CannotTell)[..] else {
        panic!()
    };
    assert!(unknown.ends_with("3-evening.txt: the file is not there to be compared"));
    assert!(
        found(&report, CheckOutcome::Holds)
            .contains(&"holds: points: comes out the same".to_owned())
    );
    let (folder, report) = reported(ReportFormat::Html);
    fs::write(folder.path().join("2-morning.txt"), "Nothing of the kind.").unwrap();
    assert_eq!(
        (
            found(&report, CheckOutcome::Fails).len(),
            found(&report, CheckOutcome::CannotTell).len()
        ),
        (1, 1)
    );
}

#[test]
fn forged_claims_do_not_hold() {
    let (_folder, report) = reported(ReportFormat::Json);
    let written = fs::read_to_string(&report).unwrap();
    let mut forged: serde_json::Value = serde_json::from_str(&written).unwrap();
    forged["pairs"][0]["left_shared"]["verbatim"] = 1.into();
    fs::write(&report, forged.to_string()).unwrap();
    assert_eq!(
        found(&report, CheckOutcome::Fails),
        ["does not hold: shares, pair by pair: 2 of 3 come out the same"]
    );
    let mut forged: serde_json::Value = serde_json::from_str(&written).unwrap();
    forged["versions"][0]["text"] = forged["versions"][0]["text"]
        .as_str()
        .unwrap()
        .replace("cat", "dog")
        .into();
    fs::write(&report, forged.to_string()).unwrap();
    assert!(
        found(&report, CheckOutcome::Fails)[0].contains("A, its text as it is read from the file")
    );
    let (_folder, report) = reported(ReportFormat::Html);
    let forged = fs::read_to_string(&report)
        .unwrap()
        .replace("called off", "<mark class=\"edited\">put off</mark>");
    fs::write(&report, forged).unwrap();
    assert_eq!(
        found(&report, CheckOutcome::Fails),
        ["does not hold: the page, under “Row by row”: comes out otherwise now"]
    );
}

#[test]
fn what_long_versions_have_in_common_is_checked_where_a_report_tells_it() {
    for texts in super::regions::long_texts() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in ["a.txt", "b.txt"].iter().zip(&texts) {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let report = report_of(folder.path(), ReportFormat::Json);
        let written = fs::read_to_string(&report).unwrap();
        assert_eq!(
            verify(&report, &LoadOptions::default()).unwrap().outcome(),
            CheckOutcome::Holds
        );
        let parts = ["condensed", "passages_in_common"];
        let mut changed: serde_json::Value = serde_json::from_str(&written).unwrap();
        for part in parts {
            if changed["pairs"][0].get(part).is_some() {
                changed["pairs"][0][part] = "forged".into();
            }
        }
        fs::write(&report, changed.to_string()).unwrap();
        assert_eq!(
            found(&report, CheckOutcome::Fails),
            [
                "does not hold: what long versions have in common, pair by pair: 0 of 1 come out the same"
            ]
        );
        // Older reports do not tell it.
        let pair = changed["pairs"][0].as_object_mut().unwrap();
        pair.retain(|key, _| !parts.contains(&key.as_str()));
        fs::write(&report, changed.to_string()).unwrap();
        assert_eq!(
            verify(&report, &LoadOptions::default()).unwrap().outcome(),
            CheckOutcome::Holds
        );
    }
}

#[test]
fn what_is_no_report_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    for (text, what) in [
        ("Dear reader", "this is no report that retold could check"),
        (
            "{\"schema\": \"retold/1\"",
            "the report is no whole JSON (line 1, column 21)",
        ),
        ("{}", "the report does not follow the schema retold/1"),
        (
            "{\"schema\": \"retold/1\"}",
            "the report does not hold the versions that it is about",
        ),
        (
            "{\"schema\":\"retold/1\",\"versions\":[{\"letter\":\"A\",\"sha256\":\"\",\"text\":\"a\",\"furniture\":[],\
             \"passages\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":9}]}]}",
            "the report names passages that do not stand in its texts",
        ),
    ] {
        fs::write(&path, text).unwrap();
        assert_eq!(
            verify(&path, &LoadOptions::default()).unwrap_err().what,
            what
        );
    }
    let missing = verify(&folder.path().join("y"), &LoadOptions::default()).unwrap_err();
    assert_eq!(
        missing.what,
        "the report cannot be read (no such file or directory)"
    );
}

/// A page with verdicts and notes, of a story file that says more of the versions than they do, beside its versions.
fn reviewed_page() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let texts = [
        "The mill in Osk burned down on Friday.\n\nNobody was hurt, the fire brigade said.\n",
        "A mill burned in Osk on Friday.\n\nNobody was hurt, said the fire brigade.\n\nThe owner was away.\n",
    ];
    for (name, text) in ["one.txt", "two.txt"].iter().zip(texts) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let listed = "base = \"N\"\nsame = [[\"fire brigade\", \"firemen\"]]\n\
                  [[version]]\npath = \"one.txt\"\nletter = \"M\"\noutlet = \"Osk Post\"\ndate = 2025-03-01\n\
                  [[version]]\npath = \"two.txt\"\nletter = \"N\"\nlabel = \"Mill <gone>\"\n\
                  [[version]]\npath = \"gone.txt\"\n";
    fs::write(folder.path().join("story.toml"), listed).unwrap();
    let order = ReportRequest {
        paths: vec![folder.path().join("story.toml")],
        base: None,
        is_reproducible: false,
        is_by_time: false,
        load: retold::load::LoadOptions::default(),
    };
    let mut reporting = Reporting::new(&order).unwrap();
    let story = Arc::new(Story::new(load(&order.paths).drafts));
    let comparison = Comparison::of(&story);
    let mut review = Review::new(&story);
    let points: Vec<_> = comparison
        .points
        .entries()
        .map(|(point, _)| point)
        .collect();
    // Not in the order of the rows.
    for point in points.into_iter().rev() {
        let target = ReviewTarget::point(&story, &comparison, point);
        review.judge(&target, "copied <b>", "“word” for 'word' & \"all\"");
        review.annotate(&target, "first line\nsecond line");
    }
    review.mark_reviewed(&ReviewTarget::version(&story, VersionId::at(0)));
    reporting.review(review);
    let mut page = Vec::new();
    reporting
        .write(ReportFormat::Html, None, &mut page)
        .unwrap();
    let path = folder.path().join("report.html");
    fs::write(&path, page).unwrap();
    (folder, path)
}

#[test]
fn a_page_to_which_anything_was_added_or_of_which_anything_was_hidden_does_not_hold() {
    let (_folder, path) = reviewed_page();
    let page = fs::read_to_string(&path).unwrap();
    let section =
        "<section>\n<h2>Not read</h2>\n<ul>\n<li>B took all of A</li>\n</ul>\n</section>\n";
    let said = "<section>\n<h2>Verdicts and notes</h2>\n<p>all of it was copied</p>\n</section>\n";
    for (old, new, place) in [
        (
            "</style>",
            "section { display: none }</style>",
            "its head or style sheet",
        ),
        (".silent", ".other", "its head or style sheet"),
        (
            "<head>",
            "<head><script src=\"x.js\"></script>",
            "its head or style sheet",
        ),
        (
            "style-src 'unsafe-inline'",
            "default-src *",
            "its head or style sheet",
        ),
        ("<title>", "<title>Proved: ", "its head or style sheet"),
        ("retold 0", "retold checked by all 0", "its head"),
        ("<body>", "<body hidden>", "its head or style sheet"),
        ("<main>\n", "<main>\n<!-- -->", "above its first part"),
        ("<h1", "<h1 style=\"color: red\"", "above its first part"),
        (
            "<main>\n",
            &format!("<main>\n{section}"),
            "above its first part",
        ),
        (
            "<main>\n",
            &format!("<main>\n{said}"),
            "above its first part",
        ),
        ("Osk Post", "Morning Star", "under “Versions”"),
        (
            "Mill &lt;gone&gt;",
            "Mill <gone>",
            "its head or style sheet",
        ),
        (
            "<section>\n<h2>Marks",
            &format!("{section}<section>\n<h2>Marks"),
            "under “Row by row”",
        ),
        (
            "<td dir=\"auto\">“",
            "<td dir=\"auto\"><b>“",
            "under “Verdicts and notes”",
        ),
        ("note: <span", "retold: <span", "under “Verdicts and notes”"),
        (
            "second line",
            "</span><img src=x><span>",
            "under “Verdicts and notes”",
        ),
        (
            "<small class=\"verdict\">copied",
            "<small class=\"verdict\">invented",
            "verdicts beside its rows",
        ),
        (
            "<tr id=\"r1\">",
            "<tr id=\"r1\" hidden>",
            "under “Row by row”",
        ),
        (
            "<h2>Not read</h2>\n<ul>\n",
            "<h2>Not read</h2>\n<ul hidden>\n",
            "under “Marks”",
        ),
        ("</li>\n</ul>", "<br>No.</li>\n</ul>", "under “In brief”"),
        (
            "Z</p>\n<p>base",
            "Z, certified</p>\n<p>base",
            "under “How this was made”",
        ),
        (
            "<p>base = N",
            "<p>base = N, checked",
            "under “How this was made”",
        ),
        (
            "</main>",
            "<p>B copied A.</p></main>",
            "under “How this was made”",
        ),
        (
            "</html>\n",
            "</html>\n<p>B copied A.</p>\n",
            "behind its end",
        ),
    ] {
        let forged = page.replacen(old, new, 1);
        assert_ne!(forged, page, "{old}");
        fs::write(&path, forged).unwrap();
        let fails = found(&path, CheckOutcome::Fails);
        let wanted = format!("does not hold: the page, {place}: comes out otherwise now");
        assert_eq!(fails, [wanted], "{new}");
    }
    // What stands in the table of verdicts must stand beside the rows, too.
    let (before, rest) = page.split_once("<br><small class=\"verdict\">").unwrap();
    let (_, behind) = rest.split_once("</small>").unwrap();
    fs::write(&path, [before, behind].concat()).unwrap();
    assert_eq!(found(&path, CheckOutcome::Fails).len(), 1);
}

#[test]
fn a_page_as_it_was_written_holds_and_says_what_nobody_can_check() {
    let (_folder, path) = reviewed_page();
    let page = fs::read_to_string(&path).unwrap();
    let ends = page.replace('\n', "\r\n");
    let other = page.replace("first line", "another note altogether");
    for page in [
        page.clone(),
        ends,
        format!("{page}\n\n"),
        page.trim_end().to_owned(),
        other,
    ] {
        fs::write(&path, page).unwrap();
        let verified = verify(&path, &LoadOptions::default()).unwrap();
        assert_eq!(
            verified.outcome(),
            CheckOutcome::Holds,
            "{:#?}",
            verified.checks
        );
        assert_eq!(
            found(&path, CheckOutcome::Said),
            [
                "not checked: verdicts and notes: its maker's own words",
                "not checked: what could not be read: its maker's own words"
            ]
        );
    }
}

#[test]
fn title_outlet_and_day_are_those_of_the_file() {
    let (_folder, report) = reported(ReportFormat::Json);
    let written = fs::read_to_string(&report).unwrap();
    for (key, value, what) in [
        ("title", "Cat found guilty", "title"),
        ("outlet", "The Clarion", "outlet"),
        ("published", "1999-01-01", "day"),
    ] {
        let mut forged: serde_json::Value = serde_json::from_str(&written).unwrap();
        forged["versions"][1][key] = value.into();
        fs::write(&report, forged.to_string()).unwrap();
        let wanted = format!("does not hold: B, its {what}: not as its file has it");
        assert!(
            found(&report, CheckOutcome::Fails).contains(&wanted),
            "{key}"
        );
    }
    let mut forged: serde_json::Value = serde_json::from_str(&written).unwrap();
    forged["certified"] = "by all".into();
    fs::write(&report, forged.to_string()).unwrap();
    let wanted = "does not hold: `certified` is nothing that retold writes";
    assert_eq!(found(&report, CheckOutcome::Fails), [wanted]);
}
