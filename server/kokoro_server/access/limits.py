"""The limits of one connection, as gRPC options."""

import math

from kokoro_server.settings import AccessSettings

_GRACE_SECONDS = 3600
"""Time for the calls of a connection that reached its age: the clients' default deadline."""
PING_INTERVAL_SECONDS = 30
"""Clients that ping a silent connection more often are cut off. Our clients ping every minute, even
while a call is silent for minutes; gRPC's default bound of 300 s would cut them off."""


def limit_options(settings: AccessSettings) -> tuple[tuple[str, int], ...]:
    """Return the gRPC options for the limits in `settings`."""
    options = {
        "grpc.max_receive_message_length": settings.max_message_bytes,
        "grpc.max_concurrent_streams": settings.max_streams,
        "grpc.http2.min_ping_interval_without_data_ms": 1000 * PING_INTERVAL_SECONDS,
        "grpc.keepalive_permit_without_calls": 1,
    }
    if settings.max_connection_age is not None:
        options["grpc.max_connection_age_ms"] = math.ceil(1000 * settings.max_connection_age)
        options["grpc.max_connection_age_grace_ms"] = 1000 * _GRACE_SECONDS
    return tuple(options.items())
