"""The Python clients over TLS, with a token."""

import asyncio
from pathlib import Path

import pytest
import trustme
from tests.server.access.opening import TlsFiles, settings, write_tokens

from kokoro_client import TLS, AsyncSpeechClient, Overloaded, SpeechClient, Unauthenticated
from kokoro_server.access import new_token
from kokoro_server.settings import AccessSettings

TOKEN = new_token()


@pytest.fixture
def access(tmp_path: Path, tls_files: TlsFiles) -> AccessSettings:
    tokens = write_tokens(tmp_path / "tokens", ("acme", TOKEN, 100))
    return settings(tls=tls_files, tokens=tokens)


@pytest.fixture
def tls(authority: trustme.CA) -> TLS:
    return TLS(root_certificates=authority.cert_pem.bytes())


async def test_a_client_with_tls_and_a_token_speaks(address: str, tls: TLS) -> None:
    async with AsyncSpeechClient(address, tls=tls, token=TOKEN) as client:
        speech = await client.synthesize("hello")
        assert speech.usage.billable_characters == 5
        async with client.stream("hello") as stream:
            assert [chunk.sequence async for chunk in stream] == [0]


@pytest.mark.parametrize(("token", "reason"), [(None, "TOKEN_MISSING"), ("x", "TOKEN_UNKNOWN")])
async def test_a_client_without_a_known_token_raises_unauthenticated(
    address: str, tls: TLS, token: str | None, reason: str
) -> None:
    async with AsyncSpeechClient(address, tls=tls, token=token) as client:
        assert await client.health()
        with pytest.raises(Unauthenticated) as refused:
            await client.synthesize("hello", request_id="order-7")
    assert refused.value.reason == reason
    assert refused.value.request_id == "order-7"
    assert refused.value.usage is not None
    assert refused.value.usage.billable_units == 0


async def test_a_client_over_its_quota_raises_overloaded(address: str, tls: TLS) -> None:
    async with AsyncSpeechClient(address, tls=tls, token=TOKEN) as client:
        await client.synthesize("a" * 100)
        with pytest.raises(Overloaded) as refused:
            await client.synthesize("a" * 100)
    assert refused.value.reason == "QUOTA_EXCEEDED"
    assert refused.value.retry_after is not None
    assert 30 < refused.value.retry_after <= 75  # up to a quarter longer than the server says


async def test_the_blocking_client_does_so_too(address: str, tls: TLS) -> None:
    def speak() -> int:
        with SpeechClient(address, tls=tls, token=TOKEN) as client:
            return client.synthesize("hello").usage.billable_characters

    assert await asyncio.to_thread(speak) == 5
