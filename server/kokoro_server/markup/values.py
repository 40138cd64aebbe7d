"""Values of SSML attributes, as numbers."""

import math
import re

_TIME = re.compile(r"\+?(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(ms|s)", re.ASCII)
_NUMBER = r"(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})"
_FACTOR = re.compile(_NUMBER, re.ASCII)
_PERCENT = re.compile(rf"{_NUMBER}%", re.ASCII)
_CHANGE = re.compile(rf"([+-]){_NUMBER}(%|st|semitones?|Hz|dB)?", re.IGNORECASE | re.ASCII)
_HERTZ = re.compile(rf"{_NUMBER}Hz", re.IGNORECASE | re.ASCII)

RATES = {
    "x-slow": 0.5, "slow": 0.75, "medium": 1.0, "default": 1.0, "fast": 1.35, "x-fast": 1.75,
}  # fmt: skip
"""Factors of the speaking rate."""
PITCHES = {
    "x-low": -6.0, "low": -3.0, "medium": 0.0, "default": 0.0, "high": 3.0, "x-high": 6.0,
}  # fmt: skip
"""Semitones."""
VOLUMES = {
    "silent": -96.0, "x-soft": -12.0, "soft": -6.0, "medium": 0.0, "default": 0.0, "loud": 4.0,
    "x-loud": 8.0,
}  # fmt: skip
"""Decibels."""


def seconds(value: str) -> float | None:
    """Return a time such as "250ms" or "1.5s" in seconds; `None` if it is none."""
    match = _TIME.fullmatch(value.strip())
    if not match:
        return None
    return float(match[1]) / (1000 if match[2] == "ms" else 1)


def rate(value: str, current: float) -> float | None:
    """Return a rate as a factor of the voice's own; `None` if `value` is none.

    "slow", "80%" and "0.8" are factors of the voice's own rate, "+10%" of the `current` one.
    """
    value = value.strip()
    if value in RATES:
        return RATES[value]
    if match := _PERCENT.fullmatch(value):
        return float(match[1]) / 100
    if match := _FACTOR.fullmatch(value):
        return float(match[1])
    match = _CHANGE.fullmatch(value)
    if match and match[3] == "%":
        return current * (1 + float(f"{match[1]}{match[2]}") / 100)
    return None


def pitch(value: str, current: float, hertz: float | None) -> float | None:
    """Return a pitch in semitones above the voice's own; `None` if `value` is none.

    "high" and "180Hz" are pitches of their own, "+2st", "+10%" and "-20Hz" are changes of the
    `current` one. `hertz` is the voice's own mean fundamental frequency; hertz can't be used where
    it is not known.
    """
    value = value.strip()
    if value in PITCHES:
        return PITCHES[value]
    if match := _HERTZ.fullmatch(value):
        return _semitones(float(match[1]) / hertz) if hertz else None
    match = _CHANGE.fullmatch(value)
    if not match:
        return None
    amount, unit = float(f"{match[1]}{match[2]}"), (match[3] or "").lower()
    if unit == "%":
        return _sum(current, _semitones(1 + amount / 100))
    if unit == "hz" and hertz:
        now = hertz * 2 ** (current / 12)
        return _sum(current, _semitones((now + amount) / now))
    return current + amount if unit in ("st", "semitone", "semitones") else None


def volume(value: str, current: float) -> float | None:
    """Return a volume in decibels above the voice's own; `None` if `value` is none.

    "soft" and "80" (per cent of the amplitude, up to 100) are volumes of their own, "+6dB" and
    "-20%" are changes of the `current` one.
    """
    value = value.strip()
    if value in VOLUMES:
        return VOLUMES[value]
    if match := _FACTOR.fullmatch(value):
        share = float(match[1]) / 100
        return _decibels(share) if share <= 1 else None
    match = _CHANGE.fullmatch(value)
    if not match:
        return None
    amount, unit = float(f"{match[1]}{match[2]}"), (match[3] or "").lower()
    if unit == "%":
        return _sum(current, _decibels(1 + amount / 100))
    return current + amount if unit == "db" else None


def _sum(current: float, change: float | None) -> float | None:
    return None if change is None else current + change


def _semitones(factor: float) -> float | None:
    return 12 * math.log2(factor) if factor > 0 else None


def _decibels(factor: float) -> float:
    return 20 * math.log10(factor) if factor > 0 else VOLUMES["silent"]
