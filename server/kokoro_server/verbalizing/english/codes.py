"""Reads numbers that count nothing digit by digit: PINs, ZIP codes, accounts, rooms, flights."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.states import STATES

_STATE = "|".join(STATES)
_ZIP = regex.compile(
    rf"(?:(?<=[a-z.]),? (?P<state>{_STATE})(?P<gap>,? )|(?<=\b(?i:zip|zip code|postcode|postal"
    rf" code)"
    r"(?: is|:)? ?))(?P<zip>\d{5})(?:-(?P<plus>\d{4}))?(?![\w-]|[.,]\d)"
)
_LONG_ZIP = regex.compile(r"(?<![\w/$€£-]|\d[.,:])(?P<zip>\d{5})-(?P<plus>\d{4})(?![\w-]|[.,]\d)")
_NAMED = regex.compile(
    r"\b(?:PINs?|pin|CVV2?|CVC2?|code|passcode|password|OTP|PNR|SSN|ID|account|acct\.?|card|serial|confirmation|tracking"
    r"|reference|ref\.?|routing|verification|invoice|policy|licen[cs]e|case|ticket|member(?:ship)?"
    r"|extension|ext\.?|ending in|ends in|passport|order|model)"
    r"(?:,? (?:number|code|no\.?|ID|id|is|was|reads|of)|:| ?[#=])*[ :]"
    r"(?P<code>\d{3,})(?![\w]|[.,:/-]\d|,\d| (?:and|to|people|users|times|percent))",
    regex.IGNORECASE,
)
_PLACES = regex.compile(
    r"\b(?:[Rr]oom|[Ff]light(?: [A-Z\d]{2})?|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Bb]us"
    r"|[Aa]partment|Apt\.?|[Ss]uite|Ste\.?|[Bb]oeing"
    r"|[Aa]irbus|[Gg]ate|[Uu]nit|[Tt]rain|Porsche|Peugeot|Hwy\.?|Rte\.?|[Aa]rea|[Pp]age|Pier|[Ff]orm|[Ll]ocker)"
    r" (?P<code>\d{3,4})(?![\w]|[.,:/]\d|-\d(?!00\b)| (?:people|times|percent))"
)
_COURSE = regex.compile(
    r"\b(?:Maths?|English|Biology|Bio|Chemistry|Chem|Physics|History|Psychology|Psych|Economics|Econ"
    r"|Calculus|Philosophy|Sociology|Statistics|Accounting|Anatomy|Engineering|Computer Science|CS"
    r"|Geology|Astronomy|Literature|Algebra|French|Spanish|Latin|Marketing|Finance)"
    r" (?P<code>[1-9]\d\d)(?![\w]|[.,:/-]\d| (?:people|students|times|percent|books|words))"
)
_STATUS = regex.compile(
    r"(?:(?<=\b(?i:HTTP|error|status|error code|status code|HTTP error|HTTP status)[ :])"
    r"(?P<code>[1-5]\d\d)(?![\w]|[.,:/-]\d| (?:people|times|percent|errors|bytes))"
    r"|(?<![\w.,$€£-])(?P<code>[45]0[1-9])(?= (?:error|page|response|status|not found)s?\b))",
    regex.IGNORECASE,
)
"""What a server answers: "HTTP 404"."""
_ISSN = regex.compile(r"(?<=\bISSN:? ?)\d{4}-\d{3}[\dX](?![\w-])")
_PLAN = regex.compile(r"(?<![\w.,])(?P<code>40[13]|457|501|529)(?= ?\([a-z]\))")
"""The American savings plans "401(k)" and "403(b)"."""
_SORT_CODE = regex.compile(r"(?<=\b[Ss]ort[ -]code:? ?(?:is )?)\d\d-\d\d-\d\d(?![\w-])")
_LEADING_ZERO = regex.compile(
    r"(?<![\w$€£]|\d[-—/.,:])(?P<code>0\d++)(?![\w]|\.\d|,\d{3}(?!\d)|[:/]\d|-\d)"
)
_LONG = regex.compile(r"(?<![\w/$€£-]|\d[.,:])(?P<code>\d{7,})(?![\w]|[.,:/-]\d)")
_ROUND = "000"


class Codes:
    """Reads a number digit by digit where a word, a state or its form says that it is a code."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for codes."""
        text = text.sub(_ZIP, lambda match: self._zip(text, match))
        text = text.sub(_LONG_ZIP, self._long_zip)
        text = text.sub(_NAMED, lambda match: self._numbers.digits(match["code"]), "code")
        text = text.sub(_PLACES, lambda match: self._numbers.spoken_code(match["code"]), "code")
        text = text.sub(_COURSE, lambda match: self._numbers.spoken_code(match["code"]), "code")
        text = text.sub(_STATUS, lambda match: self._numbers.spoken_code(match["code"]))
        text = text.sub(_ISSN, self._groups)
        text = text.sub(_PLAN, lambda match: f"{self._numbers.spoken_code(match['code'])} ")
        text = text.sub(_SORT_CODE, self._groups)
        text = text.sub(_LEADING_ZERO, lambda match: self._numbers.digits(match["code"]))
        return text.sub(_LONG, self._long)

    def _zip(self, text: AlignedText, match: Match) -> AlignedText:
        code = text.replaced(match.start("zip"), match.end(), self._long_zip(match))
        if not match["state"]:
            return text[match.start() : match.start("zip")] + code
        start, end = match.span("state")
        name = text.replaced(start, end, STATES[match["state"]])
        return text[match.start() : start] + name + text[end : match.start("zip")] + code

    def _groups(self, match: Match) -> str:
        groups = match[0].removesuffix("X").split("-")
        check = " X" if match[0].endswith("X") else ""
        return ", ".join(map(self._numbers.digits, groups)) + check

    def _long_zip(self, match: Match) -> str:
        code = self._numbers.digits(match["zip"], zero="oh")
        if not match["plus"]:
            return code
        return f"{code}, {self._numbers.digits(match['plus'], zero='oh')}"

    def _long(self, match: Match) -> str | None:
        if match["code"].endswith(_ROUND):
            return None
        return self._numbers.digits(match["code"])
