# ruff: noqa: RUF001  # phonetic letters are the data here
"""Maps the symbols of G2P libraries to the acoustic model's symbols."""

import logging
import re
import unicodedata

from kokoro_server.verbalizing.aligned_text import AlignedText

_log = logging.getLogger(__name__)

PUNCTUATION = frozenset(' ;:,.!?—…"()“”')
"""Symbols of the model's vocabulary that stand for pauses and tone of voice, not for sounds."""
PUNCTUATION_PATTERN = re.escape("".join(sorted(PUNCTUATION)))
"""These symbols, for a set of a pattern: `[...]`."""
PHONEMES = PUNCTUATION | frozenset(
    "\u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ"
    "ˈˌːʰʲ↓→↗↘ᵻ"
)
"""The model's vocabulary, one code point per symbol."""

GUESSED = "\ue000"
"""Mark before phonemes that are a guess, for a word that the language does not know; silent."""
NEAREST = {
    # Latin letters written instead of a phonetic letter.
    "g": "ɡ",
    # Marks that the vocabulary writes in another way.
    "–": "—",
    "~": "—",
    "～": "—",
    "〜": "—",
    "«": "(",  # misaki's Japanese writes brackets like this
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
    GUESSED: "",
    # Silent symbols.
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
"""The nearest symbols of the vocabulary for symbols that it lacks."""

_C_WITH_CEDILLA = re.compile("c\u0327")
_WORD = re.compile(rf"[^{PUNCTUATION_PATTERN}]+")
_SPACES = re.compile(r"\s{2,}|[^\S ]")
_SPACE_INSIDE = re.compile(r" (?=[;:,.!?…)”])|(?<=[(“]) ")
_NO_SPACE_AFTER = re.compile(r'(?<=[;:,.!?…])(?=[^\s;:,.!?…)”"—])')


def to_vocabulary(phonemes: AlignedText) -> AlignedText:
    """Return `phonemes` in symbols of the model's vocabulary only, without outer spaces.

    Symbols that the vocabulary lacks become the nearest ones that it has. Silent marks are
    dropped.
    """
    known = phonemes.sub(_C_WITH_CEDILLA, "ç").map(_IN_VOCABULARY)
    return known.sub(_SPACES, " ").sub(_SPACE_INSIDE, "").sub(_NO_SPACE_AFTER, " ").strip()


def as_written(phonemes: AlignedText) -> AlignedText:
    """Return a caller's `phonemes`, each with the span of its word; empty if they are silent."""
    if not has_sound(phonemes.text):
        return AlignedText.of("")
    return phonemes.strip().sub(_WORD, lambda match: match[0])


def has_sound(phonemes: str) -> bool:
    """Return whether any of `phonemes`, in symbols of any G2P, is audible."""
    known = phonemes.translate(_IN_VOCABULARY)
    return any(unicodedata.category(symbol) in ("Ll", "Lu") for symbol in known)


class _InVocabulary(dict[int, str]):
    """The model's symbols by code point; computes missing entries."""

    def __missing__(self, code_point: int) -> str:
        # The vocabulary has letters and their marks apart: "ã" is two symbols, but "ç" is one.
        spelled = "ç" if chr(code_point) == "ç" else unicodedata.normalize("NFD", chr(code_point))
        known = "".join(symbol if symbol in PHONEMES else _nearest(symbol) for symbol in spelled)
        self[code_point] = known
        return known


_IN_VOCABULARY = _InVocabulary()


def _nearest(symbol: str) -> str:
    if symbol in NEAREST:
        return NEAREST[symbol]
    if symbol.isspace():
        return " "
    if unicodedata.category(symbol)[0] == "M":
        return ""  # a finer detail of the letter before
    plain = unicodedata.normalize("NFKD", symbol)
    near = "".join(NEAREST.get(part, part if part in PHONEMES else "") for part in plain)
    if not near:
        _log.debug("no phoneme stands for %r (U+%04X); dropped", symbol, ord(symbol))
    return near
