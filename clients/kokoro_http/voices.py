"""The names that voices and languages have over HTTP."""

from __future__ import annotations

import re

from kokoro_http.bodies import VoiceId
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

_WEIGHED = re.compile(r"([^()]+)\(([^()]+)\)")
"""A voice of a mix and its weight, as Kokoro-FastAPI writes them."""


def language_code(language: str | None, letter: str | None) -> str | None:
    """Return what the client takes as a language; `letter` is Kokoro-FastAPI's, such as "f"."""
    if language or not letter:
        return language
    by_letter = {voice.id[0]: voice.language.code for voice in catalogue.voices()}
    return by_letter.get(letter.lower(), letter)


def voice_id(voice: str | VoiceId | None, language: str | None) -> str | None:
    """Return the id of `voice`; None for the default voice.

    One of OpenAI's names stands for a voice of the same gender in any language. A mix, such as
    "af_bella(2)+af_sky", is written as the client takes it.
    """
    name = voice.id if isinstance(voice, VoiceId) else voice or ""
    known = _known(language)
    parts = [_part(part, known) for part in name.strip().lower().split("+")]
    return "+".join(parts) or None


def _part(part: str, language: Language | None) -> str:
    """Return one voice of a mix, with its weight if it has one."""
    weighed = _WEIGHED.fullmatch(part.strip())
    name, weight = weighed.groups() if weighed else (part.strip(), None)
    if name in OPENAI_VOICES:
        name = _in_language(OPENAI_VOICES[name], language)
    return f"{name}:{weight}" if weight else name


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
