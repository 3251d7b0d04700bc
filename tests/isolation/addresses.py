"""Every address under /admin/, read from the URL resolver and filled with objects of the second portal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace

from django.urls import URLPattern, URLResolver, get_resolver

ROOT = "admin/"
MISSING = 9_999_999
ROUTE_PART = re.compile(r"<(?:(?P<converter>[^:>]+):)?(?P<name>[^>]+)>")
REGEX_GROUP = re.compile(r"\((?:\?P<(?P<name>\w+)>)?(?P<body>[^()]*)\)")

PAGES = ("draft_page", "live_page", "home", "locked_page", "alias_page", "news_page", "project_page", "translated_home")
OBJECTS: dict[str, tuple[str, ...]] = {
    "page_id": PAGES,
    "parent_page_id": ("home", "live_page"),
    "page_to_move_id": ("draft_page", "live_page"),
    "destination_id": ("home",),
    "page_pk": ("home",),
    "workflow_pk": ("workflow",),
    "collection_id": ("collection", "folder"),
    "image_id": ("image",),
    "document_id": ("document",),
    "doc_id": ("document",),
    "redirect_id": ("redirect",),
    "task_id": ("task",),
    "task_state_id": ("task_state",),
    "workflow_state_id": ("workflow_state", "rejected_state"),
    "revision_id": ("first_revision", "second_revision"),
    "session_id": ("session",),
    "snapshot_id": ("first_record", "second_record"),
    "older_id": ("first_record",),
    "newer_id": ("second_record",),
    "translation_source_id": ("source",),
    "translation_id": ("translation",),
    "string_segment_id": ("segment",),
    "overridable_segment_id": ("overridable",),
    "proposal_id": ("proposal",),
}
"""Names in addresses, with the objects that fill them."""

WORDS: dict[str, tuple[str, ...]] = {
    "content_type_app_name": ("home",),
    "content_type_model_name": ("contentpage",),
    "action_name": ("approve", "reject"),
    "filter_spec": ("max-100x100",),
    "mode": ("zwykły",),
    "uidb64": ("MQ",),
    "token": ("x-y",),
    "key": ("0123456789abcdef0123",),
}
"""Names in addresses that stand for no object."""

KEYS_BY_NAMESPACE: dict[str, tuple[str, ...]] = {
    "wagtailsnippets_project_pages_project": ("draft_project", "live_project"),
    "wagtailsnippetchoosers_project_pages_project": ("draft_project",),
    "wagtailsnippets_partners_logos_organisation": ("organisation",),
    "wagtailsnippetchoosers_partners_logos_organisation": ("organisation",),
    "wagtailsnippets_partners_logos_mark": ("mark",),
    "wagtailsnippetchoosers_partners_logos_mark": ("mark",),
    "wagtailsnippets_partners_logos_programme": ("programme",),
    "wagtailsnippetchoosers_partners_logos_programme": ("programme",),
    "wagtailsnippets_core_portal": ("portal",),
    "wagtailsnippetchoosers_core_portal": ("portal",),
    "wagtailadmin_collections": ("collection", "folder"),
    "wagtailimages_chooser": ("image",),
    "wagtaildocs_chooser": ("document",),
    "wagtaillocales": ("locale",),
    "wagtailsites": ("site",),
    "wagtailusers_users": ("user",),
    "wagtailusers_groups": ("group",),
}
"""What `pk` means, by namespace."""

MODELS = {
    "page": ("wagtailcore", "page", "live_page"),
    "image": ("media", "image", "image"),
    "document": ("media", "document", "document"),
    "user": ("users", "user", "user"),
    "project": ("project_pages", "project", "live_project"),
    "organisation": ("partners_logos", "organisation", "organisation"),
    "mark": ("partners_logos", "mark", "mark"),
}
"""Models that an address spells out, and the object that goes with them."""


class NoRule(LookupError):
    """An address that nothing here knows how to fill."""


@dataclass(frozen=True)
class Address:
    """One pattern of the resolver."""

    route: str
    name: str
    namespace: str

    @property
    def label(self) -> str:
        """How a report calls it."""
        return self.name or self.route

    @property
    def slots(self) -> list[str]:
        """Names to be filled, in their order; groups without a name are called by their place."""
        named = [found["name"] for found in ROUTE_PART.finditer(self.route)]
        return named or [found["name"] or str(place) for place, found in enumerate(REGEX_GROUP.finditer(self.route))]

    def path(self, values: dict[str, object]) -> str:
        """The address with its slots filled."""
        if ROUTE_PART.search(self.route) and "(?P" not in self.route:
            text = ROUTE_PART.sub(lambda found: str(values[found["name"]]), self.route)
        else:
            names = iter(self.slots)
            text = REGEX_GROUP.sub(lambda found: str(values[next(names)]), self.route)
        return "/" + text.replace("^", "").replace("\\.", ".").replace("$", "").replace(".*/", "nic-tu-nie-ma/")


def addresses() -> list[Address]:
    """All patterns below /admin/, in the order of the resolver, without those an earlier one hides."""
    seen: dict[str, Address] = {}
    for route, names, namespaces in _patterns(get_resolver().url_patterns):
        if route.startswith(ROOT):
            label = ":".join([*namespaces, names]) if names else ""
            seen.setdefault(route, Address(route, label, namespaces[0] if namespaces else ""))
    return list(seen.values())


def _patterns(
    patterns: list, prefix: str = "", namespaces: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern.name or "", namespaces
        elif isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _patterns(pattern.url_patterns, route, inner)


@dataclass(frozen=True)
class Filling:
    """Values for the slots of an address, and whether any of them names an object."""

    values: tuple[tuple[str, object], ...]
    missing: tuple[tuple[str, object], ...]
    names_objects: bool


def fillings(address: Address, things: SimpleNamespace) -> list[Filling]:
    """Ways to fill an address with objects of one portal; raises NoRule where there is none."""
    choices = _choices(address, things)
    if not choices:
        return [Filling((), (), names_objects=False)]
    most = max(len(values) for values in choices.values())
    made = []
    for turn in range(most):
        values, missing, named = {}, {}, False
        for slot, offered in choices.items():
            value, is_object = offered[turn % len(offered)]
            values[slot] = value
            missing[slot] = MISSING if is_object else value
            named = named or is_object
        made.append(Filling(tuple(values.items()), tuple(missing.items()), named))
    return made


def _choices(address: Address, things: SimpleNamespace) -> dict[str, list[tuple[object, bool]]]:
    slots = address.slots
    if {"app_label", "model_name"} <= set(slots) or {"app_name", "model_name"} <= set(slots):
        return _model_choices(address, slots, things)
    if "revisions_compare" in address.name:
        return _comparisons(address, slots, things)
    return {slot: _slot_choices(address, slot, things) for slot in slots}


def _slot_choices(address: Address, slot: str, things: SimpleNamespace) -> list[tuple[object, bool]]:
    if slot in WORDS:
        return [(word, False) for word in WORDS[slot]]
    if slot == "uploaded_file_id":
        return [(things.image_upload.pk if "image" in address.route else things.document_upload.pk, True)]
    if "project" in address.route and hasattr(things, f"project_{slot.removesuffix('_id')}"):
        return [(_key(things, f"project_{slot.removesuffix('_id')}"), True)]
    if slot == "pk":
        return [(_key(things, name), name != "programme") for name in _keys(address)]
    if slot in OBJECTS:
        return [(_key(things, name), True) for name in OBJECTS[slot]]
    raise NoRule(f"{address.label}: nothing is known about {slot!r}")


def _keys(address: Address) -> tuple[str, ...]:
    if address.namespace in KEYS_BY_NAMESPACE:
        return KEYS_BY_NAMESPACE[address.namespace]
    for word, names in {
        "planted/organisations": ("organisation",),
        "workflows/tasks": ("task",),
        "workflows/": ("workflow",),
        "pages/": ("draft_page", "live_page"),
        "documents/": ("document",),
        "images/": ("image",),
    }.items():
        if word in address.route:
            return names
    raise NoRule(f"{address.label}: nothing is known about its key")


def _model_choices(address: Address, slots: list[str], things: SimpleNamespace) -> dict[str, list[tuple[object, bool]]]:
    kinds = [MODELS[name] for name in MODELS]
    first = "app_label" if "app_label" in slots else "app_name"
    choices: dict[str, list[tuple[object, bool]]] = {slot: [] for slot in slots}
    for app_label, model_name, thing in kinds:
        values = {first: (app_label, False), "model_name": (model_name, False)}
        values |= {slot: (_key(things, thing), True) for slot in ("pk", "object_id") if slot in slots}
        values |= {"session_id": (MISSING, False)} if "session_id" in slots else {}
        for action in _actions(model_name) if "action" in slots else [""]:
            row = values | ({"action": (action, False)} if action else {})
            if set(row) != set(slots):
                raise NoRule(f"{address.label}: nothing is known about {sorted(set(slots) - set(row))}")
            for slot in slots:
                choices[slot].append(row[slot])
    return choices


def _actions(model_name: str) -> list[str]:
    return {
        "page": ["move", "publish", "unpublish", "delete"],
        "image": ["delete", "add_tags", "add_to_collection"],
        "document": ["delete", "add_tags", "add_to_collection"],
        "user": ["delete", "assign_role", "set_active_state"],
    }.get(model_name, ["delete"])


def _comparisons(address: Address, slots: list[str], things: SimpleNamespace) -> dict[str, list[tuple[object, bool]]]:
    if "snippets" in address.route:
        key, first, last = things.live_project.pk, things.project_revision.pk, "live"
    else:
        key, first, last = things.live_page.pk, things.first_revision.pk, things.second_revision.pk
    rows = [[(key, True), ("earliest", False), ("latest", False)], [(key, True), (first, True), (last, last != "live")]]
    return {slot: [row[place] for row in rows] for place, slot in enumerate(slots)}


def _key(things: SimpleNamespace, name: str) -> object:
    return getattr(things, name).pk
