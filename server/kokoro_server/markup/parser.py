"""Parses SSML documents. Fetches nothing, and knows no entities but XML's own five."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from xml.parsers import expat

from kokoro_server.errors import InvalidInput
from kokoro_server.markup.element import Element, Place
from kokoro_server.verbalizing import AlignedText

MAX_DEPTH = 32
"""Levels of elements, the root included."""
_SSML = "http://www.w3.org/2001/10/synthesis"
_CONTINUATION = 0x80
"""The first two bits of a byte of UTF-8 that does not begin a character."""
_LINE_END = re.compile("\\n")
_XML = "http://www.w3.org/XML/1998/namespace"


def malformed(message: str, place: Place) -> InvalidInput:
    """Return the error of a document that is not SSML at `place`."""
    return InvalidInput("ssml", "SSML_MALFORMED", f"{message} at {place}")


def parse(document: str, offset: int = 0) -> Element:
    """Return the root of `document`, which begins at `offset` of the caller's text.

    Raises `InvalidInput` where it is not well-formed XML.
    """
    return _Parser(document, offset).parse()


class _Parser:
    """Builds the tree of one document."""

    def __init__(self, document: str, begin: int) -> None:
        self._document = document
        self._begin = begin
        self._encoded = document.encode()
        self._bytes = _character_starts(document, self._encoded)
        self._lines = [0, *(match.end() for match in _LINE_END.finditer(document))]
        self._open: list[Element] = []
        self._root: Element | None = None
        self._in_cdata = False
        self._texts: list[str] = []
        self._starts, self._ends = array("l"), array("l")
        # The encoding overrides the one that the document declares: it is text already.
        self._expat = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._expat.buffer_text = False  # so that every call has its own place
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text
        self._expat.StartCdataSectionHandler = lambda: self._cdata(inside=True)
        self._expat.EndCdataSectionHandler = lambda: self._cdata(inside=False)
        self._expat.StartDoctypeDeclHandler = self._doctype

    def parse(self) -> Element:
        try:
            self._expat.Parse(self._encoded, True)  # noqa: FBT003 - it is the last part
        except expat.ExpatError as error:
            place = self._place(self._expat.ErrorByteIndex)
            raise malformed(
                f"it is not well-formed XML: {expat.ErrorString(error.code)}", place
            ) from None
        assert self._root is not None  # noqa: S101 - XML without a root is not well-formed
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        place = self._here()
        if len(self._open) == MAX_DEPTH:
            raise malformed(f"elements are more than {MAX_DEPTH} levels deep", place)
        if self._open:
            self._flush()
        named = {_local_name(key): value for key, value in attributes.items()}
        element = Element(_local_name(name), named, place)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._flush()
        # At the end tag, or after the start tag of an empty element.
        start = self._offset()
        close = self._document.find(">", start)
        is_tag = self._document.startswith("</", start)
        self._open.pop().end = self._begin + (close + 1 if is_tag else start)

    def _text(self, text: str) -> None:
        """Collect text; a reference such as "&amp;" is one character of it."""
        start = self._offset()
        end = start + len(text)
        if self._document[start] == "&" and not self._in_cdata:
            end = self._document.index(";", start) + 1
        elif text == "\n" and self._document.startswith("\r\n", start):
            end = start + 2
        self._texts.append(text)
        start, end = start + self._begin, end + self._begin
        if end - start == len(text):
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))
        else:
            self._starts.extend([start] * len(text))
            self._ends.extend([end] * len(text))

    def _flush(self) -> None:
        """Add the text that was collected to its element."""
        if self._texts:
            aligned = AlignedText("".join(self._texts), self._starts, self._ends)
            self._open[-1].children.append(aligned)
            self._texts, self._starts, self._ends = [], array("l"), array("l")

    def _cdata(self, *, inside: bool) -> None:
        self._in_cdata = inside

    def _doctype(self, *_: object) -> None:
        raise malformed("a document type declaration is not allowed; leave it out", self._here())

    def _here(self) -> Place:
        return self._place(self._expat.CurrentByteIndex)

    def _offset(self) -> int:
        return self._offset_of(self._expat.CurrentByteIndex)

    def _offset_of(self, byte: int) -> int:
        return max(0, bisect_right(self._bytes, byte) - 1)

    def _place(self, byte: int) -> Place:
        offset = self._offset_of(byte)
        line = bisect_right(self._lines, offset)
        return Place(self._begin + offset, line, offset - self._lines[line - 1] + 1)


def _character_starts(document: str, encoded: bytes) -> Sequence[int]:
    """Return the place of each character, and of the end, in the bytes of a document."""
    if document.isascii():
        return range(len(encoded) + 1)
    starts = [place for place, byte in enumerate(encoded) if byte & 0xC0 != _CONTINUATION]
    return [*starts, len(encoded)]


def _local_name(name: str) -> str:
    """Return the name of an element or attribute of SSML or XML without its namespace."""
    namespace, _, local = name.rpartition(" ")
    if namespace in ("", _SSML):
        return local
    return f"xml:{local}" if namespace == _XML else f"{{{namespace}}}{local}"
