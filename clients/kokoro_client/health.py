"""The standard health check, without the stubs that `grpc_health` generates.

Those register `grpc.health.v1` for the whole process, which protobuf allows once: beside a
package that brings a copy of its own, such as fal's `isolate`, they can't be imported. The two
messages are written out instead; they are the same on the wire.
"""

from __future__ import annotations

from dataclasses import dataclass

from google.protobuf import wrappers_pb2

from kokoro_speech.facts import SERVICE_NAME

CHECK = "/grpc.health.v1.Health/Check"
"""The method."""

_SERVING = 1


@dataclass(frozen=True, slots=True)
class HealthRequest:
    """Asks after the service itself: it can be down while the server's process is up."""

    service: str = SERVICE_NAME

    def encode(self) -> bytes:
        """Return the message: a string in field 1, as in `StringValue`."""
        return wrappers_pb2.StringValue(value=self.service).SerializeToString()


@dataclass(frozen=True, slots=True)
class HealthStatus:
    """The answer."""

    is_serving: bool

    @classmethod
    def decode(cls, message: bytes) -> HealthStatus:
        """Read the message: an enum in field 1, which is as in `Int32Value`."""
        return cls(wrappers_pb2.Int32Value.FromString(message).value == _SERVING)
