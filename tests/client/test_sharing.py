"""One client shared by threads, and within one event loop."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.client.scripted_server import ScriptedServer

from kokoro_client import AsyncSpeechClient, SpeechClient

TEXTS = [f"Utterance number {number}." * (1 + number % 3) for number in range(32)]


def test_threads_share_a_client(server: ScriptedServer) -> None:
    with SpeechClient(server.target) as client, ThreadPoolExecutor(8) as pool:

        def characters(text: str) -> tuple[int, int]:
            with client.stream(text) as stream:
                spoken = sum(len(range(*chunk.text_span)) for chunk in stream)
            return spoken, client.synthesize(text).usage.billable_characters

        assert list(pool.map(characters, TEXTS)) == [(len(text), len(text)) for text in TEXTS]


async def test_tasks_share_a_client(server: ScriptedServer) -> None:
    async with AsyncSpeechClient(server.target) as client:
        speeches = await asyncio.gather(*(client.synthesize(text) for text in TEXTS))

    assert [speech.usage.billable_characters for speech in speeches] == list(map(len, TEXTS))


def test_an_async_client_made_outside_a_loop_belongs_to_that_of_its_first_call(
    server: ScriptedServer,
) -> None:
    client = AsyncSpeechClient(server.target)
    with asyncio.Runner() as first:
        assert first.run(client.synthesize("Hello.")).audio

        with asyncio.Runner() as second, pytest.raises(RuntimeError, match="event loop"):
            second.run(client.synthesize("Hello."))

        first.run(client.close())
