"""The engines that run the acoustic model. Only the chosen engine is imported."""

# ruff: noqa: PLC0415 - import torch, llvmlite and ONNX Runtime only with the engine that needs them

import logging
from collections.abc import Callable
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

from kokoro_server.acoustic import AcousticModel
from kokoro_server.errors import ConfigurationError, ModelPackError
from kokoro_server.modelpack import ModelPack, Progress
from kokoro_server.modelpack.file_names import FAST

_log = logging.getLogger(__name__)


class Engine(StrEnum):
    """The engine that runs the acoustic model."""

    FAST = "fast"
    ONNX = "onnx"
    KOKORO = "kokoro"


def load_engine(engine: Engine, pack: ModelPack, threads: int) -> AcousticModel:
    """Return the acoustic model of `pack`, run by `engine` with `threads` threads.

    If this machine can't run the fast engine, the onnx engine takes its place. Raises
    `ConfigurationError` if the packages of another engine are missing.
    """
    return _LOADERS[engine](pack, threads)


def prepare_fast_engine(pack: ModelPack, progress: Progress) -> None:
    """Compile the fast engine beside `pack` if needed, so that later server starts are quick.

    Reports a step to `progress` if something has to be compiled. Raises `ModelPackError`.
    """
    try:
        from kokoro_server.acoustic.fast.model import prepare
    except ImportError:
        return  # an install without the compiler runs the onnx engine
    announce = cache(partial(progress.step, "compiling the fast engine"))
    prepare(pack.model_path, _fast_cache(pack), announce, pack.identity)


def _fast(pack: ModelPack, threads: int) -> AcousticModel:
    try:
        from kokoro_server.acoustic.fast.codegen.instruction_set import describe
        from kokoro_server.acoustic.fast.model import FastModel

        model = FastModel(pack.model_path, _fast_cache(pack), threads, identity=pack.identity)
    except ModelPackError:
        raise
    except (ImportError, ConfigurationError) as error:
        _log.warning("the fast engine can't run here (%s); running onnx", error)
        return _onnx(pack, threads)
    _log.info("the fast engine uses %s", describe(model.target))
    return model


def _onnx(pack: ModelPack, threads: int) -> AcousticModel:
    from kokoro_server.acoustic.onnx_model import OnnxModel

    return OnnxModel(pack.model_path, threads)


def _kokoro(pack: ModelPack, threads: int) -> AcousticModel:
    try:
        from kokoro_server.acoustic.kokoro_model import KokoroModel
    except ImportError as error:
        raise ConfigurationError(
            f'the engine kokoro needs the extra torch: pip install "kokoro-speech[torch]" ({error})'
        ) from None
    return KokoroModel(pack.config, pack.checkpoint_path or pack.model_path, threads)


def _fast_cache(pack: ModelPack) -> Path:
    """Return the cache folder of the fast engine; it is not part of the pack."""
    return pack.directory / FAST


_LOADERS: dict[Engine, Callable[[ModelPack, int], AcousticModel]] = {
    Engine.FAST: _fast,
    Engine.ONNX: _onnx,
    Engine.KOKORO: _kokoro,
}
