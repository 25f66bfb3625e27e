//! Where two linked sentences are the same but for a denial or an opposite: nothing else can explain that they differ.

use std::ops::Range;

use super::antonyms::are_opposites;
use super::denials::{StatementTurn, TurnedWords};
use super::negated_forms::{are_forms_of_one_verb, denies_by_form, is_kana};
use super::rules;
use crate::facts::Mention;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::find_listed;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;
use crate::text::TokenKind;

/// English words that deny by themselves; a verb such as *refused* says more than *not*.
const NEGATORS: &str = "not n't cannot never no nor neither nobody none";
/// Behind a denial: it is not denied, but told more closely, as in *not only*, *nicht zuletzt*.
const NARROWING: &str = "only just merely simply until least necessarily surprisingly mention fewer less more yet doubt nur erst bloß zuletzt allein \
                         unbedingt seulement uniquement que moins sólo solo solamente únicamente hasta soltanto só apenas somente alleen slechts enkel \
                         tylko wyłącznie только лишь тільки лише bara endast enbart yalnız yalnızca sadece 仅 僅 只 但 过 過 断 斷 久 同 少 足 得 管 论 論 如 \
                         免 禁 由 妨 惜 料 सिर्फ केवल فقط";
/// Before a denial: either way is left open, as in *whether or not*, *may not*.
const OPENING: &str = "if or whether why may might unless lest ob oder wenn falls si ou se o sino jeśli czy lub если ли или якщо чи eğer of indien om \
                       eller 是 إذا أو إن यदि अगर या";
/// What the sentence that does not deny may have where the other denies: *is a risk*, *is no risk*; *somebody*, *nobody*.
const AFFIRMING: &str = "can a an any some someone somebody everyone everybody all both with ein eine einen einem einer eines jemand mit een iemand met en \
                         ett någon med un une des du de quelqu'un avec uno una alguien algún con uno alguém um uma com ktoś z кто-то с хтось з 已 经 經 了 \
                         曾 有 var है हैं था थी थे قد";
/// Signs of a Japanese ending behind those that differ: *ないといけない* denies nothing.
const JAPANESE_ENDING: usize = 4;
/// Helping verbs that English needs to deny.
const HELPING: &str = "do does did";

/// What stands in one sentence between the words that it begins and those that it ends with as the other does.
struct Middle<'c, 'a> {
    clause: &'c Clause<'a>,
    /// The places of all words of the sentence.
    words: Vec<usize>,
    /// Which of them stand between.
    between: Range<usize>,
}

/// How one of two sentences turns the other, where all other words are the same in the same order.
pub(super) fn find_plain_turn(left: &Clause<'_>, right: &Clause<'_>) -> Option<TurnedWords> {
    let asks = |clause: &Clause<'_>| clause.words.iter().any(|w| matches!(w.text, "?" | "？"));
    if left.tongue.language() != right.tongue.language() || asks(left) || asks(right) {
        return None;
    }
    let (one, other) = find_middles(left, right)?;
    let turn = if denies(&one, &other) || denies(&other, &one) {
        StatementTurn::Denied
    } else if left.tongue.is_english() && are_one_opposite(&one, &other) {
        StatementTurn::Reversed
    } else {
        return None;
    };
    // *Was injured*, *was not injured*.
    let more = match one.between.is_empty() || other.between.is_empty() {
        true if left.tongue.is_one_of("ja zh") => (0, 2),
        true => (1, 1),
        false => (0, 0),
    };
    Some(TurnedWords {
        turn,
        is_plain: true,
        words: [one.mention(more), other.mention(more)],
    })
}

fn find_middles<'c, 'a>(
    left: &'c Clause<'a>,
    right: &'c Clause<'a>,
) -> Option<(Middle<'c, 'a>, Middle<'c, 'a>)> {
    let [ones, others] = [left, right].map(list_word_places);
    let is_same = |&(i, j): &(usize, usize)| left.folded(i) == right.folded(j);
    let forwards = ones.iter().copied().zip(others.iter().copied());
    let n_before = forwards.take_while(is_same).count();
    let rest = ones.len().min(others.len()) - n_before;
    let backwards = ones.iter().rev().copied().zip(others.iter().rev().copied());
    let n_behind = backwards.take(rest).take_while(is_same).count();
    let (least, most) = match left.tongue.is_one_of("ja zh") {
        true => (rules::SAME_SIGNS, rules::TURNING_SIGNS),
        false => (rules::SAME_WORDS, rules::TURNING_WORDS),
    };
    let middle = |clause: &'c Clause<'a>, words: Vec<usize>| Middle {
        clause,
        between: n_before..words.len() - n_behind,
        words,
    };
    let (one, other) = (middle(left, ones), middle(right, others));
    let is_short = one.between.len() <= most && other.between.len() <= most;
    (n_before + n_behind >= least && is_short).then_some((one, other))
}

fn list_word_places(clause: &Clause<'_>) -> Vec<usize> {
    let words = clause.words.iter().enumerate();
    let words = words.filter(|(_, word)| !word.is_mark());
    words.map(|(at, _)| at).collect()
}

impl Middle<'_, '_> {
    fn places(&self) -> &[usize] {
        self.words.get(self.between.clone()).unwrap_or_default()
    }

    fn folded(&self) -> Vec<&str> {
        let places = self.places().iter();
        places.map(|&at| self.clause.folded(at)).collect()
    }

    /// Its words, with so many before and behind.
    fn mention(&self, (before, behind): (usize, usize)) -> Mention {
        let from = self.between.start.saturating_sub(before);
        let to = (self.between.end + behind).min(self.words.len());
        let shown = self.words.get(from..to).unwrap_or_default();
        let first = shown.first().or(self.words.last()).map_or(0, |&at| at);
        let last = shown.last().map_or(first, |&at| at);
        Mention {
            version: self.clause.version,
            span: self.clause.span(first, last + 1),
            value: None,
        }
    }

    /// The folded words, in Japanese with the rest of the ending that both sentences have.
    fn form(&self) -> String {
        let mut form = self.folded().concat();
        let behind = self.words.get(self.between.end..).unwrap_or_default();
        let behind = behind.iter().map(|&at| self.clause.folded(at));
        form.extend(
            behind
                .take(JAPANESE_ENDING)
                .take_while(|sign| is_kana(sign)),
        );
        form
    }

    /// Whether a word outside is on the other side of a pair than one inside: *rose in spring and fell in autumn*.
    fn is_told_both_ways(&self) -> bool {
        let inside = self.folded();
        let outside = self.words.iter().enumerate();
        let outside = outside.filter(|(n, _)| !self.between.contains(n));
        let mut outside = outside.map(|(_, &at)| self.clause.folded(at));
        outside.any(|word| inside.iter().any(|own| are_opposites(own, word)))
    }
}

/// Whether the middle of one sentence is that of another and a denial besides.
fn denies(one: &Middle<'_, '_>, other: &Middle<'_, '_>) -> bool {
    let clause = one.clause;
    let is_denied = |at: &usize| !find_denial(other.clause, *at).is_empty();
    if denies_by_form(clause.tongue, &one.form(), &other.form()) {
        return true;
    }
    let denying: Vec<Range<usize>> = one
        .places()
        .iter()
        .map(|&at| find_denial(clause, at))
        .collect();
    let mut denials = denying.iter().filter(|found| !found.is_empty());
    let Some(first) = denials
        .next()
        .filter(|_| !other.places().iter().any(is_denied))
    else {
        return false;
    };
    let last = denials.next_back().unwrap_or(first);
    let is_told_closely = is_in_word_list(NARROWING, clause.folded(last.end));
    if is_told_closely || is_in_word_list(OPENING, clause.before(first.start, 1)) {
        return false;
    }
    let is_left = |at: &&usize| {
        let is_helping =
            clause.tongue.is_english() && is_in_word_list(HELPING, clause.folded(**at));
        !is_helping && denying.iter().all(|found| !found.contains(at))
    };
    let left = one.places().iter().filter(is_left);
    let left: Vec<&str> = left.map(|&at| clause.folded(at)).collect();
    let said = other.folded();
    let is_affirmed = || left.is_empty() && said.iter().all(|word| affirms(clause, word));
    let are_forms = || {
        let mut pairs = left.iter().zip(&said);
        left.len() == said.len() && pairs.all(|(a, b)| are_forms_of_one_verb(clause.tongue, a, b))
    };
    is_affirmed() || are_forms()
}

fn affirms(clause: &Clause<'_>, word: &str) -> bool {
    is_in_word_list(AFFIRMING, word) || clause.tongue.is_one_of("ko") && word.starts_with('있')
}

/// The places of the denial that begins at a place, none if none does.
fn find_denial(clause: &Clause<'_>, at: usize) -> Range<usize> {
    let Some(word) = clause.words.get(at) else {
        return at..at;
    };
    let has = |is_one: bool| at..at + usize::from(is_one);
    // *No. 5* and *No 10* are labels, and a capital inside a sentence is a name's.
    let next = clause.words.get(at + 1);
    let is_label = word.folded == "no"
        && next.is_some_and(|next| next.kind == TokenKind::Number || next.text == ".");
    if is_label
        || at > 0 && word.is_capital() && !clause.is_titled && !clause.words[at - 1].is_mark()
    {
        return at..at;
    }
    if clause.tongue.is_english() {
        return has(is_in_word_list(NEGATORS, word.folded));
    }
    if let Some((_, n_words)) = find_listed(clause, NewsList::Deny, at) {
        return at..at + n_words;
    }
    match () {
        // *要不要* asks.
        () if clause.tongue.is_one_of("zh") => {
            let is_asked = clause.before(at, 1) == clause.folded(at + 1);
            has(matches!(word.folded, "不" | "没" | "沒" | "未") && !is_asked)
        }
        () if clause.tongue.is_one_of("ko") => {
            let opens = ["않", "못하", "못했", "못한", "못할", "없"];
            let is_open = ["않으면", "않을까", "못지않", "없이"];
            let is_verb = clause.folded(at + 1).ends_with(['다', '고', '며']);
            let denies = opens.iter().any(|form| word.folded.starts_with(form))
                || matches!(word.folded, "안" | "못") && is_verb;
            has(denies && !is_open.iter().any(|form| word.folded.starts_with(form)))
        }
        () => at..at,
    }
}

/// Whether one word stands against its opposite. *South Korea* and *North Korea* are names.
fn are_one_opposite(one: &Middle<'_, '_>, other: &Middle<'_, '_>) -> bool {
    let ([i], [j]) = (one.places(), other.places()) else {
        return false;
    };
    let is_named = |clause: &Clause<'_>, at: usize| {
        at > 0 && clause.words[at].is_capital() && !clause.is_titled
    };
    let (left, right) = (one.clause, other.clause);
    are_opposites(left.folded(*i), right.folded(*j))
        && !is_named(left, *i)
        && !is_named(right, *j)
        && !one.is_told_both_ways()
        && !other.is_told_both_ways()
}
