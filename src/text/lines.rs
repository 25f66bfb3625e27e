//! The lines of a plain text, with those put together again that were cut to fit a width, as in mail and on wires.
//!
//! A text was cut to a width if its lines go on in the next one with a small letter, or in a script without capitals,
//! just where the next word would not have fitted. Verse, lists and tables end their lines for other reasons, so their
//! ends do not agree with any width. Costs one look at each character.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::invisible::is_ignorable;

/// The lines of `text` that are not blank, as trimmed ranges of its bytes; a line that was cut to fit a width goes on
/// to where its paragraph ends, over the breaks in it.
pub fn unwrap_lines(text: &str) -> Vec<Range<usize>> {
    let printed = printed_lines(text);
    let Some(width) = cut_width(&printed) else {
        return printed.into_iter().map(|line| line.range).collect();
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut opener: Option<&PrintedLine> = None;
    let mut last: Option<&PrintedLine> = None;
    for line in &printed {
        let goes_on = last.zip(opener).is_some_and(|(last, opener)| {
            let hangs = line.indent > last.indent + 1 && !is_list_item(opener.words);
            !hangs && was_cut(last, line, width)
        });
        match found.last_mut() {
            Some(paragraph) if goes_on => paragraph.end = line.range.end,
            _ => {
                found.push(line.range.clone());
                opener = Some(line);
            }
        }
        last = Some(line);
    }
    found
}

/// The narrowest column that anybody sets prose in, in cells: newspapers have 28 to 40 letters a line.
const NARROWEST: usize = 28;

/// The widest line that a program cuts to, in cells: the second width of old terminals. Longer lines were not cut.
const WIDEST: usize = 132;

/// Programs that even their lines out (`fmt`) leave up to a twelfth of the width free where the next word would fit.
const SLACK: usize = 12;

/// So many lines must go on in the next one: a single one is as likely a headline above a line that begins small.
const FEWEST_CUT: usize = 2;

/// So many lines must end inside a sentence where few go on with a small letter.
const FEWEST_OPEN: usize = 3;

/// One line as it was printed, not blank.
struct PrintedLine<'a> {
    range: Range<usize>,
    words: &'a str,
    /// Cells, the indent included.
    width: usize,
    /// Cells of white space before it.
    indent: usize,
    /// Cells of its first word, or of the first character in a script that breaks anywhere.
    first_word: usize,
    /// Whether a blank line, or the beginning of the text, stands before it.
    opens_block: bool,
}

fn printed_lines(text: &str) -> Vec<PrintedLine<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut opens_block = true;
    // A carriage return alone ended the lines of old Macintosh files.
    for whole in text.split_inclusive([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]) {
        let words = whole.trim();
        let lead = whole.len() - whole.trim_start().len();
        let start = at + lead;
        at += whole.len();
        if words.is_empty() {
            // The line feed of a return and line feed ends no line of its own.
            opens_block |= !(whole == "\n"
                && text
                    .get(..at - 1)
                    .is_some_and(|before| before.ends_with('\r')));
            continue;
        }
        let indent = whole
            .get(..lead)
            .map_or(0, |space| space.replace('\t', "    ").width());
        found.push(PrintedLine {
            range: start..start + words.len(),
            words,
            width: indent + words.width(),
            indent,
            first_word: first_word(words),
            opens_block: std::mem::take(&mut opens_block),
        });
    }
    found
}

fn first_word(words: &str) -> usize {
    let first = words.split_whitespace().next().unwrap_or_default();
    let breaks_anywhere = first
        .chars()
        .next()
        .is_some_and(super::scripts::stands_alone);
    if breaks_anywhere {
        return first.chars().next().map_or(0, |c| c.to_string().width());
    }
    first.width()
}

/// The width that the lines of a text were cut to, in cells, if they were: told by the lines that plainly go on in the
/// next one, or by all that end inside a sentence where few can, since a language begins most of its words with a
/// capital.
fn cut_width(lines: &[PrintedLine<'_>]) -> Option<usize> {
    let pairs = lines
        .windows(2)
        .filter_map(|two| Some((two.first()?, two.get(1)?)));
    let open: Vec<(&PrintedLine, &PrintedLine)> = pairs
        .filter(|(line, next)| can_go_on(line, next) && !ends_sentence(line.words))
        .collect();
    let sure: Vec<_> = open
        .iter()
        .copied()
        .filter(|(_, next)| begins_inside(next.words))
        .collect();
    // Three of four: an address or a figure that nobody divides leaves a short line here and there.
    agreed_width(lines, &sure, FEWEST_CUT, (3, 4)).or_else(|| {
        // Nine of ten: a list of headlines has lines of like lengths, too, though none that goes on with a small letter.
        let goes_on_once = !sure.is_empty();
        goes_on_once.then(|| agreed_width(lines, &open, FEWEST_OPEN, (9, 10)))?
    })
}

/// The width that so many of these lines, each with the next one, agree on.
fn agreed_width(
    lines: &[PrintedLine<'_>],
    pairs: &[(&PrintedLine<'_>, &PrintedLine<'_>)],
    fewest: usize,
    (part, whole): (usize, usize),
) -> Option<usize> {
    let told = pairs.iter().map(|(line, _)| line.width).max()?;
    // The widest line may end in a stop or before a name, and so not tell by itself that it goes on.
    let near = lines.iter().map(|line| line.width);
    let width = near.filter(|width| *width <= told + told / SLACK).max()?;
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let n_cut = pairs
        .iter()
        .filter(|(line, next)| next.width <= width && is_full(line, next, width))
        .count();
    let n_wider = lines.iter().filter(|line| line.width > width).count();
    // Prose that is wider than the width was not cut to it; a headline or an address may be.
    let agrees = n_cut >= fewest && n_cut * whole >= pairs.len() * part && n_wider * 4 <= n_cut;
    agrees.then_some(width)
}

/// Whether a line begins with a small letter, or in a script without capitals.
fn begins_inside(words: &str) -> bool {
    words
        .chars()
        .find(|c| !is_ignorable(*c))
        .is_some_and(|c| c.is_alphabetic() && !c.is_uppercase())
}

/// Whether a sentence plainly goes on from one line to the next.
fn is_continued_sentence(line: &PrintedLine<'_>, next: &PrintedLine<'_>) -> bool {
    can_go_on(line, next) && !ends_sentence(line.words) && begins_inside(next.words)
}

fn was_cut(line: &PrintedLine<'_>, next: &PrintedLine<'_>, width: usize) -> bool {
    let fits = line.width <= width && next.width <= width;
    let is_half_full = line.width * 2 >= width;
    can_go_on(line, next)
        && fits
        && (is_full(line, next, width) || is_half_full && is_continued_sentence(line, next))
}

fn is_full(line: &PrintedLine<'_>, next: &PrintedLine<'_>, width: usize) -> bool {
    line.width + 1 + next.first_word > width - width / SLACK
}

/// Whether both lines are prose of one block.
fn can_go_on(line: &PrintedLine<'_>, next: &PrintedLine<'_>) -> bool {
    // A number with a stop also ends a sentence that was cut before it: *Piero Lanza,* / *34. “Then …*
    let begins_item = is_bulleted(next.words)
        || is_numbered(next.words) && (ends_sentence(line.words) || is_numbered(line.words));
    !next.opens_block && !begins_item && !is_set_apart(line.words) && !is_set_apart(next.words)
}

fn is_list_item(words: &str) -> bool {
    is_bulleted(words) || is_numbered(words)
}

fn is_bulleted(words: &str) -> bool {
    const BULLETS: &[char] = &['•', '*', '‣', '▪', '·', '>'];
    words.starts_with(BULLETS)
        || ["- ", "– ", "— "]
            .iter()
            .any(|dash| words.starts_with(dash))
}

fn is_numbered(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let n_digits = words.len() - rest.len();
    (1..=2).contains(&n_digits) && [". ", ") "].iter().any(|end| rest.starts_with(end))
}

/// Rows of a table and rules between parts: words stand apart in them, or there are none.
fn is_set_apart(words: &str) -> bool {
    words.contains('\t') || words.contains("   ") || !words.contains(char::is_alphanumeric)
}

fn ends_sentence(words: &str) -> bool {
    let bare = words.trim_end_matches(|c: char| "\"'”’“)]»」』）".contains(c) || is_ignorable(c));
    bare.ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '।', '۔', '؟'])
}

#[cfg(test)]
mod tests {
    use super::unwrap_lines;

    fn cut(text: &str) -> Vec<&str> {
        unwrap_lines(text)
            .into_iter()
            .map(|range| text.get(range).unwrap())
            .collect()
    }

    #[test]
    fn lines_cut_to_a_width_are_put_together() {
        let text = "Boat stays in port\n\nThe pilot of the night boat stayed in\nport on Monday because the engine had\nfailed. The owners said the crew would\nbe paid.\n\nNobody was on board, a spokeswoman for\nthe owners said.\n";
        assert_eq!(cut(text).len(), 3);
        assert_eq!(cut(&text.replace('\n', "\r\n")).len(), 3);
    }

    #[test]
    fn nouns_with_capitals_and_numbers_at_line_starts_are_no_new_paragraphs() {
        let german = "Das Nachtboot von Selwyn blieb am Montag im\nHafen, weil der Motor ausgefallen war, sagten die\nEigner, und niemand war an Bord, als es an der\nMole lag und bis zum Abend auf einen Schlepper\nwartete, der aus Tarrek kam.";
        assert_eq!(cut(german).len(), 1);
        let aged = "The pilot of the night boat, Mara Holt, aged\n34. She had been ill since the last week of\nthe year and will not be on board before\nthe spring, the owners said.";
        assert_eq!(cut(aged).len(), 1);
        let headlines = "Night boat stays in port for a second day\nPilot of the night boat is ill, owners say\nSelwyn waits for a new engine until May\nHarbour council meets on Monday at noon";
        assert_eq!(cut(headlines).len(), 4);
    }

    #[test]
    fn an_indent_begins_a_paragraph() {
        let text = "   The pilot of the night boat stayed in\nport on Monday because the engine had\nfailed at last.\n   The owners said that the whole crew\nwould be paid.";
        assert_eq!(cut(text).len(), 2);
    }

    #[test]
    fn verse_lists_and_tables_keep_their_lines() {
        let verse = "the night boat lay alone\nand nobody came to the pier that evening\nthe lamps\nwere out along the front\nand still we waited for a bell";
        assert_eq!(cut(verse).len(), 5);
        let list = "Lost in the storm, by order of their owners:\n- two nets of the older kind\n- a lamp\n- four oars";
        assert_eq!(cut(list).len(), 4);
        let table =
            "boats lost      two\nnets lost       four\noars lost       nine\nlamps lost      one";
        assert_eq!(cut(table).len(), 4);
    }

    #[test]
    fn paragraphs_of_one_line_each_stay_apart() {
        let text = "Boat stays in port\nThe pilot of the night boat stayed in port on Monday because the engine had failed, the owners said, and nobody was on board at the time.\nthe owners would not say more";
        assert_eq!(cut(text).len(), 3);
    }

    #[test]
    fn a_return_alone_ends_a_line() {
        assert_eq!(cut("Boat stays in port\rThe pilot was ill.").len(), 2);
        assert_eq!(cut("One.\r\n\r\nTwo.").len(), 2);
    }
}
