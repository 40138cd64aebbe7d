"""The requests and answers of the endpoints, made from the contract's languages and voices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from fal.toolkit import File
from pydantic import BaseModel, Field, create_model

from kokoro_fal.examples import PROMPTS
from kokoro_fal.formats import Format
from kokoro_speech import catalogue
from kokoro_speech.catalogue import Language

_Definition = tuple[object, object]
"""A field for `create_model`: its type and its `Field`."""


class SpeechRequest(BaseModel):
    """What the requests of all languages are; each language's own model adds the fields."""

    if TYPE_CHECKING:
        prompt: str
        voice: str
        speed: float
        format: Format

    @property
    def text_field(self) -> str:
        """Return the name of the field to speak: `text` where that one alone is filled in."""
        fallback: str = getattr(self, "text", "")
        return "text" if fallback and not self.prompt else "prompt"

    @property
    def spoken_text(self) -> str:
        """Return the text to speak; may be empty."""
        return str(getattr(self, self.text_field))


class SpeechOutput(BaseModel):
    """What the answers of all languages are."""

    audio: File


def request_model(language: Language, *, all_optional: bool) -> type[SpeechRequest]:
    """Make the model of requests in `language`, such as `JapaneseRequest`.

    With `all_optional` nothing is required: the text may stand in `text` instead of `prompt`,
    and the voice defaults to the language's own.
    """
    fields: dict[str, Any] = {"prompt": _text_field(language, is_required=not all_optional)}
    if all_optional:
        fields["text"] = _fallback_field(language)
    fields["voice"] = _voice_field(language, is_required=not all_optional)
    fields["speed"] = _speed_field()
    fields["format"] = _format_field()
    return create_model(
        _class_name(language, "Request"),
        __base__=SpeechRequest,
        __module__=__name__,
        __doc__=f"What to say in {language.name}, and how.",
        **fields,
    )


def output_model(language: Language) -> type[SpeechOutput]:
    """Make the model of answers in `language`, such as `JapaneseOutput`."""
    audio = Field(
        description=f"The {language.name} speech: one channel at 24,000 samples per second.",
        examples=[{"url": "https://example.com/speech.wav", "content_type": "audio/wav"}],
    )
    return create_model(
        _class_name(language, "Output"),
        __base__=SpeechOutput,
        __module__=__name__,
        __doc__=f"Speech in {language.name}.",
        audio=(File, audio),
    )


def _class_name(language: Language, suffix: str) -> str:
    return language.name.replace(" ", "") + suffix


def _text_field(language: Language, *, is_required: bool) -> _Definition:
    text = Field(
        default=... if is_required else "",
        title="Prompt",
        description=f"The {language.name} text to speak: 1 to 19,999 characters.",
        examples=_examples(language),
        json_schema_extra={"ui": {"important": True}},
    )
    return str, text


def _fallback_field(language: Language) -> _Definition:
    text = Field(
        default="",
        title="Text",
        description="Another name for the prompt, used where the prompt is empty.",
        examples=_examples(language),
    )
    return str, text


def _voice_field(language: Language, *, is_required: bool) -> _Definition:
    # A special form is no ordinary object to a type checker, and these voices are data.
    literal: Any = Literal
    default = catalogue.default_voice(language).id
    voice = Field(
        default=... if is_required else default,
        title="Voice",
        description="The voice that speaks.",
        examples=[default],
        json_schema_extra={"ui": {"important": True}},
    )
    return literal[tuple(voice.id for voice in catalogue.voices_of(language))], voice


def _speed_field() -> _Definition:
    speed = Field(
        default=1.0,
        ge=0.1,
        le=5.0,
        allow_inf_nan=False,
        title="Speed",
        description="Speaking rate, from 0.1 (ten times slower) to 5.0 (five times faster).",
    )
    return float, speed


def _format_field() -> _Definition:
    audio_format = Field(default="wav", title="Format", description="The format of the audio file.")
    return Format, audio_format


def _examples(language: Language) -> list[Any]:
    return [PROMPTS[language.id]] if language.id in PROMPTS else []
