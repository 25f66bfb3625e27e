//! Speech that a dash opens, in languages that print dialogue so.

use super::mark_places::is_close;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{Story, TokenId, TokenKind};

/// Verbs of saying beside the speech that a dash opens, by language. Without one a dash may as well open a list.
const SAYING: [(&str, &str); 7] = [
    (
        "es",
        "dijo dice decía añadió afirmó señaló explicó aseguró preguntó respondió contestó exclamó",
    ),
    (
        "fr",
        "dit dit-il dit-elle dit-on a-t-il a-t-elle répond répond-il répond-elle répondit demande demande-t-il \
         demande-t-elle demanda ajoute ajoute-t-il ajoute-t-elle explique explique-t-il explique-t-elle lance lance-t-il \
         lance-t-elle assure assure-t-il assure-t-elle",
    ),
    ("it", "disse dice ha rispose aggiunse chiese spiegò"),
    (
        "pt ca",
        "disse diz afirmou respondeu perguntou explicou acrescentou digué va",
    ),
    (
        "ru uk",
        "сказал сказала говорит заявил заявила ответил ответила спросил спросила добавил добавила пояснил пояснила \
         рассказал рассказала сообщил сообщила отметил отметила сказав сказала відповів відповіла додав додала",
    ),
    (
        "pl",
        "powiedział powiedziała mówi mówił mówiła dodał dodała odpowiedział odpowiedziała zapytał zapytała podkreślił \
         podkreśliła wyjaśnił wyjaśniła",
    ),
    ("sv nb da", "säger sade sa sier siger sagde svarar sier"),
];

/// From the first word to the place behind the last, for every piece of the speech that a dash opens.
pub(super) fn find_dialogue(
    story: &Story,
    clause: &Clause<'_>,
    tokens: &[TokenId],
) -> Vec<(usize, usize)> {
    let Some((_, verbs)) = SAYING
        .iter()
        .find(|(tags, _)| clause.tongue.is_one_of(tags))
    else {
        return Vec::new();
    };
    if !is_dash(story, tokens, 0) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open = Some(1);
    let mut is_told = false;
    for at in 1..tokens.len() {
        match open {
            Some(from) if tells_speaker(story, tokens, at, verbs) => {
                found.push((from, at));
                is_told = true;
                open = None;
            }
            None if is_dash(story, tokens, at) => open = Some(at + 1),
            _ => {}
        }
    }
    // Without a verb of saying it may be a list.
    found.extend(open.filter(|_| is_told).map(|from| (from, tokens.len())));
    found.retain(|(from, to)| from < to);
    found
}

/// Whether the speech ends before a place: a dash or a comma, and a verb of saying behind it.
fn tells_speaker(story: &Story, tokens: &[TokenId], at: usize, verbs: &str) -> bool {
    let is_comma = matches!(story.word(tokens[at]), "," | "!" | "?");
    let verb = tokens.get(at + 1);
    let is_verb = verb.is_some_and(|&verb| {
        let is_lower = story.word(verb).starts_with(char::is_lowercase);
        is_lower && is_in_word_list(verbs, story.folded(verb))
    });
    (is_comma || is_dash(story, tokens, at)) && is_verb
}

/// Whether a dash stands at a place that joins no two words.
fn is_dash(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let Some(&token) = tokens.get(at) else {
        return false;
    };
    let is_mark = story.tokens[token].kind == TokenKind::Mark;
    let is_parted = at == 0 || !is_close(story, tokens, at) || !is_close(story, tokens, at + 1);
    is_mark && matches!(story.word(token), "—" | "–" | "-" | "―") && is_parted
}
