"""Where the command `kokoro-server` starts: the base install has the command, not what it needs."""

import sys


def main() -> None:
    """Run the command; without the packages of an extra, say how to get them."""
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
