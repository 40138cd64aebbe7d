"""The fields of the requests: type, default, limits and what the form says of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from kokoro_fal.examples import PROMPTS
from kokoro_fal.formats import Format
from kokoro_speech import catalogue
from kokoro_speech.catalogue import Language
from kokoro_speech.voice_names import MOST_IN_A_MIX

Definition = tuple[object, object]
"""A field for `create_model`: its type and its `Field`."""


def text_field(language: Language, *, is_required: bool) -> Definition:
    """Return the text to speak."""
    text = Field(
        default=... if is_required else "",
        title="Prompt",
        description=f"The {language.name} text to speak: 1 to 19,999 characters.",
        examples=_examples(language),
        json_schema_extra={"ui": {"important": True}},
    )
    return str, text


def fallback_field(language: Language) -> Definition:
    """Return another name for the text."""
    text = Field(
        default="",
        title="Text",
        description="Another name for the prompt, used where the prompt is empty.",
        examples=_examples(language),
    )
    return str, text


def voice_field(language: Language, own: tuple[str, ...], *, is_required: bool) -> Definition:
    """Return the voice, one of the language's or one of the operator's `own`."""
    default = catalogue.default_voice(language).id
    voice = Field(
        default=... if is_required else default,
        title="Voice",
        description="The voice that speaks.",
        examples=[default],
        json_schema_extra={"ui": {"important": True}},
    )
    return _one_of(*(voice.id for voice in catalogue.voices_of(language)), *own), voice


def voice_mix_field(language: Language, own: tuple[str, ...]) -> Definition:
    """Return the mix of voices, of any language."""
    first, *others = catalogue.voices_of(language)
    example = {first.id: 2, others[0].id: 1} if others else {first.id: 2, "af_heart": 1}
    mix = Field(
        default=None,
        min_length=1,
        max_length=MOST_IN_A_MIX,
        title="Voice Mix",
        description="Mixes voices by their weights, in place of the voice.",
        examples=[example],
    )
    names = _one_of(*(voice.id for voice in catalogue.voices()), *own)
    weights: Any = dict
    return weights[names, Annotated[float, Field(gt=0, allow_inf_nan=False)]] | None, mix


def speed_field() -> Definition:
    """Return the speaking rate."""
    description = "Speaking rate, from 0.1 (ten times slower) to 5.0 (five times faster)."
    return float, _number("Speed", description, 1.0, 0.1, 5.0)


def pitch_field() -> Definition:
    """Return the pitch."""
    description = "Raises or lowers the voice, in semitones; beyond 6 it sounds unnatural."
    return float, _number("Pitch", description, 0.0, -12.0, 12.0)


def volume_field() -> Definition:
    """Return the volume."""
    description = "Louder or quieter, in decibels. Peaks are limited softly."
    return float, _number("Volume", description, 0.0, -96.0, 16.0)


def format_field() -> Definition:
    """Return the format of the audio."""
    audio_format = Field(default="wav", title="Format", description="The format of the audio file.")
    return Format, audio_format


def timings_field() -> Definition:
    """Return whether the answer tells when each word is spoken."""
    timings = Field(
        default=False,
        title="Timings",
        description="Also tell when each word is spoken, in the words of the answer.",
    )
    return bool, timings


def _number(title: str, description: str, default: float, least: float, most: float) -> object:
    return Field(
        default=default,
        ge=least,
        le=most,
        allow_inf_nan=False,
        title=title,
        description=description,
    )


def _one_of(*names: str) -> Any:  # noqa: ANN401 - a special form is no object to a type checker
    literal: Any = Literal
    return literal[names]


def _examples(language: Language) -> list[Any]:
    return [PROMPTS[language.id]] if language.id in PROMPTS else []
