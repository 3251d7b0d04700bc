"""Organisations that lead, take part in or belong to the projects of the demonstration."""

from cms.demo.texts import Body

CENTRE = "social_policy_centre"

_REGIONS = (
    # code, voivodeship, unit, short name, seat
    (
        "04",
        "Województwo Kujawsko-Pomorskie",
        "Regionalny Ośrodek Polityki Społecznej w Toruniu",
        "ROPS w Toruniu",
        "0463",
    ),
    ("06", "Województwo Lubelskie", "Regionalny Ośrodek Polityki Społecznej w Lublinie", "ROPS w Lublinie", "0663"),
    (
        "08",
        "Województwo Lubuskie",
        "Regionalny Ośrodek Polityki Społecznej w Zielonej Górze",
        "ROPS w Zielonej Górze",
        "0862",
    ),
    ("10", "Województwo Łódzkie", "Regionalne Centrum Polityki Społecznej w Łodzi", "RCPS w Łodzi", "1061"),
    ("12", "Województwo Małopolskie", "Regionalny Ośrodek Polityki Społecznej w Krakowie", "ROPS w Krakowie", "1261"),
    (
        "14",
        "Województwo Mazowieckie",
        "Mazowieckie Centrum Polityki Społecznej w Warszawie",
        "MCPS w Warszawie",
        "1465",
    ),
    ("16", "Województwo Opolskie", "Regionalny Ośrodek Polityki Społecznej w Opolu", "ROPS w Opolu", "1661"),
    (
        "18",
        "Województwo Podkarpackie",
        "Regionalny Ośrodek Polityki Społecznej w Rzeszowie",
        "ROPS w Rzeszowie",
        "1863",
    ),
    (
        "20",
        "Województwo Podlaskie",
        "Regionalny Ośrodek Polityki Społecznej w Białymstoku",
        "ROPS w Białymstoku",
        "2061",
    ),
    ("22", "Województwo Pomorskie", "Regionalny Ośrodek Polityki Społecznej w Gdańsku", "ROPS w Gdańsku", "2261"),
    (
        "24",
        "Województwo Śląskie",
        "Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego w Katowicach",
        "ROPS w Katowicach",
        "2469",
    ),
    (
        "26",
        "Województwo Świętokrzyskie",
        "Regionalny Ośrodek Polityki Społecznej w Kielcach",
        "ROPS w Kielcach",
        "2661",
    ),
    (
        "28",
        "Województwo Warmińsko-Mazurskie",
        "Regionalny Ośrodek Polityki Społecznej w Olsztynie",
        "ROPS w Olsztynie",
        "2862",
    ),
    ("30", "Województwo Wielkopolskie", "Regionalny Ośrodek Polityki Społecznej w Poznaniu", "ROPS w Poznaniu", "3064"),
    (
        "32",
        "Województwo Zachodniopomorskie",
        "Regionalny Ośrodek Polityki Społecznej w Szczecinie",
        "ROPS w Szczecinie",
        "3262",
    ),
)

_MUNICIPALITIES = (
    ("pisz", "Gmina Pisz", "28", "2816033"),
    ("morag", "Gmina Morąg", "28", "2815083"),
    ("milomlyn", "Gmina Miłomłyn", "28", "2815073"),
    ("korsze", "Gmina Korsze", "28", "2808043"),
    ("reszel", "Gmina Reszel", "28", "2808053"),
    ("krobia", "Gmina Krobia", "30", "3004033"),
)

_COUNTIES = (
    ("powiat-piski", "Powiat piski", "28", "2816"),
    ("powiat-ostrodzki", "Powiat ostródzki", "28", "2815"),
    ("powiat-ketrzynski", "Powiat kętrzyński", "28", "2808"),
)


def _regions() -> tuple[Body, ...]:
    bodies: list[Body] = []
    for code, voivodeship, unit, short_name, seat in _REGIONS:
        bodies.append(Body(f"woj-{code}", voivodeship, "self_government", voivodeship=code, seat=seat))
        bodies.append(Body(f"rops-{code}", unit, CENTRE, short_name, f"woj-{code}", code, seat))
    return tuple(bodies)


ORGANISATIONS: tuple[Body, ...] = (
    *_regions(),
    Body(
        "umk", "Uniwersytet Mikołaja Kopernika w Toruniu", "university", "UMK w Toruniu", voivodeship="04", seat="0463"
    ),
    *(Body(key, name, "municipality", voivodeship=code, seat=seat) for key, name, code, seat in _MUNICIPALITIES),
    Body(
        "mgops-krobia",
        "Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi",
        "unit",
        "M-GOPS w Krobi",
        acts_for="krobia",
        voivodeship="30",
        seat="3004033",
    ),
    *(Body(key, name, "county", voivodeship=code, seat=seat) for key, name, code, seat in _COUNTIES),
)
