"""Checks a request and turns it into an utterance that can be spoken."""

import secrets
from dataclasses import dataclass, replace
from enum import Enum, auto

from kokoro_server.audio import AudioFormat, check_sample_rate
from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.prosody_limits import PITCH, SPEED, VOLUME
from kokoro_server.rpc.spoken_text import SpokenText, check_length, check_text
from kokoro_server.rpc.voice_choice import choose_voice
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_server.synthesis.workload import Workload
from kokoro_server.voices import Voice, Voices
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

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
    notices: tuple[pb.Notice, ...] = ()


def check_synthesis(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages, lexicons: Lexicons
) -> SpeechRequest:
    """Check `request` and return it with every default filled in.

    Raises `InvalidInput` for the first wrong field, about in the order of the contract.
    """
    check_length(request)
    speaking = choose_voice(request, voices, languages)
    code = speaking.language.code
    audio = _audio_spec(request)
    speed = SPEED.of(request)
    spoken = check_text(request, code, lexicons)
    passage = replace(
        _passage(spoken, code, speaking.voice),
        speed=speed,
        semitones=PITCH.of(request),
        decibels=VOLUME.of(request),
    )
    seed = request.seed if request.HasField("seed") else secrets.randbits(64)
    utterance = Utterance.of_passage(passage, seed)
    workload = Workload(spoken.cleaned, utterance.model_speed, is_phonemes=spoken.is_phonemes)
    return SpeechRequest(utterance, audio, workload, spoken.notices)


@dataclass(frozen=True, slots=True)
class PhonemesRequest:
    """A checked request for phonemes."""

    passage: Passage
    notices: tuple[pb.Notice, ...]


def check_phonemize(
    request: pb.PhonemizeRequest, voices: Voices, languages: Languages, lexicons: Lexicons
) -> PhonemesRequest:
    """Check `request`; raises `InvalidInput` as `check_synthesis` does."""
    check_length(request)
    speaking = choose_voice(pb.SynthesizeRequest(language=request.language), voices, languages)
    spoken = check_text(request, speaking.language.code, lexicons)
    passage = _passage(spoken, speaking.language.code, speaking.voice)
    return PhonemesRequest(passage, spoken.notices)


def _passage(spoken: SpokenText, language_code: str, voice: Voice) -> Passage:
    return Passage(
        spoken.text,
        language_code,
        voice,
        readings=spoken.readings,
        is_phonemes=spoken.is_phonemes,
    )


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
