"""Bare connections that misbehave, and some that stay half open."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import suppress

from bench.reliability.fuzz.frames import attack

_ANSWER_SECONDS = 0.2
_ANSWER_BYTES = 65_536
_MOST_HALF_OPEN = 40
_PAUSE_SECONDS = 0.05
_HOLD_SHARE = 0.2
_RESET_SHARE = 0.5


class Attacker:
    """Opens one connection after the other; only the seed determines what it sends."""

    def __init__(self, address: str, seed: int) -> None:
        """Aim at HOST:PORT."""
        self._host, _, port = address.rpartition(":")
        self._port = int(port)
        self._source = random.Random(f"{seed}:sockets")  # noqa: S311 - hostile, not secret
        self._half_open: list[asyncio.StreamWriter] = []
        self.sent = Counter[str]()
        """Number of connections by the name of their attack."""
        self.refused = 0
        """Connections that the server did not accept: it listens no more."""

    async def run(self) -> None:
        """Attack until cancelled, then close the half-open connections."""
        try:
            while True:
                await self._attack()
                await asyncio.sleep(_PAUSE_SECONDS)
        finally:
            for writer in self._half_open:
                writer.transport.abort()

    async def _attack(self) -> None:
        name, content = attack(self._source)
        try:
            reader, writer = await asyncio.open_connection(self._host, self._port)
        except OSError:
            self.refused += 1
            return
        self.sent[name] += 1
        is_slow = self._source.random() < _HOLD_SHARE
        with suppress(OSError):  # the server may well hang up first
            if is_slow:
                content, rest = content[: len(content) // 2], content[len(content) // 2 :]
                await self._send(writer, content)
                content = rest
            await self._send(writer, content)
            with suppress(TimeoutError):
                await asyncio.wait_for(reader.read(_ANSWER_BYTES), _ANSWER_SECONDS)
        self._leave(writer)

    async def _send(self, writer: asyncio.StreamWriter, content: bytes) -> None:
        writer.write(content)
        with suppress(TimeoutError):
            await asyncio.wait_for(writer.drain(), _ANSWER_SECONDS)
        await asyncio.sleep(0)

    def _leave(self, writer: asyncio.StreamWriter) -> None:
        """Close the connection, with or without a reset, or leave it open."""
        if self._source.random() < _HOLD_SHARE:
            self._half_open.append(writer)
            if len(self._half_open) <= _MOST_HALF_OPEN:
                return
            writer = self._half_open.pop(0)
        if self._source.random() < _RESET_SHARE:
            writer.transport.abort()
        else:
            writer.close()
