"""Every type of page in the demonstration, and where an example of it stands."""

from dataclasses import dataclass

PORTALS = ("olsztyn", "krakow", "rzeszow", "gdansk", "krobia")
PROJECTS = {
    "olsztyn": "kooperacja-efektywna-i-skuteczna",
    "krakow": "kooperacje-3d",
    "rzeszow": "liderzy-kooperacji",
    "gdansk": "kooperacja-efektywna-i-skuteczna",
    "krobia": "kooperacja-efektywna-i-skuteczna",
}
NEWS = {
    "olsztyn": "jesienne-spotkanie-zespolow-kooperacyjnych",
    "krakow": "szkolenia-miedzysektorowe-ruszaja-ponownie",
    "rzeszow": "lekcje-dla-zespolow-wiejskich",
    "gdansk": "ksiega-rekomendacyjna-juz-dostepna",
    "krobia": "dozynki-razem-z-seniorami",
}


@dataclass(frozen=True)
class Example:
    """One page to open; `portal` None is the network's own site."""

    name: str
    portal: str | None
    path: str
    status: int = 200
    has_strip: bool = False
    may_set_cookies: bool = False

    def __str__(self) -> str:
        return f"{self.portal or 'siec'}-{self.name}"


def project_page(portal: str) -> Example:
    """The project page of a portal."""
    return Example("project", portal, f"/projekty/{PROJECTS[portal]}/", has_strip=True)


def shared_pages(portal: str | None) -> list[Example]:
    """Pages that every portal has, the network included."""
    return [
        Example("front", portal, "/"),
        Example("content", portal, "/o-nas/"),
        Example("contact", portal, "/kontakt/"),
        Example("search", portal, "/szukaj/?q=projekt"),
        Example("search-empty", portal, "/szukaj/?q=qqqqqq"),
        Example("search-unasked", portal, "/szukaj/"),
        Example("missing", portal, "/nie-ma-takiej-strony/", status=404),
    ]


def portal_pages(portal: str) -> list[Example]:
    """Pages of a portal with projects and news of its own."""
    return [
        *shared_pages(portal),
        project_page(portal),
        Example("projects", portal, "/projekty/"),
        Example("projects-none-found", portal, "/projekty/?status=planowany"),
        Example("news-list", portal, "/aktualnosci/"),
        Example("news", portal, f"/aktualnosci/{NEWS[portal]}/"),
    ]


ACCOUNT_PAGES = [
    Example("sign-in", "olsztyn", "/konto/login/", may_set_cookies=True),
    Example("password", "olsztyn", "/konto/password/reset/", may_set_cookies=True),
    Example("sign-up-closed", "olsztyn", "/konto/signup/", may_set_cookies=True),
]
NETWORK_FILTERS = [
    Example("front-filtered", None, "/?status=zakonczony&region=28"),
    Example("front-none-found", None, "/?status=planowany&region=28"),
]
ONE_OF_EACH_KIND = [*shared_pages(None), *NETWORK_FILTERS, *portal_pages("olsztyn"), *ACCOUNT_PAGES]
IN_OTHER_COLOURS = [
    example
    for portal in ("krakow", "rzeszow", "gdansk", "krobia")
    for example in (Example("front", portal, "/"), project_page(portal))
]
EVERY_PORTAL = [*shared_pages(None), *NETWORK_FILTERS, *ACCOUNT_PAGES] + [
    example for portal in PORTALS for example in portal_pages(portal)
]
MAIN_TYPES = [
    Example("front", None, "/"),
    Example("front", "olsztyn", "/"),
    project_page("olsztyn"),
    Example("news-list", "gdansk", "/aktualnosci/"),
    Example("news", "gdansk", f"/aktualnosci/{NEWS['gdansk']}/"),
    Example("contact", "krobia", "/kontakt/"),
    Example("search", "krakow", "/szukaj/?q=projekt"),
]
