"""Upstream's network from ids to samples, with a rate and a pitch per phoneme.

`KModel.forward_with_tokens` takes one speed for all phonemes and no pitch. So this module calls
the model's parts itself.
"""

from dataclasses import dataclass

import torch
from kokoro.model import KModel
from torch import Tensor

_ACOUSTIC_STYLE = 128
"""The first 128 numbers of a style vector condition the decoder, the others durations and pitch."""
_VALUES_A_FRAME = 2
"""Values of the fundamental frequency per frame."""


@dataclass(frozen=True, slots=True, eq=False)
class NetworkInput:
    """Input of the network."""

    ids: Tensor
    """`[1, n + 2]`."""
    style: Tensor
    """`[1, 256]`."""
    speeds: Tensor
    """`[n + 2]`, as in `Prosody`."""
    pitch: Tensor
    """`[n + 2]`, as in `Prosody`."""


@dataclass(frozen=True, slots=True, eq=False)
class NetworkOutput:
    """Output of the network, as in `Waveform`."""

    samples: Tensor
    durations: Tensor
    natural_durations: Tensor


def forward(model: KModel, given: NetworkInput) -> NetworkOutput:
    """Speak `given` with upstream's `model`."""
    length = torch.tensor([given.ids.shape[1]])
    padded = torch.zeros_like(given.ids, dtype=torch.bool)
    acoustic, prosodic = given.style.tensor_split([_ACOUSTIC_STYLE], dim=1)
    context = model.bert(given.ids, attention_mask=torch.ones_like(given.ids))
    encoded = model.bert_encoder(context).transpose(1, 2)
    hidden = model.predictor.text_encoder(encoded, prosodic, length, padded)
    natural = _natural_durations(model, hidden)
    durations = (natural / given.speeds).round().clamp(min=1).long()
    frames = hidden.repeat_interleave(durations, dim=1).transpose(1, 2)
    frequency, energy = model.predictor.F0Ntrain(frames, prosodic)
    factors = given.pitch.repeat_interleave(_VALUES_A_FRAME * durations)
    text = model.text_encoder(given.ids, length, padded).repeat_interleave(durations, dim=2)
    samples = model.decoder(text, frequency * factors, energy, acoustic)
    return NetworkOutput(samples.flatten(), durations, natural)


def _natural_durations(model: KModel, hidden: Tensor) -> Tensor:
    """Return the `[n + 2]` frames of the ids at speed 1."""
    context, _ = model.predictor.lstm(hidden)
    logits: Tensor = model.predictor.duration_proj(context)
    return logits.sigmoid().sum(dim=-1).flatten()
