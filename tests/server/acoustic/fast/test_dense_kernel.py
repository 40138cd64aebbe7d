from dataclasses import dataclass
from functools import partial

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.server.acoustic.fast import direct

from kokoro_server.acoustic.fast.codegen.calling import COLUMN_MULTIPLE
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, architecture_sets
from kokoro_server.acoustic.fast.dense_layer import DenseLayer
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.packing import as_matrix, pack_columns
from kokoro_server.acoustic.fast.worker_team import WorkerTeam


@dataclass(frozen=True)
class Case:
    """A layer, what it reads, and what goes before its convolution."""

    source: direct.Floats
    weights: direct.Floats
    bias: direct.Floats
    stride: int
    slope: float
    normalization: direct.Floats | None

    @property
    def taps(self) -> int:
        return len(self.weights[0, 0])

    def layer(self, kernels: Kernels, column_parts: int) -> DenseLayer:
        columns = len(self.weights)
        zeros = -columns % (column_parts * COLUMN_MULTIPLE)
        matrix = np.pad(as_matrix(self.weights), ((0, 0), (0, zeros)))
        return DenseLayer(
            kernels,
            pack_columns(matrix, kernels.target),
            np.pad(self.bias, (0, zeros)),
            taps=self.taps,
            stride=self.stride,
            padding=self.taps - 1,
            slopes=(1.0, self.slope),
            most_rows=17,
            column_parts=column_parts,
        )

    def output_and_size(self) -> tuple[direct.Doubles, direct.Doubles]:
        """Return the exact output, and the sum of the sizes of its terms."""
        activated = self.source.astype(np.float64)
        if self.normalization is not None:
            mean, gain, shift = self.normalization.astype(np.float64)
            activated = (activated - mean) * gain + shift
        activated = direct.leaky(activated, self.slope)
        convolve = partial(direct.convolve, padding=self.taps - 1, stride=self.stride)
        return (
            convolve(activated, self.weights, self.bias),
            convolve(abs(activated), abs(self.weights), abs(self.bias)),
        )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    frames, taps = draw(st.integers(1, 120)), draw(st.integers(1, 7))
    stride, columns = draw(st.integers(1, 6)), draw(st.integers(1, 70))
    random = np.random.default_rng([frames, taps, stride, columns])
    normalizes = draw(st.booleans())
    return Case(
        random.standard_normal((frames, 32)).astype(np.float32),
        random.standard_normal((columns, 32, taps)).astype(np.float32),
        random.standard_normal(columns).astype(np.float32),
        stride,
        draw(st.sampled_from([1.0, 0.1, 0.01])),
        random.standard_normal((3, 32)).astype(np.float32) if normalizes else None,
    )


@pytest.mark.parametrize("target", architecture_sets(), ids=lambda target: target.label)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases(), column_parts=st.sampled_from([1, 2, 3]))
def test_a_layer_is_a_strided_convolution(
    kernels_by_target: dict[InstructionSet, Kernels],
    target: InstructionSet,
    case: Case,
    column_parts: int,
) -> None:
    wanted, size = case.output_and_size()
    kernels = kernels_by_target.get(target, kernels_by_target[architecture_sets()[-1]])
    layer = case.layer(kernels, column_parts)
    output = np.full((len(wanted), layer.columns), np.nan, np.float32)

    counted = layer.run_counting(case.source, output, WorkerTeam(2), case.normalization)

    # Terms may cancel, so their sizes bound the error. Split floats keep 17 bits of 24.
    precision = 3 * 2**-18 if kernels.target.split else 2**-20
    columns = len(case.weights)
    assert (abs(output[:, :columns] - wanted) <= precision * size).all()
    assert not output[:, columns:].any()
    rows = output.astype(np.float64)
    sums, squares = counted.statistics
    assert np.allclose(sums, rows.sum(axis=0), rtol=0, atol=1e-9 * np.abs(rows).sum())
    assert np.allclose(squares, (rows**2).sum(axis=0), rtol=1e-9)
