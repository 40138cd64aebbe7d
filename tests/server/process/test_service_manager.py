import signal
import socket
from pathlib import Path

import pytest
from tests.server import tone_process

from kokoro_server.process.service_manager import READY, tell_service_manager


@pytest.mark.parametrize("form", ["file", "abstract"])
def test_systemd_hears_when_the_server_serves_and_when_it_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    address = str(tmp_path / "no@tify") if form == "file" else f"@{tmp_path}"
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address if form == "file" else f"\0{tmp_path}")
        manager.settimeout(60)
        with tone_process.start(until="listening") as (server,):
            assert manager.recv(100) == b"READY=1"
            server.process.send_signal(signal.SIGTERM)
            assert manager.recv(100) == b"STOPPING=1"
            assert server.wait() == 0


@pytest.mark.parametrize("address", ["", "nonsense", "/nobody/listens"])
def test_a_manager_that_is_not_there_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    tell_service_manager(READY)
