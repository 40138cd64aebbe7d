"""Builds, starts and drains the gRPC server."""

import asyncio
import logging
import signal
import time

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from kokoro_server.admission import Admission
from kokoro_server.decoding import DecodingInterceptor
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.loading import load_synthesizer
from kokoro_server.modelpack import ModelPack
from kokoro_server.servicer import TextToSpeechServicer
from kokoro_server.settings import ServeSettings
from kokoro_server.synthesizer import Synthesizer
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

SERVICE_NAME = pb.DESCRIPTOR.services_by_name["TextToSpeechService"].full_name

_LINGER_SECONDS = 0.5
"""Time for last bytes to leave once no call runs; open health watches end with it."""
_OPTIONS = (
    ("grpc.so_reuseport", 0),  # a second server on the same port is a mistake, not a pair
    ("grpc.max_send_message_length", -1),  # a long utterance in one message is large
)

_log = logging.getLogger(__name__)


async def serve(settings: ServeSettings, pack: ModelPack) -> None:
    """Serve until SIGTERM or SIGINT, then drain.

    Raises `ConfigurationError` where the server can't start as it is set up.
    """
    started = time.perf_counter()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, stop.set)
    languages = Languages()
    server = SpeechServer(languages, Admission(settings.max_wait, settings.threads))
    address = await server.start(settings.listen)
    _log.info("listening", extra={"fields": {"address": address}})
    synthesizer = await load_synthesizer(settings, pack, languages)
    await server.open(synthesizer)
    seconds = round(time.perf_counter() - started, 2)
    _log.info("serving", extra={"fields": {"address": address, "start_seconds": seconds}})
    await stop.wait()
    await server.drain(settings.grace)
    synthesizer.close()


class SpeechServer:
    """A gRPC server that speaks, with health and reflection beside it."""

    def __init__(self, languages: Languages, admission: Admission) -> None:
        self._health = health.aio.HealthServicer()
        self._servicer = TextToSpeechServicer(languages, admission)
        self._server = grpc.aio.server(interceptors=[DecodingInterceptor()], options=_OPTIONS)
        pb_grpc.add_TextToSpeechServiceServicer_to_server(self._servicer, self._server)
        health_pb2_grpc.add_HealthServicer_to_server(self._health, self._server)
        names = (SERVICE_NAME, health.SERVICE_NAME, reflection.SERVICE_NAME)
        reflection.enable_server_reflection(names, self._server)

    async def start(self, listen: str) -> str:
        """Listen on `listen`, not serving yet; return the address with the port that was taken.

        Raises `ConfigurationError` where the address can't be had.
        """
        await self._set_health(health_pb2.HealthCheckResponse.NOT_SERVING)
        try:
            port = self._server.add_insecure_port(listen)
        except RuntimeError:
            raise ConfigurationError(
                f"can't listen on {listen}: the address is taken or not of this machine"
            ) from None
        await self._server.start()
        return listen if listen.startswith("unix:") else f"{listen.rpartition(':')[0]}:{port}"

    async def open(self, synthesizer: Synthesizer) -> None:
        """Accept calls from now on, and speak them with `synthesizer`."""
        self._servicer.open(synthesizer)
        await self._set_health(health_pb2.HealthCheckResponse.SERVING)

    async def drain(self, grace: float) -> None:
        """Refuse new calls, give the accepted ones `grace` seconds to finish, then stop."""
        _log.info("draining, at most %g s", grace)
        await self._health.enter_graceful_shutdown()
        try:
            async with asyncio.timeout(grace):
                await self._servicer.drain()
        except TimeoutError:
            _log.warning("calls still ran after %g s and were cut", grace)
        await self._server.stop(_LINGER_SECONDS)
        _log.info("stopped")

    async def _set_health(self, status: int) -> None:
        for name in ("", SERVICE_NAME):
            await self._health.set(name, status)
