"""How accounts come about: by invitation of an administrator, never by signing up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse


class StaffAccountAdapter(DefaultAccountAdapter):
    """allauth's behaviour with public registration closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers without an invitation."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To the admin; who has no right to it yet would be sent back from there without end."""
        return reverse("wagtailadmin_home") if request.user.has_perm("wagtailadmin.access_admin") else "/"
