# ruff: noqa: RUF001  # signs are the data here
"""Says what stands between and beside numbers of some kinds, before rules about each number."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.signs import SIGNS

_MONTHS = (
    "जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
)
_MARKS = (
    # "3-1 से जीता", "1-0 की बढ़त"
    (
        r"(?<=(?<![\w-])\d{1,3})[-—](?=\d{1,3} (?:से|की|के अंतर से) "
        r"(?:जीत|हरा|हार|मात|पराजित|शिकस्त|आगे|पीछे|बढ़त|बराबर|परास्त))",
        " ",
    ),
    # "3:2 के अनुपात में"
    (r"(?<=\d) ?: ?(?=\d{1,4}(?: ?: ?\d{1,4}){0,3} (?:के|का) अनुपात)", " "),
    # "250/-"
    (r"(?<=\d)\.?/[-=](?!\w)", ""),
    # "10%-15%"
    (r"(?<=\d)%(?= ?[-—] ?\d{1,3}(?:\.\d{1,4})? ?%)", ""),
    # "5 × 3 = 15"; elsewhere "5x3" are sides
    (r"(?<=\d) ?[xX×*] ?(?=\d[\d.,xX× ]{0,30}=)", " गुणा "),
    (r"(?<=\d) ?[xX×] ?(?=\d)", " बाई "),
    # "10 मि.", but "250 मि. ली."
    (r"(?<=\d ?)मि\.(?! ?(?:ली|मी|ग्रा))", " मिनट"),
    # "28°36'"
    (r"(?<=° ?\d{1,2})'", " मिनट"),
    # "1970s"
    (r"(?<=(?:1[89]|20)\d0)'?s(?!\w)", " के दशक"),
    # "5-7 मई"
    (rf"(?<=(?<![\d.,/-])\d{{1,2}})[-—](?=\d{{1,2}} (?:{_MONTHS}))", " से "),
    # "भाग-II"
    (r"(?<=[\u0900-\u0963])-(?=[IVX]{1,5}(?!\w))", " "),
)
_PATTERNS = tuple((regex.compile(pattern), words) for pattern, words in _MARKS)
_COMPARED = regex.compile(r"(?P<sign>[<>≤≥]) ?(?P<number>\d[\d,.]{0,20}(?<=\d)(?: ?%)?)")


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
