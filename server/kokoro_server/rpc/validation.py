"""Checks a request and turns it into an utterance that can be spoken."""

import secrets
from dataclasses import dataclass, replace
from enum import Enum, auto

from kokoro_server.audio import AudioFormat, check_sample_rate
from kokoro_server.calls.live_part import LivePart
from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.pronouncing.undivided import Undivided
from kokoro_server.rpc.notices import notice_message
from kokoro_server.rpc.pronunciations import Pronouncing, check_pronouncing
from kokoro_server.rpc.prosody_limits import PITCH, SPEED, VOLUME
from kokoro_server.rpc.spoken_text import check_input, check_text
from kokoro_server.rpc.ssml_input import SsmlCheck, cleaned_text
from kokoro_server.rpc.voice_choice import choose_voice
from kokoro_server.segmenting.growing import Piece
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_server.synthesis.workload import Workload
from kokoro_server.verbalizing import AlignedText
from kokoro_server.voices import Voices
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

DEFAULT_BUFFER_DELAY_MS = 3000
MAX_BUFFER_DELAY_MS = 5000

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
class PhonemesRequest:
    """A checked request for phonemes."""

    passage: Passage
    notices: tuple[pb.Notice, ...]


@dataclass(frozen=True, slots=True)
class LiveRequest:
    """The checked settings of a live call, with every default filled in."""

    passage: Passage
    """How each piece is spoken; without text."""
    seed: int
    is_repeatable: bool
    """Whether the caller chose the seed."""
    audio: AudioSpec
    buffer_delay: float
    """Seconds for which text that doesn't end a sentence waits for more."""
    pronouncing: Pronouncing
    """How phrases are said."""
    undivided: Undivided
    """The same phrases, which must not be cut."""
    request: pb.SynthesizeRequest
    """The settings as the caller sent them."""

    def piece(self, piece: Piece) -> LivePart:
        """Return a piece of the call's text."""
        marked, used = self.pronouncing.marked(AlignedText.of(piece.text, piece.start))
        passage = replace(
            self.passage, text=marked.text, readings=marked.readings, boundary=piece.boundary
        )
        utterance = Utterance(
            (passage,),
            piece.end,
            range(piece.start, piece.end),
            self.seed,
            self.is_repeatable,
            first=1,
            start=piece.start,
        )
        return LivePart(utterance, used)


@dataclass(frozen=True, slots=True)
class LiveDocument:
    """An SSML document of a live call, to be checked."""

    live: LiveRequest
    ssml: str
    start: int
    """Where it begins in the text of the call."""


def check_synthesis(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages, lexicons: Lexicons
) -> SpeechRequest:
    """Check `request` and return it with every default filled in.

    Raises `InvalidInput` for the first wrong field, about in the order of the contract.
    """
    check_input(request)
    if request.ssml:
        return _check_ssml(request, voices, languages, lexicons)
    manner = _manner(request, voices, languages)
    audio = _audio_spec(request)
    spoken = check_text(request, check_pronouncing(request, manner.language_code, lexicons))
    utterance = Utterance.of_passage(spoken.spoken_by(manner), _seed(request))
    utterance = replace(utterance, is_repeatable=request.HasField("seed"))
    workload = Workload(spoken.cleaned, utterance.model_speed, is_phonemes=spoken.is_phonemes)
    return SpeechRequest(utterance, audio, workload, spoken.notices)


def _check_ssml(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages, lexicons: Lexicons
) -> SpeechRequest:
    document, pronouncing = _ssml_check(voices, languages, lexicons).check(request)
    utterance = Utterance(document.passages, len(request.ssml), document.characters, _seed(request))
    workload = Workload(cleaned_text(document), utterance.model_speed)
    notices = (*map(notice_message, document.notices), *pronouncing.notices(document.used))
    return SpeechRequest(utterance, _audio_spec(request), workload, notices)


def _ssml_check(voices: Voices, languages: Languages, lexicons: Lexicons) -> SsmlCheck:
    return SsmlCheck(
        lambda request: _manner(request, voices, languages), voices, languages, lexicons
    )


def check_phonemize(
    request: pb.PhonemizeRequest, voices: Voices, languages: Languages, lexicons: Lexicons
) -> PhonemesRequest:
    """Check `request`; raises `InvalidInput` as `check_synthesis` does."""
    check_input(request)
    manner = _manner(pb.SynthesizeRequest(language=request.language), voices, languages)
    spoken = check_text(request, check_pronouncing(request, manner.language_code, lexicons))
    return PhonemesRequest(spoken.spoken_by(manner), spoken.notices)


def check_live(
    settings: pb.LiveSettings, voices: Voices, languages: Languages, lexicons: Lexicons
) -> LiveRequest:
    """Check the `settings` of a live call and return them with every default filled in.

    Raises `InvalidInput` for the first wrong field, in the order of the contract.
    """
    request = settings.request
    for field in ("text", "ssml", "phonemes"):
        if getattr(request, field):
            raise InvalidInput(
                field,
                "INPUT_AMBIGUOUS",
                f"the settings of a live call have no {field}; send text in the messages that "
                "follow",
            )
    manner = _manner(request, voices, languages)
    audio = _audio_spec(request)
    pronouncing = check_pronouncing(request, manner.language_code, lexicons)
    return LiveRequest(
        manner,
        _seed(request),
        request.HasField("seed"),
        audio,
        _buffer_delay(settings),
        pronouncing,
        Undivided(pronouncing.sources),
        request,
    )


def check_live_document(
    asked: LiveDocument, voices: Voices, languages: Languages, lexicons: Lexicons
) -> LivePart:
    """Check a document of a live call; raises `InvalidInput` as `check_synthesis` does."""
    request = pb.SynthesizeRequest()
    request.CopyFrom(asked.live.request)
    request.ssml = asked.ssml
    document, _ = _ssml_check(voices, languages, lexicons).check(request, asked.start)
    utterance = Utterance(
        document.passages,
        asked.start + len(asked.ssml),
        document.characters,
        asked.live.seed,
        start=asked.start,
    )
    return LivePart(utterance, document.used, tuple(map(notice_message, document.notices)))


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


def _manner(request: pb.SynthesizeRequest, voices: Voices, languages: Languages) -> Passage:
    """Return how `request` is spoken: a passage without text."""
    speaking = choose_voice(request, voices, languages)
    return Passage(
        AlignedText.of(""),
        speaking.language.code,
        speaking.voice,
        speed=SPEED.of(request),
        semitones=PITCH.of(request),
        decibels=VOLUME.of(request),
    )


def _seed(request: pb.SynthesizeRequest) -> int:
    return request.seed if request.HasField("seed") else secrets.randbits(64)


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
