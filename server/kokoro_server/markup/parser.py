"""Parses SSML documents. Fetches nothing, and knows no entities but XML's own five."""

import re
from array import array
from bisect import bisect_right
from itertools import accumulate
from xml.parsers import expat

from kokoro_server.errors import InvalidInput
from kokoro_server.markup.element import Element, Place
from kokoro_server.verbalizing import AlignedText

MAX_DEPTH = 32
"""Levels of elements, the root included."""
_SSML = "http://www.w3.org/2001/10/synthesis"
_LINE_END = re.compile("\\n")
_XML = "http://www.w3.org/XML/1998/namespace"


def malformed(message: str, place: Place) -> InvalidInput:
    """Return the error of a document that is not SSML at `place`."""
    return InvalidInput("ssml", "SSML_MALFORMED", f"{message} at {place}")


def parse(document: str) -> Element:
    """Return the root of `document`. Raises `InvalidInput` where it is not well-formed XML."""
    return _Parser(document).parse()


class _Parser:
    """Builds the tree of one document."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._bytes = list(accumulate((len(each.encode()) for each in document), initial=0))
        self._lines = [0, *(match.end() for match in _LINE_END.finditer(document))]
        self._open: list[Element] = []
        self._root: Element | None = None
        self._in_cdata = False
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
            self._expat.Parse(self._document.encode(), True)  # noqa: FBT003 - it is the last part
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
        named = {_local_name(key): value for key, value in attributes.items()}
        element = Element(_local_name(name), named, place)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        # At the end tag, or after the start tag of an empty element.
        start = self._offset()
        close = self._document.find(">", start)
        is_tag = self._document.startswith("</", start)
        self._open.pop().end = close + 1 if is_tag else start

    def _text(self, text: str) -> None:
        start = self._offset()
        self._open[-1].children.append(self._aligned(text, start))

    def _aligned(self, text: str, start: int) -> AlignedText:
        """Return `text` with its places: a reference such as "&amp;" is one character of it."""
        if self._document[start] == "&" and not self._in_cdata:
            end = self._document.index(";", start) + 1
        elif text == "\n" and self._document.startswith("\r\n", start):
            end = start + 2
        else:
            return AlignedText.of(text, start)
        return AlignedText(text, array("l", [start]) * len(text), array("l", [end]) * len(text))

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
        return Place(offset, line, offset - self._lines[line - 1] + 1)


def _local_name(name: str) -> str:
    """Return the name of an element or attribute of SSML or XML without its namespace."""
    namespace, _, local = name.rpartition(" ")
    if namespace in ("", _SSML):
        return local
    return f"xml:{local}" if namespace == _XML else f"{{{namespace}}}{local}"
