//! What a reader can ask for: one table that feeds the keymap, the help, the command line and the README.

/// What an action is about; the help is ordered by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionGroup {
    /// Moving through the text.
    Reading,
    /// Choosing and arranging versions.
    Columns,
    /// Seeing what differs and where else it is told.
    Comparing,
    /// Finding words and places.
    Finding,
    /// Deciding, and writing down why.
    Reviewing,
    /// Everything else.
    Program,
}

impl ActionGroup {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 6] = [
        Self::Reading,
        Self::Columns,
        Self::Comparing,
        Self::Finding,
        Self::Reviewing,
        Self::Program,
    ];

    /// The heading in the help.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Columns => "versions",
            Self::Comparing => "comparing",
            Self::Finding => "finding",
            Self::Reviewing => "reviewing",
            Self::Program => "program",
        }
    }
}

/// Declares the actions: one row each, with its help, its group and its name.
macro_rules! actions {
    ($($group:ident { $(#[doc = $help:literal] $action:ident = $name:literal,)+ })+) => {
        /// What a reader can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[doc = $help] $action,)+)+
        }

        impl Action {
            /// Every action, in the order of the help.
            pub const ALL: &'static [Self] = &[$($(Self::$action,)+)+];

            /// The name in settings and on the command line.
            pub fn name(self) -> &'static str {
                match self { $($(Self::$action => $name,)+)+ }
            }

            /// What it does, in a few words.
            pub fn help(self) -> &'static str {
                match self { $($(Self::$action => without_stop($help),)+)+ }
            }

            /// What it is about.
            pub fn group(self) -> ActionGroup {
                match self { $($(Self::$action => ActionGroup::$group,)+)+ }
            }
        }
    };
}

/// A doc line as the help shows it: without the full stop, which would be noise there.
fn without_stop(line: &'static str) -> &'static str {
    let line = line.trim();
    line.strip_suffix('.').unwrap_or(line)
}

actions! {
    Reading {
        /// Next row of sentences.
        Down = "down",
        /// Previous row.
        Up = "up",
        /// Half a screen down.
        HalfPageDown = "half-page-down",
        /// Half a screen up.
        HalfPageUp = "half-page-up",
        /// A screen down.
        PageDown = "page-down",
        /// A screen up.
        PageUp = "page-up",
        /// Scroll down a line; the cursor stays.
        ScrollDown = "scroll-down",
        /// Scroll up a line; the cursor stays.
        ScrollUp = "scroll-up",
        /// Go to the beginning, or to sentence N.
        First = "first",
        /// Go to the end, or to sentence N.
        Last = "last",
        /// Go to N % of the text.
        ToPercent = "to-percent",
        /// Next sentence of this version.
        NextSentence = "next-sentence",
        /// Previous sentence of this version.
        PreviousSentence = "previous-sentence",
        /// Move the cursor's line to the top of the screen.
        CursorToTop = "cursor-to-top",
        /// Move the cursor's line to the middle.
        CursorToMiddle = "cursor-to-middle",
        /// Move the cursor's line to the bottom.
        CursorToBottom = "cursor-to-bottom",
    }
    Columns {
        /// Go to the version on the left.
        FocusLeft = "focus-left",
        /// Go to the version on the right.
        FocusRight = "focus-right",
        /// Go to the next version, after the last to the first.
        FocusNext = "focus-next",
        /// Go to the previous version.
        FocusPrevious = "focus-previous",
        /// Show the next versions; the base stays.
        VersionsForward = "versions-forward",
        /// Show the versions before these.
        VersionsBack = "versions-back",
        /// Move this version to the left.
        MoveLeft = "move-left",
        /// Move this version to the right.
        MoveRight = "move-right",
        /// Sort versions by date, or back to the original order.
        OrderByTime = "order-by-time",
        /// Hide this version.
        Hide = "hide",
        /// Show all hidden versions.
        ShowHidden = "show-hidden",
        /// Set columns back to their usual width.
        EvenWidth = "even-width",
        /// Wider columns, fewer of them.
        Wider = "wider",
        /// Narrower columns, more of them.
        Narrower = "narrower",
        /// Make this version the base: compare the others with it.
        MakeBase = "make-base",
        /// Align the versions, or show each in its own order.
        SwitchLayout = "switch-layout",
    }
    Comparing {
        /// Next difference.
        NextDifference = "next-difference",
        /// Previous difference.
        PreviousDifference = "previous-difference",
        /// Brief: the versions, where they disagree, who copied whom.
        Brief = "brief",
        /// Compare all versions of this passage, word by word.
        Peek = "peek",
        /// Go to this passage in another version.
        Counterpart = "counterpart",
        /// Go back to where you were.
        Back = "back",
        /// Go forward again.
        Forward = "forward",
        /// Facts: figures, dates, names and quotes, conflicts first.
        Facts = "facts",
        /// Quotes: each one checked against the source, if one is open.
        Quotes = "quotes",
        /// Overlap: how much each version shares with each other.
        Matrix = "matrix",
        /// Left out: what this version omits, and what only it has.
        Omissions = "omissions",
        /// Word choices: each version's word for the same thing.
        Substitutions = "substitutions",
        /// Who copied whom: shared wording, and who was first.
        Lineage = "lineage",
        /// History: what an outlet changed after it published.
        History = "history",
        /// In the history: the next change in time.
        LaterChange = "later-change",
        /// In the history: the change before it in time.
        EarlierChange = "earlier-change",
        /// In the history: the state after, at the same place.
        LaterState = "later-state",
        /// In the history: the state before, at the same place.
        EarlierState = "earlier-state",
        /// Changes in the files since they were opened.
        Changes = "changes",
        /// Next sentence that is new since opening.
        NextChange = "next-change",
        /// Previous sentence that is new.
        PreviousChange = "previous-change",
        /// Open the files that have come into the folder.
        OpenNew = "open-new",
        /// Next view.
        NextView = "next-view",
        /// Previous view.
        PreviousView = "previous-view",
        /// Show every row.
        ShowAll = "show-all",
        /// Show only rows that differ.
        ShowDifferences = "show-differences",
        /// Show only rows that moved.
        ShowMoved = "show-moved",
        /// Show only rows with changed words.
        ShowEdited = "show-edited",
        /// Show only reworded rows.
        ShowReworded = "show-reworded",
        /// Show only rows that one version alone has.
        ShowOnlyHere = "show-only-here",
        /// Show or hide page clutter.
        ShowFurniture = "show-furniture",
        /// In the facts: show the next kind only, such as quotations.
        NextKind = "next-kind",
        /// In the facts: show the previous kind only.
        PreviousKind = "previous-kind",
        /// In the facts: show all, or one status only, such as conflicts.
        NextStatus = "next-status",
        /// In the facts: show the previous status only.
        PreviousStatus = "previous-status",
        /// In the quotes: the next one that is altered, cut, joined or missing.
        NextUnsound = "next-unsound",
        /// In the quotes: the previous one that is not exact.
        PreviousUnsound = "previous-unsound",
        /// Mark this passage as not part of the story, or undo that.
        CorrectPassage = "correct-passage",
        /// Mark this sentence as not part of the story, or undo that.
        CorrectSentence = "correct-sentence",
    }
    Finding {
        /// Find words in all versions.
        Find = "find",
        /// Next match.
        FindNext = "find-next",
        /// Previous match.
        FindPrevious = "find-previous",
        /// Next word of the sentence; its matches light up.
        NextWord = "next-word",
        /// Previous word of the sentence.
        PreviousWord = "previous-word",
        /// Find the word under the cursor in all versions.
        FindWord = "find-word",
        /// Save this place under a letter.
        SetPlace = "set-place",
        /// Go to the place saved under a letter.
        GoToPlace = "go-to-place",
    }
    Reviewing {
        /// Review: one key for each verdict; again to stop.
        Review = "review",
        /// Mark this passage as reviewed, or undo that.
        Reviewed = "reviewed",
        /// Go through one sort only: unreviewed, conflicts, one verdict, one version.
        Only = "only",
        /// Give the next verdict to all that are left here.
        Rest = "rest",
        /// Rate how much was copied from the base.
        JudgeVersion = "judge-version",
        /// Select words from the one under the cursor, or stop.
        MarkWords = "mark-words",
        /// Write a note on this whole version.
        NoteVersion = "note-version",
        /// Write a note on this point, fact or selection.
        Note = "note",
        /// Write the note in your own editor.
        EditNote = "edit-note",
        /// Next note.
        NextNote = "next-note",
        /// Previous note.
        PreviousNote = "previous-note",
        /// All verdicts and notes.
        Notes = "notes",
        /// Undo the last verdict or note.
        Undo = "undo",
        /// Redo.
        Redo = "redo",
        /// Take over another review of some of these versions.
        TakeOver = "take-over",
    }
    Program {
        /// Copy the sentence, with its source.
        Copy = "copy",
        /// Copy this passage from all versions, with their sources.
        CopyAll = "copy-all",
        /// Next theme.
        NextTheme = "next-theme",
        /// Choose a theme; each is shown as you move.
        Themes = "themes",
        /// Show or hide the legend.
        Legend = "legend",
        /// Hyphenate long words at line ends, or not.
        Hyphens = "hyphens",
        /// Repeat the last action.
        Repeat = "repeat",
        /// Problems: what could not be read.
        Troubles = "troubles",
        /// Keys.
        Help = "help",
        /// Type a command.
        Command = "command",
        /// Redraw the screen.
        Redraw = "redraw",
        /// Suspend; `fg` in the shell comes back.
        Suspend = "suspend",
        /// Close this view.
        Close = "close",
        /// Quit.
        Quit = "quit",
    }
}

impl Action {
    /// The action of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|action| action.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn names_are_told_apart_and_helps_are_short() {
        for (place, action) in Action::ALL.iter().enumerate() {
            assert_eq!(Action::named(action.name()), Some(*action));
            assert_eq!(
                Action::ALL.iter().position(|other| other == action),
                Some(place)
            );
            assert!(
                action.help().len() < 75 && !action.help().ends_with('.'),
                "{}",
                action.help()
            );
        }
    }
}
