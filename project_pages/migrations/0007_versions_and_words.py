import django.db.models.deletion
import modelcluster.fields
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('project_pages', '0006_no_reason_beside_the_number'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('core', '0002_first_records'),
    ]

    operations = [
        migrations.CreateModel(
            name='ChangeProposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fact', models.CharField(blank=True, choices=[('contract_number', 'contract number'), ('signed_on', 'day of the contract'), ('call_number', 'call number'), ('starts_on', 'start of the project'), ('ends_on', 'end of the project'), ('durable_until', 'end of the durability period'), ('total', 'value of the project'), ('eu', 'contribution of European Funds'), ('state', 'state budget'), ('own', 'own contribution'), ('lead', 'lead of the project'), ('partners', 'partners'), ('participants', 'participating municipalities and counties'), ('goal', 'goal'), ('target_groups', 'target groups'), ('tasks', 'tasks'), ('effects', 'effects'), ('areas', 'area'), ('recruitment', 'recruitment'), ('schedule', 'schedule of support')], max_length=30, verbose_name='value')),
                ('proposed_value', models.CharField(blank=True, max_length=300, verbose_name='proposed value')),
                ('explanation', models.TextField(verbose_name='what should change and why')),
                ('source', models.CharField(blank=True, max_length=300, verbose_name='where it can be checked')),
                ('proposed_at', models.DateTimeField(auto_now_add=True, verbose_name='proposed at')),
                ('state', models.CharField(choices=[('open', 'waits for the steward'), ('accepted', 'accepted'), ('refused', 'refused'), ('withdrawn', 'withdrawn')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
                ('decided_at', models.DateTimeField(editable=False, null=True, verbose_name='decided at')),
                ('decided_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='decided_proposals', to=settings.AUTH_USER_MODEL)),
                ('portal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='core.portal', verbose_name='proposed by portal')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='project_pages.project', verbose_name='project')),
                ('proposed_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposals', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'proposed change',
                'verbose_name_plural': 'proposed changes',
                'ordering': ['-proposed_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PageSnapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_key', models.PositiveBigIntegerField(db_index=True, verbose_name='key of the page')),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('url', models.URLField(max_length=500, verbose_name='address')),
                ('taken_at', models.DateTimeField(db_index=True, verbose_name='taken at')),
                ('cause', models.CharField(choices=[('page', 'publication of the page'), ('record', 'publication of the project'), ('day', 'a date came'), ('gone', 'withdrawn from publication')], max_length=10, verbose_name='cause')),
                ('html', models.BinaryField(verbose_name='page')),
                ('strip', models.JSONField(default=dict, verbose_name='funding strip')),
                ('obligations', models.JSONField(default=list, verbose_name='obligations')),
                ('files', models.JSONField(default=list, verbose_name='files')),
                ('digest', models.CharField(max_length=64, verbose_name='digest')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='snapshots', to='project_pages.projectpage', verbose_name='page')),
                ('published_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='page_snapshots', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'stored page',
                'verbose_name_plural': 'stored pages',
                'ordering': ['-taken_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ProjectText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('short_title', models.CharField(blank=True, max_length=120, verbose_name='short title')),
                ('summary', models.CharField(blank=True, max_length=300, verbose_name='purpose in one sentence')),
                ('goal', models.TextField(blank=True, verbose_name='goal')),
                ('target_group', models.TextField(blank=True, verbose_name='target group')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='project_pages.project', verbose_name='project')),
            ],
            options={
                'verbose_name': 'words of a project',
                'verbose_name_plural': 'words of projects',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProjectTextLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('source', models.TextField(verbose_name='in Polish')),
                ('text', models.TextField(verbose_name='text')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('text_of', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='project_pages.projecttext')),
            ],
            options={
                'verbose_name': 'label',
                'verbose_name_plural': 'labels',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RecordVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('recorded_at', models.DateTimeField(db_index=True, verbose_name='recorded at')),
                ('kind', models.CharField(choices=[('first', 'first record'), ('amendment', 'amendment'), ('correction', 'correction'), ('words', 'change of words')], max_length=12, verbose_name='kind')),
                ('reason', models.CharField(blank=True, max_length=400, verbose_name='reason')),
                ('changes', models.JSONField(default=list, verbose_name='changes')),
                ('payload', models.JSONField(verbose_name='record')),
                ('digest', models.CharField(max_length=64, verbose_name='digest')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='project_pages.project', verbose_name='project')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='recorded_versions', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
            ],
            options={
                'verbose_name': 'version of the record',
                'verbose_name_plural': 'versions of the record',
                'ordering': ['-recorded_at', '-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='projecttext',
            constraint=models.UniqueConstraint(fields=('project', 'locale'), name='one_project_text_per_language'),
        ),
        migrations.AlterUniqueTogether(
            name='projecttext',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='projecttextline',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddIndex(
            model_name='recordversion',
            index=models.Index(fields=['project', '-recorded_at'], name='record_version_order'),
        ),
    ]
