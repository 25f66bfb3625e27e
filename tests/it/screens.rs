//! Laws of the screen: any keys at any size, over texts that nobody would write.

use std::sync::Arc;
use std::sync::LazyLock;

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use retold::compare::Comparison;
use retold::text::{Draft, MarkedFurniture, Story};
use retold::ui::keys::Key;
use retold::ui::{Message, Model, Options, update};

use super::journeys::{compare, drawn, open, press, reader};

/// What a version may hold that the screen has to bear.
const ODD: [&str; 12] = [
    "",
    "One line.",
    "渡船在港口搁浅。所有人都获救了。\n\n船长说，大雾在一分钟内降临。",
    "เรือข้ามฟากเกยตื้นนอกท่าเรือ ทุกคนได้รับการช่วยเหลือ",
    "العبّارة جنحت خارج الميناء. تم إنقاذ الجميع.\n\nהמעבורת עלתה על שרטון. \u{202e}כולם ניצלו.",
    "The ferry \u{1b}[31m\u{1b}]0;owned\u{7} ran\0 aground.\tAll\t\twere saved.\r\nNo\u{200b} one was hurt.",
    "E\u{301}\u{301}\u{301}\u{301}te\u{301} 👩\u{200d}🚒👨\u{200d}👩\u{200d}👧\u{200d}👦 🇳🇴🇩🇪 were saved.\n\n\u{301}\u{200d}\u{fe0f}",
    "The ferry ran aground. All were saved.\n\nThe captain said the fog had come “within a minute”.",
    "The captain said the fog had come within minutes.\n\nAll were saved. The ferry ran aground.",
    "pic.twitter.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "HEADLINE\n\nSubheading\n\n• item\n• item\n\n> quoted\n\n\n\n\n.",
    "\u{feff}\u{2028}\u{2029}\u{85}\u{a0}\u{202f}…。、！？ ﷽ ﷽ ﷽ ｗｉｄｅ",
];

const KEYS: &str = "j k d u space b g G 3 9 0 h l tab shift-tab B enter ctrl-o alt-o M s S / n N y Y t K . ? : \
     ctrl-l esc ctrl-e ctrl-y ) ( z t z z z b > < z h z l x X = + - L ] [ o f a f d f m f e f r f o f p w W * m a ' a \
     e t backspace up down left right home end delete ctrl-w";

fn story(texts: &[&str]) -> Arc<Story> {
    let draft = |text: &&str| Draft {
        text: (*text).to_owned(),
        furniture: furniture(text),
        ..Draft::default()
    };
    Arc::new(Story::new(texts.iter().map(draft).collect()))
}

/// Long words and headings stand for what belongs to the page.
fn furniture(text: &str) -> Vec<MarkedFurniture> {
    let belongs = text.starts_with("pic.") || text.starts_with("HEADLINE");
    let range = 0..text.len();
    let stamp = MarkedFurniture {
        range,
        why: "stamp".to_owned(),
    };
    belongs.then_some(stamp).into_iter().collect()
}

/// All the odd texts and a long line, compared once: the law is about the screen.
static HOSTILE: LazyLock<(Arc<Story>, Arc<Comparison>)> = LazyLock::new(|| {
    let long = "saved aground港 ".repeat(4_000);
    let mut texts = ODD.to_vec();
    texts.push(&long);
    compared(&texts)
});

fn compared(texts: &[&str]) -> (Arc<Story>, Arc<Comparison>) {
    let story = story(texts);
    let comparison = Arc::new(Comparison::of(&story));
    (story, comparison)
}

#[derive(Clone, Debug)]
enum Happening {
    Key(&'static str),
    Mouse(MouseEventKind, u16, u16),
    Paste(String),
    Resize(u16, u16),
    Compared,
    Begun,
}

fn happening() -> impl Strategy<Value = Happening> {
    let keys: Vec<&str> = KEYS.split_whitespace().collect();
    let sizes = prop_oneof![
        (0u16..12, 0u16..5),
        (15u16..90, 3u16..30),
        (90u16..300, 20u16..100)
    ];
    let mouse = prop::sample::select(vec![
        MouseEventKind::Down(MouseButton::Left),
        MouseEventKind::Drag(MouseButton::Left),
        MouseEventKind::ScrollDown,
        MouseEventKind::ScrollUp,
    ]);
    prop_oneof![
        20 => prop::sample::select(keys).prop_map(Happening::Key),
        2 => (mouse, 0u16..300, 0u16..100).prop_map(|(kind, x, y)| Happening::Mouse(kind, x, y)),
        1 => prop::sample::select(ODD.to_vec()).prop_map(|text| Happening::Paste(text.to_owned())),
        2 => sizes.prop_map(|(width, height)| Happening::Resize(width, height)),
        1 => Just(Happening::Compared),
        1 => Just(Happening::Begun),
    ]
}

fn happen(model: &mut Model, happening: &Happening, comparison: &Arc<Comparison>) {
    let message = match happening {
        Happening::Key(name) => Message::Key(Key::named(name).expect("it is a key").event()),
        Happening::Mouse(kind, column, row) => Message::Mouse(MouseEvent {
            kind: *kind,
            column: *column,
            row: *row,
            modifiers: KeyModifiers::NONE,
        }),
        Happening::Paste(text) => Message::Paste(text.clone()),
        Happening::Resize(width, height) => Message::Resized(*width, *height),
        Happening::Compared => return compare(model, comparison),
        Happening::Begun => {
            let pairs = comparison.pairs.iter().take(7).cloned().collect();
            let partial = Comparison::sharing(&model.story, pairs);
            return compare(model, &Arc::new(partial));
        }
    };
    update(model, message);
}

fn opened(story: &Arc<Story>, comparison: &Arc<Comparison>, (width, height): (u16, u16)) -> Model {
    let mut model = Model::new(Options::default());
    update(&mut model, Message::Resized(width, height));
    open(&mut model, story);
    compare(&mut model, comparison);
    model
}

/// The cursor is on a row that is shown, and no column has been written over.
fn holds(model: &Model) -> Result<(), TestCaseError> {
    let reading = &model.reading;
    let is_empty = reading.page.columns.iter().all(|c| c.blocks.is_empty());
    if !is_empty {
        let row = reading.row();
        prop_assert!(row.is_some(), "the cursor is on no row");
        prop_assert!(reading.page.column_of(reading.cursor.focus).is_some());
    }
    for (lane, slots) in reading.geometry.lanes.iter().zip(&reading.window.lanes) {
        prop_assert_eq!(slots.len(), usize::from(reading.geometry.body_height));
        for line in slots.iter().flatten().filter_map(|slot| slot.text()) {
            let end = line.parts.last().map_or(0, |part| part.at + part.width);
            let is_glyph = line.parts.len() == 1 && end <= 4;
            prop_assert!(
                end <= lane.text_width || is_glyph,
                "{end} in {}",
                lane.text_width
            );
        }
    }
    let buffer = drawn(model);
    // A list lies over the text, and so does what keys half typed can go on with.
    if model.panel.is_some() || !model.typed.keys.is_empty() || model.typed.waiting.is_some() {
        return Ok(());
    }
    for lane in reading
        .geometry
        .lanes
        .iter()
        .filter(|lane| lane.text_x > lane.x)
    {
        for y in 0..reading.geometry.body_height {
            let cell = &buffer[(lane.strip_x, reading.geometry.body_y + y)];
            prop_assert!("│┃•*".contains(cell.symbol()), "{:?}", cell.symbol());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_at_any_size_keep_the_cursor_and_the_columns(
        happenings in prop::collection::vec(happening(), 1..60),
    ) {
        let (story, comparison) = &*HOSTILE;
        let mut model = opened(story, comparison, (120, 40));
        for happening in &happenings {
            happen(&mut model, happening, comparison);
            holds(&model)?;
        }
    }

    #[test]
    fn few_versions_are_borne_as_many_are(
        texts in prop::collection::vec(prop::sample::select(ODD.to_vec()), 1..3),
        happenings in prop::collection::vec(happening(), 1..30),
    ) {
        let (story, comparison) = compared(&texts);
        let mut model = opened(&story, &comparison, (60, 20));
        for happening in &happenings {
            happen(&mut model, happening, &comparison);
            holds(&model)?;
        }
    }
}

/// Every size from none to a few cells, for that is where subtractions fail.
#[test]
fn a_screen_of_few_cells_is_borne() {
    let (story, comparison) = &*HOSTILE;
    for (width, height) in (0..11).flat_map(|width| (0..5).map(move |height| (width, height))) {
        let mut model = opened(story, comparison, (width, height));
        for name in KEYS.split_whitespace() {
            happen(&mut model, &Happening::Key(name), comparison);
            drawn(&model);
        }
    }
}

/// What a fold leaves out is told, and what stands beside a change stays.
#[test]
fn a_fold_keeps_a_row_on_either_side_of_a_change() {
    let same = [
        "The ferry ran aground off the harbour wall",
        "Divers searched number Two of its flooded holds",
        "Every passenger was given a woollen blanket",
        "Four lifeboats came from the northern islands",
        "Five children slept through the whole night",
        "An inquiry opens in the capital on Friday",
        "Seven earlier accidents were never explained",
    ]
    .map(|sentence| format!("{sentence}."));
    let own = "Nobody had ever seen a stranger whale in all those foggy years.";
    let with_own = [&same[..4], &[own.to_owned()], &same[4..]].concat();
    let texts = [same.join("\n\n"), with_own.join("\n\n")];
    let (story, comparison) = compared(&[&texts[0], &texts[1]]);
    let mut model = opened(&story, &comparison, (120, 40));
    for name in ["f", "d"] {
        happen(&mut model, &Happening::Key(name), &comparison);
    }
    let buffer = drawn(&model);
    let text: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
    assert!(text.contains("stranger whale"), "{text}");
    for (words, is_there) in [
        ("Divers searched", false),
        ("Four lifeboats", true),
        ("Five children", true),
        ("Seven earlier", false),
    ] {
        assert_eq!(text.contains(words), is_there, "{words}: {text}");
    }
    assert!(text.contains("more rows"), "{text}");
}

#[test]
fn a_theme_is_tried_on_and_kept_or_given_back() {
    let mut model = reader(Story::new(retold::load::sample().drafts), (100, 30));
    let before = model.theme.clone();
    press(&mut model, "T j");
    let tried = model.theme.name.clone();
    assert_ne!(tried, before.name);
    press(&mut model, "esc");
    assert_eq!(model.theme, before);
    press(&mut model, "T j M");
    assert_eq!(model.theme, before, "another list gives it back too");
    press(&mut model, "esc T j enter");
    assert_eq!((&model.theme.name, model.panel.is_none()), (&tried, true));
    press(&mut model, "T k esc");
    assert_eq!(model.theme.name, tried);
}

#[test]
fn a_percentage_leads_to_its_row() {
    let mut model = reader(Story::new(retold::load::sample().drafts), (100, 30));
    let row = |model: &Model| model.reading.row().map(retold::text::Id::index);
    let n_rows = model.reading.page.rows.len();
    for (keys, wanted) in [
        ("1 0 0 %", n_rows - 1),
        ("1 %", 0),
        ("5 0 %", n_rows.div_ceil(2) - 1),
    ] {
        press(&mut model, keys);
        assert_eq!(row(&model), Some(wanted), "{keys}");
    }
    press(&mut model, "%");
    assert!(
        model
            .note
            .is_some_and(|note| note.text.contains("type a number"))
    );
}
