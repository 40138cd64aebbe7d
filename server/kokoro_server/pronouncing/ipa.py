# ruff: noqa: RUF001  # phonetic letters are the data here
"""Converts the International Phonetic Alphabet to the model's alphabet.

The model has one symbol per English diphthong and per affricate, and it reads stress marks before
the vowel, not before the syllable.
"""

import unicodedata

import regex

from kokoro_server.languages.phonemes import NEAREST, PHONEMES
from kokoro_server.pronouncing.converted import Converted, unknown_symbol

_TIES = "\u0361\u035c\u032f"
"""Marks that make one sound of two letters."""
_BORDERS = ".‿"
"""Marks between syllables and words, without a sound."""
_SAME = {"g": "ɡ", ":": "ː"}
_PAUSES = {"|": ",", "‖": "."}
"""Other forms of symbols that the model has."""
_LACKING = {
    **{symbol: NEAREST[symbol] for symbol in "ɵʉʏɶɘɞɫɬɭɮʟħɦʜɧʕʢʡɱɓʙɗɠɢʛʄʑʐʀɺʍʷʱⁿˡʼˑˤˠᵿ"},
    "ⱱ": "v",
    "ʘ": "p",
    "ǀ": "t",
    "ǃ": "k",
    "ǂ": "c",
    "ǁ": "l",
}
"""Symbols of IPA that the model lacks, and the nearest that it has."""
_DETAILS = "".join(map(chr, range(0x0300, 0x0370)))
"""Combining marks: finer details of a sound, which the model lacks."""
_TONES = "˥˦˧˨˩"
_SYLLABIC = "\u0329"
_RHOTIC = "˞ɝ"
_SOUNDS = "".join(symbol for symbol in PHONEMES if symbol not in ';:,.!?—…"()“”')
_KNOWN = frozenset(f"{_BORDERS}{_DETAILS}{_TONES}{_RHOTIC}{_SOUNDS}").union(
    _SAME, _PAUSES, _LACKING
)

_TIED = regex.compile(f"(t|d)[{_TIES}](s|z)")
_UNITS = (
    *(("eɪ", "A"), ("aɪ", "I"), ("oʊ", "O"), ("əʊ", "Q"), ("aʊ", "W"), ("ɔɪ", "Y")),
    *(("tʃ", "ʧ"), ("dʒ", "ʤ"), ("tɕ", "ʨ"), ("dʑ", "ʥ"), ("tʂ", "ꭧ"), ("ʈʂ", "ꭧ")),
    *(("ə˞", "ɚ"), ("ɜ˞", "ɝ"), ("ɜːɹ", "ɝ"), ("ɜːr", "ɝ"), ("˞", "ɹ")),
)
"""Several symbols of IPA that are one symbol of the model, or another one of IPA."""
_AFFRICATES = (("ts", "ʦ"), ("dz", "ʣ"), ("ɝ", "ɜɹ"))
_VARIETIES = {
    "en-US": (
        *(("ɝː", "ɜɹ"), ("ɝ", "ɜɹ"), ("ɚ", "əɹ"), ("ː", ""), ("ɒ", "ɑ"), ("Q", "O")),
        *(("r", "ɹ"), ("e", "ɛ"), ("ɾ", "T")),
    ),
    "en-GB": (
        *(("ɝː", "ɜː"), ("ɝ", "ɜː"), ("ɚ", "ə"), ("eə", "ɛː"), ("ɛə", "ɛː"), ("O", "Q")),
        *(("æ", "a"), ("r", "ɹ"), ("e", "ɛ")),
    ),
    "it-IT": _AFFRICATES,
    "ja-JP": _AFFRICATES,
    "zh-CN": _AFFRICATES,
}
"""Other notations of the sounds of a language, as its dictionaries have them."""
_OTHERS = (("ɝ", "ɜɹ"),)

_VOWELS = "AIOQWYaeiouyæɑɐɒɔəɚɛɜøœɨɪɯɤʊʌᵊᵻ"
_STRESS = regex.compile(rf"([ˈˌ]) ?([^ ˈˌ{_VOWELS}]+)(?=[{_VOWELS}])")
_TONE = regex.compile("([nŋ])([→↗↓↘])")
_CONTOUR = regex.compile(f"[{_TONES}]+")
_SYLLABLE = regex.compile(rf"(.){_SYLLABIC}")


def from_ipa(text: str, language_code: str) -> Converted:
    """Convert sounds of a language (BCP-47); raises `NotConvertible` for what is not IPA."""
    for position, symbol in enumerate(text):
        if not _KNOWN.issuperset(unicodedata.normalize("NFD", symbol)) and symbol != "ç":
            raise unknown_symbol(symbol, position, "the International Phonetic Alphabet")
    plain = unicodedata.normalize("NFD", text).replace("c\u0327", "ç")
    plain = _TIED.sub(lambda match: "ʦ" if match[1] == "t" else "ʣ", plain)
    plain = plain.translate(dict.fromkeys(map(ord, _TIES)))
    for other, symbol in (*_SAME.items(), *_UNITS, *_VARIETIES.get(language_code, _OTHERS)):
        plain = plain.replace(other, symbol)
    plain = plain.translate(dict.fromkeys(map(ord, _BORDERS)) | str.maketrans(_PAUSES))
    return _nearest(_SYLLABLE.sub(r"ᵊ\1", _CONTOUR.sub(_arrow, plain)))


def _nearest(plain: str) -> Converted:
    """Replace what the model lacks, and put stress and tone marks where it expects them."""
    replaced = {symbol: _LACKING.get(symbol, "") for symbol in plain if symbol not in PHONEMES}
    phonemes = "".join(replaced.get(symbol, symbol) for symbol in plain)
    phonemes = _TONE.sub(r"\2\1", _STRESS.sub(r"\2\1", phonemes))
    return Converted(phonemes.strip(), tuple(replaced.items()))


def _arrow(contour: regex.Match[str]) -> str:
    """Return the model's tone for tone letters: level, rising, falling or dipping."""
    heights = [_TONES[::-1].index(letter) for letter in contour[0]]
    first, lowest, last = heights[0], min(heights), heights[-1]
    if len(heights) > 2 and lowest < first and lowest < last:  # noqa: PLR2004 - a dip has 3
        return "↓"
    if first == last:
        return "→"
    if last > first:
        return "↗"
    return "↓" if first < len(_TONES) // 2 else "↘"
