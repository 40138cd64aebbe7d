"""`<phoneme>`: sounds in one of several alphabets."""

from kokoro_server.markup.element import Element
from kokoro_server.markup.problems import Problems


def phonemes_of(element: Element, language_code: str, problems: Problems) -> str | None:
    """Return the phonemes of `<phoneme>` in the model's symbols; `None` if there are none."""
    del language_code
    problems.unsupported(element, "phonemes are not supported")
    return None
