"""Words, folded, by which a sentence says what it speaks of. Stems stand for all forms of a word."""

import re

from cms.language.folding import names


def stems(*lines: str) -> re.Pattern[str]:
    """Match a word that begins with one of the stems; a stem with a full stop is the whole word."""
    found = [stem for line in lines for stem in line.split()]
    return re.compile("|".join(stem[:-1] + "$" if stem.endswith(".") else stem for stem in sorted(found, reverse=True)))


PROJECT = names("projekt przedsiewziecie")
PROJECT_OBLIQUE = names("projektu projektowi projektem projekcie przedsiewziecia przedsiewzieciu przedsiewzieciem")
PROJECT_ANY = PROJECT | PROJECT_OBLIQUE
PROJECT_ADJECTIVE = stems("projektow")
OTHER_PROJECT = stems(
    "inn inny. poprzedni wczesniejsz drug trzeci. trzeciego. blizniacz siostrzan podobn rownolegl sasiedni kolejn",
    "now nastepn kazd",
)
"""Adjectives before `projekt` that make it another one."""

NOT_A_NAME = stems(
    "unii. uni. europejsk wojewodztw regionaln rops rcps mcps dops urzed urzad marszalk samorzad powiat gmin efs",
    "power po. fers fundusz minister centrum miast osrod fundac stowarzyszen program systemow partnersk konkurs",
    "nr. numer dofinansowan wspolfinansowan realizowan zostal jest. trwa. potrwa. zakoncz",
)
"""Capital words after `projekt` that do not name it."""

TRANSPARENT = stems(
    "calosc okres czas. czasu. czasie. termin terminu. terminie. terminem. data. daty. date. dat. realizacj",
    "trwani trwania. zakonczeni ukonczeni rozpoczeci koniec. konca. koncem. koncu. poczatek. poczatku.",
    "poczatkiem. start. startu. startem. final. finalu. finalem. zamknieci przedluzeni wydluzeni inauguracj",
    "uruchomieni kres. kresu. wdrazani wykonywani finansowani prowadzeni cel. celu. celem. harmonogram",
    "realizowani",
)
"""Nouns that speak of what follows them: `zakończenie realizacji projektu` speaks of the project."""

NEVER_ALONE = names(
    "calosc calosci okres okresu okresie okresem czas czasu czasie termin terminu terminie terminem data daty "
    "date dat cel celu celem poczatek poczatku poczatkiem harmonogram harmonogramu harmonogramem inauguracja "
    "inauguracji uruchomienie finansowanie finansowania final finalu przedluzenie wydluzenie"
)
"""Transparent nouns that say nothing of a project unless one is named after them."""

MODIFIER = stems(
    "cal nasz tego. ten. niniejsz wspoln formaln planowan faktyczn przewidywan zakladan rzeczow obecn aktualn now",
    "ostateczn glown ogoln calkowit szczegolow podstawow pierwotn dotychczasow poprzedn swoj wlasn samego. umown",
    "kwalifikowaln rzeczywist koncow docelow zakladany tych.",
)
"""What may stand between a noun and what it speaks of."""

WHOLE_WORK = names("dzialania prace zadania aktywnosci czynnosci dzialan prac zadan")
WORK_ELSEWHERE = stems(
    "szkoleniow promocyjn edukacyjn rekrutacyjn informacyjn budowlan remontow przygotowawcz badawcz terenow",
    "konserwacyj modernizacyj porzadk pilotazow ewaluacyjn kontroln komis zespol modyfikac redakcyj legislac",
)

EVENT = stems(
    "nabor rekrutac zglosze zglasza zapis. zapisy. zapisow. zapisu. wniosek. wniosk ofert oferent szkolen",
    "szkoleni warsztat konferencj spotkan seminari webinar kurs. kursy. kursow. kursu. kursie. kursem. kursach.",
    "coaching dyzur konsultacj ankiet badan badani raport sprawozda publikacj zamowien przetarg zapytan konkurs",
    "grant umow etap kamien. kamienia. kamieni kamienie. faza. fazy. fazie. faze. fazo zadanie. zadaniu. pilotaz",
    "trwalos trwalosc rekomendacj diagnoz platform stron biuro. biura. biurze. urlop wystaw kampani festyn wizyt",
    "wyjazd staz. staze. stazu. stazow praktyk wsparci uslug faktur platnos wplat transz ewaluacj kontrol",
    "posiedzen gala. galo gali. gale. dostep licencj gwarancj ubezpiecz zatrudnien etat. etaty. godz. godzin",
    "sala. sali. sale. agend zaprosz zaprasz zajeci forum panel debat targ. targi. targow. olimpiad turnus",
    "kolonie. kolonii. polkoloni opiek stan. stanu. kadencj rozlicz odbior termomoderniz remont budow inwestycj",
    "projektant edycj egzamin certyfikac termin. skladan przyjmowan naklad. prob zamieszczon opublikowan ogloszen",
    "ogloszon aktualizacj ostatnia. zmiana. modyfikacj dyskusj wywiad uroczyst piknik marsz. kongres zjazd",
    "hackathon wydarzen wydanie. wydania. numer. wersj kwalifikowalnos program. programu. programie. perspektyw",
    "diagnoza. obron animacj superwizj dokument polityk strategi plan. planu. uchwal rozporzadz ustaw projekty.",
    "projektow. projektami. projektach. wynajm najem. najmu. dzierzaw etapow zatrudni model. modelu. modelem.",
)
"""Nouns with a time or a price of their own."""

NEUTRAL_EVENT = stems("model program konkurs polityk strategi stan")
"""Events only where they are the subject: they stand in the name of a project's aim as well."""

PREPOSITIONS = names(
    "w we na o do od dla przez po przed przy z ze za pod nad podczas trakcie dzieki poprzez wraz oraz i mimo "
    "wedlug zgodnie bez poza wobec u ku jako"
)
PERIOD_VERB = stems(
    "trwa trwal trwaj potrwa potrwaj realizow realizuj zrealizow zrealizuj prowadz wdraza wdroz zakoncz ukoncz",
    "skoncz koncz konczy dobieg finansow dofinansow wspolfinansow przedluz wydluz skroc kontynu rozpocz rusz",
    "wystart start zacz zaczyn zamkn zamyk zaplanow planow przewidz przewid przesun przesuni ustal wyznacz",
    "dzialamy pracuj pracow obejmuj obejmow uplyw uply mij wygas obowiaz zostal zostan bedzie. beda. jest.",
    "jestesmy. przypad nastap datow wykon realizac przeprowadz",
)
"""Verbs and participles of a period."""

END_CUE = stems(
    "zakoncz ukoncz skoncz koncz konczy koniec. konca. koncem. final zamkn zamyk dobieg uplyw uply wygas mij kres",
    "finalizow",
)
START_CUE = stems("rozpocz rusz wystart start zacz zaczyn inaugur zainaugur uruchom poczatek. poczatku. poczatkiem.")

EU = stems("ue. unia. unii. unie. unijn efs. efsplus. europejsk")
"""Words that name the Union as the source of money."""

EU_FUNDING = stems(
    "dofinansowani dofinansowan wspolfinansowan wspolfinansowani dotacj subwencj dofinansow wspolfinansow"
)
"""Words for money that is mostly the Union's."""

FUNDED = re.compile("(?:do|wspol)?finansowan(?:y|ego|emu|ym|a|ej|e|ych|ymi)$")
"""Participles: the project is funded, no amount is named."""

TOTAL = stems(
    "wartos koszt budzet wart. warte. warty. warta. naklad wydatk pochlon pochlan calkowit ogolem lacznie. suma."
)
GIVEN = stems("wydam wydaj wyda. wydadz przeznacz przewidz kosztuj kosztow opiew zabezpiecz zarezerw dysponuj pochlan")
RECEIVED = stems("otrzym pozysk uzysk przyzna zdoby dosta")
"""Verbs of money given to the project; what was received may be the whole value or the Union's money."""

OTHER_MONEY = stems(
    "zamowien grant. grantu. granty. grantow. grantob szkolen szkoleni warsztat kurs. kursu. kursy. kursow",
    "konferencj staz. stazu. staze. uslug zakup zakupi sprzet remont wynagrodz pensj stawk cena. ceny. cene. cen.",
    "oplat kara. kary. kare. kar. posredni bezposredni osobow administrac zasil pozycz uczestni osobe. osoby.",
    "osob. osoba. godzin zalicz transz rata. raty. rate. rat. wykonawc nagrod stypend dodat czesn brutto. netto.",
    "vat. minimis ofert catering promocj badani badan. raport ewaluac platform licencj material podatk",
    "przedsiebior mieszkan etap zadani ochron kazd sredni przypada. przypadnie. miesiec miesiac roczn inwestyc",
    "wydali wydano. wydal. wyplac rozlicz wykorzyst zaplac darowizn zbiork sponsor limit prog. progu. progi.",
    "refundac wadium zabezpieczen odszkodow doposaz placow autobus budyn obiekt spotkan porecz kaucj podwyz",
    "kosztorys oszczedn kontrol korekt zwrot nieprawidlow wywoz dieta. diety. bilet voucher bon. bony. bonow",
    "bonu. zlecen dzielo. dziela.",
)
"""Words of prices, payments and parts, which are no amounts of the whole project."""

PART = stems(
    "czesc partner. partnera. partnerowi partnerom przypada przypadaj realizatora gminie. powiatowi. gmina.",
    "gminy.",
)
WHOLE = stems("caly. cala. cale. calego calej calym calos ogol")
PLACE = stems(
    "dolnoslask kujawsko lubelsk lubusk lodzk malopolsk mazowieck opolsk podkarpack podlask pomorsk slask",
    "swietokrzysk warminsko wielkopolsk zachodniopomorsk malopolsc wielkopolsc pomorzu. podlasiu. podkarpaciu.",
    "mazowszu. slasku. opolszczyz lubelszczyz warmii. kujawach. malopolski. wielkopolski. pomorza. podlasia.",
    "podkarpacia. mazowsza. slaska.",
)
"""The voivodeships, as adjectives and as regions."""

PARTNERSHIP = stems(
    "lider wspolnie wraz. razem partnerstw konsorcj realizuj realizow liczba wspolrealiz porozumien umow"
)
PARTNER_OTHERWISE = stems(
    "spoleczn prywatn zagraniczn lokaln potencjaln medialn biznesow handlow nowych. nowymi. dodatkow kolejn",
    "pierwszych. ponadnarodow wspierajac strategiczn branzow",
)
PARTIAL_VERB = stems(
    "zakonczyl podpis zglosi przygot zlozy przeslal rozpocz odwiedz otrzym przedstaw wypelni zadeklar wyrazi",
    "odpowiedz jeszcze. juz. nie. wycofa zrezygn dolacz przystapi zaczel spotkal planuje. planuja.",
)
COUNTED_ELSEWHERE = stems(
    "spotkani spotkan seminari szkolen szkoleni warsztat konferencj badan badani ankiet zaprasz zaprosz",
    "przedstawiciel delegac zglosi zglosz nabor rekrutac wybor wybran wyloni wniosk ofert dotacj grant. granty.",
    "wyjazd wizyt forum panel festiwal piknik kazd kolejn pozostal pierwszych. subregion polsce. kraju. kraj.",
    "krajow liczy. europ raport statystyk ranking ostatni srednio. goscil gosci. gosci wydarzen edycj ostrzezen",
    "alarm powodz inn. innych wolontari klub oddzial filia filie placow",
)
REACH = stems(
    "projek przedsiewz pilotaz model test wdroz wdraz zasieg obszar obejm obejmuj objet objeto teren uczestnicz",
    "udzial makroregion liczba bierze. biora. dzialan partnerstw wspolprac",
)
WHOLE_REACH = stems("zasieg obszar obejm objel objet liczba pilotaz wdroz test lacznie")

PAST = stems(
    "pierwotn poczatkowo. wczesniej. wczesniejsz uprzedni poprzedni dawn dotychczas dotad. niegdys. kiedys.",
    "planowano. zakladano. przewidywano. zamierzano. zakladal przewidywal mial. miala. mialo. mialy. najpierw.",
    "bylo. byl. byla. byli. blednie. bledn omylk pomylk nieaktualn star. stary. starego. starym. stara. zamiast.",
    "sprzed. niedawna. pierwsza. pierwszej. pierwszym. pierwszego. pierwszy.",
)
"""Words that tell what was so, was planned, or was written by mistake."""

NOW = stems(
    "obecn aktualn teraz. ostateczn finaln dzis. dzisiaj. lecz. ale. natomiast. jednak. aneks zmian zmien nowy.",
    "nowym. nowego. wydluz przedluz przesun skroc zastap zwieksz zmniejsz poprawn prawidlow powinno. wlasciw",
    "zaktualiz zas. po. choc. chociaz. jest.",
)
"""Words after which the present is told."""

NOW_ABOVE_ALL = stems("obecn aktualn teraz. ostateczn finaln dzis. dzisiaj. lecz. zastap po. jest.")
CHANGE = stems(
    "zmien zmian przesu wydluz przedluz skroc zwieksz zmniejsz wzros wzras spad podnies podnios obniz ogranicz",
    "rozszerz poszerz poprawi zaktualiz uleg korekt skoryg pozosta",
)

DRAFT = stems(
    "uchwal ustaw strateg umow. umowy. umowe. regulamin budowlan rozporzadz dokument programu. planu. budzetu.",
    "architekt techniczn graficzn harmonogramu. porozumieni stanowisk zarzadz statut wniosku. plakat logo logotyp",
    "opinii. standard",
)
"""What `projekt` is a draft of: `projekt uchwały` is no project."""

OF_PERCENT = stems(
    "z. ze. to. w. na. do. i. a. kosztow koszt wartos wydatk budzet srodk dofinansow kwot cal kwalifikowal ogol",
    "finans wklad poziom projekt udzial calkowit jego. przez. pokry zapewn sfinans doklad pochodz stanow przypad",
    "wynos unijn unii. unia. ue. efs europejsk naklad przedsiewz wspolfinans refund wsparc pieni sumy. jest.",
    "nalezn sto. tych. tej. plus. lub.",
)
"""What follows a percentage of money."""

COMPOSITION = stems(
    "z. ze. wraz. razem. wspolnie. lider ma. maja. posiada liczy. skupia zrzesza tworz obejm uczestnic bierze.",
    "biora. udzial realizuj realizow wspolprac jest. sa. partnerstw liczb przez. i. oraz. projekt wspier wspiera",
    "prowadz",
)
"""Words beside the number of partners of a whole partnership."""

COMPOSITION_AFTER = stems("tworz realizuj uczestnic bierze. biora. wspolprac wspier wspoltworz")
MEETING = stems(
    "spotkani spotkan seminari konferencj warsztat badan. badani ankiet zaprasz zaprosz delegac zglosi zglosz",
    "wyloni ofert wyjazd wizyt forum panel festiwal piknik konkurs goscil gosci. goscie. targ. targi. targach.",
    "wystaw edycj",
)
EXPLICIT_WHOLE = stems("zasieg obszar obejm objel objet liczba lacznie")
GENERAL = stems("wojew regio osrod polit spole centr repre samor urzad miast")
"""Words in the names of bodies of every region."""

OF_MONEY = stems(
    "dofinans wspolfinans finans wklad udzial srodk koszt wartos wydatk budzet poziom pokry pieni dotacj kwot",
    "wsparci",
)
FRACTION = stems("polow trzeci. trzecia. czwart cwierc. czesc wiekszos reszt dwie. pozostal")
"""Words of a part of a value before the value itself."""
