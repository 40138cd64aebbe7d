"""Checks a request and turns it into an utterance that can be spoken."""

import secrets
from dataclasses import dataclass
from enum import Enum, auto

from kokoro_server.audio import AudioFormat, check_sample_rate
from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.rpc.prosody_limits import PITCH, SPEED, VOLUME
from kokoro_server.rpc.voice_choice import choose_voice
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_server.synthesis.workload import Workload
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean, expanded_length
from kokoro_server.verbalizing.speakable import has_something_to_say
from kokoro_server.voices import Voices
from kokoro_speech.facts import MAX_CHARACTERS, SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

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


def check_synthesis(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages
) -> SpeechRequest:
    """Check `request` and return it with every default filled in.

    Raises `InvalidInput` for the first wrong field, about in the order of the contract.
    """
    cleaned = _check_text(request.text)
    speaking = choose_voice(request, voices, languages)
    passage = Passage(
        AlignedText.of(request.text),
        speaking.language.code,
        speaking.voice,
        speed=SPEED.of(request),
        semitones=PITCH.of(request),
        decibels=VOLUME.of(request),
    )
    seed = request.seed if request.HasField("seed") else secrets.randbits(64)
    utterance = Utterance.of_passage(passage, seed)
    return SpeechRequest(utterance, _audio_spec(request), Workload(cleaned, utterance.model_speed))


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
