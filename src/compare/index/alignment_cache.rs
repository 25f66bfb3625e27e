//! Cache of link descriptions, keyed by how the two sentences are printed.
//!
//! A hundred versions of a story link a few hundred wordings some hundred thousand times. The cache returns what would be
//! computed anew, so it saves time and changes nothing, in whichever order threads ask. Costs one hash a sentence, and
//! memory for the descriptions of wordings that stand more than once.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::symbols::Symbols;
use crate::compare::link_description::LinkDescription;
use crate::text::{SentenceId, Story, Table, TermId, TokenId, each};

/// What is known so far.
pub(crate) struct AlignmentCache {
    prints: Table<SentenceId, Print>,
    known: Mutex<DescriptionsByPrint>,
}

/// By the prints of the left and of the right sentence.
type DescriptionsByPrint = HashMap<(u32, u32), Arc<LinkDescription>>;

/// A way to print a sentence, marks included.
#[derive(Clone, Copy, Debug)]
struct Print {
    number: u32,
    stands_once: bool,
}

/// Which letters of a word are capitals: initials and names are told by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum CapitalPattern {
    Small,
    Capital,
    Capitals,
}

impl CapitalPattern {
    fn of(printed: &str) -> Self {
        if !printed.starts_with(char::is_uppercase) {
            Self::Small
        } else if printed.chars().any(char::is_lowercase) {
            Self::Capital
        } else {
            Self::Capitals
        }
    }
}

impl AlignmentCache {
    /// Nothing known of a story yet.
    pub(crate) fn new(story: &Story, symbols: &Symbols) -> Self {
        let mut numbers: HashMap<Vec<(TermId, CapitalPattern)>, u32> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        let mut number = |tokens: Range<TokenId>| {
            let terms: Vec<(TermId, CapitalPattern)> = each(&tokens)
                .map(|token| {
                    let case = CapitalPattern::of(story.text(story.tokens[token].span));
                    (symbols.signed(story, token), case)
                })
                .collect();
            let number = *numbers.entry(terms).or_insert(counts.len() as u32);
            counts.resize(counts.len().max(number as usize + 1), 0);
            counts[number as usize] += 1;
            number
        };
        let sentences = story.sentences.iter();
        let numbered: Vec<u32> = sentences.map(|row| number(row.tokens.clone())).collect();
        let print = |number: u32| Print {
            number,
            stands_once: counts[number as usize] == 1,
        };
        Self {
            prints: numbered.into_iter().map(print).collect::<Vec<_>>().into(),
            known: Mutex::default(),
        }
    }

    /// What two sentences have to do with each other; `find` is asked only if nothing is known of their prints. It is
    /// given what is known of them the other way round: word links are the same ones from there.
    pub(crate) fn described(
        &self,
        left: SentenceId,
        right: SentenceId,
        find: impl FnOnce(Option<&LinkDescription>) -> LinkDescription,
    ) -> Arc<LinkDescription> {
        let (left, right) = (self.prints[left], self.prints[right]);
        if left.stands_once && right.stands_once {
            return Arc::new(find(None));
        }
        let key = (left.number, right.number);
        let (known, turned) = {
            let all = self.lock();
            let turned = || all.get(&(right.number, left.number)).map(Arc::clone);
            let known = all.get(&key).map(Arc::clone);
            let turned = known.is_none().then(turned).flatten();
            (known, turned)
        };
        // Nobody waits while another one finds: at worst both find the same.
        known.unwrap_or_else(|| {
            let found = Arc::new(find(turned.as_deref()));
            self.lock().insert(key, Arc::clone(&found));
            found
        })
    }

    fn lock(&self) -> MutexGuard<'_, DescriptionsByPrint> {
        // What is known is put in whole: what a thread that broke has left behind is sound.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
