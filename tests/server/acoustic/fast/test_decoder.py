import numpy as np
import pytest
from tests.server.acoustic.fast import direct

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.acoustic.fast.activations import DecoderInput
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, instruction_sets
from kokoro_server.acoustic.fast.decoder import Decoder
from kokoro_server.acoustic.fast.decoder_block import DecoderBlock
from kokoro_server.acoustic.fast.decoder_network import BLOCKS
from kokoro_server.acoustic.fast.decoder_weights import pack
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.upsampling import Upsampling
from kokoro_server.acoustic.fast.worker_team import WorkerTeam
from kokoro_server.errors import Stopped

Floats = direct.Floats


@pytest.fixture(scope="module")
def decoder(kernels: Kernels, parameters: dict[str, Floats]) -> Decoder:
    return Decoder(kernels, dict(pack(parameters, kernels.target)))


def input_of(frames: int) -> tuple[DecoderInput, Floats]:
    random = np.random.default_rng(frames)
    encoded = random.standard_normal((frames, 514), np.float32)
    text = random.standard_normal((frames, 64), np.float32)
    return DecoderInput(encoded, text), random.standard_normal(128, np.float32)


@pytest.mark.parametrize("target", instruction_sets(), ids=lambda target: target.label)
# Not two or three frames: normalizing those makes any difference large, however small it is.
@pytest.mark.parametrize("frames", [1, 20, 70, 150])
def test_the_decoder_is_what_upstream_defines(
    kernels_by_target: dict[InstructionSet, Kernels],
    target: InstructionSet,
    parameters: dict[str, Floats],
    frames: int,
) -> None:
    given, style = input_of(frames)
    wanted = direct.decode(parameters, given.encoded, given.text, style)
    decoder = Decoder(kernels_by_target[target], dict(pack(parameters, target)))

    features = decoder.run(given, style, WorkerTeam(2))

    least = 90 if target.split else 110
    assert direct.signal_to_noise(wanted, features) > least


def test_large_pitch_and_energy_cost_no_precision(
    kernels: Kernels, parameters: dict[str, Floats]
) -> None:
    given, style = input_of(150)
    given.curves[:] = 1000 + given.curves
    first = BLOCKS[0]
    rows = np.pad(given.encoded, ((0, 0), (0, first.row - first.inputs)))
    projected = _projected(parameters, style)
    block = DecoderBlock.of(first, kernels, dict(pack(parameters, kernels.target)), 0)

    output = block.run(rows, given.curves, projected, WorkerTeam(1)).astype(np.float64)

    wanted = direct.decoder_block(parameters, "encode", given.encoded.astype(np.float64), style)
    # A mean is many times as large as what it hides.
    found, centred = (each - each.mean(axis=0) for each in (output, wanted))
    assert direct.signal_to_noise(centred, found) > 85


def _projected(parameters: dict[str, Floats], style: Floats) -> Floats:
    """Return gammas and betas of the first block's AdaINs."""
    halves = []
    for name, channels, row in BLOCKS[0].norms:
        both = parameters[f"{name}.weight"] @ style + parameters[f"{name}.bias"]
        halves.append(np.pad(both.reshape(2, channels), ((0, 0), (0, row - channels))))
    return np.concatenate([each.reshape(-1) for each in halves]).astype(np.float32)


def test_features_are_the_same_whatever_the_number_of_threads(decoder: Decoder) -> None:
    given, style = input_of(150)

    results = [decoder.run(given, style, WorkerTeam(threads)) for threads in (1, 2, 3)]

    assert np.array_equal(results[0], results[1])
    assert np.array_equal(results[0], results[2])


def test_a_cancelled_run_stops_before_the_next_block(decoder: Decoder) -> None:
    given, style = input_of(3)
    stop = CancelToken()
    stop.cancel()

    with pytest.raises(Stopped):
        decoder.run(given, style, WorkerTeam(1), stop)


def test_upsampling_is_a_transposed_convolution_per_channel() -> None:
    random = np.random.default_rng(8)
    rows = random.standard_normal((5, 2)).astype(np.float32)
    weights = random.standard_normal((3, 2)).astype(np.float32)
    bias = random.standard_normal(2).astype(np.float32)

    upsampled = Upsampling(weights, bias).run(rows)

    for channel in range(2):
        alone = rows[:, channel : channel + 1].astype(np.float64)
        wanted = direct.convolve_transposed(
            alone,
            weights[:, channel].reshape(1, 1, 3),
            bias[channel : channel + 1],
            padding=0,
            stride=2,
        )
        assert np.allclose(upsampled[:, channel], wanted[1:, 0], rtol=1e-5, atol=1e-6)
