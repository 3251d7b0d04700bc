"""Titles and alternative texts of the illustrations, and the titles of the documents."""

from datetime import date

from cms.demo.texts import Picture

LICENCE = "CC BY 4.0"

PICTURES: tuple[Picture, ...] = (
    Picture("jeziora-warmii", "Jezioro na Warmii", "Rysunek: żaglówka na jeziorze, za nią świerkowy brzeg i słońce."),
    Picture("pogorze-karpackie", "Pogórze Karpackie", "Rysunek: wieś z kościołem wśród pól, w tle pasma gór we mgle."),
    Picture("port-w-gdansku", "Port w Gdańsku", "Rysunek: kolorowe kamienice, żurawie portowe i prom na wodzie."),
    Picture("dachy-krakowa", "Dachy Krakowa", "Rysunek: czerwone dachy miasta i dwie nierówne wieże kościoła."),
    Picture("wiatrak-w-krobi", "Wiatrak pod Krobią", "Rysunek: drewniany wiatrak wśród pasów pól, topole i wieś."),
    Picture("wspolny-stol", "Wspólny stół", "Rysunek: okrągły stół z góry, osiem różnych krzeseł, kartki i kubki."),
    Picture(
        "siec-instytucji",
        "Sieć instytucji",
        "Rysunek: szkoła, zdrowie, praca, sąd, policja i kultura połączone liniami z domem.",
    ),
    Picture(
        "trzy-makroregiony",
        "Trzy makroregiony",
        "Rysunek: mapa Polski z trzema makroregionami i liniami od partnerów do liderów.",
    ),
    Picture(
        "warsztat-kooperacyjny",
        "Warsztat kooperacyjny",
        "Rysunek: tablica z kolorowymi kartkami, flipchart z planem i cztery stołki.",
    ),
    Picture(
        "rozmowa-coachingowa", "Rozmowa z coachem", "Rysunek: dwa fotele i stolik przy oknie z widokiem na drzewa."
    ),
    Picture(
        "kooperacja-efektywna-i-skuteczna",
        "Plansza tytułowa filmu",
        "Plansza z tytułem projektu i rysunkiem sieci instytucji.",
    ),
)

MODEL_TITLE = (
    "Model kooperacji pomiędzy instytucjami pomocy i integracji społecznej, a podmiotami innych polityk sektorowych "
    "w gminach miejsko-wiejskich"
)

DOCUMENTS: dict[str, tuple[str, date | None]] = {
    "model-kooperacji-calosc": (f"{MODEL_TITLE} (całość)", date(2021, 3, 15)),
    "model-kooperacji-wersja-skrocona": (f"{MODEL_TITLE} (wersja skrócona)", date(2021, 3, 15)),
    "sprawozdanie-z-pilotazu-modelu": ("Sprawozdanie z pilotażu modelu", date(2021, 4, 20)),
    "prezentacja-spotkanie-16-06-2021": (
        "Prezentacja – spotkanie edukacyjno-szkoleniowe dla gmin miejsko-wiejskich w dniu 16.06.2021",
        date(2021, 6, 18),
    ),
    "ksiega-rekomendacyjna": ("Księga rekomendacyjna", date(2021, 9, 28)),
    "regulamin-rekrutacji": ("Regulamin rekrutacji", date(2019, 1, 15)),
    "harmonogramy-wsparcia": ("Harmonogramy wsparcia", date(2019, 1, 15)),
    "kryteria-wyboru-gmin-i-powiatow": ("Jak wybrano gminy i powiaty do pracy nad modelem", date(2018, 5, 14)),
    "program-szkolen-miedzysektorowych": ("Program szkoleń międzysektorowych", date(2026, 9, 2)),
    "informacja-o-projekcie-liderzy-kooperacji": ("Informacja o projekcie Liderzy kooperacji", date(2018, 7, 2)),
    "plan-spotkan-w-gminie-krobia": ("Plan spotkań zespołu kooperacyjnego w gminie Krobia", date(2019, 9, 2)),
    "kooperacja-efektywna-i-skuteczna.mp4": ("Film: Kooperacja – efektywna i skuteczna", date(2021, 9, 28)),
    "kooperacja-efektywna-i-skuteczna.vtt": ("Napisy do filmu: Kooperacja – efektywna i skuteczna", None),
}
"""Title and day of publication of every file, by its name."""
