"""Token buckets, with a clock that the test sets."""

import pytest

from kokoro_server.access import Quotas
from kokoro_server.access.memory_buckets import MemoryBuckets
from kokoro_server.errors import QuotaExceeded


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def quotas(clock: Clock) -> Quotas:
    """Acme may ask for 600 characters per minute (10 per second), globex for any number."""
    return Quotas({"acme": 600}.get, MemoryBuckets(60.0, clock))


async def speak(quotas: Quotas, characters: int, client: str = "acme") -> None:
    async with quotas.reserve(client, characters) as reservation:
        reservation.remaining = 0


async def wait_for(quotas: Quotas, characters: int) -> float:
    with pytest.raises(QuotaExceeded) as refused:
        async with quotas.reserve("acme", characters):
            pytest.fail("it was let in")
    return refused.value.retry_after


async def test_a_minute_s_quota_may_go_at_once_and_no_more(quotas: Quotas) -> None:
    await speak(quotas, 400)
    await speak(quotas, 200)
    assert await wait_for(quotas, 1) == pytest.approx(0.1)
    assert await wait_for(quotas, 150) == pytest.approx(15)


async def test_the_bucket_fills_as_time_passes(quotas: Quotas, clock: Clock) -> None:
    await speak(quotas, 600)
    clock.now += 15
    await speak(quotas, 150)
    assert await wait_for(quotas, 10) == pytest.approx(1)


async def test_the_bucket_never_holds_more_than_a_minute(quotas: Quotas, clock: Clock) -> None:
    await speak(quotas, 1)
    clock.now += 86_400
    await speak(quotas, 600)
    assert await wait_for(quotas, 10) == pytest.approx(1)


async def test_who_waits_as_long_as_was_said_is_let_in(quotas: Quotas, clock: Clock) -> None:
    await speak(quotas, 600)
    clock.now += await wait_for(quotas, 300)
    await speak(quotas, 300)


async def test_a_refused_call_costs_nothing(quotas: Quotas) -> None:
    await speak(quotas, 590)
    for _ in range(100):
        await wait_for(quotas, 20)
    await speak(quotas, 10)


async def test_what_was_not_spoken_goes_back(quotas: Quotas) -> None:
    async with quotas.reserve("acme", 600) as reservation:
        reservation.remaining = 450
    await speak(quotas, 450)
    assert await wait_for(quotas, 10) == pytest.approx(1)


async def test_calls_under_way_hold_their_characters(quotas: Quotas) -> None:
    async with quotas.reserve("acme", 500):
        assert await wait_for(quotas, 101) == pytest.approx(0.1)
        await speak(quotas, 100)


async def test_a_text_longer_than_a_minute_s_quota_passes_a_full_bucket_and_owes_the_rest(
    quotas: Quotas, clock: Clock
) -> None:
    await speak(quotas, 1800)
    assert await wait_for(quotas, 600) == pytest.approx(180)
    clock.now += 170
    assert await wait_for(quotas, 600) == pytest.approx(10)


async def test_clients_have_a_bucket_each_and_some_have_none(quotas: Quotas) -> None:
    await speak(quotas, 600)
    for _ in range(3):
        await speak(quotas, 19_999, "globex")
        await speak(quotas, 19_999, "")
    assert await wait_for(quotas, 600) == pytest.approx(60)
