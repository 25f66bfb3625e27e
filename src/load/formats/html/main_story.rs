//! The main story of a page: `dom_smoothie` finds where it stands, and what it drops of the story is put back.

use std::collections::BTreeSet;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::heading::Heading;
use super::passages::PagePassage;
use super::walk::read_page_passages;
use super::{clutter, infinite_scroll};
use crate::text::PassageKind;

/// The passages of the main story, in order.
pub(super) fn find_main_story(document: Document, heading: &Heading) -> Vec<PagePassage> {
    infinite_scroll::cut_other_stories(&document, heading);
    clutter::remove(&document, heading.place);
    let all = document
        .body()
        .map(|body| read_page_passages(&body, heading.place))
        .unwrap_or_default();
    let located = locate_passages(document);
    restore_story_passages(&all, &located).unwrap_or(located)
}

/// The passages of what reads most like an article.
fn locate_passages(document: Document) -> Vec<PagePassage> {
    let config = Config {
        keep_classes: true,
        disable_json_ld: true,
        ..Config::default()
    };
    let Ok(mut readability) = Readability::with_document(document, None, Some(config)) else {
        return Vec::new();
    };
    if readability.parse().is_err() {
        return Vec::new();
    }
    let root = readability.doc.select_single("#readability-page-1");
    root.nodes()
        .first()
        .map(|root| read_page_passages(root, None))
        .unwrap_or_default()
}

/// Of all passages of the page those that were located, and what of the story stands among them or between them and the
/// headline. Nothing if they cannot be found again, because the search has changed them.
fn restore_story_passages(
    all: &[PagePassage],
    located: &[PagePassage],
) -> Option<Vec<PagePassage>> {
    let places = match_passages(all, located)?;
    let (first, last) = (*places.first()?, *places.last()?);
    let is_headline = |passage: &PagePassage| passage.kind == PassageKind::Headline;
    let headline = all.iter().take(last).rposition(is_headline);
    let from = headline.map_or(first, |headline| headline + 1);
    let frame = Frame::new(all, located, &places);
    let chosen = (first.min(from)..=last).filter(|at| {
        all.get(*at).is_some_and(|passage| {
            // A label above the headline is none of the story, however near it stands.
            let is_located = places.contains(at) && (*at >= from || is_story(passage));
            is_located || (*at >= from && frame.is_missed(*at, passage, &places))
        })
    });
    Some(chosen.filter_map(|at| all.get(at).cloned()).collect())
}

/// What lists are called that sum a story up above it.
const KEY_POINTS: [&str; 6] = [
    "summary",
    "bullet",
    "highlight",
    "key-point",
    "keypoint",
    "takeaway",
];

/// What the elements are called that hold the located prose.
struct Frame<'a> {
    shapes: BTreeSet<&'a str>,
    around: BTreeSet<&'a str>,
    told: BTreeSet<&'a str>,
}

impl<'a> Frame<'a> {
    fn new(all: &'a [PagePassage], located: &'a [PagePassage], places: &BTreeSet<usize>) -> Self {
        let prose: Vec<&PagePassage> = places
            .iter()
            .filter_map(|at| all.get(*at))
            .filter(|passage| is_story(passage))
            .collect();
        Self {
            shapes: prose.iter().map(|passage| passage.shape.as_str()).collect(),
            around: prose.iter().map(|passage| passage.around()).collect(),
            told: located
                .iter()
                .map(|passage| passage.words.as_str())
                .collect(),
        }
    }

    /// Whether the search has dropped a passage of the story: prose in elements called as those of other prose, words
    /// under a picture, a heading right above a located passage, key points.
    fn is_missed(&self, at: usize, passage: &PagePassage, places: &BTreeSet<usize>) -> bool {
        if self.told.contains(passage.words.as_str()) || passage.is_aside {
            return false;
        }
        match passage.kind {
            PassageKind::Caption => {
                is_story(passage) && (passage.is_under_picture() || self.is_alike(passage))
            }
            PassageKind::Subheading => {
                passage.n_linked == 0
                    && self.around.contains(passage.around())
                    && places.contains(&(at + 1))
            }
            PassageKind::ListItem => {
                passage.n_linked == 0 && KEY_POINTS.iter().any(|name| passage.shape.contains(name))
            }
            _ => is_story(passage) && self.is_alike(passage),
        }
    }

    fn is_alike(&self, passage: &PagePassage) -> bool {
        self.shapes.contains(passage.shape.as_str())
    }
}

/// Where the located passages stand among all.
fn match_passages(all: &[PagePassage], located: &[PagePassage]) -> Option<BTreeSet<usize>> {
    let mut places = BTreeSet::new();
    let mut unfound = String::new();
    let mut next = 0;
    for passage in located {
        let is_it = |other: &PagePassage| other.words == passage.words;
        let behind = all.iter().skip(next).position(is_it).map(|at| at + next);
        match behind.or_else(|| all.iter().position(is_it)) {
            Some(at) => {
                places.insert(at);
                next = at + 1;
            }
            None if is_story(passage) => {
                unfound.push_str(&passage.words);
                unfound.push('\n');
            }
            None => {}
        }
    }
    if !unfound.is_empty() {
        places.extend(pieces_of(&unfound, all)?);
    }
    Some(places)
}

/// The search joins the cells of tables that lay a page out: the passages that such a joint was made of. Nothing if
/// they do not make up half of it.
fn pieces_of(joint: &str, all: &[PagePassage]) -> Option<Vec<usize>> {
    // Looking up each passage in a long text takes time; no page that is laid out by tables is this long.
    const LONGEST: usize = 200_000;
    if joint.len() > LONGEST {
        return None;
    }
    let is_piece =
        |passage: &PagePassage| is_story(passage) && joint.contains(passage.words.as_str());
    let pieces: Vec<usize> = (0..all.len())
        .filter(|at| all.get(*at).is_some_and(is_piece))
        .collect();
    let n_found: usize = pieces
        .iter()
        .filter_map(|at| all.get(*at))
        .map(|p| p.words.len())
        .sum();
    (n_found * 2 >= joint.len()).then_some(pieces)
}

/// Whether a passage can only belong to the story it stands in: the words under a picture, or a sentence or two that
/// lead nowhere else.
fn is_story(passage: &PagePassage) -> bool {
    const CHARACTERS: usize = 40;
    const ENDS: &[char] = &['.', '!', '?', '…', ':', '。', '！', '？', '।', '۔', '؟'];
    const CLOSERS: &[char] = &['"', '”', '’', '\'', ')', '»', '」', '“'];
    let is_prose =
        passage.n_shown >= CHARACTERS && passage.words.trim_end_matches(CLOSERS).ends_with(ENDS);
    let is_told = match passage.kind {
        PassageKind::Caption => true,
        PassageKind::Paragraph | PassageKind::Quotation => is_prose,
        _ => false,
    };
    is_told && !passage.is_aside && passage.n_linked * 3 < passage.n_shown
}
