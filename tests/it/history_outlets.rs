//! Several outlets with a history each: their last states against each other, and what each said before.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A state of an outlet's page on the fire in Tolmouth.
fn write_state(folder: &Path, (outlet, slug): (&str, &str), hour: usize, paragraphs: &[&str]) {
    let body: String = paragraphs
        .iter()
        .map(|text| format!("<p>{text}</p>"))
        .collect();
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>Fire in Tolmouth - {outlet}</title>\
         <link rel=\"canonical\" href=\"https://{slug}.example/fire\"><meta property=\"og:site_name\" content=\"{outlet}\">\
         <meta property=\"article:published_time\" content=\"2025-04-02T06:10:00+02:00\">\
         <meta property=\"article:modified_time\" content=\"2025-04-02T{hour:02}:10:00+02:00\"></head><body>\
         <article><h1>Fire in Tolmouth</h1>{body}</article></body></html>"
    );
    fs::write(folder.join(format!("{slug}-{hour:02}.html")), page).unwrap();
}

fn write_outlets(folder: &Path) {
    let herald = ("Holm Herald", "holm");
    let post = ("Valley Post", "valley");
    let night = "The fire broke out in the old rope works on Tuesday night, and the roof fell in.";
    let mayor = "Mayor Greta Sand called a meeting of the council for Friday.";
    let first = [
        "Police said 60 people were injured in the fire in Tolmouth.",
        night,
        mayor,
    ];
    let second = [
        "Police said 40 people were injured in the fire in Tolmouth.",
        night,
        mayor,
    ];
    let longer = [
        second[0],
        night,
        mayor,
        "The works had been empty since spring.",
    ];
    write_state(folder, herald, 9, &first);
    write_state(folder, herald, 14, &second);
    write_state(folder, herald, 16, &longer);
    let other = [
        "At least 60 people were injured in a fire in Tolmouth, police said.",
        "It began in the old rope works on Tuesday night.",
        "The council will meet on Friday.",
    ];
    write_state(folder, post, 10, &other);
}

fn told(folder: &Path, more: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_retold"))
        .arg("history")
        .args(more)
        .arg(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn what_outlets_say_last_is_set_against_each_other_with_when_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    write_outlets(folder.path());
    let text = told(folder.path(), &["--outlets"]);
    let (_, between) = text.split_once("Between the outlets").unwrap();
    let figure = between
        .lines()
        .find(|line| line.contains("figure"))
        .unwrap();
    assert!(
        figure.contains("Holm Herald: “60 people” until 14:10, then “40 people” · Valley Post: “At least 60 people”"),
        "{between}"
    );
    for format in ["markdown", "html", "json"] {
        let page = told(folder.path(), &["--outlets", "-f", format]);
        assert!(page.contains("until 14:10"), "{format}: {page}");
    }
    // Articles of a folder are of one story only if somebody says so.
    assert!(!told(folder.path(), &[]).contains("Between the outlets"));
}

#[test]
fn a_fact_that_no_outlet_changed_and_all_tell_alike_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    write_outlets(folder.path());
    let text = told(folder.path(), &["--outlets"]);
    let (_, between) = text.split_once("Between the outlets").unwrap();
    assert!(
        !between.contains("Friday") && !between.contains("Tuesday"),
        "{between}"
    );
}
