import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.server.acoustic.fast import direct

from kokoro_server.acoustic.fast.codegen.calling import COLUMN_MULTIPLE
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, architecture_sets
from kokoro_server.acoustic.fast.dense_layer import DenseLayer
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.packing import pack_columns
from kokoro_server.acoustic.fast.worker_team import WorkerTeam


@pytest.mark.parametrize("target", architecture_sets(), ids=lambda target: target.label)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    frames=st.integers(1, 120),
    taps=st.integers(1, 7),
    stride=st.integers(1, 6),
    columns=st.integers(1, 70),
    column_parts=st.sampled_from([1, 2, 3]),
    slope=st.sampled_from([1.0, 0.1, 0.01]),
    spread=st.sampled_from([None, 1.0]),
)
def test_a_layer_is_a_strided_convolution(
    kernels_by_target: dict[InstructionSet, Kernels],
    target: InstructionSet,
    frames: int,
    taps: int,
    stride: int,
    columns: int,
    column_parts: int,
    slope: float,
    spread: float | None,
) -> None:
    random = np.random.default_rng([frames, taps, stride, columns])
    source = random.standard_normal((frames, 32)).astype(np.float32)
    weights = random.standard_normal((columns, 32, taps)).astype(np.float32)
    bias = random.standard_normal(columns).astype(np.float32)
    normalization = random.standard_normal((3, 32)).astype(np.float32) if spread else None
    padding = taps - 1
    activated = source.astype(np.float64)
    if normalization is not None:
        mean, gain, shift = normalization.astype(np.float64)
        activated = (activated - mean) * gain + shift
    activated = direct.leaky(activated, slope)
    wanted, size = (
        direct.convolve(
            each_source,
            each_weights,
            each_bias,
            padding=padding,
            stride=stride,
        )
        for each_source, each_weights, each_bias in (
            (activated, weights, bias),
            (abs(activated), abs(weights), abs(bias)),
        )
    )
    kernels = kernels_by_target.get(target, kernels_by_target[architecture_sets()[-1]])
    whole = column_parts * COLUMN_MULTIPLE
    zeros = -columns % whole
    layer = DenseLayer(
        kernels,
        pack_columns(
            np.pad(weights.transpose(2, 1, 0).reshape(-1, columns), ((0, 0), (0, zeros))),
            kernels.target,
        ),
        np.pad(bias, (0, zeros)),
        taps=taps,
        stride=stride,
        padding=padding,
        slopes=(1.0, slope),
        most_rows=17,
        column_parts=column_parts,
    )
    output = np.full((len(wanted), layer.columns), np.nan, np.float32)

    counted = layer.run_counting(source, output, WorkerTeam(2), normalization)

    # Terms may cancel, so their sizes bound the error. Split floats keep 17 bits of 24.
    precision = 3 * 2**-18 if kernels.target.split else 2**-20
    assert (abs(output[:, :columns] - wanted) <= precision * size).all()
    assert not output[:, columns:].any()
    rows = output.astype(np.float64)
    sums, squares = counted.statistics
    assert np.allclose(sums, rows.sum(axis=0), rtol=0, atol=1e-9 * np.abs(rows).sum())
    assert np.allclose(squares, (rows**2).sum(axis=0), rtol=1e-9)
