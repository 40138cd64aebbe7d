"""Where Hindi writes Roman numerals."""

from kokoro_server.verbalizing.hindi.numbers import HindiSpeller
from kokoro_server.verbalizing.semiotic.roman import RomanTable
from kokoro_server.verbalizing.semiotic.speller import Agreement

_REGNAL = (
    "प्रथम", "द्वितीय", "तृतीय", "चतुर्थ", "पंचम", "षष्ठ", "सप्तम", "अष्टम", "नवम", "दशम", "एकादश",
    "द्वादश", "त्रयोदश", "चतुर्दश", "पंचदश", "षोडश",
)  # fmt: skip
_KINGS = (
    "जॉर्ज|एडवर्ड|हेनरी|चार्ल्स|जेम्स|विलियम|रिचर्ड|लुई|फिलिप|एलिज़ाबेथ|एलिजाबेथ|महारानी एलिजाबेथ|कैथरीन|नेपोलियन|"
    "निकोलस|पीटर|पॉल|पायस|बेनेडिक्ट|लियो|फ्रांसिस|फ्रेडरिक|पुलकेशिन|चंद्रगुप्त|कुमारगुप्त|राजराज|राजेंद्र|शाह आलम|अकबर"
)


class RegnalSpeller(HindiSpeller):
    """Says the number of a ruler: "जॉर्ज पंचम"."""

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say the Sanskrit ordinal where nothing is agreed with, up to sixteen."""
        if agreement is Agreement.ALONE and number <= len(_REGNAL):
            return _REGNAL[number - 1]
        return super().ordinal(number, agreement)


ROMAN = RomanTable(
    cardinal=(
        "अध्याय|भाग|खंड|खण्ड|कक्षा|टाइप|लेवल|स्तर|चरण|फेज|फेज़|सर्ग|अनुच्छेद|वॉल्यूम|अनुसूची|युद्ध|यूनिट|अंक|श्रेणी|पेपर|पार्ट"
    ),
    names=dict.fromkeys(_KINGS.split("|"), Agreement.ALONE),
    ordinal_up_to=len(_REGNAL),
    nouns={},
    marks={"वीं": Agreement.FEMININE, "वें": Agreement.MASCULINE},
    first_marks=frozenset(),
    never=frozenset(("XXX",)),
)
