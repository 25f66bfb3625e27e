//! Pages that go on with another story below the first, as endless scrolling leaves them: the others are cut off.

use dom_query::{Document, NodeRef};

use super::heading::Heading;
use super::metadata::headline_likeness;
use super::{clutter, element_words};

/// A story of its own has a headline of its own and at least this many characters of prose.
const STORY: usize = 400;

/// Two headlines with so many hundredths of their words in common head the same story.
const SAME: usize = 50;

/// Cuts off every article but the one under the headline.
pub(super) fn cut_other_stories(document: &Document, heading: &Heading) {
    let Some(headline) = &heading.headline else {
        return;
    };
    let selection = document.select("article");
    let stories: Vec<(&NodeRef, bool)> = selection
        .nodes()
        .iter()
        .filter_map(|node| {
            Some((
                node,
                headline_likeness(headline, &own_headline(node)?) >= SAME,
            ))
        })
        .filter(|(node, is_ours)| *is_ours || clutter::prose(node) >= STORY)
        .collect();
    // Without ours among them the page is no chain of stories.
    let Some(ours) = stories.iter().find(|(_, is_ours)| *is_ours) else {
        return;
    };
    for (node, is_ours) in &stories {
        let holds_ours = ours.0.ancestors_it(None).any(|above| above.id == node.id);
        if !is_ours && !holds_ours {
            node.remove_from_parent();
        }
    }
}

/// The headline inside an article; the entries of a live blog have smaller ones.
fn own_headline(article: &NodeRef) -> Option<String> {
    article
        .descendants_it()
        .find(|node| node.has_name("h1"))
        .map(|node| element_words(&node))
}
