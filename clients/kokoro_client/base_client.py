"""What the sync and the async client share: everything but the I/O."""

from __future__ import annotations

from collections.abc import Sequence

from kokoro_client.channel_options import RETRIES, ChannelOptions, channel_options
from kokoro_client.processes import Birthplace
from kokoro_client.requests import (
    Call,
    CallOptions,
    SpeechOptions,
    request_id_of,
    synthesize_request,
)
from kokoro_client.security import TLS, bearer
from kokoro_client.targets import DEFAULT_PORT, target_of
from kokoro_speech.v1 import speech_pb2 as pb

DEFAULT_TARGET = f"127.0.0.1:{DEFAULT_PORT}"
"""Where `kokoro-server` listens unless told otherwise."""
DEFAULT_TIMEOUT = 3600.0
"""Seconds that a call may take: more than the longest text needs, less than forever."""
RETRY_SECONDS = 30.0
"""Seconds for which a call without a timeout of its own looks for a server: one takes 3 to 7
seconds to start."""
HEALTH_TIMEOUT = 5.0
"""Seconds that a health check may take."""


class BaseClient:
    """The settings of a client, checked once."""

    def __init__(
        self,
        target: str | Sequence[str] = DEFAULT_TARGET,
        *,
        tls: TLS | None = None,
        token: str | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        options: ChannelOptions | None = None,
    ) -> None:
        """Set up a client of the server at `target`; nothing is sent yet.

        `target` is HOST:PORT, several of them (a sequence, or separated by commas), or any name
        that gRPC resolves; calls are shared by several servers, and by all addresses of
        `dns:///HOST:PORT`. `token` is a bearer token, `timeout` the default deadline of a call in
        seconds (None: no limit), `options` gRPC's channel arguments, which win over the client's
        own. Raises `ValueError` for a target that is no address and for a token that would
        travel in clear text, `OSError` for a certificate file that can't be read and where none
        of several host names is known.
        """
        self._target = target_of(target)
        self._timeout = timeout
        self._retries = bool((options or {}).get(RETRIES, True))
        self._bearer = bearer(token, self._target.uri, tls)
        self._credentials = tls.credentials() if tls else None
        self._channel_options = channel_options(
            options or {}, self._target, server_name=tls.server_name if tls else None
        )
        self._closed = False
        self._birthplace = Birthplace()
        self._open()

    def _open(self) -> None:
        """Open the channel, for a client that does so when it is made."""

    @property
    def target(self) -> str:
        """Return where the server is, or the servers, separated by commas."""
        return self._target.name

    def _speech_call(self, text: str, options: SpeechOptions) -> tuple[pb.SynthesizeRequest, Call]:
        """Return a request for speech and what accompanies it; raises as `_call` does."""
        call = self._call(options, SpeechOptions.__optional_keys__)
        return synthesize_request(text, options), call

    def _call(
        self,
        options: CallOptions,
        known: frozenset[str] = CallOptions.__optional_keys__,
        *,
        retried: bool = True,
    ) -> Call:
        """Return what accompanies the next request.

        Raises `TypeError` for an option that is not `known`, `InvalidRequest` for a request id
        that can't be sent, `RuntimeError` once the client is closed and in a forked child.
        """
        self._birthplace.check()
        if self._closed:
            raise RuntimeError("the client is closed")
        if unknown := options.keys() - known:
            raise TypeError(f"unknown options: {', '.join(sorted(unknown))}")
        request_id = request_id_of(options)
        timeout = options.get("timeout", self._timeout)
        return Call(
            request_id=request_id,
            target=self.target,
            is_encrypted=self._credentials is not None,
            timeout=timeout,
            retry_seconds=self._retry_seconds(timeout) if retried else 0.0,
            wait_for_ready=False,
            metadata=(("x-request-id", request_id), *self._bearer),
            is_abandoned=lambda: self._closed,
            birthplace=self._birthplace,
        )

    def _retry_seconds(self, timeout: float | None) -> float:
        """Return for how long a server that is not available is tried again."""
        if not self._retries:
            return 0.0
        return RETRY_SECONDS if timeout is None or timeout == DEFAULT_TIMEOUT else timeout
