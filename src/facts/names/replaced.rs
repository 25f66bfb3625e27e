//! Names that took another's place: in linked sentences, where one version has one name, the other has another.
//!
//! That is a conflict only of names that are spelled nearly alike. Another name may be another role, another description
//! of the same person or a part of the whole, so it is no more than likely.

use super::rules;
use std::collections::HashMap;

use super::innocent::KnownNames;
use super::name::Name;
use super::near_names::are_near;
use super::related_names::{are_other_surnames, are_related_names};
use super::slots::{MentionPlace, score_frame};
use crate::compare::{Link, Relation};
use crate::facts::clause::Clause;
use crate::facts::inside::{MentionsBySentence, RangeSide, answers};
use crate::facts::joining::{iter_links, pair_greedily};
use crate::facts::rows::{build_fact, build_likely_fact, join_sayings};
use crate::facts::{Fact, FactInputs, FactKind, FactStatus, Mention};
use crate::text::{SentenceId, Story, Table, TokenId, VersionId};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The rows of replaced names.
pub(crate) fn find_replaced_names(
    given: FactInputs<'_>,
    names: &[Name],
    chains: &[usize],
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let story = given.story;
    let inside = MentionsBySentence::new(names.iter().map(|n| n.sentence));
    let known = KnownNames::of(story, names, chains);
    // One row for every two chains, however many sentences and versions show it.
    let mut found: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    let mut rivals: BTreeSet<(usize, usize)> = BTreeSet::new();
    for link in iter_links(given.comparison) {
        let (lost, new) = find_exchanged_names(given, names, chains, &inside, link);
        for (i, j) in pair_greedily(score_name_pairs(&known, names, link, (&lost, &new))) {
            let key = (chains[i].min(chains[j]), chains[i].max(chains[j]));
            found.entry(key).or_default().extend([i, j]);
            if known.are_rivals(clauses, (i, j)) {
                rivals.insert(key);
            }
        }
    }
    let mut told_by: HashMap<usize, Vec<usize>> = HashMap::new();
    for (n, chain) in chains.iter().enumerate() {
        told_by.entry(*chain).or_default().push(n);
    }
    let tells =
        |version, chain: usize| told_by[&chain].iter().any(|&n| names[n].version == version);
    let row = |(key, members): (&(usize, usize), &Vec<usize>)| {
        let claim = match () {
            () if is_slip(story, names, chains, members, tells) => Replacement::Slip,
            () if rivals.contains(key) => Replacement::Rival,
            () => Replacement::Other,
        };
        build_replacement_fact(story, names, members, claim)
    };
    found.iter().map(row).collect()
}

/// The names of each side of a link that the other side has in no form.
fn find_exchanged_names(
    given: FactInputs<'_>,
    names: &[Name],
    chains: &[usize],
    inside: &MentionsBySentence,
    link: &Link,
) -> (Vec<usize>, Vec<usize>) {
    let FactInputs {
        story, declared, ..
    } = given;
    let (left, right) = (inside.of(&link.left), inside.of(&link.right));
    let has = |side: &[usize], chain: usize| side.iter().any(|&n| chains[n] == chain);
    // What is declared the same need not be a name: *the rebels* may stand for the *Northern Front*.
    let stands = |n: usize, other: &Range<SentenceId>| {
        declared.meets(story, &names[n].tokens, &tokens_of_sentences(story, other))
    };
    let without = |own: &[usize], others: &[usize], there: &Range<SentenceId>| {
        let missing = own.iter().copied();
        missing
            .filter(|&n| !has(others, chains[n]) && !stands(n, there))
            .collect()
    };
    (
        without(&left, &right, &link.right),
        without(&right, &left, &link.left),
    )
}

/// Whether the names are one in two spellings that cannot both be right. A version that has both knows two.
fn is_slip(
    story: &Story,
    names: &[Name],
    chains: &[usize],
    members: &[usize],
    tells: impl Fn(VersionId, usize) -> bool,
) -> bool {
    let of = |chain: usize| members.iter().filter(move |&&n| chains[n] == chain);
    let (first, other) = (chains[members[0]], chains[members[1]]);
    let is_apart = |from: usize, to: usize| of(from).all(|&n| !tells(names[n].version, to));
    are_near(story, &names[members[0]], &names[members[1]])
        && is_apart(first, other)
        && is_apart(other, first)
}

/// How near each name that a link lost is to each that is new in it, where they are near at all.
fn score_name_pairs(
    known: &KnownNames<'_>,
    names: &[Name],
    link: &Link,
    (lost, new): (&[usize], &[usize]),
) -> Vec<(i32, usize, usize)> {
    let is_alone = |of: &[usize], n: usize| {
        let same = of.iter().filter(|&&k| names[k].sort == names[n].sort);
        same.count() == 1
    };
    let mut scored = Vec::new();
    for &i in lost {
        for &j in new {
            let are_alone = is_alone(lost, i) && is_alone(new, j);
            let story = known.story();
            let score = score_replacement(story, &names[i], &names[j], link, are_alone);
            if score >= rules::NEARLY_SPELLED || score > 0 && !known.are_innocent(i, j) {
                scored.push((score, i, j));
            }
        }
    }
    scored
}

/// The tokens of a run of sentences.
fn tokens_of_sentences(story: &Story, sentences: &Range<SentenceId>) -> Range<TokenId> {
    let all = &story.sentences[sentences.clone()];
    let first = all.first().map(|sentence| sentence.tokens.start);
    let last = all.last().map(|sentence| sentence.tokens.end);
    first.unwrap_or_default()..last.unwrap_or_default()
}

/// How much speaks for one name standing where the other stood.
fn score_replacement(story: &Story, one: &Name, other: &Name, link: &Link, are_alone: bool) -> i32 {
    if are_near(story, one, other) {
        return rules::NEARLY_SPELLED;
    }
    if stand_for_one_person(one, other, link) {
        return rules::LINKED_AND_FRAMED;
    }
    if are_related_names(one, other)
        || is_continued_by(story, one, other)
        || is_continued_by(story, other, one)
    {
        return 0;
    }
    let [before, behind] = [RangeSide::Before, RangeSide::Behind].map(|side| {
        score_frame(
            story,
            link,
            MentionPlace::of(one),
            MentionPlace::of(other),
            side,
        )
    });
    let around = before + behind;
    if find_owned_noun(story, one).is_some_and(|word| find_owned_noun(story, other) == Some(word)) {
        return rules::SAME_OWNED;
    }
    // Of a rate, what is priced and what it is priced in are two places.
    let is_against = |name: &Name| is_priced_in(story, name);
    if one.sort == Some("currency") && is_against(one) != is_against(other) {
        return 0;
    }
    let is_market = matches!(one.sort, Some("index" | "currency"));
    let is_of_sort = one.sort.is_some() && one.sort == other.sort;
    // A slot is closed by both sides, or by a whole turn of phrase on one.
    let is_closed =
        before.min(behind) >= rules::WORD_BESIDE || before.max(behind) >= rules::TURN_OF_PHRASE;
    match answers(link, &one.tokens, &other.tokens) {
        true if around >= rules::WORD_BESIDE => rules::LINKED_AND_FRAMED + around,
        // Two indexes, two counties: of one sort, and the sentences put one for the other.
        true if is_of_sort => rules::LINKED_OF_SORT,
        false if is_of_sort && before.max(behind) >= rules::WORD_BESIDE => {
            rules::FRAMED_OF_SORT + around
        }
        // Of markets every sentence names one: another is another's news.
        false if is_of_sort && is_market && are_alone => rules::LONE_MARKETS + around,
        false if is_closed => around,
        _ => 0,
    }
}

/// *Marek Nowak*, *Marek Nowicki*: of whom all else in two like sentences is told.
fn stand_for_one_person(one: &Name, other: &Name, link: &Link) -> bool {
    let is_linked = || answers(link, &one.tokens, &other.tokens);
    are_other_surnames(one, other) && (link.relation != Relation::Reworded || is_linked())
}

/// Whether the name is a currency that another is measured in: *against the dollar*.
fn is_priced_in(story: &Story, name: &Name) -> bool {
    let sentence = &story.sentences[name.sentence].tokens;
    let mut before = (sentence.start.0..name.tokens.start.0)
        .rev()
        .map(|at| story.folded(TokenId(at)))
        .filter(|word| *word != "the");
    matches!(before.next(), Some("against" | "versus"))
}

/// What is said to be of the name: the *centre* in *the centre of the Tarrek* and in *the Tarrek's centre*. Only where
/// both say it in different ways is it asked for; the words beside the names tell the rest.
fn find_owned_noun<'a>(story: &'a Story, name: &Name) -> Option<&'a str> {
    let sentence = &story.sentences[name.sentence].tokens;
    let word = |at: u32| {
        let token = TokenId(at);
        sentence.contains(&token).then(|| story.folded(token))
    };
    let plain = |word: &&str| word.chars().all(char::is_alphabetic);
    let behind = name.tokens.end.0;
    match (word(behind), word(behind + 1)) {
        (Some("'s"), next) => return next.filter(plain),
        (Some("'" | "’"), Some("s")) => return word(behind + 2).filter(plain),
        _ => {}
    }
    let mut at = name.tokens.start.0.checked_sub(1)?;
    while word(at).is_some_and(|w| w == "the") {
        at = at.checked_sub(1)?;
    }
    (word(at) == Some("of"))
        .then(|| word(at.checked_sub(1)?))
        .flatten()
        .filter(plain)
}

/// Whether the other name is what the first goes on with: *the Forum*, *the Tarrek forum*.
fn is_continued_by(story: &Story, one: &Name, other: &Name) -> bool {
    let behind = one.tokens.end;
    let sentence = &story.sentences[one.sentence].tokens;
    sentence.contains(&behind) && other.parts.iter().any(|part| part == story.folded(behind))
}

/// What a name in another's place says of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Replacement {
    /// They are one in two spellings, of which one is wrong.
    Slip,
    /// They hold one office, or all else in two sentences is the same.
    Rival,
    /// It may be another role or another description.
    Other,
}

fn build_replacement_fact(
    story: &Story,
    names: &[Name],
    members: &[usize],
    claim: Replacement,
) -> Fact {
    let mentions = members
        .iter()
        .map(|&n| Mention {
            version: names[n].version,
            span: names[n].span,
            value: Some(names[n].parts.join(" ")),
        })
        .collect();
    let mut sayings: Vec<_> = members
        .iter()
        .map(|&n| (names[n].version, story.text(names[n].span).to_owned()))
        .collect();
    sayings.sort();
    sayings.dedup();
    let (mut fact, why) = match claim {
        Replacement::Slip => (
            build_fact(story, FactKind::Name, FactStatus::Conflict, mentions),
            "nearly the same name",
        ),
        Replacement::Rival => (
            build_fact(story, FactKind::Name, FactStatus::Conflict, mentions),
            "one person under two names",
        ),
        Replacement::Other => (
            build_likely_fact(story, FactKind::Name, mentions),
            "a different name is used here",
        ),
    };
    fact.why = Some(format!("{why}: {}", join_sayings(story, &sayings)));
    fact
}
