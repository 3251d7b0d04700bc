"""PortalSnippetViewSet: records that belong to a portal, seen and touched by its staff only."""

from wagtail.snippets.views.snippets import SnippetViewSet


class PortalSnippetViewSet(SnippetViewSet):
    """Every snippet of ours is registered through this class; `portal_field` names the way to its portal."""

    portal_field = "portal"
