"""The acoustic model on ONNX Runtime."""

from pathlib import Path

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from numpy.typing import NDArray

from kokoro_server.acoustic import Prosody, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.rewriting import for_runtime
from kokoro_server.acoustic.runtime import Session
from kokoro_server.errors import ModelPackError


class OnnxModel:
    """Run a pack's `model.onnx`; its weights are memory-mapped from the file beside it.

    The graph draws no noise, so the seed changes nothing.
    """

    def __init__(self, model: Path, threads: int) -> None:
        """Load `model` and let each run use up to `threads` threads.

        Raises `ModelPackError` when the file can't be read or isn't a model.
        """
        try:
            graph = onnx.load(model, load_external_data=False)
        except (OSError, DecodeError) as error:
            raise ModelPackError(f"can't load {model}: {error}") from error
        self._session = Session(for_runtime(graph), model.parent, threads)

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        seed: int,  # noqa: ARG002  the protocol's; this graph has no noise
        stop: CancelToken = NEVER,
    ) -> Waveform:
        """Speak; see `AcousticModel.run`."""
        feed = {
            "input_ids": np.pad(phoneme_ids, 1)[np.newaxis],
            "style": style[np.newaxis],
            "speeds": prosody.speeds,
            "pitch": prosody.pitch,
        }
        names = ["waveform", "durations", "natural_durations"]
        return Waveform(*self._session.run(names, feed, stop))
