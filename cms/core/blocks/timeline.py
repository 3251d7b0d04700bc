"""What happened when."""

import datetime

from django.utils import formats
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_FACTS, PartBlock, RowBlock, preview_text
from .inputs import PassageBlock

_MACHINE = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
_SHOWN = {"day": "j E Y \\r.", "month": "F Y \\r.", "year": "Y \\r."}


class TimelineEntryValue(blocks.StructValue):
    """An entry with its date for people and for machines."""

    @property
    def machine_date(self) -> str:
        """The date for `datetime`, as exact as it is known."""
        day: datetime.date | None = self.get("date")
        return day.strftime(_MACHINE[self.get("precision") or "day"]) if day else ""

    @property
    def shown_date(self) -> str:
        """The date as people write it."""
        day: datetime.date | None = self.get("date")
        return formats.date_format(day, _SHOWN[self.get("precision") or "day"]).lower() if day else ""


class TimelineEntryBlock(RowBlock):
    """One dated entry."""

    date = blocks.DateBlock(label=_("Date"))
    precision = blocks.ChoiceBlock(
        label=_("Known to"),
        choices=[("day", _("the day")), ("month", _("the month")), ("year", _("the year"))],
        default="day",
    )
    title = blocks.CharBlock(label=_("What happened"), max_length=160)
    text = PassageBlock(label=_("More"), required=False)

    class Meta:
        icon = "date"
        label = _("Entry")
        label_format = "{date} {title}"
        value_class = TimelineEntryValue


class TimelineValue(blocks.StructValue):
    """Entries put in order."""

    @property
    def ordered_entries(self) -> list[TimelineEntryValue]:
        """The entries by date, those of one date as they were typed."""
        return sorted(self.get("entries") or (), key=lambda entry: entry.get("date") or datetime.date.max)


class TimelineBlock(PartBlock):
    """Dated entries in their order."""

    entries = blocks.ListBlock(TimelineEntryBlock(), label=_("Entries"), min_num=1)

    class Meta:
        icon = "history"
        label = _("Timeline")
        group = GROUP_FACTS
        description = _("Dated entries; the page puts them in order.")
        template = "blocks/timeline.html"
        value_class = TimelineValue
        preview_value = {
            "entries": [
                {"date": "2018-04-01", "precision": "day", "title": "Początek projektu", "text": ""},
                {
                    "date": "2019-09-01",
                    "precision": "month",
                    "title": "Pierwsze wizyty studyjne",
                    "text": preview_text("Zespoły z gmin poznały usługi działające w innych regionach."),
                },
            ]
        }
