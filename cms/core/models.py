"""Models of the room, gathered where Django looks for them."""

from cms.core.portal import Portal, SocialLink

__all__ = ["Portal", "SocialLink"]
