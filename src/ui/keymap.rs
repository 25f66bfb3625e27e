//! Which keys mean which action: innermost scope first, sequences, counts left to the caller.

use super::action::Action;
use super::keys::Key;

/// Where a binding holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyScope {
    /// Wherever no inner scope says otherwise.
    Everywhere,
    /// Over the text.
    Reading,
    /// While verdicts are given; their own keys go before.
    Review,
    /// Over the matrix.
    Matrix,
    /// In the panel of a point's tellings.
    Peek,
    /// In the list of keys.
    Help,
    /// In the facts.
    Facts,
    /// In the quotations, and over one beside its source.
    Quotes,
    /// Over the states of an article.
    History,
    /// In any other list.
    List,
}

impl KeyScope {
    /// Every scope.
    pub const ALL: [Self; 10] = [
        Self::Everywhere,
        Self::Reading,
        Self::Review,
        Self::Matrix,
        Self::Peek,
        Self::Help,
        Self::Facts,
        Self::Quotes,
        Self::History,
        Self::List,
    ];

    /// The name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Reading => "reading",
            Self::Review => "review",
            Self::Matrix => "matrix",
            Self::Peek => "peek",
            Self::Help => "help",
            Self::Facts => "facts",
            Self::Quotes => "quotes",
            Self::History => "history",
            Self::List => "list",
        }
    }
}

/// Keys typed one after the other, and what they mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Binding {
    /// Where it holds.
    pub scope: KeyScope,
    /// The keys.
    pub keys: Vec<Key>,
    /// What they mean.
    pub action: Action,
}

/// What keys typed so far amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyLookup {
    /// This action.
    Means(Action),
    /// The beginning of something.
    Begins,
    /// Nothing.
    Nothing,
}

/// All bindings in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keymap {
    /// The bindings.
    pub bindings: Vec<Binding>,
}

impl Keymap {
    /// What these keys mean in these scopes, the innermost first.
    pub fn answer(&self, scopes: &[KeyScope], typed: &[Key]) -> KeyLookup {
        let mut begins = false;
        for scope in scopes {
            for binding in self
                .bindings
                .iter()
                .filter(|binding| binding.scope == *scope)
            {
                if binding.keys == typed {
                    return KeyLookup::Means(binding.action);
                }
                begins |= binding.keys.starts_with(typed);
            }
        }
        if begins {
            KeyLookup::Begins
        } else {
            KeyLookup::Nothing
        }
    }

    /// The keys of an action as the help shows them, in these scopes.
    pub fn keys_of(&self, scopes: &[KeyScope], action: Action) -> Vec<String> {
        let bindings = self.bindings_of(scopes, action);
        bindings.map(Binding::shown).collect()
    }

    /// The bindings of an action that hold in these scopes.
    pub fn bindings_of<'a>(
        &'a self,
        scopes: &'a [KeyScope],
        action: Action,
    ) -> impl Iterator<Item = &'a Binding> {
        let is_meant = move |binding: &&Binding| {
            binding.action == action
                && self.answer(scopes, &binding.keys) == KeyLookup::Means(action)
        };
        let in_scope = |binding: &&Binding| scopes.contains(&binding.scope);
        self.bindings.iter().filter(in_scope).filter(is_meant)
    }
}

impl Binding {
    /// Its keys as the help shows them: `g g` as `gg`, `ctrl-o` as it is.
    pub fn shown(&self) -> String {
        let names: Vec<String> = self.keys.iter().map(Key::to_string).collect();
        let is_short = names.iter().all(|name| name.chars().count() == 1);
        names.join(if is_short { "" } else { " " })
    }
}
