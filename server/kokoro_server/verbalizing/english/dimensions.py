"""Reads numbers with "x" between them: "a 2x4", "1920x1080", "3 sets of 3x12"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_NUMBER = r"\d{1,5}(?:\.\d{1,3})?"
_PRODUCT = regex.compile(
    rf"(?<![\w/$€£]|\d[.,:]|\w-)(?P<first>{_NUMBER})[x×](?P<second>{_NUMBER})"
    rf"(?:[x×](?P<third>{_NUMBER}))?(?P<plural>'?s)?(?![\w/^²³]|[.,:]\d| ?[=+])"
)
_COUNT = r"(?<![\w.,/-])(?:\d{1,3}-)?\d{1,3}"
_OFTEN = regex.compile(
    rf"(?<={_COUNT}(?:\.\d)?)x(?= (?:daily|weekly|monthly|yearly|faster|slower|more|less"
    r"|larger|bigger|smaller|higher|lower|longer|better|worse|cheaper|as (?:many|much|fast|likely)"
    r"|(?:a|per) (?:day|week|month|year))(?!\w))"
)
_PER = regex.compile(rf"(?<={_COUNT})x ?/ ?(?=(?:second|minute|hour|day|week|month|year)(?!\w))")
_SPAN = regex.compile(r"(?<=(?<![\w.,/-])\d{1,3})-(?=\d{1,3}(?:x| times)(?!\w))")
_TIMES_TEN = regex.compile(r"(?<=\d)[x×](?=10[\^²³])")
_NOUN = regex.compile(r" [a-z]|-[a-z]{3}")
_PIXELS = regex.compile(r"\d{3,4}")
_PLURALS = {"six": "sixes"}


class Dimensions:
    """Reads the mark between the sides of a thing as "by"."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for numbers joined by "x"."""
        if "x" not in text.text and "×" not in text.text:
            return text
        text = text.sub(_OFTEN, " times").sub(_PER, " times per ").sub(_SPAN, " to ")
        text = text.sub(_TIMES_TEN, " times ")
        return text.sub(_PRODUCT, self._product)

    def _product(self, match: Match) -> str | None:
        if not _is_size(match):
            return None
        sides = [match[name] for name in ("first", "second", "third") if match[name]]
        words = " by ".join(self._side(side, sides) for side in sides)
        if not match["plural"]:
            return words
        before, _, last = words.rpartition(" ")
        return f"{before} {_PLURALS.get(last, f'{last}s')}"

    def _side(self, side: str, sides: list[str]) -> str:
        """Read a side; the sides of a picture are read in pairs of digits."""
        if all(_PIXELS.fullmatch(each) for each in sides):
            return self._numbers.spoken_code(side)
        return self._numbers.quantity(side)


def _is_size(match: Match) -> bool:
    """Say whether the numbers are the sides of something; "2x8" alone may be a name."""
    return bool(
        match["plural"]
        or match["third"]
        or match["first"] == match["second"]
        or len(match["first"]) > 1
        or len(match["second"]) > 1
        or _NOUN.match(match.string, match.end())
    )
