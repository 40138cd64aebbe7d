"""The acoustic model on PyTorch, as upstream's package `kokoro` runs it."""

import io
import re
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from kokoro.model import KModel
from numpy.typing import NDArray
from torch.nn.utils import remove_weight_norm
from torch.overrides import TorchFunctionMode

from kokoro_server.acoustic import Prosody, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.kokoro_forward import NetworkInput, forward
from kokoro_server.acoustic.pytorch_weights import read_weights
from kokoro_server.errors import ModelPackError, SynthesisFailed

_CHECKPOINT_SUFFIX = ".pth"
_REPOSITORY = "hexgrad/Kokoro-82M"
_UNUSED_PARAMETERS = re.compile(
    r"bert\.pooler\.(weight|bias)"  # upstream reads only the hidden states
    r"|.*\.(adain[12]\.\d|norm[12])\.norm\.(weight|bias)"  # 1 and 0: the style replaces both
)


class KokoroModel:
    """Run upstream's `KModel`.

    Upstream's source of excitation draws phases and noise; the seed determines them.
    """

    def __init__(self, config: dict[str, Any], weights: Path, threads: int) -> None:
        """Build the model from upstream's `config`; PyTorch uses `threads` threads.

        `weights` is upstream's checkpoint (`.pth`), or the graph of a pack (`.onnx`). Raises
        `ModelPackError` when it can't be read, or a parameter is missing or has the wrong shape.
        """
        torch.set_num_threads(threads)
        self._model = _build(config)
        if weights.suffix == _CHECKPOINT_SUFFIX:
            _fill(self._model, _read_checkpoint(weights))
            _fold_weight_norm(self._model)
        else:
            _fold_weight_norm(self._model)
            arrays = read_weights(weights)
            _fill(self._model, {name: torch.from_numpy(array) for name, array in arrays.items()})

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        seed: int,
        stop: CancelToken = NEVER,
    ) -> Waveform:
        """Speak; see `AcousticModel.run`."""
        given = NetworkInput(
            torch.from_numpy(np.pad(phoneme_ids, 1)[np.newaxis]),
            torch.tensor(style[np.newaxis]),
            torch.tensor(prosody.speeds),
            torch.tensor(prosody.pitch),
        )
        try:
            with torch.inference_mode(), _Supervised(seed, stop):
                said = forward(self._model, given)
        except (RuntimeError, IndexError) as error:
            raise SynthesisFailed(f"PyTorch failed: {error}") from error
        return Waveform(
            said.samples.numpy(), said.durations.numpy(), said.natural_durations.numpy()
        )


class _Supervised(TorchFunctionMode):
    """Draw this thread's random numbers from its own generator, and check a `CancelToken`.

    All threads share PyTorch's global generator, so concurrent runs would change each other's
    samples.
    """

    def __init__(self, seed: int, stop: CancelToken) -> None:
        super().__init__()
        self._stop = stop
        self._generator = torch.Generator().manual_seed(seed)

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: object,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401  whatever `func` returns
        self._stop.check()
        given = dict(kwargs or {})
        if func in (torch.rand, torch.randn_like):
            given["generator"] = self._generator
        return func(*args, **given)


def _build(config: dict[str, Any]) -> KModel:
    """Build upstream's model with random weights, without a download."""
    empty_checkpoint = io.BytesIO()
    torch.save({}, empty_checkpoint)
    empty_checkpoint.seek(0)
    with warnings.catch_warnings():
        # Upstream uses PyTorch's deprecated weight norm, and dropout in LSTMs of one layer.
        warnings.filterwarnings("ignore", "`torch.nn.utils.weight_norm`", FutureWarning)
        warnings.filterwarnings("ignore", "dropout option adds dropout", UserWarning)
        return KModel(repo_id=_REPOSITORY, config=config, model=empty_checkpoint).eval()


def _fold_weight_norm(model: KModel) -> None:
    """Turn every pair of direction and norm into a plain `weight`."""
    for module in model.modules():
        if hasattr(module, "weight_g"):
            remove_weight_norm(module)


def _fill(model: KModel, weights: Mapping[str, torch.Tensor]) -> None:
    """Set the parameters of `model` to `weights`, without a copy where possible."""
    expected = model.state_dict()
    known = {name: weights[name] for name in expected.keys() & weights.keys()}
    try:
        missing = model.load_state_dict(known, strict=False, assign=True).missing_keys
    except RuntimeError as error:
        raise ModelPackError(f"the weights don't fit the model: {error}") from error
    lost = [name for name in missing if not _UNUSED_PARAMETERS.fullmatch(name)]
    if lost:
        raise ModelPackError(f"the pack lacks {len(lost)} weights, {lost[0]} among them")


def _read_checkpoint(path: Path) -> dict[str, torch.Tensor]:
    """Read upstream's checkpoint: one dictionary of weights per child of the model."""
    try:
        children = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # a damaged file fails in many ways, EOFError and IndexError too
        raise ModelPackError(f"can't read the checkpoint {path}: {error}") from error
    return {
        f"{child}.{name.removeprefix('module.')}": tensor
        for child, weights in children.items()
        for name, tensor in weights.items()
    }
