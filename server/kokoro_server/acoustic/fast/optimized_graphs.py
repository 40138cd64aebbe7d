"""The parts of the graph as ONNX Runtime has optimized them: made once, and mapped from files.

Without them, the runtime optimizes the graph and rearranges its weights on every start. That takes
longer than everything else here, and keeps the weights in memory of the process instead of pages
of a file that all servers of the machine share.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import onnxruntime

from kokoro_server.acoustic.fast import files
from kokoro_server.acoustic.fast.codegen import processor
from kokoro_server.acoustic.fast.parts import Part
from kokoro_server.acoustic.fast.source import ModelSource
from kokoro_server.acoustic.runtime import Session, optimized_weights, write_optimized
from kokoro_server.errors import ModelPackError

_log = logging.getLogger(__name__)


def part_session(part: Part, source: ModelSource, cache: Path, threads: int) -> Session:
    """Load a part of the graph, from the folder `cache` where it can be there.

    Raises `ModelPackError`.
    """
    graph = optimized_graph(part, source, cache)
    if graph is not None:
        try:
            return Session(graph, cache, threads, is_optimized=True)
        except ModelPackError as error:
            _log.warning("%s; it is made anew", error)
            _path(cache, part, source).unlink(missing_ok=True)
            optimized_graph(part, source, cache)
    return Session(source.part(part), source.directory, threads)


def optimized_graph(
    part: Part, source: ModelSource, cache: Path, missing: Callable[[], object] = lambda: None
) -> bytes | None:
    """Return a part of the graph, optimized for this machine; its weights are in `cache`.

    Makes it where missing, after a call of `missing`. `None` where `cache` isn't writable, or
    others can write to it. Raises `ModelPackError`.
    """
    path = _path(cache, part, source)
    graph = _read(path)
    if graph is None:
        missing()
        original = source.part(part)
        with suppress(OSError):
            _write(original, source.directory, path)
            graph = _read(path)
    return graph


def _path(cache: Path, part: Part, source: ModelSource) -> Path:
    return cache / f"{part}-{files.code_digest()}-{source.identity}-{_machine()}.graph"


def _read(path: Path) -> bytes | None:
    graph = files.read_sealed(path)
    return graph if files.trusted(optimized_weights(path)) else None


def _write(graph: bytes, weights: Path, path: Path) -> None:
    """Write both files, the weights first; raises `OSError` and `ModelPackError`."""
    files.make_folder(path.parent)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".making-") as directory:
        unfinished = Path(directory) / path.name
        write_optimized(graph, weights, unfinished)
        optimized = unfinished.read_bytes()
        optimized_weights(unfinished).replace(optimized_weights(path))
    files.write_sealed(path, optimized)


def _machine() -> str:
    """Return a digest of what ONNX Runtime's optimizations depend on."""
    facts = " ".join([onnxruntime.__version__, *sorted(processor.extensions())])
    return hashlib.blake2b(facts.encode(), digest_size=4).hexdigest()
