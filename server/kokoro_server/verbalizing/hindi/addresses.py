"""How Hindi says addresses of the net and telephone numbers."""

from collections.abc import Mapping

from kokoro_server.verbalizing.hindi.letters import LETTERS
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.electronic import ElectronicTable
from kokoro_server.verbalizing.semiotic.telephone import TelephoneTable

_WORDS: Mapping[str, str] = {
    "about": "अबाउट", "account": "अकाउंट", "admin": "एडमिन", "airtel": "एयरटेल",
    "amazon": "अमेज़न", "amity": "एमिटी", "app": "ऐप", "apple": "ऐपल", "bank": "बैंक",
    "bharat": "भारत", "blog": "ब्लॉग", "blogspot": "ब्लॉगस्पॉट", "book": "बुक", "books": "बुक्स",
    "care": "केयर", "chrome": "क्रोम", "com": "कॉम", "contact": "कॉन्टैक्ट", "data": "डेटा",
    "desktop": "डेस्कटॉप", "document": "डॉक्यूमेंट", "documents": "डॉक्यूमेंट्स",
    "download": "डाउनलोड", "downloads": "डाउनलोड्स", "facebook": "फ़ेसबुक", "file": "फ़ाइल",
    "files": "फ़ाइल्स", "flipkart": "फ़्लिपकार्ट", "github": "गिटहब", "gmail": "जीमेल",
    "google": "गूगल", "green": "ग्रीन", "help": "हेल्प", "hindi": "हिंदी", "home": "होम",
    "hotmail": "हॉटमेल", "image": "इमेज", "images": "इमेजेस", "in": "इन", "index": "इंडेक्स",
    "india": "इंडिया", "info": "इन्फो", "instagram": "इंस्टाग्राम", "jobs": "जॉब्स",
    "linkedin": "लिंक्डइन", "live": "लाइव", "login": "लॉगिन", "mail": "मेल",
    "microsoft": "माइक्रोसॉफ्ट", "mobile": "मोबाइल", "movies": "मूवीज़", "music": "म्यूज़िक",
    "net": "नेट", "netflix": "नेटफ़्लिक्स", "news": "न्यूज़", "office": "ऑफ़िस",
    "online": "ऑनलाइन", "org": "ऑर्ग", "outlook": "आउटलुक", "page": "पेज", "pages": "पेजेस",
    "paytm": "पेटीएम", "pictures": "पिक्चर्स", "program": "प्रोग्राम", "python": "पायथन",
    "rediffmail": "रेडिफ़मेल", "sales": "सेल्स", "search": "सर्च", "shop": "शॉप", "skype": "स्काइप",
    "spotify": "स्पॉटिफ़ाई", "store": "स्टोर", "support": "सपोर्ट", "team": "टीम", "test": "टेस्ट",
    "times": "टाइम्स", "today": "टुडे", "twitter": "ट्विटर", "user": "यूज़र", "users": "यूज़र्स",
    "video": "वीडियो", "videos": "वीडियोज़", "web": "वेब", "whatsapp": "व्हाट्सऐप",
    "wikipedia": "विकिपीडिया", "windows": "विंडोज़", "world": "वर्ल्ड", "yahoo": "याहू",
    "youtube": "यूट्यूब", "zoom": "ज़ूम",
}  # fmt: skip
_MARKS = {
    ".": "डॉट", "@": "एट", "/": "फॉरवर्ड स्लैश", ":": "कोलन", "-": "हाइफ़न", "_": "अंडरस्कोर",
    "?": "क्वेश्चन मार्क", "=": "इक्वल टू", "&": "एंड", "#": "हैश", "+": "प्लस", "%": "परसेंट",
    "~": "टिल्डा", "!": "एक्सक्लेमेशन मार्क", ";": "सेमीकोलन",
}  # fmt: skip


def _spell(letters: str) -> str:
    """Return Latin letters as the Hindi word that all know, or by name; others as they are."""
    return _WORDS.get(letters.lower()) or (LETTERS.spell(letters) if letters.isascii() else letters)


ELECTRONIC = ElectronicTable(
    marks=_MARKS,
    tag="हैशटैग",
    words=frozenset(),
    names={},
    is_word=lambda letters: not letters.isascii(),
    spell=_spell,
)

TELEPHONE = TelephoneTable(
    shapes=(
        r"\+\d{1,3}[ -]?\(?\d{2,6}\)?[ -]?\d{5,12}(?: \d{2,4}(?! ?[^\W\d]))?",
        r"[6-9]\d{9}(?<!000)",
        r"[6-9]\d{4}[ -]\d{5}",
        r"1800[ -]?\d{2,3}[ -]?\d{2,4}",
        r"0 ?\(\d{2,4}\)[ -]?\d{6,8}",
        r"\(0?\d{2,4}\)[ -]?\d{6,8}",
        r"0\d{2,4}[ -]\d{6,8}",
        r"0\d{5,7}-\d{3,6}",
        r"0\d{9,10}",
        r"\d{3}[ -]\d{3}[ -]\d{4}",
        r"\d{4} \d{4} \d{4}(?: \d{4})?",
        r"(?<=खाता )\d{9,18}",
    ),
    plus="प्लस",
    extension="एक्सटेंशन",
    extensions=r"ext\.?|एक्सटेंशन|एक्स\.",
    country=SPELLER.digits,
    group=SPELLER.digits,
)

CUES = (
    "पिन कोड", "पिनकोड", "पिन नंबर", "ज़िप कोड", "जिप कोड", "पोस्टल कोड", "डाक कोड", "सीवीवी", "CVV",
    "ज़िप", "पिन", "PIN", "ओटीपी", "OTP", "पासवर्ड", "पासकोड", "कोड", "आखिरी अंक",
    "आखिरी चार अंक", "अंतिम अंक", "अंतिम चार अंक", "खाता संख्या", "CVC", "ISBN", "खाता नंबर", "खाता क्रमांक",
    "अकाउंट नंबर", "कार्ड नंबर", "कार्ड संख्या", "आधार नंबर", "आधार संख्या", "आधार कार्ड नंबर",
    "मोबाइल नंबर", "मोबाइल", "फ़ोन नंबर", "फोन नंबर", "फ़ोन", "फोन", "दूरभाष", "टेलीफोन", "संदर्भ संख्या",
    "पीएनआर", "PNR", "पीएनआर नंबर", "ट्रेन नंबर", "ट्रेन संख्या", "गाड़ी संख्या", "गाड़ी नंबर",
    "फ्लाइट नंबर", "उड़ान संख्या", "रोल नंबर", "टोल फ्री नंबर", "टोल फ्री", "हेल्पलाइन नंबर",
    "हेल्पलाइन", "आईडी", "पंजीकरण संख्या", "ऑर्डर नंबर", "सीरियल नंबर", "व्हाट्सऐप नंबर",
)  # fmt: skip
"""Words that codes follow."""
BETWEEN = ("है", "था", "नंबर", "संख्या", "पर", "-")
"""Words that may stand between the two."""
VERSION_CUES = (
    r"संस्करण|वर्ज़न|वर्जन|एंड्रॉइड|एंड्रॉयड|आईओएस|विंडोज़|विंडोज|पायथन|python|android|ios|windows|ubuntu|java|"
    r"version|chrome|gpt"
)
