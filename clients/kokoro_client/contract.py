"""What a client knows of its server's version of the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import grpc
from google.protobuf.message import Message

from kokoro_client.errors import ErrorDetails, InvalidRequest
from kokoro_speech.contract import CONTRACT_KEY, FIRST_VERSION, VERSION, newer_fields
from kokoro_speech.v1 import speech_pb2 as pb

QUESTION = pb.ListVoicesRequest(language=pb.LANGUAGE_FRENCH)
"""The cheapest request that every version answers: French has one voice."""

InitialMetadata = Iterable[tuple[str, str | bytes]]
Answered = Callable[[InitialMetadata], None]
"""Takes the initial metadata of an answer."""


class ServerContract:
    """The version that the server's last answer named. Thread-safe.

    Plain calls never wait for it: only a request with newer fields needs to know it beforehand.
    """

    def __init__(self) -> None:
        self._version = FIRST_VERSION

    def knows(self, request: Message) -> bool:
        """Return whether the server is known to know all fields of `request`."""
        return not newer_fields(request, self._version)

    def check(self, request: Message, request_id: str) -> None:
        """Raise `InvalidRequest` if the server ignores a field of `request`."""
        if ignored := newer_fields(request, self._version):
            raise InvalidRequest(
                f"{ignored[0]}: the server's contract is {self._version} and has no such field; "
                f"update the server to {VERSION}, or leave out {', '.join(ignored)}",
                grpc.StatusCode.INVALID_ARGUMENT,
                ErrorDetails(
                    field=ignored[0], reason="FIELD_NOT_IN_CONTRACT", request_id=request_id
                ),
            )

    def answered(self, request: Message, request_id: str) -> Answered:
        """Return what takes the answer to `request`: it learns the version, and checks again.

        Of several servers, another one may answer than the one that was asked.
        """

        def take(initial_metadata: InitialMetadata) -> None:
            self._version = str(dict(initial_metadata).get(CONTRACT_KEY, FIRST_VERSION))
            self.check(request, request_id)

        return take


def ignore(_: InitialMetadata) -> None:
    """Take an answer of another service, which has no contract."""
