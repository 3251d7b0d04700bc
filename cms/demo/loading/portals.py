"""The portals themselves, before they are filled."""

from cms.core.portal import Portal, SocialLink
from cms.demo.loading.order import ordered
from cms.demo.texts import PortalText
from cms.portals.services import create_portal
from partners_logos.models import Mark, PortalMark

DETAILS = (
    "voivodeship",
    "publisher",
    "theme",
    "sign",
    "bip_url",
    "street",
    "postal_code",
    "city",
    "directions_url",
    "phone",
    "email",
    "office_hours",
)


def load_portal(text: PortalText, domain: str) -> Portal:
    """Make a portal with its branding, social profiles and the marks of its foot."""
    portal = create_portal(
        code=text.code,
        name=text.name,
        short_name=text.short_name,
        host=domain if text.is_network else f"{text.code}.{domain}",
        is_network=text.is_network,
        **{name: getattr(text, name) for name in DETAILS},
    )
    marks = Mark.objects.in_bulk(text.marks, field_name="code")
    portal.social_links = ordered(SocialLink(kind=kind, url=url) for kind, url in text.social)
    portal.portal_marks = ordered(PortalMark(mark=marks[code]) for code in text.marks)
    portal.save()
    return portal
