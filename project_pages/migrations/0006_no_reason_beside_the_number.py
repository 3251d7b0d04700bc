from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('project_pages', '0005_unknown_contract_numbers'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='project',
            name='contract_unknown_reason',
        ),
    ]
