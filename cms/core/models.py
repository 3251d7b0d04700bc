"""Models of the room, gathered where Django looks for them."""

from cms.core.portal import Portal, SocialLink
from cms.core.rules.changes import PortalRuleChoice, RuleChange

__all__ = ["Portal", "PortalRuleChoice", "RuleChange", "SocialLink"]
