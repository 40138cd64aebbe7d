"""The process that espeak-ng runs in: lines of JSON in, lines of JSON out, until the input ends.

Run as a program by `espeak_process`, so it imports nothing of this package. Its argument is the
folder of its temporary files, which it clears away when its input ends: also where the server was
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
from typing import IO

import espeakng_loader
from phonemizer.backend import EspeakBackend
from phonemizer.backend.espeak.wrapper import EspeakWrapper

_NO_MARKS = "\0"
"""Punctuation that phonemizer is to look for: none, since cleaned text has no control characters.
Left to itself it splits "3,14" and "1.234" in two before espeak-ng can read them as numbers."""

_NEUTRAL = "the"
"""Said before every text. After a pronoun or an auxiliary espeak-ng expects a verb, in the next
text too: "use" would sound otherwise depending on who called before."""

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
    # The server ends this process by closing its input; a signal to the whole group is the
    # server's to heed, which has calls to finish first.
    for ignored in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ignored, signal.SIG_IGN)
    for folder in sys.argv[1:]:
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with suppress(BrokenPipeError):  # the server died while it waited for an answer
        main(sys.stdin, sys.stdout)
