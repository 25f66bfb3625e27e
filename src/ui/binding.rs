//! From rows of `keys.toml` to the keymap: what is laid over what, and what cannot work.

use super::action::Action;
use super::keymap::{Binding, KeyScope, Keymap};
use super::keys::Key;
use crate::load::{Trouble, nearest_name};
use crate::settings::{SettingRow, SettingsFile, Value, add_meant_hint, built_in_keys};

/// A binding with the file and line that it stands in.
struct PlacedBinding {
    binding: Binding,
    place: String,
    is_own: bool,
}

/// A row of a file, understood.
enum BindingChange {
    Binds(Binding),
    Unbinds(KeyScope, Vec<Key>),
}

impl Keymap {
    /// The keymap that holds unless a reader says otherwise.
    pub fn built_in() -> Self {
        Self::of(None).0
    }

    /// The keymap with a reader's own keys laid over it, and what is wrong with those.
    pub fn of(own: Option<&SettingsFile>) -> (Self, Vec<Trouble>) {
        let mut bound = Vec::new();
        let mut troubles = Vec::new();
        let built_in = built_in_keys();
        for sheet in std::iter::once(&built_in).chain(own) {
            let is_own = own.is_some_and(|own| std::ptr::eq(own, sheet));
            apply_key_rows(&mut bound, sheet, is_own, &mut troubles);
        }
        troubles.extend(find_unreachable_bindings(&bound));
        let bindings = bound.into_iter().map(|bound| bound.binding).collect();
        (Self { bindings }, troubles)
    }
}

fn apply_key_rows(
    bound: &mut Vec<PlacedBinding>,
    sheet: &SettingsFile,
    is_own: bool,
    troubles: &mut Vec<Trouble>,
) {
    for row in &sheet.rows {
        let said = match understand(sheet, row) {
            Ok(said) => said,
            Err(trouble) => {
                troubles.push(trouble);
                continue;
            }
        };
        let (scope, keys) = match &said {
            BindingChange::Binds(binding) => (binding.scope, &binding.keys),
            BindingChange::Unbinds(scope, keys) => (*scope, keys),
        };
        let is_same =
            |bound: &PlacedBinding| bound.binding.scope == scope && bound.binding.keys == *keys;
        // `ctrl-D` and `ctrl-d` are one key to a terminal, but two to TOML.
        if let Some(twice) = bound
            .iter()
            .find(|bound| bound.is_own == is_own && is_same(bound))
        {
            let what = format!("`{}` is the key of {} already", row.key, twice.place);
            troubles.push(sheet.trouble(row, what).with_hint("keep one of them"));
            continue;
        }
        let had = bound.len();
        bound.retain(|bound| !is_same(bound));
        match said {
            BindingChange::Binds(binding) => bound.push(PlacedBinding {
                binding,
                place: sheet.place_of(row),
                is_own,
            }),
            BindingChange::Unbinds(..) if bound.len() == had => {
                let what = format!("`{}` means nothing here anyway", row.key);
                troubles.push(
                    sheet
                        .trouble(row, what)
                        .with_hint("`retold keys` shows what is in force"),
                );
            }
            BindingChange::Unbinds(..) => {}
        }
    }
}

fn understand(sheet: &SettingsFile, row: &SettingRow) -> Result<BindingChange, Trouble> {
    let scope = scope(sheet, row)?;
    let keys = parse_row_keys(sheet, row)?;
    let name = match &row.value {
        Value::Text(name) => name.as_str(),
        Value::Switch(false) => "",
        other => {
            let what = format!(
                "`{}` takes the name of an action in quotes, not {other}",
                row.key
            );
            return Err(sheet.trouble(row, what));
        }
    };
    if name.is_empty() {
        return Ok(BindingChange::Unbinds(scope, keys));
    }
    match Action::named(name) {
        Some(action) => Ok(BindingChange::Binds(Binding {
            scope,
            keys,
            action,
        })),
        None => {
            let what = format!("there is no action `{name}` for `{}`", row.key);
            let meant = nearest_name(name, Action::ALL.iter().map(|action| action.name()));
            let trouble = sheet.trouble(row, what);
            Err(match meant {
                Some(_) => add_meant_hint(trouble, meant),
                None => trouble.with_hint("`retold keys` lists them all"),
            })
        }
    }
}

fn scope(sheet: &SettingsFile, row: &SettingRow) -> Result<KeyScope, Trouble> {
    let found = KeyScope::ALL
        .into_iter()
        .find(|scope| scope.name() == row.table);
    found.ok_or_else(|| {
        let names = KeyScope::ALL.map(KeyScope::name);
        if row.table.is_empty() {
            let what = format!("`{}` stands above the first name in brackets", row.key);
            let hint = format!("put it under one of [{}]", names.join("], ["));
            return sheet.trouble(row, what).with_hint(hint);
        }
        let what = format!(
            "`{}` stands under [{}], which is no place for keys",
            row.key, row.table
        );
        let meant = nearest_name(&row.table, names);
        let hint = match meant {
            Some(meant) => format!("did you mean [{meant}]?"),
            None => format!("there are [{}]", names.join("], [")),
        };
        sheet.trouble(row, what).with_hint(hint)
    })
}

fn parse_row_keys(sheet: &SettingsFile, row: &SettingRow) -> Result<Vec<Key>, Trouble> {
    let mut keys = Vec::new();
    for name in row.key.split_whitespace() {
        let Some(key) = Key::named(name) else {
            let what = format!("there is no key `{name}`");
            let meant = Key::likely(name);
            return Err(add_meant_hint(sheet.trouble(row, what), meant.as_deref()));
        };
        keys.push(key);
    }
    let first = keys.first().copied();
    let Some(first) = first else {
        let what = "there is no key between these quotes";
        return Err(sheet
            .trouble(row, what)
            .with_hint("the space bar is `space`"));
    };
    if first
        .letter()
        .is_some_and(|letter| ('1'..='9').contains(&letter))
    {
        let what = format!(
            "`{}` can never be reached: a number typed first is a count",
            row.key
        );
        return Err(sheet.trouble(row, what).with_hint("begin with another key"));
    }
    Ok(keys)
}

/// Bindings that can never be reached, because what is typed first means something already.
fn find_unreachable_bindings(bound: &[PlacedBinding]) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    for short in bound {
        let hides = |long: &&PlacedBinding| {
            let (long, short) = (&long.binding, &short.binding);
            let meet = long.scope == short.scope || short.scope == KeyScope::Everywhere;
            meet && long.keys.len() > short.keys.len() && long.keys.starts_with(&short.keys)
        };
        let hidden: Vec<&PlacedBinding> = bound.iter().filter(hides).collect();
        if short.is_own && !hidden.is_empty() {
            troubles.push(hiding(short, &short.place, &hidden));
        } else {
            let own = hidden.iter().filter(|long| long.is_own);
            troubles.extend(own.map(|long| hiding(short, &long.place, &[*long])));
        }
    }
    troubles
}

fn hiding(short: &PlacedBinding, place: &str, hidden: &[&PlacedBinding]) -> Trouble {
    let keys = format_keys(&short.binding.keys);
    let hidden: Vec<String> = hidden
        .iter()
        .map(|long| {
            format!(
                "`{}` ({})",
                format_keys(&long.binding.keys),
                long.binding.action.name()
            )
        })
        .collect();
    let action = short.binding.action.name();
    let what = format!(
        "`{keys}` means {action}, so what begins with it can never be reached: {}",
        hidden.join(", ")
    );
    let hint = format!("unbind it with `\"{keys}\" = \"\"`, or unbind the others");
    Trouble::new(place, what).with_hint(hint)
}

/// Keys as settings write them.
fn format_keys(keys: &[Key]) -> String {
    let names: Vec<String> = keys.iter().map(Key::to_string).collect();
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> (Keymap, Vec<String>) {
        let (sheet, troubles) = SettingsFile::parse("keys.toml", text);
        assert_eq!(troubles, []);
        let (keymap, troubles) = Keymap::of(Some(&sheet));
        (keymap, troubles.iter().map(Trouble::to_string).collect())
    }

    fn keys_of(keymap: &Keymap, action: Action) -> Vec<String> {
        keymap.keys_of(&[KeyScope::Reading, KeyScope::Everywhere], action)
    }

    #[test]
    fn every_built_in_row_counts_and_none_hides_another() {
        let sheet = built_in_keys();
        let mut bound = Vec::new();
        let mut troubles = Vec::new();
        apply_key_rows(&mut bound, &sheet, true, &mut troubles);
        troubles.extend(find_unreachable_bindings(&bound));
        assert_eq!(troubles, []);
        assert_eq!(bound.len(), sheet.rows.len());
    }

    #[test]
    fn an_own_key_beats_the_built_in_one_and_an_empty_one_unbinds() {
        let (keymap, troubles) = own(
            "[reading]\nx = \"\"\n\"z z\" = false\n[everywhere]\nq = 'close'\n\"ctrl-Q\" = 'quit'",
        );
        assert_eq!(troubles, [""; 0]);
        assert_eq!(keys_of(&keymap, Action::Hide), [""; 0]);
        assert_eq!(keys_of(&keymap, Action::CursorToMiddle), [""; 0]);
        assert_eq!(keys_of(&keymap, Action::Close), ["esc", "q"]);
        assert_eq!(keys_of(&keymap, Action::Quit), ["ctrl-c", "ctrl-q"]);
    }

    #[test]
    fn all_troubles_are_told_with_their_lines_and_the_rest_counts() {
        let (keymap, troubles) = own(concat!(
            "a = 'hide'\n",
            "[readng]\na = 'hide'\n",
            "[reading]\n",
            "\"pagedown\" = 'page-down'\n",
            "\"5\" = 'down'\n",
            "a = 'cursr-to-top'\n",
            "c = 7\n",
            "\" \" = 'down'\n",
            "\"ctrl-r\" = 'redraw'\n\"ctrl-R\" = 'redraw'\n",
            "Q = ''\n",
            "e = 'hide'\n",
        ));
        assert_eq!(
            troubles,
            [
                "keys.toml:1: `a` stands above the first name in brackets; put it under one of [everywhere], [reading], [review], [matrix], [peek], [help], [facts], [quotes], [history], [list]",
                "keys.toml:3: `a` stands under [readng], which is no place for keys; did you mean [reading]?",
                "keys.toml:5: there is no key `pagedown`; did you mean `page-down`?",
                "keys.toml:6: `5` can never be reached: a number typed first is a count; begin with another key",
                "keys.toml:7: there is no action `cursr-to-top` for `a`; did you mean `cursor-to-top`?",
                "keys.toml:8: `c` takes the name of an action in quotes, not 7",
                "keys.toml:9: there is no key between these quotes; the space bar is `space`",
                "keys.toml:11: `ctrl-R` is the key of keys.toml:10 already; keep one of them",
                "keys.toml:12: `Q` means nothing here anyway; `retold keys` shows what is in force",
            ]
        );
        assert_eq!(keys_of(&keymap, Action::Hide), ["x", "e"]);
    }

    #[test]
    fn keys_that_hide_each_other_are_told() {
        let (_, troubles) =
            own("[reading]\nw = ''\n\"w w\" = 'next-word'\n\"x x\" = 'hide'\n\"q q\" = 'hide'");
        assert_eq!(
            troubles,
            [
                "keys.toml:5: `q` means quit, so what begins with it can never be reached: `q q` (hide); unbind it with `\"q\" = \"\"`, or unbind the others",
                "keys.toml:4: `x` means hide, so what begins with it can never be reached: `x x` (hide); unbind it with `\"x\" = \"\"`, or unbind the others",
            ]
        );
        let (_, troubles) = own("[reading]\nz = 'quit'");
        assert_eq!(troubles.len(), 1);
        for hidden in ["`z b` (cursor-to-bottom)", "`z h` (move-left)"] {
            assert!(troubles[0].contains(hidden), "{}", troubles[0]);
        }
    }
}
