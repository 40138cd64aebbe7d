"""The requests and answers of the endpoints, made from the contract's languages and voices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fal.toolkit import File
from pydantic import BaseModel, Field, create_model

from kokoro_fal.fields import (
    fallback_field,
    format_field,
    pitch_field,
    speed_field,
    text_field,
    timings_field,
    voice_field,
    voice_mix_field,
    volume_field,
)
from kokoro_fal.formats import Format
from kokoro_fal.settings import CustomVoices
from kokoro_fal.words import SpokenWord
from kokoro_speech.catalogue import Language


class SpeechRequest(BaseModel):
    """What the requests of all languages are; each language's own model adds the fields."""

    if TYPE_CHECKING:
        prompt: str
        voice: str
        speed: float
        format: Format
        pitch: float
        volume: float
        voice_mix: dict[str, float] | None
        timings: bool

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
    words: list[SpokenWord]


def request_model(
    language: Language, own_voices: CustomVoices, *, all_optional: bool
) -> type[SpeechRequest]:
    """Make the model of requests in `language`, such as `JapaneseRequest`.

    With `all_optional` nothing is required: the text may stand in `text` instead of `prompt`,
    and the voice defaults to the language's own.
    """
    every = tuple(name for names in own_voices.values() for name in names)
    fields: dict[str, Any] = {"prompt": text_field(language, is_required=not all_optional)}
    if all_optional:
        fields["text"] = fallback_field(language)
    own = own_voices.get(language.code, ())
    fields["voice"] = voice_field(language, own, is_required=not all_optional)
    fields["speed"] = speed_field()
    fields["format"] = format_field()
    fields["pitch"] = pitch_field()
    fields["volume"] = volume_field()
    fields["voice_mix"] = voice_mix_field(language, every)
    fields["timings"] = timings_field()
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
    words: Any = Field(
        default=[],
        description="When each word is spoken, if the request asks for timings; empty otherwise.",
    )
    return create_model(
        _class_name(language, "Output"),
        __base__=SpeechOutput,
        __module__=__name__,
        __doc__=f"Speech in {language.name}.",
        audio=(File, audio),
        words=(list[SpokenWord], words),
    )


def _class_name(language: Language, suffix: str) -> str:
    return language.name.replace(" ", "") + suffix
