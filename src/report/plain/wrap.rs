//! Lines of a paragraph that fit a width, measured in cells.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Writes `text` behind `first`; later lines stand below it, behind spaces. Without a width there is one line.
pub(super) fn wrap_hanging(first: &str, text: &str, width: Option<usize>) -> String {
    let indent = first.width();
    let room = width.map_or(usize::MAX, |width| {
        width.saturating_sub(indent).max(NARROWEST)
    });
    let mut out = String::from(first);
    for (number, line) in wrap_lines(text, room).iter().enumerate() {
        if number > 0 {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
        }
        out.push_str(line);
    }
    out
}

/// Narrower than this a line holds no word, and cutting words would not help anybody.
const NARROWEST: usize = 16;

/// The lines, without the spaces at which they break.
fn wrap_lines(text: &str, room: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (line, after) = split_at_width(rest, room);
        lines.push(line.trim_end());
        rest = after.trim_start();
    }
    lines
}

/// As much of `text` as fits, cut at the last good place; a word that is longer than a line is cut inside.
fn split_at_width(text: &str, room: usize) -> (&str, &str) {
    let mut used = 0;
    let mut best = 0;
    let mut before: Option<&str> = None;
    for (at, cluster) in text.grapheme_indices(true) {
        if before.is_some_and(|before| may_break(before, cluster)) {
            best = at;
        }
        used += cluster.width();
        // A space may hang over the edge: nobody sees it.
        if used > room && !is_space(cluster) {
            let place = if best > 0 {
                best
            } else {
                at.max(cluster.len())
            };
            return text.split_at(place);
        }
        before = Some(cluster);
    }
    (text, "")
}

fn may_break(before: &str, after: &str) -> bool {
    // Scripts whose characters are two cells wide put no spaces between words.
    let is_wide = |cluster: &str| cluster.width() > 1;
    let closes = |cluster: &str| "、。，．！？：；」』）】〉》”’…".contains(cluster);
    let opens = |cluster: &str| "「『（【〈《“‘".contains(cluster);
    is_space(before) && !is_space(after)
        || (is_wide(before) || is_wide(after)) && !closes(after) && !opens(before)
}

fn is_space(cluster: &str) -> bool {
    cluster == " "
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_hang_below_the_first() {
        let text = "All 214 passengers were taken ashore.";
        let hung = wrap_hanging("  1. A =  ", text, Some(30));
        assert_eq!(
            hung,
            "  1. A =  All 214 passengers\n          were taken ashore."
        );
    }

    #[test]
    fn wide_characters_count_two_and_long_words_are_cut() {
        assert_eq!(
            wrap_lines("渡轮在周四晚间搁浅。", 8),
            ["渡轮在周", "四晚间搁", "浅。"]
        );
        assert_eq!(wrap_lines("aaaaaaaaaabb", 10), ["aaaaaaaaaa", "bb"]);
        assert_eq!(wrap_lines("周四晚。", 6), ["周四", "晚。"]);
    }
}
