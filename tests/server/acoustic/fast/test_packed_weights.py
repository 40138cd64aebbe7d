from pathlib import Path

import numpy as np
import pytest
from tests.server.acoustic.fast.direct import Floats
from tests.server.acoustic.fast.parameters import random_parameters

from kokoro_server.acoustic.fast import packed_weights as weights_module
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.packed_weights import pack, packed_weights

TARGET = InstructionSet.AVX2


@pytest.fixture(scope="module")
def parameters() -> dict[str, Floats]:
    return random_parameters()


@pytest.fixture(scope="module")
def wanted(parameters: dict[str, Floats]) -> dict[str, Floats]:
    return dict(pack(parameters, TARGET))


def assert_same(found: dict[str, Floats], wanted: dict[str, Floats]) -> None:
    assert found.keys() == wanted.keys()
    assert all(np.array_equal(found[name], wanted[name]) for name in wanted)


def test_weights_are_written_once_and_mapped(
    parameters: dict[str, Floats], wanted: dict[str, Floats], tmp_path: Path
) -> None:
    assert_same(packed_weights(parameters, TARGET, tmp_path / "cache"), wanted)
    (file,) = (tmp_path / "cache").iterdir()
    written = file.stat().st_mtime_ns

    again = packed_weights(parameters, TARGET, tmp_path / "cache")

    assert_same(again, wanted)
    assert file.stat().st_mtime_ns == written
    assert all(
        not array.flags.writeable and array.ctypes.data % 64 == 0 for array in again.values()
    )


def test_a_damaged_file_is_replaced(
    parameters: dict[str, Floats], wanted: dict[str, Floats], tmp_path: Path
) -> None:
    packed_weights(parameters, TARGET, tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:1000])

    assert_same(packed_weights(parameters, TARGET, tmp_path), wanted)


def test_weights_stay_in_memory_where_nothing_can_be_written(
    parameters: dict[str, Floats], wanted: dict[str, Floats], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    assert_same(packed_weights(parameters, TARGET, tmp_path / "file" / "cache"), wanted)


def test_other_parameters_get_another_file(parameters: dict[str, Floats], tmp_path: Path) -> None:
    packed_weights(parameters, TARGET, tmp_path)
    changed = parameters | {"conv_post.bias": parameters["conv_post.bias"] + 1}

    packed_weights(changed, TARGET, tmp_path)

    assert len([*tmp_path.iterdir()]) == 2


def test_split_weights_are_two_halves_of_the_same_size(
    parameters: dict[str, Floats], wanted: dict[str, Floats], tmp_path: Path
) -> None:
    split = packed_weights(parameters, InstructionSet.AMX, tmp_path)

    assert {name: array.nbytes for name, array in split.items()} == {
        name: array.nbytes for name, array in wanted.items()
    }
    for name, array in split.items():
        # [panels, depth / 32, high or rest, pairs, columns, 2] of the upper bits of floats
        halves = array.view(np.uint16).reshape(-1, array.shape[-2] // 32, 2, 16, 16, 2)
        parts = (halves.astype(np.uint32) << 16).view(np.float32)
        values = parts.sum(axis=2).swapaxes(-1, -2).reshape(wanted[name].shape)
        assert np.allclose(values, wanted[name], rtol=2**-17, atol=0)


def test_split_weights_are_made_from_a_file_of_floats(
    parameters: dict[str, Floats],
    wanted: dict[str, Floats],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    split = packed_weights(parameters, InstructionSet.AMX, tmp_path / "whole")
    assert not np.array_equal(split["conv_post"], wanted["conv_post"])
    packed_weights(parameters, TARGET, tmp_path / "floats")
    monkeypatch.delattr(weights_module, "pack")

    made = packed_weights(parameters, InstructionSet.AMX, tmp_path / "floats")

    assert made.keys() == split.keys()
    assert all(made[name].tobytes() == split[name].tobytes() for name in split)
