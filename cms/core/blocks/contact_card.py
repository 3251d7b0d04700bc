"""How to reach a unit."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.language.phones import phone_digits

from .base import GROUP_LINKS, PartBlock
from .inputs import PhoneBlock


class ContactCardValue(blocks.StructValue):
    """The contact as shown and as dialled."""

    @property
    def dialled_phone(self) -> str:
        """The number as a telephone dials it."""
        return phone_digits(self.get("phone") or "") or ""

    @property
    def address_lines(self) -> list[str]:
        """The lines of the postal address."""
        return [line.strip() for line in (self.get("address") or "").splitlines() if line.strip()]

    @property
    def hours_lines(self) -> list[str]:
        """The lines of the office hours."""
        return [line.strip() for line in (self.get("hours") or "").splitlines() if line.strip()]


class ContactCardBlock(PartBlock):
    """A unit or a role with telephone, e-mail and hours."""

    name = blocks.CharBlock(
        label=_("Unit or role"), max_length=160, help_text=_("A role and a unit, not a person's name.")
    )
    phone = PhoneBlock(label=_("Telephone"), required=False)
    email = blocks.EmailBlock(label=_("E-mail"), required=False)
    address = blocks.TextBlock(label=_("Postal address"), required=False, form_attrs={"rows": 2})
    hours = blocks.TextBlock(label=_("Hours"), required=False, form_attrs={"rows": 2})

    def find_errors(self, value: ContactCardValue) -> dict[str, str]:
        """Ask for one way of reaching the unit."""
        if not any(value.get(name) for name in ("phone", "email", "address")):
            return {"phone": _("Give a telephone number, an e-mail address or a postal address.")}
        return {}

    class Meta:
        icon = "mail"
        label = _("Contact")
        group = GROUP_LINKS
        description = _("A unit or a role with telephone, e-mail and hours.")
        template = "blocks/contact_card.html"
        value_class = ContactCardValue
        preview_value = {
            "name": "Zespół do spraw projektów",
            "phone": "58 555 01 09",
            "email": "projekty@osrodek.example",
            "hours": "poniedziałek–piątek, 7.30–15.30",
        }
