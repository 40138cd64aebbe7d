"""What the sync and the async client share: everything but the I/O."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from math import inf
from typing import Literal

from kokoro_client.channel_options import (
    RETRIES,
    ChannelOptions,
    channel_options,
    longest_message,
)
from kokoro_client.contract import ServerContract
from kokoro_client.environment import target_in, tls_in, token_in
from kokoro_client.live_requests import LiveOptions, settings_request
from kokoro_client.metadata import Pairs, metadata_pairs
from kokoro_client.processes import Birthplace
from kokoro_client.requests import (
    Call,
    CallOptions,
    SendOptions,
    SpeechOptions,
    check_names,
    request_id_of,
    synthesize_request,
)
from kokoro_client.security import TLS, bearer, is_local
from kokoro_client.targets import DEFAULT_PORT, target_of
from kokoro_speech.contract import CONTRACT_KEY, VERSION
from kokoro_speech.facts import MAX_MESSAGE_BYTES_KEY, REQUEST_ID_KEY
from kokoro_speech.v1 import speech_pb2 as pb

DEFAULT_TARGET = f"127.0.0.1:{DEFAULT_PORT}"
"""Where `kokoro-server` listens unless told otherwise."""
DEFAULT_TIMEOUT = 3600.0
"""Default timeout of a call, in seconds: more than the longest text needs."""
RETRY_SECONDS = 30.0
"""Seconds for which a call without a timeout of its own is retried. A server starts in 3 to 7
seconds."""
HEALTH_TIMEOUT = 5.0
"""Seconds that a health check may take."""


class BaseClient:
    """The settings of a client, checked once."""

    def __init__(
        self,
        target: str | Sequence[str] | None = None,
        *,
        tls: TLS | Literal[False] | None = None,
        token: str | Literal[False] | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        options: ChannelOptions | None = None,
    ) -> None:
        """Set up a client of the server at `target`; nothing is sent yet.

        `target` is HOST:PORT, several of them (a sequence, or separated by commas), or any name
        that gRPC resolves; calls are spread over several servers, and over all addresses of
        `dns:///HOST:PORT`. `token` is a bearer token. `timeout` is the default deadline of a call
        in seconds (None: no limit). `options` are gRPC's channel arguments, which win over the
        client's own. A target, TLS or token of None comes from the environment (see
        `environment.py`). False means clear text or no token, whatever the environment has. Raises
        `ValueError` for a target that is no address and for a token that would travel in clear
        text. Raises `OSError` for a certificate file that can't be read, and when none of several
        host names is known.
        """
        self._target = target_of(target or target_in(os.environ) or DEFAULT_TARGET)
        tls = tls_in(os.environ) if tls is None else tls or None
        self._timeout = timeout
        self._retries = bool((options or {}).get(RETRIES, True))
        self._credentials = tls.credentials() if tls else None
        self._channel_options = channel_options(
            options or {}, self._target, server_name=tls.server_name if tls else None
        )
        self._tls = tls
        token = token_in(os.environ) if token is None else token
        own_token = None if token is False else token
        self._bearer: Pairs = bearer(own_token, self._target.uri, tls)
        self._metadata: Pairs = (
            (MAX_MESSAGE_BYTES_KEY, str(longest_message(self._channel_options))),
            (CONTRACT_KEY, VERSION),
        )
        self._contract = ServerContract()
        self._closed = False
        self._birthplace = Birthplace()
        self._open()

    def _open(self) -> None:
        """Open the channel, for a client that does so when it is made."""

    @property
    def target(self) -> str:
        """Return where the server is, or the servers, separated by commas."""
        return self._target.name

    @property
    def may_carry_token(self) -> bool:
        """Return whether calls may have a token: the connection is encrypted, or local."""
        return self._tls is not None or is_local(self._target.uri)

    def _speech_call(self, text: str, options: SpeechOptions) -> tuple[pb.SynthesizeRequest, Call]:
        """Return a request for speech and what accompanies it; raises as `_call` does."""
        call = self._call(options, SpeechOptions.__optional_keys__)
        return synthesize_request(text, options), call

    def _live_call(self, options: LiveOptions) -> tuple[pb.SynthesizeLiveRequest, Call]:
        """Return a live call's settings and what accompanies them; raises as `_call` does."""
        call = self._call(options, LiveOptions.__optional_keys__)
        return settings_request(options), call

    def _health_call(self, timeout: float | None, options: SendOptions) -> Call:
        """Return what accompanies a health check, which is not retried."""
        call = self._call({**options, "timeout": timeout})
        return replace(call, retry_seconds=0.0)

    def _call(
        self, options: CallOptions, known: frozenset[str] = CallOptions.__optional_keys__
    ) -> Call:
        """Return what accompanies the next request.

        Raises `TypeError` for an option that is not `known`, `InvalidRequest` for a request id or
        metadata that can't be sent, `ValueError` for such a token, `RuntimeError` once the client
        is closed and in a forked child.
        """
        self._birthplace.check()
        if self._closed:
            raise RuntimeError("the client is closed")
        check_names(options, known)
        request_id = request_id_of(options)
        added = metadata_pairs(options.get("metadata"))
        return Call(
            request_id=request_id,
            target=self.target,
            is_encrypted=self._credentials is not None,
            timeout=options.get("timeout", self._timeout),
            retry_seconds=self._retry_seconds(options),
            wait_for_ready=options.get("wait_for_ready", False),
            metadata=(
                (REQUEST_ID_KEY, request_id),
                *self._bearer_of(options),
                *self._metadata,
                *added,
            ),
            is_abandoned=lambda: self._closed,
            birthplace=self._birthplace,
        )

    def _bearer_of(self, options: CallOptions) -> Pairs:
        """Return the token of a call, which is the client's unless the call has its own."""
        token = options.get("token")
        return self._bearer if token is None else bearer(token, self._target.uri, self._tls)

    def _retry_seconds(self, options: CallOptions) -> float:
        """Return the seconds for which an unavailable server is retried."""
        timeout = options.get("timeout", self._timeout)
        if not self._retries:
            return 0.0
        if options.get("wait_for_ready"):
            return inf
        return RETRY_SECONDS if timeout is None or timeout == DEFAULT_TIMEOUT else timeout
