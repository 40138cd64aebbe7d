"""The command `kokoro-speech`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; without the packages of the extra `cli`, say how to get them."""
    try:
        from kokoro_client.cli.app import app  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError as error:
        if error.name not in {"click", "rich"}:
            raise
        sys.stderr.write("The command line needs its extra: pip install 'kokoro-speech[cli]'\n")
        sys.exit(2)
    app(prog_name="kokoro-speech")


if __name__ == "__main__":
    main()
