"""Formats how many cases are read correctly, by language and class, and the failures."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from bench.spoken.reading import Reading


def as_json(readings: Sequence[Reading]) -> str:
    """Return everything as one JSON object."""
    shares = [
        {"language": language, "class": kind, "right": right, "cases": count}
        for (language, kind), (right, count) in _counts(readings).items()
    ]
    failures = [
        {
            "language": reading.case.language,
            "class": reading.case.kind,
            "written": reading.case.written,
            "spoken": reading.case.spoken,
            "phonemes": reading.phonemes,
            "wanted": reading.wanted,
        }
        for reading in readings
        if not reading.is_right
    ]
    return json.dumps({"shares": shares, "failures": failures}, ensure_ascii=False, indent=1)


def as_text(readings: Sequence[Reading]) -> str:
    """Return a table of shares, and the failures below it."""
    return "\n".join([*_table(readings), "", *_failures(readings)])


def _table(readings: Sequence[Reading]) -> Iterator[str]:
    for (language, kind), (right, count) in _counts(readings).items():
        yield f"{language:6} {kind:24} {right:5} of {count:5} {100 * right / count:6.1f} %"


def _failures(readings: Sequence[Reading]) -> Iterator[str]:
    for reading in readings:
        if not reading.is_right:
            case = reading.case
            yield f"{case.language} {case.kind}: {case.written!r}"
            yield f"    is read {reading.phonemes}"
            for spoken, wanted in zip(case.spoken, reading.wanted, strict=True):
                yield f"    wanted  {wanted}  ({spoken})"


def _counts(readings: Sequence[Reading]) -> dict[tuple[str, str], tuple[int, int]]:
    """Return the correct and all cases of each language and class; "all" is a language's sum."""
    counts = defaultdict[tuple[str, str], list[bool]](list)
    for reading in readings:
        for kind in ("all", reading.case.kind):
            counts[reading.case.language, kind].append(reading.is_right)
    return {key: (sum(rights), len(rights)) for key, rights in sorted(counts.items())}
