//! Words whose full stop does not end a sentence in one language; in another they may be whole words, as *on.* and *sen.*

use super::Language;

/// What tells the ends of sentences in some languages, as words with spaces between.
pub(super) struct SentenceWords {
    tags: &'static str,
    /// Titles and the like: a name follows, so a sentence never ends here.
    before_names: &'static str,
    /// What is counted follows in figures; before anything else the word is a word.
    before_numbers: &'static str,
    /// A sentence may end here, if what follows begins one.
    anywhere: &'static str,
    /// Measures: behind a number they end the sentence if a capital follows.
    measures: &'static str,
    /// The last parts of compounds that are cut short.
    endings: &'static str,
    /// Words that often begin a sentence and seldom follow an abbreviation inside one.
    openers: &'static str,
    /// Whether a number of one or two digits with a stop is an ordinal before whatever follows.
    has_ordinals: bool,
    /// Whether a short word without a vowel may be one that is not cut short, as Czech *smrt*.
    has_vowelless_words: bool,
}

const NONE: SentenceWords = SentenceWords {
    tags: "",
    before_names: "",
    before_numbers: "",
    anywhere: "",
    measures: "",
    endings: "",
    openers: "",
    has_ordinals: false,
    has_vowelless_words: false,
};

/// Languages by their tags.
static LANGUAGES: [SentenceWords; 24] = [
    SentenceWords {
        tags: "de",
        before_names: "hr hrn fr frl dr prof priv.-doz pd dipl.-ing dipl ing dkfm kommr hofr rr univ.-prof lic med jur phil rer nat h.c st sel bgm abg vors stv pfr msgr gfm uffz hptm oberstlt",
        before_numbers: "nr nrn ziff abs art abschn kap bd bde anm s str tel hausnr lfd gem rn rdnr az jg jgg lj",
        anywhere: "bzw usw usf etc ca ggf evtl inkl exkl zzgl o.ä u.ä o.g u.g d.h z.b u.a z.t z.zt v.a m.e i.d.r s.o s.u vgl sog bhf hbf geb gest verh ehem max min mind mio mrd tsd std jh jhdt ev kath röm allg bes dt österr schweiz südl nördl westl östl a.d b a.m i.tr n.chr v.chr abt gmbh co jan jän feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so pers tgl mag",
        endings: "str nr bhf hbf jh pl prof",
        openers: "der die das ein eine er sie es wir ich dies diese dieser im am auch nach doch aber laut wie mit bei zuvor danach dort dabei so seit als für gegen nun man was wer warum polizei feuerwehr augenzeugen ob trotz zudem außerdem allerdings zum zur von vom aus auf in an",
        ..NONE
    },
    SentenceWords {
        tags: "fr",
        before_names: "m mm mme mmes mlle mlles me mes dr drs pr prof mgr st ste sts stes cdt col gal cne lt adjt maj cf vve s.e s.m bd av rte",
        before_numbers: "n nº no art al p pp vol chap fig tél env r pl tél",
        anywhere: "etc env apr av j.-c bd boul hab janv févr avr juil sept oct nov déc éd coll réf min max sec c.-à-d p.ex i.e",
        openers: "le la les l un une des il elle ils elles ce cette ces cet on nous je dans à au aux selon mais pour après depuis en d' l' plusieurs deux trois aucun aucune son sa ses leur leurs",
        ..NONE
    },
    SentenceWords {
        tags: "es gl ast",
        before_names: "sr sra srta sres sras d dª dña dr dra drs dras dn prof profa ing lic licda arq abog gral gral.div cnel cap tte tte.col sgto cmte excmo excma ilmo ilma mª m fco fdo rvdo rvda mons pbro fr sto sta s.s s.m hno hna pdte pdta vda av avd avda ctra pza plza",
        before_numbers: "n nº núm num no art arts cap pág págs p pp vol tel tfno c c/ pl pº km apdo esc izq dcha dpto",
        anywhere: "etc ee.uu ee uu a.m p.m a.c d.c aprox atte cía s.a s.l ej p.ej máx mín admón adm gob ene feb mar abr may jun jul ago sep sept oct nov dic art ed depto mdp",
        openers: "el la los las un una unos unas él ella ellos ellas este esta estos estas ese esa eso esto lo en al del según pero por para tras desde cuando mientras así también además no sin su sus dos tres fuentes testigos todos todas nadie cada otro otra muchos varios algunos hay fue",
        ..NONE
    },
    SentenceWords {
        tags: "it",
        before_names: "sig sig.ra sig.na sigg dott dott.ssa dr dr.ssa prof prof.ssa ing arch avv geom rag on sen mons gen col cap ten magg brig s ss st sac rev cav comm uff egr gent.ma pres min sott c.so v.le p.za",
        before_numbers: "n nº num art artt pag pagg p pp cap vol tel fig int",
        anywhere: "ecc etc s.p.a spa s.r.l srl a.c d.c ca circa es p.es cfr max min gen feb mar apr mag giu lug ago set sett ott nov dic sec ed vs prov loc",
        openers: "il lo la i gli le un una uno l' in nel nella nei al alla dal secondo ma per dopo anche quando mentre questo questa questi queste lui lei loro due tre non si è ha testimoni",
        ..NONE
    },
    SentenceWords {
        tags: "pt",
        before_names: "sr sra srs sras srta dr dra drs dras prof profa profs eng engª engº arq exmo exma exmos ilmo ilma d dom pe frei mons cel gen maj cap ten sgt min dep sen gov pres rev revmo sto sta s dna adv av rod",
        before_numbers: "n nº núm art arts cap pág págs p pp vol tel r km apto ap lj bl qd al",
        anywhere: "etc a.c d.c p.ex aprox máx mín ltda s.a cia ed jan fev mar abr mai jun jul ago set out nov dez séc obs ref dept depto",
        openers: "o a os as um uma ele ela eles elas este esta estes estas esse essa isso isto no na nos nas ao à em segundo mas por para após desde quando enquanto também ainda não sem seu sua dois três testemunhas",
        ..NONE
    },
    SentenceWords {
        tags: "nl af",
        before_names: "dhr mevr mw mej dr drs ir ing mr prof ds bc st jhr jkvr gen kap lt ltn sgt maj z.k.h h.k.h a.s jl",
        before_numbers: "nr nrs blz pag p art afd hfst vol tel fig str par",
        anywhere: "enz etc bijv bv o.a m.n d.w.z m.b.t i.v.m t.o.v n.a.v z.o.z ca a.d v.chr n.chr incl excl max min mln mld jan feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za zo resp evt i.p.v p.p st gem prov geb overl",
        endings: "str nr",
        openers: "de het een hij zij ze we wij ik dit dat deze die in op bij volgens maar voor na toen ook daar daarna er van met door naar om als twee drie politie niet hun haar zijn",
        ..NONE
    },
    SentenceWords {
        tags: "pl",
        before_names: "p pp ks o s br bp abp kard św śś bł dr drn hab prof mgr inż lek med doc dyr min gen płk ppłk mjr kpt ppor sierż st asp podkom kom nadkom insp podinsp adm kmdr pw ul al pl woj gm m mec adw sędz bł przew przewodn wiceprez",
        before_numbers: "nr art ust pkt poz par rozdz tab rys str s t z tel ul al pl",
        anywhere: "itd itp m.in tzn tzw tj np ok ca r rr w wg ww ds godz min sek tys mln mld proc gr pn wt śr czw pt sob niedz stycz lut kwie czerw lip sierp wrz paźdz grud n.e p.n.e zob por red wyd cd cdn im sen os pos prez pow",
        measures: "zł gr km kg m",
        openers: "to ten ta te ci on ona oni one w we na po z ze do od przed za pod nad dla przez według jak kiedy gdy ale jednak policja straż prokuratura nie jest są został była był trzy dwie dwa",
        ..NONE
    },
    SentenceWords {
        tags: "ru be",
        before_names: "гр гр-н гр-ка гг д-р проф акад доц чл.-корр св ген.-лейт подполк м-р лейт ст серж дер ул просп пр пр-т пр-д пер пл наб бул бульв ш туп обл р р-н окр респ адм тов господ дир корр архиеп еп прот иером",
        before_numbers: "кв д дом корп стр оф каб ст ч п пп гл рис табл с т тел ул № эт под",
        anywhere: "т.е т.д т.п т.к т.н т.ч др пр см ср напр и.о в.о гг в вв н.э до.н.э мин сек ч тыс млн млрд трлн руб коп долл чел экз шт га км кг м янв февр фев апр авг сент сен окт нояб ноя дек пн вт ср чт пт сб вс г с о ген полк кап мл д им зам нач пос ред",
        measures: "руб коп долл чел экз шт га км кг м",
        openers: "он она они оно это этот эта эти в во на по с со к из за от до у о об при для после как когда если но однако также полиция следствие спасатели пострадавшие по-прежнему все всего никто его её их теперь позже ранее",
        ..NONE
    },
    SentenceWords {
        tags: "uk",
        before_names: "смт вул просп пр пр-т пров бул бульв пл наб обл р-н ім св проф акад доц підполк майор лейт гр гр-н д-р архиєп єп прот пп зам нач ред кор стор",
        before_numbers: "кв буд д корп оф каб ст ч п пп гл рис табл с т тел № пов під вул",
        anywhere: "т.д т.п т.зв ін див пор напр р рр ст н.е до.н.е хв год сек тис млн млрд трлн грн коп дол чол км кг га м січ лют бер квіт трав черв лип серп вер жовт лист груд с о отець кап полк п ген сел",
        measures: "грн коп дол чол км кг га м",
        openers: "він вона вони воно це цей ця ці у в на по з із зі до від за після як коли якщо але однак також поліція слідство рятувальники постраждалі усі ніхто його її їх тепер пізніше раніше при для про",
        ..NONE
    },
    SentenceWords {
        tags: "sv nb da",
        before_names: "dr prof hr fr frk st kapt kpt adv ing civ dir red kand mag lic h.k.h s.m",
        before_numbers: "nr s sid kap kl art § tel ca p pkt stk",
        anywhere: "bl.a t.ex d.v.s dvs m.m m.fl o.s.v osv f.d s.k p.g.a f.n t.o.m fr.o.m m.a.o etc resp ca tel inkl exkl max min milj mdr mkr tkr jan feb mar apr jun jul aug sep sept okt nov dec mån tis ons tors tor fre lör sön kr st ev d.y d.ä e.kr f.kr bl.a f.eks dvs mv m.v osv pga ifm ift iht jf vedr tlf mio mia kl s.u",
        openers: "den det de en ett han hon vi jag i på vid efter enligt men när under för från till med som också inte tre två polisen flera alla hun og etter ifølge da et jeg på politiet",
        ..NONE
    },
    SentenceWords {
        tags: "tr az",
        before_names: "dr doç prof yrd öğr gör arş uzm av sn hz st alb yb bnb yzb ütğm tğm kur org korg tümg tuğg müh mim op ecz vet dt dipl bşk gn gen cad sk sok apt mah blv bul mh cd mrk",
        before_numbers: "no nu s sf cad sk sok kat d daire tel md bkz",
        anywhere: "vb vs vd bkz örn yy m.ö m.s a.ş ltd şti san tic tl krş km kg cm yak mad çev haz",
        openers: "bu şu o ve ama ancak olay olayda polis yetkililer açıklamada ayrıca öte bir iki üç kaza yangın saldırı",
        has_ordinals: true,
        ..NONE
    },
    SentenceWords {
        tags: "fi et",
        before_names: "dr prof tri maist ins st pst",
        before_numbers: "nro s n klo tel lk",
        anywhere: "esim mm ym yms jne ks ns ts n eaa jaa m.m ao em muun tms puh milj mrd tuh v",
        ..NONE
    },
    SentenceWords {
        tags: "hu",
        before_names: "dr ifj id özv st gr br",
        before_numbers: "sz u út tel old fsz",
        anywhere: "stb kb pl ill ún vö ld vö bp m du de jan febr márc ápr máj jún júl aug szept okt nov dec",
        has_ordinals: true,
        ..NONE
    },
    SentenceWords {
        tags: "cs sk sl hr sr mk",
        before_names: "p pí sl dr mudr judr phdr rndr paeddr ing mgr bc prof doc akad csc plk pplk mjr kpt por gen sv st prim msgr mons vlč ul nám tř ob č gosp ga mag dipl univ prof",
        before_numbers: "č čís čl str s st kap odst obr tab tel br ul t",
        anywhere: "např atd apod aj tzv tj resp popř mj mil mld tis kč hod min sek stol n.l př.n.l r čp ing npr itd itn oz dr str tzn príp tz tzv npr mio mrd tis ipd",
        has_vowelless_words: true,
        ..NONE
    },
    SentenceWords {
        tags: "lt lv",
        before_names: "dr prof p g a st sv kun gen plk mjr kpt akad doc",
        before_numbers: "nr g str p psl t tel",
        anywhere: "ir.t.t pvz kt t.y t.t mln mlrd tūkst val min d m utt u.c t.i piem milj",
        ..NONE
    },
    SentenceWords {
        tags: "ro",
        before_names: "dl dna d-na d-l dr prof ing av arh gen col cpt lt sf pr mons pt pct",
        before_numbers: "nr art alin pag p str bl sc ap et tel jud bd șos cap",
        anywhere: "etc ș.a șamd d.hr î.hr e.n î.e.n mil mld ian feb mart apr iun iul aug sept oct noiem dec cca ex max min",
        ..NONE
    },
    SentenceWords {
        tags: "ca",
        before_names: "sr sra srta dr dra prof n na st sta mn excm excma il·lm pg av ctra pl pça",
        before_numbers: "núm art pàg p vol tel c km",
        anywhere: "etc ex p.ex aprox ee.uu a.c d.c gen febr set oct des",
        ..NONE
    },
    SentenceWords {
        tags: "el",
        before_names: "κ κα κος δρ καθ αγ στρ αντ σμ πρ",
        before_numbers: "αρ σελ τηλ παρ οδ",
        anywhere: "κ.λπ κλπ κ.ά π.χ μ.χ δηλ βλ π.μ μ.μ εκ δισ χιλ κ.α ό.π",
        ..NONE
    },
    SentenceWords {
        tags: "bg",
        before_names: "г-н г-жа г-ца д-р проф доц акад инж арх св ген полк кап лейт о отец ул бул пл гр с обл общ ж.к",
        before_numbers: "№ чл ал т стр с бл вх ет ап тел ул",
        anywhere: "т.н т.е напр др и.д млн млрд хил лв ст мин сек вж г пр.н.е сл.н.е",
        measures: "лв ст хил",
        ..NONE
    },
    SentenceWords {
        tags: "hi mr ne",
        before_names: "डॉ डा प्रो पं श्री श्रीमती सुश्री कु मो मौ सं इं एड ले कै जन कर्नल मे न्या स्व सर्वश्री पू",
        before_numbers: "रु रू न नं सं पृ क्र सें फोन",
        anywhere: "कि.मी किमी कि मी से.मी ई ई.पू लि प्रा प्रा.लि उ.प्र म.प्र जि ता आदि",
        ..NONE
    },
    SentenceWords {
        tags: "ar fa ur",
        before_names: "د أ م ا.د أ.د السيد",
        before_numbers: "ص رقم ت ج",
        anywhere: "إلخ هـ م ق.م ص.ب",
        ..NONE
    },
    SentenceWords {
        tags: "id ms",
        before_names: "dr drs ir prof h hj kh tn ny sdr jend letjen kol brigjen komjen irjen kombes akbp kompol iptu tgk kab prov kec jl jln st",
        before_numbers: "no hlm hal jl rt rw pasal tel",
        anywhere: "dll dsb dst a.n d.a yth rp jt",
        ..NONE
    },
    SentenceWords {
        tags: "vi",
        before_names: "ts gs pgs ths bs ks tp q p",
        anywhere: "v.v tr",
        ..NONE
    },
    SentenceWords {
        tags: "eu",
        before_names: "jn and dr",
        anywhere: "etab adib zk or",
        has_ordinals: true,
        ..NONE
    },
];

impl SentenceWords {
    /// What is known of a language; nothing of one that is not known.
    pub(super) fn of(language: Option<Language>) -> &'static Self {
        let tag = language.map(Language::tag);
        let of_tag = |words: &&Self| tag.is_some_and(|tag| stands_in(words.tags, tag));
        LANGUAGES.iter().find(of_tag).unwrap_or(&NONE)
    }

    pub(super) fn is_before_names(&self, word: &str) -> bool {
        stands_in(self.before_names, word)
    }

    pub(super) fn is_before_numbers(&self, word: &str) -> bool {
        stands_in(self.before_numbers, word) || self.is_cut_compound(word)
    }

    /// Whether a stop behind the word may belong to it.
    pub(super) fn is_short(&self, word: &str) -> bool {
        stands_in(self.anywhere, word) || self.is_cut_compound(word)
    }

    /// Whether the word is a compound whose last part is cut short: *Hauptstr.*
    fn is_cut_compound(&self, word: &str) -> bool {
        let is_ending = |ending: &str| word.len() > ending.len() && word.ends_with(ending);
        self.endings.split_whitespace().any(is_ending)
    }

    pub(super) fn is_measure(&self, word: &str) -> bool {
        stands_in(self.measures, word)
    }

    pub(super) fn is_opener(&self, word: &str) -> bool {
        stands_in(self.openers, word)
    }

    /// Whether a short number with a stop counts a place in an order, whatever stands before it.
    pub(super) fn has_ordinals(&self) -> bool {
        self.has_ordinals
    }

    /// Whether the word, as it is printed, has no vowel and so is cut short: *Hrn.*, *blz.*, *Bhf.* In capitals it may be an
    /// acronym.
    pub(super) fn is_vowelless(&self, printed: &[(usize, char)]) -> bool {
        const VOWELS: &str = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿąęıőűœёуеыаоэяиюіїє";
        const LETTERS: std::ops::RangeInclusive<usize> = 2..=4;
        if self.tags.is_empty() || self.has_vowelless_words || !LETTERS.contains(&printed.len()) {
            return false;
        }
        let mut letters = printed.iter().map(|&(_, c)| c);
        let is_consonant = |c: char| {
            let is_cased = c.is_lowercase() || c.is_uppercase();
            is_cased && !c.to_lowercase().any(|c| VOWELS.contains(c))
        };
        letters.next().is_some_and(is_consonant)
            && letters.all(|c| c.is_lowercase() && is_consonant(c))
    }
}

fn stands_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|listed| listed == word)
}
