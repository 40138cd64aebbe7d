import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.server.acoustic.fast import direct

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, architecture_sets
from kokoro_server.acoustic.fast.kernels import ConvolutionCall, FrameRange, Kernels
from kokoro_server.acoustic.fast.packing import pack_planes
from kokoro_server.acoustic.fast.plan import TRANSFORMS, tiles_per_phase
from kokoro_server.acoustic.fast.style import snake_parameters
from kokoro_server.acoustic.fast.transforms import Family, TileTransform
from kokoro_server.acoustic.fast.workspace import Workspace

Floats = direct.Floats
CHANNELS = 32
LEAST_RATIO = 110
"""Least signal-to-difference ratio of a layer, in dB."""
LEAST_SPLIT_RATIO = {Family.FOURIER: 102, Family.WINOGRAD: 91}
"""The same with split floats, which keep 17 bits of 24. The worst of all cases of up to 59 frames
had 103.9 and 91.4; without split floats 123.6."""


class Case:
    """A convolution of random numbers."""

    def __init__(
        self, transform: TileTransform, dilation: int, frames: int, residuals: int
    ) -> None:
        random = np.random.default_rng([transform.outputs, dilation, frames, residuals])

        def normal(*shape: int) -> Floats:
            return random.standard_normal(shape).astype(np.float32)

        self.transform = transform
        self.dilation = dilation
        self.input = normal(frames, CHANNELS) * 3 + normal(CHANNELS)
        self.weights = normal(CHANNELS, CHANNELS, transform.taps)
        self.bias = normal(CHANNELS)
        self.gamma, self.beta = normal(2, CHANNELS)
        self.alpha = random.uniform(0.3, 2.5, CHANNELS).astype(np.float32)
        self.residuals = tuple(normal(frames, CHANNELS) for _ in range(residuals))

    def wanted(self) -> direct.Doubles:
        activated = direct.snake(
            direct.adain(self.input.astype(np.float64), self.gamma, self.beta), self.alpha
        )
        padding = self.dilation * (self.weights.shape[2] // 2)
        result = direct.convolve(
            activated, self.weights, self.bias, padding=padding, dilation=self.dilation
        )
        for residual in self.residuals:
            result = result + residual
        return result

    def parameters(self) -> Floats:
        rows = self.input.astype(np.float64)
        statistics = np.stack([rows.sum(axis=0), (rows**2).sum(axis=0)])
        return snake_parameters(self.gamma, self.beta, self.alpha, statistics, len(rows))

    def run(self, kernels: Kernels, tiles: int | None = None) -> tuple[Floats, direct.Doubles]:
        """Compute all chunks in NaN-filled memory; return the output and its statistics."""
        frames = len(self.input)
        parameters = self.parameters()
        output = np.full_like(self.input, np.nan)
        call = ConvolutionCall(
            self.input,
            output,
            self.residuals,
            parameters,
            pack_planes(self.transform, self.weights, kernels.target),
            self.bias,
            self.dilation,
        )
        tiles = tiles or tiles_per_phase(self.transform, self.dilation, frames)
        step = tiles * self.dilation * self.transform.outputs
        partial = np.zeros((-(-frames // step), 2, CHANNELS))
        for index, sums in enumerate(partial):
            kernel = kernels.convolutions[self.transform.name]
            kernel.run(call, FrameRange(index * step, tiles), sums, poisoned_workspace())
        return output, partial.sum(axis=0)


def least_ratio(target: InstructionSet, transform: TileTransform) -> int:
    return LEAST_SPLIT_RATIO[transform.family] if target.split else LEAST_RATIO


def poisoned_workspace() -> Workspace:
    workspace = Workspace()
    for room in (workspace.activated, workspace.operands, workspace.products):
        room(400_000)[:] = np.nan
    return workspace


@pytest.mark.parametrize("target", architecture_sets(), ids=lambda target: target.label)
@pytest.mark.parametrize("transform", TRANSFORMS, ids=lambda transform: transform.name)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    dilation=st.sampled_from([1, 3, 5]),
    frames=st.integers(1, 700),
    residuals=st.integers(0, 2),
)
@example(dilation=5, frames=1, residuals=2)
@example(dilation=1, frames=1, residuals=0)
@example(dilation=3, frames=560, residuals=1)
def test_a_layer_is_a_convolution_at_every_length(
    kernels_by_target: dict[InstructionSet, Kernels],
    target: InstructionSet,
    transform: TileTransform,
    dilation: int,
    frames: int,
    residuals: int,
) -> None:
    case = Case(transform, dilation, frames, residuals)
    wanted = case.wanted()

    kernels = kernels_by_target.get(target, kernels_by_target[architecture_sets()[-1]])
    output, statistics = case.run(kernels)

    assert direct.signal_to_noise(wanted, output) > least_ratio(kernels.target, transform)
    rows = output.astype(np.float64)
    assert np.allclose(statistics[0], rows.sum(axis=0), atol=1e-9 * np.abs(rows).sum())
    assert np.allclose(statistics[1], (rows**2).sum(axis=0), rtol=1e-9)


@pytest.mark.parametrize("transform", TRANSFORMS, ids=lambda transform: transform.name)
def test_chunks_of_any_size_give_the_same_rows(kernels: Kernels, transform: TileTransform) -> None:
    case = Case(transform, dilation=3, frames=431, residuals=1)

    outputs = [case.run(kernels, tiles)[0] for tiles in (1, 2, 5, 20)]

    assert all(np.array_equal(output, outputs[0]) for output in outputs)


@pytest.mark.parametrize("transform", TRANSFORMS, ids=lambda transform: transform.name)
def test_all_instruction_sets_agree(
    kernels_by_target: dict[InstructionSet, Kernels], transform: TileTransform
) -> None:
    case = Case(transform, dilation=5, frames=431, residuals=2)

    outputs = {target: case.run(kernels)[0] for target, kernels in kernels_by_target.items()}

    wanted = outputs[architecture_sets()[-1]].astype(np.float64)
    for target, output in outputs.items():
        least = least_ratio(target, transform) if target.split else 125
        assert direct.signal_to_noise(wanted, output) > least


def test_the_output_may_take_the_place_of_a_residual(kernels: Kernels) -> None:
    case = Case(TRANSFORMS[0], dilation=1, frames=100, residuals=1)
    (residual,) = case.residuals
    wanted = case.wanted()
    packed = pack_planes(case.transform, case.weights, kernels.target)
    call = ConvolutionCall(
        case.input, residual, case.residuals, case.parameters(), packed, case.bias, dilation=1
    )
    kernel = kernels.convolutions[case.transform.name]

    kernel.run(call, FrameRange(0, 5), np.zeros((2, CHANNELS)), Workspace())

    assert direct.signal_to_noise(wanted, residual) > 100


def test_arrays_that_are_not_contiguous_are_refused(kernels: Kernels) -> None:
    case = Case(TRANSFORMS[-1], dilation=1, frames=10, residuals=0)
    case.input = np.asfortranarray(case.input)

    with pytest.raises(ValueError, match="contiguous"):
        case.run(kernels)
