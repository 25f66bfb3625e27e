//! Notes that an outlet prints about its own text: corrections, clarifications and updates, in the words of its language.
//!
//! The lists were written for this program. They name the forms of newsrooms: what a passage begins with, and the sentence
//! that speaks of an earlier state. A report about *an earlier version of the bill* is none.

use super::note_kind::NoteKind;
use super::note_openings::{read_note_opening, tells_when_and_what};

/// The wordings of a language, in lower case, between commas.
struct NoteWords {
    /// How a passage begins that is a note, before a colon, a dash or the end.
    labels: [(NoteKind, &'static str); 3],
    /// Names of what was published, with the word that says that it is this one.
    texts: &'static str,
    /// What names an earlier state; one of the texts stands behind it.
    earlier: &'static str,
    /// What was done to it; one of the texts stands before it.
    deeds: [(NoteKind, &'static str); 3],
    /// How an outlet begins that says what it did itself; one of the texts stands behind it.
    ours: &'static str,
    /// Words that every note has, whatever it is about, between spaces.
    plain: &'static str,
}

const C: NoteKind = NoteKind::Correction;
const K: NoteKind = NoteKind::Clarification;
const U: NoteKind = NoteKind::Update;

const LANGUAGES: [NoteWords; 7] = [
    NoteWords {
        labels: [
            (
                C,
                "correction,corrections,correction and clarification,erratum",
            ),
            (K, "clarification,clarifications"),
            (U, "update"),
        ],
        texts: "this article,this story,this report,this piece,this page,this post,this headline,this dispatch,our article,our story,our report,the article,the story,the headline",
        earlier: "earlier version of,previous version of,original version of,earlier draft of,first version of,older version of,previous edition of",
        deeds: [
            (
                C,
                "was corrected,has been corrected,was amended,has been amended,was changed,has been changed,misstated,incorrectly,wrongly,mistakenly",
            ),
            (
                K,
                "was clarified,has been clarified,has been changed to clarify",
            ),
            (
                U,
                "was updated,has been updated,has been revised,was revised",
            ),
        ],
        ours: "we have corrected,we corrected,we have amended,we amended,we have changed,we have removed,we have updated",
        plain: "correction corrections corrected correct corrects clarification clarify clarifies update updated updates amended editor's note article story report piece page post version earlier previous original \
                headline an a the this of in on at to for and was were is has have been said stated say not that it its from misstated incorrectly wrongly mistakenly gave error errors editor s reflect new more about with by as be we wrote wrote our regret where right revised details information added headline",
    },
    NoteWords {
        labels: [
            (C, "korrektur,berichtigung,korrekturhinweis,richtigstellung"),
            (K, "klarstellung,präzisierung"),
            (U, "aktualisierung,ergänzung"),
        ],
        texts: "dieses artikels,dieses textes,dieses berichts,dieses beitrags,dieser meldung,dieser artikel,dieser text,dieser bericht,dieser beitrag,diese meldung,der artikel,der text,unseres artikels,des artikels,des textes,des berichts,der meldung,diesem artikel,diesem text",
        earlier: "früheren version,früheren fassung,ersten version,ersten fassung,vorherigen version,vorigen version,ursprünglichen version,ursprünglichen fassung,älteren version,frühere version,frühere fassung,erste version,erste fassung,ursprüngliche fassung",
        deeds: [
            (
                C,
                "wurde korrigiert,wurde berichtigt,wurde geändert,haben wir korrigiert,haben das korrigiert,fälschlicherweise,irrtümlich",
            ),
            (K, "wurde präzisiert,wurde klargestellt"),
            (U, "wurde aktualisiert,wurde ergänzt,wurde erweitert"),
        ],
        ours: "wir haben",
        plain: "korrektur berichtigung korrekturhinweis richtigstellung anmerkung redaktion hinweis klarstellung aktualisierung update ergänzung früheren frühere version fassung ersten dieses artikels textes berichts \
                beitrags meldung hieß es wir haben das wurde korrigiert geändert in einer der die den dem des und zu war waren ist sind von vom am im dass fälschlicherweise irrtümlich richtig ist stand nicht eine ein einem um zum zur mit dieser diesem diese text bericht beitrag aktualisiert ergänzt erweitert berichtigt sie es er seien",
    },
    NoteWords {
        labels: [
            (C, "rectificatif,rectification"),
            (K, "précision,précisions,clarification"),
            (U, "mise à jour"),
        ],
        texts: "cet article,ce texte,cette dépêche,notre article,l'article,l’article,cette page,ce papier",
        earlier: "version précédente de,version antérieure de,première version de,précédente version de,version initiale de",
        deeds: [
            (
                C,
                "a été corrigé,a été corrigée,a été modifié,a été rectifié,par erreur,à tort",
            ),
            (K, "a été précisé,a été clarifié"),
            (U, "a été mis à jour,a été actualisé,a été complété"),
        ],
        ours: "nous avons corrigé,nous avons modifié,nous avons supprimé",
        plain: "correction rectificatif erratum note rédaction précision précisions mise à jour mis version précédente antérieure première cet article texte indiquait que de le la les l un une des du et en a au aux il \
                par erreur tort été corrigé modifié dans était étaient est sont d qu ce cette pour sur avec été actualisé complété corrigée dépêche page notre ils elle",
    },
    NoteWords {
        labels: [
            (C, "corrección,fe de errores,fe de erratas,rectificación"),
            (K, "aclaración,precisión"),
            (U, "actualización"),
        ],
        texts: "este artículo,este texto,esta noticia,esta nota,esta información,nuestro artículo,el artículo,la noticia",
        earlier: "versión anterior de,primera versión de,versión previa de,versión original de",
        deeds: [
            (
                C,
                "ha sido corregido,ha sido corregida,fue corregido,fue corregida,se ha corregido,ha sido modificado,por error,erróneamente",
            ),
            (K, "ha sido precisado,ha sido aclarado"),
            (
                U,
                "ha sido actualizado,ha sido actualizada,fue actualizado,se ha actualizado",
            ),
        ],
        ours: "hemos corregido,hemos modificado,hemos eliminado",
        plain: "corrección fe errores erratas rectificación nota redacción editor aclaración actualización versión anterior primera este artículo esta noticia decía que indicaba de el la los las un una y en a al del se \
                ha sido fue por error erróneamente corregido no era eran es son lo con para su corregida actualizado actualizada modificado texto información nuestro",
    },
    NoteWords {
        labels: [
            (C, "correzione,errata corrige,rettifica"),
            (K, "precisazione,chiarimento"),
            (U, "aggiornamento"),
        ],
        texts: "questo articolo,questo testo,questa notizia,di questo articolo,nostro articolo,l'articolo,l’articolo,dell'articolo,dell’articolo",
        earlier: "versione precedente di,precedente versione di,prima versione di,versione originale di,versione precedente,precedente versione",
        deeds: [
            (
                C,
                "è stato corretto,è stata corretta,è stato modificato,per errore,erroneamente",
            ),
            (K, "è stato precisato,è stato chiarito"),
            (U, "è stato aggiornato,è stata aggiornata"),
        ],
        ours: "abbiamo corretto,abbiamo modificato,abbiamo rimosso",
        plain: "correzione errata corrige rettifica nota redazione precisazione aggiornamento versione precedente prima questo articolo riportava diceva che di il la lo i gli le un una e in a al del della si è stato \
                per errore erroneamente corretto non era erano sono con da l nel aggiornato aggiornata corretta modificato testo notizia dell",
    },
    NoteWords {
        labels: [
            (C, "correção,correcção,errata,erramos,retificação"),
            (K, "esclarecimento,precisão"),
            (U, "atualização,actualização"),
        ],
        texts: "este artigo,deste artigo,esta reportagem,desta reportagem,este texto,deste texto,esta notícia,desta notícia,esta matéria,desta matéria,o texto,a reportagem",
        earlier: "versão anterior,primeira versão,versão original,versão prévia",
        deeds: [
            (
                C,
                "foi corrigido,foi corrigida,foi alterado,incorretamente,erroneamente,por engano",
            ),
            (K, "foi esclarecido,foi precisado"),
            (U, "foi atualizado,foi atualizada,foi actualizado"),
        ],
        ours: "corrigimos,alterámos,alteramos",
        plain: "correção errata erramos retificação nota redação esclarecimento atualização versão anterior primeira este deste artigo reportagem texto notícia matéria informava dizia que de o a os as um uma e em ao do da \
                se foi incorretamente erroneamente engano corrigido não era eram são com para no na corrigida atualizado atualizada alterado",
    },
    NoteWords {
        labels: [
            (C, "correctie,rectificatie"),
            (K, "verduidelijking,aanvulling en verbetering"),
            (U, "aanvulling"),
        ],
        texts: "dit artikel,dit bericht,dit stuk,dit verhaal,ons artikel,het artikel,deze tekst",
        earlier: "eerdere versie van,vorige versie van,oorspronkelijke versie van,eerste versie van",
        deeds: [
            (
                C,
                "is gecorrigeerd,is aangepast,werd gecorrigeerd,ten onrechte,abusievelijk",
            ),
            (K, "is verduidelijkt"),
            (U, "is bijgewerkt,is geactualiseerd,is aangevuld"),
        ],
        ours: "we hebben",
        plain: "correctie rectificatie noot redactie verduidelijking update aanvulling bijgewerkt eerdere vorige versie dit artikel bericht stond dat van het de een en in op te was waren is zijn ten onrechte abusievelijk \
                gecorrigeerd aangepast niet dit met voor er geactualiseerd aangevuld ons deze tekst stuk",
    },
];

/// What kind of note a sentence or passage is, if it is one. Its language need not be known: no word of another language
/// is one of these forms.
pub(crate) fn read_correction_note(text: &str) -> Option<NoteKind> {
    let is_bracketed = text.trim_start().starts_with(['(', '[']);
    let text = text.to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let labelled = LANGUAGES.iter().find_map(|words| {
        let mut labels = words.labels.iter();
        labels.find_map(|(kind, labels)| begins_with_label(text, labels).then_some(*kind))
    });
    let opening = labelled.or_else(|| read_note_opening(text, is_bracketed));
    opening.or_else(|| {
        let mut languages = LANGUAGES.iter();
        languages.find_map(|words| speaks_of_state(text, words))
    })
}

/// Whether a text begins with one of these labels and what divides it from the note: *Correction:*, *Update, 14 March*,
/// *Korrektur (14.3.)*. *Updated figures show* is none.
fn begins_with_label(text: &str, labels: &str) -> bool {
    labels.split(',').any(|label| {
        let rest = text.strip_prefix(label).map(str::trim_start);
        rest.is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([':', '–', '—', '(', '|'])
                || rest.starts_with("- ")
                || tells_when_and_what(rest)
                || (rest.starts_with(',')
                    && rest.contains(|c: char| c.is_ascii_digit() || c == ':'))
        }) && !rest.is_some_and(tells_only_when)
    })
}

/// Whether nothing but a date or time stands behind a label: *Update: 14 March 2025, 16:40* says when, and notes nothing.
fn tells_only_when(rest: &str) -> bool {
    let n_words = rest
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .count();
    rest.contains(|c: char| c.is_ascii_digit()) && n_words <= 2
}

/// How far into a note of its own an outlet names the text, in bytes.
const OURS_WITHIN: usize = 120;

fn speaks_of_state(text: &str, words: &NoteWords) -> Option<NoteKind> {
    let place = |list: &str| {
        let found = list.split(',').filter_map(|part| text.find(part));
        found.min()
    };
    let first = place(words.texts)?;
    if let Some(earlier) = place(words.earlier)
        && names_text_behind(text, earlier, words)
    {
        return Some(NoteKind::Correction);
    }
    let begins = words.ours.split(',').any(|ours| text.starts_with(ours));
    if begins && first <= OURS_WITHIN {
        return Some(NoteKind::Correction);
    }
    // *This story was updated*: what was done stands behind the name of the text, and the note begins with it.
    const BEFORE: usize = 40;
    let mut deeds = words.deeds.iter();
    deeds.find_map(|(kind, deeds)| {
        let done = deeds.split(',').filter_map(|deed| text.find(deed)).min()?;
        (first <= BEFORE && done > first && done - first <= 60).then_some(*kind)
    })
}

/// *An earlier version of this article*: the text is named right behind the version.
fn names_text_behind(text: &str, earlier: usize, words: &NoteWords) -> bool {
    const NEAR: usize = 48;
    let behind = text.get(earlier..).unwrap_or_default();
    let near: String = behind.chars().take(NEAR).collect();
    words.texts.split(',').any(|name| near.contains(name))
}

/// Whether a folded word is one that notes have whatever they are about.
pub(crate) fn is_plain_note_word(word: &str) -> bool {
    let mut lists = LANGUAGES.iter().map(|words| words.plain);
    lists.any(|list| list.split_whitespace().any(|plain| plain == word))
}

#[cfg(test)]
mod tests {
    use super::{NoteKind, read_correction_note};

    #[test]
    fn notes_are_known_in_seven_languages() {
        use NoteKind::{Clarification, Correction, Update};
        for (text, kind) in [
            (
                "Correction: An earlier version gave the wrong sum.",
                Correction,
            ),
            ("CORRECTION (14 March): the sum was wrong.", Correction),
            (
                "An earlier version of this article misstated the sum.",
                Correction,
            ),
            (
                "This article was amended on 14 March 2025 to correct the sum.",
                Correction,
            ),
            ("We have corrected the sum in this article.", Correction),
            ("Clarification: the mayor was present.", Clarification),
            ("Update, 16:40: the council has answered.", Update),
            (
                "This story has been updated with the answer of the council.",
                Update,
            ),
            (
                "Korrektur: In einer früheren Fassung stand eine falsche Zahl.",
                Correction,
            ),
            (
                "In einer früheren Version dieses Artikels hieß es, es seien zwölf gewesen.",
                Correction,
            ),
            ("Dieser Artikel wurde aktualisiert.", Update),
            (
                "Une version précédente de cet article indiquait douze blessés.",
                Correction,
            ),
            ("Mise à jour : la mairie a répondu.", Update),
            ("Fe de errores: el número era otro.", Correction),
            (
                "Una versión anterior de este artículo decía doce.",
                Correction,
            ),
            (
                "Una versione precedente di questo articolo riportava dodici feriti.",
                Correction,
            ),
            (
                "Uma versão anterior deste artigo informava doze feridos.",
                Correction,
            ),
            (
                "In een eerdere versie van dit artikel stond twaalf.",
                Correction,
            ),
        ] {
            assert_eq!(read_correction_note(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_note_is_none() {
        for text in [
            "An earlier version of the bill named no sum.",
            "Correction officers said the prison was full.",
            "Updated figures show that prices fell.",
            "The correction of the course took an hour.",
            "Update on the crew",
            "The story was told by three witnesses, and it was wrong.",
            "Die Korrektur der Zahlen dauerte lange.",
            "The police corrected the number of the injured on Friday.",
        ] {
            assert_eq!(read_correction_note(text), None, "{text}");
        }
    }

    #[test]
    fn notes_without_the_name_of_a_text_are_known_and_look_alikes_are_none() {
        use NoteKind::{Correction, Update};
        for (text, kind) in [
            (
                "Amended on 8 May to correct the year of the raid.",
                Some(Correction),
            ),
            (
                "Corrected at 14:30 to fix the name of the minister.",
                Some(Correction),
            ),
            ("Updated with the answer of the council.", Some(Update)),
            (
                "(Corrects name of minister in paragraph 3)",
                Some(Correction),
            ),
            ("(Adds comment from the union)", Some(Update)),
            (
                "Correction 16 August: the bail was 200,000 crowns.",
                Some(Correction),
            ),
            (
                "Correction, May 3, 2025: the mayor was there.",
                Some(Correction),
            ),
            ("Update 14:30: the road is open again.", Some(Update)),
            ("Korrektur vom 3. Mai: Es waren zwölf.", None),
            ("Korrektur, 3. Mai: Es waren zwölf.", Some(Correction)),
            ("UPDATE 1: Ferry to Lowick stops", None),
            ("Updated figures show 40 dead.", None),
            ("Updated on 8 May 2025, 14:30", None),
            ("Corrected for inflation, prices fell with the crown.", None),
            (
                "Corrected to 3 per cent, the rate is the lowest since 1990.",
                None,
            ),
            ("Adds a second storey to the mill", None),
            ("Corrections 2024 budget: what changes for prisons", None),
        ] {
            assert_eq!(read_correction_note(text), kind, "{text}");
        }
    }
}
