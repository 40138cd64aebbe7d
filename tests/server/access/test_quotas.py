"""Token buckets of both kinds, with a clock that the test sets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import TypeAlias

import psycopg
import pytest
from tests.waiting import eventually

from kokoro_server.access import Quotas
from kokoro_server.access.memory_buckets import MemoryBuckets
from kokoro_server.access.postgres_buckets import PostgresBuckets
from kokoro_server.database import connections
from kokoro_server.database.connections import open_database
from kokoro_server.errors import QuotaExceeded
from kokoro_server.settings import PostgresUrl

# PostgreSQL finds this function before its own one.
DATABASE_CLOCK = """
CREATE SCHEMA clock;
CREATE TABLE clock.passed (seconds float8 NOT NULL);
INSERT INTO clock.passed VALUES (0);
CREATE FUNCTION clock.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT timestamptz '2026-10-01' + seconds * interval '1 second' FROM clock.passed $$;
"""
WITH_CLOCK = "?options=-csearch_path%3Dclock,pg_catalog"


class MemoryClock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += seconds


class DatabaseClock:
    """Likewise, of a database."""

    def __init__(self, url: PostgresUrl) -> None:
        self._url = url.url
        with psycopg.connect(self._url) as connection:
            connection.execute(DATABASE_CLOCK)

    def move(self, seconds: float) -> None:
        with psycopg.connect(self._url) as connection:
            connection.execute("UPDATE clock.passed SET seconds = seconds + %s", [seconds])


Clock: TypeAlias = MemoryClock | DatabaseClock


def quotas_in(buckets: MemoryBuckets | PostgresBuckets) -> Quotas:
    """Acme may ask for 600 characters per minute (10 per second), globex for any number."""
    return Quotas({"acme": 600}.get, buckets)


@pytest.fixture(params=["memory", "postgresql"])
def clock(request: pytest.FixtureRequest) -> Clock:
    if request.param == "memory":
        return MemoryClock()
    return DatabaseClock(request.getfixturevalue("database"))


@pytest.fixture
async def quotas(clock: Clock, request: pytest.FixtureRequest) -> AsyncIterator[Quotas]:
    if isinstance(clock, MemoryClock):
        yield quotas_in(MemoryBuckets(60.0, clock))
        return
    url: PostgresUrl = request.getfixturevalue("database")
    async with open_database(PostgresUrl(url.url + WITH_CLOCK)) as database:
        yield quotas_in(PostgresBuckets(database, 60.0))


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
    clock.move(15)
    await speak(quotas, 150)
    assert await wait_for(quotas, 10) == pytest.approx(1)


async def test_the_bucket_never_holds_more_than_a_minute(quotas: Quotas, clock: Clock) -> None:
    await speak(quotas, 1)
    clock.move(86_400)
    await speak(quotas, 600)
    assert await wait_for(quotas, 10) == pytest.approx(1)


async def test_who_waits_as_long_as_was_said_is_let_in(quotas: Quotas, clock: Clock) -> None:
    await speak(quotas, 600)
    clock.move(await wait_for(quotas, 300))
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
    clock.move(170)
    assert await wait_for(quotas, 600) == pytest.approx(10)


async def test_clients_have_a_bucket_each_and_some_have_none(quotas: Quotas) -> None:
    await speak(quotas, 600)
    for _ in range(3):
        await speak(quotas, 19_999, "globex")
        await speak(quotas, 19_999, "")
    assert await wait_for(quotas, 600) == pytest.approx(60)


async def test_a_call_that_is_cancelled_gives_back_what_it_waited_for(quotas: Quotas) -> None:
    async def hold() -> None:
        async with quotas.reserve("acme", 600):
            await asyncio.Event().wait()

    async def has_all_back() -> bool:
        try:
            await quotas.check("acme", 600)
        except QuotaExceeded:
            return False
        return True

    for turns in range(20):  # cancelled after each step of its work
        call = asyncio.create_task(hold())
        for _ in range(turns):
            await asyncio.sleep(0.0005)
        call.cancel()
        # The call before may take its characters only after it was cancelled, and refuse this one.
        with pytest.raises((asyncio.CancelledError, QuotaExceeded)):
            await call
        await eventually(has_all_back)


async def test_many_servers_let_in_what_one_would(database: PostgresUrl) -> None:
    DatabaseClock(database)
    url = PostgresUrl(database.url + WITH_CLOCK)

    async def call(quotas: Quotas) -> int:
        try:
            await speak(quotas, 7)
        except QuotaExceeded:
            return 0
        return 7

    async with AsyncExitStack() as stack:
        calls = []
        for _ in range(4):
            server = await stack.enter_async_context(open_database(url))
            quotas = quotas_in(PostgresBuckets(server, 60.0))
            calls += [call(quotas) for _ in range(50)]
        assert sum(await asyncio.gather(*calls)) == 595  # the most sevens in 600


async def test_what_can_t_be_given_back_now_is_given_back_later(
    database: PostgresUrl, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_database(database) as server:
        quotas = quotas_in(PostgresBuckets(server, 60.0))
        with psycopg.connect(database.url) as other:
            async with quotas.reserve("acme", 600):
                other.execute("LOCK TABLE kokoro_speech.quotas")
                monkeypatch.setattr(connections, "PATIENCE_SECONDS", 0.2)
        monkeypatch.undo()
        await speak(quotas, 590)
