"""How voices are named: those of the catalogue, those of an operator, and mixes of both."""

import re

MOST_IN_A_MIX = 8
"""Most voices of a mix."""

_CUSTOM_NAME = re.compile(r"(?![a-z][fm]_)[a-z][a-z0-9_-]{0,63}")


def is_custom_name(name: str) -> bool:
    """Return whether an operator may give a voice this name.

    It has 1 to 64 lower-case letters, digits, "_" and "-", and begins with a letter. Names that
    begin like the catalogue's, such as "af_", are reserved for later voices of the catalogue.
    """
    return _CUSTOM_NAME.fullmatch(name) is not None


def is_mix(text: str) -> bool:
    """Return whether `text` is written as a mix, such as "af_bella:2+af_sky:1"."""
    return "+" in text or ":" in text


def parse_mix(text: str) -> list[tuple[str, float]]:
    """Return the names and weights of a mix such as "af_bella:2+af_sky:1".

    A name without a weight has the weight 1. Raises `ValueError` for anything else.
    """
    return [_share(part) for part in text.split("+")]


def _share(part: str) -> tuple[str, float]:
    name, colon, weight = (piece.strip() for piece in part.partition(":"))
    if not name or (colon and not weight):
        raise ValueError(f"{part!r} is no share of a mix; write NAME:WEIGHT, such as af_bella:2")
    try:
        return name, float(weight) if colon else 1.0
    except ValueError:
        raise ValueError(f"{weight!r} is no weight; write a number above 0") from None
