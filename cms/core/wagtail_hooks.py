"""What the room adds to Wagtail: features of the editor, lists of one's own portals, a check at documents' door."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.action_menu import ActionMenuItem

from cms.core.admin_scope.page_lists import OwnPageViewSet
from cms.core.downloads import check_portal
from cms.core.editor_features import register_features
from cms.core.portal import Portal
from cms.core.reach import reach_of
from cms.core.telling import tell

RIGHTS_OF_ACTIONS = {"action-publish": "publish", "action-unpublish": "publish"}

hooks.register("register_rich_text_features", register_features)
hooks.register("before_serve_document", check_portal, order=-10)  # before a password is asked for


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
    tell(page, drafts_of=Portal.objects.for_page(page))


@hooks.register("construct_snippet_action_menu")
def offer_what_the_person_may(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, object]) -> None:
    """Wagtail offers to publish a record to everybody who may publish any: leave it where the right counts."""
    record, policy = context.get("instance"), context["model"].snippet_viewset.permission_policy
    if record is None:
        return
    for item in list(items):
        right = RIGHTS_OF_ACTIONS.get(item.name)
        if right and not policy.user_has_permission_for_instance(request.user, right, record):
            items.remove(item)


@hooks.register("register_admin_viewset", order=100)
def own_page_lists() -> OwnPageViewSet:
    """Lists of pages, registered after Wagtail's own."""
    return OwnPageViewSet()
