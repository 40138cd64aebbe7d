"""AdaIN's affine map and the Snake activation, in one step."""

from __future__ import annotations

from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.values import Address, Integer
from kokoro_server.acoustic.fast.snake import squared_sine_coefficients

PARAMETER_ROWS = 6
"""Rows of parameters that the activation takes."""


def write_snake_row(
    routine: Routine, source: Address, target: Address, parameters: Address, row_bytes: Integer
) -> None:
    """Write code that activates a row of `row_bytes`.

    `parameters` holds six rows: the mean m, gain g and shift b of the affine map
    `u = g (x - m) + b`, then `alpha g / pi` and `alpha b / pi`, which give the phase in half
    turns, then `1 / alpha`. The phase is reduced to its distance from the nearest half turn,
    where the polynomial holds: the squared sine has that period.
    """
    with routine.vectors(row_bytes) as channel:
        mean, gain, shift, phase_gain, phase_shift, inverse_alpha = (
            routine.load(parameters + row_bytes * index + channel)
            for index in range(PARAMETER_ROWS)
        )
        # Subtract the mean first: a large mean inside the shift would cancel less precisely.
        value = routine.load(source + channel) - mean
        phase = value.times_plus(phase_gain, phase_shift)
        distance = phase - phase.round()
        square = distance * distance
        *lower, highest = squared_sine_coefficients()
        polynomial = routine.constant(float(highest))
        for coefficient in reversed(lower):
            polynomial = polynomial.times_plus(square, routine.constant(float(coefficient)))
        affine = value.times_plus(gain, shift)
        (target + channel).store((polynomial * square).times_plus(inverse_alpha, affine))


def write_zero_row(routine: Routine, target: Address, row_bytes: Integer) -> None:
    """Write code that fills a row with zeros."""
    with routine.vectors(row_bytes) as channel:
        (target + channel).store(routine.constant(0.0))
