# ruff: noqa: RUF001  # signs are the data here
"""The signs of Hindi, and what stands between numbers."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

SIGNS = {
    "%": "प्रतिशत", "‰": "प्रति हज़ार", "&": "और", "@": "एट", "+": "धन", "=": "बराबर", "<": "से कम",
    ">": "से अधिक", "±": "धन या ऋण", "×": "गुणा", "÷": "भाग", "°": "डिग्री", "℃": "डिग्री सेल्सियस",
    "℉": "डिग्री फारेनहाइट", "½": "आधा", "¼": "चौथाई", "¾": "तीन चौथाई", "²": "वर्ग", "³": "घन",
    "≤": "से कम या बराबर", "≥": "से अधिक या बराबर", "≠": "बराबर नहीं", "≈": "लगभग", "√": "वर्गमूल",
    "∞": "अनंत", "§": "धारा", "#": "नंबर", "$": "डॉलर", "€": "यूरो", "£": "पाउंड", "¥": "येन",
    "₹": "रुपया", "¢": "सेंट", "₽": "रूबल", "₩": "वॉन", "₺": "लीरा", "₪": "शेकेल", "₫": "डोंग",
    "₱": "पेसो", "₿": "बिटकॉइन", "₴": "रिव्निया", "₡": "कोलोन", "₧": "पेसेटा", "₦": "नाइरा",
}  # fmt: skip
PHRASES = {
    "24/7": "चौबीसों घंटे सातों दिन", "24x7": "चौबीसों घंटे सातों दिन", "20-20": "ट्वेंटी ट्वेंटी",
    "टी20": "टी ट्वेंटी", "टी-20": "टी ट्वेंटी", "टी 20": "टी ट्वेंटी", "t20": "टी ट्वेंटी", "t-20": "टी ट्वेंटी",
}  # fmt: skip
LONE_UNITS = {
    "km/h": "किलोमीटर प्रति घंटा", "किमी/घंटा": "किलोमीटर प्रति घंटा",
    "किमी": "किलोमीटर", "किग्रा": "किलोग्राम", "सेमी": "सेंटीमीटर", "km": "किलोमीटर", "kg": "किलोग्राम",
}  # fmt: skip
"""Units without a number."""

_SCORE = regex.compile(
    r"(?<=(?<![\w-])\d{1,3})[-—](?=\d{1,3} (?:से|की|के अंतर से) "
    r"(?:जीत|हरा|हार|मात|पराजित|शिकस्त|आगे|पीछे|बढ़त|बराबर|परास्त))"
)
_RATIO = regex.compile(r"(?<=\d) ?: ?(?=\d{1,4}(?: ?: ?\d{1,4}){0,3} (?:के|का) अनुपात)")

_PRICE = regex.compile(r"(?<=\d)\.?/[-=](?!\w)")
_FIRST_PERCENT = regex.compile(r"(?<=\d)%(?= ?[-—] ?\d{1,3}(?:\.\d{1,4})? ?%)")
_PRODUCT = regex.compile(r"(?<=\d) ?[xX×*] ?(?=\d[\d.,xX× ]{0,30}=)")

_MINUTES = regex.compile(r"(?<=\d ?)मि\.(?! ?(?:ली|मी|ग्रा))")


class Marks:
    """Says what stands between and behind numbers of some kinds.

    Scores ("3-1 से जीता") and named ratios ("3:2 के अनुपात") have no word there, a price's end
    ("250/-") is silent, "10%-15%" has its sign once, and a product with a result is multiplied.
    """

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with these marks taken out or said."""
        for pattern, words in _MARKS:
            text = text.sub(pattern, words)
        return text


_MARKS = (
    (_SCORE, " "),
    (_RATIO, " "),
    (_PRICE, ""),
    (_FIRST_PERCENT, ""),
    (_PRODUCT, " गुणा "),
    (_MINUTES, " मिनट"),
)
