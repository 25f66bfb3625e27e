//! The command line of the real program: what it prints, what it says, how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs the program as somebody who has set nothing, or what stands in this folder.
fn retold(home: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_retold"))
        .args(args)
        .env_clear()
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home)
        .env("TERM", "xterm-256color")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_mistake_is_one_clear_sentence() {
    let home = tempfile::tempdir().unwrap();
    let mistakes: [(&[&str], &str); 11] = [
        (
            &["--bogus"],
            "there is no option `--bogus`; `retold --help` shows how it is done",
        ),
        (
            &["--theem", "x"],
            "there is no option `--theem`; did you mean `--theme`?",
        ),
        (
            &["--colours", "3"],
            "--colours cannot be `3`; choose one of auto, none, 16, 256, true",
        ),
        (
            &["report"],
            "VERSION is missing; `retold report --help` shows how it is done",
        ),
        (
            &["report", "--format", "htlm", "x"],
            "--format cannot be `htlm`; did you mean `html`?",
        ),
        (
            &["report", "x", "--width"],
            "--width wants a value; `retold report --help` shows how it is done",
        ),
        (
            &["report", "x", "--width", "wide"],
            "--width cannot be `wide`; `retold report --help` shows how it is done",
        ),
        (
            &["batch", "a", "b"],
            "`b` is one too many; `retold batch --help` shows how it is done",
        ),
        (
            &["completions", "basch"],
            "SHELL cannot be `basch`; did you mean `bash`?",
        ),
        (
            &["sessions", "lst"],
            "there is no command `lst` here; `retold sessions --help` shows how it is done",
        ),
        (
            &["man", "nix"],
            "there is no command `nix`; there are report, batch, quotes, history, keys, config, sessions, verify, completions, man, help",
        ),
    ];
    for (args, sentence) in mistakes {
        let output = retold(home.path(), args);
        assert_eq!(said(&output), format!("retold: {sentence}\n"), "{args:?}");
        assert_eq!(
            (output.status.code(), out(&output).as_str()),
            (Some(2), ""),
            "{args:?}"
        );
    }
}

#[test]
fn help_and_version_are_printed() {
    let home = tempfile::tempdir().unwrap();
    for args in [&["--help"] as &[&str], &["report", "--help"], &["help"]] {
        let output = retold(home.path(), args);
        assert_eq!(
            (output.status.code(), said(&output).as_str()),
            (Some(0), "")
        );
        assert!(out(&output).contains("Usage: retold"), "{args:?}");
        let widest = out(&output).lines().map(str::len).max();
        assert!(widest < Some(100), "{args:?} is {widest:?} wide");
    }
    let version = format!("retold {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(out(&retold(home.path(), &["--version"])), version);
}

#[test]
fn keys_and_settings_in_force_are_listed() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("retold")).unwrap();
    let own = home.path().join("retold/settings.toml");
    fs::write(&own, "column-width = 50\n").unwrap();
    fs::write(
        home.path().join("retold/keys.toml"),
        "[reading]\nQ = 'quit'\nx = ''\n[peek]\np = 'close'\n",
    )
    .unwrap();

    let output = retold(home.path(), &["keys"]);
    assert_eq!(
        (output.status.code(), said(&output).as_str()),
        (Some(0), "")
    );
    let line = |name: &str| {
        let text = out(&output);
        let is_of = |line: &&str| line.split_whitespace().any(|word| word == name);
        text.lines().find(is_of).unwrap().to_owned()
    };
    assert!(
        line("quit").trim_start().starts_with("q  ctrl-c  Q "),
        "{}",
        line("quit")
    );
    assert!(
        line("close").trim_start().starts_with("esc  p (peek) "),
        "{}",
        line("close")
    );
    assert!(
        line("hide").trim_start().starts_with(":hide "),
        "{}",
        line("hide")
    );

    let output = retold(home.path(), &["--colours", "16", "config", "--no-mouse"]);
    assert_eq!(
        (output.status.code(), said(&output).as_str()),
        (Some(0), "")
    );
    let text = out(&output);
    let place = format!("column-width = 50   # {}:1\n", own.display());
    for part in [
        place.as_str(),
        "colours = \"16\"      # --colours\n",
        "mouse = false       # --no-mouse\n",
        "legend = true       # built in\n",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    // What is printed is itself a file of settings.
    let again = home.path().join("again.toml");
    fs::write(&again, &text).unwrap();
    let output = retold(
        home.path(),
        &["config", "--config", again.to_str().unwrap()],
    );
    assert_eq!(
        (output.status.code(), said(&output).as_str()),
        (Some(0), "")
    );
    assert!(out(&output).contains("mouse = false"));
}

#[test]
fn what_is_wrong_with_settings_is_said_and_the_rest_is_done() {
    let home = tempfile::tempdir().unwrap();
    let output = retold(home.path(), &["config", "--theme", "paepr"]);
    assert_eq!(
        said(&output),
        "retold: --theme: there is no theme `paepr`; did you mean `paper`?\n"
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("theme = \"auto\"      # built in"));
}

#[test]
fn shells_and_manuals_get_what_they_need() {
    let home = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = retold(home.path(), &["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        assert!(out(&output).contains("reproducible"), "{shell}");
    }
    let page = out(&retold(home.path(), &["man"]));
    assert!(
        page.contains(".TH retold 1") && page.contains("RETOLD_CONFIG"),
        "{page}"
    );
    let page = out(&retold(home.path(), &["man", "report"]));
    assert!(
        page.contains(".TH retold-report 1") && page.contains("reproducible"),
        "{page}"
    );
}

#[test]
fn a_name_behind_a_version_is_a_version() {
    let home = tempfile::tempdir().unwrap();
    let output = retold(home.path(), &["report", "tests/reports/lighthouse", "keys"]);
    assert!(
        said(&output).starts_with("retold: keys: there is no such file"),
        "{}",
        said(&output)
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_report_brings_the_versions_by_time_on_request() {
    let home = tempfile::tempdir().unwrap();
    let page =
        |day: &str| format!("Published: {day}\n\nThe ferry ran aground off Sellin in fog.\n");
    let paths = ["late.txt", "early.txt"].map(|name| home.path().join(name).display().to_string());
    fs::write(&paths[0], page("March 15, 2025")).unwrap();
    fs::write(&paths[1], page("March 14, 2025")).unwrap();
    let days = |order: &str| {
        let report = [
            "report", "--format", "json", "--order", order, &paths[0], &paths[1],
        ];
        let report: serde_json::Value =
            serde_json::from_slice(&retold(home.path(), &report).stdout).unwrap();
        let versions = report["versions"].as_array().unwrap().iter();
        versions
            .map(|v| v["published"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(days("time"), ["2025-03-14", "2025-03-15"]);
    assert_eq!(days("given"), ["2025-03-15", "2025-03-14"]);
}

#[test]
fn what_is_the_same_by_the_settings_is_linked_and_the_report_says_so() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("retold");
    fs::create_dir(&own).unwrap();
    fs::write(
        own.join("settings.toml"),
        "same = \"sea rescue = coast patrol\"\n",
    )
    .unwrap();
    let version = |name: &str, text: &str| {
        let path = home.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let one = version("one.txt", "The sea rescue raised the old ferry on Monday.");
    let other = version(
        "other.txt",
        "The coast patrol raised the old ferry on Monday.",
    );
    let report = home.path().join("report.json").display().to_string();
    let output = retold(
        home.path(),
        &["report", "--reproducible", "-o", &report, &one, &other],
    );
    assert_eq!(
        (said(&output).as_str(), output.status.code()),
        ("", Some(0))
    );
    let told: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&report).unwrap()).unwrap();
    assert_eq!(
        told["made"]["settings"]["same"],
        "sea rescue = coast patrol"
    );
    let words = told["pairs"][0]["links"][0]["words"].as_array().unwrap();
    let phrase = serde_json::json!({"left": [4, 14], "right": [4, 16], "kind": "synonym"});
    assert!(words.contains(&phrase), "{words:?}");
    let page = home.path().join("report.html").display().to_string();
    retold(home.path(), &["report", "-o", &page, &one, &other]);
    // The settings may have changed since: the report alone is to say how it was made.
    fs::remove_dir_all(&own).unwrap();
    for report in [report, page] {
        let output = retold(home.path(), &["verify", &report]);
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    }
}

#[test]
fn a_report_says_what_is_wrong_with_the_settings_and_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("retold");
    fs::create_dir_all(&own).unwrap();
    let file = own.join("settings.toml");
    // The report rests on what is the same; what else is set does not matter to it, but may have been meant to.
    for (line, wrong) in [
        (
            "same = \"sea rescue\"",
            "`same`: `sea rescue` names nothing that is the same, as `UK = United Kingdom` does",
        ),
        (
            "smae = \"UK = Britain\"",
            "there is no setting `smae`; did you mean `same`?",
        ),
    ] {
        fs::write(&file, line).unwrap();
        let output = retold(home.path(), &["report", "tests/reports/lighthouse"]);
        let wanted = format!("retold: {}:1: {wrong}\n", file.display());
        assert_eq!((said(&output), output.status.code()), (wanted, Some(1)));
        assert!(!out(&output).is_empty());
    }
}

/// Who cannot see columns hears the same, in the same order.
#[test]
fn plain_is_the_story_to_be_listened_to() {
    let home = tempfile::tempdir().unwrap();
    let shared =
        "The ferry Ardith ran aground off Port Selwyn on Monday evening with 212 people on board.";
    let own = "Divers will look at the hull on Friday.";
    let other = "Schools in the town stay open for the rest of the week.";
    let write = |name: &str, text: String| {
        let file = home.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.display().to_string()
    };
    let files = [
        write("a.txt", format!("{shared}\n\nAll 212 were saved. {own}\n")),
        write(
            "b.txt",
            format!("{shared}\n\nAll 210 were saved. {other}\n"),
        ),
    ];
    let plain = retold(home.path(), &["--plain", &files[0], &files[1]]);
    assert_eq!((plain.status.code(), said(&plain).as_str()), (Some(0), ""));
    let told = out(&plain);
    let place = |words: &str| {
        told.find(words)
            .unwrap_or_else(|| panic!("{words}: {told}"))
    };
    let n_words_before = told
        .split(shared)
        .next()
        .unwrap()
        .split_whitespace()
        .count();
    // A voice reads some 175 words a minute: half a minute until the story begins.
    assert!(n_words_before <= 87, "{n_words_before}: {told}");
    assert_eq!(told.matches(shared).count(), 1, "{told}");
    let order = [
        "In brief",
        shared,
        "(Word for word in B.)",
        own,
        "(Only in A.)",
        "Only in B.",
        other,
        "Facts that differ.\n",
        "212",
        "SHA-256",
    ];
    let places: Vec<usize> = order.map(place).into();
    assert!(places[..8].is_sorted() && places[7] < places[9], "{told}");
    let n_signs = told.chars().filter(|c| "≈↕⊃⊂+=".contains(*c)).count();
    assert_eq!(n_signs, 0, "{told}");
    let sample = retold(home.path(), &["--plain"]);
    assert!(out(&sample).contains("6 versions of one story"));
}

#[test]
fn settings_named_before_the_command_hold_for_a_report() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("own.toml");
    fs::write(&own, "them = 'night'\n").unwrap();
    let file = "src/load/sample/1-meridian-wire.txt";
    let output = retold(
        home.path(),
        &["--config", own.to_str().unwrap(), "report", file],
    );
    assert!(said(&output).contains("theme"), "{}", said(&output));
}

#[test]
fn a_report_is_not_written_under_an_ending_of_another_kind() {
    let home = tempfile::tempdir().unwrap();
    let text = home.path().join("a.txt");
    std::fs::write(&text, "Boat sinks\n\nThe boat sank at noon.\n").unwrap();
    let text = text.to_str().unwrap();
    let file = home.path().join("report.pdf");
    let file = file.to_str().unwrap();
    let refused = retold(home.path(), &["report", "-o", file, text]);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("reports are not written as “.pdf”"), "{said}");
    assert!(!std::path::Path::new(file).exists());
    let chosen = retold(home.path(), &["report", "-f", "text", "-o", file, text]);
    assert_eq!(chosen.status.code(), Some(0));
    let printed = retold(home.path(), &["report", "-f", "csv", "-o", "-", text]);
    assert!(String::from_utf8_lossy(&printed.stdout).starts_with("record,row,version"));
    assert!(!home.path().join("-").exists());
}

#[test]
fn a_base_is_named_in_either_case() {
    let home = tempfile::tempdir().unwrap();
    let files = [
        "src/load/sample/1-meridian-wire.txt",
        "src/load/sample/2-selwyn-courier.txt",
    ];
    let report = |base: &str| {
        let report = [
            "report",
            "--reproducible",
            "--base",
            base,
            files[0],
            files[1],
        ];
        let output = retold(home.path(), &report);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        out(&output)
    };
    assert_eq!(report("b"), report("B"));
    assert_ne!(report("b"), report("a"));
}

#[test]
fn a_mistyped_command_is_told_and_no_file() {
    let home = tempfile::tempdir().unwrap();
    for (slip, meant) in [
        ("reprot", "report"),
        ("seesions", "sessions"),
        ("Quotes", "quotes"),
        ("hist", "history"),
    ] {
        let output = retold(home.path(), &[slip, "README.md"]);
        let wanted = format!(
            "retold: there is no command and no file `{slip}`; did you mean `retold {meant}`?\n"
        );
        assert_eq!((said(&output), output.status.code()), (wanted, Some(2)));
    }
    // The twins: a file that is there, a path, a word that is far from every command.
    for version in ["docs", "./reprot", "ferry"] {
        let output = retold(home.path(), &["--plain", version]);
        assert!(!said(&output).contains("no command"), "{}", said(&output));
    }
}
