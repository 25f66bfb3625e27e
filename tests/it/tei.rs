//! TEI reports: well-formed whatever the texts, with every word of every version in its readings.

use proptest::prelude::*;
use retold::report::ReportFormat;
use retold::text::visible;
use retold::work::{ReportRequest, Reporting};
use roxmltree::Document;

const XML: &str = "http://www.w3.org/XML/1998/namespace";

fn written(texts: &[&str]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let paths = texts.iter().enumerate().map(|(place, text)| {
        let path = folder.path().join(format!("{place}.txt"));
        std::fs::write(&path, text).unwrap();
        path
    });
    let order = ReportRequest {
        paths: paths.collect(),
        base: None,
        is_reproducible: true,
        is_by_time: false,
        load: retold::load::LoadOptions::default(),
    };
    // So many controls may come together that a text counts as none, and that is told elsewhere.
    let reporting = Reporting::new(&order).ok()?;
    let mut out = Vec::new();
    reporting.write(ReportFormat::Tei, None, &mut out).unwrap();
    String::from_utf8(out).ok()
}

/// The words of a version, from its readings.
fn told(document: &Document, id: &str) -> Vec<String> {
    let readings = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.tei-c.org/ns/1.0", "rdg")));
    let own = readings.filter(|node| {
        node.attribute("wit")
            .unwrap()
            .split(' ')
            .any(|wit| wit == id)
    });
    let sentences = own.flat_map(|node| node.children().filter(|node| node.is_element()));
    sentences
        .map(|node| {
            node.descendants()
                .filter(|node| node.is_text())
                .map(|node| node.text().unwrap())
                .collect()
        })
        .collect()
}

#[test]
fn rows_are_apparatus_entries_and_like_readings_are_one() {
    let told_alike = "The ferry ran aground off the island on Thursday evening. ";
    let one = format!("{told_alike}All 214 passengers were taken ashore.");
    let other = format!("{told_alike}An inquiry will open in the capital next week.");
    let xml = written(&[&one, &other]).unwrap();
    let document = Document::parse(&xml).unwrap();
    assert_eq!(told(&document, "#v1").join(" "), one);
    assert_eq!(told(&document, "#v2").join(" "), other);
    assert!(
        xml.contains("<rdg wit=\"#v1 #v2\"><s ana=\"#shared\""),
        "{xml}"
    );
    assert_eq!(xml.matches("type=\"silent\"").count(), 2);
    let ids: Vec<&str> = document
        .descendants()
        .filter_map(|node| node.attribute((XML, "id")))
        .collect();
    for name in ["ana", "corresp", "wit"] {
        let pointers = document
            .descendants()
            .filter_map(|node| node.attribute(name));
        for pointer in pointers.flat_map(|pointers| pointers.split(' ')) {
            assert!(
                ids.contains(&pointer.trim_start_matches('#')),
                "{pointer} points to nothing"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_is_told_comes_out_as_text(
        texts in prop::collection::vec("[a-c]{1,3}( (\\PC|[<>&\"'\u{1b}\u{7f}\u{fffe}]){0,8}){0,6}\\.", 1..4),
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let Some(xml) = written(&texts) else { return Ok(()) };
        let document = Document::parse(&xml).map_err(|error| TestCaseError::fail(error.to_string()))?;
        for sentence in (1..=texts.len()).flat_map(|place| told(&document, &format!("#v{place}"))) {
            let shown = texts.iter().any(|text| visible(text).replace('\u{fffe}', "\u{fffd}").contains(&sentence));
            prop_assert!(shown, "{} is in none of {:?}", sentence, texts);
        }
    }
}
