"""Names of Latin letters, and initials, in Hindi."""

from string import ascii_lowercase

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Pattern
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.sayable import Sayable
from kokoro_server.verbalizing.words import any_of, word_set

_IN_HINDI = (
    "ए", "बी", "सी", "डी", "ई", "एफ", "जी", "एच", "आई", "जे", "के", "एल", "एम", "एन", "ओ",
    "पी", "क्यू", "आर", "एस", "टी", "यू", "वी", "डब्ल्यू", "एक्स", "वाई", "ज़ेड",
)  # fmt: skip
_NAMES = dict(zip(ascii_lowercase, _IN_HINDI, strict=True))
_SPELLED = word_set(
    "AI API ATM BJP BSE CBI CBSE CEO CFO CID CM DA DIG DM EMI EU EVM FAQ FIR GDP GST GSTIN HR IAS "
    "IB ICC ICU ID IED IFS IFSC IIM IIT IMF IP IPC IPL IPO IPS IQ IRCTC IT ITI JEE LED MA MBA MCA "
    "MLA NCERT NDA NGO NIA NRI OBC OTP PIL PM PNR QR RBI RTI RTO SBI SUV TV UAE UAPA UGC UIDAI UK "
    "UN UNO UP UPA UPI UPSC URL US USA USB VIP WHO"
)

LETTERS = Letters(SPELLER, names=_NAMES, spelled=_SPELLED, is_word=Sayable("aeiouy").has_vowel)

_NAME = any_of(_NAMES.values())
_ROW = regex.compile(rf"(?<![\w.])(?:(?:{_NAME})\. ?){{1,5}}(?:{_NAME})\.(?= ?\w)")
_FIRST = regex.compile(
    rf"(?:^|(?<=(?:[।,(“]|श्री|श्रीमती|सुश्री|डॉक्टर|प्रोफेसर) ?))(?:(?:{_NAME})\. ?){{1,5}}(?=\w)"
)
_LAST = regex.compile(rf"(?<![\w.])(?:(?:{_NAME})\. ?){{1,5}}(?:{_NAME})(?!\w)")
_DOT = regex.compile(r"\. ?")
_LONE = regex.compile(r"(?<![\w'.&+-])(?<![A-Za-z],? )[A-Z](?![\w'&+#-]|\.\w| [a-z])")
_DOTTED = regex.compile(r"(?<![\w.])(?:[A-Z]\.){1,5}[A-Z](?:\.|(?!\w))")
_LINES = regex.compile(r"(?<=(?<![\w.,])(?:240|360|480|720|1080|1440|2160))[pi](?!\w)")
"""The letter behind the lines of a screen: "1080p"."""
_SLASHED = regex.compile(r"(?<![\w/])[A-Z]/[A-Z](?![\w/])")
_PAIR = regex.compile(r"(?<=(?<!\w)[A-Z])&(?=[A-Z](?!\w))")


class Initials:
    """Takes the pauses out of initials: "ए.पी.जे. अब्दुल"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with initials as words."""
        for pattern in (_ROW, _FIRST, _LAST):
            text = _without_dots(text, pattern)
        return text


class LoneLetters:
    """Says a capital letter that stands alone by its Hindi name: "विटामिन A"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for lone capital letters."""
        text = text.sub(_DOTTED, lambda match: LETTERS.spell(match[0].replace(".", "")))
        text = text.sub(_LINES, lambda match: f" {LETTERS.spell(match[0])}")
        text = text.sub(_PAIR, " एंड ")
        text = text.sub(_SLASHED, lambda match: LETTERS.spell(match[0].replace("/", "")))
        return text.sub(_LONE, lambda match: LETTERS.spell(match[0]))


def _without_dots(text: AlignedText, pattern: Pattern) -> AlignedText:
    return text.sub(pattern, lambda match: text[match.start() : match.end()].sub(_DOT, " "))
