//! The language of some text: told by its script, by which letters it puts together and by its commonest words.
//!
//! Wording is not compared across languages, so a wrong verdict costs a reader everything: in doubt there is none.

use whatlang::{Detector, Lang};

use super::common_words::{LanguageScore, score_languages};
use super::lemmas::is_in_lexicon;
use super::rules;
use crate::text::Language;

/// The language of a text, if it is beyond doubt.
pub fn recognise_language(text: &str) -> Option<Language> {
    let language = recognise_by_letters_and_words(text)?;
    if language.tag() == "hr" && is_serbian(text) {
        return Language::of_tag("sr");
    }
    Some(language)
}

/// Whether a text in Latin letters that may be Croatian is Serbian: letters and small words are the same, and many words
/// have *e* for *ije* and *je*.
fn is_serbian(text: &str) -> bool {
    let (mut n_serbian, mut n_croatian) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let word = word.to_lowercase();
        n_serbian += usize::from(rules::SERBIAN_WORDS.contains(&word.as_str()));
        n_croatian += usize::from(rules::CROATIAN_WORDS.contains(&word.as_str()));
    }
    n_serbian > n_croatian
}

fn recognise_by_letters_and_words(text: &str) -> Option<Language> {
    let n_letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let info = Detector::new().detect(text)?;
    let by_letters = language_of(info.lang());
    let has_own_script = info.script().langs().len() == 1;
    if has_own_script {
        return by_letters.filter(|_| n_letters >= rules::LETTERS_OF_OWN_SCRIPT);
    }
    if info.is_reliable() && n_letters >= rules::LETTERS_OF_RELIABLE_TEXT {
        return by_letters;
    }
    decide_by_common_words(&score_languages(text), by_letters)
}

/// The language that the commonest words speak for, plainly before all others; where it is also the one whose letters
/// stand together so, less is asked.
fn decide_by_common_words(
    scores: &[LanguageScore],
    by_letters: Option<Language>,
) -> Option<Language> {
    let (first, others) = scores.split_first()?;
    let language = first.language?;
    let against = |other: &LanguageScore| match other.language {
        Some(_) => other.points,
        None => other
            .points
            .saturating_sub(rules::POINTS_OF_UNNAMED_LANGUAGE),
    };
    let best_other = others.iter().map(against).max().unwrap_or_default();
    let needed = if by_letters == Some(language) {
        rules::POINTS_WHERE_LETTERS_AGREE
    } else {
        rules::POINTS_OF_WORDS_ALONE
    };
    let lead = first.points.saturating_sub(best_other);
    let has_words = first.points > rules::POINTS_OF_ONE_WORD;
    (has_words && lead >= needed).then_some(language)
}

/// The language that a text is likeliest in, though it may be too short for the verdict to be beyond doubt: only for
/// choosing the lists of words by which it is read. Of English a word in two is enough where the rest stands in an English
/// dictionary: a few may be another language's by chance.
pub(crate) fn guess_language(text: &str) -> Option<Language> {
    let info = Detector::new().detect(text)?;
    if info.script().langs().len() == 1 {
        return language_of(info.lang());
    }
    let scores = score_languages(text);
    let (first, others) = scores.split_first()?;
    let english = Language::of_tag("en");
    let of_english = scores.iter().find(|score| score.language == english);
    let english_points = of_english.map_or(0, |score| score.points);
    if english_points > 0 && english_points * 2 >= first.points && is_mostly_english(text) {
        return english;
    }
    let is_first = others
        .iter()
        .all(|other| other.points < first.points || other.language.is_none());
    first.language.filter(|_| is_first)
}

/// Whether a text whose own words do not tell its language may be in this one: it has letters of its script, no other
/// language is plainly likelier, and its words are not English ones.
pub fn may_be_in_language(text: &str, language: Language) -> bool {
    let Some(info) = Detector::new().detect(text) else {
        return false;
    };
    if info.script().langs().len() == 1 {
        return language_of(info.lang()) == Some(language);
    }
    let scores = score_languages(text);
    let of_language = scores.iter().find(|score| score.language == Some(language));
    let Some(of_language) = of_language else {
        return false;
    };
    let best = scores.first().map_or(0, |score| score.points);
    best < of_language.points + rules::POINTS_AGAINST_THE_OTHERS
        && (language.tag() == "en" || !is_mostly_english(text))
}

/// Whether most words stand in an English dictionary: a headline has no small words. A capital on a word that does not may be
/// a name's, which tells no language.
pub(crate) fn is_mostly_english(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|word| !word.is_empty());
    let (mut n_words, mut n_english) = (0, 0);
    for word in words {
        let is_known = is_in_lexicon(&word.to_lowercase());
        n_words += usize::from(is_known || !word.starts_with(char::is_uppercase));
        n_english += usize::from(is_known);
    }
    n_words > 0 && n_english * 3 >= n_words * rules::ENGLISH_THIRDS
}

fn language_of(lang: Lang) -> Option<Language> {
    let (_, tag) = TAGS.iter().find(|(other, _)| *other == lang)?;
    Language::of_tag(tag)
}

/// The tag of each language that can be told.
const TAGS: [(Lang, &str); 70] = [
    (Lang::Epo, "eo"),
    (Lang::Eng, "en"),
    (Lang::Rus, "ru"),
    (Lang::Cmn, "zh"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Ben, "bn"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Ukr, "uk"),
    (Lang::Kat, "ka"),
    (Lang::Ara, "ar"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Heb, "he"),
    (Lang::Yid, "yi"),
    (Lang::Pol, "pl"),
    (Lang::Amh, "am"),
    (Lang::Jav, "jv"),
    (Lang::Kor, "ko"),
    (Lang::Nob, "nb"),
    (Lang::Dan, "da"),
    (Lang::Swe, "sv"),
    (Lang::Fin, "fi"),
    (Lang::Tur, "tr"),
    (Lang::Nld, "nl"),
    (Lang::Hun, "hu"),
    (Lang::Ces, "cs"),
    (Lang::Ell, "el"),
    (Lang::Bul, "bg"),
    (Lang::Bel, "be"),
    (Lang::Mar, "mr"),
    (Lang::Kan, "kn"),
    (Lang::Ron, "ro"),
    (Lang::Slv, "sl"),
    (Lang::Hrv, "hr"),
    (Lang::Srp, "sr"),
    (Lang::Mkd, "mk"),
    (Lang::Lit, "lt"),
    (Lang::Lav, "lv"),
    (Lang::Est, "et"),
    (Lang::Tam, "ta"),
    (Lang::Vie, "vi"),
    (Lang::Urd, "ur"),
    (Lang::Tha, "th"),
    (Lang::Guj, "gu"),
    (Lang::Uzb, "uz"),
    (Lang::Pan, "pa"),
    (Lang::Aze, "az"),
    (Lang::Ind, "id"),
    (Lang::Tel, "te"),
    (Lang::Pes, "fa"),
    (Lang::Mal, "ml"),
    (Lang::Ori, "or"),
    (Lang::Mya, "my"),
    (Lang::Nep, "ne"),
    (Lang::Sin, "si"),
    (Lang::Khm, "km"),
    (Lang::Tuk, "tk"),
    (Lang::Aka, "ak"),
    (Lang::Zul, "zu"),
    (Lang::Sna, "sn"),
    (Lang::Afr, "af"),
    (Lang::Lat, "la"),
    (Lang::Slk, "sk"),
    (Lang::Cat, "ca"),
    (Lang::Tgl, "tl"),
    (Lang::Hye, "hy"),
    (Lang::Cym, "cy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&'static str> {
        recognise_language(text).map(Language::name)
    }

    #[test]
    fn every_language_that_can_be_told_has_a_tag() {
        for lang in Lang::all() {
            assert!(TAGS.iter().any(|(tagged, _)| tagged == lang), "{lang}");
        }
    }

    #[test]
    fn a_sentence_of_common_words_tells_its_language() {
        for (text, language) in [
            (
                "Die Polizei teilte mit, dass drei Menschen bei dem Brand verletzt wurden.",
                "German",
            ),
            (
                "Le maire de la ville a annoncé que les travaux ont été interrompus.",
                "French",
            ),
            (
                "El alcalde de la ciudad anunció que las obras están paralizadas desde el lunes.",
                "Spanish",
            ),
            (
                "Il sindaco della città ha detto che i lavori sono fermi da due anni.",
                "Italian",
            ),
            (
                "O prefeito da cidade disse que as obras não começaram por falta de verbas.",
                "Portuguese",
            ),
            (
                "De burgemeester zei dat het werk niet op tijd af is en dat er meer geld nodig is.",
                "Dutch",
            ),
            (
                "Burmistrz powiedział, że prace nie zostały jeszcze zakończone.",
                "Polish",
            ),
            (
                "Мэр города сообщил, что работы были остановлены из-за нехватки средств.",
                "Russian",
            ),
            (
                "Мер міста повідомив, що роботи зупинили через брак коштів.",
                "Ukrainian",
            ),
            (
                "Borgmästaren säger att arbetet inte är klart och att det kostar mer än väntat.",
                "Swedish",
            ),
            (
                "Belediye başkanı çalışmaların iki yıl daha süreceğini ve bunun için kaynak bulunduğunu söyledi.",
                "Turkish",
            ),
            (
                "قال رئيس البلدية إن العمل توقف بعد أن نفدت الأموال.",
                "Arabic",
            ),
            (
                "महापौर ने कहा कि काम दो साल से रुका हुआ है और इसके लिए पैसा नहीं है।",
                "Hindi",
            ),
            (
                "Borgermesteren sagde, at arbejdet blev standset, og at der ikke er flere penge.",
                "Danish",
            ),
        ] {
            assert_eq!(name(text), Some(language), "{text}");
        }
    }

    #[test]
    fn few_words_and_names_tell_none() {
        for text in [
            "",
            "Ferry runs aground",
            "The Lady Ardith struck a reef.",
            "Anna Maria de la Cruz",
            "Jean Dupont, Paris",
            "ABC, 14.03.2025",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn what_tells_no_language_may_be_in_another_versions() {
        let may_be = |text, tag| may_be_in_language(text, Language::of_tag(tag).unwrap());
        assert!(may_be("Fähre läuft auf Riff", "de"));
        assert!(may_be("Skadorna: 1,25 miljoner", "sv"));
        assert!(!may_be("Паром сел на мель", "de"));
        assert!(!may_be("Ferry runs aground in thick fog", "de"));
        assert!(may_be("Ferry runs aground in thick fog", "en"));
        assert!(!may_be("Les blessés ont été soignés", "de"));
        assert!(!may_be("船が沈んだ", "zh"));
    }
}
