//! Which script a line is written in, so far as that tells a page's own words from a story in another language.

use super::lines::PageLine;

/// Scripts that one reader seldom finds in one story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Indic,
    SouthEastAsian,
    Korean,
    ChineseOrJapanese,
}

fn script(c: char) -> Option<Script> {
    let script = match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        '\u{600}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => Script::Arabic,
        '\u{900}'..='\u{dff}' => Script::Indic,
        '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => Script::SouthEastAsian,
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => {
            Script::Korean
        }
        '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}' => Script::ChineseOrJapanese,
        _ => return None,
    };
    Some(script)
}

/// The script of the story: the one that most of its unmarked letters belong to.
pub(super) fn main_script(lines: &[PageLine<'_>]) -> Option<Script> {
    let mut counts = std::collections::BTreeMap::new();
    let unmarked = lines.iter().filter(|line| line.why.is_none());
    for script in unmarked.flat_map(|line| line.text.chars().filter_map(script)) {
        *counts.entry(script).or_insert(0_usize) += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(_, n)| *n)
        .map(|(script, _)| script)
}

/// Whether the line has words and none of them in the script of the story.
pub(super) fn is_foreign(text: &str, main: Option<Script>) -> bool {
    // A name or an exclamation may stand in its own script; a form has sentences.
    const LETTERS: usize = 12;
    let mut letters = text.chars().filter_map(script).peekable();
    letters.peek().is_some()
        && letters.clone().count() >= LETTERS
        && letters.all(|script| Some(script) != main)
}
