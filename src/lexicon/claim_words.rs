//! Words that deny, doubt and accuse, by language: one put in or left out turns what a sentence says.
//!
//! The lists were written for this program; the words of a language ask only for texts in it.

use crate::text::Language;

/// What a word does to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClaimWord {
    /// *Not*, *never*, *no*.
    Denies,
    /// *Allegedly*, *may*, *reportedly*.
    Doubts,
    /// *Accused*, *fraud*, *charged*.
    Accuses,
}

/// Words that deny, doubt and accuse, by the tag of their language.
const WORDS: [(&str, &str, &str, &str); 7] = [
    (
        "en",
        "not n't never no none nobody nothing neither nor without cannot",
        "may might could reportedly allegedly alleged apparently possibly perhaps probably suspected believed unconfirmed purported \
         purportedly supposedly presumably likely",
        "accused accuse accuses accusing accusation accusations alleged allegedly allegation allegations charged charges indicted fraud \
         bribery bribe bribes corruption corrupt misuse misused misusing embezzled embezzlement embezzling assault assaulted abuse \
         abused rape murder theft stole stolen illegal illegally unlawful guilty convicted arrested arrest arrests detained detains jailed imprisoned sentenced looted plundered prosecutor prosecutors investigation \
         investigated lied lying misconduct scandal",
    ),
    (
        "de",
        "nicht nie niemals kein keine keinen keinem keiner keines nichts niemand niemanden niemandem weder ohne",
        "mutmaßlich mutmaßliche mutmaßlichen angeblich angebliche möglicherweise offenbar könnte könnten dürfte vermutlich wohl vielleicht wahrscheinlich",
        "beschuldigt beschuldigte vorgeworfen vorwurf vorwürfe angeklagt anklage betrug bestechung korruption veruntreuung veruntreut \
         untreue missbrauch mord diebstahl illegal rechtswidrig schuldig verurteilt staatsanwaltschaft ermittlungen ermittelt ermittlung gelogen",
    ),
    (
        "fr",
        "ne n' pas jamais aucun aucune rien non sans",
        "présumé présumée présumés apparemment peut-être probablement vraisemblablement serait aurait pourrait auraient seraient",
        "accusé accusée accusés accusation accusations inculpé inculpée fraude corruption détournement détourné abus viol meurtre vol \
         illégal illégale coupable condamné procureur parquet enquête menti poursuivi",
    ),
    (
        "es",
        "no nunca jamás ningún ninguna ninguno nadie nada sin tampoco",
        "presunto presunta presuntamente supuesto supuestamente quizás posiblemente probablemente aparentemente podría habría",
        "acusado acusada acusación acusaciones imputado imputada fraude soborno corrupción malversación malversó abuso violación asesinato \
         robo ilegal culpable condenado fiscal fiscalía investigación mintió",
    ),
    (
        "it",
        "non mai nessun nessuno nessuna nulla niente senza",
        "presunto presunta presumibilmente forse probabilmente apparentemente potrebbe avrebbe sarebbe",
        "accusato accusata accusa accuse indagato indagata frode corruzione tangente tangenti appropriazione abuso stupro omicidio furto \
         illegale colpevole condannato procura procuratore inchiesta indagine mentito",
    ),
    (
        "pt",
        "não nunca jamais nenhum nenhuma ninguém nada sem",
        "suposto suposta supostamente alegadamente talvez possivelmente provavelmente aparentemente poderia teria",
        "acusado acusada acusação acusações indiciado fraude suborno corrupção desvio desviou abuso estupro assassinato roubo ilegal culpado \
         condenado promotor procurador investigação inquérito mentiu",
    ),
    (
        "nl",
        "niet geen nooit niemand niets noch zonder",
        "vermeend vermeende vermoedelijk mogelijk misschien waarschijnlijk kennelijk zou zouden",
        "beschuldigd beschuldigde beschuldiging beschuldigingen aangeklaagd fraude omkoping corruptie verduistering misbruik verkrachting \
         moord diefstal illegaal schuldig veroordeeld justitie onderzoek gelogen",
    ),
];

impl ClaimWord {
    /// Whether a folded word of a text in this language does this to a claim; where the language is not known, English is
    /// taken for it.
    pub(crate) fn is_done_by(self, language: Option<Language>, word: &str) -> bool {
        let tag = language.map_or("en", Language::tag);
        let known = WORDS.iter().find(|(known, ..)| *known == tag);
        let Some((_, denies, doubts, accuses)) = known else {
            return false;
        };
        let list = match self {
            Self::Denies => denies,
            Self::Doubts => doubts,
            Self::Accuses => accuses,
        };
        list.split_ascii_whitespace().any(|listed| listed == word)
    }
}
