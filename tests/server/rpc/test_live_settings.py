"""The settings of a live call, as the server understands them."""

import pytest

from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.modelpack import ModelPack
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.validation import MAX_BUFFER_DELAY_MS, LiveRequest, check_live
from kokoro_server.voices import InstalledVoices, Voices
from kokoro_speech.v1 import speech_pb2 as pb


@pytest.fixture(scope="module")
def voices(model_pack: ModelPack, tmp_path_factory: pytest.TempPathFactory) -> Voices:
    return Voices(model_pack, InstalledVoices(tmp_path_factory.mktemp("voices")))


def checked(voices: Voices, settings: pb.LiveSettings) -> LiveRequest:
    return check_live(settings, voices, Languages(), Lexicons(None))


@pytest.mark.parametrize(
    ("milliseconds", "seconds"),
    [(None, 3.0), (0, 0.0), (250, 0.25), (MAX_BUFFER_DELAY_MS, 5.0)],
)
def test_the_delay_is_milliseconds(
    voices: Voices, milliseconds: int | None, seconds: float
) -> None:
    asked = checked(voices, pb.LiveSettings(max_buffer_delay_ms=milliseconds))
    assert asked.buffer_delay == seconds


@pytest.mark.parametrize("milliseconds", [-1, MAX_BUFFER_DELAY_MS + 1])
def test_another_delay_is_refused(voices: Voices, milliseconds: int) -> None:
    with pytest.raises(InvalidInput, match=f"the delay is {milliseconds} ms"):
        checked(voices, pb.LiveSettings(max_buffer_delay_ms=milliseconds))


def test_only_a_call_with_a_seed_is_repeatable(voices: Voices) -> None:
    seeded = checked(voices, pb.LiveSettings(request=pb.SynthesizeRequest(seed=0)))
    assert (seeded.seed, seeded.is_repeatable) == (0, True)
    free = [checked(voices, pb.LiveSettings()) for _ in range(2)]
    assert free[0].seed != free[1].seed
    assert not any(asked.is_repeatable for asked in free)
