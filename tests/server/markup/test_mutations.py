"""No document breaks the server, whatever is wrong with it."""

import gc
import random
import time
from collections.abc import Iterator
from contextlib import suppress

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.markup.reading import read

from bench.reliability.fuzz.documents import document
from kokoro_server.errors import InvalidInput
from kokoro_speech.v1 import speech_pb2 as pb

DOCUMENTS = 10_000
SENT = 300


def test_mutated_documents_are_read_or_refused() -> None:
    source = random.Random(11)  # noqa: S311 - hostile, not secret
    outcomes = {"read": 0, "SSML_MALFORMED": 0, "SSML_UNSUPPORTED": 0}
    for number in range(DOCUMENTS):
        mutated = document(source)[:80_000]
        try:
            found = read(mutated, lenient=number % 2 == 0)
        except InvalidInput as error:
            outcomes[error.reason] += 1
        else:
            outcomes["read"] += 1
            places = [place for each in found.passages for place in each.text.starts]
            assert places == sorted(places)
            assert all(0 <= place < len(mutated) for place in places)
            assert list(found.characters) == sorted(found.characters)
    assert min(outcomes.values()) > DOCUMENTS / 100, outcomes


async def test_mutated_documents_end_in_speech_or_a_bad_request(stub: Stub) -> None:
    source = random.Random(12)  # noqa: S311 - hostile, not secret
    codes = set()
    for _ in range(SENT):
        request = pb.SynthesizeRequest(ssml=document(source)[:80_000], lenient_ssml=True)
        request.speed = 5
        if len(request.ssml) > 2_000:
            continue
        answer = await ask(stub, "SynthesizeStream", request)
        codes.add(answer.code)
    assert codes == {grpc.StatusCode.OK, grpc.StatusCode.INVALID_ARGUMENT}


@pytest.fixture
def no_garbage_collection() -> Iterator[None]:
    """A collection visits every object of the process, whatever the document holds."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_garbage_collection")
@pytest.mark.parametrize(
    "inner",
    [
        "<s>" * 9_000, "&amp;" * 15_000, "<break/>" * 9_000, "<!--" * 15_000, "a" * 79_000,
        "<w>a</w>" * 9_000, "\n" * 79_000, "<prosody rate='2'>a</prosody>" * 2_500,
        "&#65;" * 15_000,
        '<lang xml:lang="fr">a</lang>' * 2_800, '<sub alias="b">a</sub>' * 3_600,
        "<mark name='a'/>" * 4_900, "é" * 39_000, "<b/>" * 15_000,
    ],
)  # fmt: skip
def test_the_largest_documents_take_linear_time(inner: str) -> None:
    def seconds(part: str) -> float:
        # Of this thread alone: threads of other tests may still compute.
        started = time.thread_time()
        with suppress(InvalidInput):
            read(f"<speak>{part}</speak>", lenient=True)
        return time.thread_time() - started

    quarter = min(seconds(inner[: len(inner) // 4]) for _ in range(3))
    assert min(seconds(inner) for _ in range(3)) < 0.05 + 8 * quarter
