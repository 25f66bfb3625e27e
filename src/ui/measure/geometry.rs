//! Where things stand on the screen: heads, lanes, body and the lines below.

/// The size of the screen in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScreenSize {
    /// Cells in a line.
    pub width: u16,
    /// Lines.
    pub height: u16,
}

/// Where a column of the screen stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// The first cell: where the cursor's bar stands.
    pub x: u16,
    /// The first cell of the text.
    pub text_x: u16,
    /// How wide the text is.
    pub text_width: u16,
    /// The cell of the overview strip.
    pub strip_x: u16,
}

/// Where things stand on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Geometry {
    /// Lines of the columns' heads, the rule below them included.
    pub head: u16,
    /// The first line of the body.
    pub body_y: u16,
    /// Lines of the body.
    pub body_height: u16,
    /// The line of the legend, if there is room.
    pub legend_y: Option<u16>,
    /// The line that says where one is.
    pub status_y: u16,
    /// The lanes, from left to right.
    pub lanes: Vec<Lane>,
    /// Whether the versions stand below each other in one lane.
    pub is_stacked: bool,
    /// Whether long words may be divided at the ends of lines.
    pub hyphenates: bool,
}

/// What the geometry depends on besides the size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GeometryOptions {
    /// How many versions could be shown.
    pub n_versions: usize,
    /// How wide a column has to be at least.
    pub column_width: u16,
    /// Whether more is known of a version than fits on one line of its head.
    pub has_details: bool,
    /// Whether the legend is wanted.
    pub has_legend: bool,
    /// Whether the keys that give a verdict have to be in sight.
    pub has_key_bar: bool,
    /// Whether long words may be divided at the ends of lines.
    pub hyphenates: bool,
}

/// Longer lines are hard to come back from: the eye loses the next one.
const LONGEST_LINE: u16 = 92;

/// Below this height the heads are one line and the legend goes.
const LOW: u16 = 14;

/// From this height on a second line about each version costs the text nothing that is missed.
const TALL: u16 = 40;

/// A body below this many lines has no use for a legend.
const LEGEND_FROM: u16 = 22;

impl Geometry {
    /// The places of everything on a screen of this size.
    pub fn new(size: ScreenSize, wish: GeometryOptions) -> Self {
        let is_low = size.height < LOW;
        let head = match size.height {
            0..4 => 0,
            4..LOW => 1,
            TALL.. if wish.has_details => 4,
            LOW.. => 3,
        };
        let has_room = !is_low && size.height >= LEGEND_FROM;
        let has_legend = (wish.has_legend && has_room) || (wish.has_key_bar && size.height > 2);
        let below = 1 + u16::from(has_legend);
        let status_y = size.height.saturating_sub(1);
        let n_lanes = n_lanes(size.width, wish);
        Self {
            head,
            body_y: head,
            body_height: size.height.saturating_sub(head + below),
            legend_y: has_legend.then(|| status_y - 1),
            status_y,
            lanes: lanes(size.width, n_lanes, n_lanes == 1 && wish.n_versions > 1),
            hyphenates: wish.hyphenates,
            is_stacked: n_lanes == 1 && wish.n_versions > 1,
        }
    }
}

/// How many columns fit side by side.
fn n_lanes(width: u16, wish: GeometryOptions) -> usize {
    let fitting = usize::from(width / wish.column_width.max(1));
    fitting.min(wish.n_versions).max(1)
}

fn lanes(width: u16, n_lanes: usize, is_stacked: bool) -> Vec<Lane> {
    let n = u16::try_from(n_lanes).unwrap_or(u16::MAX);
    let each = width / n;
    let spare = width % n;
    let mut x = 0;
    let mut lanes = Vec::with_capacity(n_lanes);
    for place in 0..n {
        let width = each + u16::from(place < spare);
        lanes.push(lane(x, width, is_stacked));
        x += width;
    }
    lanes
}

/// A lane: bar, mark, sign of a move, a space, the text, a space, the strip; stacked, a letter stands before the mark.
fn lane(x: u16, width: u16, is_stacked: bool) -> Lane {
    let before = match (is_stacked, width) {
        (true, 20..) => 6,
        (false, 30..) => 4,
        (_, 10..) => 3,
        (_, _) => 0,
    };
    let after = if width >= 10 { 2 } else { 0 };
    let room = width.saturating_sub(before + after);
    Lane {
        x,
        text_x: x + before,
        text_width: room.min(LONGEST_LINE),
        strip_x: x + width.saturating_sub(1),
    }
}
