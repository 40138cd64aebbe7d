"""The machine's peak of float32 products: `python -m bench.engines.sgemm`.

The field `audio` of its answer is the peak, in multiply-adds per second.
"""

from __future__ import annotations

import time

import numpy as np

from bench.engines.serving import Pieces, Task, serve

SIZE = 1536
"""Rows and columns of the matrices: large enough for the peak, small enough for a short run."""
_PRODUCTS = 12


def load() -> dict[str, Task]:
    """Make the matrices."""
    generator = np.random.default_rng(0)
    left, right = generator.random((2, SIZE, SIZE), np.float32)
    product = np.empty((SIZE, SIZE), np.float32)

    def multiply(_: str) -> Pieces:
        """Yield the best rate of several products, in multiply-adds per second."""
        seconds = []
        for _product in range(_PRODUCTS):
            started = time.perf_counter()
            np.matmul(left, right, out=product)
            seconds.append(time.perf_counter() - started)
        yield SIZE**3 / min(seconds)

    return {"peak": multiply}


if __name__ == "__main__":
    serve(load)
