"""Reads PyTorch's files."""

import pickle
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray


def load(path: Path) -> NDArray[np.generic]:
    """Return the tensor in `path`; runs no code from the file. Raises `ValueError`."""
    try:
        tensor = torch.load(path, map_location="cpu", weights_only=True)
    except (RuntimeError, EOFError, pickle.UnpicklingError) as error:
        raise ValueError(str(error).partition("\n")[0]) from None
    if not isinstance(tensor, torch.Tensor):
        raise ValueError(f"it holds no tensor but {type(tensor).__name__}")  # noqa: TRY004 - of the file
    numbers: NDArray[np.generic] = tensor.detach().to(torch.float32).numpy()
    return numbers
