import pytest

from kokoro_speech.contract import newer_fields
from kokoro_speech.v1 import speech_pb2 as pb

REQUEST = pb.SynthesizeRequest(text="Hi.", speed=1.0, seed=7, word_timings=True)


@pytest.mark.parametrize(
    ("version", "newer"),
    [
        ("0.1", ["word_timings"]),
        ("0.2", []),
        ("0.10", []),
        ("1.0", []),
        ("0.0", ["text", "speed", "seed", "word_timings"]),
        ("", ["word_timings"]),
        ("0.2.1", ["word_timings"]),
        ("٠.٢", ["word_timings"]),
    ],
)
def test_set_fields_that_a_version_lacks(version: str, newer: list[str]) -> None:
    assert newer_fields(REQUEST, version) == newer


def test_a_field_that_is_not_set_is_not_sent() -> None:
    assert newer_fields(pb.SynthesizeRequest(text="Hi.", word_timings=False), "0.1") == []


def test_other_messages_have_not_changed() -> None:
    assert newer_fields(pb.ListVoicesRequest(language=pb.LANGUAGE_FRENCH), "0.1") == []
