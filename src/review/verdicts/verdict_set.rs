//! The verdicts that a reader can give.

use super::TargetKind;

/// A verdict that a reader gives with one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Its name on the screen, in sessions and in reports.
    pub name: String,
    /// The key that gives it in review mode.
    pub key: char,
    /// What it says, in words.
    pub meaning: String,
    /// Whether it is to be given with a reason.
    pub demands_reason: bool,
}

/// All verdicts that can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// The verdicts on points, facts, words and whole versions.
    pub on_everything: Vec<Verdict>,
    /// The further verdicts on whole versions: how far they derive from another text.
    pub on_versions: Vec<Verdict>,
}

impl Verdicts {
    /// The verdicts that can be given on such a target, in the order of the key bar.
    pub fn on(&self, kind: &TargetKind) -> impl Iterator<Item = &Verdict> {
        let further = match kind {
            TargetKind::Version => self.on_versions.as_slice(),
            TargetKind::Point | TargetKind::Fact(_) | TargetKind::Words | TargetKind::Passage => {
                &[]
            }
        };
        further.iter().chain(&self.on_everything)
    }

    /// The verdict that a key gives on such a target.
    pub fn of_key(&self, kind: &TargetKind, key: char) -> Option<&Verdict> {
        self.on(kind).find(|verdict| verdict.key == key)
    }

    /// The verdict of this name; none if it is no longer among the settings.
    pub fn named(&self, name: &str) -> Option<&Verdict> {
        let mut all = self.on_everything.iter().chain(&self.on_versions);
        all.find(|verdict| verdict.name == name)
    }
}

impl Default for Verdicts {
    fn default() -> Self {
        let free = |name: &str, key, meaning: &str| Verdict {
            name: name.to_owned(),
            key,
            meaning: meaning.to_owned(),
            demands_reason: false,
        };
        // A charge of copying that gives no reason is worth nothing to whoever must answer it.
        let copied = Verdict {
            demands_reason: true,
            ..free("copied", 'c', "taken over word for word, or nearly")
        };
        Self {
            on_everything: vec![
                copied,
                free("rewritten", 'r', "taken over in other words"),
                free("independent", 'i', "written from its own sources"),
                free("error", 'e', "wrong, or contradicted by the other versions"),
                free("fine", 'f', "in order as it is"),
                free("ask", 'a', "to be asked about"),
            ],
            on_versions: vec![
                free("wholly derived", 'w', "all of it comes from the other text"),
                free(
                    "partly derived",
                    'p',
                    "some of it comes from the other text",
                ),
                free(
                    "not derived",
                    'n',
                    "nothing shows that it comes from the other text",
                ),
            ],
        }
    }
}
