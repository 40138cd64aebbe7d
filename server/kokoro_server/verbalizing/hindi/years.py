"""Says years, which Hindi counts in hundreds: "1947" is "उन्नीस सौ सैंतालीस"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.numbers import SPELLER

_YEAR = r"(?P<year>1[1-9]\d\d|20\d\d)(?:[-—](?P<last>\d{4}|\d\d))?(?![\w%]|[.,/:]\d|-\d)"
_BEFORE = (
    "सन्?|वर्ष|साल|संवत|संवत्|ईस्वी|जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|"
    "नवंबर|नवम्बर|दिसंबर|दिसम्बर|सत्र|ओलंपिक|संविधान|अधिनियम,?|क्रांति"
)
_AFTER = r"(?:का|के|की|में|से(?! ?\d| अधिक| ज़्यादा| ज्यादा| कम)|तक|वाला|वाली|वाले|ईस्वी|ईसवी|तथा)(?!\w)"
_ANY = r"(?:1[1-9]|20)\d\d"
_AND = r"(?:,? (?:और|एवं|व|या) |, )"
_CUED = regex.compile(rf"(?<!\w)(?P<cue>{_BEFORE}) (?P<years>{_YEAR})")
_FOLLOWED = regex.compile(rf"(?<![\w.,/:$€£₹#+-])(?<![$€£₹#+-] ){_YEAR}(?= {_AFTER})")
_LISTED = regex.compile(
    rf"(?<![\w.,/:$€£₹#+-])(?<![$€£₹#+-] )(?P<year>{_ANY})"
    rf"(?:(?={_AND}{_ANY}(?![\w%]|[.,/:]\d|-\d))|(?<=(?<!\d){_ANY}{_AND}{_ANY}(?![\w%]|[.,/:]\d|-\d)))"
)
_SPAN = regex.compile(
    r"(?<![\w.,/:$€£₹#+-])(?P<year>1[1-9]\d\d|20\d\d)[-—](?P<last>(?:1[1-9]|20)?\d\d)(?![\w%-]|[.,/:]\d)"
)
_ERA = regex.compile(
    r"(?<![\w.,/:-])(?P<from>\d{1,4})(?:[-—](?P<to>\d{1,4}))? ?"
    r"(?P<era>ई\. ?पू\.?|ईसा पूर्व|ई\.|ईसवी|ईस्वी)(?!\w)"
)
_SEASONS = ("सत्र", "वर्ष")
"""Behind these words two years are one season: "वर्ष 2023-24"."""


class Years:
    """Says years where words beside them tell that they are some."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for years."""
        text = text.sub(_ERA, _say_era)
        text = text.sub(_CUED, _say_cued, "years")
        text = text.sub(_SPAN, _say_span)
        text = text.sub(_LISTED, lambda match: SPELLER.year(int(match["year"])))
        return text.sub(_FOLLOWED, lambda match: _say(match, "से"))


def _say_cued(match: Match) -> str:
    return _say(match, "" if match["cue"] in _SEASONS else "से")


def _say_span(match: Match) -> str | None:
    """Say "1939-1945" and "1990-91", where the second year is the later one."""
    century = 10 ** len(match["last"])
    return _say(match, "से") if int(match["year"]) % century < int(match["last"]) else None


def _say(match: Match, to: str) -> str:
    first, last = SPELLER.year(int(match["year"])), match["last"]
    return f"{first} {to} {SPELLER.year(int(last))}" if last else first


def _say_era(match: Match) -> str:
    numbers = [int(match["from"]), *([int(match["to"])] if match["to"] else [])]
    era = "ईसा पूर्व" if "पू" in match["era"] else "ईस्वी"
    return f"{' से '.join(map(SPELLER.year, numbers))} {era}"
