"""From the body of a request to the client's options."""

from __future__ import annotations

import math
from http import HTTPStatus
from typing import cast

from kokoro_client import CallOptions, SpeechOptions
from kokoro_http.bodies import SpeechBody
from kokoro_http.failures import Refusal
from kokoro_http.models import MODELS
from kokoro_http.voices import language_code, voice_id
from kokoro_web.content_types import CONTENT_TYPES


def speech_options(body: SpeechBody, call: CallOptions) -> SpeechOptions:
    """Return what the client is asked for besides the text; raises `Refusal`.

    What the service itself checks is left to it.
    """
    if body.model not in MODELS:
        message = f"the model {body.model!r} does not exist; use {' or '.join(MODELS)}"
        raise Refusal(message, status=HTTPStatus.NOT_FOUND, param="model", code="model_not_found")
    if body.response_format not in CONTENT_TYPES:
        message = f"{body.response_format!r} is not served; use {', '.join(CONTENT_TYPES)}"
        raise Refusal(message, param="response_format", code="audio_encoding_unknown")
    language = language_code(body.language, body.lang_code)
    options = SpeechOptions(
        voice=voice_id(body.voice, language),
        language=language,
        speed=body.speed,
        pitch=body.pitch,
        volume=_decibels(body),
        pronunciations=body.pronunciations,
        ssml=body.input if body.ssml else None,
        lenient_ssml=body.lenient_ssml,
        audio_format=body.response_format,
        sample_rate_hertz=body.sample_rate,
        seed=body.seed,
        word_timings=body.wants_words,
    )
    options.update(cast("SpeechOptions", call))  # a call's options are a part of them
    return options


def _decibels(body: SpeechBody) -> float | None:
    """Return the gain; Kokoro-FastAPI's factor is one too."""
    if body.volume is not None or body.volume_multiplier is None:
        return body.volume
    return 20 * math.log10(body.volume_multiplier)
