"""CPU time and queries of an address, measured inside one process."""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from statistics import median
from unittest.mock import patch

from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.core.base_page import BasePage
from cms.core.hosts import known_hosts
from home.models import ContentPage, HomePage, NetworkPage

RUNS = 15
OWN_ROOMS = ("cms", "home", "media", "news", "partners_logos", "project_pages", "wagtail", "wagtail_localize")


@dataclass(frozen=True)
class Measurement:
    """Milliseconds of CPU (median of several runs), queries with cold and with warm caches, and bytes of the answer."""

    name: str
    milliseconds: float
    cold_queries: int
    warm_queries: int
    size: int


def one_line(request: HttpRequest) -> HttpResponse:
    """The least a Django view can do: the yardstick of every ratio."""
    return HttpResponse("ok")


@contextmanager
def frameless() -> Iterator[None]:
    """Show content and front pages as Wagtail's tutorial does: the title and nothing else."""
    template = "<!doctype html><title>{{ page.title }}</title><h1>{{ page.title }}</h1>"
    with _shown_by(template, Page.get_context):
        yield


@contextmanager
def empty_frame() -> Iterator[None]:
    """Show content and front pages in the portal's frame with nothing in it."""
    with _shown_by('{% extends "page.html" %}', BasePage.get_context):
        yield


@contextmanager
def _shown_by(template: str, get_context: Callable[..., dict[str, object]]) -> Iterator[None]:
    compiled = engines["django"].from_string(template)
    with ExitStack() as patches:
        for model in (ContentPage, HomePage, NetworkPage):
            patches.enter_context(patch.object(model, "template", compiled))
            patches.enter_context(patch.object(model, "get_context", get_context))
        yield


def forget_everything() -> None:
    """Empty what could spare a query: Django's caches, content types, known hosts and every remembered result."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    ContentType.objects.clear_cache()
    known_hosts.forget()
    for found in gc.get_objects():
        if type(found) is _lru_cache_wrapper and str(found.__module__).split(".")[0] in OWN_ROOMS:
            found.cache_clear()


def count_queries(host: str, path: str, *, cold: bool = True) -> tuple[int, int]:
    """Queries and bytes of one answer. Raises RuntimeError if the address does not answer with 200."""
    client = Client(SERVER_NAME=host, raise_request_exception=True)
    if cold:
        forget_everything()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answered {response.status_code}")
    return len(queries), len(response.content)


def measure(name: str, host: str, path: str, runs: int = RUNS) -> Measurement:
    """Ask for the address once cold and several times warm; what is made on a first visit is made before."""
    client = Client(SERVER_NAME=host, raise_request_exception=True)
    client.get(path)
    cold, size = count_queries(host, path)
    warm, _size = count_queries(host, path, cold=False)
    return Measurement(name, _milliseconds(lambda: client.get(path), runs), cold, warm, size)


def _milliseconds(call: Callable[[], object], runs: int) -> float:
    times = []
    for _run in range(runs):
        start = time.process_time()
        call()
        times.append((time.process_time() - start) * 1000)
    return median(times)


def table(rows: Sequence[Measurement], view: Measurement, framed: Measurement, bare: Measurement) -> list[str]:
    """The measurements as lines of text, with ratios to the one-line view, to an empty page of ours and a bare one."""
    lines = [f"{'page':<22}{'CPU ms':>8}{'× view':>8}{'× empty':>8}{'× bare':>8}{'cold':>6}{'warm':>6}{'kB':>7}"]
    for row in rows:
        ratios = (row.milliseconds / other.milliseconds for other in (view, framed, bare))
        lines.append(
            f"{row.name:<22}{row.milliseconds:>8.1f}"
            + "".join(f"{ratio:>8.1f}" for ratio in ratios)
            + f"{row.cold_queries:>6}{row.warm_queries:>6}{row.size / 1000:>7.1f}"
        )
    return lines
