# ruff: noqa: RUF001  # phonetic letters are the data here
"""From the symbols that G2P libraries write to those that the acoustic model reads."""

import logging
import re
import unicodedata

from kokoro_server.verbalizing.aligned_text import AlignedText

_log = logging.getLogger(__name__)

PUNCTUATION = frozenset(' ;:,.!?—…"()“”')
"""Symbols of the model's vocabulary that stand for pauses and tone of voice, not for sounds."""
PHONEMES = PUNCTUATION | frozenset(
    "\u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ"
    "ˈˌːʰʲ↓→↗↘ᵻ"
)
"""The model's vocabulary, one code point a symbol."""

_NEAREST = {
    # Letters of Latin script that stand for a phonetic letter.
    "g": "ɡ",
    # Marks that the vocabulary writes another way.
    "–": "—",
    "~": "—",
    "～": "—",
    "〜": "—",
    "«": "(",  # misaki's Japanese writes its brackets so
    "»": ")",
    "[": "(",
    "]": ")",
    "{": "(",
    "}": ")",
    "。": ".",
    "、": ",",
    # Vowels.
    "ɵ": "o",
    "ʉ": "u",
    "ʏ": "y",
    "ɶ": "œ",
    "ɘ": "ə",
    "ɞ": "ɜ",
    "ɝ": "ɜɹ",
    "ᵿ": "ʊ",
    # Consonants.
    "ɫ": "l",
    "ɬ": "l",
    "ɭ": "l",
    "ɮ": "l",
    "ʟ": "l",
    "ħ": "h",
    "ɦ": "h",
    "ʜ": "h",
    "ɧ": "ʃ",
    "ʕ": "ʔ",
    "ʢ": "ʔ",
    "ʡ": "ʔ",
    "ɱ": "m",
    "ɓ": "b",
    "ʙ": "b",
    "ɗ": "d",
    "ɠ": "ɡ",
    "ɢ": "ɡ",
    "ʛ": "ɡ",
    "ʄ": "ɟ",
    "ʑ": "ʒ",
    "ʐ": "ʒ",
    "ʀ": "ʁ",
    "ɺ": "ɾ",
    "ʍ": "w",
    "ʷ": "w",
    "ʱ": "ʰ",
    "ⁿ": "n",
    "ˡ": "l",
    "ʼ": "ʔ",
    "ˑ": "ː",
    # Tones: espeak-ng writes digits, the vocabulary has arrows.
    "1": "→",
    "2": "↗",
    "3": "↓",
    "4": "↘",
    "˥": "→",
    # Nothing that is heard.
    "5": "",
    "6": "",
    "7": "",
    "-": "",
    "'": "",
    "^": "",
    "#": "",
    "/": "",
    "·": "",
    "¡": "",
    "¿": "",
    "ˤ": "",
    "ˠ": "",
    "˞": "",
}
"""The nearest symbols of the vocabulary for those that it lacks."""

_C_WITH_CEDILLA = re.compile("c\u0327")
_SPACES = re.compile(r"\s{2,}|[^\S ]")
_SPACE_INSIDE = re.compile(r" (?=[;:,.!?…)”])|(?<=[(“]) ")
_NO_SPACE_AFTER = re.compile(r'(?<=[;:,.!?…])(?=[^\s;:,.!?…)”"—])')


def to_vocabulary(phonemes: AlignedText) -> AlignedText:
    """Return `phonemes` in symbols of the model's vocabulary alone, without outer spaces.

    What the vocabulary lacks becomes the nearest symbol that it has. Marks that nobody hears
    fall away.
    """
    known = phonemes.sub(_C_WITH_CEDILLA, "ç").map(_IN_VOCABULARY)
    return known.sub(_SPACES, " ").sub(_SPACE_INSIDE, "").sub(_NO_SPACE_AFTER, " ").strip()


def has_sound(phonemes: str) -> bool:
    """Return whether any of `phonemes` is heard."""
    return any(unicodedata.category(symbol) in ("Ll", "Lu") for symbol in phonemes)


class _InVocabulary(dict[int, str]):
    """Fills itself in: a code point to the symbols that the model reads in its place."""

    def __missing__(self, code_point: int) -> str:
        # The vocabulary takes letters and their marks apart: "ã" is two symbols, but "ç" is one.
        spelled = "ç" if chr(code_point) == "ç" else unicodedata.normalize("NFD", chr(code_point))
        known = "".join(symbol if symbol in PHONEMES else _nearest(symbol) for symbol in spelled)
        self[code_point] = known
        return known


_IN_VOCABULARY = _InVocabulary()


def _nearest(symbol: str) -> str:
    if symbol in _NEAREST:
        return _NEAREST[symbol]
    if symbol.isspace():
        return " "
    if unicodedata.category(symbol)[0] == "M":
        return ""  # a finer shade of the letter before
    plain = unicodedata.normalize("NFKD", symbol)
    near = "".join(_NEAREST.get(part, part if part in PHONEMES else "") for part in plain)
    if not near:
        _log.debug("no phoneme stands for %r (U+%04X); dropped", symbol, ord(symbol))
    return near
