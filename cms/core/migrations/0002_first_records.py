"""Name in the language of the site what Wagtail's first migration makes, and remove its groups that see every portal."""

from django.conf import settings
from django.db import migrations
from django.utils.translation import gettext as _
from django.utils.translation import override


def name_roots(apps, schema_editor):
    with override(settings.LANGUAGE_CODE):
        page_title, collection_name = _("Portals"), _("Files of the network")
    apps.get_model("wagtailcore", "Page").objects.filter(depth=1).update(title=page_title, draft_title=page_title)
    apps.get_model("wagtailcore", "Collection").objects.filter(depth=1).update(name=collection_name)


def remove_records_of_wagtail(apps, schema_editor):
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval")
    apps.get_model("wagtailcore", "WorkflowPage").objects.filter(workflow__in=workflows).delete()
    apps.get_model("wagtailcore", "WorkflowTask").objects.filter(workflow__in=workflows).delete()
    workflows.delete()
    apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(name="Moderators approval").delete()
    apps.get_model("wagtailcore", "Task").objects.filter(name="Moderators approval").delete()
    apps.get_model("auth", "Group").objects.filter(name__in=["Editors", "Moderators"], user=None).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [
        migrations.RunPython(name_roots, migrations.RunPython.noop),
        migrations.RunPython(remove_records_of_wagtail, migrations.RunPython.noop),
    ]
