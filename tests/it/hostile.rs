//! Texts made to be slow: what is repeated tens of thousands of times is read and compared in a moment.
//!
//! No clock is asked. Each text is large enough that work which grows with its square would take minutes and gigabytes;
//! beside each stands an ordinary text that looks alike, and what it must give.

use std::fmt::Write;
use std::sync::Arc;

use retold::compare::Comparison;
use retold::facts::{FactKind, Facts};
use retold::lexicon::Relations;
use retold::lineage::Lineage;
use retold::text::{Draft, Id, SentenceId, Story};

use super::facts_read::lines;

/// The length of the texts in bytes.
const LENGTH: usize = 60_000;

/// A piece again and again.
fn again(piece: &str) -> String {
    piece.repeat(LENGTH / piece.len())
}

fn story(texts: &[&str]) -> Arc<Story> {
    let draft = |text: &&str| Draft {
        text: (*text).to_owned(),
        ..Draft::default()
    };
    Arc::new(Story::new(texts.iter().map(draft).collect()))
}

/// Reads and compares everything; gives back the links of the first two versions, by places.
fn linked(texts: &[&str]) -> Vec<(usize, usize)> {
    let story = story(texts);
    let comparison = Comparison::of(&story);
    let _ = Facts::new(&story, &comparison);
    let _ = Lineage::of(&story, &comparison);
    let first = |sentence: SentenceId| {
        let version = story.sentences[sentence].version;
        sentence.index() - story.versions[version].sentences.start.index()
    };
    let links = comparison.pairs.iter().flat_map(|pair| &pair.links);
    links
        .map(|link| (first(link.left.start), first(link.right.start)))
        .collect()
}

#[test]
fn one_piece_repeated_is_read_in_a_moment() {
    for piece in [
        "a. \" ",
        "a.",
        ".",
        "1,1",
        "x{\"a\":",
        "Ab Cd ",
        "Mr. ",
        "a",
        "a “b” ",
        "“b ",
        "« ",
        "(",
        "3 May ",
        "1/2 ",
        "said he ",
        "$5 million ",
        "10.3 % ",
        "% £ ? ",
        "killed 3 and ",
        "rose and ",
        "https://e.example/",
        "x@y.z ",
        "岛。",
        "-",
        "’",
        "U.S.",
        "\u{301}",
        "a \u{200d}",
    ] {
        let text = again(piece);
        let other = format!("Then {text}");
        linked(&[&text, &other]);
    }
}

#[test]
fn one_piece_on_a_line_of_its_own_is_read_in_a_moment() {
    for piece in [
        "Yes.\n",
        "1.\n",
        "By Ann Ro\n",
        "“Go,” he said.\n",
        "* a\n",
        "\n",
        "A: b\n",
    ] {
        let text = again(piece);
        let other = format!("Then {text}");
        linked(&[&text, &other]);
    }
}

#[test]
fn a_sentence_with_thousands_of_copies_is_one_point_in_a_moment() {
    let one = "The crew of the night boat left the quay at noon.\n";
    let copies = again(one);
    assert!(!linked(&[one, &copies]).is_empty());
    // A few copies make a point as ever.
    let story = story(&[one, &one.repeat(3), one]);
    assert_eq!(Comparison::of(&story).points.len(), 1);
}

#[test]
fn words_that_begin_alike_are_read_in_a_moment() {
    let numbered = |pattern: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for n in 0..10_000 {
            let _ = write!(text, "{} ", pattern(n));
            if n % 20 == 19 {
                text.push_str("came.\n");
            }
        }
        text
    };
    let vowels = |n: usize| (0..8).map(move |k| char::from(b"aeiou"[n / 5_usize.pow(k) % 5]));
    let texts = [
        numbered(&|n| format!("item{n:06}x")),
        numbered(&|n| format!("Item{n:06}x")),
        numbered(&|n| format!("B{}r", vowels(n).collect::<String>())),
        numbered(&|n| format!("пункт{n:06}ы")),
        numbered(&|n| format!("{n:0>9}.0")),
    ];
    for text in &texts {
        linked(&[text, "The item came."]);
    }
}

#[test]
fn a_word_of_a_whole_page_is_read_in_a_moment() {
    let word = |seed: usize| {
        let letters = (0..5 * LENGTH).map(|n| char::from(b'a' + (n * n / 7 * seed % 26) as u8));
        letters.collect::<String>()
    };
    let texts = [word(3), word(5)].map(|word| format!("The code is {word} here."));
    assert_eq!(linked(&[&texts[0], &texts[1]]).len(), 1);
}

#[test]
fn a_refrain_is_linked_in_its_order_however_often_it_comes() {
    // So few are set beside each other all with all, so many only with those around them.
    for n in [12, 300] {
        let version = |verb: &str| {
            let mut text = String::new();
            for verse in 0..n {
                let _ = write!(
                    text,
                    "Pilot number {verse} {verb} the grey harbour at dusk. The sea gives and the sea takes. "
                );
            }
            text
        };
        let links = linked(&[&version("left"), &version("quitted")]);
        let refrains = links.iter().filter(|(left, _)| left % 2 == 1);
        let refrains: Vec<_> = refrains.collect();
        assert_eq!(refrains.len(), n);
        assert!(refrains.iter().all(|(left, right)| left == right));
    }
}

#[test]
fn identifiers_are_related_to_their_neighbours_and_to_no_crowd() {
    let mut text = String::new();
    for n in 0..5_000 {
        let _ = write!(text, "item{n:06}x ");
    }
    let crowd = story(&[&text]);
    let relations = Relations::new(&crowd);
    let most = crowd.vocabulary.entries();
    let most = most.map(|(term, _)| relations.kin(term).len()).max();
    assert!(most.unwrap() <= 200, "one word has {most:?} kin");

    let few = story(&["The item000123x and the item000124x left the harbour, not the harbor."]);
    let relations = Relations::new(&few);
    let strength = |one: &str, other: &str| {
        let term = |word: &str| few.vocabulary.find(word).unwrap();
        relations.strength(term(one), term(other))
    };
    assert!(strength("item000123x", "item000124x") > 0);
    assert!(strength("harbour", "harbor") > 0);
}

#[test]
fn what_is_too_large_to_count_is_no_figure() {
    let beyond = "The debt is 999 trillion trillion trillion trillion crowns.";
    for text in [
        beyond,
        "It stood at 1040-1/0 yesterday.",
        "It stood at 12 99999999999999999999999999999999/999999999999999999999999999999999999.",
        "A hundred million billion trillion trillion trillion thousand people came.",
    ] {
        linked(&[text, text]);
    }
    let found = lines(&[beyond, beyond], FactKind::Figure);
    assert_eq!(found, Vec::<String>::new());
    let large = [
        "The debt is 999 trillion crowns. The share stood at 290-1/2p.",
        "The debt is 998 trillion crowns. The share stood at 290-1/2p.",
    ];
    assert_eq!(
        lines(&large, FactKind::Figure),
        [
            "conflict: A 999 trillion crowns | B 998 trillion crowns",
            "agree: A 290-1/2p | B 290-1/2p"
        ]
    );
}

/// A page is the one text that a stranger hands to a reader.
#[cfg(feature = "html")]
#[test]
fn a_page_of_tags_that_are_never_closed_is_read_in_a_moment() {
    let folder = tempfile::tempdir().unwrap();
    let told =
        "<p>The ferry ran aground off the island on Thursday evening, and all were saved.</p>";
    for tag in [
        "<svg>",
        "<template>",
        "<noscript>",
        "<iframe>",
        "<svg/>",
        "<svg a=\"",
        "<a b='<",
        "<!--",
        "<!-- -",
        "<![CDATA[",
        "</",
        "<",
        "&",
        "&amp",
        "<p>",
        "<b><i>",
        "<br>",
        "<td>",
        "<script>a</script>",
        "<svg></svg>",
    ] {
        let path = folder.path().join("page.html");
        let page = format!("<html><body><article>{told}{}", again(tag).repeat(5));
        std::fs::write(&path, page).unwrap();
        // Some are too deep to be read, which is told.
        let loaded = retold::load::load(&[path]);
        match loaded.drafts.first() {
            Some(draft) => assert!(draft.text.contains("ran aground"), "{tag}"),
            None => assert!(loaded.troubles[0].what.contains("deep"), "{tag}"),
        }
    }
}
