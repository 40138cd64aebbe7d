"""Heap settings of the C library that return freed memory to the system.

By default glibc learns to keep blocks of up to 32 MiB, such as the arrays of a segment, in one
arena per thread. The arenas fragment, and resident memory grows by hundreds of megabytes.
"""

import ctypes
import gc

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Parameters of glibc's `mallopt`."""
_SETTINGS = {
    _MMAP_THRESHOLD: 2 << 20,  # blocks of this size or more get a mapping of their own
    _TRIM_THRESHOLD: 32 << 20,
    _ARENA_MAX: 2,
}


def return_freed_memory() -> None:
    """Return what is free now to the system, after work that needed much memory for a while."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def give_freed_memory_back() -> bool:
    """Configure the heap of this process; return whether its C library supports that."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and all(mallopt(*setting) for setting in _SETTINGS.items())
