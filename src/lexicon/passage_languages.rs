//! The language of each passage: an English paragraph in a German story is English.

use super::language_recognition::recognise_language;
use crate::text::{Language, PassageId, Story, Table, each};

/// What each passage is written in: what its own words tell, else the language of its version, nothing where neither is
/// known. Reads the whole story, so that it should be asked once a story.
pub fn read_passage_languages(story: &Story) -> Table<PassageId, Option<Language>> {
    let mut languages = Vec::with_capacity(story.passages.len());
    for version in story.versions.iter() {
        for id in each(&version.passages) {
            let own = recognise_language(story.text(story.passages[id].span));
            languages.push(own.or(version.language));
        }
    }
    languages.into()
}

#[cfg(test)]
mod tests {
    use super::read_passage_languages;
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
        let languages = read_passage_languages(&story);
        let tags: Vec<_> = languages.iter().map(|l| l.map(Language::tag)).collect();
        assert_eq!(tags, [Some("de"), Some("en"), Some("de")]);
    }
}
