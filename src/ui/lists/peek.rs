//! All tellings of the point under the cursor: word by word where the words can be set side by side, whole elsewhere.

use super::collation::{CollatedTelling, FRONT, collate};
use super::possible_tellings::{is_possibly_told, list_possible_tellers, list_possible_tellings};
use super::prose;
use crate::compare::{self, Point, Telling};
use crate::lexicon::share_words;
use crate::review::{Mark, Role, mark_against};
use crate::text::{Id, SentenceId, VersionId, each, overlap, visible};
use crate::ui::action::Action;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

/// Below this many thousandths of aligned words two tellings have too little in common to be read word by word.
const ALIGNED: usize = 400;

pub(super) fn list_tellings(model: &Model, room: usize) -> Listing {
    let here = model.reading.cursor.sentence;
    if model.story.sentences.get(here).is_none() {
        return Listing::default();
    }
    let point = model
        .comparison
        .points
        .get(model.comparison.points.of(here));
    let partly = told_in_part(model, point);
    let mut tellings: Vec<&Telling> = point.tellings.iter().chain(&partly).collect();
    tellings.sort_by_key(|telling| telling_sort_key(model, telling));
    let reference = tellings
        .iter()
        .find(|telling| telling.sentences.contains(&here));
    let Some(reference) = reference.copied() else {
        return Listing::default();
    };
    let told: Vec<CollatedTelling> = tellings
        .iter()
        .map(|telling| {
            let is_other = *telling != reference;
            let mark = is_other.then(|| nearest_telling_mark(model, reference.version, telling));
            CollatedTelling::new(model, reference, telling, mark)
        })
        .collect();
    let mut items = texts(model, reference, &tellings, &told, room);
    items.push(silent(model, &tellings, room));
    items.push(PanelItem::gap());
    items.push(PanelItem::heading(match tellings.len() {
        1 => "where it is",
        _ => "where they are, and why they were matched",
    }));
    let headings = tellings.iter();
    items.extend(headings.map(|telling| heading(model, reference, telling, room)));
    items.extend(list_possible_tellings(model, reference, room));
    Listing {
        head: prose::wrapped(
            &[StyledText::ink(
                tellings_head(model, tellings.len(), reference),
                Ink::Detail,
            )],
            room,
            0,
        ),
        items,
        ..Listing::default()
    }
}

/// What the tellings say: word under word where enough words can be set so, whole elsewhere.
fn texts(
    model: &Model,
    reference: &Telling,
    tellings: &[&Telling],
    told: &[CollatedTelling],
    room: usize,
) -> Vec<PanelItem> {
    let (aligned, whole): (Vec<_>, Vec<_>) = tellings
        .iter()
        .zip(told)
        .partition(|(telling, told)| **telling == reference || told.aligned() >= ALIGNED);
    let mut items = Vec::new();
    let mut whole: Vec<_> = whole;
    if aligned.len() > 1 {
        let told: Vec<&CollatedTelling> = aligned.iter().map(|(_, told)| *told).collect();
        items.extend(collate(&told, room));
    } else {
        whole.splice(0..0, aligned);
    }
    let has_whole = !whole.is_empty();
    items.extend(whole.into_iter().map(|(telling, told)| PanelItem {
        lines: whole_telling_lines(model, reference.version, (*telling, told), room),
        target: Some(told.target()),
    }));
    if has_whole {
        items.push(PanelItem::gap());
    }
    items
}

/// What is linked to a telling of the point but says something more, in versions that do not tell the point alone.
fn told_in_part(model: &Model, point: &Point) -> Vec<Telling> {
    let tells = |version: VersionId| {
        let versions = &point.tellings;
        versions
            .binary_search_by_key(&version, |telling| telling.version)
            .is_ok()
    };
    let own = point
        .tellings
        .iter()
        .flat_map(|telling| each(&telling.sentences));
    let ties = own.flat_map(|sentence| model.comparison.ties(sentence));
    let ties = ties.filter(|tie| !tells(tie.other));
    let mut found: Vec<Telling> = ties
        .map(|tie| Telling {
            version: tie.other,
            sentences: match tie.is_left {
                true => tie.link.right.clone(),
                false => tie.link.left.clone(),
            },
        })
        .collect();
    found.sort_by_key(|telling| {
        (
            telling.version,
            telling.sentences.start,
            telling.sentences.end,
        )
    });
    found.dedup();
    found
}

/// The telling under the cursor is the one that the others are set against; the rest follows in the order of columns.
fn telling_sort_key(model: &Model, telling: &Telling) -> (bool, usize, SentenceId) {
    let is_here = telling.sentences.contains(&model.reading.cursor.sentence);
    let place = model
        .reading
        .order
        .iter()
        .position(|v| *v == telling.version);
    (
        !is_here,
        place.unwrap_or(usize::MAX),
        telling.sentences.start,
    )
}

fn tellings_head(model: &Model, n: usize, reference: &Telling) -> String {
    let letter = model.story.letter(reference.version);
    match n {
        1 if is_possibly_told(model, reference) => {
            format!("in {letter}; possibly in another version too")
        }
        1 => format!("only in {letter}"),
        n => {
            let (peek, close) = (model.key(Action::Peek), model.key(Action::Close));
            format!("in {n} versions, compared with {letter} · {peek} goes to one · {close} closes")
        }
    }
}

fn heading(model: &Model, reference: &Telling, telling: &Telling, room: usize) -> PanelItem {
    let story = &model.story;
    let version = &story.versions[telling.version];
    let first = version.sentences.start.index();
    let number = telling.sentences.start.index() - first + 1;
    let mark = nearest_telling_mark(model, reference.version, telling);
    let is_reference = telling == reference;
    let mut pieces = vec![StyledText::ink(
        format!("{:<3}", version.letter),
        Ink::Letter,
    )];
    if !is_reference {
        pieces.push(StyledText::role(format!("{} ", mark.symbol()), mark.role()));
        pieces.push(StyledText::role(mark.meaning(), mark.role()));
        pieces.push(StyledText::ink(" · ", Ink::Detail));
    }
    let outlet = version.meta.outlet.as_deref().unwrap_or(version.name());
    let of = crate::text::len(&version.sentences);
    let place = format!("{} · sentence {number} of {of}", visible(outlet));
    pieces.push(StyledText::ink(place, Ink::Detail));
    let mut lines = prose::wrapped(&pieces, room, 3);
    if let Some(why) = link_reason_text(model, reference, telling) {
        let why = StyledText::ink(format!("   {why}"), Ink::Quiet);
        lines.extend(prose::wrapped(&[why], room, 3));
    }
    PanelItem {
        lines,
        target: Some(PanelTarget::Place(telling.sentences.start, None)),
    }
}

/// Why a telling is linked to the one that it is set against.
fn link_reason_text(model: &Model, reference: &Telling, telling: &Telling) -> Option<String> {
    let pair = model.comparison.pair(reference.version, telling.version)?;
    let (left, right) = if pair.left == reference.version {
        (reference, telling)
    } else {
        (telling, reference)
    };
    let mut links = pair.links.iter();
    let link = links.find(|link| {
        overlap(&link.left, &left.sentences) && overlap(&link.right, &right.sentences)
    });
    let Some(link) = link else {
        return (reference != telling)
            .then(|| "matched through other versions, not directly".to_owned());
    };
    let why = compare::explain_link(&model.story, &model.comparison, pair, link);
    Some(visible(&why.sentence(&model.story)).into_owned())
}

/// How the nearest sentence of a telling relates to the version that it is set against.
fn nearest_telling_mark(model: &Model, base: VersionId, telling: &Telling) -> Mark {
    let marked = each(&telling.sentences).map(|sentence| against(model, base, sentence).0);
    marked
        .min_by_key(|mark| {
            match mark {
                Mark::Told { relation, .. } => Some(*relation),
                Mark::OnlyHere | Mark::Possible | Mark::Open | Mark::Furniture => None,
            }
            .map_or((1, None), |relation| (0, Some(relation)))
        })
        .unwrap_or(Mark::OnlyHere)
}

fn against(
    model: &Model,
    base: VersionId,
    sentence: SentenceId,
) -> (Mark, Vec<crate::review::Run>) {
    mark_against(&model.story, &model.comparison, sentence, base)
}

/// A telling whole, with its runs.
fn whole_telling_lines(
    model: &Model,
    base: VersionId,
    (telling, told): (&Telling, &CollatedTelling),
    room: usize,
) -> Vec<crate::ui::model::StyledLine> {
    let mut pieces = told.front().to_vec();
    for sentence in each(&telling.sentences) {
        let runs = if telling.version == base {
            Vec::new()
        } else {
            against(model, base, sentence).1
        };
        if runs.is_empty() {
            let words = model.story.text(model.story.sentences[sentence].span);
            pieces.push(StyledText::role(prose::flat(words), Role::Shared));
        }
        for run in runs {
            pieces.push(StyledText::role(
                prose::flat(model.story.text(run.span)),
                run.role,
            ));
        }
        pieces.push(StyledText::plain(" "));
    }
    prose::wrapped(&pieces, room, FRONT)
}

/// Which versions do not tell the point.
fn silent(model: &Model, tellings: &[&Telling], room: usize) -> PanelItem {
    let tells = |version: VersionId| tellings.iter().any(|telling| telling.version == version);
    let could_tell = |version: VersionId| {
        let mut tellers = tellings.iter().map(|telling| telling.version);
        tellers.any(|teller| share_words(&model.story, version, teller))
    };
    let possibly = list_possible_tellers(model, tellings);
    let others = model
        .story
        .versions
        .ids()
        .filter(|&version| !tells(version) && !possibly.contains(&version));
    let (silent, not_compared): (Vec<_>, Vec<_>) = others.partition(|&version| could_tell(version));
    let letters = |versions: &[VersionId]| {
        let letters = versions.iter().map(|&version| model.story.letter(version));
        letters.collect::<Vec<&str>>().join(", ")
    };
    let mut parts = Vec::new();
    if !silent.is_empty() {
        parts.push(format!("not in {}", letters(&silent)));
    }
    if !not_compared.is_empty() {
        parts.push(format!(
            "not compared, another language: {}",
            letters(&not_compared)
        ));
    }
    if !possibly.is_empty() {
        parts.push(format!("possibly in: {}", letters(&possibly)));
    }
    let text = match parts.is_empty() {
        true => "every version has it".to_owned(),
        false => parts.join(" · "),
    };
    PanelItem {
        lines: prose::wrapped(&[StyledText::ink(text, Ink::Quiet)], room, 2),
        target: None,
    }
}
