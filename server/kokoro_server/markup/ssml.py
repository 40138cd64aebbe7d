"""Reads SSML 1.1 documents: from a document to passages. docs/ssml.md describes each element."""

from collections.abc import Sequence
from dataclasses import dataclass

from kokoro_server.errors import InvalidInput
from kokoro_server.markup.composer import Composer
from kokoro_server.markup.element import Element
from kokoro_server.markup.languages import language_code
from kokoro_server.markup.parser import malformed, parse
from kokoro_server.markup.problems import Problems
from kokoro_server.markup.reader import Reader, ServerAbilities
from kokoro_server.markup.speakers import Speakers
from kokoro_server.markup.style import Style
from kokoro_server.notices import Notice
from kokoro_server.pronouncing.matching import Entry, Phrases
from kokoro_server.synthesis.utterance import Passage

MAX_PASSAGES = 1_000


@dataclass(frozen=True, slots=True)
class Document:
    """What a document says."""

    passages: tuple[Passage, ...]
    characters: Sequence[int]
    """The place of each billed character, in order."""
    notices: tuple[Notice, ...]
    used: tuple[Entry, ...]
    """The pronunciations that were found in it."""


def parse_ssml(document: str, offset: int = 0) -> Element:
    """Return the root of `document`, which begins at `offset` of the caller's text.

    Raises `InvalidInput` if it is malformed.
    """
    root = parse(document, offset)
    if root.name != "speak":
        raise malformed(f"the root is <{root.name[:60]}>, not <speak>", root.place)
    return root


def language_of(root: Element) -> str | None:
    """Return the language of a document (BCP-47), if it names one that is known."""
    return language_code(root.attributes.get("xml:lang", ""))


def read_ssml(
    root: Element,
    base: Passage,
    server: ServerAbilities,
    pronunciations: Sequence[Phrases] = (),
    *,
    lenient: bool,
) -> Document:
    """Read the document of `root`.

    `base` is the request's voice, speed, pitch and volume, a passage without text. Raises
    `InvalidInput` for what is malformed, and, unless `lenient`, for what this server can't do.
    """
    problems = Problems(lenient)
    reader = Reader(
        Composer(base, pronunciations), Speakers(base, server.find_speaker), problems, server
    )
    reader.root(root, Style(base, base.language_code))
    composer = reader.composer
    passages = composer.finish()
    if len(passages) > MAX_PASSAGES:
        raise InvalidInput(
            "ssml",
            "SSML_UNSUPPORTED",
            f"the document has {len(passages):,} parts between breaks and changes of voice; send "
            f"at most {MAX_PASSAGES:,} per call",
        )
    used = tuple(composer.used)
    return Document(passages, composer.characters, tuple(problems.notices), used)
