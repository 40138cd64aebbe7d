"""The gRPC server: listens, accepts calls, drains."""

import asyncio
import logging
from contextlib import suppress

import grpc
from grpc_channelz.v1 import channelz, channelz_pb2
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from kokoro_server.access import Access
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.observing import Instruments
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.process.send_queues import all_received
from kokoro_server.rpc.accepting import start_accepting
from kokoro_server.rpc.any_path import any_path_server
from kokoro_server.rpc.malformed import DecodingInterceptor
from kokoro_server.rpc.servicer import TextToSpeechServicer
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_speech.facts import SERVICE_NAME
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

_CHANNELZ_NAME = channelz_pb2.DESCRIPTOR.services_by_name["Channelz"].full_name

_OPTIONS = (
    ("grpc.so_reuseport", 0),  # a second server on the same port is a mistake, not a pair
    ("grpc.max_send_message_length", -1),  # a long utterance in one message is large
)

_RELEASE_TRIES, _RELEASE_SECONDS = 100, 0.05
"""How often to try to take an address again, and the seconds between."""

_log = logging.getLogger(__name__)


class SpeechServer:
    """A gRPC server that speaks, with health and reflection beside it."""

    def __init__(
        self,
        languages: Languages,
        admission: Admission,
        access: Access | None = None,
        instruments: Instruments | None = None,
        *,
        show_channels: bool = False,
    ) -> None:
        """Let in whom `access` does, anyone without; `show_channels` serves channelz as well."""
        self._admission = admission
        self._access = access or Access()
        self._instruments = instruments or Instruments()
        self._health = health.aio.HealthServicer()
        self._servicer = TextToSpeechServicer(languages, admission, self._access, self._instruments)
        self._show_channels = show_channels
        self._server = self._build()
        self._address = ListenAddress()
        self._accepting: asyncio.Task[None] | None = None
        self._synthesizer: Synthesizer | None = None

    def _build(self) -> grpc.aio.Server:
        server = any_path_server(
            interceptors=[
                *self._access.interceptors(self._servicer.refuse),
                DecodingInterceptor(self._servicer.refuse),
            ],
            options=_OPTIONS + self._access.options,
        )
        pb_grpc.add_TextToSpeechServiceServicer_to_server(self._servicer, server)
        health_pb2_grpc.add_HealthServicer_to_server(self._health, server)
        names = [SERVICE_NAME, health.SERVICE_NAME, reflection.SERVICE_NAME]
        if self._show_channels:
            channelz.add_channelz_servicer(server)
            names.append(_CHANNELZ_NAME)
        reflection.enable_server_reflection(names, server)
        return server

    async def start(self, listen: ListenAddress) -> ListenAddress:
        """Listen on `listen`, not serving yet; return the address with the port that was taken.

        Raises `ConfigurationError` where the address can't be had.
        """
        await self._set_health(health_pb2.HealthCheckResponse.NOT_SERVING)
        await asyncio.to_thread(listen.check)
        try:
            port = await self._listen(listen)
        except RuntimeError:
            raise ConfigurationError(f"can't listen on {listen}") from None
        self._address = listen.with_port(port)
        return self._address

    async def keep_accepting(self) -> None:
        """Listen anew whenever gRPC accepts no more calls; calls under way go on.

        Returns only where it can't be told. Raises `ConfigurationError` where the address is gone.
        """
        while self._accepting:
            await asyncio.wait({self._accepting})
            _log.error("gRPC accepts no more calls; listening anew")
            self._server = self._build()
            await self._listen_again()

    async def _listen_again(self) -> None:
        """Take the address once the old server has let go of it."""
        for _ in range(_RELEASE_TRIES):
            with suppress(RuntimeError):
                await self._listen(self._address)
                return
            await asyncio.sleep(_RELEASE_SECONDS)
        raise ConfigurationError(f"can't listen on {self._address} again")

    async def _listen(self, address: ListenAddress) -> int:
        """Return the port that was taken; raises `RuntimeError` without one."""
        port = self._access.listen(self._server, str(address))
        self._accepting = await start_accepting(self._server)
        return port

    async def open(self, synthesizer: Synthesizer) -> None:
        """Accept calls from now on, and speak them with `synthesizer`, which `stop` closes."""
        self._synthesizer = synthesizer
        self._servicer.open(synthesizer)
        self._instruments.metrics.queue_opened(synthesizer, self._admission)
        self._instruments.metrics.state.serve(serving=True)
        await self._set_health(health_pb2.HealthCheckResponse.SERVING)

    async def finish(self, grace: float) -> None:
        """Refuse new calls, give the accepted ones `grace` seconds to finish, cut off the rest."""
        _log.info("draining, at most %g s", grace)
        self._instruments.metrics.state.serve(serving=False)
        try:
            async with asyncio.timeout(grace):
                await asyncio.gather(self._health.enter_graceful_shutdown(), self._servicer.drain())
                await all_received()
        except TimeoutError:
            _log.warning("calls still ran after %g s and were cut off", grace)
            self._servicer.cut_off()

    async def stop(self, grace: float) -> None:
        """Stop listening; what still runs gets `grace` seconds."""
        await self._server.stop(grace)
        self._servicer.close()
        if self._synthesizer:
            await asyncio.to_thread(self._synthesizer.close)

    async def _set_health(self, status: int) -> None:
        for name in ("", SERVICE_NAME):
            await self._health.set(name, status)
