"""Finds runs of text in foreign scripts, and the language to speak each in."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import PLACEHOLDERS

LANGUAGE_OF_SCRIPT = {
    "Latin": "en-US",
    "Devanagari": "hi-IN",
    "Hiragana": "ja-JP",
    "Katakana": "ja-JP",
    "Han": "zh-CN",
    "Hangul": "ko",
    "Cyrillic": "ru",
    "Greek": "el",
    "Armenian": "hy",
    "Georgian": "ka",
    "Hebrew": "he",
    "Arabic": "ar",
    "Thai": "th",
    "Ethiopic": "am",
    "Bengali": "bn",
    "Gujarati": "gu",
    "Gurmukhi": "pa",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Oriya": "or",
    "Sinhala": "si",
    "Tamil": "ta",
    "Telugu": "te",
}
"""The language for words in a foreign script, as a BCP-47 code."""

_LETTERS = {script: rf"\p{{{script}}}" for script in LANGUAGE_OF_SCRIPT} | {
    # Letters of common alphabets. espeak-ng has no sounds for the others, such as phonetic and
    # medieval letters, and some crash it.
    "Latin": r"[\p{Latin}&&[A-\u024f\u1e00-\u1eff]]",
}

UNKNOWN = "und"
"""The BCP-47 code of letters whose script no G2P here can read."""

_OWN_SCRIPTS = {
    "ja": ("Hiragana", "Katakana", "Han"),
    "zh": ("Han",),
    # Hindi has many English words; espeak-ng says them with an Indian accent.
    "hi": ("Devanagari", "Latin"),
}
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_UNIT = r"(?P<Unit>(?<=\d ?)(?:km/h|[kcm]?m|[km]?g|ml)(?!\p{Latin}))"
"""Units of measurement after a number, which belong to the number's language."""
_CJK = r"\p{Han}\p{Hiragana}\p{Katakana}ー"


def runs(text: AlignedText, code: str) -> Iterator[tuple[str, AlignedText]]:
    """Split cleaned `text` of the language `code` into (language code, part of the text).

    A part in a foreign script includes the spaces, marks and placeholders between its words, and
    digits that follow one of its letters ("GPT-4"). All else belongs to the language itself. The
    parts, joined, are the text.
    """
    for language, parts in groupby(_parts(text, code), key=itemgetter(0)):
        yield language, AlignedText.join(part for _, part in parts)


def _parts(text: AlignedText, code: str) -> Iterator[tuple[str, AlignedText]]:
    position = 0
    for match in _foreign(code).finditer(text.text):
        if match.start() > position:
            yield code, text[position : match.start()]
        yield code if match["Unit"] else _speaker(match), text[match.start() : match.end()]
        position = match.end()
    if position < len(text):
        yield code, text[position:]


def _speaker(match: regex.Match[str]) -> str:
    script = match.lastgroup
    if script == "Cjk":
        return LANGUAGE_OF_SCRIPT["Hiragana" if _KANA.search(match[0]) else "Han"]
    return LANGUAGE_OF_SCRIPT.get(script or "", UNKNOWN)


@cache
def _foreign(code: str) -> regex.Pattern[str]:
    """Compile the pattern of a foreign run, with one group per script, named after it."""
    own = _OWN_SCRIPTS.get(code.partition("-")[0], ("Latin",))
    alternatives = [_UNIT] + [
        _run(script, letters)
        for script, letters in _LETTERS.items()
        if script not in own and script not in ("Han", "Hiragana", "Katakana")
    ]
    if "Han" not in own:
        alternatives.append(_run("Cjk", _CJK))
    elif "Hiragana" not in own:
        alternatives.append(_run("Cjk", r"\p{Hiragana}\p{Katakana}ー"))
    known = "".join(_LETTERS.values())
    alternatives.append(
        rf"(?P<Unknown>[\p{{L}}--{known}\p{{Lm}}][\p{{L}}\p{{M}}--{known}\p{{Lm}}]*)"
    )
    return regex.compile("|".join(alternatives), regex.VERSION1)


def _run(script: str, letters: str) -> str:
    letter = rf"[{letters}\p{{M}}]"
    # Marks and spaces, then a letter; possessive, so that a long row of marks is scanned once.
    between = rf"[ \p{{P}}+={PLACEHOLDERS}]++(?=[{letters}])|-(?=\d)"
    return rf"(?P<{script}>[{letters}](?:{letter}|\d|{between})*+)"
