"""The funding strip."""


class Strip:
    """Ordered marks."""
