"""Numbered steps of a start that takes its time, told while they last. No Django here."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

TICK_SECONDS = 1.0


class Steps:
    """Prints `[3/7] Title… 12 s`; on a terminal the seconds count while the step lasts."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.total = total
        self.stream = stream or sys.stdout

    @contextmanager
    def step(self, number: int, title: str) -> Iterator[None]:
        """Tell that a step began, and how long it took once it has ended."""
        head = f"[{number}/{self.total}] {title}…"
        started = time.monotonic()
        finished = threading.Event()
        ticker = threading.Thread(target=self._tick, args=(head, started, finished), daemon=True)
        self._write(head)
        if self.stream.isatty():
            ticker.start()
        try:
            yield
        except BaseException:
            self._stop(ticker, finished)
            self._write("\n")
            raise
        self._stop(ticker, finished)
        self._write(f"\r{head}" if self.stream.isatty() else "")
        self._write(f" {time.monotonic() - started:.1f} s\n".replace(".", ","))

    def skip(self, number: int, title: str, reason: str) -> None:
        """Tell that a step had nothing to do."""
        self._write(f"[{number}/{self.total}] {title}: {reason}\n")

    def _tick(self, head: str, started: float, finished: threading.Event) -> None:
        while not finished.wait(TICK_SECONDS):
            self._write(f"\r{head} {time.monotonic() - started:.0f} s")

    @staticmethod
    def _stop(ticker: threading.Thread, finished: threading.Event) -> None:
        finished.set()
        if ticker.is_alive():
            ticker.join()

    def _write(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()
