"""The standard health check, without the stubs that `grpc_health` generates.

The stubs register `grpc.health.v1` for the whole process, which protobuf allows only once. So they
can't be imported beside a package with a copy of its own, such as fal's `isolate`. The two messages
are encoded here instead; they are the same on the wire.
"""

from __future__ import annotations

from dataclasses import dataclass

from google.protobuf import wrappers_pb2

from kokoro_speech.facts import SERVICE_NAME

CHECK = "/grpc.health.v1.Health/Check"
"""The full name of the gRPC method."""

_SERVING = 1


@dataclass(frozen=True, slots=True)
class HealthRequest:
    """Asks for the health of the service, which can be down while the server's process is up."""

    service: str = SERVICE_NAME

    def encode(self) -> bytes:
        """Encode the message: a string in field 1, as in `StringValue`."""
        return wrappers_pb2.StringValue(value=self.service).SerializeToString()


@dataclass(frozen=True, slots=True)
class HealthStatus:
    """The answer."""

    is_serving: bool

    @classmethod
    def decode(cls, message: bytes) -> HealthStatus:
        """Decode the message: an enum in field 1, encoded as in `Int32Value`."""
        return cls(wrappers_pb2.Int32Value.FromString(message).value == _SERVING)
