"""What every page of a portal has in the admin: its form and the rights on it."""

from functools import cached_property

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, PagePermissionTester

from cms.core.admin_scope.forms import WithinReach
from cms.core.admin_scope.front_pages import is_front_page
from cms.core.portal import Portal
from cms.core.telling import Telling, fields_with_lost_quotes


class PortalPageForm(WithinReach, WagtailAdminPageForm):
    """The form of a page; a front page is given no day on which it would be unpublished."""

    def _post_clean(self) -> None:
        """With the values of the form in the page, look whether every quoted fact has a project."""
        super()._post_clean()
        place = self.instance if self.instance.path else self.parent_page
        portal = Portal.objects.for_page(place) if place is not None else None
        for name in fields_with_lost_quotes(Telling(self.instance, drafts_of=portal)):
            if name in self.fields and name not in self.errors:
                message = _(
                    "A fact quoted here belongs to no project that this page may tell. Delete it and insert it again."
                )
                self.add_error(name, message)

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
