"""Categories of project pages (PRJ-2), and version 1 of every document."""

import hashlib
from pathlib import PurePath

from django.db import migrations

CATEGORIES = (
    ("regulamin_rekrutacji", "regulamin rekrutacji", "recruitment rules", "правила набору", "Teilnahmeregeln"),
    ("formularz_zgloszeniowy", "formularz zgłoszeniowy", "application form", "форма заявки", "Anmeldeformular"),
    (
        "deklaracja_uczestnictwa",
        "deklaracja uczestnictwa",
        "declaration of participation",
        "декларація участі",
        "Teilnahmeerklärung",
    ),
    (
        "kwestionariusz_uczestnika",
        "kwestionariusz uczestnika",
        "participant's questionnaire",
        "анкета учасника",
        "Teilnehmerfragebogen",
    ),
    (
        "oswiadczenia_rodo",
        "oświadczenia RODO",
        "data protection statement",
        "заява про захист даних",
        "Datenschutzerklärung",
    ),
    ("harmonogram_wsparcia", "harmonogram wsparcia", "schedule of support", "графік підтримки", "Förderplan"),
    ("wyniki_rekrutacji", "wyniki rekrutacji", "results of recruitment", "результати набору", "Auswahlergebnisse"),
    (
        "materialy_szkoleniowe",
        "materiały szkoleniowe",
        "training materials",
        "навчальні матеріали",
        "Schulungsunterlagen",
    ),
    ("model_produkt", "model lub produkt", "model or product", "модель або продукт", "Modell oder Produkt"),
    ("raport_ewaluacja", "raport z ewaluacji", "evaluation report", "звіт з оцінювання", "Evaluationsbericht"),
    ("raport", "raport lub sprawozdanie", "report", "звіт", "Bericht"),
    ("prezentacja", "prezentacja", "presentation", "презентація", "Präsentation"),
    ("ksiega_rekomendacji", "księga rekomendacji", "recommendations", "рекомендації", "Empfehlungen"),
    ("zamowienia_zapytania", "zamówienia i zapytania", "procurement", "закупівлі", "Vergabe"),
    ("umowa_partnerstwa", "umowa partnerstwa", "partnership agreement", "угода про партнерство", "Partnervertrag"),
    ("plakat", "plakat", "poster", "плакат", "Plakat"),
    ("zdjecia_film", "zdjęcia i film", "pictures and film", "фото і фільм", "Bilder und Film"),
    ("inne", "inne dokumenty", "other documents", "інші документи", "sonstige Dokumente"),
)
MIME_TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "rtf": "application/rtf",
    "txt": "text/plain",
    "zip": "application/zip",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt",
}


def add_categories(apps, schema_editor):
    """The categories every centre begins with."""
    category = apps.get_model("media", "DocumentCategory")
    for place, (code, name, english, ukrainian, german) in enumerate(CATEGORIES, start=1):
        category.objects.get_or_create(
            code=code,
            defaults={
                "name": name,
                "name_en": english,
                "name_uk": ukrainian,
                "name_de": german,
                "sort_order": place * 10,
            },
        )


def add_first_versions(apps, schema_editor):
    """The file each document has now is its first version."""
    version = apps.get_model("media", "DocumentVersion")
    without = apps.get_model("media", "Document").objects.filter(versions=None)
    for document in without.iterator():
        path = PurePath(document.file.name)
        sha256, size = measured(document)
        version.objects.create(
            document=document,
            number=1,
            file=document.file.name,
            name=path.name,
            published_at=document.created_at,
            published_by=document.uploaded_by_user,
            sha256=sha256,
            received_sha256=sha256,
            size=size,
            mime_type=MIME_TYPES.get(path.suffix.lstrip(".").lower(), "application/octet-stream"),
        )


def measured(document):
    """SHA-256 and size of the file; of one that is lost, what the record says."""
    digest, size = hashlib.sha256(), 0
    try:
        with document.file.storage.open(document.file.name) as file:
            for chunk in file.chunks():
                digest.update(chunk)
                size += len(chunk)
    except (OSError, ValueError):
        return "", document.file_size or 0
    return digest.hexdigest(), size


class Migration(migrations.Migration):
    dependencies = [("media", "0002_versions")]

    operations = [
        migrations.RunPython(add_categories, migrations.RunPython.noop),
        migrations.RunPython(add_first_versions, migrations.RunPython.noop),
    ]
