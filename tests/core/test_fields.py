"""Body fields stay out of migrations and give migrations what is stored."""

import importlib

from django.db import models
from django.db.migrations.writer import MigrationWriter

from cms.core.blocks import BodyStreamBlock
from cms.core.fields import BodyField, ProseField

STORED = [{"type": "text", "value": "<p>x</p>", "id": "a"}, {"type": "no longer known", "value": {"y": 1}, "id": "b"}]


def test_a_migration_holds_no_definition_of_a_block():
    field = BodyField(BodyStreamBlock(), blank=True, verbose_name="text")
    written, imports = MigrationWriter.serialize(field)
    assert "Block" not in written
    assert written == "cms.core.fields.BodyField(blank=True, verbose_name='text')"
    assert imports == {"import cms.core.fields"}


def test_the_field_of_a_migration_equals_the_field_of_the_model():
    field = BodyField(BodyStreamBlock(), blank=True)
    _name, path, arguments, options = field.deconstruct()
    module, _dot, name = path.rpartition(".")
    frozen = getattr(importlib.import_module(module), name)(*arguments, **options)
    assert frozen.deconstruct() == field.deconstruct()


def test_a_data_migration_reads_and_writes_what_is_stored():
    frozen = BodyField(blank=True)
    value = frozen.to_python(STORED)
    assert value == STORED
    assert frozen.get_prep_value(value) == STORED
    assert frozen.get_prep_value(None) == []
    assert frozen.get_default() == []


def test_the_field_of_a_model_gives_blocks():
    value = BodyField(BodyStreamBlock()).to_python(STORED)
    assert [child.block_type for child in value] == ["text"]


def test_prose_is_cleaned_when_it_is_checked_and_when_it_is_stored():
    field = ProseField()
    field.set_attributes_from_name("text")
    assert field.get_prep_value("<p>· a</p><p>&nbsp;</p>") == "<ul><li>a</li></ul>"
    assert field.clean("<p style='color:red'>a</p>", models.Model) == "<p>a</p>"
