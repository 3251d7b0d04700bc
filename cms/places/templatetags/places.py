"""Maps in templates. A list of the same places always stands beside a map; the template writes it."""

from collections.abc import Iterable

from django import template

from cms.places import map as maps
from cms.places.places import place

register = template.Library()


@register.inclusion_tag("places/poland_map.html")
def poland_map(codes: Iterable[str]) -> dict:
    """Draw the voivodeships and pick out those of the codes: `{% poland_map facts.area_codes %}`."""
    return {"map": maps.poland(codes)}


@register.inclusion_tag("places/county_map.html")
def county_map(voivodeship: str, codes: Iterable[str]) -> dict:
    """Draw one voivodeship's counties and pick out those of the codes: `{% county_map "28" codes %}`."""
    found = place(voivodeship)
    return {"map": maps.counties(voivodeship, codes) if found and len(voivodeship) == 2 else None, "voivodeship": found}


@register.filter
def place_label(code: str) -> str:
    """The unit of a code as people call it; nothing for a code no unit has."""
    found = place(code)
    return found.label if found else ""
