"""The app that is deployed, with its settings on fal."""

import os
from pathlib import Path

from kokoro_fal.endpoints import with_endpoints
from kokoro_fal.settings import custom_voices
from kokoro_fal.speech_app import SpeechApp

_CHECKOUT = Path(__file__).parents[2]


def _pins() -> list[str]:
    """Return the versions that the project pins; fal's pip takes no file of constraints."""
    lines = (_CHECKOUT / "requirements" / "server.txt").read_text().splitlines()
    return [line for line in lines if not line.startswith("#")]


@with_endpoints(custom_voices(os.environ))
class Kokoro(SpeechApp):  # type: ignore[no-untyped-call] # fal leaves __init_subclass__ untyped
    """Speaks nine languages with Kokoro-82M, on runners without a GPU."""

    app_name = "kokoro"
    machine_type = "L"
    requirements = [".[server]", *_pins()]  # noqa: RUF012 - fal declares it so
    requirements_context_dir = "../.."
    keep_alive = 3000
    min_concurrency = 0
    # A runner of type L has 4 cores and its server computes one segment of text on each. With
    # two requests a core, one is computed while the other is encoded and uploaded; what comes
    # on top waits at fal, where another runner can take it, not behind a runner's queue.
    max_multiplexing = 8
    max_concurrency = 4
    # Above the 40 s that the server of the runner gets to finish its calls.
    termination_grace_period_seconds = 60
