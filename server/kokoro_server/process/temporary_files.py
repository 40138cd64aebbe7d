"""Checks that temporary files can be written; espeak-ng and building a model pack need them."""

import tempfile

from kokoro_server.errors import ConfigurationError


def check_temporary_folder() -> None:
    """Raise `ConfigurationError` if no folder for temporary files is writable."""
    try:
        tempfile.gettempdir()
    except FileNotFoundError:
        raise ConfigurationError(
            "no folder for temporary files can be written to; mount a writable /tmp "
            "(--tmpfs /tmp in a read-only container) or name a folder in TMPDIR"
        ) from None
