"""Pauses between segments: one natural pause per boundary, without clicks.

The acoustic model puts 0.2 to 0.4 s of silence before each segment and 0.2 to 1 s after it. Joined
segments would pause twice as long as natural speech. So this module cuts the silence off and
inserts the pause that fits the boundary in the text.
"""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.segmenting import Boundary
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

PAUSE_SECONDS = {
    Boundary.END: 0.2,
    Boundary.PARAGRAPH: 0.6,
    Boundary.SENTENCE: 0.35,
    Boundary.CLAUSE: 0.15,
    Boundary.PHRASE: 0.1,
    Boundary.WORD: 0.06,
    Boundary.NONE: 0.06,
}
"""Pause after a segment at speed 1, by its boundary; at another speed, divide by the speed. Within
a segment the model itself pauses 0.2 to 0.4 s between sentences and up to 0.2 s between clauses,
depending on the voice."""

MARGIN = round(0.03 * SAMPLE_RATE_HERTZ)
"""Samples to keep before and after the speech, so that soft onsets and endings stay whole."""
_FADE = round(0.005 * SAMPLE_RATE_HERTZ)
"""Samples of the fade at a cut."""
_SILENCE = 10 ** (-60 / 20)
"""Amplitude below which a sample counts as silent, relative to the segment's peak (-60 dB)."""


def speech_span(samples: NDArray[np.float32]) -> slice | None:
    """Return the part of a segment's waveform `[t]` that is speech, with its margins.

    Everything outside is silent. Returns `None` if all samples are silent.
    """
    loudness = np.abs(samples)
    loud = np.flatnonzero(loudness > loudness.max(initial=0.0) * _SILENCE)
    if not loud.size:
        return None
    return slice(max(0, int(loud[0]) - MARGIN), min(len(samples), int(loud[-1]) + 1 + MARGIN))


def pause_seconds(boundary: Boundary, speed: float) -> float:
    """Return the pause of `boundary` in speech of `speed`, in seconds."""
    return PAUSE_SECONDS[boundary] / speed


def with_pause(
    speech: NDArray[np.float32], seconds: float, stretch: float, *, exact: bool = False
) -> NDArray[np.float32]:
    """Return `speech` `[t]`, faded at its ends, followed by a pause of `seconds`.

    The margins are part of the pause; they were stretched by the factor `stretch`, like the speech.
    An `exact` pause that is shorter than its margins shortens the margin after the speech.
    """
    pause = round(seconds * SAMPLE_RATE_HERTZ - 2 * MARGIN * stretch)
    if exact and pause < 0:
        speech = speech[: max(pause, -round(MARGIN * stretch))]
    return np.concatenate((_faded(speech), np.zeros(max(0, pause), np.float32)))


def _faded(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    faded = samples.copy()
    length = min(_FADE, len(faded) // 2)
    ramp = np.linspace(0, 1, length, dtype=np.float32)
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded
