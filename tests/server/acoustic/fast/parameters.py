"""Random parameters of a decoder and its generator."""

from dataclasses import dataclass

import numpy as np
from tests.server.acoustic.fast.direct import Floats

from kokoro_server.acoustic.fast import decoder_network, network


@dataclass(frozen=True)
class RandomWeights:
    """What `packed_weights` reads."""

    parameters: dict[str, Floats]
    identity: str = "weights"


def random_parameters() -> dict[str, Floats]:
    """Return all parameters, by the names that `graphs.decoder_parameters` gives them."""
    random = np.random.default_rng(5)

    def normal(*shape: int, scale: float) -> Floats:
        return (random.standard_normal(shape, np.float32) * np.float32(scale)).astype(np.float32)

    parameters: dict[str, Floats] = {}

    def add(name: str, *shape: int, fan_in: int) -> None:
        parameters[f"{name}.weight"] = normal(*shape, scale=fan_in**-0.5)

    for layer in network.convolutions():
        channels, taps = layer.channels, layer.taps
        add(layer.name, channels, channels, taps, fan_in=channels * taps)
        parameters[f"{layer.name}.bias"] = normal(channels, scale=0.1)
        add(layer.norm, 2 * channels, 128, fan_in=128)
        parameters[f"{layer.norm}.bias"] = normal(2 * channels, scale=0.1)
        parameters[layer.alpha] = random.uniform(0.4, 1.5, (1, channels, 1)).astype(np.float32)
    for block in decoder_network.BLOCKS:
        inputs, outputs = block.inputs, block.outputs
        for name, channels, _ in block.norms:
            add(name, 2 * channels, 128, fan_in=128)
            parameters[f"{name}.bias"] = normal(2 * channels, scale=0.1)
        add(f"{block.name}.conv1", outputs, inputs, 3, fan_in=3 * inputs)
        add(f"{block.name}.conv2", outputs, outputs, 3, fan_in=3 * outputs)
        add(f"{block.name}.conv1x1", outputs, inputs, 1, fan_in=inputs)
        for convolution in ("conv1", "conv2"):
            parameters[f"{block.name}.{convolution}.bias"] = normal(outputs, scale=0.1)
        if block.upsamples:
            add(f"{block.name}.pool", inputs, 1, 3, fan_in=2)
            parameters[f"{block.name}.pool.bias"] = normal(inputs, scale=0.1)
    add("ups.0", 512, 256, 20, fan_in=1024)
    add("ups.1", 256, 128, 12, fan_in=512)
    add("noise_convs.0", 256, 22, 12, fan_in=264)
    add("noise_convs.1", 128, 22, 1, fan_in=22)
    add("conv_post", 22, 128, 7, fan_in=896)
    for name, channels in (
        ("ups.0", 256),
        ("ups.1", 128),
        ("noise_convs.0", 256),
        ("noise_convs.1", 128),
        ("conv_post", 22),
    ):
        parameters[f"{name}.bias"] = normal(channels, scale=0.1)
    return parameters
