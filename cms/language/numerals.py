"""Words that are numbers, in every case and kind of numeral: `dwudziestu`, `sześcioro`, `trójka`, `trzydziestego`.

Words are compared folded (folding.py), so that a text typed without Polish marks is read too.
"""

import re
from decimal import Decimal
from functools import lru_cache

from .folding import names

_FORMS = """
0 zero zera zeru zerem
1 jeden jedna jedno jednego jednej jednemu jednym
2 dwa dwie dwaj dwoch dwu dwom dwoma dwiema dwoje dwojga dwojgu dwojgiem dwojka dwojki dwojke dwojce
3 trzy trzej trzech trzem trzema troje trojga trojgu trojgiem trojka trojki trojke trojce
4 cztery czterej czterech czterem czterema czworo czworga czworgu czworgiem czworka czworki czworke czworce
5 piec pieciu piecioma piecioro pieciorga pieciorgu pieciorgiem piatka piatki piatke piatce
6 szesc szesciu szescioma szescioro szesciorga szesciorgu szesciorgiem szostka szostki szostke szostce
7 siedem siedmiu siedmioma siedmioro siedmiorga siedmiorgu siedmiorgiem siodemka siodemki siodemke siodemce
8 osiem osmiu osmioma osmioro osmiorga osmiorgu osmiorgiem osemka osemki osemke osemce
9 dziewiec dziewieciu dziewiecioma dziewiecioro dziewieciorga dziewieciorgu dziewieciorgiem dziewiatka dziewiatki
10 dziesiec dziesieciu dziesiecioma dziesiecioro dziesieciorga dziesieciorgu dziesieciorgiem dziesiatka dziesiatki
11 jedenascie jedenastu jedenastoma jedenascioro jedenasciorga
12 dwanascie dwunastu dwunastoma dwanascioro dwanasciorga tuzin tuzina tuzinem
13 trzynascie trzynastu trzynastoma trzynascioro trzynasciorga
14 czternascie czternastu czternastoma czternascioro czternasciorga
15 pietnascie pietnastu pietnastoma pietnascioro pietnasciorga
16 szesnascie szesnastu szesnastoma szesnascioro szesnasciorga
17 siedemnascie siedemnastu siedemnastoma siedemnascioro siedemnasciorga
18 osiemnascie osiemnastu osiemnastoma osiemnascioro osiemnasciorga
19 dziewietnascie dziewietnastu dziewietnastoma dziewietnascioro dziewietnasciorga
20 dwadziescia dwudziestu dwudziestoma dwadziescioro dwadziesciorga dwudziestka dwudziestki
30 trzydziesci trzydziestu trzydziestoma trzydziescioro trzydziesciorga trzydziestka trzydziestki
40 czterdziesci czterdziestu czterdziestoma czterdziescioro
50 piecdziesiat piecdziesieciu piecdziesiecioma piecdziesiecioro
60 szescdziesiat szescdziesieciu szescdziesiecioma szescdziesiecioro
70 siedemdziesiat siedemdziesieciu siedemdziesiecioma
80 osiemdziesiat osiemdziesieciu osiemdziesiecioma
90 dziewiecdziesiat dziewiecdziesieciu dziewiecdziesiecioma
100 sto stu stoma setka setki
200 dwiescie dwustu dwustoma
300 trzysta trzystu trzystoma
400 czterysta czterystu czterystoma
500 piecset pieciuset
600 szescset szesciuset
700 siedemset siedmiuset
800 osiemset osmiuset
900 dziewiecset dziewieciuset
"""
_SCALES = """
1000 tysiac tysiace tysiecy tysiaca tysiacowi tysiacem tysiacu tysiacom tysiacami tysiacach tys
1000000 milion miliony milionow miliona milionowi milionem milionie milionom milionami milionach mln
1000000000 miliard miliardy miliardow miliarda miliardem miliardzie miliardami miliardach mld
"""
_ORDINALS = """
1 pierwsz 2 drug 3 trzec 4 czwart 5 piat 6 szost 7 siodm 8 osm 9 dziewiat 10 dziesiat 11 jedenast 12 dwunast
13 trzynast 14 czternast 15 pietnast 16 szesnast 17 siedemnast 18 osiemnast 19 dziewietnast 20 dwudziest 30 trzydziest
40 czterdziest 50 piecdziesiat 60 szescdziesiat 70 siedemdziesiat 80 osiemdziesiat 90 dziewiecdziesiat
"""
HALVES = {"poltora": Decimal("1.5"), "poltorej": Decimal("1.5"), "pol": Decimal("0.5"), "cwierc": Decimal("0.25")}
"""Words that want a thousand, a million or a billion after them."""

ABBREVIATED_SCALES = frozenset({"tys", "mln", "mld"})
DIGIT_ENDINGS = names("ch ciu cioma ech ego ema ga go ioma ma oma rga ro stu u ga tu")
"""What people write after digits for the case: `6-ciu`, `5-ma`, `30-tu`."""


def _table(lines: str) -> dict[str, int]:
    rows = (line.split() for line in lines.strip().splitlines())
    return {form: int(value) for value, *forms in rows for form in forms}


_CARDINALS = _table(_FORMS)
_POWERS = _table(_SCALES)
_PAIRS = _ORDINALS.split()
_ORDINAL_STEMS = {stem: int(value) for value, stem in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_ORDINAL_ENDING = re.compile("(?:iego|iemu|iej|im|ia|ie|ego|emu|ej|ym|a|e|y|i)$")


def may_begin_number(word: str) -> bool:
    """Whether a folded word is a numeral, a half or a scale: a quick no for most words of a text."""
    return word in _CARDINALS or word in HALVES or word in _POWERS


def cardinal(word: str) -> int | None:
    """The value, below one thousand, of one folded word that is a numeral."""
    return _CARDINALS.get(word)


def scale(word: str) -> int | None:
    """One thousand, million or billion for a folded word or abbreviation that means it."""
    return _POWERS.get(word)


@lru_cache(maxsize=4096)
def ordinal(word: str) -> int | None:
    """The value of one folded word that is an ordinal below one hundred: `trzydziestego` gives 30."""
    return _ORDINAL_STEMS.get(_ORDINAL_ENDING.sub("", word))


def decade_and_unit(first: str, second: str) -> int | None:
    """The value of an ordinal in two words: `trzydziestego pierwszego` gives 31."""
    ten, unit = ordinal(first), ordinal(second)
    return ten + unit if ten and unit and ten >= 20 and unit < 10 else None
