"""The ledger of what was loaded: nothing twice, nothing again that an administrator has deleted."""

from cms.demo.models import LoadedPart


class Ledger:
    """Names of loaded parts, read once and written as the loading goes on."""

    def __init__(self) -> None:
        self._names = set(LoadedPart.objects.values_list("name", flat=True))

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def add(self, name: str) -> None:
        """Remember a part for good."""
        LoadedPart.objects.create(name=name)
        self._names.add(name)
