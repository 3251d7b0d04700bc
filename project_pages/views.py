"""`/nabory/`: recruitments that are open or coming, of this portal's projects; on the network's host of all portals."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.core.listing import Filter, make_filter, make_listing
from cms.core.portal import Portal
from project_pages.recruitment_list import for_people, listed, open_or_coming, pages_of, within
from project_pages.recruitment_places import AskedPlace, asked_place
from project_pages.rows import Audience

PLACE, CODE, AUDIENCE = "gmina", "teryt", "dla"


@require_safe
def recruitments(request: HttpRequest) -> HttpResponse:
    """The list, by a place typed by name and by kind of people; a name of several places asks which is meant."""
    portal = Portal.objects.for_request(request)
    if portal is None:
        raise Http404
    moment = timezone.now()
    portals = list(Portal.objects.opened()) if portal.is_network else [portal]
    pages = pages_of(portals)
    asked = asked_place(request.GET.get(PLACE, ""), request.GET.get(CODE, ""), portal.voivodeship)
    audience = make_filter(request, AUDIENCE, _("For whom"), Audience.choices)
    rows = open_or_coming(pages, moment)
    if audience.value:
        rows = for_people(rows, audience.value)
    if asked.place:
        rows = within(rows, asked.place.code)
    elif asked.is_open:
        rows = rows.none()
    listing = make_listing(request, rows, [_as_filter(PLACE, asked.text), _as_filter(CODE, _code(asked)), audience])
    context = {
        "listing": listing,
        "calls": listed(listing.object_list, pages, portals, moment),
        "asked": asked,
        "audience": audience,
        "is_network": portal.is_network,
    }
    return render(request, "project_pages/recruitments.html", context)


def _code(asked: AskedPlace) -> str:
    return asked.place.code if asked.place else ""


def _as_filter(name: str, value: str) -> Filter:
    """A typed value, so that the next page of the list keeps it."""
    return Filter(name, "", value, ())
