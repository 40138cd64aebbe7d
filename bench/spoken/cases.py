"""Cases of a file: a written text and the readings that count as correct."""

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
    """The semiotic class of the text, such as "date"."""
    written: str
    spoken: tuple[str, ...]
    """Correct readings of `written`, in words."""


def read_cases(file: Path) -> Iterator[Case]:
    """Yield the cases of a JSON Lines file with the members language, class, written, spoken."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            case = json.loads(line)
            spoken = case["spoken"]
            readings = (spoken,) if isinstance(spoken, str) else tuple(spoken)
            yield Case(case["language"], case["class"], case["written"], readings)
