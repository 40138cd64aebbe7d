from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.server import tone_process
from tests.server.tone_process import ToneProcess

from bench.programs.envoy import Envoy, envoy


@pytest.fixture
def servers() -> Iterator[list[ToneProcess]]:
    """Servers that a test may kill."""
    with tone_process.start(3, speaking=0.05) as servers:
        yield servers


@pytest.fixture
def balancer(servers: list[ToneProcess], tmp_path: Path) -> Iterator[Envoy]:
    with envoy([server.address for server in servers], tmp_path) as running:
        yield running
