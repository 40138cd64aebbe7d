"""How often the clients check a silent connection."""

from __future__ import annotations

from kokoro_client.channel_options import channel_options
from kokoro_client.targets import target_of
from kokoro_server.access.limits import PING_INTERVAL_SECONDS


def test_the_clients_ping_no_more_often_than_the_server_allows() -> None:
    client = dict(channel_options({}, target_of("127.0.0.1:50051"), server_name=None))

    # The server's clock may run ahead of the client's timer: leave room between the two.
    assert int(client["grpc.keepalive_time_ms"]) >= 60_000
    assert PING_INTERVAL_SECONDS <= 30
