"""Reads cases with the front end of the server, and compares phonemes."""

from dataclasses import dataclass

from bench.spoken.cases import Case
from kokoro_server.languages import Languages
from kokoro_server.languages.phonemes import PUNCTUATION
from kokoro_server.verbalizing import AlignedText

_UNHEARD = dict.fromkeys(map(ord, PUNCTUATION | frozenset("ˈˌ")), "")
"""Spaces, punctuation and stress marks, in which readings may differ."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A case, and its phonemes from the front end."""

    case: Case
    phonemes: str
    """Phonemes of the written text."""
    wanted: tuple[str, ...]
    """Phonemes of each correct reading."""

    @property
    def is_right(self) -> bool:
        """Return whether the written text sounds like one of the readings."""
        return _sounds(self.phonemes) in map(_sounds, self.wanted)


def read(case: Case, languages: Languages) -> Reading:
    """Return the phonemes of a case: of the written text and of its correct readings."""

    def phonemes(text: str) -> str:
        return languages.phonemize(case.language, AlignedText.of(text)).text

    return Reading(case, phonemes(case.written), tuple(map(phonemes, case.spoken)))


def _sounds(phonemes: str) -> str:
    return phonemes.translate(_UNHEARD)
