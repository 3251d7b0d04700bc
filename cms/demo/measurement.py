"""CPU time and queries of an address, measured inside one process."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

RUNS = 15


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


def measure(name: str, host: str, path: str, runs: int = RUNS) -> Measurement:
    """Ask for the address once cold and several times warm. Raises RuntimeError if it does not answer with 200."""
    client = Client(SERVER_NAME=host, raise_request_exception=True)
    client.get(path)
    cache.clear()
    cold, size = _queries(client, path)
    warm, _size = _queries(client, path)
    return Measurement(name, _milliseconds(lambda: client.get(path), runs), cold, warm, size)


def _queries(client: Client, path: str) -> tuple[int, int]:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answered {response.status_code}")
    return len(queries), len(response.content)


def _milliseconds(call: Callable[[], object], runs: int) -> float:
    times = []
    for _run in range(runs):
        start = time.process_time()
        call()
        times.append((time.process_time() - start) * 1000)
    return median(times)


def table(rows: Sequence[Measurement], yardstick: Measurement, bare: Measurement) -> list[str]:
    """The measurements as lines of text, with ratios to the one-line view and to the bare page."""
    lines = [f"{'page':<26}{'CPU ms':>8}{'× view':>8}{'× bare':>8}{'cold':>6}{'warm':>6}{'kB':>8}"]
    for row in rows:
        view_ratio = row.milliseconds / yardstick.milliseconds
        bare_ratio = row.milliseconds / bare.milliseconds
        lines.append(
            f"{row.name:<26}{row.milliseconds:>8.1f}{view_ratio:>8.1f}{bare_ratio:>8.1f}"
            f"{row.cold_queries:>6}{row.warm_queries:>6}{row.size / 1000:>8.1f}"
        )
    return lines
