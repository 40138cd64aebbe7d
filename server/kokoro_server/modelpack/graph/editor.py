"""A graph that can be changed node by node."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from onnx import NodeProto, OperatorSetIdProto, numpy_helper

from kokoro_server.errors import ModelPackError

Array: TypeAlias = NDArray[Any]


class GraphEditor:
    """Hold a model's nodes and constants, and track which node makes or reads each value.

    Nodes and constants stay in the order of the file, which is topological for nodes. So the same
    edits of the same model give the same bytes.
    """

    def __init__(self, model: onnx.ModelProto) -> None:
        """Copy the needed parts of `model`."""
        graph = model.graph
        self._opsets = list(model.opset_import)
        self.inputs = list(graph.input)
        self.outputs = list(graph.output)
        self.constants: dict[str, Array] = {
            tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer
        }
        self._nodes: dict[int, NodeProto] = {}
        self._producers: dict[str, NodeProto] = {}
        self._consumers: dict[str, dict[int, NodeProto]] = {}
        for node in graph.node:
            copy = NodeProto()
            copy.CopyFrom(node)
            self.append(copy)

    @property
    def nodes(self) -> tuple[NodeProto, ...]:
        """All nodes, in topological order."""
        return tuple(self._nodes.values())

    def of_type(self, *op_types: str) -> tuple[NodeProto, ...]:
        """Find all nodes of these operators."""
        return tuple(node for node in self._nodes.values() if node.op_type in op_types)

    @property
    def opsets(self) -> list[OperatorSetIdProto]:
        """The operator sets that the nodes use."""
        used = {node.domain for node in self._nodes.values()}
        return [opset for opset in self._opsets if opset.domain in used]

    def producer(self, value: str) -> NodeProto | None:
        """Find the node that makes `value`; `None` for constants and the graph's inputs."""
        return self._producers.get(value)

    def produced_by(self, value: str, op_type: str) -> NodeProto:
        """Find the node that makes `value`, which must be an `op_type`."""
        node = self.producer(value)
        if node is None or node.op_type != op_type:
            found = node.op_type if node else "nothing"
            raise ModelPackError(f"expected {op_type} to make {value!r}, found {found}")
        return node

    def consumers(self, value: str) -> list[NodeProto]:
        """Find the nodes that read `value`."""
        return list(self._consumers.get(value, {}).values())

    def consumer(self, value: str) -> NodeProto:
        """Find the one node that reads `value`."""
        found = self.consumers(value)
        if len(found) != 1:
            raise ModelPackError(f"expected one node to read {value!r}, found {len(found)}")
        return found[0]

    def constant(self, value: str) -> Array:
        """Read the constant `value`."""
        try:
            return self.constants[value]
        except KeyError:
            raise ModelPackError(f"expected {value!r} to be a constant of the model") from None

    def add_constant(self, name: str, array: Array) -> str:
        """Add the constant `name` and return its name; an equal constant may exist already."""
        if not np.array_equal(self.constants.setdefault(name, array), array):
            raise ModelPackError(f"two different constants would be called {name!r}")
        return name

    def append(self, node: NodeProto) -> None:
        """Add `node` after all others."""
        self._nodes[id(node)] = node
        self._connect(node)

    def replace(self, chain: Sequence[NodeProto], *nodes: NodeProto) -> None:
        """Replace the first node of `chain` by `nodes`, and drop the rest of `chain`."""
        gone = {id(old) for old in chain}
        for old in chain:
            self._disconnect(old)
        kept: list[NodeProto] = []
        for old in self._nodes.values():
            if old is chain[0]:
                kept.extend(nodes)
            elif id(old) not in gone:
                kept.append(old)
        self._nodes = {id(node): node for node in kept}
        for node in nodes:
            self._connect(node)

    def rename(self, old: str, new: str) -> None:
        """Rename the value `old` to `new` wherever it is made or read."""
        if old == new:
            return
        if new in self.constants or new in self._producers or new in self._consumers:
            raise ModelPackError(f"can't rename {old!r}: there is a {new!r} already")
        maker = self.producer(old)
        for node in [*self.consumers(old), *([maker] if maker else [])]:
            self._disconnect(node)
            node.input[:] = [new if name == old else name for name in node.input]
            node.output[:] = [new if name == old else name for name in node.output]
            self._connect(node)
        if old in self.constants:
            self.constants = {
                new if name == old else name: array for name, array in self.constants.items()
            }

    def prune(self) -> None:
        """Drop every node and constant that the outputs don't need."""
        needed = {output.name for output in self.outputs}
        for node in reversed(self.nodes):
            if needed.intersection(node.output):
                needed.update(node.input)
            else:
                self._disconnect(node)
                del self._nodes[id(node)]
        self.constants = {name: array for name, array in self.constants.items() if name in needed}

    def _connect(self, node: NodeProto) -> None:
        for value in filter(None, node.output):
            self._producers[value] = node
        for value in filter(None, node.input):
            self._consumers.setdefault(value, {})[id(node)] = node

    def _disconnect(self, node: NodeProto) -> None:
        for value in filter(None, node.output):
            del self._producers[value]
        for value in set(filter(None, node.input)):
            del self._consumers[value][id(node)]


def read(source: Path) -> GraphEditor:
    """Read the ONNX file `source`.

    Raises `ModelPackError` when it can't be read or isn't ONNX.
    """
    try:
        return GraphEditor(onnx.load(source))
    except (OSError, DecodeError) as error:
        raise ModelPackError(f"can't read {source} as an ONNX model: {error}") from error
