# signs are the data here
"""Says what stands between and beside numbers of some kinds, before rules about each number."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.signs import SIGNS

_MONTHS = (
    "जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
)
_SCORE = (
    r"(?<=(?<![\w-])\d{1,3})[-—](?=\d{1,3}(?:, ?\d{1,2}-\d{1,2}){0,4} (?:से|की|के अंतर से) "
    r"(?:[\p{L}\p{M}]{1,12} ){0,3}(?:जीत|हरा|हार|मात|पराजित|शिकस्त|आगे|पीछे|बढ़त|बराबर|परास्त))"
)
"""In "3-1 से जीता" and "1-0 की बढ़त" nothing is said between the numbers."""
_RATIO = r"(?<=\d) ?: ?(?=\d{1,4}(?: ?: ?\d{1,4}){0,3} (?:(?:के|का) )?अनुपात)"
_PRICE_END = r"(?<=\d)\.?/[-=](?!\w)"
_FIRST_PERCENT = r"(?<=\d)%(?= ?[-—] ?\d{1,3}(?:\.\d{1,4})? ?%)"
_MULTIPLIED = r"(?<=\d) ?[xX×*] ?(?=\d[\d.,xX× ]{0,30}=)"
_SIDES = r"(?<=\d) ?[xX×] ?(?=\d)"
_MINUTES = r"(?<=\d ?)मि\.(?! ?(?:ली|मी|ग्रा))|(?<=° ?\d{1,2})'"
"""Of time, or of an angle; "250 मि. ली." are others."""
_HALF_OF_DAY = r"(?<=\d ?[APap])\. ?[Mm]\."
_DECADE = r"(?<=(?:1[89]|20)\d0)'?s(?!\w)"
_DAYS = rf"(?<=(?<![\d.,/-])\d{{1,2}})[-—](?=\d{{1,2}} (?:{_MONTHS}))"
_PART = r"(?<=[\u0900-\u0963])-(?=[IVX]{1,5}(?!\w))"
_OFTEN = r"(?<=में \d{1,2})[xX](?!\w)"
_HALF_NAMED = r"(?<=(?:सुबह|शाम|रात|दोपहर)(?: के)? \d{1,2}(?::[0-5]\d)?) ?[APap]\.?[Mm]\b\.?(?! ?बजे)"
"""Behind the name of the part of the day: "रात 8 pm"."""
_SHORT_DECADE = r"(?<![\w'])'(?=\d0 के दशक)"
_MARKS = (
    (_OFTEN, " बार"), (_HALF_NAMED, " बजे"), (_SHORT_DECADE, ""),
    (_SCORE, " "), (_RATIO, " "), (_PRICE_END, ""), (_FIRST_PERCENT, ""), (_MULTIPLIED, " गुणा "),
    (_SIDES, " बाई "), (_MINUTES, " मिनट"), (_DECADE, " के दशक"), (_DAYS, " से "), (_PART, " "),
    (_HALF_OF_DAY, "m"),
)  # fmt: skip
_PATTERNS = tuple((regex.compile(pattern), words) for pattern, words in _MARKS)
_UNIT = (
    "%|℃|°|[kmc]?[gml]|वर्ष(?:ों)?|साल(?:ों)?|दिन(?:ों)?|घंट[ेा]|मिनट|सेकंड|महीने|किमी|किग्रा|मी|लीटर|"
    "रुपए|डिग्री"
)
_COMPARED = regex.compile(
    rf"(?P<sign>[<>≤≥]) ?(?P<number>\d[\d,.]{{0,20}}(?<=\d)(?: ?(?:{_UNIT})(?![\p{{L}}\p{{M}}]))?)"
)


class Marks:
    """Says the marks, or takes out those that are silent; the numbers stay."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for these marks; ">5" becomes "5 से अधिक"."""
        for pattern, words in _PATTERNS:
            text = text.sub(pattern, words)
        return text.sub(_COMPARED, lambda match: _compared(text, match))


def _compared(text: AlignedText, match: Match) -> AlignedText:
    start, end = match.span("number")
    return text[start:end] + text.replaced(end - 1, end, f" {SIGNS[match['sign']]}")
