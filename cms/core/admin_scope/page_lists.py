"""Lists of pages in the admin, with filters that name only one's own people and sites."""

from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from cms.core.admin_scope.narrowing import NarrowedList


class OwnPagesView(NarrowedList, ExplorableIndexView):
    """The page explorer."""


class OwnPagesOfTypeView(NarrowedList, ContentTypeUseView):
    """All pages of one type."""


class OwnPageViewSet(PageViewSet):
    """Takes the place of Wagtail's lists for every type of page."""

    model = Page
    index_view_class = OwnPagesView
    content_type_use_view_class = OwnPagesOfTypeView
