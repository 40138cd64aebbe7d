"""The process of espeak-ng: reads and writes lines of JSON until its input ends.

`espeak_process` runs it as a program, so it imports nothing from this package. Its argument is the
folder of its temporary files. It removes the folder when its input ends, even after the server was
killed.
"""

import atexit
import json
import logging
import shutil
import signal
import sys
from contextlib import suppress
from functools import cache
from types import ModuleType
from typing import IO


class _Unused(ModuleType):
    """Takes the place of a package that phonemizer imports, but never uses here."""

    def __getattr__(self, _: str) -> type:
        return object


# These three quarters of phonemizer's import are for other backends, and for several processes.
sys.modules.update({name: _Unused(name) for name in ("joblib", "segments")})

import espeakng_loader  # noqa: E402
from phonemizer.backend import EspeakBackend  # noqa: E402
from phonemizer.backend.espeak.wrapper import EspeakWrapper  # noqa: E402

_NO_MARKS = "\0"
"""Punctuation that phonemizer splits at: none, since cleaned text has no control characters.
By default it splits "3,14" and "1.234" in two before espeak-ng can read them as numbers."""

_NEUTRAL = "the"
"""Spoken before every text. After a pronoun or an auxiliary espeak-ng expects a verb, even in the
next text. Without this word the sound of "use" would depend on the previous call."""

_quiet = logging.getLogger("phonemizer.quiet")
_quiet.setLevel(logging.ERROR)  # it warns whenever a word has a silent part


@cache
def _backend(voice: str) -> EspeakBackend:
    return EspeakBackend(
        voice,
        punctuation_marks=_NO_MARKS,
        with_stress=True,
        tie="^",
        language_switch="remove-flags",
        logger=_quiet,
    )


def main(requests: IO[str], answers: IO[str]) -> None:
    """Answer each [voice, text] with phonemes, in order."""
    EspeakWrapper.set_library(espeakng_loader.get_library_path())
    EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
    for line in requests:
        voice, text = json.loads(line)
        phonemes = _backend(voice).phonemize([_NEUTRAL, text])
        answers.write(json.dumps(phonemes[1] if len(phonemes) > 1 else "") + "\n")
        answers.flush()


if __name__ == "__main__":
    # The server ends this process by closing its input. The worker ignores signals to the whole
    # process group, because the server finishes its calls first.
    for ignored in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ignored, signal.SIG_IGN)
    for folder in sys.argv[1:]:
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with suppress(BrokenPipeError):  # the server died before it read the answer
        main(sys.stdin, sys.stdout)
