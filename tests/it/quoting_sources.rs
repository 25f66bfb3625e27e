//! Which versions are sources of quotations, and what that makes of the facts.

use std::sync::Arc;

use retold::compare::Comparison;
use retold::facts::{Fact, FactClaim, FactKind, Facts};
use retold::load::{self, LoadOptions};
use retold::report::ReportFormat;
use retold::text::{Draft, Id, Story, VersionId, VersionKind};
use retold::work::{CheckOutcome, ReportRequest, Reporting, verify};

const SPEECH: &str = "\
MAYOR PELL: We will rebuild the harbour by winter, and we will not ask the ferry companies for a penny.

MR DAREN: Some of the boats were old. Most of them will be replaced next year.

MAYOR PELL: The people of this town deserve a ferry that runs in every weather. We are sorry for the families, and we owe \
them the truth about what happened that night.
";

const PLAIN: &str = "\
We will rebuild the harbour by winter, and we will not ask the ferry companies for a penny. Some of the boats were old. Most \
of them will be replaced next year. The people of this town deserve a ferry that runs in every weather. We are sorry for the \
families, and we owe them the truth about what happened that night.
";

const ARTICLE: &str = "\
The mayor spoke at the harbour on Monday.

“We will rebuild the harbour by summer,” Mayor Pell said. “Most of them will be replaced next year,” Mr Daren said. “The \
people of this town deserve a ferry that runs in every weather,” she said. “We are sorry for the families, and we owe them \
the truth about what happened that night,” she added.
";

fn facts(drafts: &[(&str, Option<VersionKind>)]) -> Facts {
    let draft = |(text, kind): &(&str, Option<VersionKind>)| Draft {
        text: (*text).to_owned(),
        kind: *kind,
        ..Draft::default()
    };
    let story = Arc::new(Story::new(drafts.iter().map(draft).collect()));
    Facts::new(&story, &Comparison::of(&story))
}

fn quote_rows(facts: &Facts) -> Vec<&Fact> {
    let quotes = facts.iter().filter(|fact| fact.kind == FactKind::Quote);
    quotes.collect()
}

#[test]
fn a_declared_source_settles_the_quotations_and_each_is_told_once() {
    let facts = facts(&[(ARTICLE, None), (PLAIN, Some(VersionKind::Source))]);
    assert_eq!(facts.quotations().sources, [VersionId::at(1)]);
    let rows = quote_rows(&facts);
    assert_eq!(rows.len(), 4, "{rows:#?}");
    assert_eq!(rows[0].claim(), FactClaim::Conflict);
    let why = rows[0].why.as_deref().unwrap_or_default();
    assert!(why.contains("“summer” for “winter”"), "{why}");
    for row in &rows[1..] {
        assert_eq!(row.claim(), FactClaim::Agree, "{row:?}");
        assert_eq!(row.mentions.len(), 2);
        assert!(row.silent.is_empty());
    }
}

#[test]
fn a_transcript_or_words_without_marks_look_like_a_source_and_make_nothing_sure() {
    for source in [SPEECH, PLAIN] {
        let facts = facts(&[(ARTICLE, None), (source, None)]);
        let found = facts.quotations();
        assert_eq!(found.sources, [VersionId::at(1)], "{source}");
        assert!(!found.are_declared);
        assert_eq!(quote_rows(&facts)[0].claim(), FactClaim::Likely);
    }
}

#[test]
fn two_articles_are_no_sources_of_each_other() {
    let twin = ARTICLE
        .replace("“We are sorry", "The mayor was sorry: we are sorry")
        .replace("night,”", "night,");
    for other in [ARTICLE, twin.as_str()] {
        assert!(
            facts(&[(ARTICLE, None), (other, None)])
                .quotations()
                .sources
                .is_empty()
        );
    }
    let declared = facts(&[(ARTICLE, None), (SPEECH, Some(VersionKind::Article))]);
    assert!(declared.quotations().sources.is_empty());
}

#[test]
fn a_source_is_named_behind_against_or_in_a_story_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("a.txt"), ARTICLE).unwrap();
    std::fs::write(path("speech.txt"), SPEECH).unwrap();
    let options = LoadOptions {
        against: vec![path("speech.txt")],
        ..LoadOptions::default()
    };
    let loaded = load::load_within(&[path("a.txt")], &options);
    let kinds: Vec<_> = loaded.drafts.iter().map(|draft| draft.kind).collect();
    assert_eq!(kinds, [None, Some(VersionKind::Source)]);
    let listed =
        "[[version]]\npath = \"a.txt\"\n[[version]]\npath = \"speech.txt\"\nkind = \"source\"\n";
    std::fs::write(path("story.toml"), listed).unwrap();
    let loaded = load::load(&[path("story.toml")]);
    assert_eq!(loaded.troubles, []);
    assert_eq!(loaded.drafts[1].kind, Some(VersionKind::Source));
    std::fs::write(
        path("story.toml"),
        listed.replace("\"source\"", "\"speech\""),
    )
    .unwrap();
    let loaded = load::load(&[path("story.toml")]);
    assert!(
        loaded.troubles[0]
            .to_string()
            .contains("“speech” is no kind of version")
    );
    let story = Story::new(load::load_within(&[path("a.txt")], &options).drafts);
    let order: Vec<VersionId> = story.versions.ids().collect();
    let written = load::story_file(
        &load::StoryFileContent {
            story: &story,
            order: &order,
            base: None,
            same: &[],
            kept: &[],
            left_out: &[],
        },
        folder.path(),
    );
    assert!(written.contains("kind = \"source\""), "{written}");
}

#[test]
fn a_report_against_a_source_can_be_verified() {
    for format in [ReportFormat::Json, ReportFormat::Html] {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("a.txt"), ARTICLE).unwrap();
        std::fs::write(path("plain.txt"), PLAIN).unwrap();
        let order = ReportRequest {
            paths: vec![path("a.txt")],
            base: None,
            is_reproducible: false,
            is_by_time: false,
            load: LoadOptions {
                against: vec![path("plain.txt")],
                ..LoadOptions::default()
            },
        };
        let mut report = Vec::new();
        let reporting = Reporting::new(&order).unwrap();
        reporting.write(format, None, &mut report).unwrap();
        let told = String::from_utf8(report).unwrap();
        assert!(told.contains("“summer” for “winter”"), "{told}");
        std::fs::write(path("report"), told).unwrap();
        let verified = verify(&path("report"), &LoadOptions::default()).unwrap();
        let wrong = |outcome| outcome == CheckOutcome::Fails || outcome == CheckOutcome::CannotTell;
        let wrong: Vec<String> = verified
            .checks
            .iter()
            .filter(|check| wrong(check.outcome))
            .map(ToString::to_string)
            .collect();
        assert_eq!(wrong, [""; 0]);
    }
}
