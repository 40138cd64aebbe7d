"""Checks which voice speaks, and in which language."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NoReturn

from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.voices import Voice, Voices
from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.voice_names import MOST_IN_A_MIX, is_custom_name

DEFAULT_LANGUAGE_CODE = "en-US"
_SHOWN_CHARACTERS = 64
"""Characters of an unknown name that an error repeats."""


@dataclass(frozen=True, slots=True)
class SpeakingVoice:
    """A voice and the language in which it speaks."""

    voice: Voice
    language: catalogue.Language


def choose_voice(
    request: pb.SynthesizeRequest, voices: Voices, languages: Languages
) -> SpeakingVoice:
    """Return who speaks `request`; raises `InvalidInput` for the first wrong field."""
    language = check_language(request.language)
    if request.voice and request.voice_mix:
        _ambiguous("voice", "a voice and a voice_mix")
    if request.custom_voice and (request.voice or request.voice_mix):
        _ambiguous("custom_voice", "a custom_voice beside a voice or a voice_mix")
    if request.voice_mix:
        chosen = _mix(request.voice_mix, language, voices)
    elif request.custom_voice:
        chosen = _custom("custom_voice", request.custom_voice, voices)
        _check_language_of(chosen, language, "custom_voice")
    elif request.voice:
        chosen = _of_catalogue("voice", request.voice, voices)
        _check_language_of(chosen, language, "voice")
    else:
        language = language or catalogue.find_language(DEFAULT_LANGUAGE_CODE)
        chosen = _of_catalogue("voice", catalogue.default_voice(language).number, voices)
    _check_served(chosen.language, languages)
    return chosen


def check_language(number: int) -> catalogue.Language | None:
    """Return the language with this enum value, or `None` for unspecified.

    Raises `InvalidInput` for an unknown value.
    """
    if number == pb.LANGUAGE_UNSPECIFIED:
        return None
    try:
        return catalogue.language_by_number(number)
    except KeyError:
        known = f"1 to {max(language.number for language in catalogue.languages())}"
        raise InvalidInput(
            "language", "LANGUAGE_UNKNOWN", f"no language has the number {number}; use {known}"
        ) from None


def _of_catalogue(field: str, number: int, voices: Voices) -> SpeakingVoice:
    try:
        voice = catalogue.voice_by_number(number)
    except KeyError:
        raise InvalidInput(
            field,
            "VOICE_UNKNOWN",
            f"no voice has the number {number}; ListVoices lists those there are",
        ) from None
    return SpeakingVoice(voices.catalogue_voice(voice.id), voice.language)


def _custom(field: str, name: str, voices: Voices) -> SpeakingVoice:
    installed = voices.installed()
    if name not in installed:
        raise InvalidInput(field, "VOICE_UNKNOWN", _unknown(name, installed))
    found = installed[name]
    return SpeakingVoice(found.voice, catalogue.find_language(found.language_code))


def _unknown(name: str, installed: Iterable[str]) -> str:
    ids = [voice.id for voice in catalogue.voices()]
    if name in ids:
        return f"{name} is a voice of the catalogue; send it as a voice"
    close = get_close_matches(name, [*installed, *ids]) if is_custom_name(name) else []
    hint = f"did you mean {' or '.join(close)}?" if close else "ListVoices lists those there are"
    return f"no voice is called {name[:_SHOWN_CHARACTERS]!r}; {hint}"


def _mix(
    shares: Sequence[pb.VoiceWeight], language: catalogue.Language | None, voices: Voices
) -> SpeakingVoice:
    if len(shares) > MOST_IN_A_MIX:
        _invalid_mix("voice_mix", f"the mix has {len(shares)} voices; use at most {MOST_IN_A_MIX}")
    weights = dict[str, tuple[Voice, float]]()
    spoken = dict[str, catalogue.Language]()
    for index, share in enumerate(shares):
        field = f"voice_mix[{index}]"
        found = _of_share(field, share, voices)
        if found.voice.name in weights:
            _invalid_mix(field, f"{found.voice.name} is in the mix twice; add its weights up")
        weights[found.voice.name] = found.voice, _weight(f"{field}.weight", share.weight)
        spoken[found.language.code] = found.language
    if language is None and len(spoken) > 1:
        raise InvalidInput(
            "language",
            "LANGUAGE_AMBIGUOUS",
            f"the voices of the mix speak {' and '.join(spoken)}; name the language of the text",
        )
    first = next(iter(spoken.values()))
    return SpeakingVoice(voices.mix(dict(weights.values())), language or first)


def _of_share(field: str, share: pb.VoiceWeight, voices: Voices) -> SpeakingVoice:
    if share.voice and share.custom_voice:
        _ambiguous(f"{field}.custom_voice", "a voice and a custom_voice")
    if share.custom_voice:
        return _custom(f"{field}.custom_voice", share.custom_voice, voices)
    return _of_catalogue(f"{field}.voice", share.voice, voices)


def _weight(field: str, weight: float) -> float:
    if not 0 < weight < math.inf:  # NaN is refused too
        _invalid_mix(field, f"the weight is {weight:g}; send a number above 0")
    return weight


def _check_language_of(
    found: SpeakingVoice, language: catalogue.Language | None, field: str
) -> None:
    if language and found.language != language:
        choices = ", ".join(choice.id for choice in catalogue.voices_of(language))
        raise InvalidInput(
            field,
            "VOICE_LANGUAGE_MISMATCH",
            f"{found.voice.name} speaks {found.language.name}, not {language.name}; "
            f"use one of {choices}",
        )


def _check_served(language: catalogue.Language, languages: Languages) -> None:
    if not languages.is_available(language.code):
        raise InvalidInput(
            "language",
            "LANGUAGE_NOT_SERVED",
            f"this server does not speak {language.name}; "
            f"it speaks {', '.join(languages.available())}",
        )


def _ambiguous(field: str, what: str) -> NoReturn:
    raise InvalidInput(field, "INPUT_AMBIGUOUS", f"the request has {what}; send only one of them")


def _invalid_mix(field: str, message: str) -> NoReturn:
    raise InvalidInput(field, "VOICE_MIX_INVALID", message)
