"""How Hindi writes ordinals."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Agreement

_M, _OBLIQUE, _F = Agreement.ALONE, Agreement.MASCULINE, Agreement.FEMININE
_ENDINGS = {
    **dict.fromkeys(("वां", "वाँ", "वा"), _M),
    **dict.fromkeys(("वें", "वे"), _OBLIQUE),
    **dict.fromkeys(("वीं", "वी"), _F),
}
_NASAL = frozenset("ंँ")
_APART = {mark: form for mark, form in _ENDINGS.items() if mark[-1] in _NASAL}
"""These may stand apart from the number; the others could be words then."""
MARKS = {
    **_ENDINGS,
    **{f" {mark}": form for mark, form in _APART.items()},
    **{f"-{mark}": form for mark, form in _APART.items()},
    **dict.fromkeys(("ला", "रा", "था", "ठा"), _M),
    **dict.fromkeys(("ले", "रे", "थे", "ठे"), _OBLIQUE),
    **dict.fromkeys(("ली", "री", "थी", "ठी"), _F),
}

_UNITS = (
    "फ़र्स्ट", "सेकंड", "थर्ड", "फ़ोर्थ", "फ़िफ्थ", "सिक्स्थ", "सेवंथ", "एटथ", "नाइंथ", "टेंथ", "इलेवंथ", "ट्वेल्फ्थ",
    "थर्टींथ", "फोर्टींथ", "फिफ्टींथ", "सिक्स्टींथ", "सेवंटींथ", "एटींथ", "नाइंटींथ",
)  # fmt: skip
_TENS = ["ट्वेंटी", "थर्टी", "फोर्टी", "फिफ्टी", "सिक्स्टी", "सेवंटी", "एटी", "नाइंटी"]
_LAST = 99
_ENGLISH = re.compile(r"(?<![\w.,/-])(?P<number>\d{1,3})(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)


class EnglishOrdinals:
    """Says "2nd" as the English word, as Hindi does; beyond a hundred as the Hindi one."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for English ordinals."""
        return text.sub(_ENGLISH, _say)


def _say(match: Match) -> str | None:
    number = int(match["number"])
    if number == 0:
        return None
    return apart(match, _english(number) if number <= _LAST else SPELLER.ordinal(number))


def _english(number: int) -> str:
    if number <= len(_UNITS):
        return _UNITS[number - 1]
    tens, units = divmod(number, 10)
    ten = _TENS[tens - 2]
    return f"{ten} {_UNITS[units - 1]}" if units else f"{ten}एथ"
