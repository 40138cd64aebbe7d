"""Engines stop in the middle of a cancelled run."""

import threading
import time

import numpy as np
import pytest

from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.engines import Engine, load_engine
from kokoro_server.errors import Stopped
from kokoro_server.modelpack import ModelPack

PHONEMES = "ðə klˈɑk ˌɔn ðə wˈɔl hæz stˈɑpt æt hˈæf pˈæst sˈɛvən. " * 2
"""More than a hundred phonemes, which take a second or more to compute."""
SHARES = (0.1, 0.4, 0.7)
"""Shares of a run's time after which it is stopped: in the text part and in the generator."""


@pytest.mark.parametrize("engine", [*Engine])
def test_a_run_ends_soon_after_nobody_waits_for_it(engine: Engine, model_pack: ModelPack) -> None:
    model = load_engine(engine, model_pack, threads=1)
    ids = np.array([model_pack.vocabulary[phoneme] for phoneme in PHONEMES], np.int64)
    style = model_pack.voice("af_heart")[len(ids) - 1]

    def seconds(stop: CancelToken) -> float:
        started = time.thread_time()  # of this thread alone, whatever else the machine does
        model.run(ids, style, Prosody.steady(len(ids), 1.0), 0, stop)
        return time.thread_time() - started

    whole = seconds(NEVER)
    for share in SHARES:
        stop = CancelToken()
        timer = threading.Timer(share * whole, stop.cancel)
        timer.start()
        started = time.thread_time()
        with pytest.raises(Stopped):
            seconds(stop)
        assert time.thread_time() - started < (share + 0.25) * whole
    assert seconds(NEVER) > 0.5 * whole  # the model still works as before
