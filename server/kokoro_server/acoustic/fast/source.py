"""The model that the engine runs: its graph and weights, read when something has to be made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.parts import Part
from kokoro_server.errors import ModelPackError

if TYPE_CHECKING:
    import onnx

Floats = NDArray[np.float32]


class ModelSource:
    """The model of a pack. All properties raise `ModelPackError`.

    A server whose cache is filled reads nothing of it; the import of onnx alone would take longer
    than everything else here.
    """

    def __init__(self, model: Path, identity: str | None = None) -> None:
        """Take the file of the graph, whose weights are beside it.

        `identity` names the contents of both; by default it is computed, which reads them.
        """
        self._model = model
        self._identity = identity

    @property
    def directory(self) -> Path:
        """The folder of the weights."""
        return self._model.parent

    @cached_property
    def identity(self) -> str:
        """A name that no other graph with other weights has."""
        return self._identity or _digest(chain([self._graph.SerializeToString()], self._weights()))

    @cached_property
    def parameters(self) -> Mapping[str, Floats]:
        """Upstream's parameters of decoder and generator: see `graphs.decoder_parameters`."""
        from kokoro_server.acoustic.fast import graphs  # noqa: PLC0415  see the class

        return graphs.decoder_parameters(self._graph, self.directory)

    def part(self, part: Part) -> bytes:
        """Return a part of the graph, rewritten for ONNX Runtime."""
        from kokoro_server.acoustic.fast import graphs  # noqa: PLC0415  see the class
        from kokoro_server.acoustic.rewriting import for_runtime  # noqa: PLC0415

        return for_runtime(graphs.PARTS[part](self._graph))

    @cached_property
    def _graph(self) -> onnx.ModelProto:
        from kokoro_server.acoustic.fast import graphs  # noqa: PLC0415  see the class

        return graphs.read_model(self._model)

    def _weights(self) -> Iterator[bytes]:
        from kokoro_server.acoustic.fast import graphs  # noqa: PLC0415  see the class

        try:
            for name in sorted(graphs.weight_files(self._graph)):
                yield (self.directory / name).read_bytes()
        except OSError as error:
            raise ModelPackError(f"can't read the weights of the model pack: {error}") from error


def _digest(contents: Iterable[bytes]) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for content in contents:
        digest.update(content)
    return digest.hexdigest()
