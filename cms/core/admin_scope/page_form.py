"""What every page of a portal has in the admin: its form and the rights on it."""

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import PagePermissionTester

from cms.core.admin_scope.forms import WithinReach


class PortalPageForm(WithinReach, WagtailAdminPageForm):
    """The form of a page."""


class PortalPagePermissionTester(PagePermissionTester):
    """Who may do what with a page of a portal."""

    def can_set_view_restrictions(self) -> bool:
        """Closing pages to some visitors is the network's: the form would name the groups of every portal."""
        return self.user.is_superuser and super().can_set_view_restrictions()
