"""What a person sees when the gate refuses to publish: the way back to the form, with every reason and its field."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_latest_str

from cms.core.rules.gate import PublishingRefused
from cms.core.rules.kinds import case_of
from cms.core.rules.links import Links, form_of

TAB = "tab-publishing_control"
REASONS_SHOWN = 6


def refusal_response(request: HttpRequest, refused: PublishingRefused) -> HttpResponse:
    """Back to the form, whose draft is kept; an answer in JSON for programs and for dialogues."""
    if request.path.startswith(reverse("wagtailadmin_api:pages:listing")):
        reasons = [{"rule": row.rule, "sentence": row.sentence} for row in refused.findings]
        return JsonResponse({"message": refused.sentence, "reasons": reasons}, status=409)
    tell_refusal(request, refused)
    form = form_of(request.user, refused.thing)
    address = f"{form}#{TAB}" if form else reverse("wagtailadmin_home")
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": address})
    return redirect(address)


def tell_refusal(request: HttpRequest, refused: PublishingRefused) -> None:
    """Say in a message why something was not published, with links to the fields."""
    messages.error(request, refusal_message(request, refused))


def refusal_message(request: HttpRequest, refused: PublishingRefused) -> SafeString:
    """What was not published, and the reasons with their fields, the first few of them."""
    case, links = case_of(refused.thing), Links(request.user)
    rows = []
    for finding in refused.findings[:REASONS_SHOWN]:
        link = links.to(case, finding.anchor) if case else None
        field = format_html(' <a href="{}">{}</a>', link.url, link.label) if link else ""
        rows.append((finding.sentence, field))
    more = len(refused.findings) - len(rows)
    if more > 0:
        rows.append((_("The panel “Publishing control” lists %(count)s more.") % {"count": more}, ""))
    sentence = _("“%(name)s” has not been published. The draft is kept.") % {"name": get_latest_str(refused.thing)}
    return format_html("{}<ul>{}</ul>", sentence, format_html_join("", "<li>{}{}</li>", rows))
