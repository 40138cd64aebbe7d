"""Distinguishes meaningful signs from decoration, by their context."""

import regex

from kokoro_server.verbalizing import mathematics
from kokoro_server.verbalizing.aligned_text import AlignedText, Match

CURRENCIES = "₽₺₪₫₱₦₴₿₡₧"
"""Currency signs that only some languages have a name for; silent without a number."""

_DROPPED = rf"_#*^|\\△▲〒¶{CURRENCIES}{mathematics.SIGNS}"
_TERM = r"[\p{Latin}\p{Greek}\p{N}]"
_SIGN = regex.compile(
    r"(?P<kept>(?<![\w.])(?:\w[\w-]{0,62}\.){1,9}\p{L}{2,6}/[^\s]{1,250}+"
    r"|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])"
    r"|#(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])#"
    r"|(?<=[\d)]) ?\* ?(?=[\d(])|(?<=[\p{L}\d)])\^(?=[\p{L}\d(-])"
    r"|(?<![A-Za-z])[A-Za-z]:\\[\w\\.-]{0,250}+"
    r"|(?<![A-Za-z\d\\:])\\(?=\d{3}|\d{1,3},\d{3})"
    r"|(?:[△▲][¥$]?|〒) ?(?=\d)"
    rf"|[{CURRENCIES}] ?(?=\d)|(?<=\d ?)[{CURRENCIES}]|¶ ?(?=\d)"
    rf"|[{mathematics.SIGNS}](?= ?{_TERM})|(?<={_TERM} ?)[{mathematics.SIGNS}])"
    rf"|[{_DROPPED}]"
)
_UNREAD = regex.compile(rf"[~{_DROPPED}]")
_ABOUT = regex.compile(r"(?<![^\s(、。,:])~(?= ?(?:[A-Z]{0,2}[$€£¥₹₩₽])? ?\d)")
_TILDES = regex.compile("~+(?!/)")


def without_decoration(text: AlignedText) -> AlignedText:
    r"""Keep signs in "snake_case", "C#", "#tag", "5 * 3", "2^10", "▲20", "C:\a"; drop others.

    Elsewhere these signs become spaces. A tilde becomes "≈" before a number that begins a word, a
    space in a row of tildes, stays in "~/a", and becomes "—" otherwise. `text` is cleaned.
    """
    text = text.sub(_SIGN, _kept)
    return text.sub(_ABOUT, "≈").sub(_TILDES, _dash) if "~" in text.text else text


def without_signs(text: AlignedText) -> AlignedText:
    """Return verbalized `text` with spaces instead of signs that no rule has read."""
    return text.sub(_UNREAD, " ")


def _dash(match: Match) -> str:
    return "—" if match[0] == "~" else " "


def _kept(match: Match) -> str | None:
    return None if match["kept"] else " "
