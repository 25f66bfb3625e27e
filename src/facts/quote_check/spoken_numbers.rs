//! Numbers as they are spoken: words and digits of one value in one form, in four languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::number_word_value;

/// The values of the number words of languages other than English. *Un*, *una* and *ein* are left to the articles.
static WORDS: LazyLock<HashMap<&str, HashMap<String, u64>>> = LazyLock::new(|| {
    HashMap::from([
        ("de", german_values()),
        ("fr", listed_values(FRENCH)),
        ("es", listed_values(SPANISH)),
    ])
});

const GERMAN_SMALL: &str = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn \
                            sechzehn siebzehn achtzehn neunzehn";
const GERMAN_TENS: &str = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig";
const FRENCH: &[(u64, u64, &str)] = &[
    (
        0,
        1,
        "zéro _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    ),
    (
        20,
        10,
        "vingt trente quarante cinquante soixante septante huitante nonante",
    ),
];
const SPANISH: &[(u64, u64, &str)] = &[
    (
        0,
        1,
        "cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete \
         dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete \
         veintiocho veintinueve",
    ),
    (21, 100, "veintiún"),
    (
        30,
        10,
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    ),
    (
        100,
        100,
        "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
    ),
    (
        100,
        100,
        "ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas",
    ),
];

/// The value of the first word of each row, the step to the next, and the words.
fn listed_values(rows: &'static [(u64, u64, &'static str)]) -> HashMap<String, u64> {
    let row = |&(first, step, words): &(u64, u64, &'static str)| {
        let values = (0..).map(move |place: u64| first + place * step);
        words.split(' ').map(str::to_owned).zip(values)
    };
    let listed = rows.iter().flat_map(row);
    listed.filter(|(word, _)| word != "_").collect()
}

/// Up to 999 in one word, and thousands of them.
fn german_values() -> HashMap<String, u64> {
    let stem = |word: &str| {
        if word == "eins" {
            "ein".to_owned()
        } else {
            word.to_owned()
        }
    };
    let small: Vec<&str> = GERMAN_SMALL.split(' ').collect();
    let mut below: Vec<String> = small.iter().map(|word| (*word).to_owned()).collect();
    for ten in GERMAN_TENS.split(' ') {
        below.push(ten.to_owned());
        let ones = small[1..10].iter();
        below.extend(ones.map(|one| format!("{}und{ten}", stem(one))));
    }
    let mut words = below.clone();
    for hundreds in &small[1..10] {
        let rests = std::iter::once("").chain(below[1..].iter().map(String::as_str));
        words.extend(rests.map(|rest| format!("{}hundert{rest}", stem(hundreds))));
    }
    let thousands = words.iter().zip(0..).skip(1);
    let thousands: Vec<(String, u64)> = thousands
        .map(|(word, value): (&String, u64)| (format!("{}tausend", stem(word)), value * 1000))
        .collect();
    let mut values: HashMap<String, u64> = words.into_iter().zip(0..).collect();
    values.extend(thousands);
    values
}

pub(crate) fn word_value(tag: &str, word: &str) -> Option<u64> {
    match tag {
        "de" | "fr" | "es" => WORDS.get(tag)?.get(word).copied(),
        _ => number_word_value(word),
    }
}

/// What a word multiplies the number before it by.
fn scale_of(tag: &str, word: &str) -> Option<u64> {
    match (tag, word) {
        ("en", "thousand") | ("de", "tausend") | ("fr", "mille") | ("es", "mil") => Some(1_000),
        (_, "million")
        | ("de", "millionen")
        | ("fr", "millions")
        | ("es", "millón" | "millones") => Some(1_000_000),
        ("en", "billion")
        | ("de", "milliarde" | "milliarden")
        | ("fr", "milliard" | "milliards") => Some(1_000_000_000),
        ("en", "trillion") => Some(1_000_000_000_000),
        _ => None,
    }
}

fn is_hundred(tag: &str, word: &str) -> bool {
    matches!(
        (tag, word),
        ("en", "hundred") | ("de", "hundert") | ("fr", "cent" | "cents")
    )
}

/// The word between the parts of a number: *two hundred and six*, *vingt et un*, *treinta y uno*.
pub(super) fn is_number_joint(tag: &str, word: &str) -> bool {
    matches!((tag, word), ("en", "and") | ("fr", "et") | ("es", "y"))
}

/// Words that have a value only within a number.
fn one_within(tag: &str, word: &str) -> Option<u64> {
    matches!(
        (tag, word),
        ("fr", "un" | "une") | ("es", "uno" | "un" | "una") | ("de", "ein" | "eine")
    )
    .then_some(1)
}

/// Whether a word may be part of a number or of a share: it is read with those beside it.
pub(super) fn is_number_part(tag: &str, word: &str) -> bool {
    word.starts_with(|c: char| c.is_numeric())
        || word_value(tag, word).is_some()
        || scale_of(tag, word).is_some()
        || is_hundred(tag, word)
        || one_within(tag, word).is_some()
        || matches!(
            word,
            "per" | "cent" | "pour" | "por" | "ciento" | "pct" | "prozent"
        )
        || (tag == "en" && (matches!(word, "a" | "an") || ordinal_value(word).is_some()))
}

/// The value of an English word for a rank, up to the twentieth.
fn ordinal_value(word: &str) -> Option<u64> {
    const RANKS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
                         fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
    let mut ranks = RANKS.split(' ').zip(1..);
    ranks.find_map(|(rank, value)| (rank == word).then_some(value))
}

/// One form for the number or share that begins here, and how many words it takes.
pub(super) fn read_spoken_number<'w>(
    tag: &str,
    word: impl Fn(usize) -> &'w str,
) -> Option<(usize, String)> {
    match (word(0), word(1)) {
        ("per", "cent") | ("pour", "cent") | ("por", "ciento" | "cien") => {
            return Some((2, "percent".to_owned()));
        }
        ("prozent" | "pct", _) => return Some((1, "percent".to_owned())),
        _ => {}
    }
    if let Some(value) = ordinal_value(word(0)).filter(|_| tag == "en") {
        return Some((1, format!("{value}.")));
    }
    if let Some(digits) = word(0).strip_suffix("th").or_else(|| {
        let ranks = ["st", "nd", "rd"];
        ranks.iter().find_map(|rank| word(0).strip_suffix(rank))
    }) && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.is_empty()
    {
        return Some((1, format!("{digits}.")));
    }
    let (n, value) = read_value(tag, &word)?;
    Some((n, value.to_string()))
}

fn read_value<'w>(tag: &str, word: &impl Fn(usize) -> &'w str) -> Option<(usize, u64)> {
    let value = |word: &str| word.parse::<u64>().ok().or_else(|| word_value(tag, word));
    // *1.5 million*: decimals count only before a scale.
    if let Some(scale) = scale_of(tag, word(1)).filter(|_| word(0).contains('.')) {
        return Some((2, scaled_value(word(0), scale)?));
    }
    let begins_large = |word: &str| is_hundred(tag, word) || scale_of(tag, word).is_some();
    let one = || {
        let is_one = one_within(tag, word(0)).is_some() || (tag == "en" && word(0) == "a");
        (is_one && begins_large(word(1))).then_some(1)
    };
    // *Mille euros*, *cent fois*, *mil veces*: one thousand and one hundred are said without the one.
    let bare = || match (tag, word(0)) {
        ("fr", "cent") | ("de", "hundert") => Some((100, 0)),
        ("fr", "mille") | ("es", "mil") | ("de", "tausend") => Some((0, 1_000)),
        _ => None,
    };
    let first = value(word(0)).or_else(one).map(|value| (value, 0));
    let (mut group, mut total): (u64, u64) = first.or_else(bare)?;
    let mut at = 1;
    loop {
        let behind = word(at + 1);
        let is_joined = is_number_joint(tag, word(at))
            && at > usize::from(tag == "en")
            && (word_value(tag, behind).is_some() || one_within(tag, behind).is_some());
        let next = word(at + usize::from(is_joined));
        let more = word_value(tag, next).or_else(|| one_within(tag, next).filter(|_| is_joined));
        if tag == "fr" && group % 100 == 4 && next.starts_with("vingt") {
            group += 76;
        } else if let Some(more) = more.filter(|more| fits_behind(tag, group, *more)) {
            group += more;
        } else if is_hundred(tag, next) && (1..100).contains(&group) {
            group *= 100;
        } else if let Some(scale) = scale_of(tag, next).filter(|_| !is_joined) {
            if group == 0 {
                total = total.checked_mul(scale)?;
            } else {
                total = total.checked_add(group.checked_mul(scale)?)?;
                group = 0;
            }
        } else {
            return Some((at, total.checked_add(group)?));
        }
        at += 1 + usize::from(is_joined);
    }
}

/// Whether a number word goes on with those before it: *twenty one*, *two hundred six*, but not *one two*.
fn fits_behind(tag: &str, group: u64, more: u64) -> bool {
    let tens = group % 100;
    group == 0
        || (tens >= 20 && tens.is_multiple_of(10) && more < 10)
        || (tag == "fr" && matches!(tens, 60 | 80) && (10..20).contains(&more))
        || (tag == "fr" && tens == 10 && (7..10).contains(&more))
        || (group >= 100 && group.is_multiple_of(100) && more < 100)
}

/// Digits in one form: without the marks of thousands, a glued scale at length (*12m* is *12000000*).
pub(super) fn plain_digits(tag: &str, digits: &str) -> String {
    let has_comma = matches!(tag, "de" | "fr" | "es");
    let plain = match has_comma {
        true => digits.replace('.', "").replace(',', "."),
        false => digits.replace(',', ""),
    };
    // *1.5* in a language that writes *1,5* is no fifteen.
    let is_foreign = has_comma && digits.split('.').skip(1).any(|part| part.len() != 3);
    let plain = if is_foreign { digits.to_owned() } else { plain };
    scaled_digits(&plain).unwrap_or(plain)
}

fn scaled_digits(digits: &str) -> Option<String> {
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, ending) = digits.split_at(end);
    let scale = match ending {
        "k" => 1_000,
        "m" | "mn" | "mio" => 1_000_000,
        "bn" | "mrd" => 1_000_000_000,
        "tn" | "trn" => 1_000_000_000_000,
        _ => return None,
    };
    Some(scaled_value(number, scale)?.to_string())
}

/// A number with at most three decimals times a scale; none if it is no whole number then.
fn scaled_value(number: &str, scale: u64) -> Option<u64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let n = u32::try_from(decimals.len()).ok().filter(|n| *n <= 3)?;
    let unit = 10_u64.pow(n);
    let value: u64 = format!("{whole}{decimals}").parse().ok()?;
    let scaled = value.checked_mul(scale)?;
    (scaled % unit == 0).then_some(scaled / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: &str, text: &str) -> Option<(usize, String)> {
        let words: Vec<&str> = text.split(' ').collect();
        read_spoken_number(tag, |at| words.get(at).copied().unwrap_or_default())
    }

    #[test]
    fn numbers_in_words_have_the_form_of_digits() {
        for (tag, text, n, form) in [
            ("en", "twenty one people", 2, "21"),
            ("en", "two hundred and six boats", 4, "206"),
            ("en", "1.5 million", 2, "1500000"),
            ("en", "a million people", 2, "1000000"),
            ("en", "third time", 1, "3."),
            ("en", "3rd time", 1, "3."),
            ("en", "per cent", 2, "percent"),
            ("de", "einundzwanzig Leute", 1, "21"),
            ("de", "zweihundertsechs", 1, "206"),
            ("de", "zwölf millionen euro", 2, "12000000"),
            ("fr", "vingt et un bateaux", 3, "21"),
            ("fr", "quatre vingt dix sept", 4, "97"),
            ("fr", "soixante douze", 2, "72"),
            ("fr", "deux cents euros", 2, "200"),
            ("fr", "mille euros", 1, "1000"),
            ("es", "treinta y uno", 3, "31"),
            ("es", "ciento veintiséis", 2, "126"),
            ("es", "dos mil millones", 3, "2000000000"),
        ] {
            assert_eq!(read(tag, text), Some((n, form.to_owned())), "{tag}: {text}");
        }
    }

    #[test]
    fn what_is_no_number_stays_a_word() {
        for (tag, text) in [
            ("en", "a boat"),
            ("en", "million people"),
            ("en", "cent"),
            ("fr", "un bateau"),
            ("es", "una casa"),
            ("de", "ein Haus"),
        ] {
            assert_eq!(read(tag, text), None, "{tag}: {text}");
        }
        assert_eq!(read("en", "one two"), Some((1, "1".to_owned())));
    }

    #[test]
    fn digits_lose_the_marks_of_thousands_of_their_language() {
        assert_eq!(plain_digits("en", "1,200"), "1200");
        assert_eq!(plain_digits("de", "1.200"), "1200");
        assert_eq!(plain_digits("de", "3,5"), "3.5");
        assert_eq!(plain_digits("de", "3.5"), "3.5");
        assert_eq!(plain_digits("en", "12m"), "12000000");
    }
}
