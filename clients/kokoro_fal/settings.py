"""The settings of the app, read from the environment; no other module of the app reads it.

KOKORO_SPEECH_TARGET   a service elsewhere; without it the app starts its own. The variables that
                       say how to reach it are the client's (`kokoro_client.environment`)
KOKORO_SPEECH_FILES    cdn (default) or in_memory: where the audio goes
KOKORO_SPEECH_CUSTOM_VOICES
                       voices of the service's operator that the form offers, each with its
                       language: "narrator:en-US,conteuse:fr-FR"

A server of the app's own reads the rest of the environment as `kokoro-server serve` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from kokoro_client import TLS
from kokoro_client.environment import target_in, tls_in, token_in
from kokoro_speech.catalogue import find_language
from kokoro_speech.voice_names import is_custom_name

PERSISTENT_STORAGE = Path("/data")
"""What fal keeps from runner to runner."""

_MODEL_DIR = PERSISTENT_STORAGE / "kokoro-speech" / "model"

Files = Literal["cdn", "in_memory"]
CustomVoices = Mapping[str, tuple[str, ...]]
"""Names of the operator's voices, by the BCP-47 code of their language."""


@dataclass(frozen=True)
class Settings:
    """Which service speaks, and where its audio goes."""

    target: str | None
    """The service's address; None for a server of the app's own."""
    token: str | None = field(repr=False)
    """Bearer token for the service."""
    tls: TLS | None
    """How to encrypt the connection; None for clear text."""
    files: Files
    """Where the audio goes: to fal's file storage, or into the answer itself."""
    server_arguments: tuple[str, ...]
    """Arguments of the app's own server."""


def settings_from(environment: Mapping[str, str]) -> Settings:
    """Read the settings; raises `ValueError` for a value that means nothing."""
    return Settings(
        target=target_in(environment),
        token=token_in(environment),
        tls=tls_in(environment),
        files=_files(environment.get("KOKORO_SPEECH_FILES") or "cdn"),
        server_arguments=_server_arguments(environment),
    )


def custom_voices(environment: Mapping[str, str]) -> CustomVoices:
    """Return the voices of the operator that the form offers; raises `ValueError`.

    The form is made when the app is loaded, so the variable must be set where it is deployed.
    """
    voices: dict[str, tuple[str, ...]] = {}
    for entry in environment.get("KOKORO_SPEECH_CUSTOM_VOICES", "").split(","):
        if entry.strip():
            name, code = _custom_voice(entry.strip())
            voices[code] = (*voices.get(code, ()), name)
    return voices


def _custom_voice(entry: str) -> tuple[str, str]:
    name, _, language = entry.partition(":")
    try:
        code = find_language(language).code
    except KeyError:
        code = ""
    if not (code and is_custom_name(name)):
        raise ValueError(
            f"KOKORO_SPEECH_CUSTOM_VOICES has {entry!r}; write NAME:LANGUAGE, as narrator:en-US"
        )
    return name, code


def _files(name: str) -> Files:
    for known in get_args(Files):
        if name == known:
            return known  # type: ignore[no-any-return] # get_args forgets that they are Files
    raise ValueError(f"KOKORO_SPEECH_FILES is {name!r}; use {' or '.join(get_args(Files))}")


def _server_arguments(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Keep the model in fal's persistent storage, if there is one and no other folder is set."""
    if environment.get("KOKORO_SPEECH_MODEL_DIR") or not PERSISTENT_STORAGE.is_dir():
        return ()
    return ("--model-dir", str(_MODEL_DIR))
