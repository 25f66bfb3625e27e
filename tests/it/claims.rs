//! What the documents claim in numbers, names, options, commands and exit codes, held against the code and the program.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use retold::report::ReportFormat;
use retold::ui::action::Action;

const README: &str = include_str!("../../README.md");
const MANUAL: &str = include_str!("../../docs/manual.md");
const SETTINGS: &str = include_str!("../../config/settings.toml");

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A page as one line, so that a claim may be broken over two.
fn in_one_line(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Claims with a number in them: the words in the document, and the line of code that makes them true.
const NUMBERS: [(&str, &str, &str, &str); 22] = [
    (
        MANUAL,
        "`retold/sessions` in its state folder",
        "src/work/sessions/folder.rs",
        "state.join(\"retold\").join(\"sessions\")",
    ),
    (
        MANUAL,
        "`named-sessions` beside the reviews",
        "src/work/sessions/named_sessions.rs",
        "folder.join(\"named-sessions\")",
    ),
    (
        MANUAL,
        "`retold/pages` in its cache folder",
        "src/load/fetch_policy.rs",
        ".join(\"retold\") .join(\"pages\")",
    ),
    (
        MANUAL,
        "A file or page may have 64 MiB",
        "src/load/source.rs",
        "LARGEST: u64 = 64 * 1024 * 1024;",
    ),
    (
        MANUAL,
        "a web page 8 MiB of text",
        "src/load/formats/html/strip_unseen.rs",
        "LARGEST: usize = 8 * 1024 * 1024;",
    ),
    (
        MANUAL,
        "a part of an office document or book 16 MiB",
        "src/load/formats/office/archive.rs",
        "LARGEST: u64 = 16 * 1024 * 1024;",
    ),
    (
        MANUAL,
        "a PDF 128 MiB",
        "src/load/formats/pdf/preflight.rs",
        "UNPACKED: u64 = 128 << 20;",
    ),
    (
        MANUAL,
        "a web archive 256 MiB",
        "src/load/web_archive/unpacking.rs",
        "LARGEST: u64 = 256 * 1024 * 1024;",
    ),
    (
        MANUAL,
        "At most eight versions are opened at once",
        "src/work/opening.rs",
        "AT_ONCE: usize = 8;",
    ),
    (
        MANUAL,
        "The last 1,000 changes can be undone",
        "src/work/sessions/record.rs",
        "MOST_CHANGES: usize = 1_000;",
    ),
    (
        MANUAL,
        "looks at files twice a second",
        "src/work/watching.rs",
        "GLANCE: Duration = Duration::from_millis(500);",
    ),
    (
        MANUAL,
        "shown at least once a second",
        "src/work/watching.rs",
        "RESTLESS: usize = 2;",
    ),
    (
        MANUAL,
        "known again by at least half of what was said of it",
        "src/review/verdicts/taking_over.rs",
        "n * 2 >= anchors.len()",
    ),
    (
        MANUAL,
        "the one called `story.toml` is meant",
        "src/load/folder_listing.rs",
        "STORY_FILE: &str = \"story.toml\";",
    ),
    (
        MANUAL,
        "in the state folder of the platform",
        "src/work/sessions/folder.rs",
        "strategy.state_dir()",
    ),
    (
        MANUAL,
        "kept in the cache folder",
        "src/load/fetch_policy.rs",
        "platform.cache_dir()",
    ),
    (
        SETTINGS,
        "in cells, 20 to 200",
        "src/settings/schema.rs",
        "known(\"column-width\", Kind::Number(20..=200))",
    ),
    (
        SETTINGS,
        "in seconds, 10 to 86400",
        "src/settings/schema.rs",
        "known(\"watch-pages\", Kind::Number(10..=86_400))",
    ),
    (
        SETTINGS,
        "files are looked at twice a second",
        "src/work/watching.rs",
        "Duration::from_millis(500)",
    ),
    (
        SETTINGS,
        "\"auto\" takes night on a dark ground and paper on a light one",
        "src/ui/theme/themes.rs",
        "Shade::Dark => \"night\"",
    ),
    (
        README,
        "1.89 or newer",
        "Cargo.toml",
        "rust-version = \"1.89\"",
    ),
    (
        README,
        "`cargo install --path .` installs it",
        "Cargo.toml",
        "name = \"retold\"",
    ),
];

#[test]
fn numbers_and_places_in_the_documents_are_those_of_the_code() {
    for (page, claim, file, code) in NUMBERS {
        // A comment goes on behind the sign of its line.
        let page = in_one_line(&page.replace("\n# ", "\n"));
        assert!(
            page.contains(claim),
            "nobody claims any more that “{claim}”: take it out here"
        );
        let source = in_one_line(&read(file));
        assert!(
            source.contains(&in_one_line(code)),
            "“{claim}” is not so: {file} has no `{code}`"
        );
    }
}

fn retold(args: &[&str]) -> (i32, String) {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
    command.args(args).env_clear();
    for name in [
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
    ] {
        command.env(name, home.path());
    }
    let output = command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(text).unwrap(),
    )
}

const COMMANDS: [&str; 10] = [
    "report",
    "batch",
    "quotes",
    "history",
    "keys",
    "config",
    "sessions",
    "verify",
    "completions",
    "man",
];

/// The helps of the program and of all its commands.
fn all_helps() -> String {
    let (_, mut helps) = retold(&["--help"]);
    for command in COMMANDS {
        helps += &retold(&[command, "--help"]).1;
    }
    for deed in ["resume", "move", "rename", "delete"] {
        helps += &retold(&["sessions", deed, "--help"]).1;
    }
    helps
}

/// What begins with `start` in the code spans and code blocks of a page: the names of options or commands.
fn names_in_code<'a>(page: &'a str, start: &str) -> BTreeSet<&'a str> {
    let spans = page.split('`').skip(1).step_by(2);
    let blocks = page.lines().filter(|line| line.starts_with("    "));
    let words = spans.chain(blocks).flat_map(str::split_whitespace);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    words
        .filter_map(|word| word.trim_start_matches(['[', '(']).strip_prefix(start))
        .map(|name| name.split(|c| !is_name(c)).next().unwrap_or_default())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect()
}

#[test]
fn options_and_commands_in_the_documents_are_those_of_the_program() {
    let helps = all_helps();
    // Those of cargo stand beside those of retold.
    let of_others = ["release", "locked", "path"];
    for page in [README, MANUAL] {
        for option in names_in_code(page, "--") {
            let is_known = of_others.contains(&option)
                || helps.split_whitespace().any(|word| {
                    word.trim_matches(['[', ']', ',', '.', ';']) == format!("--{option}")
                });
            assert!(is_known, "no command has --{option}");
        }
        let typed = [
            "write", "source", "base", "only", "judge", "verdict", "theme", "report", "save",
        ];
        for name in names_in_code(page, ":") {
            assert!(
                Action::named(name).is_some() || typed.contains(&name),
                "nothing is called :{name}"
            );
        }
    }
    let (_, help) = retold(&["--help"]);
    for command in COMMANDS {
        assert!(
            README.contains(command),
            "the README does not name {command}"
        );
        assert!(
            help.contains(&format!("\n  {command} ")),
            "--help does not name {command}"
        );
    }
    let listed: Vec<&str> = help
        .split_once("Commands:\n")
        .unwrap()
        .1
        .lines()
        .map_while(|line| line.strip_prefix("  "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help" && COMMANDS.iter().all(|known| known != name))
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase()))
        .collect();
    assert_eq!(listed, [""; 0], "commands that the documents do not know");
}

#[test]
fn formats_and_keys_of_files_are_named_whole() {
    let names = ReportFormat::ALL.map(ReportFormat::name);
    assert_eq!(names, ["text", "markdown", "html", "json", "csv", "tei"]);
    let readme = in_one_line(README);
    assert!(readme.contains("write a report: text, Markdown, HTML, CSV, JSON or TEI"));
    // Every key that a story file may have is told.
    let reading = read("src/load/story_file/reading.rs");
    for list in ["OF_STORY", "OF_VERSION"] {
        let (_, keys) = reading.split_once(&format!("const {list}")).unwrap();
        let (_, keys) = keys.split_once('=').unwrap();
        let (keys, _) = keys.split_once(';').unwrap();
        for key in keys.split('"').skip(1).step_by(2) {
            let is_told = MANUAL.contains(&format!("`{key}`")) || key == "version";
            assert!(is_told, "the manual does not tell `{key}`");
        }
    }
}

#[test]
fn exit_codes_are_those_of_the_help() {
    let (_, help) = retold(&["--help"]);
    assert!(help.contains(
        "Exit codes: 0 done, 1 done but something could not be read, 2 nothing could be done."
    ));
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("a.txt").display().to_string();
    fs::write(
        &good,
        "A ferry ran aground, “it was dark”, said the captain.\n",
    )
    .unwrap();
    let wrong = folder.path().join("wrong.toml").display().to_string();
    fs::write(&wrong, "theem = 1\n").unwrap();
    let batch = folder.path().join("stories.jsonl").display().to_string();
    fs::write(&batch, "{\"versions\": [{\"text\": \"A.\"}]}\nnonsense\n").unwrap();
    let gone = folder.path().join("gone.txt").display().to_string();
    let cases: [(&[&str], i32); 21] = [
        (&["report", &good], 0),
        (&["report", &good, &gone], 1),
        (&["report", &gone], 2),
        (&["report", "--config", &wrong, &good], 1),
        (&["--plain", &good], 0),
        (&["quotes", &good, "--against", &good], 0),
        (&["quotes", &good, "--against", &good, &gone], 1),
        (&["quotes", &good, "--against", &gone], 2),
        (&["history", &good], 0),
        (&["history", &gone], 2),
        (&["batch", &batch], 1),
        (&["batch", &gone], 2),
        (&["keys"], 0),
        (&["keys", "--config", &wrong], 1),
        (&["config", "--config", &wrong], 1),
        (&["sessions"], 0),
        (&["sessions", "resume", "1"], 2),
        (&["sessions", "move", "1", "."], 2),
        (&["verify", &gone], 2),
        (&["man", "nothing"], 2),
        (&["--nonsense"], 2),
    ];
    for (args, code) in cases {
        let (ended, said) = retold(args);
        assert_eq!(ended, code, "retold {}: {said}", args.join(" "));
    }
}
