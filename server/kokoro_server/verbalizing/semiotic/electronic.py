"""Verbalizes web addresses, mail addresses, handles, tags and file names."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.paths import PATH
from kokoro_server.verbalizing.semiotic.speller import Speller

_DOMAINS = (
    "com|org|net|edu|gov|mil|info|int|biz|app|dev|io|ai|eu|tv|me|co|cc|us|uk|es|mx|ar|cl|pe|ve|ec|bo|"
    "uy|py|cu|cr|gt|hn|ni|pa|sv|do|pr|fr|be|ch|it|pt|br|de|at|nl|in|jp|cn|ru|ca|au|lu|ma|sn|ci|cat|gal|eus"
)
_FILES = (
    "pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|ya?ml|html?|css|js|ts|py|java|cpp|exe|zip|rar|gz|tar|"
    "png|jpe?g|gif|svg|webp|mp3|mp4|wav|avi|mov|md|log|ini|sh|sql|iso"
)
_LABEL = r"[\w-]{1,63}"
_PATH = r"(?:[/?#][\w./?=&%#~:+@|^;-]{0,300})?"
_ADDRESS = regex.compile(
    rf"(?:(?:https?|ftp)://|(?<![\w@.])www\.)[\w.&-]{{1,200}}(?::\d{{1,5}})?{_PATH}"
    rf"|(?P<mail>(?<![\w.+@-])[\w.+!&-]{{1,64}}@{_LABEL}(?:\.{_LABEL}){{1,6}})"
    rf"|(?<![\w.@/-]){_LABEL}(?:\.{_LABEL}){{0,4}}\.(?:{_DOMAINS})(?![\w-]|\.\w)(?::\d{{1,5}})?{_PATH}"
    rf"|(?P<file>(?<![\w.@/-])[\p{{L}}\d][\w-]{{0,62}}\.(?:{_FILES})(?![\w-]|\.\w))",
    regex.IGNORECASE,
)
_LOCAL = regex.compile(
    rf"(?<![\w~/.@]){PATH}"
    rf"|(?<![\w.@/)])\.(?:{_FILES}|com|org|net|edu|gov|io|app|dev)(?![\w/-]|\.\w)"
)
"""A path on the machine, or an ending alone: "~/docs", "/etc/hosts", ".pdf"."""
_HANDLE = regex.compile(r"(?<![\w@.])@[\w.]{0,40}\w|(?<![\w#&])#\d{0,4}+\p{L}\w{0,60}")
_TOKEN = regex.compile(r"\p{L}[\p{L}\p{M}]*|\d+|.")
_CAMEL = regex.compile(r"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+")
_SHORT = 2
_TRAILING = ".,;:!?-"


IsWord = Callable[[str], bool]


@dataclass(frozen=True)
class ElectronicTable:
    """A language's words for addresses."""

    marks: Mapping[str, str]
    """Words for ".", "@", "/", ":" and others; marks without a word are silent."""
    tag: str
    """Word for "#" before a tag."""
    words: frozenset[str]
    """Parts said as words although they don't look like words, in lower case: "gmail"."""
    is_word: IsWord
    """Returns whether lower-case letters can be said as a word; others are spelled."""
    names: Mapping[str, str]
    """Words by abbreviated part, in lower case: "python" for "py"."""
    spell: Callable[[str], str]
    """Spells letters."""
    is_word_of_name: IsWord | None = None
    """`is_word` for mail addresses and files, if it differs."""


class Electronic:
    """Verbalizes addresses."""

    def __init__(self, speller: Speller, table: ElectronicTable) -> None:
        """Take the language's table."""
        self._speller = speller
        self._table = table

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for addresses."""
        if not _HINT.search(text.text):
            return text
        is_word = self._table.is_word_of_name or self._table.is_word
        text = text.sub(_LOCAL, lambda match: self._say(match[0], is_word))
        text = text.sub(_ADDRESS, lambda match: self._address(text, match))
        return text.sub(_HANDLE, self._handle)

    def _address(self, text: AlignedText, match: Match) -> AlignedText:
        """Verbalize the address; a mark at its end belongs to the sentence."""
        end = match.end() - (len(match[0]) - len(match[0].rstrip(_TRAILING)))
        start = match.start()
        is_name = match["mail"] or match["file"]
        is_word = (self._table.is_word_of_name if is_name else None) or self._table.is_word
        words = self._say(match.string[start:end], is_word)
        return text.replaced(start, end, words) + text[end : match.end()]

    def _handle(self, match: Match) -> str:
        if match[0][0] == "@":
            return self._say(match[0], self._table.is_word)
        parts = " ".join(_CAMEL.findall(match[0])) if match[0][1:].isascii() else match[0][1:]
        return f"{self._table.tag} {parts}"

    def _say(self, address: str, is_word: IsWord) -> str:
        tokens = _TOKEN.findall(address)
        words = []
        for position, token in enumerate(tokens):
            beside = tokens[max(0, position - 1) : position] + tokens[position + 1 : position + 2]
            # Letters beside digits are a code: "a1b2".
            is_code = any(each.isdecimal() for each in beside)
            words.append(self._token(token, _never if is_code else is_word))
        return " ".join(word for word in words if word)

    def _token(self, token: str, is_word: IsWord) -> str:
        table = self._table
        if token.isdecimal():
            return self._speller.digits(token)
        if not token[0].isalpha():
            return table.marks.get(token, "")
        lower = token.lower()
        # Two capitals are said as letters: "IT".
        is_short = token.isupper() and len(token) == _SHORT
        if lower in table.names and not is_short:
            return table.names[lower]
        is_known = lower in table.words and not is_short
        return token if is_known or is_word(lower) else table.spell(token)


def _never(_letters: str) -> bool:
    return False


_HINT = re.compile(r"[@#/]|\.\w")
