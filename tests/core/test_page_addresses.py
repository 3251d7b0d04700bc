import pytest
from wagtail.models import Page

from home.models import ContentPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("live", [True, False], ids=["live", "draft"])
@pytest.mark.parametrize(
    ("title", "slugs"),
    [
        ("Łódź", ["lodz", "lodz-2"]),
        ("Żółć gęślą jaźń", ["zolc-gesla-jazn", "zolc-gesla-jazn-2"]),
        ("Київ", ["kiiv", "kiiv-2"]),
    ],
)
def test_a_page_without_an_address_gets_one_from_its_polish_title(live, title, slugs):
    parent = Page.objects.get(depth=1).add_child(instance=Page(title="Front", slug="front"))
    pages = [parent.add_child(instance=ContentPage(title=title, live=live)) for _number in range(2)]
    assert [page.slug for page in pages] == slugs


def test_an_address_of_its_own_is_kept_and_a_very_long_title_gives_one_that_fits():
    parent = Page.objects.get(depth=1).add_child(instance=Page(title="Front", slug="front"))
    assert parent.add_child(instance=ContentPage(title="Łódź", slug="inny")).slug == "inny"
    assert len(parent.add_child(instance=ContentPage(title="щ" * 255, live=False)).slug) <= 255
