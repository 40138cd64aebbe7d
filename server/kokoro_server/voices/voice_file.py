"""The file of an installed voice: its style vectors and what is known of it, in one."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from kokoro_server.errors import ConfigurationError
from kokoro_server.voices.style_file import StyleFileError, checked
from kokoro_speech import catalogue

SUFFIX = ".safetensors"
_TENSOR = "styles"


class VoiceFileError(ConfigurationError):
    """The file is no installed voice."""


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """What is known of an installed voice."""

    language_code: str
    """BCP-47."""
    gain_db: float
    """Gain that brings it to the loudness of all voices."""


def read_voice(path: Path) -> tuple[NDArray[np.float32], VoiceFacts]:
    """Return the style vectors in `path`, `[510, 256]`, read-only; raises `VoiceFileError`."""
    try:
        with safe_open(path, framework="numpy") as file:
            styles = checked(file.get_tensor(_TENSOR), path)
            facts = _facts(file.metadata() or {})
    except (SafetensorError, StyleFileError, KeyError, ValueError) as error:
        raise VoiceFileError(f"{path} is damaged; add the voice again ({error})") from None
    styles.setflags(write=False)
    return styles, facts


def write_voice(path: Path, styles: NDArray[np.float32], facts: VoiceFacts) -> None:
    """Write the file `path`, completely or not at all; raises `FileExistsError` if it is there."""
    metadata = {"language": facts.language_code, "gain_db": f"{facts.gain_db:.2f}"}
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".adding-") as draft:
        draft.write(save({_TENSOR: np.ascontiguousarray(styles)}, metadata))
        draft.flush()
        os.fsync(draft.fileno())
        Path(draft.name).chmod(0o644)
        os.link(draft.name, path)  # unlike a rename, never replaces a file


def _facts(metadata: dict[str, str]) -> VoiceFacts:
    gain = float(metadata["gain_db"])
    if not np.isfinite(gain):
        raise ValueError("its gain is not finite")
    return VoiceFacts(catalogue.find_language(metadata["language"]).code, gain)
