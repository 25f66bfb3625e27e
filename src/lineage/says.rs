//! What may be said of two versions in a sentence that an editor may print: what is so, never who took from whom.

use super::reasons::Reason;
use super::rules;
use super::tie::{TieKind, VersionTie};
use crate::compare::Confidence;
use crate::text::{Story, VersionId};

impl VersionTie {
    /// What may be said of the two in a sentence, without its stop.
    pub fn says(&self, story: &Story) -> String {
        match self.kind {
            TieKind::Edition => self.says_editions(story),
            TieKind::Via => self.says_via(story),
            TieKind::Credit => self.says_credit(story),
            _ if !self.is_likely() => self.says_possible(story),
            TieKind::Shorter => self.says_shorter(story),
            TieKind::Shared => self.says_shared(story),
        }
    }

    /// The version with less of its own, and the other.
    fn copy_and_other(&self) -> (VersionId, VersionId) {
        if let Some((from, to)) = self.direction.ends(self.left, self.right) {
            return (to, from);
        }
        if self.left_copied.share > self.right_copied.share {
            (self.left, self.right)
        } else {
            (self.right, self.left)
        }
    }

    fn says_editions(&self, story: &Story) -> String {
        let (left, right) = (story.letter(self.left), story.letter(self.right));
        let (_, first) = self.copy_and_other();
        let outlet = story.versions[self.left].meta.outlet.as_deref();
        let outlet = crate::text::visible(outlet.unwrap_or_default());
        let kept = self.copied(first).share;
        let first = story.letter(first);
        format!("{left} and {right} are two editions of {outlet}: {kept} of {first} is kept")
    }

    fn says_via(&self, story: &Story) -> String {
        let (left, right) = (story.letter(self.left), story.letter(self.right));
        let Some(via) = self.via else {
            return self.says_shared(story);
        };
        let letter = story.letter(via.version);
        let there = match via.n_there == via.n_shared {
            true => "has them too".to_owned(),
            false => format!("has {} of them", via.n_there),
        };
        let n_shared = via.n_shared;
        format!(
            "{left} and {right} share {n_shared} words, and {letter}, earlier than both, {there}"
        )
    }

    fn says_credit(&self, story: &Story) -> String {
        let named = self.reasons.iter().find_map(|reason| match reason {
            Reason::Credit { by, to, .. } => Some((*by, *to)),
            _ => None,
        });
        let (by, to) = named.unwrap_or((self.right, self.left));
        let outlet = story.versions[to].meta.outlet.as_deref();
        let outlet = crate::text::visible(outlet.unwrap_or_default());
        let has_run = |reason: &Reason| matches!(reason, Reason::Run { .. });
        let shares = match self.reasons.iter().any(has_run) {
            true => "shares little wording with it",
            false => "shares no wording with it",
        };
        let (by, to) = (story.letter(by), story.letter(to));
        format!("{by} names {outlet}, which published {to}, as its source, and {shares}")
    }

    fn says_shorter(&self, story: &Story) -> String {
        let told = self.reasons.iter().find_map(|reason| match reason {
            Reason::Shorter { short, told } => Some((*short, *told)),
            _ => None,
        });
        let Some((short, told)) = told else {
            return self.says_shared(story);
        };
        let long = if short == self.left {
            self.right
        } else {
            self.left
        };
        let (short, long) = (story.letter(short), story.letter(long));
        let when = self.says_when(story);
        format!(
            "{short} tells {long} shorter: {told} of what it says stands close together there; {when}"
        )
    }

    fn says_shared(&self, story: &Story) -> String {
        let (left, right) = (story.letter(self.left), story.letter(self.right));
        let (copy, other) = self.copy_and_other();
        let share = self.copied(copy).share;
        let when = self.says_when(story);
        let is_one = |version| self.copied(version).share.thousandths() >= rules::ONE_TEXT_FROM;
        let title = |version: VersionId| story.versions[version].meta.title.as_deref();
        let run = self.reasons.iter().find_map(|reason| match reason {
            Reason::Run { n_words, .. } => Some(*n_words),
            _ => None,
        });
        if is_one(self.left) && is_one(self.right) {
            let heads = match title(self.left) == title(self.right) {
                true => "",
                false => " under two headlines",
            };
            format!("{left} and {right} are one text{heads}; {when}")
        } else if let Some(n_words) = run
            && self.confidence == Confidence::Likely
            && share.thousandths() < rules::LIKELY.verbatim
            && self.first_confidence.is_none()
        {
            format!("{left} and {right} have {n_words} words in a row, outside quotations; {when}")
        } else {
            let (copy, other) = (story.letter(copy), story.letter(other));
            format!("{share} of {copy}, quotations apart, stands word for word in {other}; {when}")
        }
    }

    fn says_possible(&self, story: &Story) -> String {
        let (left, right) = (story.letter(self.left), story.letter(self.right));
        let said = self.reasons.iter().find_map(|reason| match reason {
            Reason::Run { n_words, .. } => Some(format!(
                "{left} and {right} have {n_words} words in a row, which two reporters may write alike"
            )),
            Reason::Agency { name, .. } => Some(format!("both name {name}, whose text they may share")),
            _ => None,
        });
        let said =
            said.unwrap_or_else(|| format!("{left} and {right} share too little to say more"));
        format!("possible: {said}")
    }

    /// What is known of who was first.
    fn says_when(&self, story: &Story) -> String {
        let mut reasons = self.reasons.iter();
        if let Some((first, later)) = self.direction.ends(self.left, self.right) {
            let names =
                |reason: &Reason| matches!(reason, Reason::Credit { to, .. } if *to == first);
            let is_earlier =
                |reason: &Reason| matches!(reason, Reason::Earlier(earlier) if *earlier == first);
            let is_dated = self.reasons.iter().any(is_earlier);
            let (first, later) = (story.letter(first), story.letter(later));
            return match self.n_days {
                _ if !is_dated && reasons.any(names) => {
                    format!("{later} names {first} as a source")
                }
                Some(1) => format!("{first} is a day earlier"),
                Some(days @ 2..) => format!("{first} is {days} days earlier"),
                _ => format!("{first} is earlier"),
            };
        }
        let why = reasons.find_map(|reason| match reason {
            Reason::Agency { name, .. } => {
                Some(format!("both name {name}, whose text they may share"))
            }
            Reason::LateDay { version, .. } => Some(format!(
                "the day of {} is contradicted by its text and proves nothing",
                story.letter(*version)
            )),
            _ => None,
        });
        why.unwrap_or_else(|| "nothing says which was first".to_owned())
    }
}
