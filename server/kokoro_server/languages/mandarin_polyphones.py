"""Tells how a Chinese character with several readings is read in its sentence.

The network is that of g2pM (Park and Lee, "g2pM: A Neural Grapheme-to-Phoneme Conversion Package
for Mandarin Chinese", 2020): one bidirectional LSTM over characters. Only its parameters are
taken from there; this evaluation of it is five times as fast.
"""

import numpy as np
from g2pM import G2pM
from g2pM.g2pM import BOS_TOKEN, EOS_TOKEN, UNK_TOKEN
from numpy.typing import NDArray

Array = NDArray[np.float32]

_LONGEST = 120
"""Characters that are looked at together: far more than a reading depends on."""


class Polyphones:
    """Reads characters in their context; safe from several threads."""

    def __init__(self) -> None:
        model = G2pM()
        self._readings = {
            character: readings for character, readings in model.cedict.items() if len(readings) > 1
        }
        self._ids = model.char2idx
        self._classes = {place: name.replace("u:", "v") for place, name in model.idx2class.items()}
        self._embeddings = model.embeddings.astype(np.float32)
        self._lstm = _BidirectionalLSTM(model)
        self._hidden = (model.hidden_weight_l0.T, model.hidden_bias_l0)
        self._output = (model.hidden_weight_l1.T, model.hidden_bias_l1)

    def read(self, characters: str) -> list[str | None]:
        """Return the pinyin, with its tone's number, of each character of several readings.

        `None` for all others.
        """
        return [
            reading
            for start in range(0, len(characters), _LONGEST)
            for reading in self._read(characters[start : start + _LONGEST])
        ]

    def _read(self, characters: str) -> list[str | None]:
        found: list[str | None] = [None] * len(characters)
        places = [place for place, each in enumerate(characters) if each in self._readings]
        if places:
            states = self._lstm.states(self._embedded(characters))[np.array(places) + 1]
            for place, scores in zip(places, self._scores(states), strict=True):
                found[place] = self._classes[int(scores.argmax())]
        return found

    def _embedded(self, characters: str) -> Array:
        unknown = self._ids[UNK_TOKEN]
        ids = [self._ids.get(each, unknown) for each in characters]
        return self._embeddings[[self._ids[BOS_TOKEN], *ids, self._ids[EOS_TOKEN]]]

    def _scores(self, states: Array) -> Array:
        (weights, bias), (last_weights, last_bias) = self._hidden, self._output
        scores: Array = np.maximum(states @ weights + bias, 0) @ last_weights + last_bias
        return scores


class _BidirectionalLSTM:
    """Both directions of an LSTM at once, in few calls of numpy.

    With sigmoid(x) = (1 + tanh(x / 2)) / 2 one tanh serves all gates. The halves are put into the
    parameters, and the state is kept as twice its value.
    """

    def __init__(self, model: G2pM) -> None:
        size = model.weight_hh.shape[1]
        # g2pM's order of the gates is input, forget, cell, output; here the cell's comes last.
        order = np.r_[: 2 * size, 3 * size : 4 * size, 2 * size : 3 * size]
        halves = np.where(np.arange(4 * size) < 3 * size, 0.5, 1.0)

        def both(forward: Array, backward: Array) -> Array:
            stacked = np.stack((forward[order].T, backward[order].T))
            return (stacked * halves).astype(np.float32)

        self._size = size
        self._input = both(model.weight_ih, model.weight_ih_reverse)
        self._recurrent = both(model.weight_hh, model.weight_hh_reverse) / 2
        self._bias = both(
            model.bias_ih + model.bias_hh, model.bias_ih_reverse + model.bias_hh_reverse
        )

    def states(self, inputs: Array) -> Array:
        """Return the states of both directions beside one another: from [n, e] to [n, 2 h]."""
        both_ways = np.stack((inputs, inputs[::-1]))
        gates = both_ways @ self._input + self._bias[:, None]
        forward, backward = self._run(np.ascontiguousarray(gates.transpose(1, 0, 2)[:, :, None]))
        return np.concatenate((forward, backward[::-1]), axis=1)

    def _run(self, gates: Array) -> Array:
        """Step through gates [n, 2, 1, 4 h], which are overwritten; return states [2, n, h]."""
        size, recurrent = self._size, self._recurrent
        state, memory = np.zeros((2, 2, 1, size), np.float32)
        states = np.empty((len(gates), 2, 1, size), np.float32)
        product = np.empty_like(gates[0])
        for step, gate in enumerate(gates):
            gate += np.matmul(state, recurrent, out=product)
            np.tanh(gate, out=gate)
            opened = gate[..., : 3 * size]
            opened += 1
            memory *= gate[..., size : 2 * size]
            memory += gate[..., :size] * gate[..., 3 * size :]
            memory *= 0.5
            state = np.multiply(np.tanh(memory), gate[..., 2 * size : 3 * size], out=states[step])
        return states[:, :, 0].transpose(1, 0, 2) / 2
