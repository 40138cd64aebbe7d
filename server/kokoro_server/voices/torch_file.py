"""Reads PyTorch's files."""

import warnings
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray


def load(path: Path) -> NDArray[np.generic]:
    """Return the tensor in `path`; runs no code from the file. Raises `ValueError`."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of a damaged file's odd version
            tensor = torch.load(path, map_location="cpu", weights_only=True)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - damaged files raise errors of many kinds
        raise ValueError(str(error).partition("\n")[0]) from None
    if not isinstance(tensor, torch.Tensor):
        raise ValueError(f"it holds no tensor but {type(tensor).__name__}")  # noqa: TRY004 - of the file
    numbers: NDArray[np.generic] = tensor.detach().to(torch.float32).numpy()
    return numbers
