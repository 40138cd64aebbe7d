"""Writes out amounts of money, times and addresses."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_CENTS = re.compile(
    r"(?P<symbol>[$€£]) ?(?P<whole>\d[\d,]*)\.(?P<cents>\d\d)(?!\d|[,.]\d| \w+illion)"
)
_CENT_NAMES = {"$": "cents", "€": "cents", "£": "pence"}
_ADDRESS = re.compile(
    r"(?:https?://|(?<!\w)www\.)\S+\w|(?<![\w.+-])[\w.+-]+@\w[\w.-]*\w|\b(?:\w+\.)+(?:com|org|net|io|ai)\b"
)
_ADDRESS_MARKS = {
    ".": " dot ",
    "/": " slash ",
    ":": " colon ",
    "-": " dash ",
    "?": " question mark ",
}
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b(?P<half> ?[ap]\.?m\b)?", re.IGNORECASE
)


class WrittenForms:
    """Writes out addresses of the net, amounts with cents, and times of the clock."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for them."""
        text = text.sub(_ADDRESS, _address)
        text = text.sub(_CENTS, _with_cents)
        return text.sub(_CLOCK, _clock)


def _address(match: Match) -> str:
    return "".join(_ADDRESS_MARKS.get(character, character) for character in match[0])


def _with_cents(match: Match) -> str:
    whole = f"{match['symbol']}{match['whole']}"
    cents = int(match["cents"])
    return f"{whole} and {cents} {_CENT_NAMES[match['symbol']]}" if cents else whole


def _clock(match: Match) -> str:
    hour, minute, half = match["hour"], match["minute"], match["half"] or ""
    if minute == "00":
        return f"{int(hour)}{half}" if half else f"{int(hour)} o'clock"
    return f"{int(hour)} {'oh ' if minute[0] == '0' else ''}{int(minute)}{half}"
