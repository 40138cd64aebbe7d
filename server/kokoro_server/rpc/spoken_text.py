"""Checks what a request wants to be spoken: its text or its phonemes, with pronunciations."""

from dataclasses import dataclass, replace

from kokoro_server.errors import InvalidInput, NotSpeakable
from kokoro_server.languages.phonemes import PHONEMES, has_sound
from kokoro_server.rpc.pronunciations import Pronouncing
from kokoro_server.synthesis.utterance import Passage
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean, expanded_length
from kokoro_server.verbalizing.readings import (
    NO_READINGS,
    PLACEHOLDER,
    MarkedText,
    PhraseReadings,
    with_aliases,
)
from kokoro_server.verbalizing.speakable import has_something_to_say
from kokoro_speech.facts import MAX_CHARACTERS
from kokoro_speech.v1 import speech_pb2 as pb

MAX_EXPANDED_CHARACTERS = 40_000
"""Most characters of a text after its compatibility characters and its aliases are written out. One
character may expand to 18, so the longest text would expand to 360,000."""


@dataclass(frozen=True, slots=True)
class SpokenText:
    """A checked text."""

    text: AlignedText
    """With placeholders for its phrases."""
    readings: PhraseReadings
    cleaned: AlignedText
    """The text to estimate the work by."""
    notices: tuple[pb.Notice, ...] = ()
    is_phonemes: bool = False

    def spoken_by(self, manner: Passage) -> Passage:
        """Return the passage of this text, spoken as `manner` is."""
        return replace(manner, text=self.text, readings=self.readings, is_phonemes=self.is_phonemes)


def check_length(text: str, advice: str, field: str = "text") -> None:
    """Raise `InvalidInput`, with `advice`, if `text` is longer than a message may hold."""
    if len(text) > MAX_CHARACTERS:
        raise InvalidInput(
            field,
            "TEXT_TOO_LONG",
            f"the {field} has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}; {advice}",
        )


def check_input(request: pb.SynthesizeRequest | pb.PhonemizeRequest) -> None:
    """Raise `InvalidInput` if there is no text, or too much of it, or more than one input."""
    phonemes, ssml = _phonemes(request), _ssml(request)
    inputs = {"text": request.text, "ssml": ssml, "phonemes": phonemes}
    first, *others = [name for name, value in inputs.items() if value] or ["text"]
    if others:
        raise InvalidInput(
            others[0],
            "INPUT_AMBIGUOUS",
            f"there is {first} too; send either {first} or {others[0]}",
        )
    if ssml:
        return
    if phonemes:
        check_length(phonemes, "split them over several calls", field="phonemes")
        _check_phonemes(phonemes)
        return
    if not request.text:
        raise InvalidInput(
            "text", "TEXT_EMPTY", f"the text is empty; send 1 to {MAX_CHARACTERS:,} characters"
        )
    check_length(request.text, "split it over several calls")
    _check_expanded(expanded_length(request.text), "ligatures and abbreviations")


def check_text(
    request: pb.SynthesizeRequest | pb.PhonemizeRequest, pronouncing: Pronouncing
) -> SpokenText:
    """Return what `request` wants to be spoken; raises `InvalidInput`.

    `check_input` has found no mistake in it.
    """
    if phonemes := _phonemes(request):
        text = AlignedText.of(phonemes)
        return SpokenText(text, NO_READINGS, text, is_phonemes=True)
    marked, notices = pronouncing.mark(AlignedText.of(request.text))
    if marked.readings:
        _check_expanded(_length_said(marked), "aliases")
    cleaned = clean(with_aliases(marked.text, marked.readings))
    if not (has_something_to_say(cleaned.text) or PLACEHOLDER.search(cleaned.text)):
        raise NotSpeakable
    return SpokenText(marked.text, marked.readings, cleaned, notices)


def _phonemes(request: pb.SynthesizeRequest | pb.PhonemizeRequest) -> str:
    return request.phonemes if isinstance(request, pb.SynthesizeRequest) else ""


def _ssml(request: pb.SynthesizeRequest | pb.PhonemizeRequest) -> str:
    return request.ssml if isinstance(request, pb.SynthesizeRequest) else ""


def _check_phonemes(phonemes: str) -> None:
    for position, symbol in enumerate(phonemes):
        if symbol not in PHONEMES and symbol != "\n":
            raise InvalidInput(
                "phonemes",
                "PHONEMES_UNKNOWN",
                f"{symbol!r} (U+{ord(symbol):04X}) at position {position} is not in the model's "
                "alphabet (docs/phonemes.md); to speak IPA, send a pronunciation",
            )
    if not has_sound(phonemes):
        raise InvalidInput(
            "phonemes", "TEXT_NOT_SPEAKABLE", "none of the phonemes has a sound; send a vowel"
        )


def _length_said(marked: MarkedText) -> int:
    """Return the length of a text with what is said for its phrases."""
    phonemes = sum(len(reading.phonemes) for reading in marked.readings.values())
    return phonemes + expanded_length(with_aliases(marked.text, marked.readings).text)


def _check_expanded(expanded: int, what: str) -> None:
    if expanded > MAX_EXPANDED_CHARACTERS:
        raise InvalidInput(
            "text",
            "TEXT_EXPANDS_TOO_FAR",
            f"with its {what} written out the text has {expanded:,} "
            f"characters, the limit is {MAX_EXPANDED_CHARACTERS:,}; split it over several calls",
        )
