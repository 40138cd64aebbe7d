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
_SEEDS = (0, 1, 2**32, 2**63, 2**64 - 1)
_SHARE = 0.4
"""Probability that a field is hostile."""


def set_sound_fields(request: pb.SynthesizeRequest, source: random.Random) -> None:
    """Set all fields except text and language to valid values."""
    language = catalogue.language_by_number(request.language)
    request.voice = source.choice([voice.number for voice in catalogue.voices_of(language)])
    request.audio_encoding = source.randrange(8)  # type: ignore[assignment]
    request.sample_rate_hertz = source.choice(_RATES)
    request.speed = source.uniform(2.0, 5.0)
    request.seed = source.getrandbits(64)


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
    }
    for name, choices in values.items():
        if source.random() < _SHARE:
            setattr(request, name, source.choice(choices))
