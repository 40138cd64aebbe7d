"""Checks a request and turns it into an utterance that can be spoken."""

import secrets
from dataclasses import dataclass
from enum import Enum, auto

from kokoro_server.audio import AudioFormat, check_sample_rate
from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.synthesis.utterance import Utterance
from kokoro_server.synthesis.workload import Workload
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean, expanded_length
from kokoro_server.verbalizing.speakable import has_something_to_say
from kokoro_speech import catalogue
from kokoro_speech.facts import MAX_CHARACTERS, SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

MIN_SPEED = 0.1
MAX_SPEED = 5.0
DEFAULT_LANGUAGE_CODE = "en-US"
MAX_EXPANDED_CHARACTERS = 40_000
"""Most characters of a text after its compatibility characters are expanded. One character may
expand to 18, so the longest text would expand to 360,000."""

_FORMATS = {
    pb.AUDIO_ENCODING_UNSPECIFIED: AudioFormat.WAV,
    pb.AUDIO_ENCODING_LINEAR16: AudioFormat.LINEAR16,
    pb.AUDIO_ENCODING_WAV: AudioFormat.WAV,
    pb.AUDIO_ENCODING_FLAC: AudioFormat.FLAC,
    pb.AUDIO_ENCODING_OGG_OPUS: AudioFormat.OGG_OPUS,
    pb.AUDIO_ENCODING_MP3: AudioFormat.MP3,
    pb.AUDIO_ENCODING_MULAW: AudioFormat.MULAW,
    pb.AUDIO_ENCODING_ALAW: AudioFormat.ALAW,
}


class Timings(Enum):
    """Which timings a response has."""

    NONE = auto()
    WORDS = auto()
    PHONEMES = auto()
    """Timings of words and of their phonemes."""


@dataclass(frozen=True, slots=True)
class AudioSpec:
    """How to encode the response."""

    encoding: pb.AudioEncoding.ValueType
    """Never unspecified."""
    format: AudioFormat
    sample_rate_hertz: int
    timings: Timings = Timings.NONE


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """A checked request, with every default filled in."""

    utterance: Utterance
    audio: AudioSpec
    workload: Workload


def check_synthesis(request: pb.SynthesizeRequest, languages: Languages) -> SpeechRequest:
    """Check `request` and return it with every default filled in.

    Raises `InvalidInput` for the first wrong field, in the order of the contract.
    """
    cleaned = _check_text(request.text)
    voice = _voice(request, languages)
    utterance = Utterance.of_text(
        request.text,
        language_code=voice.language.code,
        voice_id=voice.id,
        speed=_speed(request),
        seed=request.seed if request.HasField("seed") else secrets.randbits(64),
    )
    return SpeechRequest(utterance, _audio_spec(request), Workload(cleaned, utterance.model_speed))


def check_language(number: int) -> catalogue.Language | None:
    """Return the language with this enum value, or `None` for unspecified.

    Raises `InvalidInput` for an unknown value.
    """
    if number == pb.LANGUAGE_UNSPECIFIED:
        return None
    try:
        return catalogue.language_by_number(number)
    except KeyError:
        known = f"1 to {max(language.number for language in catalogue.languages())}"
        raise InvalidInput(
            "language", "LANGUAGE_UNKNOWN", f"no language has the number {number}; use {known}"
        ) from None


def _check_text(text: str) -> AlignedText:
    """Return the cleaned `text`; raises `InvalidInput` if it is too long or has nothing to say."""
    if not text:
        raise InvalidInput(
            "text", "TEXT_EMPTY", f"the text is empty; send 1 to {MAX_CHARACTERS:,} characters"
        )
    if len(text) > MAX_CHARACTERS:
        raise InvalidInput(
            "text",
            "TEXT_TOO_LONG",
            f"the text has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}; "
            "split it over several calls",
        )
    expanded = expanded_length(text)
    if expanded > MAX_EXPANDED_CHARACTERS:
        raise InvalidInput(
            "text",
            "TEXT_EXPANDS_TOO_FAR",
            f"with its ligatures and abbreviations written out the text has {expanded:,} "
            f"characters, the limit is {MAX_EXPANDED_CHARACTERS:,}; split it over several calls",
        )
    cleaned = clean(AlignedText.of(text))
    if not has_something_to_say(cleaned.text):
        raise InvalidInput(
            "text",
            "TEXT_NOT_SPEAKABLE",
            "the text has no letter or digit to speak; send at least one word",
        )
    return cleaned


def _voice(request: pb.SynthesizeRequest, languages: Languages) -> catalogue.Voice:
    language = check_language(request.language)
    if request.voice == pb.VOICE_UNSPECIFIED:
        default = language or catalogue.find_language(DEFAULT_LANGUAGE_CODE)
        voice = catalogue.default_voice(default)
    else:
        voice = _voice_of(language, request.voice)
    if not languages.is_available(voice.language.code):
        raise InvalidInput(
            "language",
            "LANGUAGE_NOT_SERVED",
            f"this server does not speak {voice.language.name}; "
            f"it speaks {', '.join(languages.available())}",
        )
    return voice


def _voice_of(language: catalogue.Language | None, number: int) -> catalogue.Voice:
    try:
        voice = catalogue.voice_by_number(number)
    except KeyError:
        raise InvalidInput(
            "voice",
            "VOICE_UNKNOWN",
            f"no voice has the number {number}; ListVoices lists those there are",
        ) from None
    if language and voice.language != language:
        choices = ", ".join(choice.id for choice in catalogue.voices_of(language))
        raise InvalidInput(
            "voice",
            "VOICE_LANGUAGE_MISMATCH",
            f"{voice.id} speaks {voice.language.name}, not {language.name}; use one of {choices}",
        )
    return voice


def _speed(request: pb.SynthesizeRequest) -> float:
    if not request.HasField("speed"):
        return 1.0
    # The field is a float32: 0.1 arrives as 0.10000000149, 5.0 arrives exactly.
    speed = round(request.speed, 6)
    if not MIN_SPEED <= speed <= MAX_SPEED:  # NaN is outside too
        raise InvalidInput(
            "speed",
            "SPEED_OUT_OF_RANGE",
            f"the speed is {speed:g}; use {MIN_SPEED} to {MAX_SPEED}, or leave it out for 1.0",
        )
    return speed


def _audio_spec(request: pb.SynthesizeRequest) -> AudioSpec:
    if request.audio_encoding not in _FORMATS:
        raise InvalidInput(
            "audio_encoding",
            "AUDIO_ENCODING_UNKNOWN",
            f"no encoding has the number {request.audio_encoding}; "
            f"use {', '.join(pb.AudioEncoding.keys()[1:])}",
        )
    encoding = request.audio_encoding or pb.AUDIO_ENCODING_WAV
    audio_format = _FORMATS[encoding]
    rate = request.sample_rate_hertz or SAMPLE_RATE_HERTZ
    check_sample_rate(audio_format, rate)
    return AudioSpec(encoding, audio_format, rate, _timings(request))


def _timings(request: pb.SynthesizeRequest) -> Timings:
    if request.phoneme_timings:
        return Timings.PHONEMES
    return Timings.WORDS if request.word_timings else Timings.NONE
