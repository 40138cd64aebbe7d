"""Random parameters of a generator."""

from dataclasses import dataclass

import numpy as np
from tests.server.acoustic.fast.direct import Floats

from kokoro_server.acoustic.fast import network


@dataclass(frozen=True)
class RandomWeights:
    """What `packed_weights` reads."""

    parameters: dict[str, Floats]
    identity: str = "weights"


def random_parameters() -> dict[str, Floats]:
    """Return all parameters, by upstream's names below `decoder.generator.`."""
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
