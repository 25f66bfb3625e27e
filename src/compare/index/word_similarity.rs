//! Which words of a story stand for each other, and how nearly.

use super::word_weights::{EvidenceStem, Terms};
use crate::compare::rules;
use crate::lexicon::EvidenceClass;
use crate::lexicon::Relations;
use crate::text::Table;

/// For each stem the other stems that may stand for it, with their nearness from 0 to 1.
pub(crate) type Kin = Table<EvidenceStem, Vec<(EvidenceStem, f32)>>;

/// The kin of all words of a story; words that only hold sentences together have none. Costs the relations once.
pub(crate) fn build_stem_kin(relations: &Relations, terms: &Terms, n_stems: usize) -> Kin {
    let mut kin: Kin = vec![Vec::new(); n_stems].into();
    let tells = |class: EvidenceClass| class != EvidenceClass::Function;
    for (term, row) in terms.entries().filter(|(_, row)| tells(row.class)) {
        for (other, kinship) in relations.kin(term) {
            let other = &terms[*other];
            let nearness = f32::from(kinship.strength) / 1000.0;
            if other.stem != row.stem
                && tells(other.class)
                && nearness >= rules::evidence::MATCH_FROM
            {
                kin[row.stem].push((other.stem, nearness));
            }
        }
    }
    for id in kin.ids() {
        kin[id].sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        kin[id].dedup_by_key(|row| row.0);
    }
    kin
}
