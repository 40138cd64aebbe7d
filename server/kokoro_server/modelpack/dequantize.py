"""Converts the published ONNX exports to a pack's `model.onnx` and `weights.bin`."""

from pathlib import Path

from kokoro_server.modelpack.graph import editor, writer
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.interface import standardize
from kokoro_server.modelpack.graph.linear import merge_gemms
from kokoro_server.modelpack.graph.parameters import name_parameters
from kokoro_server.modelpack.graph.prosody import add_prosody
from kokoro_server.modelpack.graph.pytorch_layout import transpose_weights
from kokoro_server.modelpack.graph.quantized import dequantize_operators


def dequantize(source: Path, directory: Path) -> None:
    """Convert the published int8 export `source` to float32, and write it to `directory`.

    The same source gives the same files. Raises `ModelPackError` when `source` isn't that export.
    """
    graph = editor.read(source)
    dequantize_operators(graph)
    _write(graph, directory)


def adopt_float32(source: Path, directory: Path) -> None:
    """Write the hub's float32 export `source` to `directory`, as `dequantize` does.

    Raises `ModelPackError` when `source` isn't that export.
    """
    _write(editor.read(source), directory)


def _write(graph: GraphEditor, directory: Path) -> None:
    standardize(graph)
    graph.prune()
    merge_gemms(graph)
    name_parameters(graph)
    add_prosody(graph)
    transpose_weights(graph)
    writer.write(graph, directory)
