"""Reads addresses of the net and of mail, file names, paths, handles and hash tags."""

import re

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.words import word_set

_TOP_LEVEL = (
    "com|org|net|edu|gov|mil|int|io|ai|app|dev|info|biz|co|uk|us|ca|de|fr|it|es|pt|br|jp|cn|in|nl|se"
    "|no|dk|fi|pl|ch|at|be|ie|ru|au|nz|za|mx|eu|tv|me|ly|fm|gg|so|sh|to|xyz|tech|store|online|site"
    "|blog|cloud|shop|news|page|wiki|museum|travel|jobs|mobi|name|pro|tel|sm|abc"
)
_FILE_TYPES = (
    "txt|pdf|docx?|xlsx?|pptx?|csv|tsv|json|jsonl|ya?ml|toml|xml|html?|css|js|ts|tsx|jsx|py|ipynb|rb|rs"
    "|go|java|kt|c|cc|cpp|h|hpp|cs|sh|bat|exe|dll|zip|tar|gz|tgz|rar|7z|iso|dmg|apk|png|jpe?g|gif|svg"
    "|webp|bmp|mp3|mp4|wav|flac|ogg|avi|mov|mkv|webm|md|rst|log|ini|cfg|conf|env|sql|db|lock|bak|tmp"
    "|onnx|bin|epub|srt|ttf|proto"
)
_HOST = r"(?:[A-Za-z0-9](?:[\w-]{0,62}\w)?\.){1,8}"
_PATH = r"(?:[/?#][^\s<>\"“”()]{0,500}(?<![.,;:!?'])|/)?"
_ADDRESS = regex.compile(
    rf"(?:https?|ftp)://[^\s<>\"“”()]{{1,500}}(?<=[\w/])"
    rf"|(?<![\w.+-])[\w+-][\w.+&-]{{0,63}}@{_HOST}[A-Za-z]{{2,12}}(?![\w-]){_PATH}"
    rf"|(?<![\w@.-])www\.{_HOST}[A-Za-z]{{2,12}}(?!\w)(?::\d{{2,5}})?{_PATH}"
    rf"|(?<![\w@./-])(?=[\w.-]*[A-Za-z]){_HOST}(?:{_TOP_LEVEL})(?![\w-]|\.\w)(?::\d{{2,5}})?{_PATH}"
    rf"|(?<![\w@.])localhost:\d{{2,5}}{_PATH}"
    r"|(?<![\w/.~])~/[\w./-]{1,250}(?<=[\w/])"
    r"|(?<![A-Za-z])[A-Za-z]:\\[\w\\.-]{0,250}(?<=[\w\\])"
    r"|(?<![\w/.])(?:(?:~|\.{1,2})/(?:[\w.-]{1,60}/){1,12}|/(?:[\w.-]{1,60}/){1,12}(?=[\w.-]))[\w.-]{0,60}(?:\?[\w=&%+.-]{1,200})?(?<=[\w/])"
    rf"|(?<![\w./@-])[\w-]{{1,60}}(?:\.[\w-]{{1,20}}){{0,3}}\.(?:{_FILE_TYPES})(?![\w-]|\.\w)"
    rf"|(?<![\w.@/)])\.(?:NET|{_FILE_TYPES}|com|org|net|edu|gov|io|ai|app|dev)(?![\w/-]|\.\w)"
)
_HINT = re.compile(r"~/|[^\W\d]\.\w|\.[^\W\d]|\w@\w|/\w|:\\|localhost:")
"""What every address has: spares most text the search for one."""
_HARDWARE = regex.compile(
    r"(?<![\w:-])[\dA-Fa-f]{2}(?P<mark>[:-])[\dA-Fa-f]{2}(?:(?P=mark)[\dA-Fa-f]{2}){4}(?![\w:-])"
    r"|(?<![\w:.])(?:[\dA-Fa-f]{1,4}:){7}[\dA-Fa-f]{1,4}(?![\w:])"
    r"|(?<![\w:.])(?=[A-Fa-f:]{0,20}\d)(?:[\dA-Fa-f]{1,4}(?::[\dA-Fa-f]{1,4}){0,6})?::"
    r"(?:[\dA-Fa-f]{1,4}(?::[\dA-Fa-f]{1,4}){0,6})?(?:/\d{1,3})?(?![\w:])(?<!^::|[^\d]::)"
)
"""Addresses of network cards, and of version 6 of the Internet Protocol."""
_SNAKE = regex.compile(r"(?<![\w@.])[A-Za-z]\w{0,40}(?:_\w{1,40})++(?![\w.])")
_HANDLE = regex.compile(r"(?<![\w@.])@(?=[\w.]*[A-Za-z])(?P<name>\w{1,40}(?:\.\w{1,40})?)")
_TAG = regex.compile(
    r"(?<![\w#&])#(?![A-Z]{0,3}-?\d(?!\d{0,4}[A-Za-z]{3}))(?=\w*[A-Za-z])(?P<name>\w{1,60})"
)
_MARKS = {
    ".": "dot",
    "/": "slash",
    "\\": "backslash",
    ":": "colon",
    "-": "dash",
    "_": "underscore",
    "@": "at",
    "&": "ampersand",
    "?": "question mark",
    "=": "equals",
    "+": "plus",
    "#": "hash",
    "%": "percent",
    "~": "tilde",
    ",": "comma",
}
_PIECE = regex.compile(r"\d+|[A-Za-z]+|[^\w]|_|[^\W\d_]+")
_HUMPS = regex.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])"
)
_SPELLED = word_set(
    "http https ftp www html htm php css js ts tsx jsx py rb rs cc cpp cs dll svg png mp "
    "sql db md rst csv tsv xml pdf txt url faq api sdk cdn rss cgi asp jsp xls xlsx doc "
    "docx ppt pptx uk us de fr it es pt br jp cn nl se dk pl ch eu tv ai io fm gg sm id ui "
    "ux vpn dns ssl ssh usb cpu gpu tv hd dgx rtx gtx cv hr pr qa abc kt wav hpp dmg apk gz "
    "tgz ttf srt"
)
_WORDS = {
    "txt": "text",
    "etc": "E.T.C",
    "gz": "G Z",
    "docx": "doc X",
    "xlsx": "X L S X",
    "pptx": "P P T X",
    "doc": "doc",
    "wav": "wave",
    "md": "M D",
    "js": "J S",
    "ts": "T S",
    "py": "P Y",
}
_VOWELS = regex.compile("[aeiouy]", regex.IGNORECASE)
_LONGEST_SPELLED = 4


class Electronic:
    """Reads marks by name, digits one by one, and what nobody can pronounce letter by letter."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for addresses, names of files, handles and tags."""
        if _HINT.search(text.text):
            text = text.sub(_ADDRESS, self._address)
        if ":" in text.text or "-" in text.text:
            text = text.sub(_HARDWARE, self._hardware)
        if "_" in text.text:
            text = text.sub(_SNAKE, self._address)
        if "@" in text.text:
            text = text.sub(_HANDLE, lambda match: f" at {self._name(match['name'])}")
        return text.sub(_TAG, self._tag) if "#" in text.text else text

    def _address(self, match: Match) -> str:
        said = [self._piece(piece) for piece in _PIECE.findall(match[0])]
        return " ".join("A" if word == "a" and index else word for index, word in enumerate(said))

    def _hardware(self, match: Match) -> str:
        """Read every letter and digit; a pause stands for the mark, its name in version 6."""
        if match["mark"]:
            return ", ".join(self._characters(part) for part in match[0].split(match["mark"]))
        return self._characters(match[0])

    def _characters(self, piece: str) -> str:
        names = (_MARKS.get(each) or self._numbers.digits(each) or each.upper() for each in piece)
        return " ".join(names)

    def _name(self, name: str) -> str:
        parts = _HUMPS.sub(" ", name.replace("_", " underscore ").replace(".", " dot "))
        return " ".join(self._piece(part) for part in parts.split())

    def _tag(self, match: Match) -> str:
        parts = _HUMPS.sub(" ", match["name"].replace("_", " "))
        said = " ".join(
            self._numbers.spoken_code(part)
            if part.isdigit() and len(part) < 5
            else self._piece(part)
            for part in parts.split()
        )
        return f" hashtag {said}"

    def _piece(self, piece: str) -> str:
        if piece.isdigit() and piece.isascii():
            thousands = len(piece) == 4 and piece.endswith("000") and piece[0] != "0"
            return self._numbers.cardinal(piece) if thousands else self._numbers.digits(piece)
        if piece in _MARKS:
            return _MARKS[piece]
        lower = piece.lower()
        if lower in _WORDS:
            return _WORDS[lower]
        if lower in _SPELLED or (
            len(piece) <= _LONGEST_SPELLED and piece.isascii() and not _VOWELS.search(piece)
        ):
            return _spelled(piece.upper())
        return piece if piece.isalnum() else ""


def _spelled(letters: str) -> str:
    """Return letters as G2P spells them: with dots where it could take them for a word."""
    return ".".join(letters) if _VOWELS.search(letters) else letters
