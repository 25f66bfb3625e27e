//! Commands of the command line that are not actions.

/// Commands that are not actions, with what they want and do.
pub(super) const COMMANDS: &[(&str, &str)] = &[
    ("base LETTER", "read the others against this version"),
    (
        "source LETTER",
        "check quotations against this version, or no longer",
    ),
    ("theme NAME", "change the theme"),
    (
        "verdict NAME REASON",
        "decide on the point under the cursor",
    ),
    ("judge NAME REASON", "decide on the whole version in focus"),
    (
        "only WHAT",
        "go through only unreviewed, conflicts, noted, outdated, reworded …, a verdict or a version",
    ),
    (
        "write FILE",
        "write a report; the ending says in which format",
    ),
];
