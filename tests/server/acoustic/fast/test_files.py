from pathlib import Path

from kokoro_server.acoustic.fast import files


def test_what_other_code_made_is_removed_and_nothing_else(tmp_path: Path) -> None:
    own = [f"weights-{files.code_digest()}-00.npy", f"kernels-avx2-{files.code_digest()}-1.o"]
    others = [
        "weights-68d29289d4c2ccd4.npy",
        "generator-68d29289d4c2ccd4.npy",
        "kernels-avx2-1ff2dc05c3c69403-0.45.0.o",
    ]
    for name in (*own, *others, "notes.txt"):
        (tmp_path / name).touch()

    files.remove_others(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {*own, "notes.txt"}
