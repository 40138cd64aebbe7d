"""The units of Hindi."""

from kokoro_server.verbalizing.hindi.technical_units import EXACT, TECHNICAL_UNITS
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.semiotic.units import UNITS

_SAME = {
    "%": "प्रतिशत", "‰": "प्रति हज़ार", "°": "डिग्री", "℃": "डिग्री सेल्सियस", "°C": "डिग्री सेल्सियस",
    "° C": "डिग्री सेल्सियस", "ºC": "डिग्री सेल्सियस", "°से": "डिग्री सेल्सियस", "°से.": "डिग्री सेल्सियस",
    "℉": "डिग्री फारेनहाइट", "°F": "डिग्री फारेनहाइट", "° F": "डिग्री फारेनहाइट",
    "ºF": "डिग्री फारेनहाइट", "°K": "केल्विन", "K": "केल्विन",
    "mi": "मील", "ft": "फीट", "in": "इंच", "yd": "यार्ड",
    "ac": "एकड़", "mi²": "वर्ग मील", "mi2": "वर्ग मील",
    "ft²": "वर्ग फीट", "ft2": "वर्ग फीट", "sq ft": "वर्ग फीट", "sqft": "वर्ग फीट", "sq m": "वर्ग मीटर",
    "sq km": "वर्ग किलोमीटर", "yd²": "वर्ग यार्ड",
    "in²": "वर्ग इंच", "hm": "हेक्टोमीटर", "nmi": "समुद्री मील",
    "dam": "डेकामीटर", "cc": "सी सी", "gal": "गैलन", "qt": "क्वार्ट", "pt": "पिंट", "fl oz": "फ्लूइड आउन्स",
    "bbl": "बैरल", "oz": "आउन्स", "lb": "पाउंड", "lbs": "पाउंड", "st": "स्टोन", "t": "टन", "q": "क्विंटल",
    "qtl": "क्विंटल", "cg": "सेंटीग्राम", "dg": "डेसीग्राम", "hg": "हेक्टोग्राम", "dag": "डेकाग्राम",
    "ct": "कैरेट", "kl": "किलोलीटर", "kL": "किलोलीटर",
    "kmph": "किलोमीटर प्रति घंटा", "kmpl": "किलोमीटर प्रति लीटर", "rpm": "आर पी एम", "bpm": "बी पी एम",
    "psi": "पी एस आई", "ppm": "पी पी एम", "dB": "डेसिबल",
    "hp": "हॉर्सपावर", "HP": "हॉर्सपावर", "bar": "बार",
    "PB": "पेटाबाइट", "cd": "कैंडेला", "rad": "रेडियन", "sq mi": "वर्ग मील",
    "cu ft": "घन फीट", "cu m": "घन मीटर", "ft³": "घन फीट",
    "ft3": "घन फीट", "in³": "घन इंच", "wks": "सप्ताह",
    "atm": "ऐटमॉस्फ़ियर", "mmHg": "मिलीमीटर मर्करी",
    "mA": "मिली ऐम्पियर", "A": "ऐम्पियर", "mAh": "मिली ऐम्पियर आवर",
    "mV": "मिलीवोल्ट", "kV": "किलोवोल्ट", "GW": "गीगावॉट", "cal": "कैलोरी", "kcal": "किलो कैलोरी",
    "Kbps": "के बी पी एस", "Mbps": "एम बी पी एस", "Gbps": "जी बी पी एस", "bit": "बिट",
    "mol": "मोल", "sec": "सेकंड", "secs": "सेकंड", "ns": "नैनोसेकंड", "mins": "मिनट", "wk": "सप्ताह",
    "yr": "साल", "yrs": "साल", "MP": "मेगापिक्सल", "px": "पिक्सल",
    "fps": "एफ पी एस", "bps": "बेसिस पॉइंट", "pts": "अंक", "m/s²": "मीटर प्रति वर्ग सेकंड",
    "m/s2": "मीटर प्रति वर्ग सेकंड",
    "किमी²": "वर्ग किलोमीटर", "मी²": "वर्ग मीटर", "Mbit/s": "मेगाबिट प्रति सेकंड",
    "किमी": "किलोमीटर",
    "सेमी": "सेंटीमीटर", "मिमी": "मिलीमीटर",
    "मी": "मीटर", "मी.": "मीटर", "वर्ग किमी": "वर्ग किलोमीटर", "वर्ग मी": "वर्ग मीटर",
    "वर्ग मी.": "वर्ग मीटर", "घन मी": "घन मीटर", "घन मी.": "घन मीटर", "फी.": "फीट",
    "किग्रा": "किलोग्राम", "ग्रा": "ग्राम", "ग्रा.": "ग्राम",
    "मिग्रा": "मिलीग्राम", "ली.": "लीटर", "मिली": "मिलीलीटर",
    "हे.": "हेक्टेयर", "मि.": "मिनट", "किमी/घं": "किलोमीटर प्रति घंटा", "किमी/घंटा": "किलोमीटर प्रति घंटा",
    "मी/से": "मीटर प्रति सेकंड", "किमी प्रति घंटा": "किलोमीटर प्रति घंटा",
}  # fmt: skip
_DOTTED = {
    "किमी": "कि. मी.", "सेमी": "से. मी.", "मिमी": "मि. मी.", "किग्रा": "कि. ग्रा.", "मिग्रा": "मि. ग्रा.",
    "मिली": "मि. ली.",
}  # fmt: skip
DOTTED_UNITS = {
    form: plain
    for plain, dotted in _DOTTED.items()
    for form in (dotted, dotted.replace(" ", ""), dotted.replace(" ", "")[:-1])
}
"""Units with dots, before rules take the dots for others."""
_HOUR = Noun("घंटा", "घंटे")
_OWN = {
    **{symbol: Noun(name, name) for symbol, name in _SAME.items()},
    **dict.fromkeys(("hr", "hrs", "h", "घं."), _HOUR),
    "mo": Noun("महीना", "महीने"),
    "kWh": Noun("किलोवॉट घंटा", "किलोवॉट घंटे"),
}


def measures(cldr: CLDR) -> MeasureTable:
    """Return the units: CLDR's, but for those that it lacks or that other words are usual for."""
    known = {symbol: name for symbol, name in UNITS.items() if symbol not in _OWN}
    units = {**TECHNICAL_UNITS, **cldr.units(known), **_OWN}
    return MeasureTable(
        units=units,
        per=lambda noun: f"प्रति {noun.one}",
        and_inches=" ",
        exact=EXACT.difference(UNITS, _OWN),
    )
