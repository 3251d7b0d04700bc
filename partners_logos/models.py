"""Models of the room, gathered where Django looks for them."""

from partners_logos.marks import Mark, PortalMark
from partners_logos.organisation import Organisation
from partners_logos.programme import Programme

__all__ = ["Mark", "Organisation", "PortalMark", "Programme"]
