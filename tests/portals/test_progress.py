"""Steps tell their number and how long they took."""

import io
import re
import time

import pytest

from cms.portals.progress import Steps


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_step_tells_its_number_title_and_seconds():
    out = io.StringIO()
    with Steps(7, out).step(3, "Instaluję biblioteki"):
        assert out.getvalue() == "[3/7] Instaluję biblioteki…"
    assert re.fullmatch(r"\[3/7\] Instaluję biblioteki… 0,\d s\n", out.getvalue())


def test_a_step_that_failed_ends_its_line_and_lets_the_error_pass():
    out = io.StringIO()
    with pytest.raises(ValueError, match="planted"), Steps(7, out).step(1, "Krok"):
        raise ValueError("planted")
    assert out.getvalue() == "[1/7] Krok…\n"


def test_a_terminal_sees_the_seconds_count(monkeypatch):
    monkeypatch.setattr("cms.portals.progress.TICK_SECONDS", 0.01)
    out = Terminal()
    with Steps(2, out).step(1, "Krok"):
        for _ in range(10_000):
            if out.getvalue().count("\r") > 1:
                break
            time.sleep(0.005)
    assert out.getvalue().count("\r[1/2] Krok… ") >= 2
