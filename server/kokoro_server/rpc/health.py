"""The health that the server reports, by name."""

from typing import Final

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc

from kokoro_speech.facts import SERVICE_NAME

LIVENESS = "liveness"
"""The name that is SERVING as long as the event loop turns, also while the server loads or drains.
A supervisor that restarts servers asks for it; a balancer asks for the others."""
_READY_NAMES = ("", SERVICE_NAME)
_SERVING: Final = health_pb2.HealthCheckResponse.SERVING
_NOT_SERVING: Final = health_pb2.HealthCheckResponse.NOT_SERVING


class ServerHealth:
    """Tells whether the server takes calls. Belongs to one event loop."""

    def __init__(self) -> None:
        self._servicer = health.aio.HealthServicer()
        self._is_draining = False

    def add_to(self, server: grpc.aio.Server) -> None:
        """Serve `grpc.health.v1` on a gRPC server."""
        health_pb2_grpc.add_HealthServicer_to_server(self._servicer, server)

    async def start(self) -> None:
        """Report that the server lives, and does not take calls yet."""
        await self._servicer.set(LIVENESS, _SERVING)
        await self._report(_NOT_SERVING)

    async def serve(self) -> None:
        """Report that the server takes calls, unless it drains."""
        if not self._is_draining:
            await self._report(_SERVING)

    async def drain(self) -> None:
        """Report from now on that the server takes no calls."""
        self._is_draining = True
        await self._report(_NOT_SERVING)

    async def _report(self, status: int) -> None:
        for name in _READY_NAMES:
            await self._servicer.set(name, status)
