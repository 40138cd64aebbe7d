"""Compares the sentence that `speech.py` has spoken in the emulator with ONNX Runtime.

ONNX Runtime would take most of an hour in the emulator. So it gets here what the front, which is
ONNX Runtime itself, has computed there, and computes the rest of the pack's graph from it.
"""

import sys
from pathlib import Path

import click
import numpy as np
import onnx
import onnxruntime
from onnx import helper
from tests.arm.speech import PHONEMES

from kokoro_server.acoustic.fast.decoder_network import CURVES, ENCODED_CHANNELS
from kokoro_server.acoustic.fast.graphs import (
    ancestors,
    channels_first,
    front_graph,
    model_of,
    read_model,
)
from kokoro_server.acoustic.fast.network import HARMONIC_CHANNELS
from kokoro_server.acoustic.fast.parts import DURATIONS, ENCODED, HARMONICS, TEXT, WAVEFORM
from kokoro_server.modelpack import default_directory, open_pack

LEAST_RATIO = 85
"""Least signal-to-difference ratio of the engines, in dB."""


def rest_of_graph(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return `model` with the front's outputs as inputs, in place of what computes them."""
    graph, front = model.graph, front_graph(model).graph
    names = [output.name for output in front.output if output.name not in DURATIONS]
    values = {node.output[0]: node.input[0] for node in front.node if node.output[0] in names}
    joining = next(node for node in graph.node if values[ENCODED] in node.output)
    sizes = [ENCODED_CHANNELS - CURVES, 1, 1]
    starts = [
        helper.make_node("Constant", [], ["sizes"], value_ints=sizes),
        helper.make_node("Split", [ENCODED, "sizes"], joining.input, axis=1),
        *(helper.make_node("Identity", [name], [values[name]]) for name in (TEXT, HARMONICS)),
    ]
    made = {value for node in starts for value in node.output}
    others = [node for node in graph.node if not made & {*node.output}]
    nodes = ancestors([*starts, *others], {WAVEFORM})
    styles = [value for value in graph.input if value.name == "style"]
    waveform = [value for value in graph.output if value.name == WAVEFORM]
    return model_of(model, nodes, [*map(channels_first, names), *styles], waveform)


def main() -> None:
    """Compare the sentence in the folder that is the only argument; exit with 1 if it differs."""
    spoken = np.load(Path(sys.argv[1]) / "sentence.npz")
    pack = open_pack(default_directory())
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(pack.model_path.parent)
    )
    rest = rest_of_graph(read_model(pack.model_path)).SerializeToString()
    session = onnxruntime.InferenceSession(rest, options, providers=["CPUExecutionProvider"])
    feed = {
        ENCODED: spoken["encoded"].T[np.newaxis],
        TEXT: spoken["text"].T[np.newaxis],
        HARMONICS: spoken["harmonics"][:, :HARMONIC_CHANNELS].T[np.newaxis],
        "style": pack.voice("af_heart")[len(PHONEMES) - 1][np.newaxis],
    }
    (wanted,) = session.run([WAVEFORM], feed)
    difference = spoken["samples"] - wanted
    ratio = 10 * np.log10(np.sum(wanted**2) / np.sum(difference**2))
    click.echo(f"{len(wanted) / 24_000:.2f} s of speech; signal to difference: {ratio:.1f} dB")
    sys.exit(int(ratio < LEAST_RATIO))


if __name__ == "__main__":
    main()
