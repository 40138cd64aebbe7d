"""Entry point of the command `kokoro-server`.

The base install has the command, but not the packages that it needs.
"""

import sys


def main() -> None:
    """Run the command; if the packages of the extra are missing, say how to install them."""
    try:
        from kokoro_server.__main__ import main as run  # noqa: PLC0415 - packages may be missing
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("kokoro_"):
            raise
        sys.stderr.write(
            'kokoro-server: the server needs its extra: pip install "kokoro-speech[server]" '
            f"({error})\n"
        )
        sys.exit(2)
    run()
