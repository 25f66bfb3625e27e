//! Agencies and outlets that are credited, on the page around the story too, where credits stand.

use std::collections::BTreeMap;

use super::credits::credited;
use crate::facts::rows::{build_fact, is_shared};
use crate::facts::{Fact, FactKind, FactStatus, Mention};
use crate::text::Story;

/// A row for every agency and outlet that a version credits.
pub(crate) fn find_credit_facts(story: &Story) -> Vec<Fact> {
    let mut rows: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
    for (name, version, span) in credited(story) {
        let value = Some(name.clone());
        rows.entry(name).or_default().push(Mention {
            version,
            span,
            value,
        });
    }
    let rows = rows.into_iter();
    rows.map(|(name, mentions)| build_credit_fact(story, &name, mentions))
        .collect()
}

fn build_credit_fact(story: &Story, name: &str, mentions: Vec<Mention>) -> Fact {
    let (status, who) = if is_shared(&mentions) {
        (FactStatus::Agree, "several versions credit")
    } else {
        (FactStatus::Single, "one version only credits")
    };
    let mut fact = build_fact(story, FactKind::Attribution, status, mentions);
    fact.why = Some(format!("{who} {name}"));
    fact
}
