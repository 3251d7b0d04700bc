"""Contrast and text size without JavaScript."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def choose(client: Client, **data: str):
    return client.post("/widok/", data)


def test_a_chosen_look_is_remembered_in_one_cookie(client: Client) -> None:
    response = choose(client, contrast="high", next="/projekty/")
    assert response.status_code == 302
    assert response["Location"] == "/projekty/"
    assert set(response.cookies) == {"widok"}
    assert response.cookies["widok"]["httponly"]
    assert response.cookies["widok"]["samesite"] == "Lax"


def test_one_button_leaves_the_other_choice_as_it_was(client: Client) -> None:
    choose(client, contrast="high")
    choose(client, text="larger")
    assert client.cookies["widok"].value == "high.larger"


def test_the_ordinary_look_takes_the_cookie_away(client: Client) -> None:
    choose(client, contrast="high")
    response = choose(client, contrast="")
    assert response.cookies["widok"]["max-age"] == 0


def test_a_get_changes_nothing(client: Client) -> None:
    assert client.get("/widok/?contrast=high").status_code == 405
    assert not client.cookies


@pytest.mark.parametrize(
    "target",
    ["https://obcy.example/", "//obcy.example", "/\\obcy.example", "javascript:alert(1)", "projekty", "\x00", ""],
)
def test_the_way_back_never_leads_to_another_host(client: Client, target: str) -> None:
    assert choose(client, contrast="high", next=target)["Location"] == "/"


@pytest.mark.parametrize("value", ["<b>", "high;x", "x" * 10_000])
def test_an_unknown_choice_counts_as_none(client: Client, value: str) -> None:
    response = choose(client, contrast=value, text=value)
    assert response.cookies["widok"]["max-age"] == 0


@pytest.mark.parametrize("cookie", ["", ".", "high", "high.larger.x", "%00.%00", "x" * 4000])
def test_a_damaged_cookie_is_no_error(client: Client, cookie: str) -> None:
    client.cookies["widok"] = cookie
    assert client.get("/robots.txt").status_code == 200
