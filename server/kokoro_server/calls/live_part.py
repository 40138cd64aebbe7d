"""A part of a live call, ready to be spoken."""

from dataclasses import dataclass

from kokoro_server.pronouncing.matching import Entry
from kokoro_server.synthesis.utterance import Utterance
from kokoro_speech.v1 import speech_pb2 as pb


@dataclass(frozen=True, slots=True)
class LivePart:
    """A piece of the call's text, or an SSML document."""

    utterance: Utterance
    """Its spans index the text of the whole call."""
    used: tuple[Entry, ...]
    """The pronunciations that were found in it."""
    notices: tuple[pb.Notice, ...] = ()
    """What is ignored in the document."""

    @property
    def start(self) -> int:
        """Return its start in the text of the whole call, in code points."""
        return self.utterance.start

    @property
    def end(self) -> int:
        """Return its end in the text of the whole call, in code points."""
        return self.utterance.length
