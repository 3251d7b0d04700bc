"""The dialogue in which an editor chooses a fact to quote: whose, which, and in which form. It only reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.search.backends import get_search_backend

from cms.language.inflection import MAX_LENGTH
from cms.language.spaces import plain_spaces
from project_pages.facts import Facts
from project_pages.models import Project
from project_pages.quotable import Kind, Quotable, quotable, quotables
from project_pages.quote_forms import FORMS, unknown, write_fact
from project_pages.quote_index import is_key

ROUTE = "quoted_fact"
MOST_PROJECTS = 20


@dataclass(frozen=True)
class Choice:
    """A line of the dialogue: what it is called, what it says, where it leads."""

    label: str
    text: str
    url: str
    is_known: bool = True
    is_current: bool = False


@dataclass(frozen=True)
class Asked:
    """What the dialogue was asked: `own` is the project of the page itself, the rest what was chosen so far.

    Apart from these, `now` is the form of a quote that is being changed, `other` asks for the list of projects, `again`
    for that of facts, `q` looks for a project.
    """

    own: str
    project: str
    fact: str
    form: str
    noun: str

    @classmethod
    def of(cls, request: HttpRequest) -> Asked:
        """Read the parameters; the page's own project stands in for one that was not chosen."""
        read = {name: plain_spaces(request.GET.get(name, "")) for name in ("own", "project", "fact", "form")}
        noun = plain_spaces(request.GET.get("noun", ""))[:MAX_LENGTH]
        return cls(**{**read, "project": read["project"] or read["own"]}, noun=noun)

    def url(self, **changes: str) -> str:
        """The dialogue with something more chosen."""
        values = {name: getattr(self, name) for name in ("own", "project", "fact", "noun")} | changes
        return f"{reverse(ROUTE)}?{urlencode({name: value for name, value in values.items() if value})}"


@require_GET
def quoted_fact(request: HttpRequest) -> HttpResponse:
    """The step that follows from what was chosen so far. A project that is not offered does not exist."""
    asked = Asked.of(request)
    offered = Project.snippet_viewset.offered_to(request.user)
    if not asked.project or "other" in request.GET:
        return _choose_project(request, asked, offered)
    project = _project(offered, asked.project)
    facts = project.facts(date.today())
    row = quotable(facts, asked.fact) if asked.fact and "again" not in request.GET else None
    if row is None:
        return _choose_fact(request, asked, project, facts)
    if asked.form in [form.code for form in FORMS[row.kind]]:
        return _chosen(request, asked, row, facts)
    return _choose_form(request, asked, project, row, facts)


def _project(offered: QuerySet, key: str) -> Project:
    if not is_key(key):
        raise Http404
    project = offered.filter(pk=int(key)).select_related("programme").first()
    if project is None:
        raise Http404
    return project


def _choose_project(request: HttpRequest, asked: Asked, offered: QuerySet) -> HttpResponse:
    query = plain_spaces(request.GET.get("q", ""))
    found = get_search_backend().autocomplete(query, offered) if query else offered.order_by("title")
    projects = list(found[: MOST_PROJECTS + 1])
    choices = [Choice(row.title, row.contract_number, asked.url(project=str(row.pk))) for row in projects]
    context = {
        "choices": choices[:MOST_PROJECTS],
        "has_more": len(choices) > MOST_PROJECTS,
        "most": MOST_PROJECTS,
        "query": query,
        "own": asked.own,
        "address": reverse(ROUTE),
        "back": asked.url(project=asked.own) if asked.own else "",
    }
    return _step(request, "projects", context)


def _choose_fact(request: HttpRequest, asked: Asked, project: Project, facts: Facts) -> HttpResponse:
    groups = groupby(quotables(facts), key=lambda row: str(row.group))
    context = {
        "project": project,
        "groups": [(name, list(_facts(rows, asked, facts))) for name, rows in groups],
        "others": asked.url(project="", fact="", noun="", other="1"),
    }
    return _step(request, "facts", context)


def _facts(rows: Iterable[Quotable], asked: Asked, facts: Facts) -> Iterable[Choice]:
    for row in rows:
        value = row.read(facts)
        printed = unknown() if value is None else write_fact(row, value, "")
        yield Choice(
            row.label, printed.text, asked.url(fact=row.code, noun=""), printed.is_known, row.code == asked.fact
        )


def _choose_form(request: HttpRequest, asked: Asked, project: Project, row: Quotable, facts: Facts) -> HttpResponse:
    value = row.read(facts)
    context = {
        "project": project,
        "fact": row,
        "is_known": value is not None,
        "choices": [
            Choice(
                str(form.label),
                (unknown() if value is None else write_fact(row, value, form.code, noun=asked.noun)).text,
                asked.url(form=form.code),
                is_current=form.code == request.GET.get("now"),
            )
            for form in FORMS[row.kind]
        ],
        "is_count": row.kind is Kind.COUNT,
        "noun": asked.noun,
        "asked": asked,
        "address": reverse(ROUTE),
        "longest": MAX_LENGTH,
        "back": asked.url(again="1"),
    }
    return _step(request, "forms", context)


def _chosen(request: HttpRequest, asked: Asked, row: Quotable, facts: Facts) -> HttpResponse:
    """What the editor gets. The project of the page itself is not named, so that the quote follows the page."""
    value = row.read(facts)
    printed = unknown() if value is None else write_fact(row, value, asked.form, noun=asked.noun)
    quote = {
        "fact": row.code,
        "form": asked.form,
        "noun": asked.noun if row.kind is Kind.COUNT else "",
        "project": "" if asked.project == asked.own else asked.project,
    }
    result = {**{name: value for name, value in quote.items() if value}, "text": printed.text}
    return render_modal_workflow(request, None, None, None, json_data={"step": "chosen", "result": result})


def _step(request: HttpRequest, step: str, context: dict[str, object]) -> HttpResponse:
    return render_modal_workflow(
        request,
        f"project_pages/admin/quoted_fact_{step}.html",
        None,
        {"title": _("Fact of a project"), **context},
        json_data={"step": step},
    )
