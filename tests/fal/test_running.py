"""The app as a process: what fal runs, and what it starts and stops."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from tests.fal.running import PROJECT, AppEnded, running_app


def test_it_logs_what_its_server_logs_and_stops_it(pack_directory: Path, tmp_path: Path) -> None:
    settings = {"KOKORO_SPEECH_MODEL_DIR": str(pack_directory), "KOKORO_SPEECH_OFFLINE": "1"}
    with running_app(settings, tmp_path) as app:
        [server] = children_of(app.process.pid)
        assert "kokoro_server" in (Path("/proc") / server / "cmdline").read_text()
        body, fal_id = {"prompt": "Good morning."}, {"x-fal-request-id": "order-7"}
        assert httpx.post(app.url, json=body, headers=fal_id, timeout=60).is_success
    log = app.log.read_text()
    assert '"code": "OK", "reason": "", "request_id": "order-7", "language": "en-US"' in log
    assert "Application shutdown complete" in log
    assert not (Path("/proc") / server).exists()


def test_it_does_not_start_without_a_service(tmp_path: Path) -> None:
    settings = {"KOKORO_SPEECH_MODEL_DIR": str(tmp_path / "none"), "KOKORO_SPEECH_OFFLINE": "1"}
    ended = pytest.raises(AppEnded, match="the server ended before it served")
    with ended, running_app(settings, tmp_path):
        pass


def test_what_fal_sends_to_a_runner_can_be_read_there(tmp_path: Path) -> None:
    pickled = tmp_path / "app"
    run(DUMP, str(pickled))
    assert run(LOAD, str(pickled)) == "Kokoro speaks at 20 paths\n"


def test_settings_on_fal() -> None:
    printed = run(
        "from kokoro_fal.app import Kokoro\n"
        "import json\n"
        "names = ['keep_alive', 'min_concurrency', 'max_concurrency', 'max_multiplexing']\n"
        "print(Kokoro.app_name, Kokoro.machine_type, Kokoro.requirements[0])\n"
        "print('misaki==0.9.4' in Kokoro.requirements, 'mypy' in str(Kokoro.requirements))\n"
        "print([Kokoro.host_kwargs[name] for name in names])\n"
        "print(Kokoro.host_kwargs['health_check_config'].path)\n"
    )
    assert printed == "kokoro L .[server]\nTrue False\n[3000, 0, 4, 8]\n/health\n"


DUMP = """
import sys
from pathlib import Path
import cloudpickle
from fal.api import FalServerlessHost
from fal.sdk import FalServerlessKeyCredentials
from fal.utils import load_function_from

path = "clients/kokoro_fal/app.py"
host = FalServerlessHost(local_file_path=path, credentials=FalServerlessKeyCredentials("", ""))
app = load_function_from(host, path, "Kokoro").function
Path(sys.argv[1]).write_bytes(cloudpickle.dumps(app.func))
"""
LOAD = """
import os
import pickle
import sys
from pathlib import Path

os.environ["IS_ISOLATE_AGENT"] = "1"
serve = pickle.loads(Path(sys.argv[1]).read_bytes())
[kind] = [cell.cell_contents for cell in serve.__closure__ if isinstance(cell.cell_contents, type)]
paths = [path for path in kind().openapi()["paths"] if path != "/health"]
print(kind.__name__, "speaks at", len(paths), "paths")
"""


def run(script: str, *arguments: str) -> str:
    """Run Python in another process: one process can't import both fal and grpc_health."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout


def children_of(process: int) -> list[str]:
    threads = Path(f"/proc/{process}/task").iterdir()
    return [child for thread in threads for child in (thread / "children").read_text().split()]
