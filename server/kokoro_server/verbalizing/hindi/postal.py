"""Says postal addresses: numbers of houses and postal codes digit by digit."""

import re

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.letters import LETTERS
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.words import word_set

_PLACES = (
    "आंध्र प्रदेश|अरुणाचल प्रदेश|असम|बिहार|छत्तीसगढ़|गोवा|गुजरात|हरियाणा|हिमाचल प्रदेश|झारखंड|कर्नाटक|केरल|"
    "मध्य प्रदेश|महाराष्ट्र|मणिपुर|मेघालय|मिज़ोरम|मिजोरम|नागालैंड|ओडिशा|उड़ीसा|पंजाब|राजस्थान|सिक्किम|तमिलनाडु|"
    "तेलंगाना|त्रिपुरा|उत्तर प्रदेश|उत्तराखंड|पश्चिम बंगाल|दिल्ली|चंडीगढ़|पुदुचेरी|जम्मू|कश्मीर|लद्दाख|लक्षद्वीप|"
    "मुंबई|मुम्बई|कोलकाता|चेन्नई|बेंगलुरु|बैंगलोर|बेंगलूर|हैदराबाद|अहमदाबाद|पुणे|सूरत|जयपुर|लखनऊ|कानपुर|नागपुर|"
    "इंदौर|इन्दौर|ठाणे|भोपाल|विशाखापत्तनम|पटना|वडोदरा|गाज़ियाबाद|गाजियाबाद|लुधियाना|आगरा|नासिक|फरीदाबाद|फ़रीदाबाद|"
    "मेरठ|राजकोट|वाराणसी|श्रीनगर|औरंगाबाद|धनबाद|अमृतसर|इलाहाबाद|प्रयागराज|रांची|राँची|हावड़ा|कोयंबटूर|जबलपुर|"
    "ग्वालियर|विजयवाड़ा|जोधपुर|मदुरै|रायपुर|कोटा|गुवाहाटी|सोलापुर|हुबली|बरेली|मुरादाबाद|मैसूर|मैसूरु|गुरुग्राम|"
    "गुड़गांव|गुड़गाँव|अलीगढ़|जालंधर|भुवनेश्वर|तिरुवनंतपुरम|नोएडा|सहारनपुर|गोरखपुर|बीकानेर|अमरावती|अगरतला|अजमेर|"
    "उज्जैन|उदयपुर|देहरादून|जमशेदपुर|बोकारो|शिमला|गांधीनगर|गाँधीनगर|पणजी|इंफाल|शिलांग|आइज़ोल|कोहिमा|गंगटोक|कोच्चि|"
    "मंगलुरु|बिलासपुर|झांसी|झाँसी|मथुरा|गया|भागलपुर|मुज़फ़्फ़रपुर|हरिद्वार|ऋषिकेश|रोहतक|पानीपत|सिलीगुड़ी|दुर्ग|भिलाई|"
    "ईटानगर|दिसपुर|इम्फाल|आइजोल|पोर्ट ब्लेयर|कवरत्ती|सिलवासा|दमन|लेह|निकोबार|पुडुचेरी|पांडिचेरी|आन्ध्र प्रदेश|"
    "तमिल नाडु|झारखण्ड|उत्तराखण्ड|हवेली|दीव|मंगलौर|त्रिवेंद्रम|बनारस|काशी|दार्जिलिंग|हल्द्वानी|नैनीताल|रुड़की"
)
_CODE = regex.compile(
    rf"(?:(?<!\w)(?:{_PLACES})(?:,? ?[-—]? ?))(?P<code>[1-9]\d\d ?\d{{3}})(?![\w%/]|[.,]\d|-\d)"
)
_TOWN_AND_STATE = regex.compile(
    r"^[\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{2,20})?, [\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{2,20})?"
    r"[ -]{1,3}(?P<code>[1-9]\d{5})(?=[।.]?$)"
)
_COUNTED = regex.compile(r"आबादी|जनसंख्या|संख्या|कुल|मत|वोट|रुपये|रुपए|लोग")
"""Words of a line that is none of a place: what stands behind them is a number."""
_THINGS = word_set(
    "स्ट्रीट रोड एवेन्यू लेन मार्ग फ्लैट अपार्टमेंट प्लॉट शॉप सेक्टर फ्लोर ब्लॉक कॉम्प्लेक्स प्लाज़ा प्लाजा कॉलोनी "
    "गली मकान विहार सोसाइटी एन्क्लेव बिल्डिंग टावर एक्सटेंशन बुलेवार्ड "
    "टेरेस हाईवे स्क्वेर स्क्वायर Street Road Avenue Lane"
)
_STREET = regex.compile(r"(?<!\w)(?:आर डी|एस टी|एवीई)(?!\w)")
_AMOUNT = regex.compile(
    r"[₹$€%=+]|\d[.,]\d|\d ?(?:sq|km|m|kg|बीघा|एकड़|वर्ग|किमी|मीटर|रुपये|रुपए|लाख|करोड़|हज़ार|हजार|"
    r"बजे)(?!\w)"
)
"""What tells that numbers of a line are amounts: "प्लॉट 5 बीघा"."""
_FUNCTION = word_set(
    "है हैं हूँ था थे थी हो होगा होगी गया गई गए पर में को से ने का के की तक कि यह वह लिए नहीं लोग दिन घंटे "
    "किलोमीटर रुपये रुपए बजे"
)
"""Words of sentences. An address by itself has none; in a sentence numbers are said as such."""
_LINE = regex.compile(r"(?:[^।?!;:]|(?<=\d):(?=\d))+")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_NUMBER = regex.compile(r"(?<![\p{L}\d.])(?P<digits>\d{1,12})(?:-?(?P<letter>[A-Za-z]))?(?![\w.])")
_BETWEEN = re.compile(r"(?<=\d)[/-](?=\d)")
_HYPHEN = regex.compile(r"(?<=\p{L}\p{M}*)-(?=\p{L})")


class Postal:
    """Says addresses of houses."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for numbers in addresses."""
        text = text.sub(_CODE, _say_code, "code")
        if not _COUNTED.search(text.text):
            text = text.sub(_TOWN_AND_STATE, _say_code, "code")
        return text.sub(_LINE, lambda match: _say_line(text, match))


def _say_code(match: Match) -> str:
    return apart(match, f" {SPELLER.digits(match['code'])}")


def _say_line(text: AlignedText, match: Match) -> AlignedText | None:
    found = set(_WORD.findall(match[0]))
    is_street = not _THINGS.isdisjoint(found) or _STREET.search(match[0])
    if not is_street or _AMOUNT.search(match[0]) or not _FUNCTION.isdisjoint(found):
        return None
    line = text[match.start() : match.end()]
    line = line.sub(_BETWEEN, lambda mark: f" {_MARKS[mark[0]]} ").sub(_HYPHEN, " हाइफ़न ")
    return line.sub(_NUMBER, _say_number)


def _say_number(match: Match) -> str:
    return f"{SPELLER.digits(match['digits'])} {LETTERS.spell(match['letter'] or '')}".strip()


_MARKS = {"/": "बटा", "-": "हाइफ़न"}
