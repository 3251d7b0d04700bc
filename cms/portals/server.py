"""The production server of `make run`: granian, in whose worker a thread publishes what is scheduled."""

import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connections
from django.urls import get_resolver
from django.utils import timezone, translation
from django.utils.module_loading import import_string
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from cms.portals.addresses import Addresses
from cms.portals.scheduled_publishing import publish_due
from project_pages.evidence.review import keep_up

WORKERS = 1  # the embedded cache lives in one process's memory: two workers would see different sites
THREADS = 8
SECONDS_BETWEEN_ROUNDS = 60
SECONDS_TO_FINISH = 10

logger = logging.getLogger(__name__)


def serve(place: Addresses, when_ready: Callable[[], None]) -> None:
    """Serve until Ctrl+C or SIGTERM.

    The code is loaded before the processes are made, so that they share it and start at once.
    """
    warm_up()
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)
    others = [multiprocessing.Process(target=_run_server, args=(host, place.port)) for host in place.listen[1:]]
    connections.close_all()
    gc.collect()
    gc.freeze()
    for other in others:
        other.start()
    _run_server(place.listen[0], place.port, when_ready)
    for other in others:
        other.terminate()
        other.join(SECONDS_TO_FINISH)


def warm_up() -> None:
    """Import the application and every view, which Django otherwise does during the first visit."""
    import_string(settings.WSGI_APPLICATION)
    get_resolver().url_patterns  # noqa: B018


def _run_server(host: str, port: int, when_ready: Callable[[], None] | None = None) -> None:
    server: Any = Server(
        settings.WSGI_APPLICATION,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_FINISH,
        log_level=LogLevels.error,
    )
    if when_ready is not None:
        server.on_startup(when_ready)
    server.serve(target_loader=partial(load_application, when_ready is not None))


def load_application(publishing: bool, target: str) -> Callable[..., Any]:
    """The application for a worker, which from now on ends with the process that started it, even a killed one.

    Scheduled publishing has a thread of the worker itself, so that the caches it clears are those that pages are
    served from.
    """
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    if publishing:
        threading.Thread(target=_publish_every_minute, daemon=True).start()
    return import_string(target)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


def _publish_every_minute() -> None:
    translation.activate(settings.LANGUAGE_CODE)
    while True:
        _one_round()
        _keep_evidence()
        connections.close_all()
        time.sleep(SECONDS_BETWEEN_ROUNDS)


def _one_round() -> None:
    """One round; a database that is busy or away now is asked again in a minute."""
    try:
        outcome = publish_due(timezone.now())
    except DatabaseError:
        logger.exception("The round of scheduled publishing failed")
    else:
        logger.info("Scheduled publishing: %s", outcome)


def _keep_evidence() -> None:
    """Store what waits to be stored and, once a day, compare all project pages; a failure is met again in a minute."""
    try:
        keep_up(timezone.now())
    except DatabaseError:
        logger.exception("The round of keeping evidence failed")
