"""A voice that can speak."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """A voice of the catalogue, a voice of the operator, or a mix."""

    name: str
    """Its name, such as "af_heart", or its mix, such as "af_bella:2+af_sky:1"."""
    label: str
    """Its name in metrics, log and ledger, of which there are few: the name of a voice of the
    catalogue, "custom" or "mix"."""
    styles: NDArray[np.float32]
    """`[510, 256]`, read-only: row n - 1 is the style of n phonemes."""
    gain_db: float
    """Gain in decibels that brings it to the loudness of all voices."""
