//! Journeys: keys in, screens out. A line of marks under a line of text says what its words mean.
//!
//! A journey is a Markdown file: the versions, the size, the keys, and the screen that they lead to. `UPDATE=1` writes
//! the screens anew; the difference is for review.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Color;
use retold::compare::Comparison;
use retold::facts::Facts;
use retold::lineage::Lineage;
use retold::review::{Role, StoryWordChoices};
use retold::text::{Draft, Story, VersionKind};
use retold::ui::keys::Key;
use retold::ui::theme::{Ink, Theme};
use retold::ui::{Message, Model, Options, update, view};
use retold::work::{Update, trace_story};

/// A reader of a story, without a terminal.
pub(crate) fn reader(story: Story, (width, height): (u16, u16)) -> Model {
    let story = Arc::new(story);
    let comparison = Arc::new(Comparison::of(&story));
    let mut model = Model::new(Options::default());
    model.theme = Theme::numbered();
    update(&mut model, Message::Resized(width, height));
    open(&mut model, &story);
    compare(&mut model, &comparison);
    for found in [
        Update::Facts(Arc::new(Facts::new(&story, &comparison))),
        Update::Wording(Arc::new(StoryWordChoices::of(&story, &comparison))),
        Update::Lineage(Arc::new(Lineage::of(&story, &comparison))),
        Update::Histories(Arc::new(trace_story(&story, false))),
    ] {
        update(&mut model, Message::Work(found));
    }
    model
}

/// Opens a story; the greeting is gone, as after a key.
pub(crate) fn open(model: &mut Model, story: &Arc<Story>) {
    let opened = Update::Opened {
        story: Arc::clone(story),
        troubles: Vec::new(),
        base: None,
    };
    update(model, Message::Work(opened));
    model.note = None;
}

/// Shows a comparison that has come to its end.
pub(crate) fn compare(model: &mut Model, comparison: &Arc<Comparison>) {
    let compared = Update::Compared {
        comparison: Arc::clone(comparison),
        progress: None,
    };
    update(model, Message::Work(compared));
}

/// Presses keys, by their names.
pub(crate) fn press(model: &mut Model, keys: &str) {
    for name in keys.split_whitespace() {
        let key = Key::named(name).unwrap_or_else(|| panic!("{name} is no key"));
        update(model, Message::Key(key.event()));
    }
}

pub(crate) fn drawn(model: &Model) -> Buffer {
    let backend = TestBackend::new(model.size.width, model.size.height);
    let mut terminal = Terminal::new(backend).unwrap();
    terminal.draw(|frame| view(model, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// The screen as text.
pub(crate) fn text(model: &Model) -> String {
    let buffer = drawn(model);
    let line = |y| {
        let cells = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
        format!("{}\n", cells.collect::<String>().trim_end())
    };
    (0..buffer.area.height).map(line).collect()
}

/// The screen as text, with the marks of the roles under every line that has some.
pub(crate) fn printed(model: &Model) -> String {
    let buffer = drawn(model);
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let cells: Vec<&Cell> = (0..buffer.area.width).map(|x| &buffer[(x, y)]).collect();
        let text: String = cells.iter().map(|cell| cell.symbol()).collect();
        writeln!(out, "{}", text.trim_end()).unwrap();
        let marks: String = cells.iter().map(|cell| mark(cell)).collect();
        if !marks.trim().is_empty() {
            writeln!(out, "{}", marks.trim_end()).unwrap();
        }
    }
    out
}

/// The mark of a cell's role; shared text goes without.
fn mark(cell: &Cell) -> char {
    let Color::Indexed(index) = cell.fg else {
        return ' ';
    };
    let ink = Ink::ALL.get(usize::from(index) - 1);
    let roles = [
        (Ink::Edited, Role::Edited),
        (Ink::Reworded, Role::Reworded),
        (Ink::Moved, Role::Moved),
        (Ink::OnlyHere, Role::OnlyHere),
        (Ink::Conflict, Role::Conflict),
        (Ink::Furniture, Role::Furniture),
    ];
    let role = roles.iter().find(|(own, _)| Some(own) == ink);
    role.filter(|_| cell.symbol() != " ")
        .map_or(' ', |(_, role)| role.mark())
}

struct Journey<'a> {
    /// Everything before the screen.
    told: &'a str,
    versions: Vec<Draft>,
    size: (u16, u16),
    keys: &'a str,
    screen: &'a str,
}

impl<'a> Journey<'a> {
    fn read(file: &'a str) -> Self {
        let at = file.find("## screen").unwrap_or(file.len());
        let (told, screen) = file.split_at(at);
        let line = |name: &str| {
            let mut lines = told.lines();
            lines
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
                .trim()
        };
        let (width, height) = line("size:").split_once('x').unwrap();
        let sections = told.split("\n## ").skip(1);
        // A heading such as `C source` declares a source of quotations.
        let kind = |section: &str| {
            let heading = section.lines().next().unwrap();
            heading.ends_with(" source").then_some(VersionKind::Source)
        };
        let versions = sections.map(|section| Draft {
            kind: kind(section),
            text: section
                .split_once('\n')
                .map_or("", |(_, text)| text)
                .trim()
                .to_owned(),
            origin: section.lines().next().unwrap().trim().to_owned(),
            ..Draft::default()
        });
        let versions: Vec<Draft> = versions.collect();
        Self {
            told,
            versions: if versions.is_empty() {
                retold::load::sample().drafts
            } else {
                versions
            },
            size: (width.parse().unwrap(), height.parse().unwrap()),
            keys: line("keys:"),
            screen,
        }
    }

    fn reached(&self) -> String {
        let mut model = reader(Story::new(self.versions.clone()), self.size);
        press(&mut model, self.keys);
        format!("## screen\n\n```\n{}```\n", printed(&model))
    }
}

#[test]
fn journeys_lead_where_they_should() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys");
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = std::fs::read_to_string(&path).unwrap();
        let journey = Journey::read(&file);
        let reached = journey.reached();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, format!("{}{reached}", journey.told)).unwrap();
        } else if reached != journey.screen {
            wrong.push(format!("{}\n{reached}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
