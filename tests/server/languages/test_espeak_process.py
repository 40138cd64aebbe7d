import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kokoro_server.languages import espeak_process
from kokoro_server.languages.espeak_process import EspeakCrashed, EspeakProcess

DEADLY = ("hi", "'-आबरछछ")
"""A voice of espeak-ng and a text that crashes it."""


@pytest.fixture
def espeak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EspeakProcess]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    process = EspeakProcess()
    yield process
    process.close()


def _workers() -> set[int]:
    """Return the process ids of this process's children."""
    tasks = Path("/proc/self/task").iterdir()
    return {int(word) for task in tasks for word in (task / "children").read_text().split()}


def _descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_text_that_kills_espeak_fails_alone(espeak: EspeakProcess) -> None:
    before = espeak.phonemize("es", "hola")
    with pytest.raises(EspeakCrashed, match="voice hi"):
        espeak.phonemize(*DEADLY)
    assert espeak.phonemize("es", "hola") == before
    assert before.strip() == "ˈola"


def test_the_dead_leave_nothing_behind(espeak: EspeakProcess, tmp_path: Path) -> None:
    espeak.phonemize("es", "hola")
    descriptors, workers = _descriptors(), _workers()
    for _ in range(3):
        with pytest.raises(EspeakCrashed):
            espeak.phonemize(*DEADLY)
    espeak.phonemize("es", "hola")
    assert _descriptors() == descriptors
    assert len(_workers()) == len(workers)
    assert len(list(tmp_path.iterdir())) == 1
    espeak.close()
    assert not list(tmp_path.iterdir())


def test_calls_of_other_threads_outlive_a_text_that_kills_espeak(espeak: EspeakProcess) -> None:
    def speak(number: int) -> str:
        try:
            return espeak.phonemize(*DEADLY) if number % 8 == 0 else espeak.phonemize("es", "uno")
        except EspeakCrashed:
            return "crashed"

    with ThreadPoolExecutor(4) as pool:
        spoken = list(pool.map(speak, range(32)))
    assert spoken.count("crashed") == 4
    assert set(spoken) == {"crashed", espeak.phonemize("es", "uno")}


def test_a_text_that_espeak_never_answers_is_given_up(
    espeak: EspeakProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = _workers()
    espeak.phonemize("es", "hola")
    (worker,) = _workers() - known
    monkeypatch.setattr(espeak_process, "_LONGEST_MS", 200)
    os.kill(worker, signal.SIGSTOP)
    with pytest.raises(EspeakCrashed):
        espeak.phonemize("es", "hola")
    monkeypatch.undo()
    assert espeak.phonemize("es", "hola").strip() == "ˈola"


def test_espeak_clears_its_files_away_where_the_server_is_killed(tmp_path: Path) -> None:
    program = (
        "from kokoro_server.languages.espeak_process import EspeakProcess\n"
        "EspeakProcess().phonemize('es', 'hola')\n"
        "print('spoken', flush=True)\n"
        "input()"
    )
    server = subprocess.Popen(
        [sys.executable, "-c", program],
        env=os.environ | {"TMPDIR": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with server:
        assert server.stdout is not None
        assert server.stderr is not None
        assert server.stdout.readline() == b"spoken\n"
        assert list(tmp_path.iterdir())
        server.kill()
        assert server.stderr.read() == b""  # ends only when espeak, which shares it, has ended
    assert list(tmp_path.iterdir()) == []


def test_espeak_heeds_no_signal_and_ends_with_its_input() -> None:
    worker = subprocess.Popen(
        [sys.executable, "-P", str(espeak_process._WORKER)],  # noqa: SLF001 - run as it is run
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        for _ in range(2):
            worker.stdin.write('["es", "sol"]\n')
            worker.stdin.flush()
            assert worker.stdout.readline() == '"s\\u02c8ol "\n'
            worker.send_signal(signal.SIGTERM)
            worker.send_signal(signal.SIGINT)
        worker.stdin.close()
        assert worker.wait(30) == 0


def test_it_is_shared_by_threads_that_start_it_together(espeak: EspeakProcess) -> None:
    gate = threading.Barrier(4)

    def speak(_: int) -> str:
        gate.wait(30)
        return espeak.phonemize("es", "sol")

    known = _workers()
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(speak, range(4)))) == 1
    assert len(_workers() - known) == 1
