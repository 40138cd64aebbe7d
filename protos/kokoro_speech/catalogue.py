"""The catalogue in the contract: languages, voices and their plain names.

Server, clients and adapters read it from the enum options of `speech.proto`. So a voice that is
added to the contract is known everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from google.protobuf.descriptor import EnumValueDescriptor

from kokoro_speech.v1 import speech_pb2 as pb


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the contract."""

    number: pb.Language.ValueType
    """Its value in the contract's enum."""
    id: str
    """Its plain name, such as "american-english"."""
    code: str
    """Its BCP-47 code, such as "en-US"."""

    @property
    def name(self) -> str:
        """Return the name as people write it, such as "American English"."""
        return self.id.replace("-", " ").title()


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of the contract."""

    number: pb.Voice.ValueType
    """Its value in the contract's enum."""
    id: str
    """Upstream's name of the voice, such as "af_heart"."""
    language: Language
    """The language that the voice speaks."""
    gender: pb.Gender.ValueType
    """The perceived gender of the voice."""
    quality_grade: str
    """Upstream's overall grade, "A" to "F"; empty if upstream gives none."""
    is_default: bool
    """Whether this voice speaks if a request names only the language."""


@cache
def languages() -> tuple[Language, ...]:
    """Return every language, in the order of the contract."""
    return tuple(
        Language(
            number=pb.Language.Value(value.name),
            id=_plain_name(value).replace("_", "-"),
            code=value.GetOptions().Extensions[pb.language_options].bcp47_code,
        )
        for value in pb.Language.DESCRIPTOR.values
        if value.number
    )


@cache
def voices() -> tuple[Voice, ...]:
    """Return every voice, in the order of the contract."""
    return tuple(_voice(value) for value in pb.Voice.DESCRIPTOR.values if value.number)


@cache
def voices_of(language: Language) -> tuple[Voice, ...]:
    """Return the voices of `language`, in the order of the contract."""
    return tuple(voice for voice in voices() if voice.language == language)


@cache
def default_voice(language: Language) -> Voice:
    """Return the voice that speaks `language` if a request names no voice."""
    return next(voice for voice in voices_of(language) if voice.is_default)


@cache
def language_by_number(number: int) -> Language:
    """Return the language with this enum value; `KeyError` where there is none."""
    by_number: dict[int, Language] = {language.number: language for language in languages()}
    return by_number[number]


@cache
def voice_by_number(number: int) -> Voice:
    """Return the voice with this enum value; `KeyError` where there is none."""
    by_number: dict[int, Voice] = {voice.number: voice for voice in voices()}
    return by_number[number]


def find_language(name: str) -> Language:
    """Return the language called `name`: "en-US", "american-english" or "American English".

    Letter case, spaces and underscores do not matter. Raises `KeyError` where there is none.
    """
    wanted = name.strip().lower().replace(" ", "-").replace("_", "-")
    return _languages_by_name()[wanted]


def find_voice(name: str) -> Voice:
    """Return the voice with upstream's name `name`, such as "af_heart"; `KeyError` where none."""
    return {voice.id: voice for voice in voices()}[name.strip().lower()]


@cache
def _languages_by_name() -> dict[str, Language]:
    by_id = {language.id: language for language in languages()}
    return by_id | {language.code.lower(): language for language in languages()}


def _voice(value: EnumValueDescriptor) -> Voice:
    options = value.GetOptions().Extensions[pb.voice_options]
    return Voice(
        number=pb.Voice.Value(value.name),
        id=_plain_name(value),
        language=language_by_number(options.language),
        gender=options.gender,
        quality_grade=options.quality_grade,
        is_default=options.is_default,
    )


def _plain_name(value: EnumValueDescriptor) -> str:
    """Return the name of an enum value without its type's prefix, in lower case."""
    prefix = value.type.name.upper() + "_"
    return value.name.removeprefix(prefix).lower()
