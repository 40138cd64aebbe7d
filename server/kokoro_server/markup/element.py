"""The tree of an SSML document. Every part of it knows its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from kokoro_server.verbalizing import AlignedText


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document."""

    offset: int
    """In code points of the caller's text."""
    line: int
    """From 1."""
    column: int
    """In code points, from 1."""

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


@dataclass(slots=True)
class Element:
    """An element."""

    name: str
    """Without a prefix, such as "prosody"; with its namespace in braces if that is not SSML's."""
    attributes: Mapping[str, str]
    """By name, such as "rate" or "xml:lang"."""
    place: Place
    """Of its start tag."""
    end: int = 0
    """Offset after its end tag."""
    children: "list[Element | AlignedText]" = field(default_factory=list)

    @property
    def text(self) -> AlignedText:
        """Return all text inside it, its elements' included."""
        return AlignedText.join(_texts(self))

    @property
    def has_elements(self) -> bool:
        """Return whether there are elements inside it."""
        return any(isinstance(child, Element) for child in self.children)


Node: TypeAlias = Element | AlignedText


def _texts(element: Element) -> Iterator[AlignedText]:
    for child in element.children:
        if isinstance(child, AlignedText):
            yield child
        else:
            yield from _texts(child)
