"""The criteria of a fleet fail for what they name, and callers come back when they are told to."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import cast

import grpc
import pytest

from bench.reliability.fleet.caller import BRIEF, Kind, Told, call_until_there_is_room
from bench.reliability.fleet.quota import QUOTA, quota_errors
from bench.reliability.fleet.report import criteria
from bench.reliability.fleet.run import BOUND, FREE, Found
from kokoro_client import AsyncSpeechClient, Overloaded, SpeechServiceError, Unavailable
from kokoro_client.errors import ErrorDetails
from kokoro_client.results import Usage


def refused(reason: str) -> Overloaded:
    details = ErrorDetails(reason=reason, retry_after=0.001)
    return Overloaded("try again later", grpc.StatusCode.RESOURCE_EXHAUSTED, details)


LOST = Unavailable("lost", grpc.StatusCode.UNAVAILABLE, ErrorDetails())
WRONG = SpeechServiceError("wrong", grpc.StatusCode.INTERNAL, ErrorDetails())
USAGE = Usage(billable_units=1, billable_characters=9, audio_duration_ms=900, request_id="1")
SPOKEN = Told(FREE, "1", Kind.WHOLE, 9, received=True, usage=USAGE)


def bound(began: float, characters: int = 10, *, is_refused: bool = False) -> Told:
    """Return a call of the client with a quota, which refills by 5 characters per second."""
    told = Told(BOUND, f"{began}", Kind.STREAM, 10, began)
    if is_refused:
        return replace(told, error=refused("QUOTA_EXCEEDED"))
    return replace(told, usage=replace(USAGE, billable_characters=characters))


AS_ALLOWED = [bound(0, QUOTA), *(bound(2.0 * n) for n in range(1, 31)), bound(61, is_refused=True)]


def found(*told: Told, quota: list[Told] = AS_ALLOWED, kills: int = 4, kept: int = 9) -> Found:
    calls = [SPOKEN, *quota, *told]
    rows = {
        (one.client, one.request_id): (one.usage.billable_characters, 1)
        for one in calls
        if one.usage
    }
    return Found(60.0, kills, calls, rows | {(FREE, "1"): (kept, 1)})


def failing(run: Found) -> list[str]:
    return [one.name for one in criteria(run) if not one.held]


def test_a_fleet_that_loses_nothing_passes() -> None:
    broken = Told(FREE, "4", Kind.STREAM, 9, received=True, error=LOST)
    assert failing(found(broken)) == []


@pytest.mark.parametrize(
    ("run", "name"),
    [
        (found(Told(FREE, "4", Kind.WHOLE, 9, error=LOST)), "calls lost"),
        (found(Told(FREE, "4", Kind.LIVE, 9, error=refused("OVERLOADED"))), "calls lost"),
        (found(replace(SPOKEN, usage=None, error=WRONG)), "streams broken in the middle"),
        (found(kept=8), "calls whose characters or units"),
        (found(bound(62, 50)), "error of a quota"),
        (found(bound(72, is_refused=True)), "error of a quota"),
        (found(kills=0), "servers killed"),
    ],
)
def test_a_fleet_tells_what_went_wrong(run: Found, name: str) -> None:
    (failed,) = failing(run)
    assert failed.startswith(name)


def test_a_quota_that_was_never_used_up_says_nothing() -> None:
    (failed,) = failing(found(quota=AS_ALLOWED[:-1]))
    assert failed.startswith("error of a quota")


def test_a_quota_may_be_left_unused() -> None:
    assert quota_errors([]) == (0, 0)
    assert quota_errors([bound(0, QUOTA), bound(600, QUOTA), bound(601, is_refused=True)]) == (0, 0)


class _Chunks:
    """A stream that has ended, or that is refused."""

    usage = USAGE

    def __init__(self, error: Overloaded | None) -> None:
        self._error = error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._error:
            raise self._error
        yield b"\0\0"


class _CrowdedClient:
    """Has no room for the first two attempts of each call."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def stream(self, _: str, *, request_id: str, audio_format: str) -> _Chunks:
        assert audio_format == "linear16"
        self.ids.append(request_id)
        return _Chunks(refused("OVERLOADED") if self.ids.count(request_id) <= 2 else None)

    async def synthesize(self, text: str, *, request_id: str) -> _Chunks:
        async for _ in (
            chunks := self.stream(text, request_id=request_id, audio_format="linear16")
        ):
            pass
        return chunks

    def speak_stream(self, _: object, *, request_id: str, audio_format: str) -> _Chunks:
        return self.stream("", request_id=request_id, audio_format=audio_format)


@pytest.mark.parametrize("kind", Kind)
async def test_a_caller_comes_back_under_the_same_id_when_there_is_room(kind: Kind) -> None:
    client, told = _CrowdedClient(), Told(FREE, "5", kind, len(BRIEF))
    await call_until_there_is_room(cast("AsyncSpeechClient", client), BRIEF, told)
    assert told.received
    assert told.usage == USAGE
    assert told.returns == 2
    assert client.ids == ["5"] * 3
