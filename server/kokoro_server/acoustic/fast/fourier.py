"""Real Fourier transforms with power-of-two lengths, as plain additions and multiplications.

The values may be of any type that can add, subtract, negate, and multiply by a float: numpy
arrays, or vectors of generated code. Both directions split even from odd (Cooley and Tukey 1965)
and compute only the half of the spectrum that a real signal needs.
"""

from typing import Protocol, Self, TypeAlias, TypeVar

import numpy as np


class Value(Protocol):
    """A value that the transforms can compute with."""

    def __add__(self, other: Self, /) -> Self: ...
    def __sub__(self, other: Self, /) -> Self: ...
    def __mul__(self, other: float, /) -> Self: ...
    def __neg__(self) -> Self: ...


V = TypeVar("V", bound=Value)

Spectrum: TypeAlias = tuple[list[V], list[V]]
"""Real parts of bins 0 to n/2, and imaginary parts of bins 1 to n/2 - 1 (the others are real)."""


def real_spectrum(signal: list[V]) -> Spectrum[V]:
    """Compute `X[k] = sum_t x[t] exp(-2 pi i k t / n)`; n is a power of two, at least 2."""
    size = len(signal)
    if size == 2:  # noqa: PLR2004  the smallest
        return [signal[0] + signal[1], signal[0] - signal[1]], []
    half = size // 2
    even_real, even_imaginary = real_spectrum(signal[::2])
    odd_real, odd_imaginary = real_spectrum(signal[1::2])
    real = {0: even_real[0] + odd_real[0], half: even_real[0] - odd_real[0]}
    real[half // 2] = even_real[-1]
    imaginary = {half // 2: -odd_real[-1]}
    for k in range(1, half // 2):
        turned_real, turned_imaginary = _turn(
            odd_real[k], odd_imaginary[k - 1], -2 * np.pi * k / size
        )
        real[k] = even_real[k] + turned_real
        imaginary[k] = even_imaginary[k - 1] + turned_imaginary
        real[half - k] = even_real[k] - turned_real
        imaginary[half - k] = turned_imaginary - even_imaginary[k - 1]
    return [real[k] for k in range(half + 1)], [imaginary[k] for k in range(1, half)]


def signal_of(spectrum: Spectrum[V]) -> list[V]:
    """Invert `real_spectrum`, times n."""
    real, imaginary = spectrum
    half = len(real) - 1
    if half == 1:
        return [real[0] + real[1], real[0] - real[1]]
    even_real, odd_real = [real[0] + real[half]], [real[0] - real[half]]
    even_imaginary, odd_imaginary = [], []
    for k in range(1, half // 2):
        even_real.append(real[k] + real[half - k])
        even_imaginary.append(imaginary[k - 1] - imaginary[half - k - 1])
        turned_real, turned_imaginary = _turn(
            real[k] - real[half - k], imaginary[k - 1] + imaginary[half - k - 1], np.pi * k / half
        )
        odd_real.append(turned_real)
        odd_imaginary.append(turned_imaginary)
    even_real.append(real[half // 2] * 2.0)
    odd_real.append(imaginary[half // 2 - 1] * -2.0)
    even = signal_of((even_real, even_imaginary))
    odd = signal_of((odd_real, odd_imaginary))
    return [value for pair in zip(even, odd, strict=True) for value in pair]


def _turn(real: V, imaginary: V, angle: float) -> tuple[V, V]:
    """Multiply a complex number by `exp(i angle)`, `angle` less than a quarter turn either way."""
    cosine, sine = float(np.cos(angle)), float(np.sin(angle))
    if not np.isclose(cosine, abs(sine)):
        return real * cosine - imaginary * sine, real * sine + imaginary * cosine
    if sine > 0:
        return (real - imaginary) * cosine, (real + imaginary) * cosine
    return (real + imaginary) * cosine, (imaginary - real) * cosine
