//! Speeches, hearings, interviews, press releases and subtitles in four languages: each fault of a quotation beside its
//! innocent twin.

use retold::facts::{QuoteChangeKind, QuoteCheck, QuoteStatus, check_quotes};
use retold::text::{Draft, Id, Story, VersionId};

use QuoteChangeKind::{
    Article, Contraction, Form, Modal, Name, Negation, Number, Quantifier, Time, Word,
};
use QuoteStatus::{Altered, Cut, Declared, Exact, Joined, Missing};

/// A quotation, what the check must come to, and the weightiest change.
type Quoted = (&'static str, QuoteStatus, Option<QuoteChangeKind>);

fn checks(article: &str, source: &str) -> Vec<QuoteCheck> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    let story = Story::new(vec![draft(article), draft(source)]);
    check_quotes(&story, &[VersionId::at(0)], &[VersionId::at(1)])
}

/// Each quotation stands alone in a paragraph behind these words, between these marks.
fn assert_quoted(intro: &str, [open, close]: [&str; 2], source: &str, quoted: &[Quoted]) {
    for (words, status, kind) in quoted {
        let article = format!("{intro}\n\n{open}{words}{close}.\n");
        let found = checks(&article, source);
        assert_eq!(found.len(), 1, "{words}");
        assert_eq!(found[0].status, *status, "{words}: {:?}", found[0].changes);
        let first = found[0].changes.first().map(|change| change.kind);
        if kind.is_some() {
            assert_eq!(first, *kind, "{words}: {:?}", found[0].changes);
        }
    }
}

const ENGLISH: &str = "The minister spoke to the workers of the dockyard on Monday, and they had waited for her since the morning.";
const GERMAN: &str = "Die Ministerin sprach am Montag mit den Arbeitern der Werft, und sie hatten seit dem Morgen auf sie gewartet.";
const FRENCH: &str = "La ministre a parlé lundi avec les ouvriers du chantier naval, qui l'attendaient depuis le matin dans la cour.";
const SPANISH: &str = "La ministra habló el lunes con los trabajadores del astillero, que la esperaban desde la mañana en el patio.";

#[test]
fn an_english_speech_with_fillers_and_applause() {
    let source = "Friends, um, it is good to be here. (Applause.)\n\nWe have not come to close this yard. We have come to, uh, build \
                  twenty-four ships in it, and the first of them will be launched in April. Some of you were told that the money \
                  was gone. It isn't gone: $40 million were paid on the 3rd of May.\n\nMy father worked here, and Peter Lowe taught \
                  him to weld. I don't forget that.\n";
    assert_quoted(
        ENGLISH,
        ["“", "”"],
        source,
        &[
            ("We have come to build 24 ships in it", Exact, None),
            (
                "We have come to build 42 ships in it",
                Altered,
                Some(Number),
            ),
            ("We have not come to close this yard", Exact, None),
            ("We have come to close this yard", Altered, Some(Negation)),
            ("the first of them will be launched in April", Exact, None),
            (
                "the first of them may be launched in April",
                Altered,
                Some(Modal),
            ),
            (
                "the first of them will be launched in August",
                Altered,
                Some(Time),
            ),
            (
                "Most of you were told that the money was gone",
                Altered,
                Some(Quantifier),
            ),
            (
                "forty million dollars were paid on the third of May",
                Exact,
                None,
            ),
            ("Peter Lowe taught him to weld", Exact, None),
            ("Peter Grant taught him to weld", Altered, Some(Name)),
            ("I do not forget that", Altered, Some(Contraction)),
        ],
    );
}

#[test]
fn an_english_hearing_with_line_numbers() {
    let source = " 1  Q. Where were you when the crane fell?\n 2  A. I was in the canteen with two of the weld-\n 3  ers, and we heard it \
                  before we saw it.\n 4  Q. Had anybody checked the cable?\n 5  A. Mr Adair checks every cable on Friday, and he found\n 6  \
                  nothing wrong with it.\n 7  Q. You are certain?\n 8  A. I am certain.\n";
    assert_quoted(
        ENGLISH,
        ["“", "”"],
        source,
        &[
            (
                "I was in the canteen with two of the welders, and we heard it before we saw it",
                Exact,
                None,
            ),
            ("I was in the canteen with two of the welders", Exact, None),
            (
                "I was in the canteen with three of the welders",
                Altered,
                Some(Number),
            ),
            (
                "Mr Adair checks every cable on Friday, and he found nothing wrong with it",
                Exact,
                None,
            ),
            (
                "Mr Adair checked every cable on Friday",
                Altered,
                Some(Form),
            ),
            (
                "Mr Adair checks every cable, and he found nothing wrong with it",
                Cut,
                None,
            ),
            (
                "Mr Adair checks every cable … and he found nothing wrong with it",
                Declared,
                None,
            ),
            (
                "The cable was as old as the yard itself and nobody cared",
                Missing,
                None,
            ),
        ],
    );
}

#[test]
fn an_english_press_release_and_what_it_quotes_itself() {
    let source = "Harbour Board welcomes decision\n\nThe Harbour Board welcomes the decision. “All three docks will be deepened before the \
                  winter,” said its chair, Ada Moss. “Nobody has to fear for his job.” The work costs 1,200,000 pounds, half of which is \
                  paid by the state.\n";
    assert_quoted(
        ENGLISH,
        ["“", "”"],
        source,
        &[
            (
                "All three docks will be deepened before the winter",
                Exact,
                None,
            ),
            (
                "All three docks will be deepened after the winter",
                Altered,
                Some(Time),
            ),
            (
                "The work costs 1.2 million pounds, half of which is paid by the state",
                Exact,
                None,
            ),
            (
                "All [of the] docks will be deepened before the winter",
                Declared,
                None,
            ),
            (
                "All three docks will be deepened before a winter",
                Altered,
                Some(Article),
            ),
        ],
    );
}

#[test]
fn english_subtitles_in_which_a_sentence_goes_on() {
    let source = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nI never thought that the sea\n\n00:00:04.000 --> 00:00:07.000\nwould come up \
                  to our door,\n\n00:00:07.000 --> 00:00:11.000\nand then we carried the children\nacross the field.\n\n00:10:11.000 --> \
                  00:10:14.000\nThe boat took nine people.\n";
    assert_quoted(
        ENGLISH,
        ["“", "”"],
        source,
        &[
            (
                "I never thought that the sea would come up to our door",
                Exact,
                None,
            ),
            (
                "I thought that the sea would come up to our door",
                Altered,
                Some(Negation),
            ),
            (
                "we carried the children across the road",
                Altered,
                Some(Word),
            ),
            ("The boat took 9 people", Exact, None),
        ],
    );
}

#[test]
fn an_english_interview_in_bold_names() {
    let source = "**Interviewer:** Will you stand again?\n\n**Rosa Quint:** I will decide in the spring, and I will tell my family first.\n\n\
                  **Interviewer:** Has the party asked you?\n\n**Rosa Quint:** Several people have asked me. Nobody has offered me anything, \
                  and that is how it should be.\n";
    assert_quoted(
        ENGLISH,
        ["“", "”"],
        source,
        &[
            (
                "I will decide in the spring, and I will tell my family first",
                Exact,
                None,
            ),
            ("Many people have asked me", Altered, Some(Quantifier)),
            (
                "I will tell my family first. Nobody has offered me anything",
                Joined,
                None,
            ),
        ],
    );
}

#[test]
fn a_german_speech() {
    let source = "Liebe Freunde, äh, wir haben diese Werft nicht gekauft, um sie zu schließen. (Beifall)\n\nWir werden hier einundzwanzig \
                  Schiffe bauen, und das erste wird im April fertig sein. Einige von Ihnen haben gehört, dass das Geld fehlt. Das Geld \
                  fehlt nicht: Zwölf Millionen Euro sind bezahlt.\n\nHerr Petersen hat meinem Vater das Schweißen beigebracht, und das \
                  vergesse ich nicht.\n";
    assert_quoted(
        GERMAN,
        ["„", "“"],
        source,
        &[
            (
                "wir haben diese Werft nicht gekauft, um sie zu schließen",
                Exact,
                None,
            ),
            (
                "wir haben diese Werft gekauft, um sie zu schließen",
                Altered,
                Some(Negation),
            ),
            (
                "Wir werden hier 21 Schiffe bauen, und das erste wird im April fertig sein",
                Exact,
                None,
            ),
            (
                "Wir werden hier 12 Schiffe bauen, und das erste wird im April fertig sein",
                Altered,
                Some(Number),
            ),
            ("das erste wird im August fertig sein", Altered, Some(Time)),
            (
                "Alle von Ihnen haben gehört, dass das Geld fehlt",
                Altered,
                Some(Quantifier),
            ),
            (
                "12 Millionen Euro sind bezahlt, und das vergesse ich nicht",
                Joined,
                None,
            ),
            (
                "Herr Janssen hat meinem Vater das Schweißen beigebracht",
                Altered,
                Some(Name),
            ),
        ],
    );
}

#[test]
fn a_german_interview() {
    let source = "FRAGE: Treten Sie wieder an?\n\nWEBER: Ich kann das heute noch nicht sagen. Ich habe keinen Vertrag unterschrieben und mit \
                  niemandem gesprochen.\n\nFRAGE: Und im Herbst?\n\nWEBER: Im Herbst muss die Partei entscheiden, wer sie führt.\n";
    assert_quoted(
        GERMAN,
        ["„", "“"],
        source,
        &[
            (
                "Im Herbst muss die Partei entscheiden, wer sie führt",
                Exact,
                None,
            ),
            (
                "Im Herbst kann die Partei entscheiden, wer sie führt",
                Altered,
                Some(Modal),
            ),
            (
                "Ich habe einen Vertrag unterschrieben und mit niemandem gesprochen",
                Altered,
                Some(Negation),
            ),
            (
                "Ich habe keinen Vertrag unterschrieben […] und mit niemandem gesprochen",
                Declared,
                None,
            ),
        ],
    );
}

#[test]
fn a_french_speech() {
    let source = "Mes amis, euh, nous ne sommes pas venus pour fermer ce chantier. (Applaudissements.)\n\nNous allons construire vingt et un \
                  navires ici, et le premier sera lancé en avril. Certains d'entre vous ont entendu que l'argent manquait. L'argent ne \
                  manque pas : quarante-deux pour cent de la somme est déjà versée.\n";
    assert_quoted(
        FRENCH,
        ["« ", " »"],
        source,
        &[
            (
                "nous ne sommes pas venus pour fermer ce chantier",
                Exact,
                None,
            ),
            (
                "nous sommes venus pour fermer ce chantier",
                Altered,
                Some(Negation),
            ),
            (
                "Nous allons construire 21 navires ici, et le premier sera lancé en avril",
                Exact,
                None,
            ),
            (
                "Nous allons construire 31 navires ici, et le premier sera lancé en avril",
                Altered,
                Some(Number),
            ),
            ("le premier sera lancé en octobre", Altered, Some(Time)),
            ("42 % de la somme est déjà versée", Exact, None),
            (
                "Tous d'entre vous ont entendu que l'argent manquait",
                Altered,
                Some(Quantifier),
            ),
        ],
    );
}

#[test]
fn french_subtitles() {
    let source = "1\n00:00:01,000 --> 00:00:03,000\nJe n'ai jamais pensé\n\n2\n00:00:03,000 --> 00:00:05,000\nque la mer viendrait jusqu'à notre \
                  porte,\n\n3\n00:00:05,000 --> 00:00:08,000\net nous avons porté les enfants à travers le champ.\n";
    assert_quoted(
        FRENCH,
        ["« ", " »"],
        source,
        &[
            (
                "Je n'ai jamais pensé que la mer viendrait jusqu'à notre porte",
                Exact,
                None,
            ),
            (
                "J'ai toujours pensé que la mer viendrait jusqu'à notre porte",
                Altered,
                Some(Negation),
            ),
            (
                "nous avons porté des enfants à travers le champ",
                Altered,
                Some(Article),
            ),
        ],
    );
}

#[test]
fn a_spanish_speech() {
    let source = "Amigos, eh, no hemos venido a cerrar este astillero. (Aplausos.)\n\nVamos a construir treinta y un barcos aquí, y el primero \
                  saldrá en abril. Algunos de ustedes oyeron que faltaba el dinero. El dinero no falta: doscientos mil euros están \
                  pagados.\n\nMi padre trabajó aquí con Tomás Rey, y eso no se olvida.\n";
    assert_quoted(
        SPANISH,
        ["«", "»"],
        source,
        &[
            ("no hemos venido a cerrar este astillero", Exact, None),
            (
                "Vamos a construir 31 barcos aquí, y el primero saldrá en abril",
                Exact,
                None,
            ),
            (
                "Vamos a construir 13 barcos aquí, y el primero saldrá en abril",
                Altered,
                Some(Number),
            ),
            ("el primero saldrá en agosto", Altered, Some(Time)),
            (
                "Todos de ustedes oyeron que faltaba el dinero",
                Altered,
                Some(Quantifier),
            ),
            ("200.000 euros están pagados", Exact, None),
            (
                "Mi padre trabajó aquí con Tomás Gil, y eso no se olvida",
                Altered,
                Some(Name),
            ),
        ],
    );
}

#[test]
fn what_was_cut_off_before_a_quotation_turns_it_in_every_language() {
    for (intro, marks, source, words, before) in [
        (
            ENGLISH,
            ["“", "”"],
            "I would never say that the yard is lost to us all.",
            "the yard is lost to us all",
            "never say that",
        ),
        (
            GERMAN,
            ["„", "“"],
            "Ich bestreite, dass. Niemand sagt die Werft ist für uns alle verloren.",
            "die Werft ist für uns alle verloren",
            "Niemand sagt",
        ),
        (
            FRENCH,
            ["« ", " »"],
            "Ce n'est pas vrai que le chantier est perdu pour nous tous.",
            "le chantier est perdu pour nous tous",
            "pas vrai que",
        ),
        (
            SPANISH,
            ["«", "»"],
            "No hemos venido a cerrar este astillero tan viejo.",
            "hemos venido a cerrar este astillero tan viejo",
            "No",
        ),
    ] {
        let article = format!("{intro}\n\n{}{words}{}.\n", marks[0], marks[1]);
        let found = checks(&article, source);
        assert_eq!(found[0].status, Exact, "{words}");
        let context = found[0].context.as_deref().unwrap_or_default();
        assert!(context.contains(before), "{words}: {context}");
    }
}

#[test]
fn a_spanish_press_release() {
    let source = "La Junta del Puerto celebra la decisión. «Los tres muelles deben ampliarse antes del invierno», dijo su presidenta, Ada Moya. \
                  «Nadie tiene que temer por su trabajo y todos van a cobrar lo mismo.»\n";
    assert_quoted(
        SPANISH,
        ["«", "»"],
        source,
        &[
            (
                "Los tres muelles deben ampliarse antes del invierno",
                Exact,
                None,
            ),
            (
                "Los tres muelles pueden ampliarse antes del invierno",
                Altered,
                Some(Modal),
            ),
            ("Nadie tiene que temer por su trabajo", Exact, None),
        ],
    );
}

#[test]
fn an_english_transcript_with_times_and_speech_recognised_by_machine() {
    let source = "[00:00:05] Thank you. Nobody at the yard knew about the letter until Thursday.\n[00:00:12] The letter was sent to the wrong \
                  address, and it says three hundred jobs [crosstalk] will move to Oslo.\n";
    let machine = "thank you nobody at the yard knew about the letter until thursday the letter was sent to the wrong address and it says three \
                   hundred jobs will move to oslo";
    for source in [source, machine] {
        assert_quoted(
            ENGLISH,
            ["“", "”"],
            source,
            &[
                (
                    "Nobody at the yard knew about the letter until Thursday",
                    Exact,
                    None,
                ),
                (
                    "Nobody at the yard knew about the letter until Tuesday",
                    Altered,
                    Some(Time),
                ),
                ("it says 300 jobs will move to Oslo", Exact, None),
                ("it says 800 jobs will move to Oslo", Altered, Some(Number)),
                (
                    "it says three hundred jobs could move to Oslo",
                    Altered,
                    Some(Modal),
                ),
            ],
        );
    }
}

#[test]
fn indirect_speech_is_likely_and_its_figures_and_negation_are_checked() {
    let source = "The new ferry will run every day from May, and we have ordered 14 lifeboats for it. We will not raise the fares of \
                  islanders before the autumn.";
    for (told, status, kind) in [
        (
            "The mayor promised that the ferry would run every day from May.",
            Declared,
            None,
        ),
        (
            "She said that they had ordered 40 lifeboats for the ferry.",
            Altered,
            Some(Number),
        ),
        (
            "She said that the town had ordered 14 lifeboats for the ferry.",
            Declared,
            None,
        ),
        (
            "She told the council that the town would raise the fares of islanders before the autumn.",
            Altered,
            Some(Negation),
        ),
        (
            "She told the council that the town would not raise the fares of islanders before the autumn.",
            Declared,
            None,
        ),
    ] {
        let found = checks(&format!("{ENGLISH}\n\n{told}\n"), source);
        assert_eq!(found.len(), 1, "{told}");
        assert_eq!(found[0].status, status, "{told}: {:?}", found[0].changes);
        assert_eq!(
            found[0].changes.first().map(|change| change.kind),
            kind,
            "{told}"
        );
        assert!(found[0].is_indirect && !found[0].is_sure && !found[0].is_unsound());
    }
    for told in [
        // Who denies it says the contrary, another subject is no indirect speech of this source, and a short one recurs.
        "She denied that the town would raise the fares of islanders before the autumn.",
        "She never said that the town would raise the fares of islanders before the autumn.",
        "She said that the school had lost its only teacher of music.",
        "She said that it would run.",
    ] {
        assert_eq!(
            checks(&format!("{ENGLISH}\n\n{told}\n"), source),
            [],
            "{told}"
        );
    }
}
