"""Voices for tests, without a model pack."""

import numpy as np

from kokoro_server.voices import Voice


def voice(name: str = "af_heart", gain_db: float = 0.0) -> Voice:
    """Return a voice of zeros."""
    return Voice(name, name, np.zeros((510, 256), np.float32), gain_db)
