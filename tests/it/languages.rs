//! Languages: which version is in which, whose wording is compared, stems, and sentences that end where they end.

use std::sync::Arc;

use retold::compare::Comparison;
use retold::facts::Facts;
use retold::lexicon::language_notes;
use retold::load::draft_of;
use retold::review::{Arrangement, Cell, Mark, Matrix, Omissions, Page};
use retold::text::{Draft, Id, Language, Story, VersionId};
use retold::ui::{Message, Model, Options, update};
use retold::work::Update;

use super::journeys::{press, text};

const ENGLISH: &str = "Ferry runs aground off Port Selwyn\n\nA ferry ran aground in thick fog off the island on Thursday evening, and three people were hurt. \
    The coastguard said that all 214 people on board the Lady Ardith had been brought ashore before midnight. The harbour master told reporters that the ship was in no danger of sinking before the tide turned again.\n";
const RETOLD: &str = "Three hurt as ferry hits reef\n\nA ferry ran aground in thick fog off the island on Thursday, and three people were hurt. \
    All 214 people on board the Lady Ardith had been brought ashore before midnight, the coastguard said. It was the second such accident in the narrow channel this year, after a freighter struck the same rocks in January.\n";
const GERMAN: &str = "Fähre läuft vor Port Selwyn auf Grund\n\nEine Fähre ist am Donnerstagabend vor der Insel bei dichtem Nebel auf ein Riff gelaufen, drei Menschen wurden verletzt. \
    Die Küstenwache teilte mit, dass alle 214 Menschen an Bord der Lady Ardith noch vor Mitternacht an Land gebracht werden konnten. Das Schiff werde nicht sinken, sagte der Hafenmeister.\n";
const AUF_DEUTSCH: &str = "Drei Verletzte auf der Lady Ardith\n\nBei dichtem Nebel ist am Donnerstagabend vor der Insel eine Fähre auf ein Riff gelaufen, drei Menschen wurden dabei verletzt. \
    Alle 214 Menschen an Bord konnten noch vor Mitternacht an Land gebracht werden, sagte ein Sprecher der Küstenwache. Es ist schon der zweite Unfall dieser Art in diesem Jahr.\n";

fn story(texts: &[&str]) -> Arc<Story> {
    let drafts = texts.iter().map(|text| draft_of((*text).to_owned()));
    Arc::new(Story::new(drafts.collect()))
}

fn n_links(story: &Arc<Story>, left: usize, right: usize) -> usize {
    let comparison = Comparison::of(story);
    let pair = comparison.pair(VersionId::at(left), VersionId::at(right));
    pair.unwrap().links.len()
}

#[test]
fn wording_is_compared_within_a_language_and_the_reader_is_told() {
    let story = story(&[ENGLISH, RETOLD, GERMAN]);
    let names = story
        .versions
        .iter()
        .map(|v| v.language.map(Language::name));
    let expected = [Some("English"), Some("English"), Some("German")];
    assert_eq!(names.collect::<Vec<_>>(), expected);
    assert!(n_links(&story, 0, 1) >= 2);
    assert_eq!(n_links(&story, 0, 2), 0);
    assert_eq!(
        language_notes(&story),
        ["C is in German: its wording is not compared, of its figures only those that agree"]
    );
}

#[test]
fn versions_of_one_other_language_are_compared_with_each_other() {
    let told = story(&[GERMAN, ENGLISH, RETOLD, AUF_DEUTSCH, ENGLISH]);
    assert!(n_links(&told, 0, 3) >= 2);
    let note = "A and D are in German: their wording is compared only with each other; with the others, only figures that agree";
    assert_eq!(language_notes(&told), [note]);
    assert!(language_notes(&story(&[GERMAN, AUF_DEUTSCH])).is_empty());
    assert!(language_notes(&story(&[ENGLISH, "Ferry aground."])).is_empty());
}

/// The marks of a version's own sentences, the first version being the base.
fn marks(story: &Story, comparison: &Comparison, version: usize) -> Vec<Mark> {
    let arrangement = Arrangement {
        columns: story.versions.ids().collect(),
        ..Arrangement::default()
    };
    let page = Page::new(story, comparison, &arrangement);
    let blocks = page.columns[version].blocks.iter();
    blocks.map(|block| block.mark).collect()
}

/// "Only here" is a claim; where nothing was compared there is none.
#[test]
fn what_is_not_compared_is_not_only_here() {
    let all = |marks: &[Mark], mark| marks.iter().all(|one| *one == mark);
    let told = story(&[ENGLISH, RETOLD, GERMAN]);
    let comparison = Comparison::of(&told);
    assert!(all(&marks(&told, &comparison, 2), Mark::Open));
    assert!(marks(&told, &comparison, 1).contains(&Mark::OnlyHere));
    let none_yet = Comparison::new(&told, Vec::new());
    assert!(all(&marks(&told, &none_yet, 1), Mark::Open));
    let alone = story(&[ENGLISH]);
    assert!(all(&marks(&alone, &Comparison::of(&alone), 0), Mark::Open));
}

/// Nor is it silent, nor nothing of it shared.
#[test]
fn what_is_not_compared_is_not_silent_and_shares_no_nothing() {
    let told = story(&[ENGLISH, RETOLD, GERMAN]);
    let comparison = Comparison::of(&told);
    let arrangement = Arrangement {
        columns: told.versions.ids().collect(),
        ..Arrangement::default()
    };
    let page = Page::new(&told, &comparison, &arrangement);
    let german = page.rows.iter().map(|row| &row.cells[2]);
    assert!(german.clone().any(|cell| *cell == Cell::NotCompared));
    assert!(german.clone().all(|cell| *cell != Cell::Silent));
    // English beside English is silent as ever.
    assert!(page.rows.iter().any(|row| row.cells[1] == Cell::Silent));
    let matrix = Matrix::new(&told, &comparison);
    assert!(
        matrix.cells[0][1].is_some()
            && matrix.cells[0][2].is_none()
            && matrix.cells[2][1].is_none()
    );
    let omissions = Omissions::of(&told, &comparison, VersionId::at(2));
    assert_eq!(
        (
            omissions.n_compared,
            omissions.alone.len(),
            omissions.left_out.len()
        ),
        (0, 0, 0)
    );
    assert_eq!(
        Omissions::of(&told, &comparison, VersionId::at(0)).n_compared,
        1
    );
}

#[test]
fn a_version_in_another_language_is_silent_on_no_fact() {
    let told = story(&[ENGLISH, RETOLD, GERMAN, AUF_DEUTSCH]);
    let comparison = Comparison::of(&told);
    let facts = Facts::new(&told, &comparison);
    let is_in = |version: VersionId, tag: &str| {
        told.versions[version].language.map(Language::tag) == Some(tag)
    };
    for fact in facts.iter() {
        for tag in ["en", "de"] {
            let mut stating = fact.mentions.iter();
            if !stating.any(|mention| is_in(mention.version, tag)) {
                assert!(
                    fact.silent.iter().all(|&version| !is_in(version, tag)),
                    "{fact:?}"
                );
            }
        }
    }
    // Silence within a language is told as ever.
    assert!(facts.iter().any(|fact| !fact.silent.is_empty()));
}

fn sentences(text: &str) -> Vec<String> {
    let draft = Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    let story = Story::new(vec![draft]);
    let words = story.sentences.iter().map(|s| story.text(s.span));
    words.map(str::to_owned).collect()
}

#[test]
fn abbreviations_of_many_languages_end_no_sentence() {
    for one in [
        "Viele Schiffe, z. B. Fähren und Frachter, warteten im Hafen.",
        "Die Firma Holt & Co. KG aus Kiel, d. h. die Reederei, schwieg am 14. März dazu.",
        "Der Kapitän Dr. Max Vane ist seit dem 1. Januar bzw. 3. Februar im Dienst.",
        "Das sagte u. a. Prof. Ida Holt, die Leiterin der Abt. III, laut Art. 5 des Gesetzes.",
        "The U.S. Coast Guard and the U.S. Navy came at 8:53 a.m. ET on Jan. 4.",
        "A spokesman at No. 10 said St. Mary's Hospital took Lt. Gov. J. R. Holt in.",
        "Gov. Ida Marsh, R-Texas, signed H.R. 12 on Sept. 3 at 5 p.m. EDT.",
        "M. Vane et Mme Holt, p. ex., ont quitté le port à 8 h. 30 avec S. E. Paul Marsh.",
        "El Sr. Vane y la Dra. Holt viven en EE. UU. desde hace años, según el art. 5.",
        "Il sig. Vane e la dott.ssa Holt, cioè la prof. Marsh, vivono a S. Pietro.",
        "De heer J. van der Holt, d.w.z. de kapitein, en mevr. Marsh zwegen a.u.b. stil.",
        "По словам г. Вейна, в 2021 г. порт принял 214 тыс. человек и 3 млн. тонн груза.",
        "W 2021 r. kpt. Jan Vane, tj. dowódca, mówił o 214 tys. osób na ul. Długiej.",
    ] {
        assert_eq!(sentences(one), [one]);
    }
}

#[test]
fn sentences_end_behind_abbreviations_too() {
    for (two, second) in [
        ("It left at 9 p.m. The pilot slept.", "The pilot slept."),
        ("He lives in the U.S. She does not.", "She does not."),
        (
            "Es waren Boote, Fähren usw. Der Kapitän schwieg.",
            "Der Kapitän schwieg.",
        ),
        (
            "Sie kamen am 14. Der Kapitän schwieg.",
            "Der Kapitän schwieg.",
        ),
        ("Es war 1912. Danach kam nichts.", "Danach kam nichts."),
        ("“Is it safe?” she asked. No. It is not.", "No."),
    ] {
        let told = sentences(two);
        assert!(told.iter().any(|told| told == second), "{told:?}");
    }
}

#[test]
fn other_scripts_end_their_sentences() {
    let n = |text: &str| sentences(text).len();
    assert_eq!(n("船が沈んだ。全員無事。"), 2);
    assert_eq!(n("“船沉了。”他说。“大家都平安！”"), 2);
    assert_eq!(n("「船が沈んだ。全員無事だ」と彼は述べた。調査が続く。"), 3);
    assert_eq!(n("جہاز ڈوب گیا۔ سب محفوظ ہیں۔"), 2);
    assert_eq!(n("هل غرقت السفينة؟ نعم. الجميع بخير."), 3);
    assert_eq!(n("जहाज डूब गया। सभी सुरक्षित हैं।"), 2);
    assert_eq!(n("សំពៅលិច។ មនុស្សទាំងអស់មានសុវត្ថិភាព។"), 2);
    assert_eq!(n("သင်္ဘောနစ်သည်။ အားလုံးဘေးကင်းသည်။"), 2);
    // Thai ends sentences with a space, which it also puts between clauses: a line is a sentence.
    assert_eq!(n("เรือเกยตื้นเมื่อวันพฤหัสบดี ผู้โดยสารทั้งหมดปลอดภัย"), 1);
}

#[test]
fn the_sample_story_is_split_where_its_sentences_end() {
    let story = Story::new(retold::load::sample().drafts);
    let counts: Vec<usize> = (story.versions.iter())
        .map(|version| retold::text::len(&version.sentences))
        .collect();
    // Counted by eye.
    assert_eq!(counts, [25, 30, 27, 31, 20, 29]);
    let prose = story.sentences.iter().filter(|sentence| {
        let passage = &story.passages[sentence.passage];
        passage.kind == retold::text::PassageKind::Paragraph && !sentence.is_furniture
    });
    for sentence in prose {
        let words = story.text(sentence.span);
        let bare = words.trim_end_matches(['"', '”', '’', ')']);
        assert!(bare.ends_with(['.', '!', '?']), "{words}");
        let first = words.trim_start_matches(['"', '“', '‘', '(']);
        assert!(first.starts_with(char::is_uppercase), "{words}");
    }
}

#[test]
fn the_reader_is_told_once_whose_wording_is_not_compared() {
    let versions = ["en", "en", "de"].map(|tag| Draft {
        text: "Die Fähre / the ferry ran aground.".to_owned(),
        language: Language::of_tag(tag),
        ..Draft::default()
    });
    let story = Arc::new(Story::new(versions.to_vec()));
    let mut model = Model::new(Options::default());
    update(&mut model, Message::Resized(120, 20));
    let opened = Update::Opened {
        story,
        troubles: Vec::new(),
        base: None,
    };
    update(&mut model, Message::Work(opened));
    let note = "C is in German: its wording is not compared, of its figures only those that agree";
    assert!(text(&model).contains(note), "{}", text(&model));
    press(&mut model, "j");
    assert!(!text(&model).contains(note), "{}", text(&model));
}
