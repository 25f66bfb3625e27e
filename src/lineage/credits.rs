//! Credits as reasons: one version names the other, or both name one agency.

use super::Reason;
use crate::facts::{Credit, Creditor};
use crate::text::VersionId;

/// The credits that one of these versions gives the other, or both give to one agency.
pub(crate) fn find_credits_between(
    credits: &[Credit],
    left: VersionId,
    right: VersionId,
) -> Vec<Reason> {
    let of = |version: VersionId| credits.iter().filter(move |credit| credit.by == version);
    let to = |by: VersionId, to: VersionId| {
        of(by)
            .filter(move |credit| credit.to == Creditor::Version(to))
            .map(move |credit| Reason::Credit {
                by,
                to,
                span: credit.span,
            })
    };
    let agencies = of(left).filter_map(|credit| {
        let Creditor::Agency(name) = credit.to else {
            return None;
        };
        let other = of(right).find(|other| other.to == credit.to)?;
        Some(Reason::Agency {
            name,
            left: credit.span,
            right: other.span,
        })
    });
    to(left, right)
        .chain(to(right, left))
        .chain(agencies)
        .collect()
}
