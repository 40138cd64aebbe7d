"""Hides torch from spaCy, which imports it wherever it is installed."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOCK = threading.Lock()
"""Held while torch is hidden, so that one thread does not show it to the import of another."""


@contextmanager
def without_torch() -> Iterator[None]:
    """Let `import torch` fail inside the block, unless torch has been imported already.

    The import takes seconds and more than a hundred megabytes, for arrays that the pipeline of
    English never makes.
    """
    with _LOCK:
        hidden = "torch" not in sys.modules
        if hidden:
            sys.modules["torch"] = None  # type: ignore[assignment]  # Python's way to say so
        try:
            yield
        finally:
            if hidden:
                del sys.modules["torch"]
