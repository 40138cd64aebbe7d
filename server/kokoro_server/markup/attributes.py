"""The elements that are known, and their attributes."""

from collections.abc import Mapping

from kokoro_server.markup.element import Element
from kokoro_server.markup.parser import malformed
from kokoro_server.markup.problems import Problems

_ANYWHERE = frozenset(("xml:id", "xml:base", "xml:space"))
"""Attributes without an effect on speech."""
_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}"
_IGNORED_LANGUAGE_FAILURE = "processorchoice"

KNOWN: Mapping[str, frozenset[str]] = {
    "speak": frozenset(("version", "xml:lang", "onlangfailure")),
    "p": frozenset(("xml:lang", "onlangfailure")),
    "s": frozenset(("xml:lang", "onlangfailure")),
    "token": frozenset(("xml:lang", "onlangfailure")),
    "w": frozenset(("xml:lang", "onlangfailure")),
    "break": frozenset(("strength", "time")),
    "sub": frozenset(("alias",)),
    "say-as": frozenset(("interpret-as", "format", "detail")),
    "phoneme": frozenset(("ph", "alphabet", "type")),
    "lang": frozenset(("xml:lang", "onlangfailure")),
    "voice": frozenset(
        ("name", "gender", "languages", "variant", "required", "ordering", "onvoicefailure",
         "xml:lang")
    ),
    "prosody": frozenset(("rate", "pitch", "volume")),
    "emphasis": frozenset(("level",)),
    "mark": frozenset(("name",)),
    "lexicon": frozenset(("uri", "type")),
    "lookup": frozenset(("ref",)),
    "meta": frozenset(("name", "http-equiv", "content")),
    "metadata": frozenset(()),
}  # fmt: skip
"""Attributes by element."""
_REQUIRED = {
    "sub": ("alias",), "say-as": ("interpret-as",), "phoneme": ("ph",), "lang": ("xml:lang",),
    "mark": ("name",), "lexicon": ("uri", "xml:id"), "lookup": ("ref",),
}  # fmt: skip
_EMPTY = frozenset(("break", "mark", "meta", "lexicon"))


def check_attributes(element: Element, problems: Problems) -> None:
    """Refuse attributes of `element` that are missing or not known.

    Raises `InvalidInput`; what is only not supported may become a notice instead.
    """
    name = element.name
    for required in _REQUIRED.get(name, ()):
        if required not in element.attributes:
            raise malformed(f'<{name}> lacks the attribute "{required}"', element.place)
    if name in _EMPTY and (element.has_elements or element.text.text.strip()):
        raise malformed(f"<{name}> must be empty", element.place)
    for key, value in element.attributes.items():
        is_known = key in KNOWN[name] or key in _ANYWHERE or key.startswith(_SCHEMA)
        if not is_known:
            problems.unsupported(
                element, f'the attribute "{key[:60]}" is not supported; leave it out'
            )
        elif key == "onlangfailure" and value != _IGNORED_LANGUAGE_FAILURE:
            problems.unsupported(
                element, 'onlangfailure can only be "processorchoice"; leave it out'
            )
