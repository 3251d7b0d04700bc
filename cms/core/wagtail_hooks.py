"""What the room adds to Wagtail: features of the editor, lists of one's own portals, a check at documents' door."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from cms.core.admin_scope.page_lists import OwnPageViewSet
from cms.core.downloads import check_portal
from cms.core.editor_features import register_features
from cms.core.reach import reach_of
from cms.core.telling import tell

hooks.register("register_rich_text_features", register_features)
hooks.register("before_serve_document", check_portal)


@hooks.register("construct_page_chooser_queryset")
def own_pages_to_choose(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Pages of one's own portals."""
    return reach_of(request.user).narrow(pages)


@hooks.register("construct_explorer_page_queryset")
def own_pages_to_explore(parent: Page, pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Pages of one's own portals."""
    return reach_of(request.user).narrow(pages)


@hooks.register("construct_image_chooser_queryset")
def own_images_to_choose(images: QuerySet, request: HttpRequest) -> QuerySet:
    """Images of one's own portals."""
    return reach_of(request.user).narrow(images)


@hooks.register("construct_document_chooser_queryset")
def own_documents_to_choose(documents: QuerySet, request: HttpRequest) -> QuerySet:
    """Documents of one's own portals."""
    return reach_of(request.user).narrow(documents)


@hooks.register("before_edit_page")
def tell_edited_page(request: HttpRequest, page: Page) -> None:
    """The facts quoted in the form are those of the page."""
    tell(page, shows_drafts=True)


@hooks.register("register_admin_viewset", order=100)
def own_page_lists() -> OwnPageViewSet:
    """Lists of pages, registered after Wagtail's own."""
    return OwnPageViewSet()
