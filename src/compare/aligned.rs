//! Word links between two ways to print a sentence, found once however many versions have them.
//!
//! A hundred versions of a story link a few hundred wordings some hundred thousand times. What is remembered is what
//! would be found anew, so it saves time and changes nothing, whoever asks first. Costs one hash of each sentence, and
//! room for the links of those wordings that stand more than once.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::WordLink;
use crate::text::{SentenceId, Story, Table, TermId, TokenId};

/// The word links known so far.
pub(super) struct Aligned {
    prints: Table<SentenceId, Print>,
    known: Mutex<Known>,
}

/// Links by two prints, the lower number first; tokens are counted from the beginning of each sentence.
type Known = HashMap<(u32, u32), Arc<[WordLink]>>;

/// A way to print a sentence, marks included.
#[derive(Clone, Copy, Debug)]
struct Print {
    number: u32,
    stands_once: bool,
}

impl Aligned {
    /// Nothing known of a story yet.
    pub(super) fn new(story: &Story) -> Self {
        let mut numbers: HashMap<Vec<TermId>, u32> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        let mut number = |tokens: Range<TokenId>| {
            let terms: Vec<TermId> = story.tokens[tokens].iter().map(|t| t.term).collect();
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

    /// The word links of two sentences; `find` is asked only if none with these prints were linked before.
    pub(super) fn links(
        &self,
        story: &Story,
        left: SentenceId,
        right: SentenceId,
        find: impl FnOnce() -> Vec<WordLink>,
    ) -> Vec<WordLink> {
        let (one, other) = (self.prints[left], self.prints[right]);
        if one.stands_once && other.stands_once {
            return find();
        }
        let is_turned = one.number > other.number;
        let key = (one.number.min(other.number), one.number.max(other.number));
        let first = |sentence: SentenceId| story.sentences[sentence].tokens.start.0;
        let (left, right) = (first(left), first(right));
        // Nobody waits while another one finds: at worst both find the same.
        let known = self.lock().get(&key).map(Arc::clone);
        if let Some(known) = known {
            let placed = |link: &WordLink| WordLink {
                left: moved(&link.left, |token| token + left),
                right: moved(&link.right, |token| token + right),
                kind: link.kind,
            };
            return match is_turned {
                true => turned(&known).iter().map(placed).collect(),
                false => known.iter().map(placed).collect(),
            };
        }
        let links = find();
        let from_start = |link: &WordLink| WordLink {
            left: moved(&link.left, |token| token - left),
            right: moved(&link.right, |token| token - right),
            kind: link.kind,
        };
        let found: Vec<WordLink> = links.iter().map(from_start).collect();
        let found = if is_turned { turned(&found) } else { found };
        self.lock().insert(key, found.into());
        links
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        // Links are put in whole: what a thread that broke has left behind is sound.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn moved(tokens: &Range<TokenId>, to: impl Fn(u32) -> u32) -> Range<TokenId> {
    TokenId(to(tokens.start.0))..TokenId(to(tokens.end.0))
}

/// The links seen from the other side, in its order.
fn turned(links: &[WordLink]) -> Vec<WordLink> {
    let mut turned: Vec<WordLink> = links.iter().map(WordLink::mirrored).collect();
    turned.sort_unstable_by_key(|link| (link.left.start, link.right.start));
    turned
}
