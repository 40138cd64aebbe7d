"""Fixtures for a tone server with metrics and a ledger."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from kokoro_server.observing import Instruments
from kokoro_server.observing.exposition import exposed
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.serving import RunningServer
from kokoro_server.settings import LedgerLocation, OperatingSettings, PostgresUrl

Samples = dict[tuple[str, tuple[str, ...]], float]
Scrape = Callable[[], Awaitable[Samples]]


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, ledger_file: Path) -> LedgerLocation:
    """Where a ledger is, of each kind."""
    if request.param == "sqlite":
        return ledger_file
    url: PostgresUrl = request.getfixturevalue("database")
    return url


@pytest.fixture
def operating(ledger_file: Path) -> OperatingSettings:
    return OperatingSettings(ledger=ledger_file, channelz=True)


@pytest.fixture
def watching(closed_server: RunningServer) -> Instruments:
    return closed_server.instruments


@pytest.fixture
async def prometheus(watching: Instruments) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client of the metrics port."""
    async with (
        exposed(watching.metrics, ListenAddress.parse("127.0.0.1:0")) as address,
        httpx.AsyncClient(base_url=f"http://{address}") as client,
    ):
        yield client


@pytest.fixture
def scrape(prometheus: httpx.AsyncClient) -> Scrape:
    """Reads all samples as Prometheus does, by name and label values."""

    async def read() -> Samples:
        families = text_string_to_metric_families((await prometheus.get("/metrics")).text)
        return {
            (sample.name, tuple(sample.labels.values())): sample.value
            for family in families
            for sample in family.samples
        }

    return read
