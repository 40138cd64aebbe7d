"""Checks a request and turns it into an utterance that can be spoken."""

import secrets
from dataclasses import dataclass, replace
from enum import Enum, auto

from kokoro_server.audio import AudioFormat, check_sample_rate
from kokoro_server.errors import InvalidInput, NotSpeakable
from kokoro_server.languages import Languages
from kokoro_server.rpc.notices import notice_message
from kokoro_server.rpc.prosody_limits import PITCH, SPEED, VOLUME
from kokoro_server.rpc.ssml_input import check_ssml, cleaned_text
from kokoro_server.rpc.voice_choice import choose_voice
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_server.synthesis.workload import Workload
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean, expanded_length
from kokoro_server.verbalizing.speakable import has_something_to_say
from kokoro_server.voices import Voices
from kokoro_speech.facts import MAX_CHARACTERS, SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

DEFAULT_BUFFER_DELAY_MS = 3000
MAX_BUFFER_DELAY_MS = 5000
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
    notices: tuple[pb.Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class LiveRequest:
    """The checked settings of a live call, with every default filled in."""

    passage: Passage
    """How each piece is spoken; without text."""
    seed: int
    audio: AudioSpec
    buffer_delay: float
    """Seconds for which text that doesn't end a sentence waits for more."""

    def piece(self, text: str, start: int, boundary: Boundary) -> Utterance:
        """Return a piece of the call's text, which begins at `start` of it."""
        end = start + len(text)
        passage = replace(self.passage, text=AlignedText.of(text, start), boundary=boundary)
        return Utterance((passage,), end, range(start, end), self.seed, first=1)


def check_synthesis(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages
) -> SpeechRequest:
    """Check `request` and return it with every default filled in.

    Raises `InvalidInput` for the first wrong field, about in the order of the contract.
    """
    if request.ssml:
        return _check_ssml(request, voices, languages)
    cleaned = _check_text(request.text)
    utterance = _utterance(request, voices, languages)
    return SpeechRequest(utterance, _audio_spec(request), Workload(cleaned, utterance.model_speed))


def _check_ssml(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages
) -> SpeechRequest:
    if request.text:
        raise InvalidInput(
            "ssml", "INPUT_AMBIGUOUS", "there is a text too; send either text or ssml"
        )
    document = check_ssml(
        request, lambda asked: _passage(asked, voices, languages), voices, languages
    )
    utterance = Utterance(document.passages, len(request.ssml), document.characters, _seed(request))
    workload = Workload(cleaned_text(document), utterance.model_speed)
    notices = tuple(map(notice_message, document.notices))
    return SpeechRequest(utterance, _audio_spec(request), workload, notices)


def check_live(settings: pb.LiveSettings, voices: Voices, languages: Languages) -> LiveRequest:
    """Check the `settings` of a live call and return them with every default filled in.

    Raises `InvalidInput` for the first wrong field, in the order of the contract.
    """
    request = settings.request
    if request.text or request.ssml:
        raise InvalidInput(
            "text" if request.text else "ssml",
            "INPUT_AMBIGUOUS",
            "the settings of a live call have no text; send it in the messages that follow",
        )
    utterance = _utterance(request, voices, languages)
    return LiveRequest(
        utterance.passages[0], utterance.seed, _audio_spec(request), _buffer_delay(settings)
    )


def check_length(text: str, advice: str) -> None:
    """Raise `InvalidInput`, with `advice`, if `text` is longer than a message may hold."""
    if len(text) > MAX_CHARACTERS:
        raise InvalidInput(
            "text",
            "TEXT_TOO_LONG",
            f"the text has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}; {advice}",
        )


def _buffer_delay(settings: pb.LiveSettings) -> float:
    if not settings.HasField("max_buffer_delay_ms"):
        return DEFAULT_BUFFER_DELAY_MS / 1000
    delay = settings.max_buffer_delay_ms
    if not 0 <= delay <= MAX_BUFFER_DELAY_MS:
        raise InvalidInput(
            "max_buffer_delay_ms",
            "BUFFER_DELAY_OUT_OF_RANGE",
            f"the delay is {delay} ms; use 0 to {MAX_BUFFER_DELAY_MS}, or leave it out for "
            f"{DEFAULT_BUFFER_DELAY_MS}",
        )
    return delay / 1000


def _utterance(request: pb.SynthesizeRequest, voices: Voices, languages: Languages) -> Utterance:
    return Utterance.of_passage(_passage(request, voices, languages), _seed(request))


def _seed(request: pb.SynthesizeRequest) -> int:
    return request.seed if request.HasField("seed") else secrets.randbits(64)


def _passage(request: pb.SynthesizeRequest, voices: Voices, languages: Languages) -> Passage:
    speaking = choose_voice(request, voices, languages)
    return Passage(
        AlignedText.of(request.text),
        speaking.language.code,
        speaking.voice,
        speed=SPEED.of(request),
        semitones=PITCH.of(request),
        decibels=VOLUME.of(request),
    )


def _check_text(text: str) -> AlignedText:
    """Return the cleaned `text`; raises `InvalidInput` if it is too long or has nothing to say."""
    if not text:
        raise InvalidInput(
            "text", "TEXT_EMPTY", f"the text is empty; send 1 to {MAX_CHARACTERS:,} characters"
        )
    check_length(text, "split it over several calls")
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
        raise NotSpeakable
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
