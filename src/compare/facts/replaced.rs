//! Names that took another's place: in linked sentences, where one version has one name, the other has another.

use std::collections::HashMap;

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
                let score = closeness(&names[i], &names[j], link);
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

/// Whether one name stands where the other stood.
fn closeness(one: &Name, other: &Name, link: &Link) -> i32 {
    if related(one, other) {
        return 0;
    }
    let place = |side: Side| {
        answers(
            link,
            &beside(&one.tokens, side),
            &beside(&other.tokens, side),
        )
    };
    let framed = i32::from(place(Side::Before)) + i32::from(place(Side::Behind));
    let answered = answers(link, &one.tokens, &other.tokens);
    match (answered, framed) {
        (true, 1..) => 10 + framed,
        (false, 2) => 5,
        _ => 0,
    }
}

/// Whether the names share a word or the beginning of one, or one is an alias of the other.
fn related(one: &Name, other: &Name) -> bool {
    let beginning = |word: &str| word.chars().take(4).collect::<String>();
    let says = |part: &&String| !GENERIC.split_whitespace().any(|word| word == part.as_str());
    let shares = one.parts.iter().filter(says).any(|a| {
        let alike = |b: &String| a == b || (a.len() >= 4 && beginning(a) == beginning(b));
        other.parts.iter().any(alike)
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
