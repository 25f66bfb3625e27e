//! Text from outside is data: whatever a text, a headline, an origin or a note looks like, in every format it comes out
//! as text. Each format is read by a reader of its own that is not ours, where there is one.

use std::sync::Arc;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use retold::compare::Comparison;
use retold::facts::Facts;
use retold::lineage::Lineage;
use retold::load::{StoryFileContent, Trouble, load, story_file};
use retold::report::{Provenance, Report, ReportFormat};
use retold::review::{Arrangement, Page, Review, ReviewTarget};
use retold::text::{Draft, Id, Meta, Story, VersionId, visible};

use super::agreement::records;

/// What some format, program or terminal takes for its own.
const SIGNS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></tr></table>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<?xml version=\"1.0\"?>",
    "&amp;",
    "&lt;b&gt;",
    "&#27;",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "\" onload=\"x",
    "</style>",
    "**bold**",
    "__b__",
    "_i_",
    "`code`",
    "```",
    "~~~",
    "~~gone~~",
    "# Heading",
    "#",
    "- item",
    "1. item",
    "> quoted",
    "---",
    "===",
    "[a](https://x.org)",
    "![a](b)",
    "[^1]",
    "[^1]: x",
    "[x]: y",
    "|",
    "| a | b |",
    "$x$",
    "$$",
    "\\",
    "\\\\",
    "{#id}",
    "{.c}",
    "{{x}}",
    "^up^",
    "[[wiki]]",
    "https://x.org/a",
    "www.x.org",
    "a@b.org",
    "<https://x.org>",
    ":smile:",
    "=SUM(A1:A9)",
    "=cmd|'/c calc'!A0",
    "+1",
    "-1",
    "@x",
    "\t=1",
    ",",
    ";",
    "\"\"",
    "\"\"\"",
    "'''",
    "[table]",
    "a = 1",
    "\n[[version]]\n",
    "\nletter = \"Z\"",
    "\u{1b}[31m",
    "\u{1b}]52;c;eA==\u{7}",
    "\u{9b}2J",
    "\u{7}",
    "\u{8}",
    "\0",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "\t",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{fffd}",
    "\u{7f}",
    "e\u{301}",
    "港",
    "👩\u{200d}🚒",
    "§",
    "[+a]",
    "[~b]",
    "ferry",
    "ran",
    "aground",
    "Lady Ardith",
    "214 people",
    "“We left”",
    " ",
    " ",
    " ",
];

fn outside() -> impl Strategy<Value = String> {
    let part =
        prop_oneof![4 => prop::sample::select(SIGNS).prop_map(str::to_owned), 1 => "\\PC{1,3}"];
    prop::collection::vec(part, 1..9).prop_map(|parts| parts.concat())
}

/// What comes from outside, beside plain sentences that link the versions.
#[derive(Clone, Debug)]
struct Outside {
    texts: Vec<String>,
    title: String,
    outlet: String,
    origin: String,
    verdict: String,
    reason: String,
    note: String,
}

prop_compose! {
    fn anything()(
        texts in prop::collection::vec(outside(), 2..4),
        [title, outlet, origin, verdict, reason, note] in prop::array::uniform6(outside()),
    ) -> Outside {
        Outside { texts, title, outlet, origin, verdict, reason, note }
    }
}

fn story(outside: &Outside) -> Arc<Story> {
    let plain = "The ferry Lady Ardith ran aground off the island on Thursday evening.";
    let draft = |(place, text): (usize, &String)| Draft {
        text: format!("{plain}\n\n{text} and {place} people were saved.\n\n{text}"),
        meta: Meta {
            title: Some(outside.title.clone()),
            outlet: Some(outside.outlet.clone()),
            ..Meta::default()
        },
        origin: outside.origin.clone(),
        ..Draft::default()
    };
    Arc::new(Story::new(
        outside.texts.iter().enumerate().map(draft).collect(),
    ))
}

fn written(outside: &Outside, format: ReportFormat) -> String {
    let story = story(outside);
    let comparison = Comparison::of(&story);
    let facts = Facts::new(&story, &comparison);
    let arrangement = Arrangement {
        columns: story.versions.ids().collect(),
        shows_furniture: true,
        ..Arrangement::default()
    };
    let page = Page::new(&story, &comparison, &arrangement);
    let mut review = Review::new(&story);
    let version = ReviewTarget::version(&story, VersionId::at(1));
    review.judge(&version, &outside.verdict, &outside.reason);
    review.annotate(&version, &outside.note);
    let troubles = [Trouble::new(&outside.origin, "there is no such file")];
    let made = Provenance {
        by: "retold".to_owned(),
        at: None,
        settings: vec![("only".to_owned(), outside.title.clone())],
    };
    let report = Report {
        story: &story,
        comparison: &comparison,
        lineage: &Lineage::default(),
        facts: &facts,
        page: &page,
        review: Some(&review),
        troubles: &troubles,
        made: &made,
    };
    let mut out = Vec::new();
    report.write(format, None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Words without the spaces between them, which lines and tables lay out anew.
fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether everything from outside is there to be read.
fn check_words(outside: &Outside, shown: &str) -> Result<(), TestCaseError> {
    let shown = packed(shown);
    let said = [
        &outside.title,
        &outside.outlet,
        &outside.origin,
        &outside.verdict,
        &outside.reason,
        &outside.note,
    ];
    for words in said {
        let wanted = packed(&visible(words));
        prop_assert!(shown.contains(&wanted), "{} is not in {}", wanted, shown);
    }
    Ok(())
}

fn check_signs(report: &str, may: &[char]) -> Result<(), TestCaseError> {
    let acts =
        |c: &char| (c.is_control() || *c == '\u{202e}' || *c == '\u{2066}') && !may.contains(c);
    prop_assert_eq!(report.chars().find(acts), None);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_text(outside in anything()) {
        let report = written(&outside, ReportFormat::Text);
        check_signs(&report, &['\n'])?;
        check_words(&outside, &report)?;
    }

    #[test]
    fn in_markdown(outside in anything()) {
        let report = written(&outside, ReportFormat::Markdown);
        check_signs(&report, &['\n'])?;
        let mut options = Options::all();
        // It would put other quotation marks for those that were published.
        options.remove(Options::ENABLE_SMART_PUNCTUATION);
        let mut words = String::new();
        for event in Parser::new_ext(&report, options) {
            match event {
                Event::Text(text) => words += &text,
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::Code(code) => prop_assert!(code.chars().all(|c| c.is_ascii_alphanumeric()), "{}", code),
                Event::Start(tag) => prop_assert!(is_ours(&tag), "{:?} in {}", tag, report),
                Event::End(_) | Event::Rule => {}
                event => prop_assert!(false, "{:?} in {}", event, report),
            }
        }
        check_words(&outside, &words)?;
    }

    #[test]
    fn in_html(outside in anything()) {
        let report = written(&outside, ReportFormat::Html);
        check_signs(&report, &['\n'])?;
        let page = dom_query::Document::from(report.as_str());
        for node in page.select("*").nodes() {
            let name = node.node_name().unwrap_or_default().to_string();
            prop_assert!(ELEMENTS.contains(&name.as_str()), "<{}> in {}", name, report);
            for attribute in node.attrs() {
                let (name, value) = (attribute.name.local.to_string(), attribute.value.to_string());
                prop_assert!(ATTRIBUTES.contains(&name.as_str()), "{} in {}", name, report);
                prop_assert!(name != "href" || value.starts_with('#'), "{}", value);
            }
        }
        prop_assert_eq!(page.select("h1").length(), 1);
        check_words(&outside, &page.select("body").text())?;
    }

    #[test]
    fn in_csv(outside in anything()) {
        let report = written(&outside, ReportFormat::Csv);
        check_signs(&report, &['\n', '\r'])?;
        let records = records(&report);
        let mut words = String::new();
        for record in records.iter().filter(|record| record.len() > 1) {
            prop_assert_eq!(record.len(), 9, "{:?}", record);
            for field in record {
                prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", field);
                words += field;
                words.push(' ');
            }
        }
        check_words(&outside, &words)?;
    }

    #[test]
    fn in_tei(outside in anything()) {
        let report = written(&outside, ReportFormat::Tei);
        check_signs(&report, &['\n'])?;
        let document = roxmltree::Document::parse(&report).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let words: String = document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        let replaced = |text: &str| text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let Outside { texts, title, outlet, origin, verdict, reason, note } = &outside;
        let [title, outlet, origin, verdict, reason, note] = [title, outlet, origin, verdict, reason, note].map(|text| replaced(text));
        check_words(&Outside { texts: texts.clone(), title, outlet, origin, verdict, reason, note }, &words)?;
    }

    #[test]
    fn in_json(outside in anything()) {
        let report = written(&outside, ReportFormat::Json);
        check_signs(&report.replace(['\u{202e}', '\u{2066}'], ""), &['\n', '\u{7f}', '\u{85}', '\u{9b}'])?;
        let data: serde_json::Value = serde_json::from_str(&report).unwrap();
        let said = &data["review"][0];
        prop_assert_eq!(said["verdict"].as_str(), Some(outside.verdict.as_str()));
        prop_assert_eq!(said["reason"].as_str(), Some(outside.reason.as_str()));
        prop_assert_eq!(said["note"].as_str(), Some(outside.note.as_str()));
        for (version, text) in data["versions"].as_array().unwrap().iter().zip(&outside.texts) {
            prop_assert_eq!(version["title"].as_str(), Some(outside.title.as_str()));
            prop_assert_eq!(version["origin"].as_str(), Some(outside.origin.as_str()));
            prop_assert!(version["text"].as_str().unwrap().ends_with(text.as_str()));
        }
    }

    #[test]
    fn in_story_files(outside in anything()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let told = visible(&outside.texts[0]).into_owned();
        std::fs::write(&path, format!("The ferry ran aground.\n\n{told}\n\nAll were saved.\n")).unwrap();
        let mut draft = load(std::slice::from_ref(&path)).drafts.remove(0);
        draft.meta.title = Some(outside.title.clone());
        draft.meta.outlet = Some(outside.outlet.clone());
        let story = Story::new(vec![draft]);
        let same = (format!("one{}", outside.reason.trim_end()), format!("other{}", outside.note.trim_end()));
        let span = retold::review::find_words(&story, &told).first().map_or(story.versions[VersionId::at(0)].span, |found| found.span);
        let written = StoryFileContent {
            story: &story,
            order: &[VersionId::at(0)],
            base: None,
            same: std::slice::from_ref(&same),
            kept: &[],
            left_out: &[(VersionId::at(0), span)],
        };
        let file = folder.path().join("story.toml");
        std::fs::write(&file, story_file(&written, folder.path())).unwrap();
        let loaded = load(&[file]);
        prop_assert_eq!(&loaded.troubles, &[]);
        prop_assert_eq!(loaded.drafts[0].meta.title.as_deref(), kept(&outside.title));
        prop_assert_eq!(loaded.drafts[0].meta.outlet.as_deref(), kept(&outside.outlet));
        prop_assert_eq!(&loaded.same, &[same]);
    }
}

/// What a story file keeps of a label: spaces around it mean nothing.
fn kept(label: &str) -> Option<&str> {
    Some(label.trim()).filter(|label| !label.is_empty())
}

/// What a page is made of.
const ELEMENTS: &[&str] = &[
    "html", "head", "meta", "title", "style", "body", "a", "header", "main", "section", "h1", "h2",
    "p", "table", "thead", "tbody", "tr", "th", "td", "div", "dl", "dt", "dd", "ul", "li", "span",
    "mark", "b", "br", "small", "code",
];

/// What its elements may have.
const ATTRIBUTES: &[&str] = &[
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "href",
    "dir",
    "id",
    "scope",
    "colspan",
    "role",
    "aria-label",
    "aria-hidden",
    "tabindex",
    "title",
];

/// Whether a report uses this of Markdown itself.
fn is_ours(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::List(_)
            | Tag::Item
            | Tag::Strong
            | Tag::Emphasis
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
    )
}
