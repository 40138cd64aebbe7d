"""Whether the service behind an adapter takes calls."""

from __future__ import annotations

from kokoro_client import AsyncSpeechClient, Unavailable


async def is_serving(client: AsyncSpeechClient) -> bool:
    """Return whether the service takes calls; one that can't be reached takes none."""
    try:
        return await client.health()
    except Unavailable:
        return False
