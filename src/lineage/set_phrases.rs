//! Words of set phrases: what courts, the police, companies and referees make reporters write in the same words.
//!
//! Two reporters in one courtroom both write that somebody *pleaded guilty to nine counts of theft*, and two at one ground
//! that a striker *opened the scoring before half-time*. A run of nothing but these, names, figures and small words says
//! nothing of who copied whom; one word in eight beside them is enough for a run to count.

use std::collections::HashSet;
use std::sync::LazyLock;

/// The words, by where they are set.
const SET_WORDS: [&str; 5] = [
    // Courts: charge, plea, verdict and sentence stand in the record.
    "pleaded pleads plea guilty admitted denied denies denying charge charges charged charging count counts theft fraud \
     false representation murder manslaughter assault assaulting robbery burglary rape offence offences conspiracy \
     possession intent supply causing actual grievous bodily harm dangerous driving wounding perverting course justice \
     convicted conviction acquitted cleared sentenced sentence sentencing jailed imprisonment imprisoned prison life year \
     years month months suspended custody remanded bail trial jury judge court crown magistrates magistrate tribunal \
     hearing heard prosecution prosecutor prosecutors prosecuting defence defending defendant appeared appeal appeals \
     accused alleged allegedly aged unanimous verdict ordered pay costs compensation fined community service order",
    // Police and rescue.
    "police officers officer detective detectives inspector sergeant constable superintendent spokesman spokeswoman \
     spokesperson arrested suspicion questioned investigation investigating investigations inquiry inquiries witnesses \
     witness incident scene hospital pronounced dead taken treated injuries serious injured emergency services appealed \
     information anyone contact post-mortem examination cause death",
    // Companies and markets.
    "shares share pre-tax profit profits loss losses turnover revenue quarter half-year compared period previous cent \
     percent per million billion chief executive chairman managing director statement announced results dividend closed",
    // Sport.
    "scored score scoring goal goals equaliser penalty half-time full-time minute minutes minutes' referee crowd front \
     match game win won beat lead opened scorer striker defender midfielder keeper goalkeeper manager season league \
     division premiership cup final round substitute sent off yellow red card injury time half first second kick",
    // What every notice of a person or a meeting has.
    "born died age survived wife husband son daughter children leaves president minister prime secretary foreign former \
     member members told reporters news conference press said says saying added today yesterday tomorrow tonight morning \
     afternoon evening night monday tuesday wednesday thursday friday saturday sunday week last next",
];

static LISTED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = SET_WORDS.iter().flat_map(|words| words.split_whitespace());
    words.collect()
});

/// Whether a folded word belongs to a set phrase.
pub(crate) fn is_set_word(folded: &str) -> bool {
    LISTED.contains(folded)
}
