//! The looks: words can be read on every ground, and roles are told apart by readers with any colour vision.

use std::fs;
use std::path::Path;

use ratatui::style::{Color, Modifier, Style};
use retold::settings::SettingsFile;
use retold::ui::terminal::Shade;
use retold::ui::theme::{Depth, Ink, Themes};

type Linear = [f64; 3];

const ROLES: [Ink; 7] = [
    Ink::Shared,
    Ink::Edited,
    Ink::Reworded,
    Ink::Moved,
    Ink::OnlyHere,
    Ink::Furniture,
    Ink::Conflict,
];

/// Lines, bars and grounds: nothing that is read.
const WORDLESS: [Ink; 6] = [
    Ink::Rule,
    Ink::Bar,
    Ink::ThinBar,
    Ink::Here,
    Ink::Alike,
    Ink::Window,
];

fn linear(hex: u32) -> Linear {
    [16, 8, 0].map(|shift| {
        let part = f64::from((hex >> shift) & 0xff) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// What is shown for a colour; none for those that the terminal's owner has chosen.
fn shown(colour: Option<Color>) -> Option<Linear> {
    match colour? {
        Color::Rgb(red, green, blue) => Some(linear(u32::from_be_bytes([0, red, green, blue]))),
        Color::Indexed(index @ 232..) => {
            Some(linear(0x01_01_01 * (8 + 10 * u32::from(index - 232))))
        }
        Color::Indexed(index @ 16..) => {
            let step = u32::from(index - 16);
            let level = |step| if step == 0 { 0 } else { 55 + 40 * step };
            Some(linear(
                level(step / 36) << 16 | level(step / 6 % 6) << 8 | level(step % 6),
            ))
        }
        _ => None,
    }
}

/// The contrast of two colours (WCAG 2.2).
fn contrast(one: Linear, other: Linear) -> f64 {
    let luminance = |[red, green, blue]: Linear| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Grounds that terminals have: black and its usual shades, white and the cream of Solarized.
fn grounds(shade: Shade) -> Vec<Linear> {
    match shade {
        Shade::Dark => vec![linear(0), linear(0x10_14_18), linear(0x1e_1e_2e)],
        Shade::Light => vec![linear(0xff_ff_ff), linear(0xfd_f6_e3)],
    }
}

fn each_built_in(mut see: impl FnMut(&str, Shade)) {
    let themes = Themes::built_in();
    for shade in [Shade::Dark, Shade::Light] {
        for name in themes.names(shade) {
            see(name, shade);
        }
    }
}

#[test]
fn words_can_be_read_on_every_ground() {
    let themes = Themes::built_in();
    each_built_in(|name, shade| {
        // AA for text; the theme for contrast keeps AAA.
        let least = if name == "contrast" { 7.0 } else { 4.5 };
        let theme = themes.theme(name, shade, Depth::True);
        for ink in Ink::ALL.iter().filter(|ink| !WORDLESS.contains(ink)) {
            let style = theme.style(*ink);
            let Some(text) = shown(style.fg) else {
                continue;
            };
            let below = match shown(style.bg) {
                Some(own) => vec![own],
                None => {
                    let laid = [Ink::Here, Ink::Alike].map(|ink| shown(theme.style(ink).bg));
                    // Any ink can stand in the line of a list that the cursor is on.
                    let laid = laid.into_iter().flatten();
                    grounds(shade).into_iter().chain(laid).collect()
                }
            };
            for ground in below {
                let contrast = contrast(text, ground);
                assert!(
                    contrast >= least,
                    "{name} on {shade:?}: {} has {contrast:.2}",
                    ink.name()
                );
            }
        }
    });
}

#[test]
fn words_can_be_read_where_there_are_256_colours() {
    let themes = Themes::built_in();
    each_built_in(|name, shade| {
        let theme = themes.theme(name, shade, Depth::Indexed);
        for role in ROLES {
            let Some(text) = shown(theme.style(role).fg) else {
                continue;
            };
            for ground in grounds(shade) {
                // AA for large text: the 256 hold no nearer neighbour of some colours.
                let contrast = contrast(text, ground);
                assert!(
                    contrast >= 3.0,
                    "{name} on {shade:?}: {} has {contrast:.2}",
                    role.name()
                );
            }
        }
    });
}

/// What readers with dichromatic vision see (Machado, Oliveira and Fernandes, 2009), after what all others see.
const SIGHTS: [(&str, [Linear; 3]); 4] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "without red",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "without green",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "without blue",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// How far apart two colours look (CIE 1976); 2 is just seen, 10 is seen at a glance.
fn distance(one: Linear, other: Linear) -> f64 {
    let lab = |[red, green, blue]: Linear| {
        let bend = |t: f64| {
            if t > 0.008_856 {
                t.cbrt()
            } else {
                7.787 * t + 16.0 / 116.0
            }
        };
        let x = bend((0.412_456 * red + 0.357_576 * green + 0.180_438 * blue) / 0.950_47);
        let y = bend(0.212_673 * red + 0.715_152 * green + 0.072_175 * blue);
        let z = bend((0.019_334 * red + 0.119_192 * green + 0.950_304 * blue) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    };
    let (one, other) = (lab(one), lab(other));
    (0..3)
        .map(|part| (one[part] - other[part]).powi(2))
        .sum::<f64>()
        .sqrt()
}

#[test]
fn readers_with_any_colour_vision_tell_the_roles_apart() {
    let themes = Themes::built_in();
    for shade in [Shade::Dark, Shade::Light] {
        let theme = themes.theme("colour-blind", shade, Depth::True);
        let plain = linear(if shade == Shade::Dark {
            0xd8_d8_d8
        } else {
            0x20_20_20
        });
        let colour = |ink: Ink| shown(theme.style(ink).fg).unwrap_or(plain);
        for (sight, matrix) in SIGHTS {
            let seen = |ink: Ink| {
                let colour = colour(ink);
                matrix.map(|row| {
                    (0..3)
                        .map(|part| row[part] * colour[part])
                        .sum::<f64>()
                        .clamp(0.0, 1.0)
                })
            };
            for (place, one) in ROLES.iter().enumerate() {
                for other in &ROLES[place + 1..] {
                    let distance = distance(seen(*one), seen(*other));
                    assert!(
                        distance >= 15.0,
                        "{} and {} {sight} on {shade:?}: {distance:.1}",
                        one.name(),
                        other.name()
                    );
                }
            }
        }
    }
}

#[test]
fn without_colours_nothing_is_lost_that_only_colours_showed() {
    let themes = Themes::built_in();
    each_built_in(|name, shade| {
        let theme = themes.theme(name, shade, Depth::None);
        for ink in Ink::ALL {
            let style = theme.style(*ink);
            assert_eq!((style.fg, style.bg), (None, None), "{name}: {}", ink.name());
        }
        for ink in [Ink::Found, Ink::FoundHere, Ink::Base] {
            let modifiers = theme.style(ink).add_modifier;
            assert!(
                modifiers.contains(Modifier::REVERSED),
                "{name}: {}",
                ink.name()
            );
        }
        assert_ne!(
            theme.style(Ink::Found),
            theme.style(Ink::FoundHere),
            "{name}"
        );
    });
}

#[test]
fn dim_never_weakens_a_colour_whose_contrast_was_measured() {
    let themes = Themes::built_in();
    each_built_in(|name, shade| {
        for depth in [Depth::Basic, Depth::Indexed, Depth::True] {
            let theme = themes.theme(name, shade, depth);
            let is_dim = |ink: &Ink| theme.style(*ink).add_modifier.contains(Modifier::DIM);
            assert_eq!(Ink::ALL.iter().find(|ink| is_dim(ink)), None, "{name}");
        }
    });
}

#[test]
fn every_built_in_theme_is_whole_and_auto_suits_the_ground() {
    let themes = Themes::built_in();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/themes");
    let mut files: Vec<(String, SettingsFile)> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let (sheet, troubles) = SettingsFile::parse(&name, &fs::read_to_string(&path).unwrap());
        assert_eq!(troubles, []);
        let inks = sheet.rows.iter().filter(|row| row.table == "ink");
        let inks: Vec<&str> = inks.map(|row| row.key.as_str()).collect();
        let all: Vec<&str> = Ink::ALL.iter().map(|ink| ink.name()).collect();
        assert_eq!(inks, all, "{name}");
        files.push((name, sheet));
    }
    let mut names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let mut all: Vec<&str> = themes.all().collect();
    names.sort_unstable();
    all.sort_unstable();
    assert_eq!(names, all);
    // Laid over themselves they say the same, without a trouble.
    let (again, troubles) = Themes::with(&files);
    assert_eq!((again, troubles), (themes.clone(), Vec::new()));

    let auto = |shade| themes.theme("auto", shade, Depth::True).name;
    assert_eq!(
        (auto(Shade::Dark), auto(Shade::Light)),
        ("night".to_owned(), "paper".to_owned())
    );
    let dark: Vec<&str> = themes.names(Shade::Dark).collect();
    let light: Vec<&str> = themes.names(Shade::Light).collect();
    assert_eq!(dark, ["night", "contrast", "colour-blind"]);
    assert_eq!(light, ["paper", "contrast", "colour-blind"]);
    // Who names a theme gets it, whatever the ground is thought to be: not every terminal answers.
    let paper = |shade| themes.theme("paper", shade, Depth::True);
    assert_eq!(paper(Shade::Dark), paper(Shade::Light));
    assert_ne!(paper(Shade::Dark).style(Ink::Moved), Style::new());
}
