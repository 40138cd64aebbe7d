"""The names that voices and languages have over HTTP."""

from __future__ import annotations

from kokoro_http.bodies import VoiceId
from kokoro_http.failures import Refusal
from kokoro_speech import catalogue
from kokoro_speech.catalogue import Language

OPENAI_VOICES = {
    "alloy": "af_alloy",
    "ash": "am_michael",
    "ballad": "bm_george",
    "cedar": "am_fenrir",
    "coral": "af_aoede",
    "echo": "am_echo",
    "fable": "bm_fable",
    "marin": "af_heart",
    "nova": "af_nova",
    "onyx": "am_onyx",
    "sage": "af_sarah",
    "shimmer": "af_bella",
    "verse": "am_puck",
}
"""OpenAI's names, each with the voice that speaks for it in English."""


def language_code(language: str | None, letter: str | None) -> str | None:
    """Return what the client takes as a language; `letter` is Kokoro-FastAPI's, such as "f"."""
    if language or not letter:
        return language
    by_letter = {voice.id[0]: voice.language.code for voice in catalogue.voices()}
    return by_letter.get(letter.lower(), letter)


def voice_id(voice: str | VoiceId | None, language: str | None) -> str | None:
    """Return the id of `voice`; None for the default voice.

    One of OpenAI's names stands for a voice of the same gender in any language. Raises `Refusal`
    for a mix.
    """
    name = voice.id if isinstance(voice, VoiceId) else voice or ""
    name = name.strip().lower()
    if "+" in name or "(" in name:
        message = "a mix of voices is not served; name one voice"
        raise Refusal(message, param="voice", code="voice_mix_not_served")
    if name not in OPENAI_VOICES:
        return name or None
    return _in_language(OPENAI_VOICES[name], _known(language))


def _in_language(english: str, language: Language | None) -> str:
    """Return the voice itself if it speaks `language`, else one there of the same gender."""
    voice = catalogue.find_voice(english)
    if language is None or language == voice.language:
        return voice.id
    others = catalogue.voices_of(language)
    same = [other.id for other in others if other.gender == voice.gender]
    return same[0] if same else catalogue.default_voice(language).id


def _known(language: str | None) -> Language | None:
    """Return the language; None for none, and for an unknown one, which the client refuses."""
    try:
        return catalogue.find_language(language) if language else None
    except KeyError:
        return None
