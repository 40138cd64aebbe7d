"""The symbols that the acoustic model reads, and their ids."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from kokoro_server.errors import SynthesisFailed


class Vocabulary:
    """Turn phonemes into the ids that an `AcousticModel` takes."""

    def __init__(self, ids: Mapping[str, int]) -> None:
        """Take the table `vocab` of upstream's `config.json`: id by character."""
        self._ids = dict(ids)
        self.symbols = frozenset(self._ids)

    def encode(self, phonemes: str) -> NDArray[np.int64]:
        """Return the `[n]` ids of `phonemes`, one per character, without padding.

        Raises `SynthesisFailed` at the first character that has no id.
        """
        try:
            return np.fromiter((self._ids[symbol] for symbol in phonemes), np.int64, len(phonemes))
        except KeyError as error:
            symbol = error.args[0]
            raise SynthesisFailed(
                f"the acoustic model has no id for {symbol!r} (U+{ord(symbol):04X})"
            ) from None
