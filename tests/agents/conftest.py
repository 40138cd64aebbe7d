from collections.abc import Iterator

import pytest
from tests.agents.server import SERVER_PYTHON, LoggingServer

from kokoro_client.local_server import local_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoggingServer]:
    """A real server with the real model."""
    log = tmp_path_factory.mktemp("server") / "log"
    options = ("--languages", "en-US", "--offline", "--max-wait", "900")
    with (
        log.open("w", buffering=1) as lines,
        local_server(*options, log=lines, python=SERVER_PYTHON) as address,
    ):
        yield LoggingServer(address, log)
