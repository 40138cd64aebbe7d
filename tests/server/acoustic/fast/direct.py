"""Reference implementations of the layers of decoder and generator, in float64."""

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Floats = NDArray[np.float32]


def convolve(
    signal: Doubles,
    weights: Floats,
    bias: Floats,
    *,
    padding: int,
    dilation: int = 1,
    stride: int = 1,
) -> Doubles:
    """Convolve `[frames, in]` with `[out, in, taps]`, like PyTorch's `conv1d`."""
    padded = np.pad(signal, ((padding, padding), (0, 0)))
    span = len(padded) - dilation * (weights.shape[2] - 1)
    total = sum(
        padded[tap * dilation :][:span:stride] @ weights[:, :, tap].T.astype(np.float64)
        for tap in range(weights.shape[2])
    )
    return np.asarray(total + bias, np.float64)


def convolve_transposed(
    signal: Doubles, weights: Floats | Doubles, bias: Floats, *, padding: int, stride: int
) -> Doubles:
    """Convolve `[frames, in]` with `[in, out, taps]`, like PyTorch's `conv_transpose1d`."""
    taps = weights.shape[2]
    result = np.zeros(((len(signal) - 1) * stride + taps, weights.shape[1]))
    for frame, row in enumerate(signal):
        result[frame * stride :][:taps] += np.einsum("i,iok->ko", row, weights)
    cropped: Doubles = result[padding : len(result) - padding] + bias
    return cropped


def snake(signal: Doubles, alpha: Floats) -> Doubles:
    return signal + np.sin(alpha * signal) ** 2 / alpha


def adain(signal: Doubles, gamma: Doubles, beta: Doubles) -> Doubles:
    centred = signal - signal.mean(axis=0)
    normalized: Doubles = centred / np.sqrt(signal.var(axis=0) + 1e-5)
    return (1 + gamma) * normalized + beta


def leaky(signal: Doubles, slope: float) -> Doubles:
    return np.maximum(signal, slope * signal)


def decode(parameters: dict[str, Floats], encoded: Floats, text: Floats, style: Floats) -> Doubles:
    """Compute `[2 n, 512]` from `[n, 514]`, `[n, 64]` and `[128]`, as upstream does."""
    signal = decoder_block(parameters, "encode", encoded.astype(np.float64), style)
    for index in range(4):
        joined = np.concatenate([signal, text, encoded[:, 512:]], axis=1)
        signal = decoder_block(parameters, f"decode.{index}", joined, style)
    return signal


def decoder_block(
    parameters: dict[str, Floats], name: str, signal: Doubles, style: Floats
) -> Doubles:
    """Compute a residual block from `[n, channels]` and `[128]`, as upstream does."""

    def activated(value: Doubles, norm: str) -> Doubles:
        return leaky(adain(value, *_projected(parameters, f"{name}.{norm}.fc", style)), 0.2)

    value, shortcut = activated(signal, "norm1"), signal
    pool = parameters.get(f"{name}.pool.weight")
    if pool is not None:
        # Depthwise: the weights of a full transposed convolution are zero but on the diagonal.
        channels = np.arange(len(pool))
        full = np.zeros((len(pool), len(pool), 3))
        full[channels, channels] = pool[:, 0]
        whole = convolve_transposed(
            value, full, parameters[f"{name}.pool.bias"], padding=0, stride=2
        )
        value, shortcut = whole[1:], np.repeat(signal, 2, axis=0)
    for layer in ("conv1", "conv2"):
        if layer == "conv2":
            value = activated(value, "norm2")
        weights = parameters[f"{name}.{layer}.weight"]
        value = convolve(value, weights, parameters[f"{name}.{layer}.bias"], padding=1)
    weights = parameters[f"{name}.conv1x1.weight"]
    shortcut = convolve(shortcut, weights, np.zeros(len(weights), np.float32), padding=0)
    return np.asarray((value + shortcut) / np.sqrt(2), np.float64)


def generate(
    parameters: dict[str, Floats], features: Floats, harmonics: Floats, style: Floats
) -> Doubles:
    """Compute `[22, frames]` from `[n, 512]`, `[60 n + 1, 22]` and `[128]`, as upstream does."""
    signal = features.astype(np.float64)
    for stage, (stride, taps) in enumerate([(10, 12), (6, 1)]):
        source = convolve(
            harmonics.astype(np.float64),
            parameters[f"noise_convs.{stage}.weight"],
            parameters[f"noise_convs.{stage}.bias"],
            padding=3 if taps > 1 else 0,
            stride=6 if taps > 1 else 1,
        )
        source = _block(parameters, f"noise_res.{stage}", source, style)
        signal = convolve_transposed(
            leaky(signal, 0.1),
            parameters[f"ups.{stage}.weight"],
            parameters[f"ups.{stage}.bias"],
            padding=stride // 2,
            stride=stride,
        )
        if stage == 1:
            signal = np.concatenate([signal[1:2], signal])
        signal += source
        blocks = [f"resblocks.{3 * stage + index}" for index in range(3)]
        signal = np.mean([_block(parameters, block, signal, style) for block in blocks], axis=0)
    last = convolve(
        leaky(signal, 0.01), parameters["conv_post.weight"], parameters["conv_post.bias"], padding=3
    )
    return last.T


def _block(parameters: dict[str, Floats], name: str, signal: Doubles, style: Floats) -> Doubles:
    for pair, dilation in enumerate((1, 3, 5)):
        value = signal
        for half in (1, 2):
            value = adain(value, *_projected(parameters, f"{name}.adain{half}.{pair}.fc", style))
            value = snake(value, parameters[f"{name}.alpha{half}.{pair}"].reshape(-1))
            weights = parameters[f"{name}.convs{half}.{pair}.weight"]
            step = dilation if half == 1 else 1
            value = convolve(
                value,
                weights,
                parameters[f"{name}.convs{half}.{pair}.bias"],
                padding=step * (weights.shape[2] // 2),
                dilation=step,
            )
        signal = signal + value
    return signal


def _projected(parameters: dict[str, Floats], name: str, style: Floats) -> list[Doubles]:
    """Return an AdaIN's gammas and betas."""
    projected = parameters[f"{name}.weight"].astype(np.float64) @ style
    return np.split(projected + parameters[f"{name}.bias"], 2)


def signal_to_noise(wanted: Doubles, found: NDArray[np.floating]) -> float:
    """Return the ratio in decibels."""
    noise = np.sum((found.astype(np.float64) - wanted) ** 2)
    return float(10 * np.log10(np.sum(wanted**2) / max(noise, 1e-300)))
