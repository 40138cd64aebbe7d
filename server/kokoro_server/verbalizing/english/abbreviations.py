"""Writes abbreviations out, by what stands beside them."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.writing import ENDS_SENTENCE
from kokoro_server.verbalizing.words import any_of, word_set

_TITLES = {
    "Dr": "Doctor",
    "Prof": "Professor",
    "Sgt": "Sergeant",
    "Lt": "Lieutenant",
    "Col": "Colonel",
    "Gen": "General",
    "Gov": "Governor",
    "Rev": "Reverend",
    "Capt": "Captain",
    "Cmdr": "Commander",
    "Cdr": "Commander",
    "Maj": "Major",
    "Sen": "Senator",
    "Rep": "Representative",
    "Hon": "Honorable",
    "Pres": "President",
    "Fr": "Father",
    "St": "Saint",
    "Cpl": "Corporal",
    "Pvt": "Private",
    "Adm": "Admiral",
    "Supt": "Superintendent",
    "Msgr": "Monsignor",
    "Insp": "Inspector",
    "Det": "Detective",
    "Sec": "Secretary",
    "Amb": "Ambassador",
    "Atty": "Attorney",
    "Mt": "Mount",
    "Ft": "Fort",
    "Pt": "Point",
    "Messrs": "Messieurs",
    "Mmes": "Mesdames",
    "Ald": "Alderman",
    "Br": "Brother",
}
_NEED_DOT = word_set("Sec Rep Pt Gen Fr Hon Pres Br Det Sen Adm Rev Ft")
_TITLE = regex.compile(
    rf"(?<![\w.'-])(?P<title>{'|'.join(_TITLES)})(?P<dot>\.)?(?=[ -](?:[A-Z][\w'.]|(?:de|van"
    rf"|von) [A-Z]))"
)
_WORDS = {
    "vs": "versus",
    "approx": "approximately",
    "dept": "department",
    "govt": "government",
    "Inc": "Incorporated",
    "Ltd": "Limited",
    "Corp": "Corporation",
    "Bros": "Brothers",
    "Jr": "Junior",
    "Sr": "Senior",
    "Esq": "Esquire",
    "Assn": "Association",
    "Univ": "University",
    "Mfg": "Manufacturing",
    "misc": "miscellaneous",
    "Intl": "International",
    "Natl": "National",
    "incl": "including",
    "excl": "excluding",
    "temp": "temperature",
    "max": "maximum",
    "avg": "average",
    "tel": "telephone",
    "Tel": "telephone",
    "est": "established",
    "Est": "established",
    "Dept": "Department",
    "Assoc": "Associates",
    "Asst": "Assistant",
    "asst": "assistant",
    "Co": "Company",
    "cont": "continued",
    "esp": "especially",
    "Ave": "Avenue",
    "Blvd": "Boulevard",
    "acct": "account",
    "Acct": "Account",
    "bal": "balance",
    "Elev": "Elevation",
    "cf": "compare",
    "qty": "quantity",
    "Qty": "quantity",
    "appt": "appointment",
    "mgr": "manager",
    "Mgr": "Manager",
    "dist": "district",
    "ca": "circa",
    "Approx": "Approximately",
    "Vs": "Versus",
    "Sept": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
    "Jan": "January",
    "Feb": "February",
    "Aug": "August",
    "Apr": "April",
}
_WORD = regex.compile(
    rf"(?<![\w.'-])(?P<word>{any_of(_WORDS)})\.(?!\w)"
    r"|(?<=[A-Z][a-z]+,? )(?P<word>Jr|Sr|Esq|Inc|Ltd|Corp|Bros)\b(?!\.)"
    r"|(?<![\w.'/-])(?P<word>vs|approx|dept|govt|appt)\b(?!\.)"
)
_LIFE = regex.compile(r"(?<![\w.])(?P<word>b|d|fl|r)\.(?= (?:c\.|ca\.|circa )? ?\d{3,4}\b)")
_LIVED = {"b": "born", "d": "died", "fl": "flourished", "r": "reigned"}
_ET_CETERA = regex.compile(r"(?<![\w.])(?:etc|&c)(?P<dot>\.)?(?!\w)", regex.IGNORECASE)
_INITIALS = regex.compile(rf"(?<![\w.])(?P<letters>(?:[A-Z]\.){{2,5}}){ENDS_SENTENCE}")
_SLASHED = {
    "w": "with",
    "w/o": "without",
    "w/v": "weight per volume",
    "w/w": "weight per weight",
    "v/v": "volume per volume",
    "b/c": "because",
    "c/o": "care of",
    "n/a": "N A",
    "w/in": "within",
    "w/c": "week commencing",
    "w/e": "week ending",
}
_SLASH = regex.compile(
    r"(?<![\w/])(?P<word>[wW]/o|[wW]/in|w/[cevw]|v/v|[bB]/c|[cC]/o|[nN]/[aA]|[wW](?=/))"
    r"(?:/(?P<gap> ?)(?=\w)"
    r"|(?![\w/]))"
)
_POSSESSIVE = regex.compile(r"(?<![\w.])(?:[A-Z]\.){2,5}(?='s\b)")
_DONE = {
    "ed": "edited",
    "trans": "translated",
    "transl": "translated",
    "ill": "illustrated",
    "illus": "illustrated",
    "arr": "arranged",
    "dir": "directed",
    "pub": "published",
    "prod": "produced",
}
_BY = regex.compile(
    rf"(?<![\w.])(?P<word>{any_of((*_DONE, *map(str.capitalize, _DONE)))})\.(?= by\b)"
)
_EDITION = regex.compile(
    r"(?<=\b(?:\d(?:st|nd|rd|th)|[Rr]ev\.|[Rr]evised|first|second|third) )ed\."
)
_EDITORS = regex.compile(r"(?<=\((?:[\w ,.&]{1,60})?)eds?\.(?=\))")
_VERSUS = regex.compile(r"(?<=\b[A-Z][\w'.]{0,30} )v\.(?= [A-Z])")
_PER = {"p.a.": "per annum", "p.w.": "per week", "p.c.m.": "per calendar month"}
_RATE = regex.compile(rf"(?<![\w.]){any_of(_PER)}(?!\w)")
_AGE = regex.compile(r"(?<=\d )y\.?/?o\.?(?![\w.])|(?<=\d )yo(?!\w)")
_LATIN = regex.compile(r"(?<!\w)(?P<word>i\.?e\.|e\.?g\.)(?P<comma>,?)", regex.IGNORECASE)
_STOP = regex.compile(rf"{ENDS_SENTENCE}|$")


class Abbreviations:
    """Writes out titles, references, companies; a dot stays where it ends the sentence too."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for abbreviations."""
        text = text.sub(_TITLE, _title)
        text = text.sub(_LIFE, lambda match: _LIVED[match["word"]])
        text = text.sub(_ET_CETERA, _et_cetera)
        text = text.sub(_SLASH, _slashed)
        text = text.sub(_VERSUS, "versus").sub(_AGE, "years old")
        text = text.sub(_POSSESSIVE, lambda match: match[0].replace(".", ""))
        text = text.sub(_BY, lambda match: _done(match["word"])).sub(_EDITION, "edition")
        text = text.sub(_EDITORS, lambda match: "editors" if "s" in match[0] else "editor")
        text = text.sub(_RATE, lambda match: _PER[match[0]])
        text = text.sub(_INITIALS, lambda match: f"{match['letters'].replace('.', '')}.")
        return text.sub(_WORD, _word)


def _done(word: str) -> str:
    done = _DONE[word.lower()]
    return done.capitalize() if word[0].isupper() else done


def _title(match: Match) -> str | None:
    title = match["title"]
    if not match["dot"] and title in _NEED_DOT:
        return None
    return _TITLES[title]


def _word(match: Match) -> str:
    stops = match[0].endswith(".") and _STOP.match(match.string, match.end())
    return f"{_WORDS[match['word']]}{'.' if stops else ''}"


def _et_cetera(match: Match) -> str:
    capital = match.string[match.end() : match.end() + 2].strip()[:1].isupper()
    stops = match["dot"] and (capital or match.end() == len(match.string))
    return "etcetera." if stops else "etcetera"


def _slashed(match: Match) -> str:
    said = _SLASHED[match["word"].lower()]
    return f"{said} " if match["gap"] is not None else said
