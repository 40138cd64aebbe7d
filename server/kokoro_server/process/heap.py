"""Settings of the C library's heap: memory that is freed goes back to the system.

Left alone, glibc learns to keep blocks of up to 32 MiB, such as the arrays of every segment, in an
arena for each thread, where they leave holes: resident memory creeps up by hundreds of megabytes.
"""

import ctypes

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Numbers of glibc's `mallopt`."""
_SETTINGS = {
    _MMAP_THRESHOLD: 2 << 20,  # blocks from this size on are mapped alone
    _TRIM_THRESHOLD: 32 << 20,
    _ARENA_MAX: 2,
}


def give_freed_memory_back() -> bool:
    """Set the heap of this process up; say whether its C library is one that can be."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and all(mallopt(*setting) for setting in _SETTINGS.items())
