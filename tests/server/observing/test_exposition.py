"""The HTTP port: its answer on each path."""

import httpx
import pytest
from tests.server.tone_server import ToneModel, serving_tones, tone_server, tone_settings

from kokoro_server.observing import Metrics
from kokoro_server.observing.exposition import exposed
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings import OperatingSettings

HERE = ListenAddress.parse("127.0.0.1:0")


@pytest.mark.parametrize("path", ["/", "/metric", "/metrics/", "/healthz/x", "/favicon.ico"])
async def test_any_other_path_is_not_found(path: str) -> None:
    async with exposed(Metrics(), HERE) as address, httpx.AsyncClient() as client:
        answer = await client.get(f"http://{address}{path}")
    assert answer.status_code == 404
    assert answer.text == "there are /metrics, /healthz, /readyz\n"


@pytest.mark.parametrize("listen", ["127.0.0.1:0", "localhost:0", "[::1]:0"])
async def test_metrics_are_read_by_get_alone(listen: str) -> None:
    address = ListenAddress.parse(listen)
    async with exposed(Metrics(), address) as taken, httpx.AsyncClient() as client:
        read = await client.get(f"http://{taken}/metrics?name[]=kokoro_speech_serving")
        head = await client.head(f"http://{taken}/healthz")
        post = await client.post(f"http://{taken}/metrics", content=b"x")
    assert read.status_code == 200
    assert "kokoro_speech_serving 0.0\n" in read.text
    assert (head.status_code, head.text) == (200, "")
    assert post.status_code == 405


async def test_probes_tell_whether_the_server_lives_and_whether_it_serves() -> None:
    settings = tone_settings()
    async with tone_server(ToneModel(), settings) as (server, speech):
        metrics = server.instruments.metrics
        async with exposed(metrics, HERE) as address, httpx.AsyncClient() as client:

            async def codes() -> list[int]:
                paths = ("/healthz", "/readyz")
                return [(await client.get(f"http://{address}{p}")).status_code for p in paths]

            assert await codes() == [200, 503]
            speech.may_load.set()
            await server.serving()
            assert await codes() == [200, 200]
            assert (
                "kokoro_speech_serving 1.0\n"
                in (await client.get(f"http://{address}/metrics")).text
            )
            await server.drain(grace=1.0)
            assert await codes() == [200, 503]


async def test_no_series_of_when_series_were_created() -> None:
    settings = tone_settings(operating=OperatingSettings(metrics_listen=HERE))
    async with serving_tones(ToneModel(), settings) as server:
        names = {
            sample.name
            for family in server.instruments.metrics.registry.collect()
            for sample in family.samples
        }
    assert "kokoro_speech_calls_running" not in names  # none yet
    assert not [name for name in names if name.endswith("_created")]
    assert "kokoro_speech_queue_wait_seconds_count" in names


async def test_the_settings_are_gauges() -> None:
    async with serving_tones(ToneModel(), tone_settings()) as server:
        registry = server.instruments.metrics.registry
        names = (
            "threads", "queue_backlog_limit_seconds", "request_limit_bytes",
            "connection_calls_limit", "certificate_expiry_timestamp_seconds",
        )  # fmt: skip
        assert [registry.get_sample_value(f"kokoro_speech_{name}") for name in names] == [
            1, 60, 1_048_576, 1000, None,
        ]  # fmt: skip
