"""The verdict on every address under /admin/: who may come, and which objects in it must be theirs.

An address without a verdict is closed to the staff of portals, and a test fails until somebody decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from django.urls import ResolverMatch


class Audience(Enum):
    """Who may come at all; Wagtail's own rights are asked after that."""

    EVERYBODY = "everybody"
    STAFF = "staff"
    NETWORK = "network"


@dataclass(frozen=True)
class Verdict:
    """Audience, the kinds of object that the address and its parameters name, and whether its list is narrowed."""

    audience: Audience
    objects: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    is_narrowed: bool = False


PLAIN = frozenset(
    {
        "action",
        "action_name",
        "app_label",
        "app_name",
        "content_type_app_name",
        "content_type_model_name",
        "filter_spec",
        "key",
        "mode",
        "model_name",
        "session_id",
    }
)
"""Names in an address that name no object of a portal."""

EVERYWHERE = {
    "new_parent_page": "page",
    "parent_page_id": "page",
    "destination_page_id": "page",
    "target_pages[]": "page",
}
"""Parameters that name an object wherever they occur."""


def everybody() -> Verdict:
    """Shows nothing of any portal, or only what is the person's own."""
    return Verdict(Audience.EVERYBODY)


def network() -> Verdict:
    """For the network's administrators."""
    return Verdict(Audience.NETWORK)


def staff(parameters: Mapping[str, str] | None = None, **objects: str) -> Verdict:
    """For staff of portals; the objects named must be within their reach."""
    return Verdict(Audience.STAFF, objects, parameters or {})


def narrowed(parameters: Mapping[str, str] | None = None, **objects: str) -> Verdict:
    """A list or form for staff, of which they get their own part."""
    return Verdict(Audience.STAFF, objects, parameters or {}, is_narrowed=True)


PAGE = staff(page_id="page")

VERDICTS: dict[str, Verdict] = {
    # Doors and furniture
    "wagtailadmin_home": staff(),
    "wagtailadmin_login": everybody(),
    "wagtailadmin_logout": everybody(),
    "wagtailadmin_account": everybody(),
    "wagtailadmin_dismissibles": everybody(),
    "wagtailadmin_sprite": everybody(),
    "wagtailadmin_javascript_catalog": everybody(),
    "wagtailadmin_password_reset": everybody(),
    "wagtailadmin_password_reset_done": everybody(),
    "wagtailadmin_password_reset_confirm": everybody(),
    "wagtailadmin_password_reset_complete": everybody(),
    "wagtailadmin_block_preview": everybody(),
    "wagtailadmin_error_test": network(),
    "wagtailadmin_tag_autocomplete": narrowed(),
    "wagtailadmin_tag_model_autocomplete": narrowed(),
    "wagtailadmin_editing_sessions:ping": staff(object_id="named_by_model"),
    "wagtailadmin_editing_sessions:release": staff(session_id="editing_session"),
    "wagtail_bulk_action": narrowed({"id": "named_by_model", "childOf": "container"}),
    # The programming interface behind the page explorer
    "wagtailadmin_api:pages:listing": staff({"child_of": "page_or_root", "descendant_of": "page_or_root"}),
    "wagtailadmin_api:pages:detail": staff(pk="page_or_root"),
    "wagtailadmin_api:pages:find": staff({"id": "page"}),
    "wagtailadmin_api:pages:action": network(),
    "wagtailadmin_api:documents:listing": network(),
    "wagtailadmin_api:documents:detail": network(),
    "wagtailadmin_api:documents:find": network(),
    "wagtailadmin_api:images:listing": network(),
    "wagtailadmin_api:images:detail": network(),
    "wagtailadmin_api:images:find": network(),
    # Pages
    "wagtailadmin_explore_root": staff(),
    "wagtailadmin_explore": staff(parent_page_id="page_or_root"),
    "wagtailadmin_explore_results": staff(parent_page_id="page_or_root"),
    "wagtailadmin_pages:search": narrowed(),
    "wagtailadmin_pages:search_results": narrowed(),
    "wagtailadmin_pages:add": staff(parent_page_id="page"),
    "wagtailadmin_pages:preview_on_add": staff(parent_page_id="page"),
    "wagtailadmin_pages:add_subpage": staff(parent_page_id="page"),
    "wagtailadmin_pages:type_use": staff(),
    "wagtailadmin_pages:type_use_results": staff(),
    "wagtailadmin_pages:choose_parent": staff(),
    "wagtailadmin_pages:usage": PAGE,
    "wagtailadmin_pages:edit": PAGE,
    "wagtailadmin_pages:preview_on_edit": PAGE,
    "wagtailadmin_pages:view_draft": PAGE,
    "wagtailadmin_pages:delete": PAGE,
    "wagtailadmin_pages:unpublish": PAGE,
    "wagtailadmin_pages:convert_alias": PAGE,
    "wagtailadmin_pages:copy": PAGE,
    "wagtailadmin_pages:set_privacy": network(),  # its form names the groups of all portals
    "wagtailadmin_pages:lock": PAGE,
    "wagtailadmin_pages:unlock": PAGE,
    "wagtailadmin_pages:move": staff(page_to_move_id="page"),
    "wagtailadmin_pages:move_confirm": staff(page_to_move_id="page", destination_id="page"),
    "wagtailadmin_pages:set_page_position": staff(page_to_move_id="page"),
    "wagtailadmin_pages:workflow_action": staff(page_id="page", task_state_id="task_state"),
    "wagtailadmin_pages:collect_workflow_action_data": staff(page_id="page", task_state_id="task_state"),
    "wagtailadmin_pages:confirm_workflow_cancellation": PAGE,
    "wagtailadmin_pages:workflow_preview": staff(page_id="page", task_id="task"),
    "wagtailadmin_pages:workflow_history": PAGE,
    "wagtailadmin_pages:workflow_history_detail": staff(page_id="page", workflow_state_id="workflow_state"),
    "wagtailadmin_pages:history": PAGE,
    "wagtailadmin_pages:history_results": PAGE,
    "wagtailadmin_pages:revisions_index": PAGE,
    "wagtailadmin_pages:revisions_view": staff(page_id="page", revision_id="revision"),
    "wagtailadmin_pages:revisions_revert": staff(page_id="page", revision_id="revision"),
    "wagtailadmin_pages:revisions_unschedule": staff(page_id="page", revision_id="revision"),
    "wagtailadmin_pages:revisions_compare": staff(**{"0": "page", "1": "revision_or_word", "2": "revision_or_word"}),
    "wagtailadmin_choose_page": narrowed(),
    "wagtailadmin_choose_page_child": narrowed(parent_page_id="page_or_root"),
    "wagtailadmin_choose_page_search": narrowed(),
    "wagtailadmin_choose_page_chosen_multiple": staff({"id": "page"}),
    "wagtailadmin_choose_page_external_link": narrowed(),
    "wagtailadmin_choose_page_email_link": everybody(),
    "wagtailadmin_choose_page_phone_link": everybody(),
    "wagtailadmin_choose_page_anchor_link": everybody(),
    "wagtailembeds:chooser": everybody(),
    "wagtailembeds:chooser_upload": everybody(),
    # Reports
    "wagtailadmin_reports:locked_pages": narrowed(),
    "wagtailadmin_reports:locked_pages_results": narrowed(),
    "wagtailadmin_reports:workflow": narrowed(),
    "wagtailadmin_reports:workflow_results": narrowed(),
    "wagtailadmin_reports:workflow_tasks": narrowed(),
    "wagtailadmin_reports:workflow_tasks_results": narrowed(),
    "wagtailadmin_reports:site_history": narrowed(),
    "wagtailadmin_reports:site_history_results": narrowed(),
    "wagtailadmin_reports:aging_pages": narrowed(),
    "wagtailadmin_reports:aging_pages_results": narrowed(),
    "wagtailadmin_reports:page_types_usage": narrowed(),
    "wagtailadmin_reports:page_types_usage_results": narrowed(),
    # Images and documents
    "wagtailimages:index": narrowed({"collection_id": "collection"}),
    "wagtailimages:index_results": narrowed({"collection_id": "collection"}),
    "wagtailimages:add": staff({"collection": "collection"}),
    "wagtailimages:edit": staff({"collection": "collection"}, image_id="image"),
    "wagtailimages:delete": staff(image_id="image"),
    "wagtailimages:url_generator": staff(image_id="image"),
    "wagtailimages:url_generator_output": staff(image_id="image"),
    "wagtailimages:preview": staff(image_id="image"),
    "wagtailimages:image_usage": staff(image_id="image"),
    "wagtailimages:add_multiple": staff({"collection": "collection"}),
    "wagtailimages:edit_multiple": staff(image_id="image"),
    "wagtailimages:delete_multiple": staff(image_id="image"),
    "wagtailimages:create_multiple_from_uploaded_image": staff(uploaded_file_id="upload"),
    "wagtailimages:delete_upload_multiple": staff(uploaded_file_id="upload"),
    "wagtailimages_chooser:choose": narrowed({"collection_id": "collection"}),
    "wagtailimages_chooser:choose_results": narrowed({"collection_id": "collection"}),
    "wagtailimages_chooser:chosen": staff(pk="image"),
    "wagtailimages_chooser:chosen_multiple": staff({"id": "image"}),
    "wagtailimages_chooser:create": staff(),
    "wagtailimages_chooser:select_format": staff(image_id="image"),
    "wagtaildocs:index": narrowed({"collection_id": "collection"}),
    "wagtaildocs:index_results": narrowed({"collection_id": "collection"}),
    "wagtaildocs:add": staff({"collection": "collection"}),
    "wagtaildocs:edit": staff({"collection": "collection"}, document_id="document"),
    "wagtaildocs:delete": staff(document_id="document"),
    "wagtaildocs:document_usage": staff(document_id="document"),
    "wagtaildocs:add_multiple": staff({"collection": "collection"}),
    "wagtaildocs:edit_multiple": staff(doc_id="document"),
    "wagtaildocs:delete_multiple": staff(doc_id="document"),
    "wagtaildocs:create_multiple_from_uploaded_document": staff(uploaded_file_id="upload"),
    "wagtaildocs:delete_upload_multiple": staff(uploaded_file_id="upload"),
    "wagtaildocs_chooser:choose": narrowed({"collection_id": "collection"}),
    "wagtaildocs_chooser:choose_results": narrowed({"collection_id": "collection"}),
    "wagtaildocs_chooser:chosen": staff(pk="document"),
    "wagtaildocs_chooser:chosen_multiple": staff({"id": "document"}),
    "wagtaildocs_chooser:create": staff(),
    # Redirects: the import checks neither site nor target, so it stays with the network
    "wagtailredirects:index": narrowed({"site": "site"}),
    "wagtailredirects:index_results": narrowed({"site": "site"}),
    "wagtailredirects:add": narrowed({"site": "site", "redirect_page": "page"}),
    "wagtailredirects:edit": narrowed({"site": "site", "redirect_page": "page"}, redirect_id="redirect"),
    "wagtailredirects:delete": narrowed(redirect_id="redirect"),
    "wagtailredirects:start_import": network(),
    "wagtailredirects:process_import": network(),
    # Translations
    "wagtail_localize:javascript_catalog": everybody(),
    "wagtail_localize:submit_page_translation": PAGE,
    "wagtail_localize:submit_snippet_translation": staff(pk="named_by_model"),
    "wagtail_localize:update_translations": staff(translation_source_id="translation_source"),
    "wagtail_localize:edit_string_translation": staff(translation_id="translation", string_segment_id="string_segment"),
    "wagtail_localize:edit_override": staff(translation_id="translation", overridable_segment_id="overridable_segment"),
    "wagtail_localize:download_pofile": staff(translation_id="translation"),
    "wagtail_localize:upload_pofile": staff(translation_id="translation"),
    "wagtail_localize:machine_translate": staff(translation_id="translation"),
    "wagtail_localize:preview_translation": staff(translation_id="translation"),
    "wagtail_localize:stop_translation": staff(translation_id="translation"),
    "wagtail_localize:convert_to_alias": PAGE,
    "wagtail_localize:translations_report": narrowed(),
    "wagtail_localize:translations_report_results": narrowed(),
    "wagtail_localize:snippets_api_listing": network(),
    "wagtail_localize:snippets_api_detail": staff(pk="named_by_model"),
    "wagtailsnippets:index": network(),
    "wagtailsnippets_project_pages_project:hand_over": network(),
    "portal_settings": staff(),
    # Evidence: who does not answer for the portal is sent away by the views, which look at the records themselves
    "stored_pages": PAGE,
    "replace_drift": PAGE,
    "drift_report": staff(),
    "stored_page": staff(snapshot_id="record"),
    "stored_pages_compared": staff(older_id="record", newer_id="record"),
    "quoted_fact": staff(),  # offers, and answers for, only what ProjectViewSet offers the person
}

NETWORK_NAMESPACES = frozenset(
    {
        "wagtailadmin_collections",
        "wagtailadmin_workflows",
        "wagtaillocales",
        "wagtailsites",
        "wagtailusers_groups",
        "wagtailusers_users",
    }
)
"""What only the network's administrators keep: collections, workflows, languages, sites, people and their groups."""

RECORD = staff(
    pk="record",
    proposal_id="record",
    revision_id="revision",
    revision_id_a="revision_or_word",
    revision_id_b="revision_or_word",
    task_id="task",
    task_state_id="task_state",
    workflow_state_id="workflow_state",
)
RECORD_NAMESPACES = ("wagtailsnippets_", "wagtailsnippetchoosers_")
"""Views of PortalSnippetViewSet check the record themselves."""

UNNAMED = frozenset({"admin/login/", "admin/test404/", "admin/.*/$"})
"""Addresses without a name: the door, and two ways to an address that does not exist."""


def verdict_on(match: ResolverMatch) -> Verdict | None:
    """The verdict on a resolved address; None where nobody has decided yet."""
    if match.view_name in VERDICTS:
        return VERDICTS[match.view_name]
    namespace = match.namespaces[0] if match.namespaces else ""
    if namespace in NETWORK_NAMESPACES:
        return network()
    if namespace.startswith(RECORD_NAMESPACES):
        return RECORD
    if not match.url_name and match.route in UNNAMED:
        return everybody()
    return None
