"""All settings of a running server, together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kokoro_server.settings.access import AccessSettings, access_options, access_settings
from kokoro_server.settings.lexicons import (
    NO_LEXICONS,
    LexiconSettings,
    lexicon_options,
    lexicon_settings,
)
from kokoro_server.settings.operating import (
    OperatingSettings,
    operating_options,
    operating_settings,
)
from kokoro_server.settings.options import F
from kokoro_server.settings.pack import pack_options
from kokoro_server.settings.serving import (
    ServeSettings,
    serve_options,
    serve_settings,
    speech_options,
)
from kokoro_server.settings.voices import voices_options


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """All settings of a running server."""

    serve: ServeSettings
    access: AccessSettings
    operating: OperatingSettings
    lexicons: LexiconSettings = NO_LEXICONS


def server_options(command: F) -> F:
    """Add all options of the command that serves."""
    for add in (
        operating_options,
        access_options,
        voices_options,
        lexicon_options,
        pack_options,
        speech_options,
        serve_options,
    ):
        command = add(command)
    return command


def server_settings(options: Mapping[str, Any]) -> ServerSettings:
    """Return the settings from parsed options; raises `ConfigurationError`."""
    return ServerSettings(
        serve_settings(options),
        access_settings(options),
        operating_settings(options),
        lexicon_settings(options),
    )
