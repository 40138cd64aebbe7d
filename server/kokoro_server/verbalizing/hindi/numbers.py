"""How Hindi says numbers."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from kokoro_server.verbalizing.semiotic.numerals import Numerals, Written
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller
from kokoro_server.verbalizing.words import word_set

NUMERALS = Numerals(groups=",", decimal=".", group=r"(?:\d\d,){0,6}\d{3}")
"""Groups are of two digits but for the last ("12,34,567"), or of three as elsewhere."""

# Every number up to a hundred has a word of its own. indic-numtowords 1.1.0 has some of them wrong
# (44, 66, 67), and nothing from a thousand million on.
_NAMES = (
    "शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ", "दस", "ग्यारह", "बारह",
    "तेरह", "चौदह", "पंद्रह", "सोलह", "सत्रह", "अठारह", "उन्नीस", "बीस", "इक्कीस", "बाईस", "तेईस",
    "चौबीस", "पच्चीस", "छब्बीस", "सत्ताईस", "अट्ठाईस", "उनतीस", "तीस", "इकतीस", "बत्तीस", "तैंतीस",
    "चौंतीस", "पैंतीस", "छत्तीस", "सैंतीस", "अड़तीस", "उनतालीस", "चालीस", "इकतालीस", "बयालीस", "तैंतालीस",
    "चौवालीस", "पैंतालीस", "छियालीस", "सैंतालीस", "अड़तालीस", "उनचास", "पचास", "इक्यावन", "बावन",
    "तिरेपन", "चौवन", "पचपन", "छप्पन", "सत्तावन", "अट्ठावन", "उनसठ", "साठ", "इकसठ", "बासठ", "तिरेसठ",
    "चौंसठ", "पैंसठ", "छियासठ", "सड़सठ", "अड़सठ", "उनहत्तर", "सत्तर", "इकहत्तर", "बहत्तर", "तिहत्तर",
    "चौहत्तर", "पचहत्तर", "छिहत्तर", "सतहत्तर", "अठहत्तर", "उनासी", "अस्सी", "इक्यासी", "बयासी",
    "तिरासी", "चौरासी", "पचासी", "छियासी", "सत्तासी", "अट्ठासी", "नवासी", "नब्बे", "इक्यानबे", "बानबे",
    "तिरानबे", "चौरानबे", "पंचानबे", "छियानबे", "सत्तानबे", "अट्ठानबे", "निन्यानबे",
)  # fmt: skip
_SCALES = (
    (10**17, "शंख"), (10**15, "पद्म"), (10**13, "नील"), (10**11, "खरब"), (10**9, "अरब"),
    (10**7, "करोड़"), (10**5, "लाख"), (10**3, "हज़ार"), (100, "सौ"),
)  # fmt: skip
_HUNDRED = 100
_YEARS = range(1100, 2000)
"""Years of these centuries are counted in hundreds: "उन्नीस सौ सैंतालीस"."""
_ORDINALS = {1: "पहल", 2: "दूसर", 3: "तीसर", 4: "चौथ", 6: "छठ"}
_ENDINGS = {Agreement.ALONE: "ा", Agreement.MASCULINE: "े", Agreement.FEMININE: "ी"}
_SUFFIXES = {Agreement.ALONE: "वां", Agreement.MASCULINE: "वें", Agreement.FEMININE: "वीं"}
_HALVES = {"1": "डेढ़", "2": "ढाई"}
_COUNTED = word_set(
    "सौ हज़ार हजार लाख करोड़ अरब खरब घंटा घंटे घण्टे साल वर्ष महीने माह दिन सप्ताह मिनट सेकंड किलो "
    "किलोमीटर मीटर सेंटीमीटर लीटर ग्राम किलोग्राम टन फीट फ़ीट फुट इंच मील एकड़ बीघा गुना गुनी प्रतिशत "
    "फीसदी फ़ीसदी डिग्री रुपये रुपए डॉलर"
)
"""Behind a number these are what it counts: "1.5 लाख" is "डेढ़ लाख"."""
_NEXT = re.compile(r" ([\u0900-\u097f]+)")


class HindiSpeller(Speller):
    """Says numbers in Hindi."""

    points: Mapping[str, str] = MappingProxyType({".": "दशमलव", ",": "कॉमा"})
    digit_names = _NAMES[:10]

    def cardinal(self, number: int, _agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; it is the same before every noun."""
        parts: list[str] = []
        for size, name in _SCALES:
            count, number = divmod(number, size)
            if count:
                parts += [self.cardinal(count), name]
        return " ".join([*parts, _NAMES[number]] if number or not parts else parts)

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say "पाँचवां"; `MASCULINE` is the form before a postposition, "पाँचवें"."""
        if number in _ORDINALS:
            return _ORDINALS[number] + _ENDINGS[agreement]
        return self.year(number) + _SUFFIXES[agreement]

    def year(self, number: int) -> str:
        """Say a year: "उन्नीस सौ सैंतालीस", "दो हज़ार पच्चीस"."""
        if number not in _YEARS:
            return self.cardinal(number)
        hundreds, rest = divmod(number, _HUNDRED)
        return f"{_NAMES[hundreds]} सौ" + (f" {_NAMES[rest]}" if rest else "")

    def decimals(self, digits: str, _agreement: Agreement = Agreement.ALONE) -> str:
        """Say decimals one by one."""
        return self.digits(digits)

    def agreement(self, _before: str, after: str) -> Agreement:
        """Tell whether the next word is counted."""
        match = _NEXT.match(after)
        return Agreement.MASCULINE if match and match[1] in _COUNTED else Agreement.ALONE

    def number(self, written: Written, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; one and a half, and two and a half, of something have words of their own.

        Numbers on both sides of a lone comma are two.
        """
        half = _HALVES.get(written.whole) if written.decimals == "5" else None
        if half and agreement is not Agreement.ALONE:
            return half
        if written.mark == ",":
            return f"{self.whole(written.whole)}, {self.whole(written.decimals)}"
        return super().number(written, agreement)


SPELLER = HindiSpeller()
