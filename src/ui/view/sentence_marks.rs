//! What a sentence's mark means for how its line is drawn.

use crate::review::{Block, Mark, Role, Run};

/// Whether a whole sentence is in one version only. Half of the letters of five retellings are such: in colour they would
/// drown what differs between words.
pub(super) fn is_only_here(block: &Block) -> bool {
    block.mark.role() == Role::OnlyHere
}

/// The role of the run that covers a byte.
pub(super) fn role_at(runs: &[Run], byte: usize) -> Role {
    let after = runs.partition_point(|run| run.span.start as usize <= byte);
    let run = after.checked_sub(1).and_then(|place| runs.get(place));
    run.map_or(Role::Shared, |run| run.role)
}

/// Where several sentences begin on one line, the mark that says most stands for them.
pub(super) fn mark_rank(mark: Mark) -> u8 {
    match mark.role() {
        Role::Furniture => 0,
        Role::Shared | Role::HouseStyle => 1,
        Role::Edited => 2,
        Role::Reworded => 3,
        Role::Moved => 4,
        Role::OnlyHere => 5,
        Role::Conflict => 6,
    }
}
