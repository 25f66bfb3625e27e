//! Denials that are no words of their own, and verbs that change their form where they are denied.

use crate::facts::language_support::Tongue;
use crate::lexicon::share_lemma;

/// Whether the words of one sentence are those of another, denied by their form: *ödemeyecek* beside *ödeyecek*, 支払わない beside
/// 支払う.
pub(super) fn denies_by_form(tongue: Tongue, denying: &str, said: &str) -> bool {
    match () {
        () if tongue.is_one_of("tr") => is_turkish_denial(denying, said),
        () if tongue.is_one_of("ja") => is_japanese_denial(denying, said),
        () => false,
    }
}

/// Whether two folded words can be one verb, of which one is denied by another word.
pub(super) fn are_forms_of_one_verb(tongue: Tongue, denied: &str, said: &str) -> bool {
    if denied == said {
        return true;
    }
    let n_shared = |least: usize| {
        let same = denied.chars().zip(said.chars());
        same.take_while(|(a, b)| a == b).count() >= least
    };
    let (n, m) = (denied.chars().count(), said.chars().count());
    match () {
        () if tongue.is_english() => {
            // *Won't*, *can't* and *shan't* are cut before their *n't*.
            let whole = matches!(
                (denied, said),
                ("wo", "will") | ("ca", "can") | ("sha", "shall")
            );
            whole || share_lemma(denied, said)
        }
        () if tongue.is_one_of("fr") => denied.strip_prefix("n'") == Some(said),
        // Three letters of the root stand side by side in most forms.
        () if tongue.is_one_of("ar") => {
            let roots = denied.char_indices().filter_map(|(at, _)| denied.get(at..));
            let mut roots = roots.filter(|rest| rest.chars().count() >= ROOT_LETTERS);
            roots.any(|rest| {
                let end = rest
                    .char_indices()
                    .nth(ROOT_LETTERS)
                    .map_or(rest.len(), |(at, _)| at);
                rest.get(..end).is_some_and(|root| said.contains(root))
            })
        }
        () if tongue.is_one_of("ko") => n_shared(2),
        // Denied, its object may stand in another case.
        () if tongue.is_one_of("pl ru uk") => {
            n.min(m) > 3 && n_shared(n.max(m).saturating_sub(3).max(3))
        }
        () => false,
    }
}

/// Letters of an Arabic root.
const ROOT_LETTERS: usize = 3;

/// Whether a Turkish verb is another with its *-me-* or *-ma-*: *gelmedi* and *geldi*, *ödemiyor* and *ödüyor*, *yapmaz* and *yapar*.
fn is_turkish_denial(denied: &str, said: &str) -> bool {
    // *Ödemede* is in the payment and *ödedi* paid: an ending keeps its vowel high or low.
    let is_high = |word: &str| {
        let vowel = word.chars().rev().find(|c| "aeıioöuü".contains(*c));
        vowel.is_some_and(|vowel| "ıiuü".contains(vowel))
    };
    let ends_alike = is_high(denied) == is_high(said);
    let (denied, said) = (turkish_frame(denied), turkish_frame(said));
    let starts = denied.match_indices("mV").map(|(at, _)| at);
    // A stem has a letter before its ending.
    starts.filter(|&at| at > 0).any(|at| {
        let (Some(stem), Some(ending)) = (denied.get(..at), denied.get(at + 2..)) else {
            return false;
        };
        let Some(rest) = said.strip_prefix(stem) else {
            return false;
        };
        let is_present = ending == "z" && matches!(rest, "r" | "Vr");
        let is_same = ending.len() >= 2
            && [rest, rest.trim_start_matches('V')]
                .into_iter()
                .any(|rest| rest == ending)
            || ending
                .strip_prefix('y')
                .is_some_and(|ending| ending.len() >= 2 && ending == rest);
        is_present || is_same && ends_alike && said != denied
    })
}

/// A word with its vowels and its *t* as their harmony leaves them open.
fn turkish_frame(word: &str) -> String {
    let frame = word.chars().map(|c| match c {
        'a' | 'e' | 'ı' | 'i' | 'o' | 'ö' | 'u' | 'ü' => 'V',
        't' => 'd',
        c => c,
    });
    frame.collect()
}

/// Whether a word is in the signs of Japanese endings.
pub(super) fn is_kana(word: &str) -> bool {
    word.chars().all(|c| ('ぁ'..='ゖ').contains(&c))
}

/// Japanese endings that deny, ...
const JAPANESE_DENIALS: [&str; 5] = ["ない", "なかった", "ません", "なく", "ず"];
/// ... and what is built with them and denies nothing.
const JAPANESE_OPEN: [&str; 9] = [
    "なければ",
    "なくては",
    "ないか",
    "ないといけ",
    "ざる",
    "かもしれ",
    "違いない",
    "ならない",
    "しかない",
];

/// Whether the differing signs, which are endings alone, deny on one side and not on the other.
fn is_japanese_denial(denied: &str, said: &str) -> bool {
    let has = |words: &str, forms: &[&str]| forms.iter().any(|form| words.contains(form));
    is_kana(denied)
        && is_kana(said)
        && has(denied, &JAPANESE_DENIALS)
        && !has(denied, &JAPANESE_OPEN)
        && !has(said, &JAPANESE_DENIALS)
}

#[cfg(test)]
mod tests {
    use super::{is_japanese_denial, is_turkish_denial};

    #[test]
    fn a_turkish_verb_and_its_denial_are_told_from_two_verbs() {
        for (denied, said) in [
            ("ödemeyecek", "ödeyecek"),
            ("ödemiyor", "ödüyor"),
            ("bilmiyordu", "biliyordu"),
            ("etmedi", "etti"),
            ("açıklamadı", "açıkladı"),
            ("gelmemiş", "gelmiş"),
            ("yapmaz", "yapar"),
            ("gelmez", "gelir"),
            ("açmayacak", "açacak"),
        ] {
            assert!(is_turkish_denial(denied, said), "{denied} {said}");
            assert!(!is_turkish_denial(said, denied), "{said} {denied}");
        }
        for (one, other) in [
            ("gemide", "gemi"),
            ("ödemede", "ödedi"),
            ("yedi", "yemedi"),
            ("kaldı", "kaldırdı"),
        ] {
            assert!(!is_turkish_denial(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_japanese_ending_that_must_denies_nothing() {
        assert!(is_japanese_denial("わない", "う"));
        assert!(!is_japanese_denial("わなければならない", "う"));
        assert!(!is_japanese_denial("わないか", "う"));
    }
}
