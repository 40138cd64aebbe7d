"""Rate, pitch and volume of a part of a passage."""

import numpy as np
import pytest
from tests.server.voices_made import voice

from kokoro_server.synthesis.delivery import Delivery
from kokoro_server.synthesis.loudness import gain_curve
from kokoro_server.synthesis.utterance import Change, Passage
from kokoro_server.verbalizing import AlignedText

SPOKEN = AlignedText.of("one two three")
TWO = Change(4, 7, rate=0.5, semitones=12, decibels=-6)


def delivery(*changes: Change, speed: float = 1.0, semitones: float = 0.0) -> Delivery:
    passage = Passage(SPOKEN, "en-US", voice(), speed=speed, semitones=semitones, changes=changes)
    return Delivery.of(passage, SPOKEN)


def test_a_change_holds_for_its_characters_alone() -> None:
    changed = delivery(TWO)
    assert changed.speeds.tolist() == [1.0] * 4 + [0.5] * 3 + [1.0] * 6
    assert changed.semitones.tolist() == [0.0] * 4 + [12.0] * 3 + [0.0] * 6
    assert changed.decibels.tolist() == [0.0] * 4 + [-6.0] * 3 + [0.0] * 6


def test_changes_are_relative_to_the_passage() -> None:
    changed = delivery(TWO, speed=2.0, semitones=-2.0)
    assert changed.speeds[[0, 5]].tolist() == [2.0, 1.0]
    assert changed.semitones[[0, 5]].tolist() == [-2.0, 10.0]


def test_the_model_speaks_within_its_speeds_and_its_padding_is_not_slowed() -> None:
    prosody = delivery(TWO).prosody
    assert prosody.speeds[[0, 1, 5, -2, -1]].tolist() == pytest.approx([1, 1, 0.7, 1, 1])
    assert prosody.pitch[[0, 1, 5, -2, -1]].tolist() == pytest.approx([1, 1, 2, 1, 1])


def test_the_volume_changes_within_five_milliseconds() -> None:
    edges = np.array([0, 1_000, 2_000, 3_000])
    gain = np.asarray(gain_curve(np.array([0.0, -20.0, 6.0]), edges, 3_000))
    assert gain[:940].tolist() == [0.0] * 940
    assert gain[1_000] == pytest.approx(-10)
    assert gain[[1_061, 1_939, 2_061, 2_999]].tolist() == [-20.0, -20.0, 6.0, 6.0]
    assert np.abs(np.diff(gain)).max() < 0.25
