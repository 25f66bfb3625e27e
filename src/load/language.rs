//! The language of a version: told by its script and by which letters it puts together.
//!
//! Wording is not compared across languages, so a wrong verdict costs a reader everything: in doubt there is none.

use std::ops::Range;

use whatlang::{Detector, Lang};

use crate::text::{Draft, Language, MarkedFurniture};

/// Shorter texts are told apart too often by the names in them.
const FEW_LETTERS: usize = 200;

/// So many bytes show the language of any text; more take only time.
const SHOWN: usize = 6000;

/// A text in a script of its own language needs fewer letters, but more than a name has.
const FEW_IN_OWN_SCRIPT: usize = 40;

/// The draft with the language of its story, if it is beyond doubt.
pub fn detect_draft_language(draft: Draft) -> Draft {
    Draft {
        language: detect_language(&story(&draft.text, &draft.furniture)),
        ..draft
    }
}

/// The beginning of a text without what belongs to its page: forms are often in the language of the software.
fn story(text: &str, furniture: &[MarkedFurniture]) -> String {
    let mut shown = String::new();
    let mut at = 0;
    let ends = furniture.iter().map(|f| f.range.clone());
    for Range { start, end } in ends.chain(std::iter::once(text.len()..text.len())) {
        shown.push_str(text.get(at..start).unwrap_or_default());
        shown.push('\n');
        at = end.max(at);
        if shown.len() >= SHOWN {
            break;
        }
    }
    let cut = (0..=SHOWN.min(shown.len())).rev();
    let cut = cut.into_iter().find(|cut| shown.is_char_boundary(*cut));
    shown.truncate(cut.unwrap_or_default());
    shown
}

fn detect_language(text: &str) -> Option<Language> {
    let n_letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if n_letters < FEW_IN_OWN_SCRIPT {
        return None;
    }
    let info = Detector::new().detect(text)?;
    let has_own_script = info.script().langs().len() == 1;
    let is_sure = has_own_script || (info.is_reliable() && n_letters >= FEW_LETTERS);
    let (_, tag) = TAGS.iter().find(|(lang, _)| *lang == info.lang())?;
    Language::of_tag(tag).filter(|_| is_sure)
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

    const GERMAN: &str = "Eine Fähre ist am Donnerstagabend vor der Insel bei dichtem Nebel auf ein Riff gelaufen, drei Menschen wurden verletzt. \
        Die Küstenwache teilte mit, dass alle 214 Menschen an Bord noch vor Mitternacht an Land gebracht werden konnten, und dass das Schiff nicht sinken werde.";
    const ENGLISH: &str = "A ferry ran aground in thick fog off the island on Thursday evening, and three people were hurt. The coastguard said that all \
        214 people on board had been brought ashore before midnight, and that the ship was in no danger of sinking before the tide turned again.";

    #[test]
    fn every_language_that_can_be_told_has_a_tag() {
        for lang in Lang::all() {
            assert!(TAGS.iter().any(|(tagged, _)| tagged == lang), "{lang}");
        }
    }

    #[test]
    fn languages_are_told_where_there_is_text_enough() {
        let name = |text: &str| detect_language(text).map(Language::name);
        assert_eq!(name(GERMAN), Some("German"));
        assert_eq!(name(ENGLISH), Some("English"));
        assert_eq!(
            name(
                "배가 가라앉았다. 모두 무사하다고 해양경찰이 목요일에 밝혔다. 다친 사람은 세 명이며 배는 안개 속에서 암초에 부딪혔다."
            ),
            Some("Korean")
        );
        assert_eq!(name("Ferry runs aground"), None);
        assert_eq!(name("The Lady Ardith struck a reef."), None);
    }

    #[test]
    fn what_belongs_to_the_page_has_no_say() {
        let furniture = vec![MarkedFurniture {
            range: 0..GERMAN.len(),
            why: "comment form".into(),
        }];
        let draft = Draft {
            text: format!("{GERMAN}\n{ENGLISH}"),
            furniture,
            ..Draft::default()
        };
        assert_eq!(
            detect_draft_language(draft).language.map(Language::name),
            Some("English")
        );
    }
}
