//! The languages that versions are written in, by their tags and English names.

/// A language that this program has a name for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

/// Tags (BCP 47) and English names, by tag.
const LANGUAGES: [(&str, &str); 77] = [
    ("af", "Afrikaans"),
    ("ak", "Akan"),
    ("am", "Amharic"),
    ("ar", "Arabic"),
    ("az", "Azerbaijani"),
    ("be", "Belarusian"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("ca", "Catalan"),
    ("cs", "Czech"),
    ("cy", "Welsh"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("eo", "Esperanto"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("eu", "Basque"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("ga", "Irish"),
    ("gu", "Gujarati"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("hy", "Armenian"),
    ("id", "Indonesian"),
    ("is", "Icelandic"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("jv", "Javanese"),
    ("ka", "Georgian"),
    ("km", "Khmer"),
    ("kn", "Kannada"),
    ("ko", "Korean"),
    ("la", "Latin"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("mk", "Macedonian"),
    ("ml", "Malayalam"),
    ("mr", "Marathi"),
    ("ms", "Malay"),
    ("my", "Burmese"),
    ("nb", "Norwegian"),
    ("ne", "Nepali"),
    ("nl", "Dutch"),
    ("or", "Odia"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("ps", "Pashto"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("si", "Sinhala"),
    ("sk", "Slovak"),
    ("sl", "Slovenian"),
    ("sn", "Shona"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("th", "Thai"),
    ("tk", "Turkmen"),
    ("tl", "Tagalog"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("uz", "Uzbek"),
    ("vi", "Vietnamese"),
    ("yi", "Yiddish"),
    ("zh", "Chinese"),
    ("zu", "Zulu"),
    ("st", "Sotho"),
];

/// Languages whose speakers read each other's papers: a text of one is easily taken for the other, and much of its
/// wording is the same.
const NEAR: [&[&str]; 4] = [
    &["da", "nb"],
    &["hr", "sr"],
    &["id", "jv", "ms"],
    &["cs", "sk"],
];

impl Language {
    /// The language of a tag such as `de`, `de-AT` or `zh_Hant`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let main = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
        // Norwegian has two written forms, and its own tag for both of them; Filipino is Tagalog by law.
        let main = match main.as_str() {
            "no" | "nn" => "nb",
            "iw" => "he",
            "in" => "id",
            "fil" => "tl",
            "cmn" | "yue" => "zh",
            other => other,
        };
        let known = LANGUAGES.iter().find(|(tag, _)| *tag == main);
        known.map(|(tag, _)| Self(tag))
    }

    /// The tag, as web pages and screen readers name the language.
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// The English name.
    pub fn name(self) -> &'static str {
        let known = LANGUAGES.iter().find(|(tag, _)| *tag == self.0);
        known.map_or(self.0, |(_, name)| name)
    }

    /// Whether wording of the two can be compared.
    pub fn shares_words_with(self, other: Self) -> bool {
        let near = |group: &&[&str]| group.contains(&self.0) && group.contains(&other.0);
        self == other || NEAR.iter().any(near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_languages() {
        let name = |tag| Language::of_tag(tag).map(Language::name);
        assert_eq!(name("de-AT"), Some("German"));
        assert_eq!(name("EN_us"), Some("English"));
        assert_eq!(name("no"), Some("Norwegian"));
        assert_eq!(name("x-unknown"), None);
    }

    #[test]
    fn near_languages_are_compared_and_others_not() {
        let of = |tag| Language::of_tag(tag).unwrap();
        assert!(of("da").shares_words_with(of("nn")));
        assert!(!of("da").shares_words_with(of("de")));
    }
}
