"""The result of converting sounds to the model's alphabet."""

from dataclasses import dataclass


class NotConvertible(ValueError):
    """What is not a sound of its alphabet; the message names the first such symbol."""


@dataclass(frozen=True, slots=True)
class Converted:
    """Sounds in the model's alphabet."""

    phonemes: str
    replaced: tuple[tuple[str, str], ...] = ()
    """Each symbol that the model lacks, once, and the nearest one that it has; empty if none."""


def unknown_symbol(symbol: str, position: int, alphabet: str) -> NotConvertible:
    """Return the error for a symbol at `position`, from 0, which is not in `alphabet`."""
    return NotConvertible(
        f"{symbol!r} (U+{ord(symbol[0]):04X}) at position {position} is not in {alphabet}"
    )
