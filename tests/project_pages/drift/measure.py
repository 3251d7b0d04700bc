"""`make drift`: precision and recall of the detector over the committed sentences."""

import os
import sys
from dataclasses import dataclass

import django

from tests.project_pages.drift.sentences import SETS, Sentence, read_sentences


@dataclass(frozen=True)
class Measure:
    """How many findings were right, wrong and missed; a finding is right if its fact and its words are."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The part of the findings that are right."""
        return self.right / (self.right + len(self.wrong)) if self.right or self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The part of the contradictions that were found."""
        return self.right / (self.right + len(self.missed)) if self.right or self.missed else 1.0


def measure(sentences: tuple[Sentence, ...]) -> Measure:
    """Run the detector over sentences and compare."""
    from project_pages.drift.detector import find_drift
    from tests.project_pages.drift.records import FACTS

    right, wrong, missed = 0, [], []
    for row in sentences:
        found = {(finding.fact, finding.said) for finding in find_drift(row.text, FACTS[row.project])}
        expected = set(row.expected)
        right += len(found & expected)
        wrong += [f"{row.id}: {fact} „{said}” – {row.text}" for fact, said in sorted(found - expected)]
        missed += [f"{row.id}: {fact} „{said}” – {row.text}" for fact, said in sorted(expected - found)]
    return Measure(right, tuple(wrong), tuple(missed))


def main() -> None:
    """Print a line for each set and, below it, what went wrong."""
    for name in SETS:
        sentences = read_sentences(name)
        found = measure(sentences)
        contradicting = sum(bool(row.expected) for row in sentences)
        sys.stdout.write(
            f"{name:<22} {contradicting:>3} contradict, {len(sentences) - contradicting:>3} do not: "
            f"precision {found.precision:.3f}, recall {found.recall:.3f}\n"
        )
        sys.stdout.writelines(f"  wrong   {line}\n" for line in found.wrong)
        sys.stdout.writelines(f"  missed  {line}\n" for line in found.missed)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")
    django.setup()
    main()
