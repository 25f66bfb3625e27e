//! Runs of changed words that say something else and not only otherwise: *injured* for *killed*, *fell* for *rose*, *asked* for
//! *accused*.

use std::ops::Range;

use super::changed_runs::{ChangedRun, LinkedSides};
use super::run_kinds::RunJudge;
use crate::facts::{are_opposites, read_casualty_scope};
use crate::lexicon::{ClaimWord, NewsList, NewsWords};
use crate::text::{Language, TokenId};

/// Words of which one takes back the other in a later state, beside those that contradict each other between versions.
const TURNS: [(&str, &str); 4] = [
    (
        "admit admits admitted admitting concede concedes conceded acknowledge acknowledges acknowledged",
        "deny denies denied denying dispute disputes disputed",
    ),
    ("alive unhurt unharmed", "dead died killed hurt injured"),
    (
        "agree agrees agreed agreeing",
        "refuse refuses refused refusing decline declines declined",
    ),
    (
        "conceal conceals concealed concealing hid hidden withheld",
        "report reports reported disclose disclosed reveal revealed publish published",
    ),
];

/// Verbs by which something is not done: they stand for *not* in other words.
const REFUSES: &str = "decline declines declined refuse refuses refused fail fails failed unable unwilling deny denies denied";

impl RunJudge<'_> {
    /// Whether the words of one side say the opposite of those of the other, or of people that they were hurt and not killed.
    pub(super) fn says_opposite(&self, run: &ChangedRun) -> bool {
        let (lefts, rights) = (self.folded_words(&run.left), self.folded_words(&run.right));
        let are_opposed = |one: &str, other: &str| {
            let turns = |a: &str, b: &str| {
                let mut pairs = TURNS.iter();
                pairs.any(|(ones, others)| has_word(ones, a) && has_word(others, b))
            };
            are_opposites(one, other) || turns(one, other) || turns(other, one)
        };
        let mut pairs = lefts
            .iter()
            .flat_map(|one| rights.iter().map(move |other| (*one, *other)));
        let fate = |words: &[&str]| {
            let fates = words.iter().map(|word| read_fate(self.language, word));
            fates.fold((false, false), |all, own| (all.0 | own.0, all.1 | own.1))
        };
        let is_other_fate = matches!(
            (fate(&lefts), fate(&rights)),
            ((true, false), (false, true)) | ((false, true), (true, false))
        );
        is_other_fate || pairs.any(|(one, other)| are_opposed(one, other))
    }

    /// Whether the words before accuse and those after do not, nor accuse of anything that the sentence did not before.
    pub(super) fn drops_accusation(&self, run: &ChangedRun, sides: &LinkedSides) -> bool {
        let accusing = |side: &Range<TokenId>| -> Vec<&str> {
            let words = self.folded_words(side).into_iter();
            let accuses = |word: &&str| ClaimWord::Accuses.is_done_by(self.language, word);
            words.filter(accuses).collect()
        };
        let before = accusing(&sides.left);
        let is_gone = !accusing(&run.left).is_empty() && accusing(&run.right).is_empty();
        is_gone
            && accusing(&sides.right)
                .iter()
                .all(|word| before.contains(word))
    }

    /// Whether both sides say that something is not done, each by words of its own: *declined to*, *would not*.
    pub(super) fn refuses_on_both_sides(&self, run: &ChangedRun) -> bool {
        let refuses = |side: &Range<TokenId>| {
            let words = self.folded_words(side);
            self.has_claim_word(ClaimWord::Denies, side)
                || words.iter().any(|word| has_word(REFUSES, word))
        };
        refuses(&run.left) && refuses(&run.right)
    }

    fn folded_words(&self, side: &Range<TokenId>) -> Vec<&str> {
        let story = self.known.story;
        story.words(side).map(|word| story.folded(word)).collect()
    }
}

/// Whether a word says that somebody was killed, and whether it says that somebody was hurt.
fn read_fate(language: Option<Language>, folded: &str) -> (bool, bool) {
    let listed = |list: NewsList| {
        let place = language.and_then(|language| NewsWords::place(language.tag()));
        let table = place.and_then(NewsWords::of_place)?.list(list)?;
        table.meaning(folded)
    };
    let scope = read_casualty_scope(folded);
    (
        scope.killed || listed(NewsList::Dead).is_some(),
        scope.wounded || listed(NewsList::Hurt).is_some(),
    )
}

fn has_word(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
