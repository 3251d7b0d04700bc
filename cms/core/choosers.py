"""Choosers of portal records: they offer, confirm and list only what the person may name."""

from django.db.models import Model, QuerySet
from django.http import Http404
from django.urls import URLPattern
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)


class Offered:
    """Narrows what a chooser's view shows to what the model's viewset offers the person."""

    def offered(self) -> QuerySet:
        """Records the person may name."""
        return self.model_class.snippet_viewset.offered_to(self.request.user)


class OfferedChooseView(Offered, ChooseView):
    """The dialogue with its list."""

    def get_object_list(self) -> QuerySet:
        """Only what is offered."""
        return self.offered()


class OfferedChooseResultsView(Offered, ChooseResultsView):
    """The list alone, after a search or on another page."""

    def get_object_list(self) -> QuerySet:
        """Only what is offered."""
        return self.offered()


class OfferedChosenView(Offered, SnippetChosenView):
    """What the dialogue hands back."""

    def get_object(self, pk: str) -> Model:
        """A record that is not offered does not exist, nor does one with a key that is no key."""
        try:
            return self.offered().get(pk=pk)
        except ValueError as error:
            raise Http404 from error


class OfferedChosenMultipleView(Offered, SnippetChosenMultipleView):
    """What the dialogue hands back when several were chosen."""

    def get_objects(self, pks: list[str]) -> QuerySet:
        """Only what is offered."""
        return self.offered().filter(pk__in=[pk for pk in pks if pk.isdecimal()])


class OfferedChooserViewSet(SnippetChooserViewSet):
    """A snippet chooser that keeps the portals apart; records are made on their own page, never in the dialogue."""

    choose_view_class = OfferedChooseView
    choose_results_view_class = OfferedChooseResultsView
    chosen_view_class = OfferedChosenView
    chosen_multiple_view_class = OfferedChosenMultipleView

    def get_urlpatterns(self) -> list[URLPattern]:
        """Without the view that would make a record."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]
