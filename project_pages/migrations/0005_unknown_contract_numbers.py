from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from cms.language.contract_numbers import contract_key
from project_pages.values import sortable


def note_unknown_numbers(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """A reason beside the contract number becomes an unknown value; numbers get their keys for comparing."""
    unknown_value = apps.get_model("project_pages", "UnknownValue")
    for project in apps.get_model("project_pages", "Project").objects.all():
        if project.contract_unknown_reason:
            unknown_value.objects.create(
                project=project, fact="contract_number", reason=project.contract_unknown_reason, sort_order=0
            )
        project.contract_key = contract_key(project.contract_number)
        project.save(update_fields=["contract_key"])
    for row in apps.get_model("project_pages", "Amendment").objects.exclude(number=""):
        row.number_key = sortable(row.number)
        row.save(update_fields=["number_key"])


class Migration(migrations.Migration):

    dependencies = [
        ('project_pages', '0004_support_and_notes'),
    ]

    operations = [
        migrations.RunPython(note_unknown_numbers, migrations.RunPython.noop),
    ]
