"""What a document asks for and this server can't do: refused, or told in notices."""

from dataclasses import dataclass, field

from kokoro_server.errors import InvalidInput
from kokoro_server.markup.element import Element
from kokoro_server.notices import Notice


@dataclass(slots=True)
class Problems:
    """Refuses what is not supported; where it is lenient, it collects notices instead."""

    lenient: bool
    notices: list[Notice] = field(default_factory=list)

    def unsupported(self, element: Element, message: str) -> None:
        """Refuse something about `element`; `message` says what, and what would be right.

        Raises `InvalidInput` unless lenient.
        """
        told = f"<{element.name}> at {element.place}: {message}"
        if not self.lenient:
            raise InvalidInput("ssml", "SSML_UNSUPPORTED", told)
        start = element.place.offset
        self.notices.append(Notice("SSML_IGNORED", told, start, max(start, element.end)))
