//! Agencies and outlets that are credited, on the page around the story too, where credits stand.

use std::collections::BTreeMap;

use super::credits::credited;
use crate::facts::rows::{is_shared, row};
use crate::facts::{Fact, FactKind, FactStatus, Mention};
use crate::text::Story;

/// A row for every agency and outlet that a version credits.
pub(crate) fn facts(story: &Story) -> Vec<Fact> {
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
    rows.map(|(name, mentions)| fact(story, &name, mentions))
        .collect()
}

fn fact(story: &Story, name: &str, mentions: Vec<Mention>) -> Fact {
    let (status, who) = if is_shared(&mentions) {
        (FactStatus::Agree, "several versions credit")
    } else {
        (FactStatus::Single, "one version alone credits")
    };
    let mut fact = row(story, FactKind::Attribution, status, mentions);
    fact.why = Some(format!("{who} {name}"));
    fact
}
