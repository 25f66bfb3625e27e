//! Versions in different languages: whose wording can be compared, and which stemmer belongs to which words.

use frostem::{Algorithm, Stemmer};

use crate::text::{Id, Language, ScriptVariant, Story, TermId, Version, VersionId};

/// Whether wording of two versions can be compared: their languages are near or one of them is not known.
pub fn share_words(story: &Story, left: VersionId, right: VersionId) -> bool {
    let language = |version: VersionId| story.versions[version].language;
    match (language(left), language(right)) {
        (Some(left), Some(right)) => left.shares_words_with(right),
        _ => true,
    }
}

/// What a reader must know about versions in another language or script than most: one sentence for each such language.
pub fn language_notes(story: &Story) -> Vec<String> {
    let languages = languages(story);
    // Of languages with as many versions the first by its tag counts as the story's, in whatever order they come.
    let main = languages
        .iter()
        .max_by_key(|language| (n_in(story, **language), std::cmp::Reverse(**language)));
    let Some(main) = main else { return Vec::new() };
    let others = languages.iter().filter(|language| *language != main);
    let mut notes: Vec<String> = others
        .map(|language| {
            if language.shares_words_with(*main) {
                write_near_language_note(story, *language, *main)
            } else {
                write_language_note(story, *language)
            }
        })
        .collect();
    notes.extend(
        languages
            .iter()
            .filter_map(|language| write_script_note(story, *language)),
    );
    notes
}

/// Near languages are compared: what they spell differently is no change that anybody made.
fn write_near_language_note(story: &Story, language: Language, main: Language) -> String {
    let letters = versions_in(story, language).map(|version| version.letter.as_str());
    let letters: Vec<&str> = letters.collect();
    let verb = if letters.len() == 1 { "is" } else { "are" };
    format!(
        "{} {verb} in {}, near enough to {} to be compared: words that the two languages spell differently count as changed",
        enumerate_letters(&letters),
        language.name(),
        main.name()
    )
}

/// Versions of one language in two scripts are compared letter for letter.
fn write_script_note(story: &Story, language: Language) -> Option<String> {
    let mut scripts: Vec<(ScriptVariant, Vec<&str>)> = Vec::new();
    for version in versions_in(story, language) {
        let script = ScriptVariant::of(story.text(version.span), version.language)?;
        match scripts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, letters)) => letters.push(&version.letter),
            None => scripts.push((script, vec![&version.letter])),
        }
    }
    let [(one, of_one), (other, of_other)] = scripts.as_slice() else {
        return None;
    };
    let verb = if of_one.len() == 1 { "is" } else { "are" };
    Some(format!(
        "{} {verb} in {}, {} in {}: what differs only by that counts as the same",
        enumerate_letters(of_one),
        one.name(),
        enumerate_letters(of_other),
        other.name()
    ))
}

/// *A, B and C*.
fn enumerate_letters(letters: &[&str]) -> String {
    match letters.split_last() {
        Some((last, rest @ [_, ..])) => format!("{} and {last}", rest.join(", ")),
        _ => letters.concat(),
    }
}

fn write_language_note(story: &Story, language: Language) -> String {
    let letters: Vec<&str> = versions_in(story, language)
        .map(|version| version.letter.as_str())
        .collect();
    let name = language.name();
    match letters.split_last() {
        Some((last, [])) => {
            format!(
                "{last} is in {name}: its wording is not compared, of its figures only those that agree"
            )
        }
        Some((last, rest)) => format!(
            "{} and {last} are in {name}: their wording is compared only with each other; with the others, only figures that agree",
            rest.join(", ")
        ),
        None => String::new(),
    }
}

/// The languages of the versions, each once, by tag.
fn languages(story: &Story) -> Vec<Language> {
    let mut languages: Vec<Language> = story.versions.iter().filter_map(|v| v.language).collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}

fn versions_in(story: &Story, language: Language) -> impl Iterator<Item = &Version> {
    let is_in = move |version: &&Version| version.language == Some(language);
    story.versions.iter().filter(is_in)
}

fn n_in(story: &Story, language: Language) -> usize {
    versions_in(story, language).count()
}

/// The stemmers of a story's words.
pub(crate) struct Stemmers {
    languages: Vec<Language>,
    stemmers: Vec<Option<Stemmer>>,
    /// The place among the stemmers of each word.
    of_term: Vec<usize>,
}

impl Stemmers {
    /// A stemmer for each language of the story. Words of a version without a known language go with English, and a
    /// word of several languages with the first by tag.
    pub(crate) fn new(story: &Story) -> Self {
        let languages = languages(story);
        let mut of_term = vec![languages.len(); story.vocabulary.len()];
        for version in story.versions.iter() {
            let place = version
                .language
                .and_then(|language| languages.iter().position(|other| *other == language));
            let Some(place) = place else { continue };
            for token in &story.tokens[version.tokens.clone()] {
                let of_term = &mut of_term[token.term.0 as usize];
                *of_term = place.min(*of_term);
            }
        }
        let mut all: Vec<Option<Algorithm>> = languages.iter().copied().map(algorithm).collect();
        all.push(Some(Algorithm::English));
        Self {
            languages,
            stemmers: all
                .into_iter()
                .map(|known| known.map(Stemmer::new))
                .collect(),
            of_term,
        }
    }

    /// The languages of the story, by tag.
    pub(crate) fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The place of a word's language among those of the story; none if it is not known.
    pub(crate) fn language_place(&self, term: TermId) -> Option<usize> {
        let place = self.of_term[term.index()];
        (place < self.languages.len()).then_some(place)
    }

    /// The word without its endings; the word itself in a language that has no stemmer.
    pub(crate) fn stem(&self, term: TermId, word: &str) -> String {
        match &self.stemmers[self.of_term[term.0 as usize]] {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }
}

fn algorithm(language: Language) -> Option<Algorithm> {
    let algorithm = match language.tag() {
        "ar" => Algorithm::Arabic,
        "ca" => Algorithm::Catalan,
        "cs" => Algorithm::Czech,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "et" => Algorithm::Estonian,
        "eu" => Algorithm::Basque,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hi" => Algorithm::Hindi,
        "hu" => Algorithm::Hungarian,
        "hy" => Algorithm::Armenian,
        "id" => Algorithm::Indonesian,
        "it" => Algorithm::Italian,
        "lt" => Algorithm::Lithuanian,
        "nb" => Algorithm::Norwegian,
        "ne" => Algorithm::Nepali,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sr" => Algorithm::Serbian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    };
    Some(algorithm)
}
