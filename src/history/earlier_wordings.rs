//! What an outlet said before in place of words that stand in a state: *60* until 14:10, where *40* stands now.

use super::history_change::{ArticleHistory, ChangeKind, HistoryStep};
use super::state_order::{StateTime, state_time};
use crate::text::{Sentence, Span, Story, VersionId, folded_words};

/// Words that stood in the place of others in an earlier state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierWording {
    /// The words.
    pub words: Span,
    /// The last state that had them.
    pub state: VersionId,
    /// When others stood in their place.
    pub until: Option<StateTime>,
}

/// What stood in the place of words of a state before, the oldest first; nothing where no change of them is known.
pub fn trace_wordings(
    history: &ArticleHistory,
    state: VersionId,
    words: Span,
) -> Vec<EarlierWording> {
    let story = history.story.as_ref();
    let mut found = Vec::new();
    let mut here = words;
    let place = history.steps.iter().position(|step| step.to == state);
    let steps = history
        .steps
        .iter()
        .take(place.map_or(0, |place| place + 1));
    for step in steps.rev() {
        if let Some(before) = find_replaced(step, here) {
            found.push(EarlierWording {
                words: before,
                state: step.from,
                until: state_time(&story.versions[step.to].meta),
            });
            here = before;
        } else if let Some(same) = find_in_state(story, step.from, here) {
            here = same;
        } else {
            break;
        }
    }
    found.reverse();
    found
}

/// The words that a fact of a state replaced in a step.
fn find_replaced(step: &HistoryStep, words: Span) -> Option<Span> {
    let is_fact = |kind: ChangeKind| {
        matches!(
            kind,
            ChangeKind::Figure | ChangeKind::Date | ChangeKind::Name | ChangeKind::Quote
        )
    };
    let mut changes = step.changes.iter().filter(|change| is_fact(change.kind));
    changes.find_map(|change| {
        let from = change.from?;
        change.to.filter(|to| to.overlaps(words)).map(|_| from)
    })
}

/// Where a state has the same words: in the sentence that is the same, else in the one that has most of its words.
fn find_in_state(story: &Story, state: VersionId, words: Span) -> Option<Span> {
    let sentences = story.sentences.iter().as_slice();
    let behind = sentences.partition_point(|sentence| sentence.span.start <= words.start);
    let own = sentences.get(behind.checked_sub(1)?)?;
    let own_text = story.text(own.span);
    let others = &story.sentences[story.versions[state].sentences.clone()];
    let same = others
        .iter()
        .find(|other| story.text(other.span) == own_text);
    if let Some(same) = same {
        let shift = words.start.checked_sub(own.span.start)?;
        let start = (same.span.start + shift) as usize;
        return Some(Span::new(start, start + words.len()));
    }
    let wanted = story.text(words);
    let known: Vec<String> = folded_words(own_text).collect();
    let n_shared = |other: &Sentence| {
        let others = folded_words(story.text(other.span));
        others.filter(|word| known.contains(word)).count()
    };
    let nearest = others.iter().max_by_key(|other| n_shared(other))?;
    // Of less than half of the words nobody knows that it is the same sentence.
    if n_shared(nearest) * 2 < known.len() {
        return None;
    }
    let at = story.text(nearest.span).find(wanted)?;
    let start = nearest.span.start as usize + at;
    Some(Span::new(start, start + wanted.len()))
}
