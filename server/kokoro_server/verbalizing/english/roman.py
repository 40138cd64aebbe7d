"""Reads Roman numerals where they are numerals: "Chapter IV", "Henry VIII", "XIXth century"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.roman_value import roman_value

_LETTERS = r"(?![LC](?!\w))(?=[IVXLC])(?P<roman>(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_NUMERAL = rf"{_LETTERS}(?!\w|'[^s])"
_RULERS = (
    "Henry|George|Edward|Charles|James|William|Richard|Elizabeth|Mary|Louis|Philip|Phillip|Francis"
    "|Frederick|Napoleon|Nicholas|Alexander|Peter|Catherine|Ivan|Pius|Leo|Gregory|Benedict|Clement"
    "|Innocent|Urban|John Paul|Paul|John|Felipe|Juan Carlos|Alfonso|Ferdinand|Isabella|Carlos"
    "|Victor"
    "|Umberto|Emmanuel|Wilhelm|Friedrich|Ludwig|Joseph|Leopold|Maximilian|Rudolf|Otto|Gustav|Gustaf"
    "|Christian|Haakon|Olav|Harald|Margrethe|Beatrix|Albert|Baudouin|Rainier|Ramses|Ramesses"
    "|Ptolemy|Cleopatra|Darius|Xerxes|Cyrus|Theodosius|Constantine|Justinian|Robert|David|Stephen"
    "|Kenneth|Edgar|Harold|Mehmed|Selim|Murad|Suleiman|Abdullah|Hussein|Mohammed|Hassan"
    "|Rama|Pedro|Manuel|Sixtus|Julius|Adrian|Boniface|Celestine|Eugene|Martin|Nero|Tiberius|Thutmose"
    "|Amenhotep|Seti|Akbar|Matthias|Casimir|Sigismund|Vladislaus|Basil|Michael|Leonidas|Antiochus"
    "|Attalus|Seleucus|Sargon|Boris|Simeon|Carol|Ferdinando|Cosimo|Lorenzo"
)
_LABELS = (
    "Chapter|Part|Act|Scene|Volume|Vol\\.|Book|Section|World War|Phase|Type|Class|Stage|Level|Title"
    "|Article|Appendix|Super Bowl|Rocky|Episode|Grade|Mark|Mk|Figure|Fig\\.|Table|Unit|Round"
    "|Category"
    "|Schedule|Apollo|Gemini|Saturn|Final Fantasy|Star Wars|Canto|Psalm|Sonnet|Symphony|Lesson"
    "|Exhibit|Group|Tier|Zone|Division|Vatican|Factor|Annex|Element|Rambo|Saw|Halo|Civilization"
    "|Olympiad|Opus|Form|Step|Question|Camp|Region|Quadrant|Panel|Plate|Column|Item|Vitamin B"
)
_LABELLED = regex.compile(rf"(?<=\b(?:{_LABELS}|{_LABELS.upper()}) ){_NUMERAL}")
_SMALL_LABELLED = regex.compile(rf"(?<=\b(?:{_LABELS.lower()}) )(?!I\b){_NUMERAL}")
_SMALL_NUMERAL = regex.compile(
    rf"(?<=\b(?:{_LABELS}|{_LABELS.lower()}) )"
    r"(?P<roman>(?:x{0,3})(?:ix|iv|v?i{0,3}))(?!\w|'[^s])"
)
_SMALL_FIRST = regex.compile(r"(?<=\b(?:volume|figure|chapter|section|appendix) )I(?=[.,;:)]|$)")
_RULER = regex.compile(rf"(?<=\b(?:{_RULERS}) )(?!L|C){_NUMERAL}(?P<possessive>'s)?")
_ALONE_FIRST = regex.compile(
    r"(?<=(?<!\b(?:Am|Are|Was|Were|Is|Do|Did|Can|Could|Should|Shall|Will|Would|May|Might|Must|Have|Had|Not|And|But"
    r"|Or|So|Then|Than|Nor|Here|There|Why|How|What|When|Where|Who|If|As|Yes|No|Oh|Ah|Well|Only|Just|Even|Today"
    r"|That|This|The|It|Now|Said|Type|Vitamin|Letter))\b[A-Z][a-z]{2,12} )(?P<roman>I)(?=[.?!]?$"
    r"|—|[.?!]\s)"
)
_ORDINAL = regex.compile(
    rf"(?<!\w){_LETTERS}(?:(?:st|nd|rd|th)(?!\w)|(?= (?:century|centuries)\b))"
)
_OF_A_ROW = regex.compile(
    rf"(?<=\b(?:[Tt]he|[Ii]ts|[Tt]heir) )(?!I\b){_NUMERAL}"
    r"(?= (?:(?:Winter|Summer|Commonwealth|International) )?"
    r"(?:Olympi|Paralympi|Games|Congress|Legion|Corps|Dynasty|Army|Conference|Assembly|Brigade))"
)
"""A numeral before what is one of a row: "the XXII Olympic Winter Games"."""
_BEFORE_YEAR = regex.compile(
    r"(?<!\w)(?P<roman>M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?!\w)"
)
_WAR = regex.compile(r"(?<![\w])WW(?:(?P<second>II|2)|I|1)(?!\w)")
_HEADING = regex.compile(r"(?:(?<=^)|(?<=\n))(?P<roman>(?:X{0,3})(?:IX|IV|V?I{1,3}))(?=\. [A-Z])")
_AFTER_I = regex.compile(
    r"[.,;:!?)”\"—-]|$| (?:of|and|or|to|in|is|was|by|at|for|with|on|ended|began)\b"
)
_SHORTEST_YEAR = 4


class Roman:
    """Reads numerals after labels as numbers, and after names of rulers as ordinals."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for Roman numerals."""
        text = text.sub(_WAR, lambda match: f"World War {'two' if match['second'] else 'one'}")
        text = text.sub(_ORDINAL, self._ordinal).sub(_OF_A_ROW, self._ordinal)
        text = text.sub(_LABELLED, self._cardinal).sub(_SMALL_LABELLED, self._cardinal)
        text = text.sub(_SMALL_NUMERAL, self._small)
        text = text.sub(_SMALL_FIRST, "one").sub(_RULER, self._ruler).sub(_ALONE_FIRST, "the first")
        text = text.sub(_HEADING, self._cardinal)
        return text.sub(_BEFORE_YEAR, self._year)

    def _ordinal(self, match: Match) -> str | None:
        if not match["roman"]:
            return None
        return self._numbers.ordinal(str(roman_value(match["roman"])))

    def _cardinal(self, match: Match) -> str | None:
        if not match["roman"]:
            return None
        if match["roman"] == "I" and not _AFTER_I.match(match.string, match.end()):
            return None
        return self._numbers.cardinal(str(roman_value(match["roman"])))

    def _small(self, match: Match) -> str | None:
        """Read "scene ii"; "i" alone only where it ends the phrase."""
        roman = match["roman"]
        if not roman or (roman == "i" and not _AFTER_I.match(match.string, match.end())):
            return None
        return self._numbers.cardinal(str(roman_value(roman.upper())))

    def _ruler(self, match: Match) -> str | None:
        roman = match["roman"]
        if not roman or (roman == "I" and not _AFTER_I.match(match.string, match.end())):
            return None
        return f"the {self._numbers.ordinal(str(roman_value(roman)))}{match['possessive'] or ''}"

    def _year(self, match: Match) -> str | None:
        value = str(roman_value(match["roman"]))
        if len(match["roman"]) < _SHORTEST_YEAR or len(value) != _SHORTEST_YEAR:
            return None
        return self._numbers.year(value)
