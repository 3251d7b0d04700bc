"""The words of dates, folded (folding.py): months in all cases, Roman months, seasons, quarters, ends of periods."""

from .folding import names

FIRST_YEAR, LAST_YEAR = 1950, 2099

_MONTH_FORMS = (
    "stycznia styczen styczniu styczniem stycz sty",
    "lutego luty lutym lut",
    "marca marzec marcu marcem mar",
    "kwietnia kwiecien kwietniu kwietniem kwiec kwi",
    "maja maj maju majem",
    "czerwca czerwiec czerwcu czerwcem czerw cze",
    "lipca lipiec lipcu lipcem lip",
    "sierpnia sierpien sierpniu sierpniem sierp sie",
    "wrzesnia wrzesien wrzesniu wrzesniem wrzes wrz",
    "pazdziernika pazdziernik pazdzierniku pazdziernikiem pazdz paz",
    "listopada listopad listopadzie listopadem listop lis",
    "grudnia grudzien grudniu grudniem grudz gru",
)
_ROMAN_FORMS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
MONTHS = {form: number for number, line in enumerate(_MONTH_FORMS, 1) for form in line.split()}
ROMANS = {form: number for number, form in enumerate(_ROMAN_FORMS, 1)}
SEASONS = {
    form: months
    for months, forms in (
        ((3, 6), "wiosna wiosny wiosne wiosnie"),
        ((6, 9), "latem lato"),
        ((9, 12), "jesien jesienia jesieni"),
        ((1, 3), "zima zimy zime zimie"),
    )
    for form in forms.split()
}
END, LATE, BEGIN, MIDDLE = "end", "late", "begin", "middle"
EDGES = {
    form: edge
    for edge, forms in (
        (END, "koniec konca koncem koncu kres kresu"),
        (LATE, "schylku schylek"),
        (BEGIN, "poczatek poczatku poczatkiem"),
        (MIDDLE, "polowa polowy polowie polowe srodku"),
    )
    for form in forms.split()
}
DAY_WORDS = names("dzien dnia dniu dniem")
YEAR_WORDS = names("r rok roku rokiem")
QUARTERS = names("kw kwartal kwartalu kwartale kwartalem")
HALVES = names("polrocze polrocza polroczu polroczem polowa polowy polowie polowe")
MARKS = frozenset(".-/")
