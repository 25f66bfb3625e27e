//! Words as they are spoken: without case, marks, hyphens and fillers, numerals in one form.

use std::collections::HashMap;

use super::rules;
use super::spoken_lists::SpokenLists;
use super::spoken_numbers::{is_number_joint, is_number_part, plain_digits, read_spoken_number};
use super::word_changes::NearForm;
use crate::lexicon::is_function_word;
use crate::text::{Id, Span, Story, TermId, TokenId, TokenKind};

/// The number of a word as it is spoken.
pub(super) type WordKey = u32;

/// Every word of one language that was met, by number.
pub(super) struct WordKeys {
    pub(super) lists: &'static SpokenLists,
    numbers: HashMap<String, WordKey>,
    words: Vec<String>,
    weights: Vec<i32>,
    near: Vec<NearForm>,
    /// What each folded word of the story is, once it was asked for.
    terms: Vec<TermForm>,
}

/// How a folded word of the story is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TermForm {
    /// Nobody has asked yet.
    Unknown,
    /// As one word, whatever stands beside it.
    Plain(WordKey),
    /// As none, as several, or as one with those beside it.
    Odd,
}

impl WordKeys {
    /// No word yet, of the language with this tag.
    pub(super) fn of_tag(tag: &str) -> Self {
        Self {
            lists: SpokenLists::of_tag(tag),
            numbers: HashMap::new(),
            words: Vec::new(),
            weights: Vec::new(),
            near: Vec::new(),
            terms: Vec::new(),
        }
    }

    /// The number of a word.
    pub(super) fn key(&mut self, word: &str) -> WordKey {
        if let Some(&key) = self.numbers.get(word) {
            return key;
        }
        let key =
            WordKey::try_from(self.words.len()).expect("a story has fewer than four billion words");
        self.numbers.insert(word.to_owned(), key);
        self.words.push(word.to_owned());
        let light = self.lists.light.split(' ');
        let is_light = word.starts_with('\'')
            || match self.lists.light {
                "" => is_function_word(word),
                _ => light.into_iter().any(|light| light == word),
            };
        self.weights
            .push(if is_light { rules::LIGHT } else { rules::HEAVY });
        self.near.push(NearForm::of(self.lists, word));
        key
    }

    /// The word of a number.
    pub(super) fn word(&self, key: WordKey) -> &str {
        &self.words[key as usize]
    }

    /// What a match of the word is worth: a function word recurs by chance.
    pub(super) fn weight(&self, key: WordKey) -> i32 {
        self.weights[key as usize]
    }

    /// Whether two words are nearly one: forms of a word, or a word and its contraction.
    pub(super) fn are_near(&self, one: WordKey, other: WordKey) -> bool {
        let (near, far) = (self.near[one as usize], self.near[other as usize]);
        near.may_meet(far) && near.meets(far, self.word(one), self.word(other))
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    fn form(&mut self, story: &Story, token: TokenId) -> TermForm {
        let term: TermId = story.tokens[token].term;
        if self.terms.len() <= term.index() {
            self.terms.resize(
                story.vocabulary.len().max(term.index() + 1),
                TermForm::Unknown,
            );
        }
        if self.terms[term.index()] == TermForm::Unknown {
            let folded = story.folded(token);
            let is_plain = story.tokens[token].kind == TokenKind::Word
                && !folded.contains(JOINTS)
                && !self.is_filler(folded)
                && elided(self.lists.tag, folded).is_none()
                && !is_number_part(self.lists.tag, folded);
            self.terms[term.index()] = match is_plain {
                true => TermForm::Plain(self.key(spoken_form(folded))),
                false => TermForm::Odd,
            };
        }
        self.terms[term.index()]
    }

    fn is_filler(&self, word: &str) -> bool {
        self.lists.fillers.split(' ').any(|filler| filler == word)
    }
}

/// Marks that join words to one which others print apart.
const JOINTS: [char; 6] = ['-', '‐', '‑', '–', '_', '*'];

/// A word as it is spoken, where it is printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpokenWord {
    pub(super) key: WordKey,
    pub(super) span: Span,
    pub(super) token: TokenId,
}

/// A word that is read with those beside it.
struct WordPart {
    word: String,
    token: TokenId,
    /// Whether it is the sign of a currency, which is spoken behind the number.
    is_sign: bool,
}

/// The spoken words of tokens that stand in a row.
pub(super) fn spell_words(
    story: &Story,
    tokens: &[TokenId],
    keys: &mut WordKeys,
) -> Vec<SpokenWord> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut parts: Vec<WordPart> = Vec::new();
    for &token in tokens {
        let folded = story.folded(token);
        if story.tokens[token].kind == TokenKind::Mark {
            let (word, is_sign) = match folded {
                "%" => ("percent", false),
                "&" => ("and", false),
                "$" => ("dollar", true),
                "£" => ("pound", true),
                "€" => ("euro", true),
                _ => continue,
            };
            parts.push(WordPart {
                word: word.to_owned(),
                token,
                is_sign,
            });
            continue;
        }
        match keys.form(story, token) {
            TermForm::Plain(key)
                if parts.is_empty() || !is_number_joint(keys.lists.tag, folded) =>
            {
                read_parts(story, &mut parts, keys, &mut found);
                let span = story.tokens[token].span;
                found.push(SpokenWord { key, span, token });
            }
            _ => split_parts(keys, folded, token, &mut parts),
        }
    }
    read_parts(story, &mut parts, keys, &mut found);
    found
}

fn split_parts(keys: &WordKeys, folded: &str, token: TokenId, parts: &mut Vec<WordPart>) {
    let tag = keys.lists.tag;
    let mut push = |word: &str| {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        parts.push(WordPart {
            word: match is_number {
                true => plain_digits(tag, word),
                false => spoken_form(word).to_owned(),
            },
            token,
            is_sign: false,
        });
    };
    let pieces = folded.split(JOINTS);
    for piece in pieces.filter(|piece| !piece.is_empty() && !keys.is_filler(piece)) {
        match elided(tag, piece) {
            Some((head, rest)) => {
                push(head);
                push(rest);
            }
            None => push(piece),
        }
    }
}

/// *L'eau* is an article and a noun: the short word before the apostrophe, and what it is glued to.
fn elided<'w>(tag: &str, word: &'w str) -> Option<(&'w str, &'w str)> {
    let at = word.find('\'').filter(|_| tag == "fr")?;
    let (head, rest) = word.split_at_checked(at + 1)?;
    (!rest.is_empty() && head.chars().count() <= 3).then_some((head, rest))
}

/// One form for words that papers print in two.
fn spoken_form(piece: &str) -> &str {
    match piece {
        "dollars" => "dollar",
        "pounds" => "pound",
        "euros" => "euro",
        "okay" => "ok",
        other => other,
    }
}

/// Reads words that may be numbers: *twenty-one* is *21*, *two hundred* is *200*, *$40 million* is *40000000 dollar*.
fn read_parts(
    story: &Story,
    parts: &mut Vec<WordPart>,
    keys: &mut WordKeys,
    found: &mut Vec<SpokenWord>,
) {
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let sign = part.is_sign.then_some(at);
        at += usize::from(part.is_sign);
        let tag = keys.lists.tag;
        let read = read_spoken_number(tag, |n| {
            let part = parts.get(at + n).filter(|part| !part.is_sign);
            part.map_or("", |part| part.word.as_str())
        });
        let Some(first) = parts.get(at) else { break };
        let (n, key) = match read {
            Some((n, form)) => (n, keys.key(&form)),
            None => (1, keys.key(&first.word)),
        };
        let last = parts[at + n - 1].token;
        let mut push = |key: WordKey, token: TokenId| {
            let span = story.tokens[token].span.joined(story.tokens[last].span);
            found.push(SpokenWord { key, span, token });
        };
        push(key, first.token);
        if let Some(sign) = sign.map(|sign| &parts[sign]) {
            push(keys.key(&sign.word), sign.token);
        }
        at += n;
    }
    parts.clear();
}
