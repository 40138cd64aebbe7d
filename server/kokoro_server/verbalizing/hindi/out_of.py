"""Says one number out of another, which Hindi names first: "दस में से तीन" for "पृष्ठ 3/10"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.numbers import SPELLER

_STEPS = (
    "चरण|पृष्ठ|पेज|भाग|स्टेप|एपिसोड|स्तर|लेवल|प्रश्न|सवाल|स्लाइड|पाठ|राउंड|किस्त|प्रयास|फोटो|मैसेज|रेटिंग|स्कोर|अंक"
)
_BEHIND = "अंक|स्टार|सितारे|नंबर|रेटिंग"
_PAIR = r"(?P<top>\d{1,4}(?:\.\d{1,2})?)/(?P<bottom>\d{1,4})(?![\d/%]|\.\d)"
_CUED = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_STEPS}):? (?P<pair>{_PAIR})")
_NAMED = regex.compile(rf"(?<![\d/.,])(?P<pair>{_PAIR})(?= (?:{_BEHIND})(?![\p{{L}}\p{{M}}]))")
_EXPIRY = regex.compile(
    r"(?<=(?:वैधता|एक्सपायरी|समाप्ति|expiry|exp\.?):? (?:0[1-9]|1[0-2]))/(?=\d\d(?![\d/]|\.\d))"
)
_SEASON = regex.compile(r"(?<![\d/.,-])(?P<first>(?:19|20)\d\d)/(?P<last>\d\d)(?![\w/]|[.,]\d)")
_DIVISION = regex.compile(r"(?<=\d) : (?=\d{1,9} ?= ?\d)")
_ROOT = regex.compile(r"√ ?(?P<number>\d{1,9}(?:\.\d{1,9})?)(?![\d.]\d)")
_TEMPERATURES = regex.compile(r"(?<=(?<![\d/.,])-?\d{1,2}) ?/ ?(?=-?\d{1,2} ?[℃℉])")
_INNINGS = regex.compile(r"ओवर|विकेट|पारी|टेस्ट")
_WICKETS = regex.compile(r"(?<=(?<![\d/.,])\d{2,3})/(?=(?:10|\d)(?![\d/]|\.\d))")
_PER = regex.compile(r"(?<=\d)/(?=1?00? (?:ग्राम|किलो|लीटर|ml|g)(?![\p{L}\p{M}]))")


class OutOf:
    """Says slashes between numbers that make no fraction; the numbers stay."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such slashes, for ":" before "=", and for roots."""
        text = text.sub(_DIVISION, " भाग ").sub(_ROOT, lambda match: f"{match['number']} का वर्गमूल")
        if "/" not in text.text:
            return text
        text = (
            text.sub(_TEMPERATURES, " से ")
            .sub(_EXPIRY, "/20")
            .sub(_SEASON, _years)
            .sub(_PER, " प्रति ")
        )
        if _INNINGS.search(text.text):
            text = text.sub(_WICKETS, " पर ")
        return text.sub(_CUED, _out_of, "pair").sub(_NAMED, _out_of)


def _out_of(match: Match) -> str:
    return f"{match['bottom']} में से {match['top']}"


def _years(match: Match) -> str | None:
    first, last = int(match["first"]), int(match["last"])
    if (first + 1) % 100 != last:
        return None
    return f"{SPELLER.year(first)} {SPELLER.year(last)}"
