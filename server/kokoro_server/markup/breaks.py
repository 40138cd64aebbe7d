"""The pauses of `<break>`."""

from kokoro_server.errors import InvalidInput
from kokoro_server.markup import values
from kokoro_server.markup.element import Element
from kokoro_server.markup.problems import Problems
from kokoro_server.markup.style import Style

MAX_BREAK_SECONDS = 10.0
MAX_PAUSES_SECONDS = 600.0
_STRENGTHS = {"x-weak": 0.1, "weak": 0.25, "medium": 0.5, "strong": 0.75, "x-strong": 1.0}
"""Seconds at the normal rate."""
_NO_BREAK = 0.06
"""Seconds between two sentences without a break."""


class Breaks:
    """Reads the breaks of one document, and adds them up."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._total = 0.0

    def seconds(self, element: Element, style: Style, *, ends_sentence: bool) -> float | None:
        """Return the seconds of a break; `None` where it makes no pause.

        `ends_sentence` tells whether there would be a pause without it. Raises `InvalidInput` when
        the breaks of the document take too long together.
        """
        seconds = self._asked(element, style)
        if not seconds:
            return _NO_BREAK if seconds == 0 and ends_sentence else None
        self._total += seconds
        if self._total > MAX_PAUSES_SECONDS:
            raise InvalidInput(
                "ssml",
                "SSML_UNSUPPORTED",
                f"the breaks up to {element.place} take more than {MAX_PAUSES_SECONDS:.0f} s "
                "together; send the document in parts",
            )
        return seconds

    def _asked(self, element: Element, style: Style) -> float | None:
        """Return the seconds that the element asks for, `None` for what is not supported."""
        if time := element.attributes.get("time"):
            return self._time(element, time)
        strength = element.attributes.get("strength", "medium")
        if strength == "none":
            return 0.0
        if strength not in _STRENGTHS:
            self._problems.unsupported(
                element,
                f"no strength is called {strength[:40]!r}; use none, {', '.join(_STRENGTHS)}",
            )
            return None
        return _STRENGTHS[strength] / (style.speaker.speed * style.rate)

    def _time(self, element: Element, time: str) -> float | None:
        seconds = values.seconds(time)
        if seconds is None or seconds > MAX_BREAK_SECONDS:
            self._problems.unsupported(
                element, f'time="{time[:40]}"; write "250ms" or "1.5s", at most 10 s'
            )
            return None
        return seconds
