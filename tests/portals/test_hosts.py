"""Sites follow HOST and PORT, since Wagtail prints a site's host and port in every full address."""

import pytest
from wagtail.models import Page, Site

from cms.portals.addresses import addresses
from cms.portals.hosts import follow_address

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def note(settings, tmp_path):
    """Where the former address is written down; a folder for each test."""
    settings.VAR_DIR = tmp_path
    return tmp_path / "address"


@pytest.fixture
def sites():
    Site.objects.all().delete()
    root = Page.get_first_root_node()
    hosts = [("localhost", 80), ("olsztyn.localhost", 80), ("krobia.localhost", 80), ("rops.example", 443)]
    for number, (hostname, port) in enumerate(hosts):
        Site.objects.create(hostname=hostname, port=port, root_page=root, is_default_site=number == 0)
    return Site.objects


def stored(sites) -> set[tuple[str, int]]:
    return set(sites.values_list("hostname", "port"))


def test_every_site_of_the_installation_moves_and_a_domain_of_its_own_stays(sites):
    moved = follow_address(addresses("portale.test", 8123))
    assert len(moved) == 3
    assert stored(sites) == {
        ("portale.test", 8123),
        ("olsztyn.portale.test", 8123),
        ("krobia.portale.test", 8123),
        ("rops.example", 443),
    }


def test_full_addresses_of_pages_follow(sites):
    follow_address(addresses("127.0.0.1", 8123))
    assert {site.root_url for site in sites.filter(port=8123)} == {
        "http://localhost:8123",
        "http://olsztyn.localhost:8123",
        "http://krobia.localhost:8123",
    }


def test_moving_there_and_back_changes_nothing(sites):
    before = stored(sites)
    for host in ("192.168.1.5", "portale.test", "localhost"):
        follow_address(addresses(host, 8000))
    follow_address(addresses("localhost", 80))
    assert stored(sites) == before


def test_a_second_start_at_the_same_address_writes_nothing(sites, django_assert_num_queries):
    follow_address(addresses("localhost", 8000))
    with django_assert_num_queries(3):  # all sites, within one savepoint
        assert follow_address(addresses("localhost", 8000)) == []


def test_a_site_whose_new_address_is_taken_stays(sites):
    Site.objects.create(hostname="krobia.localhost", port=8000, root_page=Page.get_first_root_node())
    follow_address(addresses("localhost", 8000))
    assert ("krobia.localhost", 80) in stored(sites)


def test_a_network_that_a_person_moved_stays_where_it_is_and_so_do_other_portals_later(sites):
    follow_address(addresses("localhost", 8000))
    sites.filter(hostname="localhost").update(hostname="siec.example", port=80)
    sites.filter(hostname="krobia.localhost").update(hostname="krobia.example", port=80)
    for host, port in (("localhost", 8000), ("localhost", 8123)):
        follow_address(addresses(host, port))
    assert stored(sites) == {
        ("siec.example", 80),
        ("krobia.example", 80),
        ("olsztyn.localhost", 8123),
        ("rops.example", 443),
    }


@pytest.mark.parametrize("text", ["", "localhost", "localhost x", "a b c", "my_host 80", "ł 80"])
def test_a_note_that_cannot_be_read_counts_as_none_and_is_written_again(sites, note, text):
    note.write_text(text, encoding="utf-8")
    assert len(follow_address(addresses("localhost", 8000))) == 3
    assert note.read_text() == "localhost 8000\n"


def test_an_ipv6_address_stands_in_brackets(sites):
    follow_address(addresses("fd00::5", 80))
    assert sites.get(is_default_site=True).root_url == "http://[fd00::5]"
    follow_address(addresses("localhost", 80))
    assert sites.get(is_default_site=True).root_url == "http://localhost"


def test_an_installation_without_a_network_has_nothing_to_move():
    Site.objects.all().delete()
    assert follow_address(addresses("localhost", 8000)) == []


def test_a_network_with_a_host_that_cannot_be_read_stays(sites):
    sites.filter(is_default_site=True).update(hostname="my_host")
    before = stored(sites)
    assert follow_address(addresses("localhost", 8000)) == []
    assert stored(sites) == before
