"""Cases of a file: what is written, and the readings that count as right."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the file."""

    language: str
    """BCP-47 code."""
    kind: str
    """The class of what is written, such as "date"."""
    written: str
    spoken: tuple[str, ...]
    """Readings of `written` in words, each of them right."""


def read_cases(file: Path) -> Iterator[Case]:
    """Yield the cases of a JSON Lines file with the members language, class, written, spoken."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            case = json.loads(line)
            spoken = case["spoken"]
            readings = (spoken,) if isinstance(spoken, str) else tuple(spoken)
            yield Case(case["language"], case["class"], case["written"], readings)
