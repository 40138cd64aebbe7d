"""Predicts the reading of polyphonic Chinese characters from their sentence.

The network is that of g2pM (Park and Lee, "g2pM: A Neural Grapheme-to-Phoneme Conversion Package
for Mandarin Chinese", 2020): one bidirectional LSTM over characters. Only its parameters come
from that package; this implementation is five times as fast.
"""

import pickle
from importlib import resources
from typing import Any

import numpy as np
from g2pM.g2pM import BOS_TOKEN, EOS_TOKEN, UNK_TOKEN
from numpy.typing import NDArray

Array = NDArray[np.float32]
Parameters = dict[str, Array]

_LONGEST = 120
"""Characters per evaluation of the network: far more than a reading depends on."""


class Polyphones:
    """Reads characters in their context; thread-safe."""

    def __init__(self) -> None:
        self._ambiguous = frozenset(
            character for character, readings in _file("digest_cedict").items() if len(readings) > 1
        )
        self._ids: dict[str, int] = _file("char2idx")
        self._readings: dict[int, str] = {
            place: reading.replace("u:", "v") for reading, place in _file("class2idx").items()
        }
        parameters: Parameters = _file("np_ckpt")
        self._embeddings = parameters["embedding.weight"]
        self._lstm = _BidirectionalLSTM(parameters)
        self._hidden = _layer(parameters, "logit_layer.0")
        self._output = _layer(parameters, "logit_layer.2")

    def read(self, characters: str) -> list[str | None]:
        """Return the pinyin, with its tone number, of each character with several readings.

        `None` for all others.
        """
        return [
            reading
            for start in range(0, len(characters), _LONGEST)
            for reading in self._read(characters[start : start + _LONGEST])
        ]

    def _read(self, characters: str) -> list[str | None]:
        found: list[str | None] = [None] * len(characters)
        places = [place for place, each in enumerate(characters) if each in self._ambiguous]
        if places:
            states = self._lstm.states(self._embedded(characters))[np.array(places) + 1]
            for place, scores in zip(places, self._scores(states), strict=True):
                found[place] = self._readings[int(scores.argmax())]
        return found

    def _embedded(self, characters: str) -> Array:
        unknown = self._ids[UNK_TOKEN]
        ids = [self._ids.get(each, unknown) for each in characters]
        embedded: Array = self._embeddings[[self._ids[BOS_TOKEN], *ids, self._ids[EOS_TOKEN]]]
        return embedded

    def _scores(self, states: Array) -> Array:
        (weights, bias), (last_weights, last_bias) = self._hidden, self._output
        scores: Array = np.maximum(states @ weights + bias, 0) @ last_weights + last_bias
        return scores


class _BidirectionalLSTM:
    """Both directions of an LSTM at once, in few numpy calls.

    With sigmoid(x) = (1 + tanh(x / 2)) / 2, one tanh computes all gates. The parameters include
    the factors 1/2, and the state is stored as twice its value.
    """

    def __init__(self, parameters: Parameters) -> None:
        size = parameters["lstm.weight_hh_l0"].shape[1]
        # g2pM's order of the gates is input, forget, cell, output; here the cell gate comes last.
        order = np.r_[: 2 * size, 3 * size : 4 * size, 2 * size : 3 * size]
        halves = np.where(np.arange(4 * size) < 3 * size, 0.5, 1.0).astype(np.float32)

        def both(name: str) -> Array:
            forward, backward = (parameters[f"lstm.{name}_l0{way}"] for way in ("", "_reverse"))
            stacked: Array = np.stack((forward[order].T, backward[order].T)) * halves
            return stacked

        self._size = size
        self._input = both("weight_ih")
        self._recurrent: Array = both("weight_hh") * np.float32(0.5)
        self._bias: Array = both("bias_ih") + both("bias_hh")

    def states(self, inputs: Array) -> Array:
        """Compute the states [n, 2 h] of both directions, side by side, from inputs [n, e]."""
        both_ways = np.stack((inputs, inputs[::-1]))
        gates = both_ways @ self._input + self._bias[:, None]
        forward, backward = self._run(np.ascontiguousarray(gates.transpose(1, 0, 2)[:, :, None]))
        return np.concatenate((forward, backward[::-1]), axis=1)

    def _run(self, gates: Array) -> Array:
        """Compute states [2, n, h] from gates [n, 2, 1, 4 h], which are overwritten."""
        size, recurrent = self._size, self._recurrent
        state, memory = np.zeros((2, 2, 1, size), np.float32)
        states = np.empty((len(gates), 2, 1, size), np.float32)
        product = np.empty_like(gates[0])
        for step in range(len(gates)):
            gate = gates[step]
            np.tanh(np.add(gate, np.matmul(state, recurrent, out=product), out=gate), out=gate)
            opened = gate[..., : 3 * size]
            opened += 1
            memory *= gate[..., size : 2 * size]
            memory += gate[..., :size] * gate[..., 3 * size :]
            memory *= 0.5
            state = np.multiply(np.tanh(memory), gate[..., 2 * size : 3 * size], out=states[step])
        halved: Array = states[:, :, 0].transpose(1, 0, 2) * np.float32(0.5)
        return halved


def _layer(parameters: Parameters, name: str) -> tuple[Array, Array]:
    return parameters[f"{name}.weight"].T, parameters[f"{name}.bias"]


def _file(name: str) -> Any:  # noqa: ANN401  # each file has another type
    """Read a file of g2pM, since the package itself would leave it open."""
    with resources.files("g2pM").joinpath(f"{name}.pkl").open("rb") as file:
        return pickle.load(file)  # noqa: S301  # as trusted as the code of this pinned package
