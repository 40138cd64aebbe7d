"""Walks through the elements of an SSML document, and composes what they say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kokoro_server.errors import InvalidInput
from kokoro_server.markup import say_as
from kokoro_server.markup.attributes import KNOWN, check_attributes
from kokoro_server.markup.breaks import Breaks
from kokoro_server.markup.composer import Composer
from kokoro_server.markup.element import Element, Node
from kokoro_server.markup.languages import language_code
from kokoro_server.markup.parser import malformed
from kokoro_server.markup.phonemes import phonemes_of
from kokoro_server.markup.problems import Problems
from kokoro_server.markup.prosody import with_emphasis, with_prosody
from kokoro_server.markup.speakers import FindSpeaker, Speakers
from kokoro_server.markup.style import Style
from kokoro_server.pronouncing.matching import Phrases
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.voice_pitches import voice_hertz
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import Reading

MAX_ALIAS = 200
"""Code points of an alias, and of the phonemes of a word."""


@dataclass(frozen=True, slots=True)
class ServerAbilities:
    """What the server can do for a document."""

    find_speaker: FindSpeaker
    is_served: Callable[[str], bool]
    """Tells whether a language (BCP-47) is served."""
    lexicons: Callable[[Sequence[str], str], Sequence[Phrases]]
    """Returns the installed lexicons of these names that are of a language (BCP-47); raises
    `InvalidInput` for an unknown name."""


class Reader:
    """Walks through the elements of one document."""

    def __init__(
        self,
        composer: Composer,
        speakers: Speakers,
        problems: Problems,
        server: ServerAbilities,
    ) -> None:
        self.composer = composer
        self._speakers = speakers
        self._problems = problems
        self._server = server
        self._lexicons: dict[str, str] = {}
        self._breaks = Breaks(problems)
        self._actions: dict[str, Callable[[Element, Style], None]] = {
            "speak": self._inner_speak,
            "p": self._paragraph,
            "s": self._sentence,
            "token": self._inside,
            "w": self._inside,
            "lang": self._inside,
            "voice": self._voice,
            "prosody": self._prosody,
            "emphasis": self._emphasis,
            "break": self._break,
            "mark": self._mark,
            "sub": self._sub,
            "say-as": self._say_as,
            "phoneme": self._phoneme,
            "lexicon": self._lexicon,
            "lookup": self._lookup,
            "meta": _nothing,
            "metadata": _nothing,
        }

    def root(self, element: Element, style: Style) -> None:
        """Read the `<speak>` element."""
        check_attributes(element, self._problems)
        version = element.attributes.get("version", "1.1")
        if version not in ("1.0", "1.1"):
            self._problems.unsupported(element, f'version="{version[:20]}"; write 1.0 or 1.1')
        self._inside(element, style)

    def _node(self, node: Node, style: Style) -> None:
        if isinstance(node, AlignedText):
            self.composer.text(node, style)
        elif node.name in self._actions:
            if node.name != "metadata":
                check_attributes(node, self._problems)
            self._actions[node.name](node, style)
        else:
            self._problems.unsupported(node, _refusal(node.name))
            if node.name != "desc":
                self._inside(node, style)

    def _inside(self, element: Element, style: Style) -> None:
        """Read what is inside an element, in the language that it sets."""
        if "xml:lang" in element.attributes:
            style = self._in_language(element, style)
        for child in element.children:
            self._node(child, style)

    def _in_language(self, element: Element, style: Style) -> Style:
        tag = element.attributes["xml:lang"]
        code = language_code(tag)
        if code and self._server.is_served(code):
            return replace(style, language_code=code)
        self._problems.unsupported(
            element, f'the language "{tag[:40]}" is not served; use one that ListVoices names'
        )
        return style

    def _inner_speak(self, element: Element, _style: Style) -> None:
        raise malformed("<speak> is inside another element", element.place)

    def _paragraph(self, element: Element, style: Style) -> None:
        self._with_ends(element, style, Boundary.PARAGRAPH)

    def _sentence(self, element: Element, style: Style) -> None:
        self._with_ends(element, style, Boundary.SENTENCE)

    def _with_ends(self, element: Element, style: Style, boundary: Boundary) -> None:
        self.composer.end(boundary)
        self._inside(element, style)
        self.composer.end(boundary)

    def _voice(self, element: Element, style: Style) -> None:
        attributes = element.attributes
        if names := attributes.get("name", ""):
            speaker = self._speakers.named(names)
        else:
            variant = attributes.get("variant", "1")
            speaker = self._speakers.like(
                attributes.get("gender", ""),
                attributes.get("languages", attributes.get("xml:lang", "")),
                int(variant[:4]) if variant[:4].isdecimal() and variant.isascii() else 0,
                style.language_code,
            )
        if speaker is None:
            asked = names or "of this gender, language and variant"
            self._problems.unsupported(
                element, f"there is no voice {asked[:60]}; ListVoices lists those there are"
            )
        elif speaker is not style.speaker:
            style = replace(style, speaker=speaker, language_code=speaker.language_code)
        self._inside(element, style)

    def _prosody(self, element: Element, style: Style) -> None:
        hertz = voice_hertz(style.speaker.voice.name)
        self._inside(element, with_prosody(style, element, self._problems, hertz))

    def _emphasis(self, element: Element, style: Style) -> None:
        self._inside(element, with_emphasis(style, element, self._problems))

    def _mark(self, element: Element, _style: Style) -> None:
        self.composer.mark(element.attributes["name"], element.place.offset)

    def _break(self, element: Element, style: Style) -> None:
        pause = self._breaks.seconds(element, style, ends_sentence=self.composer.ends_with_stop)
        if pause is not None:
            self.composer.pause(pause)

    def _sub(self, element: Element, style: Style) -> None:
        alias = " ".join(element.attributes["alias"].split())
        if alias and len(alias) <= MAX_ALIAS:
            self._reading(element, Reading(alias=alias), alias, style)
        else:
            message = f"the alias has {len(alias)} characters; write 1 to {MAX_ALIAS}"
            self._problems.unsupported(element, message)
            self._inside(element, style)

    def _say_as(self, element: Element, style: Style) -> None:
        text, attributes = element.text, element.attributes
        named, form = attributes["interpret-as"], attributes.get("format", "")
        said = say_as.say_as(text.text, named, form, style.language_code)
        if said:
            self._reading(element, Reading(alias=said), said, style)
            return
        if named in say_as.classes():
            message = f"the text is not understood as {named} {form[:20]}".rstrip()
        else:
            message = f"interpret-as can't be {named[:40]!r}; use {', '.join(say_as.classes())}"
        self._problems.unsupported(element, message)
        self._inside(element, style)

    def _phoneme(self, element: Element, style: Style) -> None:
        phonemes = phonemes_of(element, style.language_code, self._problems)
        if phonemes:
            self._reading(element, Reading(phonemes=phonemes), phonemes, style)
        else:
            self._inside(element, style)

    def _lexicon(self, element: Element, _style: Style) -> None:
        """Remember the lexicon; nothing is fetched: its address is the name of an installed one."""
        self._lexicons[element.attributes["xml:id"]] = element.attributes["uri"]

    def _lookup(self, element: Element, style: Style) -> None:
        reference = element.attributes["ref"]
        name = self._lexicons.get(reference)
        if name is None:
            message = f'no <lexicon> before it has the xml:id "{reference[:40]}"'
            self._problems.unsupported(element, message)
        else:
            try:
                found = self._server.lexicons([name], style.language_code)
                style = replace(style, lookups=(*found, *style.lookups))
            except InvalidInput as error:
                self._problems.unsupported(element, str(error))
        self._inside(element, style)

    def _reading(self, element: Element, reading: Reading, said: str, style: Style) -> None:
        """Say the text of an element as `reading`; without text, `said` is billed."""
        written = element.text
        if element.has_elements:
            self._problems.unsupported(element, "elements inside it are not supported")
        if not written.text.strip():
            place = AlignedText.of("x", element.place.offset)
            written = place.replaced(0, 1, said)
        self.composer.reading(written, reading, style)


def _nothing(_element: Element, _style: Style) -> None:
    """Say nothing."""


def _refusal(name: str) -> str:
    if name in ("audio", "desc"):
        return "nothing is fetched; send the sound from elsewhere"
    known = ", ".join(each for each in KNOWN if each not in ("meta", "metadata"))
    return f"this element is not supported; leave it out, or use one of {known}"
