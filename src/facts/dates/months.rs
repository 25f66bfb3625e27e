//! The months and the days of the week by their names, in the languages in which dates are read.

use crate::facts::language_support::Tongue;
use crate::facts::word_lists::is_in_word_list;
use crate::text::Language;

/// For every language its months in order, the forms of one with strokes between.
const MONTHS: [(&str, &str); 13] = [
    (
        "en",
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    ),
    (
        "de",
        "januar/jänner/jan februar/feb märz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
    ),
    (
        "fr",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    (
        "es",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    (
        "it",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    (
        "pt",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    (
        "nl",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
    (
        "sv",
        "januari februari mars april maj juni juli augusti september oktober november december",
    ),
    (
        "nb da",
        "januar februar mars/marts april mai/maj juni juli august september oktober november desember/december",
    ),
    (
        "pl",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ),
    (
        "ru",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    (
        "uk",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    (
        "tr",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    ),
];

/// The tags of the languages whose months are known.
pub(crate) fn has_months(tongue: Tongue) -> bool {
    MONTHS.iter().any(|(tags, _)| tongue.is_one_of(tags))
}

/// The number of the month that a folded word names in a language.
pub(crate) fn find_month_number(tongue: Tongue, folded: &str) -> Option<i64> {
    let (_, names) = MONTHS.iter().find(|(tags, _)| tongue.is_one_of(tags))?;
    let mut months = names.split(' ');
    let place = months.position(|forms| is_in_word_list(&forms.replace('/', " "), folded))?;
    Some(place as i64 + 1)
}

/// The days of the week from Monday on, in the languages of notes of correction.
const WEEK_DAYS: [(&str, &str); 7] = [
    (
        "en",
        "monday tuesday wednesday thursday friday saturday sunday",
    ),
    (
        "de",
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    ),
    ("fr", "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    ("es", "lunes martes miércoles jueves viernes sábado domingo"),
    (
        "it",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    (
        "pt",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    ),
    (
        "nl",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
];

/// Whether a folded word names a month or a day of the week in a language; English where it is not known.
pub(crate) fn names_month_or_week_day(language: Option<Language>, folded: &str) -> bool {
    let tag = language.map_or("en", Language::tag);
    let months = MONTHS.iter().filter(|(tags, _)| is_in_word_list(tags, tag));
    let mut months = months.map(|(_, names)| names.replace('/', " "));
    let mut days = WEEK_DAYS.iter().filter(|(known, _)| *known == tag);
    months.any(|names| is_in_word_list(&names, folded))
        || days.any(|(_, names)| is_in_word_list(names, folded))
}
