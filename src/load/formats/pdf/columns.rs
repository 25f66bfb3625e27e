//! The order in which columns are read: lines that reach across divide the page into bands, columns are read from the
//! left within each.

use super::glyphs::PdfLine;

/// Fewer lines beside each other are a table or an address, no columns.
const LINES: usize = 4;

/// Of the lines of a page one in this many may reach across a gutter: headlines, pictures' captions, page heads.
const ACROSS: usize = 4;

/// The lines of a page in reading order, each with the number of its column.
pub(super) fn order_page_lines(lines: Vec<PdfLine>) -> Vec<PdfLine> {
    let mut found = Vec::new();
    let mut n_columns = 0;
    order_columns(lines, &mut n_columns, &mut found);
    found
}

fn order_columns(lines: Vec<PdfLine>, n_columns: &mut usize, found: &mut Vec<PdfLine>) {
    let Some(gutter) = find_column_gutter(&lines) else {
        *n_columns += 1;
        found.extend(lines.into_iter().map(|line| PdfLine {
            column: *n_columns,
            ..line
        }));
        return;
    };
    let mut band = (Vec::new(), Vec::new());
    let mut across = Vec::new();
    for line in lines {
        let is_across = line.start < gutter && line.end > gutter;
        if !is_across && !across.is_empty() {
            order_columns(std::mem::take(&mut across), n_columns, found);
        }
        if is_across {
            close_band(&mut band, n_columns, found);
            across.push(line);
        } else if line.end <= gutter {
            band.0.push(line);
        } else {
            band.1.push(line);
        }
    }
    close_band(&mut band, n_columns, found);
    if !across.is_empty() {
        order_columns(across, n_columns, found);
    }
}

fn close_band(
    band: &mut (Vec<PdfLine>, Vec<PdfLine>),
    n_columns: &mut usize,
    found: &mut Vec<PdfLine>,
) {
    for side in [&mut band.0, &mut band.1] {
        if !side.is_empty() {
            order_columns(std::mem::take(side), n_columns, found);
        }
    }
}

/// Where columns part: the place that the fewest lines reach across, with lines enough beside each other on both sides.
fn find_column_gutter(lines: &[PdfLine]) -> Option<f64> {
    let mut places: Vec<f64> = lines.iter().map(|line| line.start - 1.0).collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|a, b| (*a - *b).abs() < 2.0);
    let counted = places.into_iter().filter_map(|place| {
        let n_across = lines
            .iter()
            .filter(|line| line.start < place && line.end > place)
            .count();
        let left: Vec<&PdfLine> = lines.iter().filter(|line| line.end <= place).collect();
        let right: Vec<&PdfLine> = lines.iter().filter(|line| line.start >= place).collect();
        let n_beside = left
            .iter()
            .filter(|line| stands_beside(line, &right))
            .count();
        let is_gutter = left.len().min(right.len()).min(n_beside) >= LINES
            && n_across * ACROSS <= left.len() + right.len();
        is_gutter.then_some((n_across, place))
    });
    counted
        .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))
        .map(|(_, place)| place)
}

/// Whether the line stands between the first and the last of the others.
fn stands_beside(line: &PdfLine, others: &[&PdfLine]) -> bool {
    let highest = others
        .iter()
        .map(|other| other.foot)
        .fold(f64::MIN, f64::max);
    let lowest = others
        .iter()
        .map(|other| other.foot)
        .fold(f64::MAX, f64::min);
    lowest - line.size <= line.foot && line.foot <= highest + line.size
}
