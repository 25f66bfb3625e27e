//! Every constant that decides how strongly two words relate, with its reason.
//!
//! Strengths are thousandths, parts of a spelling are hundredths: integers are equal on every machine.

use super::kinds::Kinds;

/// Strength of the first of these kinds that a pair has. Forms of one word come next to equality; WordNet's synonyms hold
/// in some sense of the word, the thesaurus casts a wider net; broader terms and siblings are often the other party of
/// the story.
pub(super) const STRENGTH_BY_KIND: [(Kinds, u16); 11] = [
    (Kinds::SAME.with(Kinds::TREATED), 1000),
    (Kinds::LEMMA.with(Kinds::STOPS).with(Kinds::EQUAL), 950),
    (Kinds::VARIANT, 920),
    (Kinds::STEM, 900),
    (Kinds::SYNONYM, 750),
    (Kinds::DERIVED.with(Kinds::AFFIX), 700),
    (Kinds::ALIKE, 550),
    (Kinds::BROADER, 500),
    (Kinds::THESAURUS, 450),
    (Kinds::SIBLING, 300),
    (Kinds::REMOTE, 250),
];
/// Most strength of opposites: they stand in one place of two sentences and say the contrary.
pub(super) const OPPOSITES_UP_TO: u16 = 300;

/// Letters kept from which the spelling alone relates two words: a slip or a form that no stemmer knows.
pub(super) const MISSPELLED_FROM: u8 = 78;
/// Strength by spelling from [`MISSPELLED_FROM`] on.
pub(super) const MISSPELLED_STRENGTH: u16 = 700;
/// Letters kept below which two words are not alike by spelling alone.
pub(super) const SPELLED_ALIKE_FROM: u8 = 60;
/// Common beginning that words from [`SPELLED_ALIKE_FROM`] on must have: a stem with another ending.
pub(super) const ALIKE_BEGINNING_FROM: u8 = 50;
/// Strength by spelling from [`SPELLED_ALIKE_FROM`] on.
pub(super) const ALIKE_STRENGTH: u16 = 450;

/// Letters kept from which two names are taken for one, whatever they sound like.
pub(super) const VARIANT_FROM: u8 = 75;
/// Letters kept from which two names that sound alike are taken for one.
pub(super) const SOUND_VARIANT_FROM: u8 = 60;
/// Letters of a name from which a longer one that begins with it is made from it: *Afghan*, *Afghanistan*.
pub(super) const AFFIX_FROM: usize = 4;
/// Letters that must agree at the beginning before two words are compared letter by letter.
pub(super) const COMMON_BEGINNING: usize = 3;
/// Bytes of a word up to which it is compared without its stops, hyphens and apostrophes: abbreviations are short.
pub(super) const ABBREVIATION_BYTES: usize = 12;

/// Words of a bucket from which every word meets only its neighbours by spelling. The square of a larger one costs more
/// than reading the story; ordinary prose of 100,000 words has some 200 words that begin with the same three letters,
/// and thousands only of the kind `item000123`.
pub(super) const LARGEST_BUCKET: usize = 256;
/// Neighbours on either side in a large bucket: the words spelled most alike from their beginnings are among them.
pub(super) const BUCKET_NEIGHBOURS: usize = 64;

/// A sentence with more capitals than this may be a title; of three words all may be names.
pub(super) const TITLE_CAPITALS: usize = 3;
/// Tenths of the words with a capital from which a sentence is a title, where a capital says nothing.
pub(super) const TITLE_FROM: usize = 7;

/// Senses of a word, the most frequent first, that count as frequent.
pub(super) const FREQUENT_SENSES: usize = 3;

/// Letters that a text in a script of its own language has at least: more than a name has.
pub(super) const LETTERS_OF_OWN_SCRIPT: usize = 40;
/// Letters from which the letters that stand together tell a language alone; of fewer, names are too many.
pub(super) const LETTERS_OF_RELIABLE_TEXT: usize = 200;
/// Lead of the likeliest language that its common words need alone: a word of its own and some that it shares. With less,
/// one piece of eight words in five hundred was told wrong, of a declaration in 50 languages.
pub(super) const POINTS_OF_WORDS_ALONE: usize = 16;
/// Points of a word that one language alone has: *The* in the name of a paper is not enough.
pub(super) const POINTS_OF_ONE_WORD: usize = 12;
/// Lead that they need where the letters that stand together tell that language too.
pub(super) const POINTS_WHERE_LETTERS_AGREE: usize = 6;
/// Lead that a language without a name here may have over its neighbour: Galician shares most words with Spanish and
/// Portuguese, and so little news is written in it that a text is far likelier theirs.
pub(super) const POINTS_OF_UNNAMED_LANGUAGE: usize = 4;
/// Lead of another language from which a text is not in that of the other versions.
pub(super) const POINTS_AGAINST_THE_OTHERS: usize = 6;
/// Thirds of its longer words that an English headline has in common with an English dictionary.
pub(super) const ENGLISH_THIRDS: usize = 2;

/// Common words that Serbian spells or has otherwise than Croatian; Bosnian goes with Croatian.
pub(super) const SERBIAN_WORDS: [&str; 34] = [
    "gde",
    "šta",
    "ko",
    "vreme",
    "vremena",
    "posle",
    "pre",
    "dve",
    "deo",
    "delu",
    "dela",
    "mesto",
    "mestu",
    "mesta",
    "svet",
    "sveta",
    "svetu",
    "uvek",
    "ovde",
    "negde",
    "sredu",
    "nedelju",
    "nedelje",
    "nedelja",
    "lepo",
    "reč",
    "reči",
    "reka",
    "hiljada",
    "hiljadu",
    "uopšte",
    "opština",
    "opštine",
    "bezbednost",
];
/// Their Croatian counterparts.
pub(super) const CROATIAN_WORDS: [&str; 33] = [
    "gdje",
    "što",
    "tko",
    "vrijeme",
    "vremenu",
    "poslije",
    "prije",
    "dvije",
    "dio",
    "dijelu",
    "dijela",
    "mjesto",
    "mjestu",
    "mjesta",
    "svijet",
    "svijeta",
    "svijetu",
    "uvijek",
    "ovdje",
    "negdje",
    "srijedu",
    "nedjelju",
    "nedjelje",
    "nedjelja",
    "lijepo",
    "riječ",
    "riječi",
    "rijeka",
    "tisuća",
    "tisuću",
    "uopće",
    "općina",
    "sigurnost",
];
