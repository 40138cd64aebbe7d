# ruff: noqa: RUF001  # characters that look alike are the data here
"""Cleans text for G2P: one form for equivalent characters, and no silent characters."""

import unicodedata

import regex

from kokoro_server.verbalizing import mathematics
from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.leaks import without_leaks
from kokoro_server.verbalizing.readings import PLACEHOLDER
from kokoro_server.verbalizing.significance import CURRENCIES, without_decoration
from kokoro_server.verbalizing.symbols import NAMED_SYMBOLS

_KEPT = (
    frozenset("…‥。、・々ーªº^~|△▲〒¶") | NAMED_SYMBOLS | frozenset(CURRENCIES + mathematics.SIGNS)
)
"""Characters that rules and G2P read unchanged."""

_REPLACED = {
    **dict.fromkeys("‘’‚‛ʼʹ′＇`´", "'"),
    **dict.fromkeys("“„«‹「『《〈〝", "“"),
    **dict.fromkeys("”‟»›」』》〉〞", "”"),
    **dict.fromkeys("[{【〔〖［｛", "("),
    **dict.fromkeys("]}】〕〗］｝", ")"),
    **dict.fromkeys("–—―⸺〜～∼", "—"),
    **dict.fromkeys("−‐‑‒﹣－⁻", "-"),
    **dict.fromkeys("।॥", "।"),
    **dict.fromkeys("۔᠃።॰", "."),
    **dict.fromkeys("،՝᠂፣", ","),
    "؟": "?",
    "؛": ";",
    "．": ".",
    "｡": "。",
    "⋯": "…",
    "‥": "…",
    "∕": "/",
    "≒": "≈",
    "≦": "≤",
    "≧": "≥",
    "⁄": "/",
    "″": '"',
    "¡": " ",
    "¿": " ",
    "©": " ",
    "®": " ",
    "™": " ",
    "℠": " ",
}

_STOPS = frozenset("!?,;:—।")
_SPACES = regex.compile(r"\s{2,}|[^\S ]")
_DECORATION = regex.compile(r"([^\p{L}\p{N}\p{M}\s.…])\1{2,}")
_LIST_COMMA = regex.compile(
    r"(?<=[0-9])，(?=[1-9][0-9]{2}(?![0-9]))"
    r"(?!(?:[0-9]{3}，){0,4}[0-9]{3} ?[元円人名個个件美日欧万億亿年])(?<![￥¥$€][0-9]{1,3}，)"
)
"""A full-width comma that only looks like one between thousands: "双11，618"."""
_CIRCLED = "①-⑳⓪㉑-㉟㊱-㊿❶-❿➀-➓"
_NUMBERS = regex.compile(
    rf"(?<=[{_CIRCLED}])(?=[{_CIRCLED}0-9０-９])|(?<=[0-9０-９])(?=[{_CIRCLED}])"
)
"""Between a number in a circle and another number."""
_DEGREES = regex.compile(r"° ?(?:(C)|F)\b")
_PLUS_MINUS = regex.compile(r"(?<![\w+/-])\+/-(?= ?\d)")
_UNCARRIED = regex.compile(r"(?<![\p{L}\p{N}\p{M}])\p{M}++")
"""Combining marks without a base letter."""
_CJK = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
_WRAPPED = regex.compile(
    rf"(?<={_CJK})[ \t]*+\r?[\n\r][ \t]*+(?={_CJK})"
    r"|(?<=\p{Ll}-)\r?[\n\r](?=\p{Ll})"
)
"""Line ends inside a word: in scripts without spaces, and after a hyphen."""
_DASH = regex.compile(r"(?<=[^\s-])--(?![-])|(?<!\S)--(?=\s)")
"""Two hyphens instead of a dash, but not before a command-line option ("--help")."""
_SUPERSCRIPT = regex.compile(
    r"(?<=\p{L}(?=⁻)|\d)(?![²³](?![⁻⁺¹²³⁰⁴-⁹]))[⁻⁺]?[¹²³⁰⁴-⁹]{1,6}+(?P<over>[⁄/]?)"
)
"""A power, or the numerator of a fraction. "²" and "³" alone have names of their own."""
_EN_MINUS = regex.compile(
    r"(?<![^\s(\[:;=<>≤≥≠≈×÷*/])(?<!\d ?[°℃℉%CF]{0,2} )–"
    r"(?=\d{1,9}(?:[.,]\d{1,9})? ?(?:[°℃℉%]|º ?[CF](?!\w)))"
    r"|(?<=[=<>≤≥≠≈×÷+*/] ?\(?)–(?=\d)"
)
"""An en dash for a minus: before degrees and percents, and behind operators."""
_CHARGE = regex.compile(r"(?<=[\p{L}₀-₉])[²³⁴]?[⁺⁻](?![⁰¹²³⁴-⁹])")
"""The charge of an ion."""
_LONG_MARKS = regex.compile(r"(?<=\p{M}{8})\p{M}+")
_COMPOSED = regex.compile(r"(?s)(?:[\u1100-\u11ff]+|\P{M})?\p{M}*")
"""A letter with its marks, or a row of Hangul jamo: these may compose to fewer characters."""


class _Cleaned(dict[int, str]):
    """The replacement for G2P by code point; computes missing entries."""

    def __missing__(self, code_point: int) -> str:
        self[code_point] = cleaned = _clean_character(chr(code_point))
        return cleaned


_CLEANED = _Cleaned()


def clean(text: AlignedText) -> AlignedText:
    """Return `text` in the form that G2P reads best.

    Composed letters, ASCII digits and apostrophes, single spaces, plain forms of full-width,
    circled and styled characters; no emoji, zero-width or control characters.
    """
    # No language stacks marks without bound, and composing them takes quadratic time.
    plain = without_leaks(text.sub(_LONG_MARKS, "")).sub(_WRAPPED, "")
    apart = _composed(plain).sub(_LIST_COMMA, "， ").sub(_NUMBERS, " ")
    apart = apart.sub(_EN_MINUS, "-") if "–" in apart.text else apart
    cleaned = (
        apart.sub(_CHARGE, _charge).sub(_SUPERSCRIPT, _on_the_line).map(_CLEANED).sub(_DASH, "—")
    )
    cleaned = cleaned.sub(_DECORATION, _decoration)
    cleaned = cleaned.sub(_DEGREES, lambda match: "℃" if match[1] else "℉")
    cleaned = cleaned.sub(_PLUS_MINUS, "±") if "+/-" in cleaned.text else cleaned
    return with_single_spaces(without_decoration(cleaned).sub(_UNCARRIED, ""))


def expanded_length(text: str) -> int:
    """Return the length of `text` after `clean`, before it joins spaces."""
    return sum(len(_CLEANED[code_point]) for code_point in map(ord, text))


def with_single_spaces(text: AlignedText) -> AlignedText:
    """Return `text` with single spaces, and without white space at its ends."""
    return text.sub(_SPACES, " ").strip()


def _composed(text: AlignedText) -> AlignedText:
    if unicodedata.is_normalized("NFC", text.text):
        return text
    return text.sub(_COMPOSED, lambda match: _changed(match[0]))


def _changed(cluster: str) -> str | None:
    composed = unicodedata.normalize("NFC", cluster)
    return None if composed == cluster else composed


def _on_the_line(match: Match) -> str:
    """Write "10⁻⁵" as "10^-5", and a numerator apart from the number before it."""
    plain = unicodedata.normalize("NFKC", match[0]).replace("\u2212", "-").replace("+", "")
    return f" {plain}" if match["over"] else f"^{plain}"


def _charge(match: Match) -> str:
    """Write "Ca²⁺" as "Ca 2+"."""
    return f" {unicodedata.normalize('NFKC', match[0])}"


def _decoration(match: Match) -> str:
    """Shorten repeated marks: "!!!!" stays an exclamation, "=====" is only a visual line."""
    return match[1] if match[1] in _STOPS else " "


def _clean_character(character: str) -> str:
    if character in _REPLACED:
        return _REPLACED[character]
    if character in _KEPT or PLACEHOLDER.match(character):
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Cf" or _is_variation_selector(character):
        return ""
    if category[0] in "LN" or category in ("Mn", "Mc"):
        return _plain(character)
    return _clean_mark(character, category)


def _plain(character: str) -> str:
    """Return the everyday form of a letter or number, such as "1/3" for "⅓", "2" for "❷"."""
    plain = unicodedata.normalize("NFKC", character).replace("⁄", "/")
    if unicodedata.category(plain[0]) == "No" and unicodedata.numeric(plain[0]).is_integer():
        return f"{unicodedata.numeric(plain[0]):.0f}"
    return f" {plain}" if "/" in plain else plain


def _clean_mark(character: str, category: str) -> str:
    """Return the text to read for a mark or symbol; a space if it is silent."""
    if category == "Me":
        return ""
    if category[0] == "P" and character.isascii():
        return character
    plain = unicodedata.normalize("NFKC", character)
    if any(part.isalnum() for part in plain) or plain in ("!", "?", ":", ";", ",", ".", "(", ")"):
        return plain
    if plain.isascii() and unicodedata.category(plain[0])[0] == "P":
        return plain  # full-width
    return plain if plain in NAMED_SYMBOLS else " "


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
