//! No two files import each other, not even by way of others.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, read_sources};

type Module = Vec<String>;

/// What the files of the library name of each other.
struct Imports {
    modules: BTreeSet<Module>,
    /// Names that a module passes on, with the module that it has them from.
    passed_on: BTreeMap<(Module, String), Module>,
}

impl Imports {
    fn of(sources: &[Source]) -> Self {
        let modules = sources.iter().map(|source| source.module.clone()).collect();
        let mut imports = Self {
            modules,
            passed_on: BTreeMap::new(),
        };
        for source in sources {
            for (is_public, path) in paths(&source.code) {
                let (module, rest) = imports.resolve(&path, &source.module);
                if let Some(name) = rest.last().filter(|_| is_public && module != source.module) {
                    let key = (source.module.clone(), name.clone());
                    imports.passed_on.insert(key, module);
                }
            }
        }
        imports
    }

    /// The innermost module that a path leads to, and what it names there.
    fn resolve(&self, path: &[String], here: &Module) -> (Module, Vec<String>) {
        let mut rest = path;
        let mut module = match path.first().map(String::as_str) {
            Some("crate") => Module::new(),
            _ => here.clone(),
        };
        while let Some(("crate" | "self" | "super", more)) = rest
            .split_first()
            .map(|(first, more)| (first.as_str(), more))
        {
            if rest[0] == "super" {
                module.pop();
            }
            rest = more;
        }
        while let Some((first, more)) = rest.split_first() {
            let mut inner = module.clone();
            inner.push(first.clone());
            if !self.modules.contains(&inner) {
                break;
            }
            (module, rest) = (inner, more);
        }
        (module, rest.to_vec())
    }

    /// The module that a name comes from, past those that only pass it on.
    fn origin(&self, mut module: Module, name: &str) -> Module {
        let mut key = (module.clone(), name.to_owned());
        while let Some(from) = self.passed_on.get(&key).filter(|from| **from != module) {
            module.clone_from(from);
            key.0.clone_from(from);
        }
        module
    }

    /// The modules that a file uses; what a folder's own `mod.rs` shares with its files is left out.
    fn of_file(&self, source: &Source) -> BTreeSet<Module> {
        let mut found = BTreeSet::new();
        for (is_public, path) in paths(&source.code) {
            let (module, rest) = self.resolve(&path, &source.module);
            let module = match rest.first() {
                Some(name) => self.origin(module, name),
                None => module,
            };
            let is_own = is_public || source.module.starts_with(&module);
            if !is_own && self.modules.contains(&module) {
                found.insert(module);
            }
        }
        found
    }
}

/// The paths that code names: those of its `use` items, with whether they are passed on, and those inside expressions.
fn paths(code: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    let mut items = String::new();
    let mut body = String::new();
    for piece in code.split_inclusive(';') {
        match piece.rfind("use ").filter(|at| is_item(&piece[..*at])) {
            Some(at) => {
                let is_public = piece[..at]
                    .lines()
                    .last()
                    .is_some_and(|line| line.trim_start().starts_with("pub"));
                body.push_str(&piece[..at]);
                items.clear();
                items.push_str(piece[at + 4..].trim_end_matches(';'));
                expand(&items, &mut Vec::new(), &mut |path| {
                    found.push((is_public, path))
                });
            }
            None => body.push_str(piece),
        }
    }
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    for word in body
        .split(|c: char| !is_path(c))
        .filter(|word| word.contains("::"))
    {
        let parts: Vec<String> = word.split("::").map(str::to_owned).collect();
        if parts[0].starts_with(|c: char| c.is_ascii_lowercase()) {
            found.push((false, parts));
        }
    }
    found
}

/// Whether `use` stands here as the first word of an item.
fn is_item(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    line.is_empty() || line == "pub " || (line.starts_with("pub(") && line.ends_with(") "))
}

/// Every path of a tree of imports such as `super::{a::B, c}`.
fn expand(tree: &str, prefix: &mut Vec<String>, take: &mut dyn FnMut(Vec<String>)) {
    let tree = tree.trim();
    if let Some(inside) = tree.strip_prefix('{') {
        let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
        let (mut depth, mut from) = (0, 0);
        for (at, c) in inside.char_indices().chain([(inside.len(), ',')]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(&inside[from..at], prefix, take);
                    from = (at + 1).min(inside.len());
                }
                _ => {}
            }
        }
        return;
    }
    match tree.split_once("::") {
        Some((first, rest)) => {
            prefix.push(first.trim().to_owned());
            expand(rest, prefix, take);
            prefix.pop();
        }
        None if tree.is_empty() => {}
        None => {
            let name = tree.split(" as ").next().unwrap_or_default().trim();
            let last = (name != "self").then(|| name.to_owned());
            take(prefix.iter().cloned().chain(last).collect());
        }
    }
}

/// The files from which this one can be reached again, itself included, if it lies on a circle.
fn circle_of(
    start: &Module,
    graph: &BTreeMap<Module, BTreeSet<Module>>,
) -> Option<BTreeSet<Module>> {
    let reach = |from: &Module| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Module> = graph.get(from).into_iter().flatten().collect();
        while let Some(module) = open.pop() {
            if seen.insert(module.clone()) {
                open.extend(graph.get(module).into_iter().flatten());
            }
        }
        seen
    };
    let reached = reach(start);
    let members = reached
        .iter()
        .filter(|module| reach(module).contains(start));
    reached.contains(start).then(|| members.cloned().collect())
}

#[test]
fn no_files_import_each_other() {
    let sources = read_sources();
    let sources: Vec<Source> = sources
        .into_iter()
        .filter(|source| source.module.len() > 1 || source.path.ends_with("mod.rs"))
        .collect();
    let imports = Imports::of(&sources);
    let files = sources
        .iter()
        .map(|source| (source.module.clone(), imports.of_file(source)));
    let graph: BTreeMap<Module, BTreeSet<Module>> = files.collect();
    let circles: BTreeSet<BTreeSet<Module>> = graph
        .keys()
        .filter_map(|start| circle_of(start, &graph))
        .collect();
    let told: Vec<String> = circles
        .iter()
        .map(|circle| {
            circle
                .iter()
                .map(|module| module.join("/"))
                .collect::<Vec<_>>()
                .join(", ")
        })
        .collect();
    assert!(
        told.is_empty(),
        "files that import each other:\n{}",
        told.join("\n")
    );
}

#[test]
fn imports_are_read() {
    let code =
        "use super::{a::B, c::{self, D}};\npub(crate) use e::F;\nfn f() { crate::g::h(); i::j() }";
    let found: Vec<(bool, String)> = paths(code)
        .into_iter()
        .map(|(is_public, path)| (is_public, path.join("::")))
        .collect();
    let expected = [
        (false, "super::a::B"),
        (false, "super::c"),
        (false, "super::c::D"),
        (true, "e::F"),
        (false, "crate::g::h"),
        (false, "i::j"),
    ];
    assert_eq!(
        found,
        expected.map(|(is_public, path)| (is_public, path.to_owned()))
    );
}
