"""Reads street addresses: numbers of houses, "Elm St.", "N Main Ave", "Apt. 4"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.states import STATES
from kokoro_server.verbalizing.english.writing import ENDS_SENTENCE, in_words

_SUFFIXES = {
    "st": "Street",
    "ave": "Avenue",
    "av": "Avenue",
    "blvd": "Boulevard",
    "rd": "Road",
    "dr": "Drive",
    "ln": "Lane",
    "ct": "Court",
    "pl": "Place",
    "pkwy": "Parkway",
    "hwy": "Highway",
    "sq": "Square",
    "ter": "Terrace",
    "cir": "Circle",
    "fwy": "Freeway",
    "expy": "Expressway",
    "tpke": "Turnpike",
    "rte": "Route",
    "cres": "Crescent",
    "bldg": "Building",
    "hts": "Heights",
    "plz": "Plaza",
}
_SUFFIX = (
    "(?:St|Ave|Av|Blvd|Rd|Dr|Ln|Ct|Pl|Pkwy|Hwy|Sq|Ter|Cir|Fwy|Expy|Tpke|Cres|Bldg|Hts|Plz"
    "|ST|AVE|BLVD|RD|DR|LN)"
)
_FULL = (
    "Street|Avenue|Boulevard|Road|Drive|Lane|Court|Place|Parkway|Highway|Square|Terrace|Circle"
    "|Way|Broadway"
)
_COMPASS = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "Northeast",
    "NW": "Northwest",
    "SE": "Southeast",
    "SW": "Southwest",
}
_NAME = r"(?:[A-Z][\w']{1,20}|\d{1,3}(?:st|nd|rd|th)|the|of|[A-Z]\.?)"
_HOUSE = regex.compile(
    rf"(?<![\w/$€£-]|\d[.,:])(?P<house>\d{{1,5}})(?P<letter>[A-Z])?"
    rf"(?=,? (?:(?:[NSEW]|[NS][EW])\.? )?(?:{_NAME} ){{1,3}}(?:{_SUFFIX}|{_FULL}|st|ave)\b)"
)
_DIRECTION = regex.compile(
    rf"(?<=\d |^)(?P<to>[NS][EW]|[NSEW])\b\.?(?= (?:{_NAME} ){{1,3}}(?:{_SUFFIX}|{_FULL}|st|ave)\b)"
    rf"|(?<=\b(?:{_SUFFIX}|{_FULL})\.?,? )(?P<to>[NS][EW])\b"
)
_NOT_NAMES = (
    r"The|This|That|See|Ask|Call|Dear|Meet|When|And|But|With|From|For|To|By|In|At|On|Hi|Hello|If|As|Is"
    r"|Was|Did|Has|My|Our|His|Her|Their|Your|Then|So|While|After|Before|Because|Visit|Near|Like|Thank|Yes|No"
    r"|New|Old|Mr|Mrs|Ms|Or|What|Where|Who|How|Why|Tell|Let|Since|Until|Today|Yesterday|Tomorrow|I|Sunday|Monday"
    r"|Tuesday|Wednesday|Thursday|Friday|Saturday|About|Every|St"
)
_STREET = regex.compile(
    rf"(?<=\b(?!(?:{_NOT_NAMES})\b)(?:[A-Z][\w']{{1,20}}|\d{{1,3}}(?:st|nd|rd|th)) )"
    rf"(?P<suffix>{_SUFFIX}|(?<=(?:st|nd|rd|th) )(?:st|ave))\b(?P<dot>\.)?"
    r"(?! [A-Z][a-z]+(?:'s)? (?:said|says|is|was|will|has|had|and his|told|asked))"
)
_ROAD = regex.compile(
    r"(?<=\b(?:I|US|SR|CR|FM|Rte\.?|Hwy\.?|Route|Highway|Interstate|M|A)[- ]\d{1,4} )"
    r"(?P<to>[NSEW])B?\b(?!\.\w|')|(?<=\b[Ww]inds? (?:from )?)(?P<to>[NS][EW]|[NSEW])\b"
)
_TITLES = frozenset(("dr", "st"))
_NUMBERED = {
    "apt": "Apartment",
    "ste": "Suite",
    "rm": "Room",
    "bldg": "Building",
    "fl": "Floor",
    "hwy": "Highway",
    "rte": "Route",
    "rt": "Route",
    "dept": "Department",
}
_UNIT = regex.compile(
    r"(?<=\d(?:st|nd|rd|th) )(?P<name>Fl\b|fl(?=\.))(?:\.(?! [A-Z]|$))?"
    r"|\b(?P<name>[Aa]pt|[Ss]te|[Rr]m|Bldg|Hwy|Rte|Rt)\b\.?(?= ?#?(?:\d|[A-Z]\b))|\b(?P<box>P\.?"
    r" ?O\.?)"
    r" (?=Box\b)"
)
_AFTER_CITY = regex.compile(
    r"(?<=\b[A-Z][a-z]+, )(?P<state>AK|AZ|AR|CA|CT|FL|GA|IL|KS|KY|MI|MN|MO|MT|NE|NH|NJ|NV|NM|NY|NC"
    r"|ND|RI|SC|SD|TN|TX|UT|VT|WA|WV|WI|WY)(?=[,.;)]|$| [a-z])"
)
"""Codes that are no words."""
_STOP = regex.compile(ENDS_SENTENCE)
_NEXT_NAME = regex.compile(r" [A-Z]")


class Addresses:
    """Reads the parts of a street address."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for addresses."""
        text = text.sub(_UNIT, self._unit)
        text = text.sub(_AFTER_CITY, lambda match: STATES[match["state"]])
        text = text.sub(_ROAD, self._road)
        text = text.sub(_DIRECTION, lambda match: _COMPASS[match["to"]])
        houses = frozenset(match.end() for match in _HOUSE.finditer(text.text))
        streets = text.sub(_STREET, lambda match: self._street(match, houses))
        return streets.sub(_HOUSE_WORDS, lambda match: self._house(streets, match))

    def _road(self, match: Match) -> str:
        return _COMPASS[match["to"]].lower() + ("bound" if match[0].endswith("B") else "")

    def _unit(self, match: Match) -> str:
        return "P O " if match["box"] else _NUMBERED[match["name"].lower()]

    def _house(self, text: AlignedText, match: Match) -> AlignedText:
        parts = [(match.span("house"), self._numbers.spoken_code(match["house"]))]
        if match["letter"]:
            parts.append((match.span("letter"), match["letter"]))
        return in_words(text, parts)

    def _street(self, match: Match, houses: frozenset[int]) -> str | None:
        suffix = match["suffix"].lower()
        has_house = any(match.start() - _REACH < end <= match.start() for end in houses)
        follows = _NEXT_NAME.match(match.string, match.end())
        stops = _STOP.match(match.string, match.end()) or match.end() == len(match.string)
        if suffix in _TITLES and follows and not (has_house or stops):
            return None  # "Elm Dr. Jones": a title
        if suffix == "st" and not (match["dot"] or has_house or match["suffix"] == "St"):
            return None
        return f"{_SUFFIXES[suffix]}{'.' if match['dot'] and stops else ''}"


_REACH = 60
_HOUSE_WORDS = regex.compile(
    rf"(?<![\w/$€£-]|\d[.,:])(?P<house>\d{{1,5}})(?P<letter>[A-Z])?"
    rf"(?=,? (?:(?:North|South|East|West)\w* )?(?:{_NAME} ){{1,3}}(?:{_FULL}|ST|AVE)\b)"
)
