//! A sentence cut into runs, each with its role.
//!
//! Small equal scraps between two changes are joined to them, and a sentence of which too little is equal is shown
//! whole: a reader takes in *this was changed* more easily than confetti.

use crate::compare::{LinkEnd, Relation, WordKind};
use crate::text::{Sentence, Span, Story, Token, TokenKind, each};

use super::Role;

/// A stretch of a sentence with one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands.
    pub span: Span,
    /// What it means.
    pub role: Role,
}

/// An equal scrap between two changes reads as part of the change if it has at most so many words: an article and a
/// preposition carry nothing that the eye could rest on.
const SCRAP_WORDS: usize = 2;

/// In a reworded sentence equal words stand out only from this many in a row; fewer happen by chance.
const KEPT_WORDS: usize = 3;

/// A stretch without counterpart is *only here* from this many words on; below it belongs to the rewording.
const OWN_WORDS: usize = 4;

/// A sentence of which less than this many thousandths are equal is shown whole.
const WHOLE_BELOW: usize = 250;

/// The runs of a sentence that has these links to the version it is marked against, and all these: a word that any of
/// them explains is not *only here*.
pub(super) fn runs_of_links(
    story: &Story,
    sentence: &Sentence,
    (links, all): (&[LinkEnd<'_>], &[LinkEnd<'_>]),
    has_moved: bool,
) -> Vec<Run> {
    let Some(relation) = links.iter().map(|tie| tie.link.relation).min() else {
        return whole_sentence_run(sentence, Role::OnlyHere);
    };
    let tokens = &story.tokens[sentence.tokens.clone()];
    let equal = if has_moved { Role::Moved } else { Role::Shared };
    let fates = word_fates(sentence, links);
    let mut roles = match relation {
        Relation::Verbatim => vec![equal; tokens.len()],
        Relation::Edited => edited_roles(tokens, &fates, equal),
        Relation::Expanded | Relation::Condensed | Relation::Reworded => {
            let mut roles = reworded_roles(tokens, &fates, equal);
            mark_own(tokens, &word_fates(sentence, all), &mut roles);
            roles
        }
    };
    for (role, fate) in roles.iter_mut().zip(&fates) {
        if *role == Role::Shared && *fate == Fate::Styled {
            *role = Role::HouseStyle;
        }
    }
    tile_runs(sentence, tokens, &roles)
}

/// A sentence in one role.
pub(super) fn whole_sentence_run(sentence: &Sentence, role: Role) -> Vec<Run> {
    vec![Run {
        span: sentence.span,
        role,
    }]
}

/// What became of a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// Nothing corresponds to it.
    Alone,
    /// Another word took its place.
    Changed,
    /// It is the same but for the style of the desk.
    Styled,
    /// It is the same.
    Kept,
}

impl Fate {
    /// Whether it counts as word for word.
    fn is_kept(self) -> bool {
        self >= Self::Styled
    }
}

fn word_fates(sentence: &Sentence, links: &[LinkEnd<'_>]) -> Vec<Fate> {
    let first = sentence.tokens.start;
    let mut fates = vec![Fate::Alone; crate::text::len(&sentence.tokens)];
    for tie in links {
        for word in &tie.link.words {
            let side = if tie.is_left { &word.left } else { &word.right };
            let fate = match word.kind {
                WordKind::Style => Fate::Styled,
                kind if kind.is_word_for_word() => Fate::Kept,
                _ => Fate::Changed,
            };
            for token in each(side).filter(|token| sentence.tokens.contains(token)) {
                let place = (token.0 - first.0) as usize;
                fates[place] = fates[place].max(fate);
            }
        }
    }
    fates
}

fn edited_roles(tokens: &[Token], fates: &[Fate], equal: Role) -> Vec<Role> {
    let mut kept: Vec<bool> = fates.iter().map(|fate| fate.is_kept()).collect();
    marks_follow(tokens, &mut kept);
    join_scraps(tokens, &mut kept);
    kept.into_iter()
        .map(|kept| if kept { equal } else { Role::Edited })
        .collect()
}

fn reworded_roles(tokens: &[Token], fates: &[Fate], equal: Role) -> Vec<Role> {
    let mut kept: Vec<bool> = fates.iter().map(|fate| fate.is_kept()).collect();
    marks_follow(tokens, &mut kept);
    keep_only_long_runs(tokens, &mut kept);
    let n_words = |keep: &dyn Fn(usize) -> bool| {
        (0..tokens.len())
            .filter(|&i| is_word_token(&tokens[i]) && keep(i))
            .count()
    };
    if n_words(&|i| fates[i].is_kept()) * 1000 < n_words(&|_| true) * WHOLE_BELOW {
        kept.fill(false);
    }
    kept.into_iter()
        .map(|kept| if kept { equal } else { Role::Reworded })
        .collect()
}

/// Punctuation says nothing by itself: a mark goes with the word before it, an opening one with the word after it.
fn marks_follow(tokens: &[Token], kept: &mut [bool]) {
    for i in 0..tokens.len() {
        if tokens[i].kind != TokenKind::Mark || kept[i] {
            continue;
        }
        let before = i.checked_sub(1).map(|k| kept[k]);
        let after = (i + 1..tokens.len())
            .find(|&k| is_word_token(&tokens[k]))
            .map(|k| kept[k]);
        kept[i] =
            before.unwrap_or(true) && after.unwrap_or(true) && before.or(after).unwrap_or(false);
    }
}

fn join_scraps(tokens: &[Token], kept: &mut [bool]) {
    for (start, end) in flag_stretches(kept, true) {
        let is_inside = start > 0 && end < kept.len();
        if is_inside
            && n_words(&tokens[start..end]) <= SCRAP_WORDS
            && tokens[start..end].iter().all(is_small_token)
        {
            kept[start..end].fill(false);
        }
    }
}

fn keep_only_long_runs(tokens: &[Token], kept: &mut [bool]) {
    for (start, end) in flag_stretches(kept, true) {
        if n_words(&tokens[start..end]) < KEPT_WORDS {
            kept[start..end].fill(false);
        }
    }
}

fn mark_own(tokens: &[Token], fates: &[Fate], roles: &mut [Role]) {
    let linked: Vec<bool> = fates
        .iter()
        .zip(tokens)
        .map(|(fate, token)| *fate != Fate::Alone && is_word_token(token))
        .collect();
    for (start, end) in flag_stretches(&linked, false) {
        if n_words(&tokens[start..end]) >= OWN_WORDS {
            roles[start..end].fill(Role::OnlyHere);
        }
    }
}

fn is_word_token(token: &Token) -> bool {
    token.kind != TokenKind::Mark
}

/// A short word or a mark: *of*, *the*, a comma.
fn is_small_token(token: &Token) -> bool {
    !is_word_token(token) || token.span.len() <= 4
}

fn n_words(tokens: &[Token]) -> usize {
    tokens.iter().filter(|token| is_word_token(token)).count()
}

/// The stretches of `flags` that equal `wanted`, as starts and ends.
fn flag_stretches(flags: &[bool], wanted: bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (i, &flag) in flags.iter().chain([&!wanted]).enumerate() {
        match (flag == wanted, start) {
            (true, None) => start = Some(i),
            (false, Some(first)) => {
                found.push((first, i));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Runs that tile the sentence; a space between two roles goes with the one before it, unless that one is a change.
fn tile_runs(sentence: &Sentence, tokens: &[Token], roles: &[Role]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = sentence.span.start;
    for (i, (token, &role)) in tokens.iter().zip(roles).enumerate() {
        let is_last = i + 1 == tokens.len();
        let end = if is_last {
            sentence.span.end
        } else {
            token.span.end
        };
        match runs.last_mut() {
            Some(run) if run.role == role => run.span.end = end,
            Some(run) if at < token.span.start && is_quiet(role) && !is_quiet(run.role) => {
                runs.push(Run {
                    span: Span { start: at, end },
                    role,
                });
            }
            Some(run) => {
                run.span.end = token.span.start;
                runs.push(Run {
                    span: Span {
                        start: token.span.start,
                        end,
                    },
                    role,
                });
            }
            None => runs.push(Run {
                span: Span { start: at, end },
                role,
            }),
        }
        at = end;
    }
    if runs.is_empty() {
        whole_sentence_run(sentence, Role::Shared)
    } else {
        runs
    }
}

fn is_quiet(role: Role) -> bool {
    matches!(role, Role::Shared | Role::Moved)
}
