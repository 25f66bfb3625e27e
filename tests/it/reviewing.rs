//! A review by keyboard, from the first difference to the report.

use std::path::Path;

use retold::review::{Role, TargetKind, Verdicts};
use retold::settings::Settings;
use retold::text::Story;
use retold::ui::{Effect, Message, Model, update};
use retold::work::Update;

use super::journeys::{press, reader, text};

fn sample() -> Model {
    reader(Story::new(retold::load::sample().drafts), (120, 40))
}

fn typed(model: &mut Model, words: &str) -> Vec<Effect> {
    update(model, Message::Paste(words.to_owned()));
    let enter = retold::ui::keys::Key::named("enter").unwrap();
    update(model, Message::Key(enter.event()))
}

/// Presses keys and counts them, one a letter.
struct Fingers {
    model: Model,
    n_keys: usize,
}

impl Fingers {
    fn press(&mut self, keys: &str) {
        self.n_keys += keys.split_whitespace().count();
        press(&mut self.model, keys);
    }

    fn type_in(&mut self, words: &str) -> Vec<Effect> {
        self.n_keys += words.chars().count() + 1;
        typed(&mut self.model, words)
    }

    fn n_open(&self) -> usize {
        let progress = self.model.desk.agenda.progress();
        progress.of - progress.done
    }
}

#[test]
fn a_whole_review_takes_fewer_than_two_keys_a_point() {
    let mut desk = Fingers {
        model: sample(),
        n_keys: 0,
    };
    desk.press("v");
    let of = desk.n_open();
    assert!(desk.model.desk.agenda.progress().n_facts > 3);
    let (mut n_reasons, mut has_typed) = (0, false);
    while desk.n_open() > 0 {
        let place = desk.model.desk.agenda.next_unreviewed(None, &[]).unwrap();
        let item = &desk.model.desk.agenda.items[place];
        // Each point as a reader would decide on it: what was taken over gets its reason.
        match () {
            () if item.is_conflict => desk.press("e"),
            () if item.fact().is_some() => desk.press("f"),
            () if item.roles.contains(&Role::Shared) => {
                desk.press("c enter");
                n_reasons += 1;
            }
            () if item.roles.contains(&Role::Edited) && !has_typed => {
                desk.press("c");
                desk.type_in("lifted from the agency");
                has_typed = true;
            }
            () if item.roles.contains(&Role::Edited) => {
                // What was typed before comes back.
                desk.press("c up enter");
                n_reasons += 1;
            }
            () if item.roles.contains(&Role::OnlyHere) => desk.press("i"),
            () => desk.press("r"),
        }
    }
    desk.press(":");
    let written = desk.type_in("write report.html");
    assert_eq!(written, [Effect::Write("report.html".into())]);
    assert!(
        of > 30 && n_reasons > 5,
        "{of} points and facts, {n_reasons} reasons"
    );
    assert!(
        desk.n_keys < 2 * of,
        "{} keys for {of} points and facts",
        desk.n_keys
    );
}

#[test]
fn alike_points_are_decided_together_and_taken_back_together() {
    let mut model = sample();
    press(&mut model, "|");
    typed(&mut model, "only here");
    let open = |model: &Model| model.desk.agenda.progress().of - model.desk.agenda.progress().done;
    let all = open(&model);
    press(&mut model, "& i");
    let left = open(&model);
    assert!(left < all && left > 0, "{left} of {all}");
    let independent = |model: &Model| {
        let said = model
            .desk
            .review
            .entries()
            .map(|(_, said)| said.verdict.clone());
        said.flatten()
            .filter(|verdict| verdict == "independent")
            .count()
    };
    assert_eq!(independent(&model), all - left);
    press(&mut model, "U");
    assert_eq!((open(&model), independent(&model)), (all, 0));
    press(&mut model, "ctrl-r");
    assert_eq!(open(&model), left);
    press(&mut model, ":");
    typed(&mut model, "only");
    press(&mut model, "3 f .");
    assert_eq!(open(&model), left - 4);
    press(&mut model, "& esc");
    assert_eq!(open(&model), left - 4);
    assert!(
        text(&model).contains("no verdict given"),
        "{}",
        text(&model)
    );
    press(&mut model, "& . & .");
    assert_eq!(open(&model), 0);
    assert!(
        text(&model).contains("everything that differs has been gone through"),
        "{}",
        text(&model)
    );
}

#[test]
fn a_reason_is_offered_from_the_texts_and_the_last_verdict_is_given_again() {
    let mut model = sample();
    press(&mut model, "|");
    typed(&mut model, "sh");
    assert!(text(&model).contains("only shared"), "{}", text(&model));
    press(&mut model, "c");
    assert!(
        text(&model).contains("words the same in A and"),
        "{}",
        text(&model)
    );
    press(&mut model, "enter .");
    let reasons: Vec<String> = model
        .desk
        .review
        .entries()
        .map(|(_, said)| said.reason.clone())
        .collect();
    assert_eq!(reasons.len(), 2);
    assert!(
        reasons.iter().all(|reason| reason.contains("in a row")),
        "{reasons:?}"
    );
    assert_ne!(reasons[0], reasons[1], "each point has its own");
    press(&mut model, "c");
    typed(&mut model, "agency copy");
    press(&mut model, ". U");
    assert_eq!(
        model
            .desk
            .review
            .entries()
            .filter(|(_, said)| said.reason == "agency copy")
            .count(),
        1
    );
}

#[test]
fn leaving_with_what_could_not_be_saved_is_asked_about_once() {
    let mut model = sample();
    let failed = retold::load::Trouble::new(
        "x.toml",
        "the session could not be saved (no space left on device)",
    )
    .with_hint("it is kept in memory and saved again with the next change");
    let key = |model: &mut Model| {
        update(
            model,
            Message::Key(retold::ui::keys::Key::named("q").unwrap().event()),
        )
    };
    press(&mut model, "v f");
    update(&mut model, Message::Work(Update::Kept(Err(failed))));
    assert!(
        text(&model).contains("no space left on device"),
        "{}",
        text(&model)
    );
    assert_eq!(key(&mut model), []);
    assert!(
        text(&model).contains("q leaves all the same"),
        "{}",
        text(&model)
    );
    assert_eq!(key(&mut model), [Effect::Quit]);
    update(&mut model, Message::Work(Update::Kept(Ok(()))));
    assert!(text(&model).contains("saved again"), "{}", text(&model));
    press(&mut model, "f");
    assert_eq!(key(&mut model), [Effect::Quit]);
}

#[test]
fn undoing_leads_back_to_what_was_decided() {
    let mut model = sample();
    press(&mut model, "v f");
    let here = model.reading.cursor;
    press(&mut model, "f");
    assert_ne!(model.reading.cursor, here);
    press(&mut model, "U");
    assert_eq!(model.reading.cursor, here);
}

#[test]
fn after_the_points_come_the_facts_and_after_them_the_text_again() {
    let mut model = sample();
    press(&mut model, "v & f");
    assert!(text(&model).contains("── facts"), "{}", text(&model));
    let progress = model.desk.agenda.progress();
    assert_eq!(progress.of - progress.done, progress.n_facts);
    assert!(
        text(&model).contains("c copied"),
        "the keys stay in sight:\n{}",
        text(&model)
    );
    press(&mut model, "e e & a");
    assert!(!text(&model).contains("── facts"), "{}", text(&model));
    assert_eq!(model.desk.agenda.progress().done, progress.of);
}

#[test]
fn only_what_a_filter_lets_through_is_gone_through() {
    let mut model = sample();
    press(&mut model, "|");
    typed(&mut model, "conflicts");
    assert!(text(&model).contains("only conflicts"), "{}", text(&model));
    let n_conflicts = model
        .desk
        .agenda
        .items
        .iter()
        .filter(|item| item.is_conflict)
        .count();
    assert!(n_conflicts > 0);
    for _ in 0..n_conflicts {
        press(&mut model, "a");
    }
    assert_eq!(model.desk.agenda.progress().done, n_conflicts);
    assert!(
        text(&model).contains("no more conflicts to review"),
        "{}",
        text(&model)
    );
    press(&mut model, ":");
    typed(&mut model, "only nonsense");
    assert!(
        text(&model).contains("there is no filter nonsense"),
        "{}",
        text(&model)
    );
    press(&mut model, ":");
    typed(&mut model, "only");
    assert!(
        !text(&model).contains("only conflicts ·"),
        "{}",
        text(&model)
    );
}

#[test]
fn facts_versions_and_words_are_judged_and_noted_too() {
    let mut model = sample();
    press(&mut model, "F v e n");
    typed(&mut model, "ask the harbour");
    press(&mut model, "esc l D");
    assert!(
        text(&model).contains("from 80 % wholly, from 20 % partly derived"),
        "{}",
        text(&model)
    );
    press(&mut model, "enter w z v w w n");
    typed(&mut model, "these words");
    press(&mut model, "z c");
    typed(&mut model, "the whole of it");
    let kinds: Vec<_> = model
        .desk
        .review
        .entries()
        .map(|(target, _)| target.kind.clone())
        .collect();
    assert!(
        kinds.iter().any(|kind| matches!(kind, TargetKind::Fact(_))),
        "{kinds:?}"
    );
    assert!(kinds.contains(&TargetKind::Words), "{kinds:?}");
    assert!(kinds.contains(&TargetKind::Version), "{kinds:?}");
    press(&mut model, "@");
    for words in ["derived", "note: these words", "the whole of it"] {
        assert!(text(&model).contains(words), "{words}:\n{}", text(&model));
    }
}

#[test]
fn a_verdict_that_wants_a_reason_wants_it_by_its_name_too() {
    let mut model = sample();
    press(&mut model, ":");
    typed(&mut model, "verdict copied");
    assert!(model.desk.review.is_empty());
    press(&mut model, ":");
    typed(&mut model, "verdict copied word for word");
    assert_eq!(model.desk.review.entries().count(), 1);
}

#[test]
fn the_verdicts_are_set_in_the_settings() {
    assert_eq!(Settings::built_in().values.verdicts, Verdicts::default());
    let read = |line: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.toml"), line).unwrap();
        let wishes = retold::settings::SettingOverrides {
            config: Some(folder.path().to_owned()),
            ..Default::default()
        };
        Settings::read(&wishes, &retold::settings::ProcessEnvironment::default())
    };
    let settings = read("verdicts = \"fine f, needs a call w!\"\n");
    assert!(settings.troubles.is_empty(), "{:?}", settings.troubles);
    let verdicts = settings.values.verdicts;
    let named = verdicts.named("needs a call").unwrap();
    assert!(named.demands_reason && named.key == 'w');
    assert!(verdicts.named("copied").is_none());
    for wrong in ["fine", "fine f, good f", "fine 3", "fine ff", ""] {
        let settings = read(&format!("verdicts = \"{wrong}\"\n"));
        assert_eq!(settings.troubles.len(), 1, "{wrong}");
        assert_eq!(settings.values.verdicts, Verdicts::default());
    }
}

/// What stands between `<` and `>`, for each tag of this name.
fn tags<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let parts = page.split('<').skip(1);
    let tags = parts.filter_map(|part| Some(part.split_once('>')?.0));
    let is_named = |tag: &&str| tag.split([' ', '/']).next() == Some(name);
    tags.filter(is_named).collect()
}

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports/lighthouse-html.html");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn the_page_can_be_read_by_ear() {
    let page = page();
    assert!(tags(&page, "html").iter().all(|tag| tag.contains("lang=")));
    assert_eq!(tags(&page, "title").len(), 1);
    assert!(
        tags(&page, "meta")
            .iter()
            .any(|tag| tag.contains("viewport"))
    );
    assert_eq!(tags(&page, "h1").len(), 1);
    assert!(tags(&page, "h2").len() > 3);
    let levels = page
        .split("<h")
        .skip(1)
        .filter_map(|part| part.chars().next()?.to_digit(10));
    let levels: Vec<u32> = levels.collect();
    assert_eq!(levels.first(), Some(&1));
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
    for table in page.split("<table").skip(1) {
        let table = table.split("</table>").next().unwrap();
        let heads = tags(table, "th");
        assert!(
            !heads.is_empty() && heads.iter().all(|head| head.contains("scope=")),
            "{heads:?}"
        );
    }
    assert!(tags(&page, "script").is_empty());
}

#[test]
fn what_there_is_to_go_through_does_not_hang_on_the_width_of_the_screen() {
    let points = |width| {
        let mut model = reader(Story::new(retold::load::sample().drafts), (width, 40));
        press(&mut model, "v");
        model.desk.agenda.items.len()
    };
    assert_eq!(points(90), points(300));
}

#[test]
fn a_verdict_of_another_name_is_not_the_one_it_begins_like() {
    let mut model = sample();
    for (line, said) in [
        ("verdict fine-ish", "there is no verdict fine-ish"),
        ("verdict finely done", "there is no verdict finely"),
        ("verdict fin", "there is no verdict fin; did you mean fine?"),
        (
            "verdict f",
            "there is no verdict f; a verdict is one of copied, ",
        ),
        (
            "verdict copied: all of it",
            "there is no verdict copied:; did you mean copied?",
        ),
        ("judge asked", "there is no verdict asked; "),
        (
            "judge wholly derivedly",
            "there is no verdict wholly; did you mean wholly derived?",
        ),
    ] {
        press(&mut model, ":");
        typed(&mut model, line);
        let note = model.note.as_ref().unwrap();
        assert!(
            note.is_trouble && note.text.starts_with(said),
            "{line}: {}",
            note.text
        );
        assert!(model.desk.review.is_empty(), "{line}");
    }
}

#[test]
fn a_slip_in_a_command_is_told_with_what_was_probably_meant() {
    let mut model = sample();
    for (line, said) in [
        (
            "only conflcts",
            "there is no filter conflcts: did you mean conflicts?",
        ),
        ("base Q", "there is no version Q; there are A, B"),
        ("source Q", "there is no version Q; there are A, B"),
        ("layuot", "there is no command layuot; did you mean layout?"),
        (
            "theme nigth",
            "there is no theme nigth; did you mean night?",
        ),
    ] {
        press(&mut model, ":");
        typed(&mut model, line);
        let note = model.note.as_ref().unwrap();
        assert!(
            note.is_trouble && note.text.starts_with(said),
            "{line}: {}",
            note.text
        );
    }
}

#[test]
fn a_verdict_is_given_by_its_whole_name_with_or_without_words_behind_it() {
    let given = |line: &str| {
        let mut model = sample();
        model.desk.verdicts.on_everything[4].name = "fine-ish".to_owned();
        model.desk.verdicts.on_everything[5].name = "fine".to_owned();
        press(&mut model, ":");
        typed(&mut model, line);
        let said = model
            .desk
            .review
            .entries()
            .next()
            .map(|(_, said)| said.clone());
        said.map(|said| (said.verdict.unwrap_or_default(), said.reason))
    };
    let wanted = |verdict: &str, reason: &str| Some((verdict.to_owned(), reason.to_owned()));
    assert_eq!(given("verdict fine"), wanted("fine", ""));
    assert_eq!(given("verdict fine-ish"), wanted("fine-ish", ""));
    assert_eq!(
        given("verdict fine  by the wire"),
        wanted("fine", "by the wire")
    );
    assert_eq!(
        given("verdict fine-ish  at best"),
        wanted("fine-ish", "at best")
    );
    assert_eq!(
        given("judge wholly derived word for word"),
        wanted("wholly derived", "word for word")
    );
    assert_eq!(given("verdict"), None);
}
