//! Passages in another language than their version: an English paragraph in a German story is English.

use super::common_words::score_languages;
use super::language_recognition::recognise_language;
use crate::text::{Language, PassageId, Story, each};

/// The passages that are in another language than their version, where both are beyond doubt. Reads the whole story, so that
/// it should be asked once.
pub(crate) fn find_foreign_passages(story: &Story) -> Vec<(PassageId, Language)> {
    let mut found = Vec::new();
    for version in story.versions.iter() {
        let Some(language) = version.language else {
            continue;
        };
        for id in each(&version.passages) {
            let text = story.text(story.passages[id].span);
            // The commonest words are looked up in no time; how letters stand together is counted for few passages.
            let scores = score_languages(text);
            if scores
                .first()
                .is_some_and(|score| score.language == Some(language))
            {
                continue;
            }
            let own = recognise_language(text).filter(|own| *own != language);
            found.extend(own.map(|own| (id, own)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::find_foreign_passages;
    use crate::text::{Draft, Language, Story};

    #[test]
    fn an_english_paragraph_in_a_german_story_is_english() {
        let text = "Drei Menschen wurden bei dem Brand verletzt, teilte die Polizei mit.\n\n\
            The owner said that the damage was more than they had expected.\n\n\
            Ole Brodersen, Husum";
        let story = Story::new(vec![Draft {
            text: text.to_owned(),
            language: Language::of_tag("de"),
            ..Draft::default()
        }]);
        let foreign = find_foreign_passages(&story);
        let foreign: Vec<_> = foreign.iter().map(|(id, l)| (id.0, l.tag())).collect();
        assert_eq!(foreign, [(1, "en")]);
    }
}
