# ruff: noqa: RUF001  # phonetic letters are the data here
"""Values of the request's fields: valid and invalid ones."""

from __future__ import annotations

import math
import random

from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb

_RATES = (0, 8_000, 16_000, 24_000, 48_000)
"""Sample rates that every encoding supports."""
_INTEGERS = (-1, 3, 8, 9, 10, 54, 55, 99, 50_001, 2**31 - 1, -(2**31))
_SPEEDS = (
    *(math.nan, math.inf, -math.inf, 0.0, -0.0, -1.0, 1e-45, 3.4e38),
    *(0.0999, 0.1, 0.5, 1.0, 2.0, 5.0, 5.001),
)
_HOSTILE_RATES = (-1, 1, 7_999, 11_025, 12_000, 22_050, 44_100, 96_000, 2**31 - 1, -(2**31))
_PITCHES = (math.nan, math.inf, -12.01, -12.0, -6.5, -0.0, 1e-45, 12.0, 12.01, 3.4e38)
_VOLUMES = (math.nan, -math.inf, -96.01, -96.0, -0.0, 15.9, 16.0, 16.01, -3.4e38)
_WEIGHTS = (math.nan, math.inf, -1.0, 0.0, 1e-45, 1.0, 2.0, 3.4e38)
_CUSTOM_VOICES = ("", "nobody", "af_heart", "../voices", "\0", "é" * 300)
_LEXICONS = ("", "brands", "../brands", "\0", "x" * 5_000)
_SEEDS = (0, 1, 2**32, 2**63, 2**64 - 1)
_SHARE = 0.4
"""Probability that a field is hostile."""
_MIX_SHARE = 0.2
"""Probability of a mix of voices."""
_UNKNOWN_SHARE = 0.1
"""Probability of each field that names something of the operator's, or replaces the text."""


def set_sound_fields(request: pb.SynthesizeRequest, source: random.Random) -> None:
    """Set all fields except text and language to valid values."""
    language = catalogue.language_by_number(request.language)
    request.voice = source.choice([voice.number for voice in catalogue.voices_of(language)])
    request.audio_encoding = source.randrange(8)  # type: ignore[assignment]
    request.sample_rate_hertz = source.choice(_RATES)
    request.speed = source.uniform(2.0, 5.0)
    request.seed = source.getrandbits(64)
    request.word_timings = source.random() < _SHARE
    request.phoneme_timings = source.random() < _SHARE
    if source.random() < _SHARE:
        request.pitch_semitones = source.uniform(-12, 12)
        request.volume_gain_db = source.uniform(-96, 16)
    if source.random() < _MIX_SHARE:
        request.ClearField("voice")
        for voice in source.sample(catalogue.voices(), source.randint(1, 8)):
            request.voice_mix.add(voice=voice.number, weight=source.uniform(0.1, 5))


def set_hostile_fields(request: pb.SynthesizeRequest, source: random.Random) -> None:
    """Set some of the fields to any value that their types can hold."""
    set_sound_fields(request, source)
    values = {
        "text": ("", " ", "\0", "\u200b", request.text * 2_000),
        "language": _INTEGERS,
        "voice": _INTEGERS,
        "audio_encoding": _INTEGERS,
        "speed": _SPEEDS,
        "sample_rate_hertz": _HOSTILE_RATES,
        "seed": _SEEDS,
        "pitch_semitones": _PITCHES,
        "volume_gain_db": _VOLUMES,
    }
    for name, choices in values.items():
        if source.random() < _SHARE:
            setattr(request, name, source.choice(choices))
    if source.random() < _MIX_SHARE:
        _mix_hostile_voices(request, source)
    # Names that no server knows refuse the call, so that its other fields are read seldom.
    if source.random() < _UNKNOWN_SHARE:
        request.custom_voice = source.choice(_CUSTOM_VOICES)
    if source.random() < _UNKNOWN_SHARE:
        request.lexicons.extend(source.choices(_LEXICONS, k=source.choice((1, 5, 6))))
    if source.random() < _UNKNOWN_SHARE:
        request.phonemes = source.choice(("", "həlˈO", "\0"))


def _mix_hostile_voices(request: pb.SynthesizeRequest, source: random.Random) -> None:
    """Mix some voices: too many, the same twice, unknown ones, weights that are no shares."""
    for _ in range(source.choice((1, 2, 8, 9, 1_000))):
        request.voice_mix.add(
            voice=source.choice((0, 1, 2, 30, 54, *_INTEGERS)),
            weight=source.choice(_WEIGHTS),
            custom_voice=source.choice(("", "", "", *_CUSTOM_VOICES)),
        )
