"""`<prosody>` and `<emphasis>`: rate, pitch and volume of a part of a document."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kokoro_server.markup import values
from kokoro_server.markup.element import Element
from kokoro_server.markup.problems import Problems
from kokoro_server.markup.style import Style

_LEVELS = {
    "strong": (0.87, 2.0, 3.0),
    "moderate": (0.93, 1.0, 1.5),
    "none": (1.0, 0.0, 0.0),
    "reduced": (1.1, -1.0, -3.0),
}
"""Rate, semitones and decibels of each level of emphasis."""
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class _Attribute:
    """An attribute of `<prosody>`."""

    applied: Callable[[Style, float], Style]
    least: float
    most: float
    usage: str

    def allows(self, value: float) -> bool:
        """Return whether `value` is within the limits."""
        return self.least - _TOLERANCE <= value <= self.most + _TOLERANCE


_ATTRIBUTES = {
    "rate": _Attribute(
        lambda style, value: replace(style, rate=value),
        0.1,
        5.0,
        'a label such as "slow", a factor or percentage from 0.1 to 5, or "+10%"',
    ),
    "pitch": _Attribute(
        lambda style, value: replace(style, semitones=value),
        -12.0,
        12.0,
        'a label such as "high", or "+2st", "+10%", "-20Hz", up to 12 semitones',
    ),
    "volume": _Attribute(
        lambda style, value: replace(style, decibels=value),
        -96.0,
        16.0,
        'a label such as "soft", 0 to 100, "+6dB" or "-20%", -96 to 16 dB',
    ),
}


def with_prosody(style: Style, element: Element, problems: Problems, hertz: float | None) -> Style:
    """Return `style` as the attributes of `<prosody>` change it.

    `hertz` is the mean fundamental frequency of the voice, where it is known.
    """
    for name, attribute in _ATTRIBUTES.items():
        text = element.attributes.get(name)
        if text is None:
            continue
        value = _value(name, text, style, hertz)
        if value is not None and attribute.allows(value):
            style = attribute.applied(style, value)
        else:
            told = f'{name}="{text[:40]}" is not supported; use {attribute.usage}'
            problems.unsupported(element, told)
    return style


def with_emphasis(style: Style, element: Element, problems: Problems) -> Style:
    """Return `style` as the level of `<emphasis>` changes it."""
    level = element.attributes.get("level", "moderate")
    if level not in _LEVELS:
        problems.unsupported(
            element, f"no level is called {level[:40]!r}; use {', '.join(_LEVELS)}"
        )
        return style
    rate, semitones, decibels = _LEVELS[level]
    return replace(
        style,
        rate=style.rate * rate,
        semitones=style.semitones + semitones,
        decibels=style.decibels + decibels,
    )


def _value(name: str, text: str, style: Style, hertz: float | None) -> float | None:
    if name == "rate":
        return values.rate(text, style.rate)
    if name == "pitch":
        return values.pitch(text, style.semitones, hertz)
    return values.volume(text, style.decibels)
