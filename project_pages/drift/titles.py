"""Whether words are a project's own title, in any case: `Liderów kooperacji`, `Kooperacji – efektywnej`."""

from collections.abc import Sequence
from dataclasses import dataclass

from cms.language.folding import Word, fold, words_of

_SHORT, _STEM, _REACH = 2, 5, 4
_LONGEST = 24


@dataclass(frozen=True)
class Title:
    """The beginnings of the first words of a title that mean something."""

    stems: tuple[str, ...]

    def at(self, words: Sequence[Word], index: int) -> int | None:
        """The index after the part of the title that begins at `index`; None where another word stands."""
        if not words[index].text.startswith(self.stems[0]):
            return None
        after = index + 1
        for stem in self.stems[1:]:
            near = range(after, min(after + _REACH, len(words)))
            found = next((position for position in near if words[position].text.startswith(stem)), None)
            if found is None:
                return None
            after = found + 1
        return after


def titles_of(names: Sequence[str]) -> tuple[Title, ...]:
    """The titles to look for; two words are enough to know one."""
    found = dict.fromkeys(_stems(name) for name in names)
    return tuple(Title(stems) for stems in found if stems)


def _stems(name: str) -> tuple[str, ...]:
    words = [word.text for word in words_of(fold(name).text) if word.text[0].isalnum()]
    joined = [word for word in words if len(word) > _SHORT or word.isdecimal()]
    return tuple(word[:_STEM] if len(word) > _STEM else word[: max(len(word) - 1, 1)] for word in joined[:2])


def quoted_name(words: Sequence[Word], index: int) -> int | None:
    """The index of the quotation mark that ends the name which begins with the one at `index`."""
    if index >= len(words) or words[index].text not in {'"', "'"}:
        return None
    ends = range(index + 2, min(index + _LONGEST, len(words)))
    return next((position for position in ends if words[position].text in {'"', "'"}), None)
