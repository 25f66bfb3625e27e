//! The language of a version: what its story tells, and failing that what the other versions of it are written in.

use std::ops::Range;

use crate::lexicon::{may_be_in_language, recognise_language};
use crate::text::{Draft, Language, MarkedFurniture};

/// So many bytes show the language of any text; more take only time.
const SHOWN: usize = 6000;

/// Letters up to which a text may tell no language because it is short; a longer one has words of its own to tell it.
const LETTERS_OF_SHORT_TEXT: usize = 220;

/// The draft with the language of its story, if it is beyond doubt.
pub fn detect_draft_language(draft: Draft) -> Draft {
    Draft {
        language: detect_story_language(&draft.text, &draft.furniture),
        ..draft
    }
}

/// The language of a text without what belongs to its page.
pub(super) fn detect_story_language(text: &str, furniture: &[MarkedFurniture]) -> Option<Language> {
    recognise_language(&show_story(text, furniture))
}

/// Gives short versions that do not tell their language that of all others, if those agree and nothing speaks against it.
pub fn share_language(drafts: &mut [Draft]) {
    let mut told = drafts.iter().filter_map(|draft| draft.language);
    let Some(language) = told
        .next()
        .filter(|first| told.all(|other| other == *first))
    else {
        return;
    };
    for draft in drafts.iter_mut().filter(|draft| draft.language.is_none()) {
        draft.language = Some(language).filter(|language| takes_language(draft, *language));
    }
}

fn takes_language(draft: &Draft, language: Language) -> bool {
    let shown = show_story(&draft.text, &draft.furniture);
    let n_letters = shown.chars().filter(|c| c.is_alphabetic()).count();
    n_letters <= LETTERS_OF_SHORT_TEXT && may_be_in_language(&shown, language)
}

/// The beginning of a text without what belongs to its page: forms are often in the language of the software.
fn show_story(text: &str, furniture: &[MarkedFurniture]) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "Eine Fähre ist am Donnerstagabend vor der Insel bei dichtem Nebel auf ein Riff gelaufen, drei Menschen wurden verletzt. \
        Die Küstenwache teilte mit, dass alle 214 Menschen an Bord noch vor Mitternacht an Land gebracht werden konnten, und dass das Schiff nicht sinken werde.";
    const ENGLISH: &str = "A ferry ran aground in thick fog off the island on Thursday evening, and three people were hurt. The coastguard said that all \
        214 people on board had been brought ashore before midnight, and that the ship was in no danger of sinking before the tide turned again.";

    #[test]
    fn languages_are_told_where_there_is_text_enough() {
        let name = |text: &str| recognise_language(text).map(Language::name);
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

    #[test]
    fn a_short_version_takes_the_language_that_all_others_have() {
        let draft = |text: &str| {
            detect_draft_language(Draft {
                text: text.to_owned(),
                ..Draft::default()
            })
        };
        let tags = |texts: &[&str]| {
            let mut drafts: Vec<Draft> = texts.iter().map(|text| draft(text)).collect();
            share_language(&mut drafts);
            let tags = drafts.iter().map(|d| d.language.map(Language::tag));
            tags.map(Option::unwrap_or_default).collect::<Vec<_>>()
        };
        let short = "Fähre läuft auf Riff";
        assert_eq!(tags(&[GERMAN, short]), ["de", "de"]);
        assert_eq!(tags(&[short, GERMAN, GERMAN]), ["de", "de", "de"]);
        // The others do not agree, are not there, or it is not theirs.
        assert_eq!(tags(&[GERMAN, ENGLISH, short]), ["de", "en", ""]);
        assert_eq!(tags(&[short, short]), ["", ""]);
        assert_eq!(
            tags(&[GERMAN, "Ferry runs aground off harbour"]),
            ["de", ""]
        );
        assert_eq!(tags(&[GERMAN, "Паром сел на мель"]), ["de", ""]);
    }
}
