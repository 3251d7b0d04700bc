"""Linked data (JSON-LD) in a page: a data block, which no browser executes and the strict policy lets stand."""

import json

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&\u2028\u2029"}


@register.simple_tag
def linked_data(data: dict[str, object]) -> str:
    """Write data as JSON that no text of an editor can turn into markup: `<` and its like are written as escapes."""
    text = json.dumps(data, ensure_ascii=False, cls=DjangoJSONEncoder).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))
