"""Writes out what stands before a number: "No. 5", "Fig. 3", "pp. 14-16", "Vol. II"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.writing import ENDS_SENTENCE
from kokoro_server.verbalizing.words import any_of

_NUMBERED = {
    "no": "number",
    "nos": "numbers",
    "fig": "figure",
    "figs": "figures",
    "vol": "volume",
    "vols": "volumes",
    "ch": "chapter",
    "chap": "chapter",
    "sec": "section",
    "p": "page",
    "pg": "page",
    "pp": "pages",
    "eq": "equation",
    "eqs": "equations",
    "ex": "example",
    "art": "article",
    "app": "appendix",
    "pt": "part",
    "tab": "table",
    "par": "paragraph",
    "para": "paragraph",
    "ver": "version",
    "ext": "extension",
    "op": "opus",
    "bk": "book",
    "ep": "episode",
    "lvl": "level",
    "nr": "number",
    "fn": "footnote",
    "paras": "paragraphs",
    "arts": "articles",
    "secs": "sections",
    "s": "section",
    "ss": "sections",
    "sc": "scene",
}
_NUMBER = regex.compile(
    rf"(?<![\w.'-])(?P<name>(?i:{any_of(_NUMBERED.keys() - {'no'})}))\.(?= ?\(\d)"
    r"|(?<=\b(?i:serial|part|model|order|account|acct|reg|registration|invoice|ref|reference|item"
    r"|license|licence|passport|policy|vehicle|ticket|tracking|batch|lot|cat) )(?P<name>[nN]os?)\."
    r"(?= ?[A-Z\d-]{0,12}\d)"
    rf"|(?<![\w.'-])(?P<name>(?i:{any_of(_NUMBERED)}))\.(?P<gap> ?)"
    r"(?:(?=#?\d)|(?<!\b[nN]os?\. ?)(?=[IVXLC]+\b))|(?<![\w.'-])(?P<name>No|Nos|Vol|Fig|Ch|pp"
    r"|Op) (?=\d+(?![\w%]| [a-z]))"
)

_CENTURY = regex.compile(
    rf"(?<=\b\d{{1,2}}(?:st|nd|rd|th)(?: ?[-—] ?\d{{1,2}}th)?[ -])"
    rf"c(?:ent)?\.(?!\w)(?P<stop>{ENDS_SENTENCE}|$)?"
)
_FOLLOWING = regex.compile(
    r"(?:(?<=(?<![\w#.,:/-])\d{1,4}) ?ff\b(?![:/-])"
    r"|(?<=\b(?:pp?\.|pages?|lines?|verses?|vv?\.|sections?) ?\d{1,4})f\b)"
    rf"(?:\.(?P<stop>{ENDS_SENTENCE}|$)?)?"
)
_COUNT = regex.compile(r"(?<![\w.'-])No\.(?= of [a-z])")
_CIRCA = regex.compile(r"(?<![\w.])ca?\.(?P<gap> ?)(?=\d{3,4}\b)")


class References:
    """Writes references to numbered things out, whose dot ends no sentence."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for them."""
        text = text.sub(_CENTURY, lambda match: f"century{_full_stop(match)}")
        text = text.sub(_FOLLOWING, lambda match: f" and following{_full_stop(match)}")
        text = text.sub(_CIRCA, "circa ").sub(_COUNT, "Number")
        return text.sub(_NUMBER, lambda match: _NUMBERED[match["name"].lower()] + " ")


def _full_stop(match: Match) -> str:
    """Return the dot that ends the sentence as well."""
    return "" if match["stop"] is None else "."
