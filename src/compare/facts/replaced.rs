//! Names that took another's place: in linked sentences, where one version has one name, the other has another.

use std::collections::HashMap;

use super::frames::{neighbour, opens};
use super::inside::{Inside, Side, answers, beside};
use super::joining::{greedy, links};
use super::names::Name;
use super::rows::{row, told};
use super::{Fact, FactKind, FactStatus, Mention};
use crate::compare::{Comparison, Link};
use crate::text::Story;
use std::collections::BTreeMap;

/// Names that stand for one another: a capital or a people for its state.
const ALIASES: [&str; 4] = [
    "us america american americans washington united states",
    "uk britain british london united kingdom english england",
    "eu europe european brussels european union",
    "un united nations",
];

/// Words that many names end with: sharing them makes no two names one.
const GENERIC: &str = "index average county district city province state university company hospital street island river committee department";

/// The rows of replaced names.
pub(super) fn facts(
    story: &Story,
    comparison: &Comparison,
    names: &[Name],
    chains: &[usize],
) -> Vec<Fact> {
    let inside = Inside::new(names.iter().map(|n| n.sentence));
    // One row for every two chains, however many sentences and versions show it.
    let mut found: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    let mut told_by: HashMap<usize, Vec<usize>> = HashMap::new();
    for (n, chain) in chains.iter().enumerate() {
        told_by.entry(*chain).or_default().push(n);
    }
    for link in links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let has = |side: &[usize], chain: usize| side.iter().any(|&n| chains[n] == chain);
        let lost: Vec<usize> = left
            .iter()
            .copied()
            .filter(|&n| !has(&right, chains[n]))
            .collect();
        let new: Vec<usize> = right
            .iter()
            .copied()
            .filter(|&n| !has(&left, chains[n]))
            .collect();
        let mut scored = Vec::new();
        for &i in &lost {
            for &j in &new {
                let score = closeness(story, &names[i], &names[j], link);
                if score > 0 {
                    scored.push((score, i, j));
                }
            }
        }
        for (i, j) in greedy(scored) {
            let key = (chains[i].min(chains[j]), chains[i].max(chains[j]));
            found.entry(key).or_default().extend([i, j]);
        }
    }
    found
        .values()
        .map(|members| fact(story, names, members))
        .collect()
}

/// How much speaks for one name standing where the other stood.
fn closeness(story: &Story, one: &Name, other: &Name, link: &Link) -> i32 {
    if related(one, other) {
        return 0;
    }
    let place = |side: Side| {
        let linked = answers(
            link,
            &beside(&one.tokens, side),
            &beside(&other.tokens, side),
        );
        let word = |name: &Name| neighbour(story, name.sentence, &name.tokens, side);
        linked || (!word(one).is_empty() && word(one) == word(other))
    };
    let both_open = [one, other]
        .iter()
        .all(|name| opens(story, name.sentence, &name.tokens));
    let framed = i32::from(place(Side::Before) || both_open) + i32::from(place(Side::Behind));
    let answered = answers(link, &one.tokens, &other.tokens);
    match (answered, framed) {
        (true, 1..) => 10 + framed,
        // Two indexes, two counties: of one sort, and the sentences put one for the other.
        (true, 0) if is_of_sort(one, other) => 8,
        (false, 2) => 5,
        _ => 0,
    }
}

/// Whether the names end with the same word for a sort of thing: *Index*, *County*.
fn is_of_sort(one: &Name, other: &Name) -> bool {
    let sort = |name: &Name| name.parts.last().filter(|last| is_generic(last)).cloned();
    sort(one).is_some() && sort(one) == sort(other)
}

fn is_generic(part: &str) -> bool {
    GENERIC.split_whitespace().any(|word| word == part)
}

/// What tells two names apart: what stands behind the office or house that both begin with, if a full name does.
fn own<'a>(one: &'a [String], other: &[String]) -> &'a [String] {
    let n = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    // A house of two words and a first name with a surname.
    let splits = n >= 2 && one.len() >= n + 2 && other.len() >= n + 2;
    one.get(n..).filter(|_| splits).unwrap_or(one)
}

/// Whether the names share a word or the beginning of one, or one is an alias of the other.
fn related(one: &Name, other: &Name) -> bool {
    let beginning = |word: &str| word.chars().take(4).collect::<String>();
    let others = own(&other.parts, &one.parts);
    let own = own(&one.parts, &other.parts);
    let shares = own.iter().filter(|part| !is_generic(part)).any(|a| {
        let alike = |b: &String| a == b || (a.len() >= 4 && beginning(a) == beginning(b));
        others.iter().any(alike)
    });
    let initials = |name: &Name| {
        name.parts
            .iter()
            .filter_map(|p| p.chars().next())
            .collect::<String>()
    };
    let acronym = one.parts.concat() == initials(other) || other.parts.concat() == initials(one);
    let in_list =
        |list: &str, name: &Name| name.parts.iter().all(|p| list.split(' ').any(|w| w == p));
    shares
        || acronym
        || ALIASES
            .iter()
            .any(|list| in_list(list, one) && in_list(list, other))
}

fn fact(story: &Story, names: &[Name], members: &[usize]) -> Fact {
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
    let mut fact = row(story, FactKind::Name, FactStatus::Conflict, mentions);
    fact.why = Some(format!(
        "another name stands in the same place: {}",
        told(story, &sayings)
    ));
    fact
}
