//! From where a quotation was found to what is said of it.

use super::changed_block::{changed_blocks, joins_places};
use super::located_quote::{LocatedQuote, locate_quote};
use super::quote_context::turning_context;
use super::quoted_words::{QuotationWords, read_quoted_words};
use super::rules;
use super::source_index::Sources;
use super::spoken_words::WordKeys;
use super::word_changes::{QuoteChange, QuoteChangeKind};
use super::{QuoteCheck, QuoteStatus, SourcePlace};
use crate::facts::quotes::quote::Quote;
use crate::text::{Story, TokenId, TokenKind};

/// What is said of a quotation; none of what is no quotation of speech.
pub(super) fn judge_quote(
    story: &Story,
    quote: &Quote,
    sources: &Sources<'_>,
    keys: &mut WordKeys,
) -> Option<QuoteCheck> {
    let quoted = read_quoted_words(story, quote, keys);
    if quoted.words.is_empty() || is_title(story, quote) || is_naming(story, quote) {
        return None;
    }
    let mut check = QuoteCheck {
        article: quote.version,
        span: quote.span,
        speaker: quote.speaker.clone(),
        status: QuoteStatus::Short,
        places: Vec::new(),
        changes: Vec::new(),
        context: None,
        other_speaker: None,
        nearest: None,
        is_sure: true,
        is_indirect: false,
    };
    if quoted.words.len() < rules::SHORT {
        judge_short(&quoted, sources, &mut check);
        return Some(check);
    }
    let located = locate_quote(&quoted, sources, keys);
    if located.coverage < rules::FOUND_FROM {
        check.status = QuoteStatus::Missing;
        let words = located.pieces.iter().max_by_key(|piece| piece.steps.len());
        let place = words.and_then(|piece| sources.place(&piece.words));
        check.nearest = place.map(|place| (place, located.coverage));
        return Some(check);
    }
    check.is_sure = located.coverage >= rules::SURE_FROM;
    judge_located(story, quote, &quoted, &located, sources, keys, &mut check);
    Some(check)
}

/// Whether the marks stand around the title of a work and not around what somebody said.
fn is_title(story: &Story, quote: &Quote) -> bool {
    let words = quote.words.iter().filter(|&&token| {
        story.tokens[token].kind == TokenKind::Word && story.word(token).chars().count() > 3
    });
    let (mut n, mut n_large) = (0, 0);
    for &token in words {
        n += 1;
        n_large += usize::from(story.word(token).starts_with(char::is_uppercase));
    }
    n >= 2 && n == n_large && quote.speaker.is_none() && !has_stop(story, quote)
}

/// Whether the marks stand around a name for something, as in *the so-called “green wave”*.
fn is_naming(story: &Story, quote: &Quote) -> bool {
    quote.words.len() <= rules::NAMING_WORDS && quote.speaker.is_none() && !has_stop(story, quote)
}

/// Whether a comma or stop stands behind the last word, inside the marks.
fn has_stop(story: &Story, quote: &Quote) -> bool {
    matches!(behind(story, quote), "." | "," | "!" | "?")
}

fn judge_short(quoted: &QuotationWords, sources: &Sources<'_>, check: &mut QuoteCheck) {
    let keys: Vec<_> = quoted.words.iter().map(|word| word.key).collect();
    let places: Vec<usize> = sources.places.runs_of(&keys, &sources.words).collect();
    if (1..=rules::RARE).contains(&places.len()) {
        check.status = QuoteStatus::Exact;
        check.places = places
            .iter()
            .filter_map(|&at| sources.place(&(at..at + keys.len())))
            .collect();
        name_other_speaker(check);
    }
}

fn judge_located(
    story: &Story,
    quote: &Quote,
    quoted: &QuotationWords,
    located: &LocatedQuote,
    sources: &Sources<'_>,
    keys: &WordKeys,
    check: &mut QuoteCheck,
) {
    let mut is_joined = located.pieces.len() > 1;
    for piece in &located.pieces {
        for block in changed_blocks(piece, quoted) {
            is_joined |= block.is_undeclared_cut() && joins_places(story, quoted, &block, sources);
            check
                .changes
                .extend(block.change(story, quoted, sources, keys));
        }
    }
    check.changes.sort_by_key(|change| change.kind);
    let pieces = located.pieces.iter().map(|piece| &piece.words);
    check.places = pieces
        .chain(&located.equal)
        .filter_map(|words| sources.place(words))
        .collect();
    let is_cut = |change: &QuoteChange| is_cut(story, change);
    check.status = match () {
        () if is_joined => QuoteStatus::Joined,
        () if check.changes.iter().any(|change| !is_cut(change)) => QuoteStatus::Altered,
        () if !check.changes.is_empty() => QuoteStatus::Cut,
        () if quoted.is_declared() => QuoteStatus::Declared,
        () => QuoteStatus::Exact,
    };
    let (first, last) = (located.pieces.first(), located.pieces.last());
    if let (Some(first), Some(last)) = (first, last) {
        let asks = story.text(quote.span).contains('?') || behind(story, quote) == "?";
        check.context = turning_context(
            sources,
            keys.lists,
            (first.words.start, last.words.end - 1),
            asks,
        );
    }
    name_other_speaker(check);
}

fn behind<'a>(story: &'a Story, quote: &Quote) -> &'a str {
    let next = quote
        .words
        .last()
        .and_then(|last| story.tokens.get(TokenId(last.0 + 1)));
    next.map_or("", |next| story.text(next.span))
}

/// Whether a change only leaves words out. One word that turns or weighs a statement is altered by that: *not*, *may*,
/// *some*; two or more are a cut, whatever stands among them.
fn is_cut(story: &Story, change: &QuoteChange) -> bool {
    let n_words = story.text(change.source).split_whitespace().count();
    let turns = match change.kind {
        QuoteChangeKind::Negation => n_words <= 2,
        QuoteChangeKind::Modal | QuoteChangeKind::Quantifier => n_words == 1,
        kind => kind.is_small(),
    };
    change.quote.is_empty() && !turns
}

/// Says whom the source names as the speaker, if that is somebody else in every place.
fn name_other_speaker(check: &mut QuoteCheck) {
    let Some(named) = check.speaker.as_deref() else {
        return;
    };
    let is_other = |place: &SourcePlace| {
        place
            .speaker
            .as_deref()
            .is_some_and(|speaker| !are_one_person(named, speaker))
    };
    if !check.places.is_empty() && check.places.iter().all(is_other) {
        check.other_speaker = check.places[0].speaker.clone();
    }
}

/// Whether two names can be one person: they share a part that is no title, or one of them is a letter or an office.
fn are_one_person(one: &str, other: &str) -> bool {
    const OFFICES: [&str; 16] = [
        "q",
        "a",
        "question",
        "answer",
        "speaker",
        "reporter",
        "moderator",
        "interviewer",
        "interviewee",
        "witness",
        "court",
        "president",
        "chair",
        "minister",
        "host",
        "guest",
    ];
    let parts = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| word.chars().count() > 2 || name.chars().count() <= 2)
            .map(str::to_lowercase)
            .collect()
    };
    let (one, other) = (parts(one), parts(other));
    let is_office = |parts: &[String]| {
        parts.is_empty() || parts.iter().any(|part| OFFICES.contains(&part.as_str()))
    };
    is_office(&one) || is_office(&other) || one.iter().any(|part| other.contains(part))
}
