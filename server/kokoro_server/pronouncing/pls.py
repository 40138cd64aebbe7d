"""Reads Pronunciation Lexicon Specification (PLS) 1.0 documents of the W3C."""

from dataclasses import dataclass, field, replace
from typing import NoReturn
from xml.parsers import expat

from kokoro_server.errors import ConfigurationError
from kokoro_server.pronouncing.alphabets import Alphabet, convert
from kokoro_server.pronouncing.converted import Converted, NotConvertible
from kokoro_server.pronouncing.matching import Entry
from kokoro_server.verbalizing.readings import Reading

_NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"
_TEXTS = frozenset(("grapheme", "phoneme", "alias"))
_SILENT = frozenset(("meta", "metadata", "example"))
"""Elements about the lexicon and its words, with any content."""
_MOST_CHARACTERS = 200
"""Most characters of a grapheme, a phoneme or an alias."""


@dataclass(frozen=True, slots=True)
class Document:
    """A lexicon that was read."""

    language: str
    """Its `xml:lang`, a BCP-47 code such as "en" or "en-US"."""
    entries: dict[str, tuple[Entry, ...]]
    """The entries by BCP-47 code of a language of the contract."""


@dataclass(slots=True)
class _Lexeme:
    graphemes: list[str] = field(default_factory=list)
    readings: list[tuple[bool, str, Alphabet | None]] = field(default_factory=list)
    """Whether it is preferred, what is said, and its alphabet; `None` for an alias."""


class _Reader:
    """Takes the events of one document."""

    def __init__(self, name: str, codes: tuple[str, ...]) -> None:
        self._name = name
        self._codes = codes
        self._language = ""
        self._alphabet = ""
        self._entries: dict[str, list[Entry]] = {}
        self._path: list[str] = []
        self._attributes: dict[str, str] = {}
        self._text = ""
        self._lexeme = _Lexeme()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def document(self) -> Document:
        return Document(
            self._language, {code: tuple(found) for code, found in self._entries.items()}
        )

    def fail(self, problem: str) -> NoReturn:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise ConfigurationError(f"--lexicons: {self._name}:{line}:{column}: {problem}")

    def _doctype(self, *_: object) -> None:
        self.fail("a document type declaration is not allowed; remove <!DOCTYPE …>")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        parent = self._path[-1] if self._path else ""
        self._path.append(element)
        if parent in _SILENT:
            self._path[-1] = parent  # whatever is inside
        elif namespace != _NAMESPACE:
            self.fail(f"<{element}> is not in the namespace {_NAMESPACE}")
        elif not parent and element == "lexicon":
            self._begin(attributes)
        elif parent == "lexicon" and element == "lexeme":
            self._lexeme = _Lexeme()
            if "role" in attributes:
                self.fail("roles are not supported; remove the attribute role")
        elif parent == "lexeme" and element in _TEXTS:
            self._text, self._attributes = "", attributes
        elif element not in _SILENT:
            self.fail(
                f"<{element}> can't be in <{parent}>" if parent else "the root is no <lexicon>"
            )

    def _begin(self, attributes: dict[str, str]) -> None:
        self._language = attributes.get(_XML_LANG, "")
        self._alphabet = attributes.get("alphabet", "")
        if attributes.get("version") != "1.0":
            self.fail('the version is not "1.0"')
        wanted = self._language.lower()
        for code in self._codes:
            if code.lower() == wanted or code.lower().startswith(f"{wanted}-"):
                self._entries[code] = []
        if not wanted or not self._entries:
            self.fail(f"xml:lang is {self._language!r}; use one of {', '.join(self._codes)}")
        self._alphabet_named(self._alphabet or "ipa")

    def _alphabet_named(self, name: str) -> Alphabet:
        try:
            return Alphabet(name.lower())
        except ValueError:
            known = ", ".join(alphabet.value for alphabet in Alphabet)
            self.fail(f"the alphabet {name!r} is not known; use one of {known}")

    def _characters(self, text: str) -> None:
        self._text += text

    def _end(self, _: str) -> None:
        match self._path.pop():
            case "grapheme":
                self._lexeme.graphemes.append(self._content())
            case "alias":
                self._add_reading(None)
            case "phoneme":
                name = self._attributes.get("alphabet", self._alphabet) or "ipa"
                self._add_reading(self._alphabet_named(name))
            case "lexeme":
                self._add_lexeme()

    def _content(self) -> str:
        content = " ".join(self._text.split())
        if not content:
            self.fail("the element is empty")
        if len(content) > _MOST_CHARACTERS:
            self.fail(f"it has {len(content):,} characters, the limit is {_MOST_CHARACTERS}")
        return content

    def _add_reading(self, alphabet: Alphabet | None) -> None:
        preferred = self._attributes.get("prefer", "false").lower() == "true"
        content = self._content()
        if alphabet:
            for code in self._entries:
                self._converted(content, alphabet, code)  # fails here, at the element
        self._lexeme.readings.append((preferred, content, alphabet))

    def _converted(self, sounds: str, alphabet: Alphabet, code: str) -> Converted:
        try:
            return convert(sounds, alphabet, code)
        except NotConvertible as error:
            self.fail(str(error))

    def _add_lexeme(self) -> None:
        lexeme = self._lexeme
        if not lexeme.graphemes:
            self.fail("the lexeme has no grapheme")
        if not lexeme.readings:
            self.fail("the lexeme has neither a phoneme nor an alias")
        # `max` returns the first of equal ones: the first preferred one, or else the first one.
        _, said, alphabet = max(lexeme.readings, key=lambda reading: reading[0])
        for code, entries in self._entries.items():
            sounds = self._converted(said, alphabet, code) if alphabet else Converted("")
            reading = Reading(phonemes=sounds.phonemes) if alphabet else Reading(alias=said)
            for grapheme in lexeme.graphemes:
                entry = Entry(grapheme, reading, case_sensitive=True, replaced=sounds.replaced)
                entries.append(replace(entry, source=f"lexicon {self._name}: {grapheme}"))


def read_pls(content: bytes, name: str, codes: tuple[str, ...]) -> Document:
    """Read a document; `name` is its file's, `codes` the languages of the contract (BCP-47).

    Raises `ConfigurationError` with the file's name, line and column at the first mistake.
    """
    reader = _Reader(name, codes)
    try:
        reader.parser.Parse(content, True)  # noqa: FBT003 - expat takes no name
    except expat.ExpatError as error:
        raise ConfigurationError(
            f"--lexicons: {name}:{error.lineno}:{error.offset + 1}: {expat.ErrorString(error.code)}"
        ) from None
    return reader.document()
