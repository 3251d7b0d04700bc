"""The network's own front page."""

from cms.demo.parts import contact, facts, figure, text
from cms.demo.portals.common import accessibility, privacy
from cms.demo.texts import Content, Front, PortalText

PUBLISHER = "Sieć portali polityki społecznej"
PHONE = "22 555 00 90"

NETWORK = PortalText(
    code="siec",
    name="Portale polityki społecznej",
    short_name="Sieć portali",
    publisher=PUBLISHER,
    voivodeship="",
    theme="grafit",
    sign="portal-siec",
    city="",
    phone=PHONE,
    email="redakcja@portale-spoleczne.example",
    is_network=True,
    front=Front(
        "Portale polityki społecznej",
        "Wspólna strona regionalnych ośrodków polityki społecznej i gmin. Projekty opisane raz, opowiedziane przez "
        "każdy region własnymi słowami.",
        introduction=(
            "<p>Każdy portal prowadzi inna instytucja. Kwoty, terminy i skład partnerstwa są wspólne: zmiana zapisana "
            "w jednym miejscu jest widoczna we wszystkich portalach.</p>"
        ),
    ),
    contact=(contact("Redakcja sieci", PHONE, "redakcja@portale-spoleczne.example"),),
    pages=(
        Content(
            "o-nas",
            "O sieci",
            "Dlaczego portale różnych instytucji działają razem.",
            (
                text(
                    "<p>Ten sam projekt prowadzą zwykle lider, kilku partnerów i dziesiątki gmin. Gdy każdy opisuje go "
                    "osobno, daty i kwoty zaczynają się różnić. W sieci fakty są zapisane raz.</p>"
                ),
                facts(
                    ("Co jest wspólne", "numery umów, terminy, kwoty, partnerzy, efekty"),
                    ("Co jest własne", "opowieść o projekcie, kontakt, pliki, aktualności"),
                    ("Skąd pochodzą zmiany", "z aneksów, a gdy ich nie znamy – ze wskazanej strony i dnia"),
                ),
                figure("siec-instytucji"),
            ),
            in_menu=True,
        ),
        privacy(PUBLISHER, "iod@portale-spoleczne.example"),
        accessibility("redakcja pracuje zdalnie", PHONE),
    ),
)
