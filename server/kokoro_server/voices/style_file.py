"""Reads the style vectors of a voice from the files in which people pass voices on."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from kokoro_server.acoustic import MAX_PHONEMES, STYLE_SIZE
from kokoro_server.errors import ConfigurationError

SHAPES = ((MAX_PHONEMES, STYLE_SIZE), (MAX_PHONEMES, 1, STYLE_SIZE))
"""Shapes of a voice: one row per phoneme count."""
_MOST_BYTES = 16_000_000
"""Largest file that is read; a voice in 64-bit numbers takes a megabyte."""


class StyleFileError(ConfigurationError):
    """The file holds no voice."""


def read_styles(path: Path) -> NDArray[np.float32]:
    """Return the style vectors in the file `path`, `[510, 256]`.

    Reads .npy, .bin (raw little-endian float32), .safetensors, and .pt where torch is installed.
    Raises `StyleFileError`.
    """
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise StyleFileError(f"{path.name} is no voice: its name ends with none of {_ENDINGS}")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise StyleFileError(f"{path} is larger than any voice")
        return checked(read(path), path)
    except OSError as error:
        raise StyleFileError(f"{path} can't be read: {error.strerror or error}") from None
    except (ValueError, OverflowError, SafetensorError) as error:
        reason = re.sub(r"\s+", " ", str(error))
        raise StyleFileError(f"{path} is not {path.suffix} or damaged: {reason}") from None


def checked(numbers: NDArray[np.generic], path: Path) -> NDArray[np.float32]:
    """Return `numbers` as `[510, 256]` float32; raises `StyleFileError` if they are no voice."""
    if not np.issubdtype(numbers.dtype, np.floating):
        raise StyleFileError(f"{path} holds {numbers.dtype}; a voice holds floating-point numbers")
    if numbers.shape not in SHAPES:
        raise StyleFileError(
            f"the numbers in {path} have the shape {list(numbers.shape)}; a voice has "
            f"{' or '.join(str(list(shape)) for shape in SHAPES)}"
        )
    with np.errstate(over="ignore"):
        styles = numbers.astype(np.float32).reshape(SHAPES[0])
    if not np.isfinite(styles).all():
        raise StyleFileError(f"{path} holds numbers that are not finite")
    return styles


def _npy(path: Path) -> NDArray[np.generic]:
    # Mapped, so that a header that promises too much allocates nothing.
    mapped: NDArray[np.generic] = np.lib.format.open_memmap(path, mode="r")
    return mapped


def _raw(path: Path) -> NDArray[np.generic]:
    numbers = np.frombuffer(path.read_bytes(), "<f4")
    return numbers.reshape(SHAPES[0]) if numbers.size == MAX_PHONEMES * STYLE_SIZE else numbers


def _safetensors(path: Path) -> NDArray[np.generic]:
    tensors = load_file(path)
    if len(tensors) != 1:
        raise StyleFileError(f"{path} holds {len(tensors)} tensors; a voice is one")
    only: NDArray[np.generic] = next(iter(tensors.values()))
    return only


def _pt(path: Path) -> NDArray[np.generic]:
    try:
        from kokoro_server.voices.torch_file import load  # noqa: PLC0415 - torch may be missing
    except ImportError:
        raise StyleFileError(
            f'{path} needs torch: pip install "kokoro-speech[torch]", or send it as .npy'
        ) from None
    return load(path)


_READERS: dict[str, Callable[[Path], NDArray[np.generic]]] = {
    ".npy": _npy,
    ".bin": _raw,
    ".safetensors": _safetensors,
    ".pt": _pt,
}
_ENDINGS = ", ".join(_READERS)
