import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

from kokoro_server.voices.style_file import StyleFileError, read_styles

STYLES = np.random.default_rng(0).normal(size=(510, 256)).astype(np.float32)


def npy(path: Path, numbers: NDArray[np.generic]) -> None:
    np.save(path, numbers)


def raw(path: Path, numbers: NDArray[np.generic]) -> None:
    path.write_bytes(numbers.tobytes())


def safetensors(path: Path, numbers: NDArray[np.generic]) -> None:
    save_file({"voice": np.ascontiguousarray(numbers)}, path)


def pt(path: Path, numbers: NDArray[np.generic]) -> None:
    torch.save(torch.from_numpy(numbers), path)


WRITERS = {".npy": npy, ".bin": raw, ".safetensors": safetensors, ".pt": pt}


@pytest.mark.parametrize(("ending", "write"), WRITERS.items())
@pytest.mark.parametrize("shape", [(510, 256), (510, 1, 256)])
def test_every_kind_of_file_is_read(
    tmp_path: Path,
    ending: str,
    write: Callable[[Path, NDArray[np.generic]], None],
    shape: tuple[int, ...],
) -> None:
    path = tmp_path / f"voice{ending}"
    write(path, STYLES.reshape(shape))
    styles = read_styles(path)
    np.testing.assert_array_equal(styles, STYLES)
    assert styles.dtype == np.float32


@pytest.mark.parametrize("kind", [np.float64, np.float16])
def test_numbers_of_other_sizes_are_converted(tmp_path: Path, kind: type[np.floating]) -> None:
    npy(tmp_path / "voice.npy", STYLES.astype(kind))
    np.testing.assert_allclose(read_styles(tmp_path / "voice.npy"), STYLES, atol=2e-3)


@pytest.mark.parametrize(("ending", "write"), WRITERS.items())
@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (STYLES[:509], "shape [509, 256]; a voice has [510, 256] or [510, 1, 256]"),
        (STYLES.T, "shape [256, 510]"),
        (np.where(STYLES > 3, np.nan, STYLES), "not finite"),
        (np.where(STYLES > 3, np.inf, STYLES), "not finite"),
    ],
)
def test_numbers_that_are_no_voice_are_refused(
    tmp_path: Path,
    ending: str,
    write: Callable[[Path, NDArray[np.generic]], None],
    numbers: NDArray[np.generic],
    words: str,
) -> None:
    path = tmp_path / f"voice{ending}"
    if ending == ".bin" and "shape" in words:
        words = "the numbers in"
        numbers = numbers[:509, :255]
    write(path, np.ascontiguousarray(numbers))
    with pytest.raises(StyleFileError) as refused:
        read_styles(path)
    assert words in str(refused.value)


def test_whole_numbers_are_no_voice(tmp_path: Path) -> None:
    npy(tmp_path / "voice.npy", STYLES.astype(np.int64))
    with pytest.raises(StyleFileError, match="int64"):
        read_styles(tmp_path / "voice.npy")


def test_numbers_too_large_for_32_bits_are_refused(tmp_path: Path) -> None:
    npy(tmp_path / "voice.npy", STYLES.astype(np.float64) * 1e300)
    with pytest.raises(StyleFileError, match="not finite"):
        read_styles(tmp_path / "voice.npy")


def test_one_tensor_is_a_voice_and_two_are_not(tmp_path: Path) -> None:
    save_file({"one": STYLES, "two": STYLES}, tmp_path / "voice.safetensors")
    with pytest.raises(StyleFileError, match="holds 2 tensors"):
        read_styles(tmp_path / "voice.safetensors")


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no voice",
        b"\x93NUMPY\x01\x00",
        b"PK\x03\x04",
        *(np.random.default_rng(seed).bytes(999) for seed in range(20)),
        *(b"\x80\x02" + np.random.default_rng(seed).bytes(50) for seed in range(20)),
    ],
)
def test_other_content_is_refused_in_one_line(tmp_path: Path, ending: str, content: bytes) -> None:
    path = tmp_path / f"voice{ending}"
    path.write_bytes(content)
    with pytest.raises(StyleFileError) as refused:
        read_styles(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["voice.txt", "voice", "voice.npz", "voice.pth"])
def test_other_endings_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StyleFileError, match=r"\.npy, \.bin, \.safetensors, \.pt"):
        read_styles(tmp_path / name)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StyleFileError, match="No such file"):
        read_styles(tmp_path / "voice.npy")


def test_a_file_that_promises_too_much_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "voice.npy"
    header = np.lib.format.header_data_from_array_1_0(STYLES) | {"shape": (10**12, 256)}
    with path.open("wb") as file:
        np.lib.format.write_array_header_1_0(file, header)
    with pytest.raises(StyleFileError):
        read_styles(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "voice.bin"
    with path.open("wb") as file:
        file.truncate(10**10)
    with pytest.raises(StyleFileError, match="larger than any voice"):
        read_styles(path)


class _Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, ("evil",))


@pytest.mark.parametrize("ending", [".pt", ".npy"])
def test_no_code_of_a_file_runs(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / f"voice{ending}"
    if ending == ".pt":
        torch.save(_Evil(), path)
    else:
        np.save(path, np.array([_Evil()], dtype=object), allow_pickle=True)
    with pytest.raises(StyleFileError):
        read_styles(path)
    assert not (tmp_path / "evil").exists()


def test_without_torch_a_pt_file_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pt(tmp_path / "voice.pt", STYLES)
    monkeypatch.setitem(__import__("sys").modules, "kokoro_server.voices.torch_file", None)
    with pytest.raises(StyleFileError, match=r"kokoro-speech\[torch\]"):
        read_styles(tmp_path / "voice.pt")
