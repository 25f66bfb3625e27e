//! Furniture that has no words of its own: told by what stands around it.

use std::collections::BTreeSet;

use super::FurnitureReason;
use super::lines::{PageLine, PageRegion};
use super::scripts;

/// A name in brackets has this many words at most.
const CREDIT_WORDS: usize = 5;

/// Two lines alike are a doubled headline only if they have words enough to be one.
const HEADLINE_WORDS: usize = 3;

/// Marks doubled headlines, credits in brackets, addresses, forms in another script and what stands in comment forms.
pub(super) fn mark_by_shape(lines: &mut [PageLine<'_>]) {
    doubled_headlines(lines);
    let main = scripts::main_script(lines);
    let mut is_in_form = false;
    for line in lines.iter_mut() {
        let in_foot = line.region == PageRegion::Foot;
        is_in_form |= in_foot && line.why == Some(FurnitureReason::CommentForm);
        if line.why.is_some() {
            continue;
        }
        let why = if is_bare_address(line.text) {
            FurnitureReason::Other("web address".to_owned())
        } else if in_foot && is_in_form {
            FurnitureReason::CommentForm
        } else if in_foot && (is_bracketed_name(line.text) || is_outlet_with_agency(line.text)) {
            FurnitureReason::Credit
        } else if in_foot && scripts::is_foreign(line.text, main) {
            FurnitureReason::Other("in another script than the story".to_owned())
        } else {
            continue;
        };
        line.why = Some(why);
    }
}

/// Sites print the headline over the picture and again over the text; the first stays.
fn doubled_headlines(lines: &mut [PageLine<'_>]) {
    let n_head = lines
        .iter()
        .take_while(|line| line.region == PageRegion::Head)
        .count();
    let mut seen = BTreeSet::new();
    for line in lines
        .iter_mut()
        .take(n_head)
        .filter(|line| line.why.is_none())
    {
        let is_new = seen.insert(line.folded().to_owned());
        if !is_new && line.text.split_whitespace().count() >= HEADLINE_WORDS {
            line.why = Some(FurnitureReason::Other("doubled headline".to_owned()));
        }
    }
}

fn is_bare_address(text: &str) -> bool {
    let starts = ["https://", "http://", "www."]
        .iter()
        .any(|start| text.starts_with(start));
    starts && !text.contains(char::is_whitespace)
}

/// An agency's name on a line of its own, as in *(Meridian Wire)*.
fn is_bracketed_name(text: &str) -> bool {
    let inner = text
        .strip_prefix('(')
        .and_then(|rest| rest.trim_end_matches('.').strip_suffix(')'));
    inner.is_some_and(|inner| {
        let mut words = inner.split([' ', '/', '-']).filter(|word| !word.is_empty());
        inner.split_whitespace().count() <= CREDIT_WORDS
            && !inner.contains(['.', '!', '?', '(', '“', '"'])
            && words.all(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()))
    })
}

/// What an outlet puts between its own name and the agency's.
const WITH: [&str; 6] = ["avec", "with", "mit", "met", "con", "com"];

/// An outlet's name that joins an agency's has this many words at most.
const OUTLET_WORDS: usize = 5;

/// An outlet and the agency whose report it used, as in *Le Courrier du Val avec AFN*: names, and nothing that makes a
/// sentence.
fn is_outlet_with_agency(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(with) = words.iter().position(|word| WITH.contains(word)) else {
        return false;
    };
    let (outlet, agencies) = (&words[..with], &words[with + 1..]);
    // Articles and prepositions of names: *du*, *of*, *la*.
    let is_small = |word: &str| word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) || is_small(word);
    let is_agency = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() > 1 && word.chars().all(char::is_uppercase)
    };
    let joins = |word: &&str| ["et", "and", "und", "en", "y", "e"].contains(word);
    (1..=OUTLET_WORDS).contains(&outlet.len())
        && outlet[0].starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && outlet.iter().all(is_name)
        && agencies.iter().any(is_agency)
        && agencies.iter().all(|word| is_agency(word) || joins(word))
}

#[cfg(test)]
mod tests {
    use super::is_outlet_with_agency;

    #[test]
    fn an_outlet_with_its_agency_is_no_sentence() {
        for credit in [
            "Le Courrier du Val avec AFN",
            "Der Bote mit DNA und AFN",
            "The Harbour Post with MWS",
        ] {
            assert!(is_outlet_with_agency(credit), "{credit}");
        }
        for told in [
            "Le préfet a parlé avec AFN",
            "Peter spricht mit Anna.",
            "A meeting with NATO is planned",
            "avec AFN",
        ] {
            assert!(!is_outlet_with_agency(told), "{told}");
        }
    }
}
