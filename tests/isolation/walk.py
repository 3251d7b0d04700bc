"""The walk: each address, each role, each object of the other portal, read and posted to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from lxml import html

from tests.isolation.addresses import Address, Filling, addresses, fillings
from tests.isolation.traces import watched, words_in
from tests.isolation.world import CANARY, HOST, World

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PASSING = re.compile(rb'csrfmiddlewaretoken" value="\w+"|csrf_token&quot;: &quot;\w+|[0-9]+|"CSRF_TOKEN": "\w+"')
VARIANTS: dict[str, tuple[str, ...]] = {
    "admin/reports": ("?export=csv", "?export=xlsx", "?q=zqkan"),
    "search": ("?q=zqkan", "?q=szkic&ordering=title"),
    "results": ("?q=zqkan",),
    "choose": ("?q=zqkan", "?multiple=1", "?page_type=home.ContentPage", "?page_type=project_pages.ProjectPage"),
    "chosen": ("?id={image}&id={document}", "?id={live_page}", "?id={organisation}", "?id={mark}&id={draft_project}"),
    "tag-autocomplete": ("?term=zqkan",),
    "api": ("?search=zqkan", "?fields=*", "?child_of={home}", "?descendant_of={home}", "?id={live_page}"),
    "bulk": ("?id={live_page}&id={image}", "?id={image}", "?id={document}", "?id={organisation}", "?id=all"),
    "redirects": ("?q=zqkan", "?site={site}", "?export=csv"),
    "": ("?q=zqkan", "?collection_id={collection}"),
}
"""Further ways to ask, by a word in the address."""

FILLED_IN = {
    **dict.fromkeys(("title", "name", "legal_name", "short_name", "alt_text", "code", "slug"), "zmiana"),
    "old_path": "/zmiana",
    "redirect_link": "https://urzad.example/",
}
"""What a person would write where a form asks for it."""


@dataclass(frozen=True)
class Visit:
    """One request."""

    address: Address
    filling: Filling
    path: str
    data: tuple[tuple[str, str], ...] | None = None

    @property
    def method(self) -> str:
        """GET, or POST where there is something to send."""
        return "GET" if self.data is None else "POST"


@dataclass
class Report:
    """What a walk found."""

    visits: int = 0
    addresses: set[str] = field(default_factory=set)
    leaks: list[str] = field(default_factory=list)
    writes: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)


class Browser(Client):
    """A client that is signed in again before each request, and carries nothing else from one to the next."""

    ticket: str = ""

    def start_afresh(self) -> None:
        """Only the session's cookie stays."""
        self.cookies.clear()
        if self.ticket:
            self.cookies[settings.SESSION_COOKIE_NAME] = self.ticket


def client_of(world: World, role: str) -> Browser:
    """A browser in which the person is signed in; `anonymous` is nobody."""
    client = Browser(HTTP_HOST=HOST, raise_request_exception=False)
    if role != "anonymous":
        client.force_login(world.people[role], backend=BACKEND)
        client.ticket = client.cookies[settings.SESSION_COOKIE_NAME].value
    return client


def ask(client: Browser, visit: Visit) -> HttpResponse:
    """Send one request, with nothing left over from the one before."""
    client.start_afresh()
    if visit.data is None:
        return client.get(visit.path)
    data: dict[str, list[str]] = {}
    for name, value in visit.data:
        data.setdefault(name, []).append(value)
    return client.post(visit.path, data)


def readings(things: SimpleNamespace) -> Iterator[Visit]:
    """GET visits to every address."""
    for address in addresses():
        for filling in fillings(address, things):
            path = address.path(dict(filling.values))
            yield Visit(address, filling, path)
        for variant in _variants(address.route):
            yield Visit(address, filling, path + _filled(variant, things))


def _variants(route: str) -> list[str]:
    if "planted" in route:
        return []
    found = [variant for word, variants in VARIANTS.items() if word and word in route for variant in variants]
    return found or ([] if "<" in route else list(VARIANTS[""]))


def _filled(variant: str, things: SimpleNamespace) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: str(getattr(things, found[1]).pk), variant)


def postings(things: SimpleNamespace, forms: dict[str, tuple[tuple[str, str], ...]]) -> Iterator[Visit]:
    """POST visits: what the form at the address would send, with more fields than it has."""
    for address in addresses():
        if "logout" in address.route:
            continue
        for filling in fillings(address, things):
            path = address.path(dict(filling.values))
            if "bulk/" in path:
                path += f"?id={_bulk_key(path, things)}"
            yield Visit(address, filling, path, (*forms.get(path, ()), *extra(things, address)))


def _bulk_key(path: str, things: SimpleNamespace) -> object:
    for word, name in (("page/", "draft_page"), ("image/", "image"), ("document/", "document"), ("user/", "user")):
        if word in path:
            return getattr(things, name).pk
    return getattr(things, path.split("/")[4]).pk if hasattr(things, path.split("/")[4]) else things.draft_project.pk


def extra(things: SimpleNamespace, address: Address) -> tuple[tuple[str, str], ...]:
    """Fields that would move, hand over or publish something if they were believed."""
    keys = {
        "portal": things.portal,
        "steward": things.portal,
        "kept_by": things.portal,
        "collection": things.collection,
        "site": things.site,
        "new_parent_page": things.home,
        "destination_page_id": things.home,
        "parent_page_id": things.home,
        "owner": things.user,
        "group": things.group,
        "groups": things.group,
        "id": things.live_page,
        "chooser": things.home,
        f"image-{things.image.pk}-collection": things.folder,
        f"doc-{things.document.pk}-collection": things.folder,
    }
    words = {f"image-{things.image.pk}-title": "zmiana", f"doc-{things.document.pk}-title": "zmiana"}
    words |= {"action-publish": "1", "live": "on", "locked": "on", "is_superuser": "on", "comment": "tak", "value": "x"}
    numbers = tuple((name, str(thing.pk)) for name, thing in keys.items() if not _has_own_field(name, address))
    return (*numbers, *words.items())


def _has_own_field(name: str, address: Address) -> bool:
    """Whether the form at the address has the field itself, filled with what belongs there."""
    return name == "new_parent_page" and "copy" not in address.route and "move" not in address.route


def collect_forms(world: World) -> dict[str, tuple[tuple[str, str], ...]]:
    """What the forms at every address of the second portal would send, as its own superuser sees them."""
    client = client_of(world, "superuser")
    found = {}
    for visit in readings(world.theirs):
        path = visit.path
        if "bulk/" in path and "?" not in path:
            path += f"?id={_bulk_key(path, world.theirs)}"
        if ("?" in path and "bulk/" not in path) or path in found:
            continue
        with undone():
            answer = ask(client, Visit(visit.address, visit.filling, path))
            found[path] = fields_of(answer)
    return found


def fields_of(answer: HttpResponse) -> tuple[tuple[str, str], ...]:
    """Names and values of the largest form that posts."""
    if answer.status_code != 200 or answer.streaming:
        return ()
    text = answer.content.decode("utf-8", "replace")
    if answer.headers.get("Content-Type", "").startswith("application/json"):
        data = json.loads(text)
        text = data.get("html") or "" if isinstance(data, dict) else ""
    if "<form" not in text:
        return ()
    forms = [form for form in html.fromstring(text).iter("form") if (form.get("method") or "").lower() == "post"]
    rows = [[*fields_sent(form)] for form in forms]
    return tuple(max(rows, key=len, default=[]))


def fields_sent(form: html.FormElement) -> Iterator[tuple[str, str]]:
    """What the form would send if somebody filled in what it asks for; blocks are drawn by a script: there are none."""
    sent = [(name, value) for name, value in form.form_values() if name != "csrfmiddlewaretoken"]
    empty = {field.get("name") for field in form.iter("input", "textarea")} & set(FILLED_IN)
    yield from ((name, value.replace(CANARY, "zmiana")) for name, value in sent if value or name not in empty)
    yield from ((name, FILLED_IN[name]) for name in empty if not dict(sent).get(name))
    for select in form.iter("select"):
        chosen = [option.get("value") for option in select.iter("option") if option.get("value")]
        if select.get("name") in ("kind", "programme", "perspective") and not select.value and chosen:
            yield select.get("name"), chosen[0]
    yield from (("body-count", "0"), ("film-count", "0"))


class undone:  # noqa: N801 reads as a word in a with statement
    """Undo what happens inside."""

    def __enter__(self) -> None:
        self.atomic = transaction.atomic()
        self.atomic.__enter__()

    def __exit__(self, *error: object) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)


def walk(world: World, role: str, visits: Iterator[Visit]) -> Report:
    """Make the visits as one role and write down what it saw and did of the second portal."""
    report = Report()
    client = client_of(world, role)
    for visit in visits:
        with undone(), watched() as writes:
            answer = ask(client, visit)
            line = f"{role} {visit.method} {visit.path} {answer.status_code}"
            report.visits += 1
            report.addresses.add(visit.address.route)
            report.statuses[answer.status_code] = report.statuses.get(answer.status_code, 0) + 1
            if answer.status_code >= 500 and visit.address.name != "wagtailadmin_error_test":
                report.failures.append(f"{line} {getattr(answer, 'exc_info', None) and answer.exc_info[1]!r}")
            said = words_in(answer)
            if CANARY in said:
                place = said.index(CANARY)
                report.leaks.append(f"{line} …{said[max(0, place - 60) : place + 40]!r}")
            if writes.tables:
                damage = world.ledger.damage(writes.tables)
                report.writes += [f"{line} {what}" for what in damage]
    return report


def same(one: HttpResponse, other: HttpResponse) -> bool:
    """Whether two answers are alike but for numbers and tokens."""
    return _still(one) == _still(other)


def _still(answer: HttpResponse) -> tuple[int, bytes, bytes]:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    location = answer.headers.get("Location", "").encode()
    return answer.status_code, PASSING.sub(b"", location), PASSING.sub(b"", body)


def sampled(visits: Iterator[Visit]) -> Iterator[Visit]:
    """The first visit to each address."""
    met: set[str] = set()
    for visit in visits:
        if visit.address.route not in met:
            met.add(visit.address.route)
            yield visit


def clean(report: Report) -> None:
    """Nothing seen, nothing touched, nothing broken."""
    found = [*report.leaks, *report.writes, *report.failures]
    assert not found, "\n".join(found)
