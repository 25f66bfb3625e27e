//! Links of long versions that stand alone: most are stock phrases.
//!
//! The longer two texts, the more pairs of their sentences are alike by chance: *he said the same*, *they were
//! astonished*. What tells a retelling from that is company, since a story is retold in stretches. So between long
//! versions only what stands near other links is compared as freely as between articles; a link far from all others
//! must be borne out as one against the order must. Costs the links of a pair, and for each those of some sentences
//! around it.

use super::accepted_link::{AcceptedLink, LinkingSide};
use super::order_filter::is_borne_out;
use crate::compare::rules;

/// The links without those that stand alone though the versions are long.
pub(crate) fn drop_isolated_links<'a>(
    links: Vec<AcceptedLink<'a>>,
    left: &LinkingSide,
    right: &LinkingSide,
) -> Vec<AcceptedLink<'a>> {
    let sizes = (left.wordings.len(), right.wordings.len());
    if sizes.0 * sizes.1 < rules::MANY_PAIRS {
        return links;
    }
    let near = |own: usize, other: usize| rules::COMPANY_WITHIN * own.div_ceil(other).max(1);
    let within = (near(sizes.0, sizes.1), near(sizes.1, sizes.0));
    let stands = |at| has_company(&links, at, within) || is_borne_out(&links[at], left);
    let stands: Vec<bool> = (0..links.len()).map(stands).collect();
    let rows = links.into_iter().zip(stands);
    rows.filter_map(|(link, stands)| stands.then_some(link))
        .collect()
}

/// Whether another link joins other sentences near both of a link's; the links are sorted by their left sentence.
fn has_company(links: &[AcceptedLink], at: usize, within: (usize, usize)) -> bool {
    let own = &links[at].cell;
    let is_company = |link: &AcceptedLink| {
        let cell = &link.cell;
        let are_others = cell.left != own.left && cell.right != own.right;
        are_others && cell.right.abs_diff(own.right) <= within.1
    };
    let before = links[..at].iter().rev();
    let mut before = before.take_while(|link| link.cell.left + within.0 >= own.left);
    let after = links[at + 1..].iter();
    let mut after = after.take_while(|link| link.cell.left <= own.left + within.0);
    before.any(is_company) || after.any(is_company)
}
