"""What every page of a portal has in the admin: its form and the rights on it."""

from functools import cached_property

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, PagePermissionTester

from cms.core.admin_scope.forms import WithinReach
from cms.core.admin_scope.front_pages import is_front_page


class PortalPageForm(WithinReach, WagtailAdminPageForm):
    """The form of a page; a front page is given no day on which it would be unpublished."""

    def clean(self) -> dict[str, object]:
        """Only the network's administrators set such a day; one that they set stays."""
        data = super().clean()
        is_staffs = self.for_user is not None and not self.for_user.is_superuser
        if is_staffs and data.get("expire_at") and is_front_page(self.instance):
            standing = Page.objects.get(pk=self.instance.pk).expire_at
            if data["expire_at"] != standing:
                self.add_error("expire_at", _("The front page of a portal cannot have a day on which it expires."))
        return data


class PortalPagePermissionTester(PagePermissionTester):
    """Who may do what with a page of a portal."""

    def can_set_view_restrictions(self) -> bool:
        """Closing pages to some visitors is the network's: the form would name the groups of every portal."""
        return self.user.is_superuser and super().can_set_view_restrictions()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """A front page is withdrawn with its portal; moving asks this as well."""
        return not self._is_kept and super().can_delete(ignore_bulk)

    def can_unpublish(self) -> bool:
        """A front page is withdrawn with its portal."""
        return not self._is_kept and super().can_unpublish()

    @cached_property
    def _is_kept(self) -> bool:
        return not self.user.is_superuser and is_front_page(self.page)
