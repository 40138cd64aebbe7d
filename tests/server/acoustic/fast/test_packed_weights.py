from pathlib import Path

import numpy as np
import pytest
from tests.server.acoustic.fast.direct import Floats
from tests.server.acoustic.fast.parameters import RandomWeights, random_parameters

from kokoro_server.acoustic.fast import packed_weights as weights_module
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.packed_weights import pack, packed_weights

TARGET = InstructionSet.AVX2


@pytest.fixture(scope="module")
def weights() -> RandomWeights:
    return RandomWeights(random_parameters())


@pytest.fixture(scope="module")
def wanted(weights: RandomWeights) -> dict[str, Floats]:
    return dict(pack(weights.parameters, TARGET))


def assert_same(found: dict[str, Floats], wanted: dict[str, Floats]) -> None:
    assert found.keys() == wanted.keys()
    assert all(np.array_equal(found[name], wanted[name]) for name in wanted)


def test_weights_are_written_once_and_mapped(
    weights: RandomWeights, wanted: dict[str, Floats], tmp_path: Path
) -> None:
    assert_same(packed_weights(weights, TARGET, tmp_path / "cache"), wanted)
    (file,) = (tmp_path / "cache").iterdir()
    written = file.stat().st_mtime_ns

    again = packed_weights(weights, TARGET, tmp_path / "cache")

    assert_same(again, wanted)
    assert file.stat().st_mtime_ns == written
    assert all(
        not array.flags.writeable and array.ctypes.data % 64 == 0 for array in again.values()
    )


def test_a_damaged_file_is_replaced(
    weights: RandomWeights, wanted: dict[str, Floats], tmp_path: Path
) -> None:
    packed_weights(weights, TARGET, tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:1000])

    assert_same(packed_weights(weights, TARGET, tmp_path), wanted)


def test_weights_stay_in_memory_where_nothing_can_be_written(
    weights: RandomWeights, wanted: dict[str, Floats], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    assert_same(packed_weights(weights, TARGET, tmp_path / "file" / "cache"), wanted)


def test_other_weights_get_another_file(weights: RandomWeights, tmp_path: Path) -> None:
    packed_weights(weights, TARGET, tmp_path)

    packed_weights(RandomWeights(weights.parameters, "others"), TARGET, tmp_path)

    assert len([*tmp_path.iterdir()]) == 2


def test_parameters_are_not_read_where_the_file_is(
    weights: RandomWeights, wanted: dict[str, Floats], tmp_path: Path
) -> None:
    packed_weights(weights, TARGET, tmp_path)

    assert_same(packed_weights(RandomWeights({}), TARGET, tmp_path), wanted)


def test_split_weights_are_two_halves_of_the_same_size(
    weights: RandomWeights, wanted: dict[str, Floats], tmp_path: Path
) -> None:
    split = packed_weights(weights, InstructionSet.AMX, tmp_path)

    assert {name: array.nbytes for name, array in split.items()} == {
        name: array.nbytes for name, array in wanted.items()
    }
    for name, array in split.items():
        if array.ndim == 1:
            assert np.array_equal(array, wanted[name])
            continue
        # [panels, depth / 32, high or rest, pairs, columns, 2] of the upper bits of floats
        halves = array.view(np.uint16).reshape(-1, array.shape[-2] // 32, 2, 16, 16, 2)
        parts = (halves.astype(np.uint32) << 16).view(np.float32)
        values = parts.sum(axis=2).swapaxes(-1, -2).reshape(wanted[name].shape)
        assert np.allclose(values, wanted[name], rtol=2**-17, atol=0)


def test_split_weights_are_made_from_a_file_of_floats(
    weights: RandomWeights,
    wanted: dict[str, Floats],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    split = packed_weights(weights, InstructionSet.AMX, tmp_path / "whole")
    assert not np.array_equal(split["conv_post"], wanted["conv_post"])
    packed_weights(weights, TARGET, tmp_path / "floats")
    monkeypatch.delattr(weights_module, "pack")

    made = packed_weights(weights, InstructionSet.AMX, tmp_path / "floats")

    assert made.keys() == split.keys()
    assert all(made[name].tobytes() == split[name].tobytes() for name in split)
