"""Reads cases with the front end of the server, and compares phonemes."""

from dataclasses import dataclass

from bench.spoken.cases import Case
from kokoro_server.languages import Languages
from kokoro_server.languages.phonemes import PUNCTUATION
from kokoro_server.verbalizing import AlignedText

_UNHEARD = dict.fromkeys(map(ord, PUNCTUATION | frozenset("ˈˌ")), "")
"""Spaces, punctuation and stress marks: two readings may differ in them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A case, and what the front end makes of it."""

    case: Case
    phonemes: str
    """Of what is written."""
    wanted: tuple[str, ...]
    """Of each right reading."""

    @property
    def is_right(self) -> bool:
        """Say whether what is written sounds like one of the readings."""
        return _sounds(self.phonemes) in map(_sounds, self.wanted)


def read(case: Case, languages: Languages) -> Reading:
    """Return the phonemes of a case: of what is written, and of what counts as right."""

    def phonemes(text: str) -> str:
        return languages.phonemize(case.language, AlignedText.of(text)).text

    return Reading(case, phonemes(case.written), tuple(map(phonemes, case.spoken)))


def _sounds(phonemes: str) -> str:
    return phonemes.translate(_UNHEARD)
