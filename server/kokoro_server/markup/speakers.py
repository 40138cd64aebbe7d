"""The voice of a `<voice>` element."""

from collections.abc import Callable, Iterable

from kokoro_server.markup.languages import language_code
from kokoro_server.synthesis.utterance import Passage
from kokoro_speech import catalogue

FindSpeaker = Callable[[Passage, str], Passage | None]
"""Returns the request's passage in the voice of a name or of a mix ("af_bella:2+af_sky:1"), and in
its language; `None` if there is no such voice."""

_GENDERS = {"female": "f", "male": "m"}
"""The second letter of a voice's id."""


class Speakers:
    """The voices of one document: each is one object, so that equal ones are recognized."""

    def __init__(self, base: Passage, find: FindSpeaker) -> None:
        """Take the request's own voice, `base`, and the way to find others."""
        self._base = base
        self._find = find
        self._known: dict[str, Passage | None] = {base.voice.name: base}

    def named(self, names: str) -> Passage | None:
        """Return the first known voice of `names`, which are separated by spaces."""
        return next(filter(None, map(self._named, names.split())), None)

    def like(self, gender: str, languages: str, variant: int, code: str) -> Passage | None:
        """Return a voice of a gender ("" for any) and of the first language that has one.

        `languages` are language tags, separated by spaces; without them it is `code` (BCP-47).
        `variant` counts the fitting voices from 1. The default voice is the first of them.
        """
        if gender and gender not in _GENDERS:
            return None
        for voices in map(_voices_of, languages.split() or [code]):
            fitting = [each for each in voices if not gender or each.id[1] == _GENDERS[gender]]
            fitting.sort(key=lambda voice: not voice.is_default)
            if 1 <= variant <= len(fitting):
                return self._named(fitting[variant - 1].id)
        return None

    def _named(self, name: str) -> Passage | None:
        if name not in self._known:
            self._known[name] = self._find(self._base, name)
        return self._known[name]


def _voices_of(tag: str) -> Iterable[catalogue.Voice]:
    # SSML writes "en:fr" for English with a French accent.
    code = language_code(tag.partition(":")[0])
    return catalogue.voices_of(catalogue.find_language(code)) if code else ()
