"""Latin letters that Japanese says itself: "A型", "NHK", "A4", "5G", "3LDK"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.letter_names import (
    ENGLISH_BEHIND,
    ENGLISH_NUMBERS,
    FORMULAS,
    ORDINALS,
    SPELLED,
    WORDS,
    spelled,
)
from kokoro_server.verbalizing.words import any_of

_INITIALISM = re.compile(r"[A-Z]{1,3}|(?=[A-Z]{4,5}$)(?:[^AEIOUY]+|[A-Z]*[^AEIOUY]{3}[A-Z]*)")
"""What is spelled: short ones, and those that nobody could say as a word."""
_ALONE_BEFORE = r"(?<![A-Za-z\d_@#/.'&+-])(?<![A-Za-z][ ,])(?<![A-Za-z], )"
_ALONE_AFTER = r"(?![A-Za-z\d_@/'&+-]|[ ,.] ?[A-Za-z])"
"""Not beside other Latin words: those are a foreign phrase."""
_WORD = re.compile(
    rf"{_ALONE_BEFORE}(?:W杯|[TY]シャツ|vs|IoT|iOS|SaaS|eSIM|[A-Z]{{1,8}}){_ALONE_AFTER}"
)
_FLOOR = re.compile(r"(?<![A-Za-z\d])(?P<below>B)?(?P<floor>\d{1,3})F(?![A-Za-z\d])")
_MAGNITUDE = re.compile(r"(?<![A-Za-z\d])([A-Z])(?=\d{1,3}\.\d)")
_BEHIND = re.compile(
    rf"{_ALONE_BEFORE}(?:([A-Z])-?(\d{{1,3}})(?![A-Za-z\d_./-]| [A-Za-z])"
    r"|([A-Z]{1,3})(\d{1,4})(?=便|号|系|形|番線|線|列車|次))"
)
"""A letter and a number, such as "A4"; others are names of models."""
_BEFORE = re.compile(r"(?<![A-Za-z\d.,/-])(\d)([A-Z]{1,4})(?![A-Za-z\d_-]| [A-Za-z])")
_JAPANESE_BEFORE = re.compile(r"[KR]|S?L?DK|WD|WAY")
_LINES = re.compile(r"(?:(?<=480|720)|(?<=1080|1440|2160|4320))[pP](?![A-Za-z\d])")
_ACIDITY = re.compile(r"(?<![A-Za-z])pH(?![A-Za-z])")
_WIRELESS = re.compile(r"(?<![\d.])802\.11(?![\d.])")
_FORMULA = re.compile(rf"(?<![A-Za-z\d]){any_of(FORMULAS)}(?![A-Za-z\d.+])")
_ORDINAL = re.compile(rf"(?<![A-Za-z\d]){any_of(ORDINALS)}(?![A-Za-z\d])")


class Letters:
    """Writes letters and abbreviations in katakana; words of other languages stay."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with names of letters."""
        text = text.sub(_ORDINAL, lambda match: ORDINALS[match[0]])
        text = text.sub(_FORMULA, lambda match: FORMULAS[match[0]])
        text = text.sub(_LINES, "ピー")
        text = text.sub(_ACIDITY, "ピーエイチ").sub(_WIRELESS, "ハチゼロニーテンイチイチ ")
        text = text.sub(_FLOOR, lambda m: f"{'地下' if m['below'] else ''}{m['floor']}階")
        text = text.sub(_MAGNITUDE, lambda m: "マグニチュード" if m[1] == "M" else spelled(m[1]))
        text = text.sub(_BEHIND, _letter_and_number)
        text = text.sub(_BEFORE, _number_and_letters)
        return text.sub(_WORD, _word)


def _word(match: Match) -> str | None:
    word = match[0]
    if word in WORDS:
        return WORDS[word]
    return spelled(word) if word in SPELLED or _INITIALISM.fullmatch(word) else None


def _letter_and_number(match: Match) -> str:
    if match[0].replace("-", "") in ENGLISH_BEHIND:
        return spelled(match[1]) + ENGLISH_NUMBERS[match[2]]
    return f"{spelled(match[1] or match[3])}{match[2] or match[4]}"


def _number_and_letters(match: Match) -> str:
    if match[0] == "1R":
        return "ワンルーム"
    if _JAPANESE_BEFORE.fullmatch(match[2]):
        number = "ワン" if match[0] == "1LDK" else match[1]
        return f"{number}{spelled(match[2])}"
    return ENGLISH_NUMBERS[match[1]] + spelled(match[2])
