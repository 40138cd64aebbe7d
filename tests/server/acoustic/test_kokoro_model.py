import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.server.acoustic.speaking import SENTENCE, say

from kokoro_server.acoustic import FRAME_SAMPLES, Prosody, kokoro_model
from kokoro_server.acoustic.kokoro_model import KokoroModel
from kokoro_server.acoustic.pytorch_weights import read_weights
from kokoro_server.errors import ModelPackError, SynthesisFailed
from kokoro_server.modelpack import ModelPack

PHONEMES = SENTENCE[:11]
Weights = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def model(model_pack: ModelPack) -> KokoroModel:
    return KokoroModel(model_pack.config, model_pack.model_path, threads=1)


def write_checkpoint(weights: Weights, path: Path) -> Path:
    """Write `weights` as upstream does: one dictionary per child of the model."""
    checkpoint: dict[str, dict[str, torch.Tensor]] = defaultdict(dict)
    for name, weight in weights.items():
        child, _, parameter = name.partition(".")
        checkpoint[child][f"module.{parameter}"] = weight
    torch.save(dict(checkpoint), path)
    return path


@pytest.fixture(scope="module")
def split_weights(model_pack: ModelPack) -> Weights:
    """The pack's weights in the form of upstream's checkpoint, split into direction and norm.

    Rows of zeros keep a direction, since dividing by their norm would give NaN.
    """
    expected = kokoro_model._build(model_pack.config).state_dict()  # noqa: SLF001 - upstream's names
    weights = {
        name: torch.from_numpy(array) for name, array in read_weights(model_pack.model_path).items()
    }
    split = {name: weight for name, weight in weights.items() if name in expected}
    for name in expected:
        if name.endswith("weight_g"):
            weight = weights[name.removesuffix("_g")]
            norm = weight.flatten(1).norm(dim=1).reshape(expected[name].shape)
            split[name] = norm
            split[f"{name.removesuffix('_g')}_v"] = torch.where(norm == 0, 1.0, weight)
    return split


def test_same_seed_gives_the_same_samples(model: KokoroModel, model_pack: ModelPack) -> None:
    first, again, other = (say(model, model_pack, PHONEMES, seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.samples, again.samples)
    assert np.any(first.samples != other.samples)
    np.testing.assert_array_equal(first.durations, other.durations)


def test_durations_add_up_to_the_samples(model: KokoroModel, model_pack: ModelPack) -> None:
    for phonemes in ("ə", PHONEMES):
        spoken = say(model, model_pack, phonemes)
        assert spoken.samples.dtype == np.float32
        assert spoken.durations.dtype == np.int64
        assert spoken.durations.shape == (len(phonemes) + 2,)
        assert spoken.samples.shape == (spoken.durations.sum() * FRAME_SAMPLES,)


def test_runs_at_once_don_t_change_one_another(model: KokoroModel, model_pack: ModelPack) -> None:
    alone = [say(model, model_pack, PHONEMES, seed=seed).samples for seed in range(3)]
    with ThreadPoolExecutor(6) as pool:
        together = pool.map(
            lambda seed: say(model, model_pack, PHONEMES, seed=seed).samples, [0, 1, 2] * 3
        )
        for index, samples in enumerate(together):
            np.testing.assert_array_equal(samples, alone[index % 3])


def test_largest_seed_of_the_contract_is_valid(model: KokoroModel, model_pack: ModelPack) -> None:
    assert say(model, model_pack, "ə", seed=2**64 - 1).samples.size


def test_runs_leave_the_generator_of_pytorch_alone(
    model: KokoroModel, model_pack: ModelPack
) -> None:
    before = torch.get_rng_state()
    say(model, model_pack, "ə")
    assert torch.equal(torch.get_rng_state(), before)


def test_upstream_s_checkpoint_says_the_same(
    model: KokoroModel, model_pack: ModelPack, split_weights: Weights, tmp_path: Path
) -> None:
    path = write_checkpoint(split_weights, tmp_path / "kokoro.pth")
    other = KokoroModel(model_pack.config, path, threads=1)
    expected, spoken = (say(each, model_pack, PHONEMES) for each in (model, other))
    np.testing.assert_array_equal(spoken.durations, expected.durations)
    assert np.corrcoef(spoken.samples, expected.samples)[0, 1] > 0.999


def test_lost_weight_is_an_error_of_the_pack(
    model_pack: ModelPack, split_weights: Weights, tmp_path: Path
) -> None:
    weights = dict(split_weights)
    del weights["decoder.generator.conv_post.bias"]
    path = write_checkpoint(weights, tmp_path / "kokoro.pth")
    with pytest.raises(ModelPackError, match=r"lacks 1 weights, decoder\.generator\.conv_post"):
        KokoroModel(model_pack.config, path, threads=1)


def test_weight_of_another_shape_is_an_error_of_the_pack(
    model_pack: ModelPack, split_weights: Weights, tmp_path: Path
) -> None:
    weights = split_weights | {"decoder.generator.conv_post.bias": torch.zeros(3)}
    path = write_checkpoint(weights, tmp_path / "kokoro.pth")
    with pytest.raises(ModelPackError, match="don't fit"):
        KokoroModel(model_pack.config, path, threads=1)


@pytest.mark.parametrize("name", ["kokoro.pth", "model.onnx"])
def test_file_of_something_else_is_an_error_of_the_pack(
    model_pack: ModelPack, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"something else")
    with pytest.raises(ModelPackError, match="can't read"):
        KokoroModel(model_pack.config, tmp_path / name, threads=1)


def test_failure_of_pytorch_is_a_failed_synthesis(
    model: KokoroModel, model_pack: ModelPack
) -> None:
    with pytest.raises(SynthesisFailed, match="PyTorch failed"):
        model.run(np.array([10**6]), model_pack.voice("af_heart")[0], Prosody.steady(1, 1.0), 0)


def test_import_leaves_logging_as_it_was() -> None:
    script = (
        "import logging; logging.basicConfig(level=17); before = list(logging.root.handlers)\n"
        "import kokoro_server.acoustic.kokoro_model\n"
        "assert (logging.root.handlers, logging.root.level) == (before, 17)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
