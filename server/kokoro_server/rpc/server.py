"""The gRPC server: listens, accepts calls, drains."""

import asyncio
import logging
from contextlib import suppress

import grpc
from grpc_channelz.v1 import channelz, channelz_pb2
from grpc_health.v1 import health
from grpc_reflection.v1alpha import reflection

from kokoro_server.access import Access
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.observing import Instruments
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.process.send_queues import all_received
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.accepting import start_accepting
from kokoro_server.rpc.any_path import any_path_server
from kokoro_server.rpc.checks import Checks
from kokoro_server.rpc.health import ServerHealth
from kokoro_server.rpc.malformed import DecodingInterceptor
from kokoro_server.rpc.servicer import TextToSpeechServicer
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_server.voices import Voices
from kokoro_speech.facts import SERVICE_NAME
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

_CHANNELZ_NAME = channelz_pb2.DESCRIPTOR.services_by_name["Channelz"].full_name

_OPTIONS = (
    # gRPC would widen the receive window of a fast connection to megabytes. A live call whose text
    # waits would then take in much more text than is read, and hold it in memory.
    ("grpc.http2.bdp_probe", 0),
    ("grpc.so_reuseport", 0),  # a second server on the same port is a mistake, not a pair
    ("grpc.max_send_message_length", -1),  # a long utterance in one message is large
)

_RELEASE_TRIES, _RELEASE_SECONDS = 100, 0.05
"""How often to try to take an address again, and the seconds between tries."""

_log = logging.getLogger(__name__)


class SpeechServer:
    """A gRPC server that speaks, with health and reflection beside it."""

    def __init__(  # noqa: PLR0913 - the parts of a server
        self,
        languages: Languages,
        voices: Voices,
        admission: Admission,
        access: Access | None = None,
        instruments: Instruments | None = None,
        *,
        lexicons: Lexicons | None = None,
        show_channels: bool = False,
    ) -> None:
        """Accept the callers that `access` allows, or anyone; `show_channels` serves channelz."""
        self._admission = admission
        self._access = access or Access()
        self._instruments = instruments or Instruments()
        self._health = ServerHealth()
        self._servicer = TextToSpeechServicer(
            Checks(languages, voices, lexicons or Lexicons(None)),
            admission,
            self._access,
            self._instruments,
        )
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
        self._health.add_to(server)
        names = [SERVICE_NAME, health.SERVICE_NAME, reflection.SERVICE_NAME]
        if self._show_channels:
            channelz.add_channelz_servicer(server)
            names.append(_CHANNELZ_NAME)
        reflection.enable_server_reflection(names, server)
        return server

    async def start(self, listen: ListenAddress) -> ListenAddress:
        """Listen on `listen` without serving yet; return the address with the actual port.

        Raises `ConfigurationError` if the address is not available.
        """
        await self._health.start()
        await asyncio.to_thread(listen.check)
        try:
            port = await self._listen(listen)
        except RuntimeError:
            raise ConfigurationError(f"can't listen on {listen}") from None
        self._address = listen.with_port(port)
        return self._address

    async def keep_accepting(self) -> None:
        """Listen again whenever gRPC stops accepting calls; running calls go on.

        Returns only if this can't be detected. Raises `ConfigurationError` if the address is gone.
        """
        while self._accepting:
            await asyncio.wait({self._accepting})
            _log.error("gRPC accepts no more calls; listening anew")
            self._server = self._build()
            await self._listen_again()

    async def _listen_again(self) -> None:
        """Take the address once the old server has released it."""
        for _ in range(_RELEASE_TRIES):
            with suppress(RuntimeError):
                await self._listen(self._address)
                return
            await asyncio.sleep(_RELEASE_SECONDS)
        raise ConfigurationError(f"can't listen on {self._address} again")

    async def _listen(self, address: ListenAddress) -> int:
        """Listen on `address` and return the actual port; raises `RuntimeError` if it can't."""
        port = self._access.listen(self._server, str(address))
        self._accepting = await start_accepting(self._server)
        return port

    async def open(self, synthesizer: Synthesizer) -> None:
        """Accept calls from now on and speak with `synthesizer`; `stop` closes it."""
        self._synthesizer = synthesizer
        self._servicer.open(synthesizer)
        self._instruments.metrics.queue_opened(synthesizer, self._admission)
        self._instruments.metrics.state.serve(serving=True)
        await self._health.serve()

    async def finish(self, grace: float) -> None:
        """Refuse new calls, let accepted calls run for `grace` seconds, then cut them off."""
        _log.info("draining, at most %g s", grace)
        self._instruments.metrics.state.serve(serving=False)
        try:
            async with asyncio.timeout(grace):
                await asyncio.gather(self._health.drain(), self._servicer.drain())
                await all_received()
        except TimeoutError:
            _log.warning("calls still ran after %g s and were cut off", grace)
            self._servicer.cut_off()

    async def stop(self, grace: float) -> None:
        """Stop listening; running calls get `grace` seconds to finish."""
        await self._server.stop(grace)
        self._servicer.close()
        if self._synthesizer:
            await asyncio.to_thread(self._synthesizer.close)
