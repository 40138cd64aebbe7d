"""Checks what a request wants to be spoken: its text or its phonemes, with pronunciations."""

from dataclasses import dataclass

from kokoro_server.errors import InvalidInput
from kokoro_server.languages.phonemes import PHONEMES, has_sound
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.pronunciations import check_pronunciations, pronounce
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


def check_length(request: pb.SynthesizeRequest | pb.PhonemizeRequest) -> None:
    """Raise `InvalidInput` if there is no text, or too much of it."""
    phonemes = _phonemes(request)
    if request.text and phonemes:
        raise InvalidInput(
            "phonemes", "INPUT_AMBIGUOUS", "there is a text too; send either text or phonemes"
        )
    field, text = ("phonemes", phonemes) if phonemes else ("text", request.text)
    if not text:
        raise InvalidInput(
            "text", "TEXT_EMPTY", f"the text is empty; send 1 to {MAX_CHARACTERS:,} characters"
        )
    if len(text) > MAX_CHARACTERS:
        raise InvalidInput(
            field,
            "TEXT_TOO_LONG",
            f"the text has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}; "
            "split it over several calls",
        )
    if phonemes:
        _check_phonemes(phonemes)
    else:
        _check_expanded(expanded_length(text), "ligatures and abbreviations")


def check_text(
    request: pb.SynthesizeRequest | pb.PhonemizeRequest, language_code: str, lexicons: Lexicons
) -> SpokenText:
    """Return what `request` wants to be spoken; raises `InvalidInput`.

    `check_length` has found no mistake in it.
    """
    given = check_pronunciations(request.pronunciations, language_code)
    chosen = lexicons.chosen(request.lexicons, language_code)
    if phonemes := _phonemes(request):
        text = AlignedText.of(phonemes)
        return SpokenText(text, NO_READINGS, text, is_phonemes=True)
    marked, notices = pronounce(request.text, given, chosen)
    if marked.readings:
        _check_expanded(_length_said(marked), "aliases")
    cleaned = clean(with_aliases(marked.text, marked.readings))
    if not (has_something_to_say(cleaned.text) or PLACEHOLDER.search(cleaned.text)):
        raise InvalidInput(
            "text",
            "TEXT_NOT_SPEAKABLE",
            "the text has no letter or digit to speak; send at least one word",
        )
    return SpokenText(marked.text, marked.readings, cleaned, notices)


def _phonemes(request: pb.SynthesizeRequest | pb.PhonemizeRequest) -> str:
    return request.phonemes if isinstance(request, pb.SynthesizeRequest) else ""


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
