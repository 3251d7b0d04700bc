"""Documents in the texts of live pages: files to download, films with their captions, links in sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from django.apps import apps
from django.db.models import F, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from wagtail.fields import RichTextField, StreamField

from cms.core.base_page import BasePage
from cms.core.shelf import DOCUMENT_NAMES
from cms.core.visibility import is_open
from media.shown import Showing

FEW = 10
"""So many keys are looked for one by one; for more, every text that leads to a document is read."""

_CHOSEN = re.compile(rf'(?<!\\)"(?:{"|".join(sorted(DOCUMENT_NAMES))})": ?(\d+)')
_LINK = re.compile(r"<a\s[^>]*>")
_LINK_KEY = re.compile(r'\bid=\\?"(\d+)')
_TO_DOCUMENT = re.compile(r'linktype=\\?"document\\?"')


def live_now(prefix: str = "") -> Q:
    """Condition for a page, or for rows with one: it is live, and its time is not over.

    A page that has expired counts as gone at its minute, not when the next round takes it down.
    """
    expires = f"{prefix}expire_at"
    return Q(**{f"{prefix}live": True}) & (Q(**{f"{expires}__isnull": True}) | Q(**{f"{expires}__gt": timezone.now()}))


def documents_in(text: str) -> set[int]:
    """Keys of the documents that a stored text leads to: rich text, blocks as JSON, or several of them in a row.

    In the JSON of blocks, quotes of what people wrote are escaped: only names of fields stand between plain ones.
    """
    found = {int(key) for key in _CHOSEN.findall(text)}
    for tag in _LINK.findall(text):
        key = _LINK_KEY.search(tag)
        if key and _TO_DOCUMENT.search(tag):
            found.add(int(key[1]))
    return found


def shown_in_texts(documents: Collection[int] | None) -> Iterator[Showing]:
    """Live pages whose text, blocks or introduction lead to the documents: one query over all kinds of pages."""
    first, *more = [_texts(model, fields, documents) for model, fields in _written_pages()]
    for path, open_to_all, text in first.union(*more, all=True):
        for key in documents_in(text):
            if documents is None or key in documents:
                yield Showing(key, path, bool(open_to_all))


def _written_pages() -> Iterator[tuple[type[BasePage], list[str]]]:
    for model in apps.get_models():
        if issubclass(model, BasePage):
            fields = [
                field.name for field in model._meta.concrete_fields if isinstance(field, (StreamField, RichTextField))
            ]
            if fields:
                yield model, fields


def _texts(model: type[BasePage], fields: Iterable[str], documents: Collection[int] | None) -> QuerySet:
    columns = [Cast(F(name), TextField()) for name in fields]
    pages = model._base_manager.filter(live_now(), model.live_condition()).order_by()
    pages = pages.annotate(open_to_all=is_open(), written=Concat(*columns, Value(""), output_field=TextField()))
    return pages.filter(_may_lead_to(documents)).values_list("path", "open_to_all", "written")


def _may_lead_to(documents: Collection[int] | None) -> Q:
    """Condition that spares reading most texts; what it lets through is looked at closely."""
    if documents is None or len(documents) > FEW:
        names = [f'"{name}"' for name in DOCUMENT_NAMES]
        return _any_of([*names, 'linktype="document"', 'linktype=\\"document\\"'])
    return _any_of(sign for key in documents for sign in (f": {key}", f":{key}", f'id="{key}"', f'id=\\"{key}\\"'))


def _any_of(signs: Iterable[str]) -> Q:
    condition = Q(pk__in=[])
    for sign in signs:
        condition |= Q(written__contains=sign)
    return condition
