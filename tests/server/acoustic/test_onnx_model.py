from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.server.acoustic.speaking import SENTENCE, say

from kokoro_server.acoustic import FRAME_SAMPLES, MAX_PHONEMES, Prosody
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.errors import ModelPackError, SynthesisFailed
from kokoro_server.modelpack import ModelPack

SEGMENTS = ("ə", "hˈaɪ.", SENTENCE[:22], SENTENCE)


@pytest.fixture(scope="module")
def model(model_pack: ModelPack) -> OnnxModel:
    return OnnxModel(model_pack.model_path, threads=2)


@pytest.fixture(scope="module")
def alone(model: OnnxModel, model_pack: ModelPack) -> list[NDArray[np.float32]]:
    return [say(model, model_pack, phonemes).samples for phonemes in SEGMENTS]


@pytest.mark.parametrize("phonemes", SEGMENTS)
def test_durations_add_up_to_the_samples(
    model: OnnxModel, model_pack: ModelPack, phonemes: str
) -> None:
    spoken = say(model, model_pack, phonemes)
    assert spoken.samples.dtype == np.float32
    assert spoken.durations.dtype == np.int64
    assert spoken.durations.shape == (len(phonemes) + 2,)
    assert spoken.samples.shape == (spoken.durations.sum() * FRAME_SAMPLES,)
    assert 0.01 < np.abs(spoken.samples).max() < 1


def test_longest_segment_is_spoken(model: OnnxModel, model_pack: ModelPack) -> None:
    phonemes = (SENTENCE * 10)[:MAX_PHONEMES]
    spoken = say(model, model_pack, phonemes, speed=5.0)
    assert spoken.samples.shape == (spoken.durations.sum() * FRAME_SAMPLES,)


def test_speed_shortens_speech(model: OnnxModel, model_pack: ModelPack) -> None:
    slow, fast = (say(model, model_pack, SENTENCE, speed=speed) for speed in (0.5, 2.0))
    assert 2.5 < len(slow.samples) / len(fast.samples) < 4.5


@pytest.mark.parametrize("threads", [1, 3, 4, 16])
def test_samples_are_the_same_whatever_the_number_of_threads(
    alone: list[NDArray[np.float32]], model_pack: ModelPack, threads: int
) -> None:
    model = OnnxModel(model_pack.model_path, threads)
    for phonemes, samples in zip(SEGMENTS, alone, strict=True):
        np.testing.assert_array_equal(say(model, model_pack, phonemes).samples, samples)


def test_samples_are_the_same_whatever_else_is_spoken(
    model: OnnxModel, alone: list[NDArray[np.float32]], model_pack: ModelPack
) -> None:
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda each: say(model, model_pack, each).samples, SEGMENTS * 3))
    for index, samples in enumerate(together):
        np.testing.assert_array_equal(samples, alone[index % len(SEGMENTS)])


def test_seed_changes_nothing_where_nothing_is_drawn(
    model: OnnxModel, model_pack: ModelPack
) -> None:
    first, second = (say(model, model_pack, SENTENCE, seed=seed) for seed in (1, 2))
    np.testing.assert_array_equal(first.samples, second.samples)


def test_failure_of_the_runtime_is_a_failed_synthesis(
    model: OnnxModel, model_pack: ModelPack
) -> None:
    unknown = np.array([10**6])
    with pytest.raises(SynthesisFailed, match="ONNX Runtime failed"):
        model.run(unknown, model_pack.voice("af_heart")[0], Prosody.steady(1, 1.0), 0)


def test_missing_model_is_an_error_of_the_pack(tmp_path: Path) -> None:
    with pytest.raises(ModelPackError, match=r"can't load .*model\.onnx"):
        OnnxModel(tmp_path / "model.onnx", threads=1)


def test_model_without_its_weights_is_an_error_of_the_pack(
    model_pack: ModelPack, tmp_path: Path
) -> None:
    copy = tmp_path / "model.onnx"
    copy.write_bytes(model_pack.model_path.read_bytes())
    with pytest.raises(ModelPackError, match=r"can't load the model of .*weights\.bin"):
        OnnxModel(copy, threads=1)
