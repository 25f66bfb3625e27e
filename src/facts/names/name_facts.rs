//! Names of people, places and organisations, found by their capitals, by titles and by recurrence.

use std::collections::HashSet;

use super::name::Name;
use super::name_cases::find_other_names;
use super::name_detection::Capitals;
use super::{name_variants, replaced};
use crate::facts::clause::{Clause, in_english};
use crate::facts::{Fact, FactInputs};
use crate::text::{SentenceId, Story, Table, TokenId};

/// The names of a story, by place.
pub(crate) fn find_names(story: &Story, clauses: &Table<SentenceId, Clause<'_>>) -> Vec<Name> {
    let english: Vec<&Clause<'_>> = in_english(clauses).collect();
    let capitals = Capitals::of(&english);
    let names: Vec<Name> = english
        .iter()
        .flat_map(|clause| capitals.names(clause))
        .collect();
    let mut names = split_adjacent_names(story, names);
    let others = clauses.iter();
    let is_other = |clause: &&Clause<'_>| !clause.is_furniture && clause.tongue.has_news_words();
    let others: Vec<&Clause<'_>> = others.filter(is_other).collect();
    names.extend(find_other_names(&others));
    names.sort_by_key(|name| name.tokens.start);
    names
}

/// The rows of names.
pub(crate) fn find_name_facts(
    given: FactInputs<'_>,
    names: &[Name],
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let chains = name_variants::chain_names(names, given.declared);
    let mut facts = name_variants::build_chain_facts(given.story, names, &chains);
    facts.extend(replaced::find_replaced_names(
        given, names, &chains, clauses,
    ));
    facts
}

/// Names that stand side by side without a mark, such as *Panjshir Ahmad Massoud*, where the story has both alone.
fn split_adjacent_names(story: &Story, names: Vec<Name>) -> Vec<Name> {
    let known: HashSet<Vec<String>> = names.iter().map(|n| n.parts.clone()).collect();
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let n = name.parts.len();
        let is_plain = (name.tokens.end.0 - name.tokens.start.0) as usize == n;
        let split = (1..n.saturating_sub(1))
            .find(|&k| known.contains(&name.parts[..k]) && known.contains(&name.parts[k..]));
        match split.filter(|_| is_plain) {
            Some(k) => {
                let middle =
                    TokenId(name.tokens.start.0 + u32::try_from(k).expect("a name is short"));
                for (tokens, parts) in [
                    (name.tokens.start..middle, &name.parts[..k]),
                    (middle..name.tokens.end, &name.parts[k..]),
                ] {
                    found.push(Name {
                        span: story.span_of(&tokens),
                        tokens,
                        parts: parts.to_vec(),
                        ..name.clone()
                    });
                }
            }
            None => found.push(name),
        }
    }
    found
}
