import cms.language.fields
import cms.places.fields
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('project_pages', '0003_values_since_an_annex'),
        ('media', '0001_initial'),
        ('partners_logos', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ProjectPageMark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('mark', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='project_pages', to='partners_logos.mark', verbose_name='sign')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='extra_marks', to='project_pages.projectpage')),
            ],
            options={
                'verbose_name': 'further sign',
                'verbose_name_plural': 'further signs',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Recruitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(help_text='For example: Recruitment for the second edition.', max_length=200, verbose_name='name')),
                ('opens_at', models.DateTimeField(blank=True, null=True, verbose_name='opens')),
                ('closes_at', models.DateTimeField(blank=True, null=True, verbose_name='closes')),
                ('places', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of places')),
                ('audience', models.CharField(blank=True, choices=[('institutions', 'institutions and their staff'), ('families', 'families and foster care'), ('children', 'children and young people'), ('seniors', 'older people'), ('disability', 'people with disabilities'), ('carers', 'carers of dependants'), ('unemployed', 'people without work'), ('migrants', 'migrants and refugees'), ('homeless', 'people in the crisis of homelessness'), ('social_economy', 'social economy and NGOs'), ('other', 'other groups')], max_length=20, verbose_name='for whom')),
                ('area', cms.places.fields.TerytField(blank=True, help_text='Empty: the whole area of the project.', max_length=7, verbose_name='where')),
                ('who', models.TextField(blank=True, verbose_name='who may take part')),
                ('criteria', models.TextField(blank=True, verbose_name='criteria')),
                ('how_to_apply', models.TextField(blank=True, verbose_name='where and how to apply')),
                ('results', models.TextField(blank=True, help_text='Numbers of applications, never names.', verbose_name='results')),
                ('is_supplementary', models.BooleanField(default=False, verbose_name='supplementary recruitment')),
                ('form', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='recruitment_forms', to='media.document', verbose_name='form')),
                ('project', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='recruitments', to='project_pages.project')),
                ('results_list', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='recruitment_results', to='media.document', verbose_name='list of results')),
                ('rules', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='recruitment_rules', to='media.document', verbose_name='rules')),
            ],
            options={
                'verbose_name': 'recruitment',
                'verbose_name_plural': 'recruitment',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('day', cms.language.fields.PolishDateField(verbose_name='date')),
                ('starts', models.TimeField(blank=True, null=True, verbose_name='from hour')),
                ('ends', models.TimeField(blank=True, null=True, verbose_name='to hour')),
                ('form', models.CharField(choices=[('training', 'training'), ('workshop', 'workshop'), ('coaching', 'coaching'), ('counselling', 'counselling'), ('conference', 'conference'), ('meeting', 'meeting'), ('study_visit', 'study visit'), ('other', 'other form')], default='training', max_length=20, verbose_name='form of support')),
                ('topic', models.CharField(blank=True, max_length=300, verbose_name='topic')),
                ('venue', models.CharField(blank=True, help_text='Name and address of the place.', max_length=200, verbose_name='venue')),
                ('place', cms.places.fields.TerytField(blank=True, max_length=7, verbose_name='municipality')),
                ('is_online', models.BooleanField(default=False, verbose_name='online')),
                ('persons', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of persons')),
                ('accessibility', models.CharField(blank=True, help_text='For example: induction loop, Polish Sign Language interpreter, ramp.', max_length=200, verbose_name='accessibility')),
                ('is_cancelled', models.BooleanField(default=False, verbose_name='cancelled')),
                ('project', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='project_pages.project')),
            ],
            options={
                'verbose_name': 'item of the schedule',
                'verbose_name_plural': 'schedule of support',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TargetGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('seen_at', models.CharField(blank=True, help_text='The page on which the value stands, if no annex is known.', max_length=200, verbose_name='seen at')),
                ('seen_on', cms.language.fields.PolishDateField(blank=True, null=True, verbose_name='seen on')),
                ('annex', models.CharField(blank=True, help_text='The number of an annex from the list of amendments; its days then count. Empty: first contract.', max_length=20, verbose_name='by annex no.')),
                ('since', cms.language.fields.PolishDateField(blank=True, help_text='Empty: from the beginning.', null=True, verbose_name='since')),
                ('until', cms.language.fields.PolishDateField(blank=True, help_text='Empty: it still holds.', null=True, verbose_name='until')),
                ('name', models.CharField(help_text='As it reads after a number.', max_length=300, verbose_name='target group')),
                ('count', models.PositiveIntegerField(blank=True, null=True, verbose_name='number')),
                ('audience', models.CharField(choices=[('institutions', 'institutions and their staff'), ('families', 'families and foster care'), ('children', 'children and young people'), ('seniors', 'older people'), ('disability', 'people with disabilities'), ('carers', 'carers of dependants'), ('unemployed', 'people without work'), ('migrants', 'migrants and refugees'), ('homeless', 'people in the crisis of homelessness'), ('social_economy', 'social economy and NGOs'), ('other', 'other groups')], default='other', max_length=20, verbose_name='kind')),
                ('project', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='target_groups', to='project_pages.project')),
            ],
            options={
                'verbose_name': 'target group',
                'verbose_name_plural': 'target groups',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnknownValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('fact', models.CharField(choices=[('contract_number', 'contract number'), ('signed_on', 'day of the contract'), ('call_number', 'call number'), ('starts_on', 'start of the project'), ('ends_on', 'end of the project'), ('durable_until', 'end of the durability period'), ('total', 'value of the project'), ('eu', 'contribution of European Funds'), ('state', 'state budget'), ('own', 'own contribution'), ('lead', 'lead of the project'), ('partners', 'partners'), ('participants', 'participating municipalities and counties'), ('goal', 'goal'), ('target_groups', 'target groups'), ('tasks', 'tasks'), ('effects', 'effects'), ('areas', 'area'), ('recruitment', 'recruitment'), ('schedule', 'schedule of support')], max_length=30, verbose_name='value')),
                ('noted_by', models.CharField(blank=True, help_text='Unit or role, no names. Empty: your portal.', max_length=120, verbose_name='established by')),
                ('noted_on', cms.language.fields.PolishDateField(blank=True, help_text='Empty: today.', null=True, verbose_name='established on')),
                ('reason', models.CharField(help_text='Citizens see it.', max_length=250, verbose_name='why it is not known')),
                ('project', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='unknowns', to='project_pages.project')),
            ],
            options={
                'verbose_name': 'unknown value',
                'verbose_name_plural': 'unknown values',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ValueSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('fact', models.CharField(choices=[('contract_number', 'contract number'), ('signed_on', 'day of the contract'), ('call_number', 'call number'), ('starts_on', 'start of the project'), ('ends_on', 'end of the project'), ('durable_until', 'end of the durability period'), ('total', 'value of the project'), ('eu', 'contribution of European Funds'), ('state', 'state budget'), ('own', 'own contribution'), ('lead', 'lead of the project'), ('partners', 'partners'), ('participants', 'participating municipalities and counties'), ('goal', 'goal'), ('target_groups', 'target groups'), ('tasks', 'tasks'), ('effects', 'effects'), ('areas', 'area'), ('recruitment', 'recruitment'), ('schedule', 'schedule of support')], max_length=30, verbose_name='value')),
                ('noted_by', models.CharField(blank=True, help_text='Unit or role, no names. Empty: your portal.', max_length=120, verbose_name='established by')),
                ('noted_on', cms.language.fields.PolishDateField(blank=True, help_text='Empty: today.', null=True, verbose_name='established on')),
                ('kind', models.CharField(choices=[('page', 'a page'), ('quote', 'words of a document or page'), ('imported', 'import'), ('typed', 'typed by an editor'), ('confirmed', 'confirmed with the contract')], default='page', max_length=12, verbose_name='source')),
                ('page', models.CharField(blank=True, max_length=300, verbose_name='page or document')),
                ('quote', models.TextField(blank=True, verbose_name='quotation')),
                ('project', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='project_pages.project')),
            ],
            options={
                'verbose_name': 'source of a value',
                'verbose_name_plural': 'sources of values',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
