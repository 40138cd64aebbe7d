"""The options of the channel: message sizes, keepalive, retries."""

from __future__ import annotations

import json
from collections.abc import Mapping

from kokoro_speech.v1 import speech_pb2 as pb

ChannelOptions = Mapping[str, int | str]
"""gRPC's channel arguments by name, such as {"grpc.max_receive_message_length": 1 << 20}."""

SERVICE = pb.DESCRIPTOR.services_by_name["TextToSpeechService"].full_name

_RETRY_POLICY = {
    "maxAttempts": 5,
    "initialBackoff": "0.2s",
    "maxBackoff": "5s",
    "backoffMultiplier": 2,
    "retryableStatusCodes": ["UNAVAILABLE"],
}
_SERVICE_CONFIG = {
    "methodConfig": [
        {
            "name": [
                {"service": SERVICE, "method": method}
                for method in ("Synthesize", "SynthesizeStream", "ListVoices")
            ],
            "retryPolicy": _RETRY_POLICY,
        }
    ]
}
_DEFAULTS: ChannelOptions = {
    # 19,999 characters at 48 kHz are about 150 MB of WAV, and ten times that at the slowest
    # speed: nothing short of protobuf's own limit of 2 GiB is large enough.
    "grpc.max_receive_message_length": -1,
    # A server that is set up for nothing else ends connections that are pinged more often than
    # every five minutes while it is silent, as it is during a long Synthesize; balancers drop
    # idle connections after 350 s.
    "grpc.keepalive_time_ms": 330_000,
    "grpc.keepalive_timeout_ms": 20_000,
    "grpc.service_config": json.dumps(_SERVICE_CONFIG),
}


def channel_options(
    overrides: ChannelOptions, *, server_name: str | None, local: bool
) -> list[tuple[str, int | str]]:
    """Return the options of a channel; `overrides` win.

    A `local` target never goes through the proxy that the environment names: it could not be
    reached from there.
    """
    options = dict(_DEFAULTS)
    if server_name is not None:
        options["grpc.ssl_target_name_override"] = server_name
    if local:
        options["grpc.enable_http_proxy"] = 0
    return list((options | dict(overrides)).items())
