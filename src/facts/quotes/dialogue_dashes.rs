//! Speech that a dash opens, in languages that print dialogue so.

use std::ops::Range;

use super::mark_places::is_close;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{Story, TokenId, TokenKind};

/// Verbs of saying beside the speech that a dash opens, by language. Without one a dash may as well open a list.
const SAYING: [(&str, &str); 18] = [
    (
        "es gl",
        "dijo dice decía añadió afirmó afirma señaló señala explicó explica aseguró asegura preguntó respondió contestó exclamó \
         contó cuenta comentó declaró manifestó indicó relató recordó lamentó insistió advirtió apuntó agregó",
    ),
    (
        "fr",
        "dit dit-il dit-elle dit-on a-t-il a-t-elle répond répond-il répond-elle répondit demande demande-t-il \
         demande-t-elle demanda ajoute ajoute-t-il ajoute-t-elle explique explique-t-il explique-t-elle lance lance-t-il \
         lance-t-elle assure assure-t-il assure-t-elle raconte raconte-t-il raconte-t-elle affirme affirme-t-il \
         affirme-t-elle déclare déclare-t-il déclare-t-elle souligne souligne-t-il souligne-t-elle confie témoigne précise \
         précise-t-il précise-t-elle poursuit poursuit-il poursuit-elle déplore déclaré affirmé expliqué indiqué ajouté assuré confié lancé \
         raconté répondu demandé précisé souligné annoncé",
    ),
    (
        "it",
        "disse dice ha rispose aggiunse aggiunge chiese spiegò spiega racconta raccontò afferma affermò dichiara dichiarò \
         commenta commentò sottolinea conferma",
    ),
    (
        "pt ca",
        "disse diz afirmou afirma respondeu perguntou explicou explica acrescentou contou conta declarou relatou comentou \
         lembrou destacou digué va diu explica afirma",
    ),
    (
        "nl",
        "zegt zei vertelt vertelde aldus verklaart verklaarde antwoordt antwoordde vraagt vroeg stelt benadrukt",
    ),
    (
        "ru be",
        "сказал сказала говорит говорил говорила заявил заявила ответил ответила спросил спросила добавил добавила пояснил \
         пояснила рассказал рассказала рассказывает сообщил сообщила отметил отметила отмечает подчеркнул подчеркнула уточнил \
         уточнила вспоминает признался призналась объяснил объяснила",
    ),
    (
        "uk",
        "сказав сказала каже говорить заявив заявила відповів відповіла спитав спитала додав додала пояснив пояснила розповів \
         розповіла розповідає повідомив повідомила зазначив зазначила наголосив наголосила уточнив уточнила згадує",
    ),
    (
        "pl",
        "powiedział powiedziała mówi mówił mówiła dodał dodała dodaje odpowiedział odpowiedziała zapytał zapytała podkreślił \
         podkreśliła podkreśla wyjaśnił wyjaśniła wyjaśnia relacjonuje opowiada opowiadał opowiadała stwierdził stwierdziła \
         zaznaczył zaznaczyła przyznał przyznała tłumaczy poinformował poinformowała wspomina",
    ),
    (
        "sv nb da",
        "säger sade sa sier siger sagde svarar svarade sier svarer berättar berättade uppger förklarar förklarade menar \
         tillägger konstaterar forteller fortalte forklarer forklarte fortæller fortalte forklarede oplyser tilføjer legger",
    ),
    (
        "fi",
        "sanoo sanoi kertoo kertoi toteaa totesi kuvailee lisää vastaa",
    ),
    (
        "cs",
        "řekl řekla říká uvedl uvedla dodal dodala popsal popsala vysvětlil vysvětlila",
    ),
    (
        "sk",
        "povedal povedala hovorí uviedol uviedla dodal dodala vysvetlil vysvetlila",
    ),
    ("hu", "mondta mondja közölte tette nyilatkozta felelte"),
    (
        "ro",
        "a spune spunea declară declarat spus adaugă povestește",
    ),
    (
        "hr sr sl",
        "rekao rekla kaže kazao kazala izjavio izjavila dodao dodala рекао рекла каже изјавио изјавила додао додала",
    ),
    (
        "bg mk",
        "каза казва заяви добави разказа разказва обясни отговори",
    ),
    ("el", "είπε λέει δήλωσε πρόσθεσε τόνισε"),
    ("tr", "dedi diyor söyledi anlattı konuştu ekledi"),
];

/// From the first word to the place behind the last, for every piece of the speech that dashes open: at the beginning of
/// the passage, where it goes on to the end, or of a sentence, or behind a colon, where it is over with the sentence.
/// `sentences` are the places where sentences end.
pub(super) fn find_dialogue(
    story: &Story,
    clause: &Clause<'_>,
    tokens: &[TokenId],
    sentences: &[usize],
) -> Vec<(usize, usize)> {
    let is_of = |(tags, _): &&(&str, &str)| clause.tongue.is_one_of(tags);
    let Some((_, verbs)) = SAYING.iter().find(is_of) else {
        return Vec::new();
    };
    if is_dash(story, tokens, 0) {
        return find_speech(story, tokens, 0..tokens.len(), verbs);
    }
    let mut found = Vec::new();
    let mut start = 0;
    // Speech that is told goes on where the next sentence has a dash too.
    let mut is_told = false;
    for &end in sentences {
        if is_dash(story, tokens, start) {
            let speech = find_speech(story, tokens, start..end, verbs);
            is_told |= !speech.is_empty();
            if is_told && speech.is_empty() && start + 1 < end {
                found.push((start + 1, end));
            }
            found.extend(speech);
        } else {
            found.extend(find_speech_behind_colon(story, tokens, start..end, verbs));
        }
        start = end;
    }
    found
}

/// The pieces of the speech in a range that begins with a dash.
fn find_speech(
    story: &Story,
    tokens: &[TokenId],
    range: Range<usize>,
    verbs: &str,
) -> Vec<(usize, usize)> {
    let Range { start, end } = range;
    let mut found = Vec::new();
    let mut open = Some(start + 1);
    let mut is_told = false;
    for at in start + 1..end {
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
    found.extend(open.filter(|_| is_told).map(|from| (from, end)));
    found.retain(|(from, to)| from < to);
    found
}

/// The speech that a dash opens behind a colon, if a verb of saying stands before that: *säger Holm: – Vi hann inte*.
fn find_speech_behind_colon(
    story: &Story,
    tokens: &[TokenId],
    range: Range<usize>,
    verbs: &str,
) -> Option<(usize, usize)> {
    let Range { start, end } = range;
    let is_said = |at: usize| is_in_word_list(verbs, story.folded(tokens[at]));
    let colon = (start..end).find(|&at| story.word(tokens[at]) == ":")?;
    let opens = is_dash(story, tokens, colon + 1) && (start..colon).any(is_said);
    (opens && colon + 2 < end).then_some((colon + 2, end))
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
