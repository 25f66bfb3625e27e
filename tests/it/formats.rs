//! Formats: what each gives, told by content, and one clear sentence for what does not open.

use jiff::civil::date;
use std::fs;

use proptest::prelude::*;
use retold::load::{self, Loaded};
use retold::text::Draft;

pub(super) fn opened(name: &str, bytes: &[u8]) -> Loaded {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let mut loaded = load::load(&[path]);
    let place = folder.path().display().to_string();
    for trouble in &mut loaded.troubles {
        trouble.place = trouble.place.replace(&format!("{place}/"), "");
    }
    loaded
}

pub(super) fn draft(name: &str, bytes: &[u8]) -> Draft {
    let loaded = opened(name, bytes);
    assert_eq!(loaded.troubles, []);
    let [draft] = loaded.drafts.as_slice() else {
        panic!("one version expected: {:?}", loaded.drafts);
    };
    draft.clone()
}

/// The passages, each with its kind.
pub(super) fn told(draft: &Draft) -> Vec<String> {
    let passages = draft.passages.iter().map(|passage| {
        let words = draft.text.get(passage.range.clone()).unwrap();
        format!("{}: {words}", passage.kind.name())
    });
    passages.collect()
}

/// The only sentence about a file that does not open.
pub(super) fn refusal(name: &str, bytes: &[u8]) -> String {
    let loaded = opened(name, bytes);
    assert_eq!(loaded.drafts, []);
    assert_eq!(loaded.troubles.len(), 1);
    loaded.troubles[0].to_string()
}

const PAGE: &str = "<!doctype html><html lang=en><head><title>Ferry runs aground | Selwyn Courier</title>
<meta property='article:published_time' content='2025-03-14T06:12:00Z'></head><body><nav><a href=/>Home</a></nav>
<article><h1>Ferry runs aground</h1><p class=standfirst>Three people were hurt when the ship struck a reef.</p>
<p>The ferry ran aground in thick fog off the island on Thursday, and three people were hurt, the coastguard said.</p>
<h2>The rescue</h2><p>Life&shy;boats brought all 214 people ashore before midnight, the harbour master told the Courier.</p>
<blockquote>We heard a long scraping sound, and then the lights went out.</blockquote>
<ul><li>Hurt: three<li>Saved: 214</ul><figure><img src=a.jpg><figcaption>The ferry at dawn, still on the reef.</figcaption></figure>
<p><a href=/walks>Ten walks along the coast</a></p></article><footer>© Selwyn Courier</footer></body></html>";

#[test]
fn a_page_gives_its_article_told_apart() {
    let draft = draft("page.txt", PAGE.as_bytes());
    assert_eq!(draft.meta.title.as_deref(), Some("Ferry runs aground"));
    assert_eq!(draft.meta.outlet.as_deref(), Some("Selwyn Courier"));
    assert_eq!(draft.meta.published_day(), Some(date(2025, 3, 14)));
    assert_eq!(
        told(&draft),
        [
            "headline: Ferry runs aground",
            "standfirst: Three people were hurt when the ship struck a reef.",
            "paragraph: The ferry ran aground in thick fog off the island on Thursday, and three people were hurt, the coastguard said.",
            "subheading: The rescue",
            "paragraph: Lifeboats brought all 214 people ashore before midnight, the harbour master told the Courier.",
            "quotation: We heard a long scraping sound, and then the lights went out.",
            "list: Hurt: three",
            "list: Saved: 214",
            "caption: The ferry at dawn, still on the reef.",
            "furniture: Ten walks along the coast",
        ]
    );
    assert_eq!(draft.furniture[0].why, "nothing but a link");
}

#[test]
fn a_row_of_figures_stays_together_and_a_table_that_lays_out_comes_apart() {
    let prose = "<p>The wards of Orvell and Selwyn voted on Friday, and the council published what was counted in a statement.</p>\
        <p>Mayor Anne Tolle called it a good day for the town and thanked the crew who worked through the night.</p>\
        <p>About 300 people had asked for the count to be repeated, and all of them were heard by the council on Monday.</p>";
    let page = |table: &str| {
        let page = format!(
            "<!doctype html><html lang=en><title>Wards vote</title><article><h1>Wards vote</h1>{prose}{table}</article></html>"
        );
        draft("page.html", page.as_bytes()).text
    };
    let text = page(
        "<table><tr><th>Ward</th><th>Votes in 2025</th></tr><tr><td>Orvell</td><td>4,210</td></tr></table>",
    );
    assert!(
        text.contains("Ward Votes in 2025\n") && text.contains("Orvell 4,210"),
        "{text}"
    );
    let text = page(
        "<table><tr><td><p>Orvell has 12 wards.</p></td><td><p>Selwyn has none.</p></td></tr></table>",
    );
    assert!(text.contains("Orvell has 12 wards.\n"), "{text}");
}

#[test]
fn a_page_is_read_in_its_own_encoding() {
    let page = "<html><head><meta charset=koi8-r><title>Паром</title></head><body><h1>Паром сел на мель в тумане</h1>
        <p>Три человека пострадали, когда паром сел на мель в густом тумане в четверг вечером, сообщила береговая охрана.</p>";
    let (bytes, _, _) = encoding_rs::KOI8_R.encode(page);
    let headline = "headline: Паром сел на мель в тумане";
    assert_eq!(told(&draft("a.html", &bytes))[0], headline);
    // A browser saved it as UTF-8 and left the statement as it was.
    assert_eq!(told(&draft("a.html", page.as_bytes()))[0], headline);
}

#[test]
fn a_page_without_an_article_says_so() {
    for page in [
        "<html>",
        "<!doctype html><body><script>draw()</script></body>",
        "<html><nav>Home</nav>",
    ] {
        assert_eq!(
            refusal("a.html", page.as_bytes()),
            "a.html: there is no article on this page; open the page of one story, saved after it was shown"
        );
    }
}

#[test]
fn a_page_that_would_take_all_memory_is_refused() {
    let deep = format!("<html><body>{}", "<div>".repeat(200_000));
    assert_eq!(
        refusal("a.html", deep.as_bytes()),
        "a.html: the page is nested deeper than any browser shows; copy the article from the browser into a text file and open that"
    );
    let long = format!(
        "<html><body>{}",
        "<p>The ferry ran aground. ".repeat(400_000)
    );
    assert_eq!(
        refusal("a.html", long.as_bytes()),
        "a.html: the page has more than 8 MiB of text; cut out the article and open that"
    );
    let program = format!("{PAGE}<script>{}</script>", "x = 1;".repeat(2_000_000));
    assert!(
        draft("a.html", program.as_bytes())
            .text
            .starts_with("Ferry runs aground")
    );
}

/// What pages are made of, to be put together at random.
const MARKUP: &[&str] = &[
    "<html>",
    "<body>",
    "<p>",
    "</p>",
    "<div class=related>",
    "</div>",
    "<h1>",
    "</h1>",
    "<article>",
    "</article>",
    "<ul><li>",
    "<table><tr><td>",
    "</table>",
    "<br>",
    "<a href=x>",
    "</a>",
    "<blockquote>",
    "<figure><figcaption>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<b",
    "<p x=\"",
    "&amp",
    "&#0;",
    "\0",
    "<svg/>",
    "<template>",
    "</b>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":",
    "\"x\"}",
    "<title>",
    "</title>",
    "The ferry ran aground in thick fog off the island on Thursday, and three people were hurt. ",
    "\u{1b}[31m",
    "é",
];

proptest! {
    #[test]
    fn any_markup_opens_or_is_refused(parts in proptest::collection::vec(proptest::sample::select(MARKUP), 0..40)) {
        let page = format!("<html>{}", parts.concat());
        let loaded = opened("a.html", page.as_bytes());
        prop_assert!(loaded.drafts.len() + loaded.troubles.len() >= 1);
        for draft in &loaded.drafts {
            prop_assert!(!draft.text.chars().any(|c| c.is_control() && c != '\n'));
            let mut end = 0;
            for passage in &draft.passages {
                prop_assert!(passage.range.start >= end);
                prop_assert!(draft.text.get(passage.range.clone()).is_some());
                end = passage.range.end;
            }
        }
    }
}
