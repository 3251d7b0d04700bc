"""Contrast and text size: chosen by a button, without JavaScript, remembered only after the visitor chose."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

COOKIE = "widok"
COOKIE_SECONDS = 60 * 60 * 24 * 365
CONTRASTS = ("", "high")
TEXT_SIZES = ("", "large", "larger")


@dataclass(frozen=True)
class ViewSettings:
    """How a page is shown; empty strings stand for the ordinary look."""

    contrast: str = ""
    text: str = ""


def read_view_settings(request: HttpRequest) -> ViewSettings:
    """What the visitor's cookie says; anything else than we write counts as nothing."""
    contrast, _, text = request.COOKIES.get(COOKIE, "").partition(".")
    return ViewSettings(contrast if contrast in CONTRASTS else "", text if text in TEXT_SIZES else "")


@csrf_exempt  # remembers a look and nothing else; a token would cost every anonymous visitor a cookie
@require_POST
def view_settings(request: HttpRequest) -> HttpResponse:
    """Store the chosen look and go back; the ordinary look deletes the cookie."""
    current = read_view_settings(request)
    contrast = request.POST.get("contrast", current.contrast)
    text = request.POST.get("text", current.text)
    contrast = contrast if contrast in CONTRASTS else ""
    text = text if text in TEXT_SIZES else ""
    target = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts=None) or not target.startswith("/"):
        target = "/"
    response = HttpResponseRedirect(target)
    if contrast or text:
        response.set_cookie(
            COOKIE,
            f"{contrast}.{text}",
            max_age=COOKIE_SECONDS,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
