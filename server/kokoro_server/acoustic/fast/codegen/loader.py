"""Loads linked code into memory, ready to run."""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import struct

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.codegen.linker import Image
from kokoro_server.errors import ConfigurationError

_HEADER_BYTES = struct.Struct("<I")
_MAGIC = b"kokoro-image"
_READ_AND_RUN = mmap.PROT_READ | mmap.PROT_EXEC


def to_bytes(image: Image) -> bytes:
    """Return the contents of a file that holds `image`."""
    header = json.dumps(image.functions).encode()
    return _MAGIC + _HEADER_BYTES.pack(len(header)) + header + image.content


def is_image(content: bytes) -> bool:
    """Return whether `to_bytes` made `content`."""
    return content.startswith(_MAGIC)


class LoadedImage:
    """An image in memory, ready to run; its code stays loaded while this object lives."""

    def __init__(self, content: bytes, target: InstructionSet) -> None:
        """Load what `to_bytes` made of code for `target`.

        Raises `ConfigurationError` where the system permits no new code.
        """
        self.target = target
        (header,) = _HEADER_BYTES.unpack_from(content, len(_MAGIC))
        start = len(_MAGIC) + _HEADER_BYTES.size + header
        self._functions: dict[str, int] = json.loads(content[start - header : start])
        code = content[start:]
        self._memory = mmap.mmap(-1, len(code), flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        self._memory.write(code)
        self._address = ctypes.addressof(ctypes.c_char.from_buffer(self._memory))
        _protect(self._address, len(code))

    def address(self, name: str) -> int:
        """Return the address of the function `name`, or 0 where there is none."""
        return self._address + self._functions[name] if name in self._functions else 0


def _protect(address: int, size: int) -> None:
    """Make memory executable, and no longer writable."""
    library = ctypes.CDLL(None, use_errno=True)
    library.mprotect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    if library.mprotect(address, size, _READ_AND_RUN):
        reason = os.strerror(ctypes.get_errno())
        raise ConfigurationError(f"this system lets no process run new code: {reason}")
