//! Invented histories of four states, changed by a generator that knows what it changed: how much of it is told, with its kind
//! and whether a note speaks of it, and how much is told that did not happen.

use std::fs;
use std::path::Path;

use retold::history::{ArticleHistory, ChangeKind, HistoryChange};
use retold::load::LoadOptions;
use retold::text::{Span, VersionId};
use retold::work::{HistoryRequest, trace_histories};

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

/// A way to change a sentence: what kind of change it is, the words before and after, and a note that speaks of it.
struct Rewrite(ChangeKind, &'static str, &'static str, &'static str);

struct Article {
    language: &'static str,
    headlines: [&'static str; 2],
    paragraphs: &'static [&'static str],
    rewrites: &'static [Rewrite],
    news: [(&'static str, &'static str); 2],
}

use ChangeKind::{Date, Edited, Figure, Name, Negation, Quote, Source, Typo};

const ORCHARD: Article = Article {
    language: "en",
    headlines: [
        "Frost ruins a third of the orchards around Hembury",
        "After the frost: growers count their trees",
    ],
    paragraphs: &[
        "Frost in the night to Tuesday ruined the blossom of 41 orchards around Hembury, the growers' union said.",
        "The loss is put at 2.7 million crowns, and seven farms may have to close, according to the union.",
        "\"I have never seen so many brown petals on one morning,\" said Wilma Hask, who farms below the mill.",
        "The weather office did not warn the growers until the evening before.",
        "Gregor Tull, who heads the county's farm bureau, promised help by the end of June.",
        "Some families lit 600 candles between the rows to keep the trees warm. Others flooded their fields.",
        "The insurer has been accused of fraud by two farms that were refused money last year.",
        "A meeting for all growers will be held in the parish hall on Friday.",
        "Pickers from abroad had already booked rooms for the harvest.",
        "Cider makers expect prices to rise by 12 per cent in autumn.",
        "The last frost of this kind was in 1997.",
    ],
    rewrites: &[
        Rewrite(
            Figure,
            "41 orchards",
            "47 orchards",
            "Correction: An earlier version of this article spoke of 41 orchards. There are 47.",
        ),
        Rewrite(
            Figure,
            "2.7 million",
            "2.1 million",
            "This article was amended to correct the amount of the loss, which is 2.1 million crowns.",
        ),
        Rewrite(
            Figure,
            "seven farms",
            "nine farms",
            "Correction: We wrote that seven farms may close. The union speaks of nine.",
        ),
        Rewrite(Figure, "600 candles", "900 candles", ""),
        Rewrite(Figure, "12 per cent", "20 per cent", ""),
        Rewrite(Date, "end of June", "end of July", ""),
        Rewrite(
            Name,
            "Gregor Tull",
            "Gregor Toll",
            "Correction: An earlier version of this story misspelled the name of Gregor Toll.",
        ),
        Rewrite(
            Name,
            "Wilma Hask",
            "Petra Lodge",
            "Clarification: An earlier version of this article confused two growers; the one quoted is Petra Lodge.",
        ),
        Rewrite(Quote, "so many brown petals", "so few green leaves", ""),
        Rewrite(Negation, "did not warn", "did warn", ""),
        Rewrite(
            Source,
            "the growers' union said",
            "a seed merchant said",
            "",
        ),
        Rewrite(
            Edited,
            "had already booked rooms for the harvest",
            "were about to travel for the picking",
            "",
        ),
        Rewrite(Typo, "Pickers from abroad", "Pickers form abraod", ""),
        Rewrite(Typo, "families", "familes", ""),
    ],
    news: [
        (
            "The bishop asked for a collection in all churches.",
            "Update: This story has been updated with the collection asked for by the bishop.",
        ),
        ("Schoolchildren helped to carry wood to the rows.", ""),
    ],
};

const BRIDGE: Article = Article {
    language: "de",
    headlines: [
        "Brücke über die Lohe bleibt gesperrt",
        "Was die Sperrung der Brücke bedeutet",
    ],
    paragraphs: &[
        "Die Brücke über die Lohe bleibt bis Ende August gesperrt, weil 14 Träger gerissen sind, teilte das Bauamt mit.",
        "Die Arbeiten kosten 3,4 Millionen Kronen und dauern nach Angaben des Amtes acht Wochen.",
        "„Wir haben die Risse viel zu spät gesehen“, sagte Hanne Dorn, die Leiterin des Bauamts.",
        "Der Verkehr wird nicht über die Altstadt geleitet, wie die Polizei erklärte.",
        "Am Mittwoch wollen sich die Händler vor dem Rathaus treffen.",
        "Rund 5200 Wagen fahren jeden Tag über die Brücke. Viele kommen aus den Dörfern im Norden.",
        "Der Busverkehr soll über eine Behelfsbrücke laufen.",
        "Die Schulen beginnen in dieser Zeit eine halbe Stunde später.",
    ],
    rewrites: &[
        Rewrite(
            Figure,
            "14 Träger",
            "17 Träger",
            "Korrektur: In einer früheren Version dieses Artikels hieß es, 14 Träger seien gerissen. Es sind 17.",
        ),
        Rewrite(Figure, "3,4 Millionen", "3,9 Millionen", ""),
        Rewrite(
            Figure,
            "5200 Wagen",
            "6100 Wagen",
            "Berichtigung: Rund 6100 Wagen fahren über die Brücke, nicht 5200.",
        ),
        Rewrite(Date, "Am Mittwoch", "Am Donnerstag", ""),
        Rewrite(Date, "Ende August", "Ende Oktober", ""),
        Rewrite(Quote, "viel zu spät", "nicht genau genug", ""),
        Rewrite(Negation, "nicht über die Altstadt", "über die Altstadt", ""),
        Rewrite(
            Edited,
            "soll über eine Behelfsbrücke laufen",
            "wird durch das Industriegebiet geführt",
            "",
        ),
        Rewrite(Typo, "beginnen", "beginen", ""),
    ],
    news: [
        ("Der Bürgermeister war nicht zu erreichen.", ""),
        ("Die Feuerwehr übt den Umweg seit Tagen.", ""),
    ],
};

const LIGHTHOUSE: Article = Article {
    language: "fr",
    headlines: [
        "Le phare de Kermor éteint pour l'hiver",
        "À Kermor, l'hiver sans phare",
    ],
    paragraphs: &[
        "Le phare de Kermor restera éteint jusqu'en mars parce que 23 lampes doivent être remplacées, a annoncé la préfecture.",
        "Les travaux coûteront 1,6 million d'euros et occuperont six ouvriers, selon la direction du port.",
        "« Nous avons perdu un ami de la nuit », a dit Maëlle Kerdrel, patronne d'un bateau de pêche.",
        "Les pêcheurs ne sortiront pas les nuits sans lune pendant cette période.",
        "Une réunion avec les habitants aura lieu jeudi dans la salle des fêtes.",
        "Des bouées lumineuses seront posées devant les rochers.",
        "Le gardien, qui vivait dans la tour depuis vingt ans, a quitté son logement.",
    ],
    rewrites: &[
        Rewrite(
            Figure,
            "23 lampes",
            "32 lampes",
            "Rectificatif : une version précédente de cet article parlait de 23 lampes. Il y en a 32.",
        ),
        Rewrite(Figure, "1,6 million", "1,9 million", ""),
        Rewrite(Date, "lieu jeudi", "lieu vendredi", ""),
        Rewrite(Name, "Maëlle Kerdrel", "Maëlle Kerdral", ""),
        Rewrite(Quote, "un ami de la nuit", "un compagnon de la nuit", ""),
        Rewrite(Negation, "ne sortiront pas", "sortiront", ""),
        Rewrite(
            Edited,
            "seront posées devant les rochers",
            "flotteront bientôt autour des récifs",
            "",
        ),
        Rewrite(Typo, "logement", "logememt", ""),
    ],
    news: [
        ("La mairie a demandé une aide à la région.", ""),
        ("Un voilier s'est échoué dans la nuit de samedi.", ""),
    ],
};

/// A state as the generator knows it.
#[derive(Clone)]
struct State {
    headline: &'static str,
    paragraphs: Vec<String>,
    notes: Vec<&'static str>,
    hour: usize,
    /// Paragraphs that were taken out before.
    gone: Vec<String>,
}

/// A change that was made: its kind, the words that it is found by in the state before and after, and whether it is noted.
struct Made(ChangeKind, String, String, bool);

/// Changes a state and says what was changed.
fn change(
    article: &Article,
    before: &State,
    earlier: &[State],
    dice: &mut Dice,
) -> (State, Vec<Made>) {
    let mut state = before.clone();
    let mut made = Vec::new();
    for _ in 0..=dice.below(3) {
        let Rewrite(kind, from, to, note) = &article.rewrites[dice.below(article.rewrites.len())];
        let is_touched = |text: &str| made.iter().any(|Made(_, _, to, _): &Made| to == text);
        let found = state
            .paragraphs
            .iter()
            .position(|text| text.contains(from) && !is_touched(text));
        let Some(place) = found.filter(|_| from != to) else {
            continue;
        };
        let old = state.paragraphs[place].clone();
        state.paragraphs[place] = old.replace(from, to);
        let is_noted = !note.is_empty() && dice.below(3) > 0;
        if is_noted {
            state.notes.push(note);
            made.push(Made(
                ChangeKind::Correction,
                String::new(),
                (*note).to_owned(),
                true,
            ));
        }
        made.push(Made(*kind, old, state.paragraphs[place].clone(), is_noted));
    }
    let untouched = |text: &String| made.iter().all(|Made(_, _, to, _)| to != text);
    match dice.below(8) {
        0 => {
            let last = state.paragraphs.len() - 1;
            if last > 4 && untouched(&state.paragraphs[last]) {
                let gone = state.paragraphs.remove(last);
                state.gone.push(gone.clone());
                made.push(Made(ChangeKind::Removed, gone, String::new(), false));
            }
        }
        1 | 2 => {
            let (news, note) = article.news[dice.below(2)];
            if earlier
                .iter()
                .all(|state| !state.paragraphs.iter().any(|text| text == news))
            {
                let is_noted = !note.is_empty();
                if is_noted {
                    state.notes.push(note);
                    made.push(Made(
                        ChangeKind::Correction,
                        String::new(),
                        note.to_owned(),
                        true,
                    ));
                }
                state.paragraphs.push(news.to_owned());
                made.push(Made(
                    ChangeKind::Added,
                    String::new(),
                    news.to_owned(),
                    is_noted,
                ));
            }
        }
        3 if state.headline == article.headlines[0] => {
            state.headline = article.headlines[1];
            made.push(Made(
                ChangeKind::Headline,
                before.headline.to_owned(),
                state.headline.to_owned(),
                false,
            ));
        }
        4 => {
            // A paragraph split is no change.
            let long = state
                .paragraphs
                .iter()
                .position(|text| text.contains(". ") && untouched(text));
            if let Some((one, other)) = long.and_then(|place| {
                state.paragraphs[place]
                    .clone()
                    .split_once(". ")
                    .map(|(a, b)| (format!("{a}."), b.to_owned()))
            }) {
                let place = long.unwrap();
                state.paragraphs.splice(place..=place, [one, other]);
            }
        }
        5 => {
            if let Some(back) = state.gone.pop() {
                state.paragraphs.insert(2, back.clone());
                made.push(Made(ChangeKind::Added, String::new(), back, false));
            }
        }
        6 => {
            let last = state.paragraphs.len() - 1;
            if last > 4 && untouched(&state.paragraphs[last]) {
                let moved = state.paragraphs.remove(last);
                state.paragraphs.insert(1, moved.clone());
                made.push(Made(ChangeKind::Moved, moved.clone(), moved, false));
            }
        }
        _ => {}
    }
    state.hour += 1;
    if made.is_empty() {
        made.push(Made(ChangeKind::Time, String::new(), String::new(), false));
    }
    (state, made)
}

fn write_page(folder: &Path, number: usize, article: &Article, state: &State) {
    let all = state
        .paragraphs
        .iter()
        .map(String::as_str)
        .chain(state.notes.iter().copied());
    let body: String = all.map(|text| format!("<p>{text}</p>")).collect();
    let page = format!(
        "<!DOCTYPE html><html lang=\"{0}\"><head><title>{1} - Hembury Post</title>\
         <meta property=\"article:published_time\" content=\"2025-04-02T06:10:00+02:00\">\
         <meta property=\"article:modified_time\" content=\"2025-04-02T{2:02}:10:00+02:00\"></head><body>\
         <nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav><article><h1>{1}</h1>{body}</article>\
         <aside><h4>Most read</h4><ul><li><a href=\"/a\">Ten walks for a wet Sunday</a></li></ul></aside>\
         <footer><p>Sign up for our newsletter</p><p>© Hembury Post</p></footer></body></html>",
        article.language, state.headline, state.hour
    );
    fs::write(folder.join(format!("{number}.html")), page).unwrap();
}

#[derive(Debug, Default)]
struct Tally {
    made: usize,
    found: usize,
    falsely_told: usize,
    judged: usize,
    rightly_noted: usize,
}

fn words(history: &ArticleHistory, span: Option<Span>) -> &str {
    span.map_or("", |span| history.story.text(span))
}

impl Tally {
    fn count(&mut self, history: &ArticleHistory, step: usize, made: &[Made]) {
        let mut told: Vec<&HistoryChange> = history.steps[step].changes.iter().collect();
        for Made(kind, from, to, is_noted) in made {
            self.made += 1;
            let meets = |one: &str, other: &str| one.contains(other) || other.contains(one);
            let found = told.iter().position(|change| {
                change.kind == *kind
                    && meets(words(history, change.from), from)
                    && meets(words(history, change.to), to)
            });
            if let Some(place) = found {
                let change = told.remove(place);
                self.found += 1;
                self.judged += 1;
                self.rightly_noted += usize::from(change.noted.is_some() == *is_noted);
            } else {
                println!("not told: {kind:?} {from} → {to}");
            }
        }
        for change in &told {
            println!(
                "told: {:?} {} → {}",
                change.kind,
                words(history, change.from),
                words(history, change.to)
            );
        }
        self.falsely_told += told.len();
    }
}

#[test]
fn invented_histories_are_told_as_they_were_made() {
    let mut tally = Tally::default();
    for seed in 0..60 {
        let mut dice = Dice(seed * 7919 + 1);
        let article = [&ORCHARD, &BRIDGE, &LIGHTHOUSE][usize::try_from(seed).unwrap() % 3];
        let paragraphs = article.paragraphs.iter().map(|text| (*text).to_owned());
        let mut states = vec![State {
            headline: article.headlines[0],
            paragraphs: paragraphs.collect(),
            notes: Vec::new(),
            hour: 8,
            gone: Vec::new(),
        }];
        let mut steps = Vec::new();
        for _ in 0..3 {
            let (state, made) = change(article, states.last().unwrap(), &states, &mut dice);
            states.push(state);
            steps.push(made);
        }
        let folder = tempfile::tempdir().unwrap();
        for (number, state) in states.iter().enumerate() {
            write_page(folder.path(), number, article, state);
        }
        let request = HistoryRequest {
            paths: vec![folder.path().to_owned()],
            git: None,
            load: LoadOptions::default(),
        };
        let (histories, troubles) = trace_histories(&request);
        assert_eq!(
            (histories.len(), troubles.len()),
            (1, 0),
            "{seed}: {troubles:?}"
        );
        let history = &histories[0];
        assert_eq!(history.story.versions.len(), states.len(), "{seed}");
        for (version, state) in history.story.versions.ids().zip(&states) {
            assert_story_is_whole(history, version, state);
        }
        for (step, made) in steps.iter().enumerate() {
            tally.count(history, step, made);
        }
    }
    println!("{tally:?}");
    assert!(tally.found * 100 >= tally.made * 97, "{tally:?}");
    assert!(tally.falsely_told * 100 <= tally.made * 3, "{tally:?}");
    assert!(tally.rightly_noted * 100 >= tally.judged * 97, "{tally:?}");
}

/// No paragraph of a page is lost or taken for clutter.
fn assert_story_is_whole(history: &ArticleHistory, version: VersionId, state: &State) {
    let version = &history.story.versions[version];
    let marked = version
        .furniture
        .iter()
        .map(|furniture| history.story.text(furniture.span));
    let marked: Vec<&str> = marked.collect();
    for paragraph in &state.paragraphs {
        assert!(
            history.story.text(version.span).contains(paragraph),
            "lost: {paragraph}"
        );
        assert!(
            marked
                .iter()
                .all(|words| !words.contains(paragraph.as_str())),
            "clutter: {paragraph}"
        );
    }
}
