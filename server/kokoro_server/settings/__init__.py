"""The settings of the server; only this package reads its environment variables.

Each command-line option can also be set by an environment variable: `KOKORO_SPEECH_` and the
option's name, such as `KOKORO_SPEECH_LISTEN`. The command line wins.
"""

from kokoro_server.settings.access import (
    AccessSettings,
    access_options,
    access_settings,
    token_options,
)
from kokoro_server.settings.ledger import LedgerLocation, PostgresUrl
from kokoro_server.settings.operating import (
    OperatingSettings,
    ledger_options,
    operating_options,
    operating_settings,
    usage_options,
)
from kokoro_server.settings.pack import PackSettings, pack_options, pack_settings, pull_options
from kokoro_server.settings.server import ServerSettings, server_options, server_settings
from kokoro_server.settings.serving import (
    ServeSettings,
    asks_for_json,
    serve_options,
    serve_settings,
    speech_options,
)
from kokoro_server.settings.voices import voices_directory, voices_options

__all__ = [
    "AccessSettings",
    "LedgerLocation",
    "OperatingSettings",
    "PackSettings",
    "PostgresUrl",
    "ServeSettings",
    "ServerSettings",
    "access_options",
    "access_settings",
    "asks_for_json",
    "ledger_options",
    "operating_options",
    "operating_settings",
    "pack_options",
    "pack_settings",
    "pull_options",
    "serve_options",
    "serve_settings",
    "server_options",
    "server_settings",
    "speech_options",
    "token_options",
    "usage_options",
    "voices_directory",
    "voices_options",
]
