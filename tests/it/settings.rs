//! What a reader has set: defaults, files laid over them key by key, and every trouble told where it is.

use std::fs;
use std::path::Path;

use proptest::prelude::{Strategy, prop_assert, prop_oneof, proptest};
use retold::load::Trouble;
use retold::settings::{
    ColourSetting, Ground, LayoutSetting, Origin, ProcessEnvironment, Setting, Settings,
};
use retold::settings::{SettingOverrides, Value, Values};
use retold::ui::Options;
use retold::ui::action::Action;
use retold::ui::keymap::{Binding, KeyScope, Keymap};
use retold::ui::terminal::Shade;
use retold::ui::theme::{Depth, Ink};

/// A reader's folder of settings with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn around(folder: &Path) -> ProcessEnvironment {
    ProcessEnvironment {
        folder: Some(folder.to_owned()),
        ..ProcessEnvironment::default()
    }
}

fn read(files: &[(&str, &str)]) -> (Settings, Options, Vec<String>) {
    let folder = folder(files);
    let settings = Settings::read(&SettingOverrides::default(), &around(folder.path()));
    let (options, troubles) = Options::of(&settings);
    let start = format!("{}/", folder.path().display());
    let told = |trouble: &Trouble| trouble.to_string().replace(&start, "");
    let troubles = troubles.iter().map(told).collect();
    (settings, options, troubles)
}

#[test]
fn the_commented_file_is_the_schema_and_holds_what_the_program_takes() {
    let settings = Settings::built_in();
    let text = include_str!("../../config/settings.toml");
    let keys = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keys: Vec<&str> = keys.map(|line| line.split(" = ").next().unwrap()).collect();
    let known: Vec<&str> = settings.list.iter().map(|setting| setting.key).collect();
    assert_eq!(keys, known);
    assert!(known.len() <= 20, "nobody reads that many settings");
    let values = Values {
        theme: "auto".to_owned(),
        ground: Ground::Auto,
        colours: ColourSetting::Auto,
        column_width: 40,
        layout: LayoutSetting::InStep,
        opens_with_brief: true,
        has_legend: true,
        hyphenates: false,
        shows_furniture: true,
        shows_possible: true,
        shows_house_style: true,
        has_mouse: true,
        watch_interval: std::time::Duration::from_secs(300),
        verdicts: retold::review::Verdicts::default(),
        same: Vec::new(),
    };
    assert_eq!(settings.values, values);
}

#[test]
fn without_files_everything_is_built_in_and_fine() {
    let (settings, options, troubles) = read(&[]);
    assert_eq!(troubles, [""; 0]);
    assert_eq!(settings.list, Settings::built_in().list);
    assert_eq!(options.keymap, Options::default().keymap);
    assert_eq!(options.themes, Options::default().themes);
    assert!(settings.looked.iter().all(|looked| !looked.is_there));
}

#[test]
fn a_file_is_laid_over_key_by_key() {
    let text =
        "column-width = 60\nlayout = 'own-order'\ncolours = 16\nground = 'light'\nmouse = false\n";
    let (settings, options, troubles) = read(&[("settings.toml", text)]);
    assert_eq!(troubles, [""; 0]);
    assert_eq!((options.column_width, options.depth), (60, Depth::Basic));
    assert_eq!((options.shade, options.asks_shade), (Shade::Light, false));
    assert!(!options.has_mouse && options.has_legend);
    assert_eq!(options.layout, retold::ui::model::ColumnLayout::OwnOrder);
    let origins = settings
        .list
        .iter()
        .filter(|setting| setting.origin != Origin::BuiltIn);
    assert_eq!(origins.count(), 5);
}

#[test]
fn all_troubles_are_told_together_and_the_rest_holds() {
    let (_, options, troubles) = read(&[
        (
            "settings.toml",
            "theme = 'nigth'\ncolum-width = 50\ncolumn-width = 7\nlegend = 'yes'\ncolours = '265'\nmouse = = 1\nfurniture = false\n[more]\nmouse = true\nlist = [1]\n",
        ),
        (
            "keys.toml",
            "[reading]\n? = 'help'\n'x' = 'hid'\n'Q' = 'quit'\n",
        ),
        (
            "themes/dusk.toml",
            "shade = 'dim'\n[ink]\nedted = 'bold'\nmoved = 'bold yelow'\nedited = 3\n[inks]\nmoved = ''\n",
        ),
        ("themes/notes.txt", "this is no theme"),
    ]);
    let wanted = [
        "settings.toml:6: this line is not TOML (extra `=`, expected nothing); write it as in `name = \"value\"`, names with signs in quotes too",
        "settings.toml:2: there is no setting `colum-width`; did you mean `column-width`?",
        "settings.toml:3: `column-width` takes a number from 20 to 200, not 7",
        "settings.toml:4: `legend` takes true or false, not \"yes\"",
        "settings.toml:5: `colours` takes one of \"auto\", \"none\", \"16\", \"256\", \"true\", not \"265\"; did you mean `256`?",
        "settings.toml:9: there is no setting `more.mouse`; `mouse` stands above the first line in brackets",
        "settings.toml:10: there is no setting `more.list`; `retold config` lists them all",
        "keys.toml:2: this line is not TOML (invalid unquoted key, expected letters, numbers, `-`, `_`); write it as in `name = \"value\"`, names with signs in quotes too",
        "keys.toml:3: there is no action `hid` for `x`; did you mean `hide`?",
        "themes/dusk.toml:1: `shade` takes one of \"dark\", \"light\", \"any\", not \"dim\"",
        "themes/dusk.toml:3: there is no ink `edted`; did you mean `edited`?",
        "themes/dusk.toml:4: `yelow` of `moved` is neither a style nor a colour; did you mean `yellow`?",
        "themes/dusk.toml:5: `edited` takes words in quotes, not 3; such as \"bold cyan\"",
        "themes/dusk.toml:7: `moved` stands under [inks], which themes do not have; inks stand under [ink], or under [light] for light grounds alone; above is only `shade`",
        "settings.toml:1: there is no theme `nigth`; did you mean `night`?",
    ];
    for (trouble, wanted) in troubles.iter().zip(wanted) {
        assert_eq!(trouble, wanted);
    }
    assert_eq!(troubles.len(), wanted.len());
    assert!(!options.shows_furniture);
    assert_eq!((options.column_width, options.theme.as_str()), (40, "auto"));
    let scopes = [KeyScope::Reading, KeyScope::Everywhere];
    assert_eq!(
        options.keymap.keys_of(&scopes, Action::Quit),
        ["q", "ctrl-c", "Q"]
    );
    assert_eq!(options.keymap.keys_of(&scopes, Action::Hide), ["x"]);
}

#[test]
fn files_that_cannot_be_read_are_told() {
    let folder = folder(&[("keys.toml/inner", "")]);
    fs::write(folder.path().join("settings.toml"), b"theme = '\xff'").unwrap();
    let settings = Settings::read(&SettingOverrides::default(), &around(folder.path()));
    let whats: Vec<&str> = settings
        .troubles
        .iter()
        .map(|trouble| trouble.what.as_str())
        .collect();
    assert_eq!(
        whats,
        [
            "this file is not text in UTF-8",
            "this is a folder, not a file"
        ]
    );
}

#[test]
fn the_command_line_beats_the_environment_which_beats_the_files() {
    let own = folder(&[
        ("settings.toml", "colours = 'true'\nmouse = true\n"),
        ("keys.toml", "[everywhere]\nQ = 'quit'\n"),
    ]);
    let other = folder(&[
        ("settings.toml", "legend = false\n"),
        ("mine.toml", "column-width = 90\n"),
    ]);
    let mut around = around(own.path());
    around.wants_no_colour = true;
    let settings = Settings::read(&SettingOverrides::default(), &around);
    assert_eq!(settings.values.colours, ColourSetting::None);
    assert_eq!(
        settings.origin("colours"),
        Some(&Origin::Environment("NO_COLOR"))
    );

    // A folder takes the place of the reader's own.
    around.named = Some(other.path().to_owned());
    let settings = Settings::read(&SettingOverrides::default(), &around);
    assert!(!settings.values.has_legend && settings.keys.is_none());

    // A file takes the place of settings.toml only.
    let mut wishes = SettingOverrides {
        config: Some(other.path().join("mine.toml")),
        said: vec![Setting {
            key: "colours",
            value: Value::Text("256".to_owned()),
            origin: Origin::CommandLine("--colours"),
        }],
    };
    let settings = Settings::read(&wishes, &around);
    assert_eq!(
        (settings.values.column_width, settings.values.has_legend),
        (90, true)
    );
    assert_eq!(settings.values.colours, ColourSetting::Indexed);
    assert!(settings.keys.is_some());
    assert_eq!(settings.troubles, []);

    wishes.config = Some(own.path().join("nowhere"));
    let settings = Settings::read(&wishes, &around);
    assert!(
        settings.troubles[0]
            .to_string()
            .starts_with("--config: there is no file or folder")
    );
}

#[test]
fn every_action_has_a_key_or_is_reached_by_its_name_alone() {
    // Nothing is without a key by accident: what is reached by `:name` alone stands here.
    const BY_NAME: [Action; 3] = [Action::Troubles, Action::TakeOver, Action::OpenNew];
    let keymap = Keymap::built_in();
    for action in Action::ALL {
        let is_bound = keymap
            .bindings
            .iter()
            .any(|binding| binding.action == *action);
        assert!(
            is_bound || BY_NAME.contains(action),
            "{} has no key",
            action.name()
        );
    }
}

#[test]
fn an_own_theme_is_laid_over_the_one_for_its_ground() {
    let (_, options, troubles) = read(&[
        ("settings.toml", "theme = 'dusk'\n"),
        (
            "themes/dusk.toml",
            "[ink]\nedited = 'underline'\n[light]\nmoved = 'bold'\n",
        ),
        ("themes/paper.toml", "[ink]\nbase = 'italic'\n"),
    ]);
    assert_eq!((troubles, options.theme.as_str()), (Vec::new(), "dusk"));
    let themes = &options.themes;
    let theme = |name: &str, shade| themes.theme(name, shade, Depth::True);
    let (dark, light) = (theme("dusk", Shade::Dark), theme("dusk", Shade::Light));
    assert_eq!(dark.style(Ink::Edited), light.style(Ink::Edited));
    assert_eq!(
        dark.style(Ink::Moved),
        theme("night", Shade::Dark).style(Ink::Moved)
    );
    assert_eq!(light.style(Ink::Moved), ratatui::style::Style::new().bold());
    assert_eq!(
        light.style(Ink::Key),
        theme("paper", Shade::Light).style(Ink::Key)
    );
    // A theme of a built-in name changes that one, and stays made for its ground.
    assert_eq!(
        theme("auto", Shade::Light).style(Ink::Base),
        ratatui::style::Style::new().italic()
    );
    let names: Vec<&str> = themes.names(Shade::Dark).collect();
    assert_eq!(names, ["night", "contrast", "colour-blind", "dusk"]);
}

#[test]
fn a_mark_at_the_start_and_other_ends_of_line_do_not_matter() {
    let text = "\u{feff}legend = false\r\nmouse = 3\r\nlegend = true\r\n";
    let (_, options, troubles) = read(&[("settings.toml", text)]);
    assert!(!options.has_legend);
    assert_eq!(troubles.len(), 2, "{troubles:?}");
    assert!(troubles[0].starts_with("settings.toml:3: this line is not TOML (duplicate key"));
    assert!(troubles[1].starts_with("settings.toml:2: `mouse` takes true or false, not 3"));
}

/// Lines that look as if they could be settings, keys or themes.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "\\[[a-z.\" ]{0,8}\\]",
        "\"?[a-zé1-9?' -]{1,10}\"? ?= ?['\"]?[a-z0-9# é-]{0,12}['\"]?",
        "[ -~é\u{feff}\u{301}]{0,20}",
    ];
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn whatever_stands_in_the_files_the_keys_and_looks_are_whole(
        settings in lines(), keys in lines(), theme in lines(),
    ) {
        let (_, options, _) = read(&[
            ("settings.toml", &settings),
            ("keys.toml", &format!("[reading]\n{keys}")),
            ("themes/own.toml", &format!("[ink]\n{theme}")),
        ]);
        prop_assert!((20..=200).contains(&options.column_width));
        prop_assert!(options.themes.all().any(|name| name == "own"));
        // No two bindings of a scope have the same keys.
        let bindings = &options.keymap.bindings;
        for (place, one) in bindings.iter().enumerate() {
            let is_same = |other: &Binding| other.scope == one.scope && other.keys == one.keys;
            prop_assert!(!bindings[place + 1..].iter().any(is_same));
        }
    }
}
