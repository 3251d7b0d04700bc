import cms.language.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('project_pages', '0002_pages'),
        ('media', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.AddField(
            model_name='amendment',
            name='document',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='amendments', to='media.document', verbose_name='document of the annex'),
        ),
        migrations.AddField(
            model_name='amendment',
            name='number_key',
            field=models.CharField(blank=True, default='', editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name='budget',
            name='annex',
            field=models.CharField(blank=True, help_text='The number of an annex from the list of amendments; its days then count. Empty: first contract.', max_length=20, verbose_name='by annex no.'),
        ),
        migrations.AddField(
            model_name='budget',
            name='until',
            field=cms.language.fields.PolishDateField(blank=True, help_text='Empty: it still holds.', null=True, verbose_name='until'),
        ),
        migrations.AddField(
            model_name='effect',
            name='achieved',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='number achieved'),
        ),
        migrations.AddField(
            model_name='effect',
            name='annex',
            field=models.CharField(blank=True, help_text='The number of an annex from the list of amendments; its days then count. Empty: first contract.', max_length=20, verbose_name='by annex no.'),
        ),
        migrations.AddField(
            model_name='effect',
            name='as_of',
            field=cms.language.fields.PolishDateField(blank=True, null=True, verbose_name='achieved as of'),
        ),
        migrations.AddField(
            model_name='effect',
            name='until',
            field=cms.language.fields.PolishDateField(blank=True, help_text='Empty: it still holds.', null=True, verbose_name='until'),
        ),
        migrations.AddField(
            model_name='partnership',
            name='annex',
            field=models.CharField(blank=True, help_text='The number of an annex from the list of amendments; its days then count. Empty: first contract.', max_length=20, verbose_name='by annex no.'),
        ),
        migrations.AddField(
            model_name='partnership',
            name='budget_part',
            field=cms.language.fields.AmountField(blank=True, null=True, verbose_name='part of the budget'),
        ),
        migrations.AddField(
            model_name='project',
            name='contract_key',
            field=models.CharField(blank=True, db_index=True, default='', editable=False, max_length=60),
        ),
        migrations.AddField(
            model_name='project',
            name='correction_reason',
            field=models.CharField(blank=True, help_text='Fill in only where a published value was wrong: what was wrong and how it is known. Values that an annex changed are recorded as amendments instead. Citizens see it.', max_length=400, verbose_name='reason of the correction'),
        ),
        migrations.AddField(
            model_name='project',
            name='durable_until',
            field=cms.language.fields.PolishDateField(blank=True, help_text='Last day on which the effects must be kept.', null=True, verbose_name='durability until'),
        ),
        migrations.AddField(
            model_name='projectpage',
            name='privacy_page',
            field=models.ForeignKey(blank=True, help_text="The page on which this institution tells how it handles the participants' data.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='information on personal data'),
        ),
        migrations.AddField(
            model_name='projectpage',
            name='strip_names',
            field=models.CharField(blank=True, help_text='Names of all signs, from left to right.', max_length=300, verbose_name='signs of the picture'),
        ),
        migrations.AddField(
            model_name='projectpage',
            name='strip_picture',
            field=models.ForeignKey(blank=True, help_text='Only where the rules cannot give the right strip. It needs the names of its signs and a reason.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaced_strips', to='media.image', verbose_name='picture in place of the strip'),
        ),
        migrations.AddField(
            model_name='projectpage',
            name='strip_reason',
            field=models.CharField(blank=True, max_length=400, verbose_name='why the strip is replaced'),
        ),
        migrations.AddField(
            model_name='task',
            name='annex',
            field=models.CharField(blank=True, help_text='The number of an annex from the list of amendments; its days then count. Empty: first contract.', max_length=20, verbose_name='by annex no.'),
        ),
        migrations.AddField(
            model_name='task',
            name='seen_at',
            field=models.CharField(blank=True, help_text='The page on which the value stands, if no annex is known.', max_length=200, verbose_name='seen at'),
        ),
        migrations.AddField(
            model_name='task',
            name='seen_on',
            field=cms.language.fields.PolishDateField(blank=True, null=True, verbose_name='seen on'),
        ),
        migrations.AddField(
            model_name='task',
            name='since',
            field=cms.language.fields.PolishDateField(blank=True, help_text='Empty: from the beginning.', null=True, verbose_name='since'),
        ),
        migrations.AddField(
            model_name='task',
            name='until',
            field=cms.language.fields.PolishDateField(blank=True, help_text='Empty: it still holds.', null=True, verbose_name='until'),
        ),
        migrations.AlterField(
            model_name='effect',
            name='number',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='number planned'),
        ),
        migrations.AlterField(
            model_name='partnership',
            name='until',
            field=cms.language.fields.PolishDateField(blank=True, help_text='Empty: it still holds.', null=True, verbose_name='until'),
        ),
    ]
