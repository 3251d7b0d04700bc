import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.forms.choosers import EmailLinkChooserForm
from wagtail.admin.forms.workflows import WorkflowPageForm
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.models import Locale
from wagtail_localize.models import LocaleSynchronization

from home.models import ContentPage


def test_fields_of_links_in_texts_are_named_in_polish():
    labels = [str(field.label) for field in EmailLinkChooserForm.base_fields.values()]
    assert labels == ["Adres e-mail", "Tekst odnośnika", "Temat wiadomości", "Treść wiadomości"]


def test_what_is_translated_while_it_is_imported_is_polish():
    assert RedirectsReportFilterSet.base_filters["is_permanent"].label == "Typ"


@pytest.mark.parametrize(
    ("name", "polish"),
    [
        (Locale._meta.verbose_name, "wersja językowa"),
        (LocaleSynchronization._meta.get_field("sync_from").verbose_name, "synchronizowana z"),
        (WorkflowPageForm.base_fields["page"].label, "Strona"),
    ],
)
def test_a_name_is_polish_and_stays_english_for_migrations(name, polish):
    assert str(name) == polish
    with override(None):
        assert str(name).isascii()


@pytest.mark.django_db
def test_choosers_of_records_are_polish_in_a_process_that_has_migrated(admin_client):
    form = admin_client.get(reverse("wagtailsnippets_partners_logos_organisation:add")).content.decode()
    assert "Wybierz: organizacja" in form
    assert "Choose organisation" not in form


def test_the_picture_of_a_figure_is_named_in_polish():
    figure = ContentPage._meta.get_field("body").stream_block.child_blocks["figure"]
    assert figure.child_blocks["image"].child_blocks["image"].label == "Obraz"
