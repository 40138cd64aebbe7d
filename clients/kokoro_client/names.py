"""Names that people give to languages and formats, as numbers of the contract."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import grpc

from kokoro_client.errors import ErrorDetails, InvalidRequest
from kokoro_client.formats import ALIASES, ENCODINGS, encoding_of
from kokoro_speech import catalogue


def language_number(language: str | int | None) -> int:
    """Return the contract's number of `language`; numbers are kept, None is 0, "en-US" is 1.

    Raises `InvalidRequest` for an unknown name; the message suggests similar ones.
    """
    if not isinstance(language, str):
        return language or 0
    try:
        return catalogue.find_language(language).number
    except KeyError:
        known = [name for entry in catalogue.languages() for name in (entry.id, entry.code)]
        raise unknown_name("language", "LANGUAGE_UNKNOWN", language, known) from None


def nearest_language(code: str) -> str:
    """Return the code of a language that is spoken here: `code`, or "en-US" for "en-AU".

    `code` itself, if no variety of the language is.
    """
    codes = [entry.code for entry in catalogue.languages()]
    base = code.partition("-")[0]
    varieties = [each for each in codes if each.partition("-")[0] == base]
    return code if code in codes or not varieties else varieties[0]


def encoding_number(audio_format: str | int | None) -> int:
    """Return the contract's number of `audio_format`; numbers are kept, None is 0, "wav" is 2.

    Raises `InvalidRequest` for an unknown name; the message suggests similar ones.
    """
    if not isinstance(audio_format, str):
        return audio_format or 0
    try:
        return encoding_of(audio_format)
    except KeyError:
        known = [*ENCODINGS, *ALIASES]
        field, reason = "audio_encoding", "AUDIO_ENCODING_UNKNOWN"
        raise unknown_name(field, reason, audio_format, known, option="audio_format") from None


def unknown_name(
    field: str, reason: str, name: str, known: Iterable[str], option: str | None = None
) -> InvalidRequest:
    """Return the error for a name that is not known.

    `field` names the contract's field, the sentence the client's `option`.
    """
    by_key = {entry.lower(): entry for entry in known}
    close = [by_key[key] for key in get_close_matches(name.strip().lower(), by_key)]
    hint = f"did you mean {' or '.join(close)}?" if close else f"try {', '.join(by_key.values())}"
    return InvalidRequest(
        f"{option or field}: {name!r} is not known; {hint}",
        grpc.StatusCode.INVALID_ARGUMENT,
        ErrorDetails(field=field, reason=reason),
    )
