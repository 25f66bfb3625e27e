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
        /// Next line of the page: a row of sentences.
        Down = "down",
        /// Previous line of the page.
        Up = "up",
        /// Half a screen down.
        HalfPageDown = "half-page-down",
        /// Half a screen up.
        HalfPageUp = "half-page-up",
        /// A screen down.
        PageDown = "page-down",
        /// A screen up.
        PageUp = "page-up",
        /// Scroll a line down, the cursor stays.
        ScrollDown = "scroll-down",
        /// Scroll a line up, the cursor stays.
        ScrollUp = "scroll-up",
        /// To the beginning, or to the sentence with the number typed before.
        First = "first",
        /// To the end, or to the sentence with the number typed before.
        Last = "last",
        /// To the part of the text that the percentage typed before tells.
        ToPercent = "to-percent",
        /// Next sentence of this version.
        NextSentence = "next-sentence",
        /// Previous sentence of this version.
        PreviousSentence = "previous-sentence",
        /// Bring the cursor to the top of the screen.
        CursorToTop = "cursor-to-top",
        /// Bring the cursor to the middle of the screen.
        CursorToMiddle = "cursor-to-middle",
        /// Bring the cursor to the bottom of the screen.
        CursorToBottom = "cursor-to-bottom",
    }
    Columns {
        /// To the version on the left.
        FocusLeft = "focus-left",
        /// To the version on the right.
        FocusRight = "focus-right",
        /// To the next version, and round again.
        FocusNext = "focus-next",
        /// To the previous version, and round again.
        FocusPrevious = "focus-previous",
        /// Bring in the next versions; the base stays.
        VersionsForward = "versions-forward",
        /// Bring back the versions before.
        VersionsBack = "versions-back",
        /// Move this version to the left.
        MoveLeft = "move-left",
        /// Move this version to the right.
        MoveRight = "move-right",
        /// Versions by their day of publication, or again as they were opened.
        OrderByTime = "order-by-time",
        /// Hide this version.
        Hide = "hide",
        /// Show all hidden versions.
        ShowHidden = "show-hidden",
        /// Columns of the width that was set.
        EvenWidth = "even-width",
        /// Wider columns, fewer of them.
        Wider = "wider",
        /// Narrower columns, more of them.
        Narrower = "narrower",
        /// Read the others against this version.
        MakeBase = "make-base",
        /// Keep the versions in step, or each in its own order.
        SwitchLayout = "switch-layout",
    }
    Comparing {
        /// Next difference.
        NextDifference = "next-difference",
        /// Previous difference.
        PreviousDifference = "previous-difference",
        /// Peek: all tellings of this point, word by word.
        Peek = "peek",
        /// To where another version tells this, or to the place it moved to.
        Counterpart = "counterpart",
        /// Back to where you came from.
        Back = "back",
        /// Forward again.
        Forward = "forward",
        /// What the versions state, one row a fact: conflicts first.
        Facts = "facts",
        /// Every quotation beside what was said, where a source is open.
        Quotes = "quotes",
        /// Who shares how much with whom.
        Matrix = "matrix",
        /// What this version leaves out, and what it alone says.
        Omissions = "omissions",
        /// The words that one version puts for another's.
        Substitutions = "substitutions",
        /// Who shares wording with whom, and who was earlier.
        Lineage = "lineage",
        /// What has changed in the files since they were opened.
        Changes = "changes",
        /// Next sentence that is new since the versions were opened.
        NextChange = "next-change",
        /// Previous sentence that is new.
        PreviousChange = "previous-change",
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
        /// Show only rows told in other words.
        ShowReworded = "show-reworded",
        /// Show only rows that one version alone tells.
        ShowOnlyHere = "show-only-here",
        /// Show or leave out what belongs to the page and not to the story.
        ShowFurniture = "show-furniture",
        /// In the facts: the next kind alone, such as quotations.
        NextKind = "next-kind",
        /// In the facts: the kind before alone.
        PreviousKind = "previous-kind",
        /// In the facts: all, or one status alone, such as conflicts.
        NextStatus = "next-status",
        /// In the facts: the status before alone.
        PreviousStatus = "previous-status",
        /// In the quotations: the next that is altered, cut, joined or missing.
        NextUnsound = "next-unsound",
        /// In the quotations: the one before that is altered, cut or missing.
        PreviousUnsound = "previous-unsound",
        /// Give this passage to the page, or back to the story.
        CorrectPassage = "correct-passage",
        /// Give this sentence alone to the page, or back to the story.
        CorrectSentence = "correct-sentence",
    }
    Finding {
        /// Find words in all versions.
        Find = "find",
        /// Next place found.
        FindNext = "find-next",
        /// Previous place found.
        FindPrevious = "find-previous",
        /// Next word of the sentence; its counterparts light up.
        NextWord = "next-word",
        /// Previous word of the sentence.
        PreviousWord = "previous-word",
        /// Find the word under the cursor in all versions.
        FindWord = "find-word",
        /// Keep this place under the letter typed next.
        SetPlace = "set-place",
        /// Go to the place kept under the letter typed next.
        GoToPlace = "go-to-place",
    }
    Reviewing {
        /// Give verdicts with one key each, or no more.
        Review = "review",
        /// Tick this point off as reviewed, or take the tick back.
        Reviewed = "reviewed",
        /// Go through only what is unreviewed, in conflict, of a verdict or version.
        Only = "only",
        /// The next verdict is for all that are still open here.
        Rest = "rest",
        /// Decide how far this whole version derives from the base.
        JudgeVersion = "judge-version",
        /// Begin a range of words at the word under the cursor, or give it up.
        MarkWords = "mark-words",
        /// Write a note on this whole version.
        NoteVersion = "note-version",
        /// Write a note on this point, fact or range of words.
        Note = "note",
        /// Write the note on this point in your own editor.
        EditNote = "edit-note",
        /// Next note.
        NextNote = "next-note",
        /// Previous note.
        PreviousNote = "previous-note",
        /// All verdicts and notes.
        Notes = "notes",
        /// Take the last verdict or note back.
        Undo = "undo",
        /// Do again what was taken back.
        Redo = "redo",
    }
    Program {
        /// Copy the sentence, with its source.
        Copy = "copy",
        /// Copy all tellings of the point, with their sources.
        CopyAll = "copy-all",
        /// Next theme.
        NextTheme = "next-theme",
        /// Choose a theme by looking at each.
        Themes = "themes",
        /// Show or hide the legend.
        Legend = "legend",
        /// Divide long words at the ends of lines, or not.
        Hyphens = "hyphens",
        /// Do what was done last once more.
        Repeat = "repeat",
        /// What could not be read.
        Troubles = "troubles",
        /// The keys in force.
        Help = "help",
        /// Give a command by its name.
        Command = "command",
        /// Draw the screen anew.
        Redraw = "redraw",
        /// Leave for the shell; `fg` comes back.
        Suspend = "suspend",
        /// Close what is open.
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
