# phonemes look like other letters
"""The two engines say the same.

They differ by the noise that upstream adds to its source and that the published graph leaves out.
So their samples can't be equal. The tests compare the square root of the spectrum's magnitude,
averaged in bands of 8 bins of 23 Hz. The difference is 1 - the correlation of the two over all
frames. It is 0.0002 to 0.0004 between seeds of one engine, 0.0003 to 0.0009 between the engines in
these sentences, and 0.0012 to 0.0023 for the published graph with its own STFT. A single layer with
its outputs in the wrong order makes it 0.009 to 1.0.
"""

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from tests.server.acoustic.speaking import say

from kokoro_server.acoustic.kokoro_model import KokoroModel
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.modelpack import ModelPack

FARTHEST = 0.0015
FRAME, HOP, BAND = 1024, 256, 8

SENTENCES = [
    ("af_heart", "ðə klˈɑk ˌɔn ðə wˈɔl hæz stˈɑpt æt hˈæf pˈæst sˈɛvən.", 127),
    ("bf_emma", "ðə klˈɒk ˌɒn ðə wˈɔːl haz stˈɒpt at hˈɑːf pˈɑːst sˈɛvᵊn.", 138),
    ("jf_alpha", "kabe no tokeː βa nanaʥi haɴ de tomaʔte imasɨ.", 140),
    ("zf_xiaobei", "ʨʰja↗ŋʂa↘ŋ tɤ ꭧʊ→ŋtʰi↗ŋ ʦai↘ ʨʰi→tjɛ↓n pa↘n.", 148),
    ("ef_dora", "el relˈox ðe la paɾˈed se paɾˈo a las sjˈete i mˈeðja.", 118),
    ("ff_siwis", "lɔʁlˈɔʒ dy mˈyʁ sɛt aʁɛtˈe a sˈɛt ˈœʁz e dəmˈi.", 133),
    ("hf_alpha", "diʋˈaːɾ ki ɡʰˈʌɽi sˈaːɽheː sˈaːt bˈʌɟeː ɾˈʊk ɡˈʌi hɛː.", 153),
    ("if_sara", "lorolˈoʤo ˌalla parˈete sɪ e fermˈato ˌalle sˈɛtːe e mˈɛʣːa.", 146),
    ("pf_dora", "ʊ xˌelˈɔʒjʊ da pˌaɾˈeʤy paɾˈow aːs sˈɛʧj i mˈAæ.", 111),
]
"""Per language: a voice, phonemes, and their duration in frames of 25 ms."""


@pytest.fixture(scope="module")
def onnx_model(model_pack: ModelPack) -> OnnxModel:
    return OnnxModel(model_pack.model_path, threads=2)


@pytest.fixture(scope="module")
def kokoro_model(model_pack: ModelPack) -> KokoroModel:
    return KokoroModel(model_pack.config, model_pack.model_path, threads=1)


@pytest.fixture(scope="module")
def expected(onnx_model: OnnxModel, model_pack: ModelPack) -> NDArray[np.float32]:
    voice, phonemes, _ = SENTENCES[0]
    return say(onnx_model, model_pack, phonemes, voice).samples


def distance(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    spectra = [np.sqrt(bands(samples)).ravel() for samples in (one, other)]
    return 1 - float(np.corrcoef(spectra)[0, 1])


def bands(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    frames = np.lib.stride_tricks.sliding_window_view(samples, FRAME)[::HOP]
    magnitude = np.abs(np.fft.rfft(frames * np.hanning(FRAME)))[:, : FRAME // 2]
    averaged: NDArray[np.float64] = magnitude.reshape(len(frames), -1, BAND).mean(axis=-1)
    return averaged


@pytest.mark.parametrize(("voice", "phonemes", "frames"), SENTENCES)
def test_engines_say_the_same(
    onnx_model: OnnxModel,
    kokoro_model: KokoroModel,
    model_pack: ModelPack,
    voice: str,
    phonemes: str,
    frames: int,
) -> None:
    one = say(onnx_model, model_pack, phonemes, voice)
    other = say(kokoro_model, model_pack, phonemes, voice)
    assert one.durations.sum() == frames
    np.testing.assert_array_equal(one.durations, other.durations)
    assert distance(one.samples, other.samples) < FARTHEST


@pytest.mark.parametrize(
    "layer",
    [
        "text_encoder.cnn.1.0",
        "predictor.N.1.conv2",
        "decoder.decode.2.conv1",
        "decoder.generator.noise_convs.1",
        "decoder.generator.resblocks.3.convs1.1",
        "decoder.generator.resblocks.4.adain1.1.fc",
    ],
)
def test_one_wrong_layer_is_noticed(
    expected: NDArray[np.float32], kokoro_model: KokoroModel, model_pack: ModelPack, layer: str
) -> None:
    voice, phonemes, _ = SENTENCES[0]
    weight = kokoro_model._model.get_submodule(layer).weight  # noqa: SLF001 - to break it
    right = weight.data
    try:
        weight.data = torch.flip(right, [0])
        wrong = say(kokoro_model, model_pack, phonemes, voice).samples
    finally:
        weight.data = right
    assert distance(expected, wrong) > FARTHEST
