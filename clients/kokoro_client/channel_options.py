"""The options of the channel: message sizes, keepalive, retries, balancing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kokoro_client.security import is_local
from kokoro_client.targets import Target
from kokoro_speech.facts import SERVICE_NAME

ChannelOptions = Mapping[str, int | str]
"""gRPC's channel arguments by name, such as {"grpc.max_receive_message_length": 1 << 20}."""

RETRIES = "grpc.enable_retries"
"""At 0 the client does not try again either."""

_LONGEST_MESSAGE = "grpc.max_receive_message_length"
_LIMIT_OF_PROTOBUF = (1 << 31) - 1
"""Bytes of the longest possible message."""

_BALANCING = {
    "loadBalancingConfig": [{"round_robin": {}}],
    "healthCheckConfig": {"serviceName": SERVICE_NAME},
}
"""gRPC then watches the health of every server and calls only those that serve. Not used for a
single server: the server's own reason for not serving would be lost."""
_DEFAULTS: ChannelOptions = {
    # 19,999 characters at 48 kHz are about 150 MB of WAV, and ten times that at the slowest
    # speed: nothing short of protobuf's own limit of 2 GiB is large enough.
    _LONGEST_MESSAGE: -1,
    # Notices within 80 s that a machine is gone, even if a Synthesize is silent for minutes.
    # The server allows this; balancers that drop idle connections do so after minutes.
    "grpc.keepalive_time_ms": 60_000,
    "grpc.keepalive_timeout_ms": 20_000,
    # A server that was away for long is called again within seconds of its return, not minutes.
    "grpc.initial_reconnect_backoff_ms": 200,
    "grpc.max_reconnect_backoff_ms": 2_000,
    # The client tries again itself (`attempts.py`): gRPC's own retries can hang.
    RETRIES: 0,
}


def channel_options(
    overrides: ChannelOptions, target: Target, *, server_name: str | None
) -> list[tuple[str, int | str]]:
    """Return the options of a channel to `target`; `overrides` win.

    Calls to a target on this machine bypass the proxy that the environment names, since the proxy
    could not reach it.
    """
    options = dict(_DEFAULTS)
    if target.several:
        options["grpc.service_config"] = json.dumps(_BALANCING)
    if server_name is not None:
        options["grpc.ssl_target_name_override"] = server_name
    elif target.authority is not None:
        options["grpc.default_authority"] = target.authority
    if is_local(target.uri):
        options["grpc.enable_http_proxy"] = 0
    return list((options | dict(overrides)).items())


def longest_message(options: Sequence[tuple[str, int | str]]) -> int:
    """Return the size, in bytes, of the largest message that a channel with `options` receives.

    The client sends it to the server, which then refuses audio that would not fit.
    """
    limit = int(dict(options).get(_LONGEST_MESSAGE, -1))
    return _LIMIT_OF_PROTOBUF if limit < 0 else min(limit, _LIMIT_OF_PROTOBUF)
