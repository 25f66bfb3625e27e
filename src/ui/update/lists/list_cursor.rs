//! Steps through the items of a list: headings and gaps are passed over.

use crate::ui::model::Panel;

fn selectable(panel: &Panel) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let items = panel.listing.items.iter().enumerate();
    items.filter_map(|(place, item)| item.target.map(|_| place))
}

/// The first item that can be gone to.
pub(crate) fn first_selectable(panel: &Panel) -> usize {
    selectable(panel).next().unwrap_or_default()
}

/// The last item that can be gone to.
pub(crate) fn last_selectable(panel: &Panel) -> usize {
    selectable(panel).next_back().unwrap_or_default()
}

/// To an item further down; past the last the list scrolls.
pub(crate) fn select_down(panel: &mut Panel, n: usize) {
    let place = panel.cursor;
    let later: Vec<usize> = selectable(panel)
        .filter(|item| *item > place)
        .take(n)
        .collect();
    match later.last() {
        Some(item) => panel.cursor = *item,
        None => panel.top += n,
    }
}

/// To an item further up; past the first the list scrolls.
pub(crate) fn select_up(panel: &mut Panel, n: usize) {
    let place = panel.cursor;
    let earlier: Vec<usize> = selectable(panel)
        .rev()
        .filter(|item| *item < place)
        .take(n)
        .collect();
    match earlier.last() {
        Some(item) => panel.cursor = *item,
        None => panel.top = panel.top.saturating_sub(n),
    }
}

/// Goes on by so many lines, to the item that stands there.
pub(crate) fn select_by_page(panel: &mut Panel, n_lines: usize, is_down: bool) {
    let mut left = n_lines;
    loop {
        let before = panel.cursor;
        if is_down {
            select_down(panel, 1);
        } else {
            select_up(panel, 1);
        }
        let height = panel.item().map_or(1, |item| item.lines.len().max(1));
        if panel.cursor == before || left <= height {
            return;
        }
        left -= height;
    }
}
