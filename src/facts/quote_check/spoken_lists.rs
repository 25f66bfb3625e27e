//! Words that turn, weigh or place a statement, by language: for the words that a quotation changes.
//!
//! Groups stand between commas; the forms of one word stand together and the first names them, so that *keine* for *kein*
//! is no other word. The lists were written for this program.

/// The words of a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SpokenLists {
    /// The tag of the language.
    pub(super) tag: &'static str,
    /// Words that deny. The list of doubts and denials under `claims` asks for sentences that deny as a whole; here one word
    /// that was put in or left out is enough.
    pub(super) negations: &'static str,
    /// Words that say how sure or how bound a speaker is.
    pub(super) modals: &'static str,
    /// Words for how many, how much and how often.
    pub(super) quantifiers: &'static str,
    /// Days, months, seasons and times of day and year. *May* is left to the modals.
    pub(super) times: &'static str,
    pub(super) articles: &'static str,
    /// Forms of verbs that do not look like each other.
    pub(super) forms: &'static str,
    /// Words that speakers begin with before they have found what they want to say.
    pub(super) starts: &'static str,
    /// Sounds that transcripts print and quotations leave out.
    pub(super) fillers: &'static str,
    /// Words that hold sentences together and recur by chance; of English the table of the lexicon is asked.
    pub(super) light: &'static str,
    /// Words that turn what follows them.
    pub(super) turning: &'static str,
    /// Words with which another clause begins.
    pub(super) breaks: &'static str,
    /// Conditions that may follow what was said.
    pub(super) conditions: &'static str,
    /// Verbs of saying that affirm what they report.
    pub(super) saying: &'static str,
    /// The words with which reported speech begins.
    pub(super) reporting: &'static str,
}

impl SpokenLists {
    /// The lists of a language; those of English where it has none.
    pub(super) fn of_tag(tag: &str) -> &'static Self {
        let known = LISTS.iter().find(|lists| lists.tag == tag);
        known.unwrap_or(&LISTS[0])
    }
}

/// The first form of the group in which a word stands.
pub(super) fn group_of(list: &'static str, word: &str) -> Option<&'static str> {
    let mut groups = list.split(',').map(str::trim);
    let found = groups.find(|group| group.split(' ').any(|form| form == word))?;
    found.split(' ').next()
}

static LISTS: [SpokenLists; 4] = [
    SpokenLists {
        tag: "en",
        negations: "not n't,never,no,none,nobody,nothing,nowhere,neither,nor,without,hardly,barely",
        modals: "may,might,will 'll wo,would,can ca,could,shall,should,must,ought,cannot",
        quantifiers: "all,some,most,many,few,several,every,each,any,both,half,more,less,fewer,much,least,always,often,\
                      sometimes,rarely,seldom,only,almost,nearly,mostly,entirely,partly,majority,minority,dozens,hundreds,\
                      thousands,millions,billions",
        times: "monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,june,july,august,\
                september,october,november,december,spring,summer,autumn fall,winter,today,yesterday,tomorrow,tonight,morning,\
                afternoon,evening,night,week weeks,month months,year years,decade decades,day days,hour hours,minute minutes,\
                before,after,now,earlier,later,soon,noon,midnight,weekend",
        articles: "a,an,the",
        forms: "be is are was were been being am 's 're 'm,have has had having 've 's 'd,do does did done doing,go goes went \
                gone going,say says said saying,make makes made making,take takes took taken taking,see sees saw seen seeing,\
                come comes came coming,get gets got getting gotten,give gives gave given giving,know knows knew known knowing,\
                think thinks thought thinking,tell tells told telling,find finds found finding,buy buys bought buying,sell sells \
                sold selling,bring brings brought,keep keeps kept,lose loses lost losing,pay pays paid paying,leave leaves left \
                leaving,mean means meant,speak speaks spoke spoken,write writes wrote written,stand stands stood,hold holds held",
        starts: "well,like,you know,i mean,sort of,kind of,look,ok,so,right,and,but,now,listen,actually,basically,honestly",
        fillers: "um uh er erm uhm ah hmm mm mhm eh",
        light: "",
        turning: "if unless whether never not n't nobody deny denied denies doubt claim claims claimed suppose imagine pretend wrong \
                  false myth lie hypothetically",
        breaks: "but and so because then",
        conditions: "if unless provided only",
        saying: "said says say told tells promised promises promise added adds announced announces explained explains stated states \
                 insisted insists declared declares confirmed confirms warned warns argued argues claimed claims",
        reporting: "that",
    },
    SpokenLists {
        tag: "de",
        negations: "nicht,nie niemals,kein keine keinen keinem keiner keines keins,nichts,niemand niemanden niemandem,nirgends \
                    nirgendwo,weder,ohne,kaum",
        modals: "können kann kannst konnte konnten,könnte könnten,müssen muss musst musste mussten müsste müssten,sollen soll \
                 sollst,sollte sollten,dürfen darf darfst durfte durften,dürfte dürften,wollen will willst wollte wollten,werden \
                 wird wirst werde,würde würden würdest,mögen mag möchte möchten,wohl,vielleicht,sicher,bestimmt",
        quantifiers: "alle allen aller alles,einige einigen einiger,manche manchen mancher,viele vielen vieler viel,wenige wenigen \
                      weniger wenig,mehrere mehreren,jede jeder jedes jeden jedem,beide beiden,meisten meiste,mehr,halb halbe \
                      hälfte,immer,oft,manchmal,selten,nur,fast,beinahe,ganz,teils,dutzende,hunderte,tausende,millionen",
        times: "montag,dienstag,mittwoch,donnerstag,freitag,samstag sonnabend,sonntag,januar jänner,februar,märz,april,mai,juni,\
                juli,august,september,oktober,november,dezember,frühling frühjahr,sommer,herbst,winter,heute,gestern,morgen,\
                abend,nacht,mittag,nachmittag,vormittag,woche wochen,monat monate monaten,jahr jahre jahren,tag tage tagen,stunde \
                stunden,vor,nach,jetzt,früher,später,bald",
        articles: "der die das des dem den,ein eine einen einem einer eines",
        forms: "sein ist sind war waren bin bist seid wäre wären gewesen,haben hat habe hast hatte hatten hätte hätten gehabt,\
                gehen geht ging gingen gegangen,kommen kommt kam kamen gekommen,geben gibt gab gaben gegeben,nehmen nimmt nahm \
                genommen,sehen sieht sah sahen gesehen,tun tut tat taten getan,wissen weiß wusste wussten gewusst,stehen steht \
                stand standen,finden findet fand fanden gefunden,bleiben bleibt blieb blieben geblieben",
        starts: "also,ja,na,na ja,naja,nun,ich meine,sozusagen,eigentlich,halt,eben,und,aber,so,genau",
        fillers: "äh ähm öh hm mhm tja ehm",
        light: "der die das des dem den ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach von \
                vom vor zu zum zur für über unter um durch ich du er sie es wir ihr mich mir uns ihm ihn ihnen sich ist sind war \
                waren hat haben hatte hatten wird werden wurde dass daß als wie auch noch so da dort hier was wer wenn weil ob man \
                mein meine sein seine unser unsere ihre dieser diese dieses",
        turning: "wenn falls ob nie niemals nicht niemand bestreite bestreitet bestritt leugne behaupte behauptet behauptete behaupten \
                  angenommen falsch lüge märchen",
        breaks: "aber und denn weil also sondern",
        conditions: "wenn falls sofern",
        saying: "sagte sagt sagten versprach verspricht erklärte erklärt betonte betont kündigte bestätigte bestätigt versicherte \
                 versichert warnte warnt behauptete behauptet",
        reporting: "dass daß",
    },
    SpokenLists {
        tag: "fr",
        negations: "ne n',pas,jamais,aucun aucune,rien,personne,ni,sans,non,nulle nul,guère,plus",
        modals: "pouvoir peut peux pouvons pouvez peuvent pouvait,pourrait pourrais pourrions pourraient pourra pourront,devoir doit \
                 dois devons devez doivent,devrait devrais devrions devraient devra devront,vouloir veut veux voulons voulez \
                 veulent,falloir faut,faudrait faudra,peut-être,sûrement,certainement",
        quantifiers: "tous tout toute toutes,quelques quelque,certains certaines,plusieurs,beaucoup,peu,chaque,plupart,moitié,moins,\
                      davantage,toujours,souvent,parfois,rarement,seulement,presque,dizaines,centaines,milliers,millions",
        times: "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,janvier,février,mars,avril,mai,juin,juillet,août,septembre,\
                octobre,novembre,décembre,printemps,été,automne,hiver,aujourd'hui,hier,demain,matin,soir,nuit,midi,après-midi,\
                semaine semaines,mois,an ans année années,jour jours,heure heures,avant,après,maintenant,bientôt",
        articles: "le la les l',un une,des du",
        forms: "être est sont était étaient suis es sommes êtes sera seront fut furent soit été,avoir a ai as avons avez ont avait \
                avaient aura auront eu,aller va vais vas allons allez vont allait allaient,faire fait fais faisons faites font \
                faisait,dire dit dis disons disent disait,venir vient viens venons viennent venait,voir voit vois voyons voient vu,\
                savoir sait sais savons savent savait",
        starts: "alors,bon,ben,bah,voilà,euh,enfin,écoutez,eh bien,donc,et,mais,oui,vous savez,je veux dire",
        fillers: "euh heu hum ben bah hein",
        light: "le la les l' un une des du de d' à au aux en dans sur sous par pour avec et ou mais que qu' qui dont où je j' tu il \
                elle nous vous ils elles me m' te t' se s' lui leur leurs ce c' cette ces cet son sa ses mon ma mes notre nos votre \
                vos est sont a ont était y si comme",
        turning: "si jamais pas personne nie nié doute prétend prétendent prétendu supposons imaginez faux mensonge mythe",
        breaks: "mais et donc parce car alors",
        conditions: "si sauf",
        saying: "dit déclaré déclare promis promet ajouté ajoute annoncé annonce expliqué explique affirmé affirme assuré assure confirmé \
                 confirme averti",
        reporting: "que",
    },
    SpokenLists {
        tag: "es",
        negations: "no,nunca jamás,ningún ninguno ninguna,nada,nadie,ni,sin,tampoco,apenas",
        modals: "poder puede puedo puedes podemos pueden podía,podría podrían podríamos podrá podrán,deber debe debo debes debemos \
                 deben,debería deberían deberíamos deberá,querer quiere quiero queremos quieren,quizá quizás,tal vez,seguro,acaso",
        quantifiers: "todos todo toda todas,algunos algunas algún alguna,muchos muchas mucho mucha,pocos pocas poco poca,varios varias,\
                      cada,ambos ambas,mayoría,mitad,más,menos,siempre,menudo,veces,raramente,solo sólo solamente,casi,decenas,\
                      cientos,miles,millones",
        times: "lunes,martes,miércoles,jueves,viernes,sábado,domingo,enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre \
                setiembre,octubre,noviembre,diciembre,primavera,verano,otoño,invierno,hoy,ayer,mañana,tarde,noche,mediodía,semana \
                semanas,mes meses,año años,día días,hora horas,antes,después,ahora,pronto",
        articles: "el la los las lo,un una unos unas",
        forms: "ser es son era eran soy eres somos fue fueron será serán sido sea,estar está están estaba estaban estoy estamos \
                estuvo,haber ha han había habían he hemos hay hubo habrá,ir va van voy vamos iba iban,hacer hace hacen hizo hacía \
                hecho hacemos,decir dice dicen dijo dijeron digo decimos,tener tiene tienen tenía tenían tengo tenemos tuvo,venir \
                viene vienen vino,ver ve ven vio veía visto",
        starts: "bueno,pues,entonces,mire,miren,mira,es decir,o sea,digamos,y,pero,sí,claro",
        fillers: "eh em este mmm ehm",
        light: "el la los las lo un una unos unas de del a al en por para con y e o u pero que quien cuyo como si yo tú él ella \
                nosotros ellos ellas me te se nos le les su sus mi mis tu tus nuestro nuestra este esta estos estas ese esa eso \
                esto es son ha han ya",
        turning: "si nunca no nadie niego niega negó dudo duda supongamos imaginen falso mentira mito pretende pretenden",
        breaks: "pero y porque pues entonces sino",
        conditions: "si salvo",
        saying: "dijo dice prometió promete añadió añade anunció anuncia explicó explica afirmó afirma aseguró asegura confirmó confirma \
                 advirtió",
        reporting: "que",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one_word() {
        let german = SpokenLists::of_tag("de");
        assert_eq!(group_of(german.negations, "keinen"), Some("kein"));
        assert_eq!(
            group_of(german.modals, "kann"),
            group_of(german.modals, "konnte")
        );
        assert_ne!(
            group_of(german.modals, "kann"),
            group_of(german.modals, "könnte")
        );
        assert_eq!(group_of(german.modals, "haus"), None);
        assert_eq!(SpokenLists::of_tag("eu").tag, "en");
    }
}
