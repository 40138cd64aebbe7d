"""The parts of the graph that ONNX Runtime runs: before and after the generator's kernels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.fast import network, parts
from kokoro_server.acoustic.fast.activations import DecoderInput
from kokoro_server.acoustic.fast.optimized_graphs import part_session
from kokoro_server.acoustic.fast.parts import Part
from kokoro_server.acoustic.fast.source import ModelSource

Floats = NDArray[np.float32]
_FEW_FRAMES = 11
"""Frames of the shortest run of the tail."""


@dataclass(frozen=True, slots=True, eq=False)
class FrontOutput:
    """Output of one run of the front."""

    decoder: DecoderInput
    harmonics: Floats
    """As in `GeneratorInput`."""
    durations: NDArray[np.int64]
    """As in `Waveform`."""
    natural_durations: Floats
    """As in `Waveform`."""


class Front:
    """Computes the decoder's inputs and the harmonic features from phoneme ids."""

    def __init__(self, source: ModelSource, cache: Path, threads: int) -> None:
        """Load the front of `source`; `cache` is the engine's folder.

        Raises `ModelPackError`.
        """
        self._session = part_session(Part.FRONT, source, cache, threads)

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        stop: CancelToken = NEVER,
    ) -> FrontOutput:
        """Compute them; see `AcousticModel.run`.

        Raises `SynthesisFailed` when the runtime fails, and `Stopped` once `stop` is cancelled.
        """
        feed = {
            "input_ids": np.pad(phoneme_ids, 1)[np.newaxis],
            "style": style[np.newaxis],
            "speeds": prosody.speeds,
            "pitch": prosody.pitch,
        }
        names = [parts.ENCODED, parts.TEXT, parts.HARMONICS, *parts.DURATIONS]
        encoded, text, harmonics, *durations = self._session.run(names, feed, stop)
        rows = np.zeros((harmonics.shape[2], network.HARMONIC_ROW), np.float32)
        rows[:, : network.HARMONIC_CHANNELS] = harmonics[0].T
        return FrontOutput(DecoderInput(encoded[0].T, text[0].T), rows, *durations)


class Tail:
    """Computes the waveform from magnitudes and phases."""

    def __init__(self, source: ModelSource, cache: Path) -> None:
        """Load the tail of `source`; `cache` is the engine's folder.

        Raises `ModelPackError`.
        """
        self._session = part_session(Part.TAIL, source, cache, threads=1)
        self._few_frames = np.zeros((network.HARMONIC_CHANNELS, _FEW_FRAMES), np.float32)

    def free_memory(self) -> None:
        """Return what the front's run has left in ONNX Runtime's arena to the system.

        The front's own run can't: its outputs, which have to be copied first, lie in the arena.
        Any other run of a session returns it.
        """
        self.run(self._few_frames)

    def run(self, spectrum: Floats) -> Floats:
        """Compute the samples of `spectrum` `[HARMONIC_CHANNELS, frames]`.

        Raises `SynthesisFailed` when the runtime fails.
        """
        feed = {parts.SPECTRUM: spectrum[np.newaxis]}
        samples: Floats
        (samples,) = self._session.run([parts.WAVEFORM], feed)
        return samples
