//! Words of two sentences that differ by house style alone: *organisation* and *organization*, *Mr.* and *Mr*, *per cent*
//! and *%*, *£1,200,000* and *£1.2m*, *4:30 p.m.* and *16.30*.
//!
//! Each sentence is read as a row of items, a word or a value with what belongs to it; every item has a form that does not
//! depend on the desk that printed it. Items with one form are the same word for word. Only English is read so; a word in
//! another language has its printed form. Costs a look at each token of a sentence that is not equal to its counterpart.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::style_values::{StyledValue, read_styled_value};
use crate::compare::index::symbols::is_picture;
use crate::compare::{WordKind, WordLink};
use crate::lexicon::american_spelling;
use crate::text::{Language, Story, TokenId, TokenKind, each};

/// Words that one desk prints as one, with its form without regard to style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StyleItem {
    /// The words; marks between them belong to it.
    pub(crate) tokens: Range<TokenId>,
    /// The form; forms of values begin with a sign that no word begins with.
    pub(crate) form: String,
}

/// The items of some tokens in order; marks make none.
pub(crate) fn read_style_items(story: &Story, tokens: &Range<TokenId>) -> Vec<StyleItem> {
    let mut items = Vec::new();
    let words: Vec<TokenId> = story.words(tokens).collect();
    let language = story.versions[story.version_of(tokens.start)].language;
    let mut place = 0;
    while place < words.len() {
        let value = read_styled_value(story, tokens, &words, place);
        let StyledValue { form, n_words } = value.unwrap_or_else(|| StyledValue {
            form: plain_form(story, language, &words, place),
            n_words: 1,
        });
        let last = words[place + n_words - 1];
        items.push(StyleItem {
            tokens: words[place]..TokenId(last.0 + 1),
            form,
        });
        place += n_words;
    }
    items
}

/// The links between the items of two sentences that say the same word for word but for style; none if they do not.
pub(crate) fn link_styled(
    story: &Story,
    (left, lefts): (&Range<TokenId>, &[StyleItem]),
    (right, rights): (&Range<TokenId>, &[StyleItem]),
) -> Option<Vec<WordLink>> {
    let is_same = list_signs(story, left) == list_signs(story, right)
        && lefts.len() == rights.len()
        && lefts
            .iter()
            .zip(rights)
            .all(|(one, other)| one.form == other.form);
    let link = |(left, right): (&StyleItem, &StyleItem)| WordLink {
        left: left.tokens.clone(),
        right: right.tokens.clone(),
        kind: style_kind(story, left, right),
    };
    is_same.then(|| lefts.iter().zip(rights).map(link).collect())
}

/// The marks of some tokens that change what is said, in order; those of values stand in their forms.
fn list_signs(story: &Story, tokens: &Range<TokenId>) -> Vec<char> {
    let marks = each(tokens).map(|token| &story.tokens[token]);
    let marks = marks.filter(|token| token.kind == TokenKind::Mark);
    let signs = marks.filter_map(|token| story.text(token.span).chars().next());
    let changes = |sign: &char| "?？؟<>±‰≤≥≠".contains(*sign) || is_picture(*sign);
    signs.filter(changes).collect()
}

/// The links of two sentences with those of one item made one, of the kind *style* where its words are not the same.
pub(crate) fn mark_style(
    story: &Story,
    links: Vec<WordLink>,
    lefts: &[StyleItem],
    rights: &[StyleItem],
) -> Vec<WordLink> {
    let item_of = |items: &[StyleItem], token: TokenId| {
        let place = items.partition_point(|item| item.tokens.end <= token);
        items
            .get(place)
            .filter(|item| item.tokens.contains(&token))
            .cloned()
    };
    let mut marked: Vec<WordLink> = Vec::with_capacity(links.len());
    for link in links {
        let is_covered = marked.last().is_some_and(|last| {
            last.kind == WordKind::Style && last.left.contains(&link.left.start)
        });
        let items = item_of(lefts, link.left.start).zip(item_of(rights, link.right.start));
        match items {
            _ if is_covered => {}
            Some((left, right)) if link.kind != WordKind::Same && left.form == right.form => {
                marked.push(WordLink {
                    kind: style_kind(story, &left, &right),
                    left: left.tokens,
                    right: right.tokens,
                });
            }
            _ => marked.push(link),
        }
    }
    marked
}

/// Whether two items of one form are printed alike.
fn style_kind(story: &Story, left: &StyleItem, right: &StyleItem) -> WordKind {
    let words = |item: &StyleItem| -> Vec<_> {
        let tokens =
            each(&item.tokens).filter(|&token| story.tokens[token].kind != TokenKind::Mark);
        tokens.map(|token| story.tokens[token].term).collect()
    };
    if words(left) == words(right) {
        WordKind::Same
    } else {
        WordKind::Style
    }
}

/// Months by the abbreviations that desks print.
const MONTHS: [(&str, &str); 12] = [
    ("jan", "january"),
    ("feb", "february"),
    ("mar", "march"),
    ("apr", "april"),
    ("jun", "june"),
    ("jul", "july"),
    ("aug", "august"),
    ("sep", "september"),
    ("sept", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
];

/// Beginnings that desks join to a word with a hyphen or without one.
const JOINED_BEGINNINGS: [&str; 16] = [
    "anti", "co", "counter", "e", "inter", "micro", "mid", "multi", "non", "over", "post", "pre",
    "re", "semi", "sub", "under",
];

/// Words that are others without their hyphen: *re-sign* is no *resign*.
const HYPHEN_WORDS: [&str; 22] = [
    "co-op",
    "co-ops",
    "re-cover",
    "re-covered",
    "re-creation",
    "re-count",
    "re-dress",
    "re-form",
    "re-formed",
    "re-lay",
    "re-lease",
    "re-leased",
    "re-mark",
    "re-present",
    "re-press",
    "re-prove",
    "re-serve",
    "re-sign",
    "re-signed",
    "re-signs",
    "re-sort",
    "re-treat",
];

/// Letters of a name from which its spelling is one of style: *Defence Ministry*; shorter ones are people's, *Grey* and
/// *Gray*.
const STYLED_NAME: usize = 6;

/// The form of a word that is no value.
fn plain_form(
    story: &Story,
    language: Option<Language>,
    words: &[TokenId],
    place: usize,
) -> String {
    let token = &story.tokens[words[place]];
    let (printed, folded) = (story.text(token.span), story.folded(words[place]));
    if language.is_some_and(|language| language.tag() != "en") {
        return folded.to_owned();
    }
    // In a text whose language is not known an accent may change the word.
    let has_no_accents = language.is_some();
    let bare = if folded.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        Cow::Borrowed(folded)
    } else {
        let kept = |c: &char| *c != '.' && !(has_no_accents && is_accent(*c));
        Cow::Owned(folded.nfd().filter(kept).nfc().collect())
    };
    if bare == "ok" || bare == "okay" {
        return "ok".to_owned();
    }
    if are_first_letters(printed) && !is_shouted(story, words, place) {
        return format!("^{bare}");
    }
    if let Some((_, month)) = MONTHS.iter().find(|(short, _)| **short == *bare)
        && stands_by_number(story, words, place)
    {
        return (*month).to_owned();
    }
    let joined = join_hyphen(&bare);
    let is_name = printed.starts_with(char::is_uppercase) && place > 0;
    let spelling = american_spelling(&joined);
    let spelling = spelling.filter(|_| !is_name || joined.len() >= STYLED_NAME);
    spelling.map_or(joined, str::to_owned)
}

/// Whether a word is made of first letters: *U.S.*, *NATO*.
fn are_first_letters(printed: &str) -> bool {
    let letters = printed.chars().filter(|c| c.is_alphabetic());
    let n_letters = letters.clone().count();
    (2..=4).contains(&n_letters)
        && letters.clone().all(char::is_uppercase)
        && (printed.contains('.') || n_letters == printed.chars().count())
}

/// Whether the words beside a word are in capitals: a sentence in capitals throughout has no initials.
fn is_shouted(story: &Story, words: &[TokenId], place: usize) -> bool {
    let neighbours = [place.checked_sub(1), Some(place + 1)];
    neighbours.into_iter().flatten().any(|near| {
        let near = words.get(near);
        let near = near.map(|&near| story.text(story.tokens[near].span));
        near.is_some_and(|near| near.chars().count() > 4 && near.chars().all(char::is_uppercase))
    })
}

/// Accents that stand behind their letter.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The word without the hyphen behind a beginning that needs none.
fn join_hyphen(word: &str) -> String {
    let joins = word.split_once('-').filter(|(beginning, rest)| {
        JOINED_BEGINNINGS.contains(beginning)
            && !rest.contains('-')
            && !HYPHEN_WORDS.contains(&word)
    });
    joins.map_or_else(
        || word.to_owned(),
        |(beginning, rest)| format!("{beginning}{rest}"),
    )
}

fn stands_by_number(story: &Story, words: &[TokenId], place: usize) -> bool {
    let neighbours = [place.checked_sub(1), Some(place + 1)];
    let mut near = neighbours
        .into_iter()
        .flatten()
        .filter_map(|place| words.get(place));
    near.any(|&word| story.tokens[word].kind == TokenKind::Number)
}
