//! A line that is being typed.

use unicode_segmentation::UnicodeSegmentation;

use super::Cursor;

/// A line that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What it is for.
    pub kind: PromptKind,
    /// The words before the cursor.
    pub before: String,
    /// The words behind the cursor.
    pub after: String,
    /// How far back in the history one is.
    pub back: usize,
    /// Where the reader was when it was begun.
    pub from: Cursor,
}

/// What a line is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PromptKind {
    /// To find words.
    Find,
    /// To give a command.
    Command,
    /// To keep only the items of a list that have these words.
    Filter,
    /// To give a reason for a verdict.
    Reason,
    /// To write a note.
    Note,
}

impl PromptKind {
    /// What stands before the words.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Find | Self::Filter => "/",
            Self::Command => ":",
            Self::Reason => "because ",
            Self::Note => "note: ",
        }
    }
}

impl Prompt {
    /// An empty line.
    pub fn new(kind: PromptKind, from: Cursor) -> Self {
        Self {
            kind,
            before: String::new(),
            after: String::new(),
            back: 0,
            from,
        }
    }

    /// All words.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// Puts other words in its place, the cursor behind them.
    pub fn set(&mut self, text: &str) {
        text.clone_into(&mut self.before);
        self.after.clear();
    }

    /// Types text; a line break counts as a space.
    pub fn push(&mut self, text: &str) {
        let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        self.before.extend(plain);
    }

    /// Takes the character before the cursor away.
    pub fn rub_out(&mut self) {
        let last = self.before.graphemes(true).next_back().map_or(0, str::len);
        self.before.truncate(self.before.len() - last);
    }

    /// Takes the character behind the cursor away.
    pub fn delete(&mut self) {
        let first = self.after.graphemes(true).next().map_or(0, str::len);
        self.after.drain(..first);
    }

    /// Takes the word before the cursor away.
    pub fn rub_out_word(&mut self) {
        let trimmed = self.before.trim_end();
        let start = trimmed
            .char_indices()
            .rev()
            .find(|(_, c)| c.is_whitespace());
        self.before
            .truncate(start.map_or(0, |(at, c)| at + c.len_utf8()));
    }

    /// Moves the cursor a character to the left.
    pub fn left(&mut self) {
        let last = self.before.graphemes(true).next_back().map(str::to_owned);
        if let Some(last) = last {
            self.before.truncate(self.before.len() - last.len());
            self.after.insert_str(0, &last);
        }
    }

    /// Moves the cursor a character to the right.
    pub fn right(&mut self) {
        let first = self.after.graphemes(true).next().map(str::to_owned);
        if let Some(first) = first {
            self.after.drain(..first.len());
            self.before.push_str(&first);
        }
    }

    /// Moves the cursor to the beginning.
    pub fn home(&mut self) {
        self.after.insert_str(0, &self.before);
        self.before.clear();
    }

    /// Moves the cursor to the end.
    pub fn end(&mut self) {
        self.before.push_str(&self.after);
        self.after.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_edited_by_what_a_reader_sees_as_characters() {
        let mut prompt = Prompt::new(PromptKind::Find, Cursor::default());
        prompt.push("the e\u{301}\nport");
        prompt.rub_out_word();
        prompt.rub_out();
        prompt.left();
        prompt.rub_out();
        assert_eq!(
            (prompt.before.as_str(), prompt.after.as_str()),
            ("the", "e\u{301}")
        );
        prompt.home();
        prompt.delete();
        prompt.end();
        assert_eq!(prompt.text(), "hee\u{301}");
    }
}
