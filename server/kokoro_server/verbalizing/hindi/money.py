"""The currencies of Hindi."""

from babel import Locale

from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.money import Currency, MoneyTable
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.words import word_set

_SCALES = (
    *["सौ", "हज़ार", "हजार", "लाख", "करोड़", "अरब", "खरब", "मिलियन", "बिलियन", "ट्रिलियन"],
    "लाख करोड़", "हज़ार करोड़", "हजार करोड़",
)  # fmt: skip
_LATIN_SCALES = {
    "k": "हज़ार", "thousand": "हज़ार", "lakh": "लाख", "lakhs": "लाख", "cr": "करोड़", "cr.": "करोड़",
    "crore": "करोड़", "crores": "करोड़",
    "t": "ट्रिलियन",
    "m": "मिलियन", "mn": "मिलियन", "million": "मिलियन", "b": "बिलियन", "bn": "बिलियन",
    "billion": "बिलियन", "trillion": "ट्रिलियन",
}  # fmt: skip
SCALES = {name: Noun(name, name) for name in _SCALES}
"""Words that multiply a number."""
MONEY_SCALES = {**SCALES, **{short: Noun(name, name) for short, name in _LATIN_SCALES.items()}}


def _noun(name: str) -> Noun:
    return Noun(name, name)


def _currency(name: str, minor: str = "") -> Currency:
    return Currency(_noun(name), _noun(minor) if minor else None)


_PAISA = Noun("पैसा", "पैसे")
_RUPEE = Currency(Noun("रुपया", "रुपए"), _PAISA)
_SIGNS = {
    **dict.fromkeys(("₹", "रु", "रु.", "रू", "रू.", "rs", "rs."), _RUPEE),
    "$": _currency("डॉलर", "सेंट"), "us$": _currency("अमेरिकी डॉलर", "सेंट"),
    "€": _currency("यूरो", "सेंट"), "£": _currency("पाउंड", "पेंस"), "¥": _currency("येन", "सेन"),
    "₩": _currency("वॉन", "जिओन"), "₺": _currency("लीरा", "कुरस"), "₽": _currency("रूबल", "कोपेक"),
    "₦": _currency("नाइरा", "कोबो"), "₪": _currency("शेकेल", "अगोरा"), "₫": _currency("डोंग"),
    "₱": _currency("पेसो", "सेंटावो"), "₴": _currency("रिव्निया"), "₡": _currency("कोलोन"),
    "₧": _currency("पेसेटा"), "₿": _currency("बिटकॉइन"), "¢": _currency("सेंट"),
    "r$": _currency("रियाल", "सेंटावो"), "a$": _currency("ऑस्ट्रेलियाई डॉलर", "सेंट"),
    "c$": _currency("कनाडाई डॉलर", "सेंट"), "s$": _currency("सिंगापुर डॉलर", "सेंट"),
}  # fmt: skip
_MINORS = {"USD": "सेंट", "EUR": "सेंट", "AUD": "सेंट", "CAD": "सेंट", "SGD": "सेंट", "GBP": "पेंस"}
_SHORT = {"GBP": "पाउंड", "USD": "डॉलर", "JPY": "येन", "AED": "दिरहम", "SAR": "रियाल"}
PER = word_set("माह महीना महीने दिन घंटा घंटे किलो लीटर रात बैरल सप्ताह व्यक्ति वर्ष साल यूनिट पीस क्विंटल")


def money(units: MeasureTable) -> MoneyTable:
    """Return the currencies; the names of those without a sign are CLDR's."""
    codes = {
        code: _currency(_SHORT.get(code) or name, _MINORS.get(code, ""))
        for code, name in Locale.parse("hi").currencies.items()
    }
    codes["INR"] = _RUPEE
    return MoneyTable(
        signs=_SIGNS,
        codes=codes,
        and_cents=" ",
        per={
            **{symbol: f"प्रति {noun.one}" for symbol, noun in units.units.items() if symbol != "%"},
            **{word: f"प्रति {word}" for word in PER},
        },
    )
