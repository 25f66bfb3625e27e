//! Commands of the command line that are not actions.

/// Commands that are not actions, with what they want and do.
pub(super) const COMMANDS: &[(&str, &str)] = &[
    ("base LETTER", "make this version the base"),
    (
        "source LETTER",
        "check quotes against this version, or stop",
    ),
    ("theme NAME", "change the theme"),
    (
        "verdict NAME REASON",
        "give a verdict on the passage under the cursor",
    ),
    (
        "judge NAME REASON",
        "give a verdict on the whole version in focus",
    ),
    (
        "only WHAT",
        "go through one sort only: unreviewed, conflicts, noted, outdated, reworded …, a verdict, a version",
    ),
    (
        "write FILE",
        "write a report, also :report or :save; the file name sets the format",
    ),
];
