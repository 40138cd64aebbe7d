"""Entry point of the command `kokoro-http`; the base install has it, but not its packages."""

import sys


def main() -> None:
    """Run the command; if the packages of the extra are missing, say how to install them."""
    try:
        from kokoro_http.__main__ import main as run  # noqa: PLC0415 - packages may be missing
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("kokoro_"):
            raise
        sys.stderr.write(
            f'kokoro-http: it needs its extra: pip install "kokoro-speech[http]" ({error})\n'
        )
        sys.exit(2)
    run()
