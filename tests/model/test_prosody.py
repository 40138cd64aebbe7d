"""Rate and pitch of single phonemes, on every engine."""

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.model.frequency import semitones
from tests.server.acoustic.speaking import say

from kokoro_server.acoustic import Prosody, Waveform
from kokoro_server.engines import Engine, load_engine
from kokoro_server.modelpack import ModelPack

PHONEMES = "mˈI wˈɔl ɪz ə lˈɔŋ wˈA əwˈA."
WALL = slice(5, 9)
"""The ids of "wall", with the padding id counted."""
SLOWED = Prosody.steady(len(PHONEMES), 1.0)
SLOWED.speeds[WALL] = 0.5
RAISED = Prosody.steady(len(PHONEMES), 1.0)
RAISED.pitch[WALL] = 2 ** (4 / 12)
BOTH = Prosody(SLOWED.speeds, RAISED.pitch)
PROSODIES = {
    "plain": Prosody.steady(len(PHONEMES), 1.0),
    "slow": Prosody.steady(len(PHONEMES), 0.5),
    "slowed": SLOWED,
    "raised": RAISED,
    "both": BOTH,
}
Spoken = dict[str, Waveform]


def speak(engine: Engine, model_pack: ModelPack) -> Spoken:
    """Say the sentence in each of the prosodies."""
    model = load_engine(engine, model_pack, threads=1)
    return {
        name: say(model, model_pack, PHONEMES, voice="af_heart", prosody=prosody)
        for name, prosody in PROSODIES.items()
    }


@pytest.fixture(scope="module")
def on_onnx(model_pack: ModelPack) -> Spoken:
    return speak(Engine.ONNX, model_pack)


@pytest.fixture(scope="module", params=[*Engine])
def spoken(request: pytest.FixtureRequest, model_pack: ModelPack, on_onnx: Spoken) -> Spoken:
    return on_onnx if request.param is Engine.ONNX else speak(request.param, model_pack)


def frames(said: Waveform, ids: slice, margin: int) -> slice:
    """Return the frames of `ids`, and `margin` more at each end."""
    ends = np.cumsum(said.durations)
    return slice(int(ends[ids.start - 1]) - margin, int(ends[ids.stop - 1]) + margin)


def test_half_the_rate_of_a_word_doubles_its_durations_alone(spoken: Spoken) -> None:
    plain, slowed = spoken["plain"].durations, spoken["slowed"].durations
    assert plain[WALL].tolist() == [2, 3, 3, 2]
    assert slowed[WALL].tolist() == [3, 6, 5, 4]
    others = np.r_[0 : WALL.start, WALL.stop : len(plain)]
    np.testing.assert_array_equal(slowed[others], plain[others])


@pytest.mark.parametrize(("before", "after"), [("plain", "raised"), ("slowed", "both")])
def test_raising_a_word_by_four_semitones_raises_that_word_alone(
    spoken: Spoken, before: str, after: str
) -> None:
    plain, raised = spoken[before], spoken[after]
    np.testing.assert_array_equal(raised.durations, plain.durations)
    rise = semitones(raised.samples) - semitones(plain.samples)
    inside = frames(raised, WALL, margin=-2)
    assert float(np.nanmedian(rise[inside])) == pytest.approx(4, abs=0.5)
    around = frames(raised, WALL, margin=3)
    outside = np.r_[rise[: around.start], rise[around.stop :]]
    assert np.count_nonzero(np.isfinite(outside)) > 20
    assert float(np.nanmedian(np.abs(outside))) < 0.1


@pytest.mark.parametrize("prosody", ["plain", "raised", "slowed", "both"])
def test_engines_agree_on_durations_and_pitch(
    spoken: Spoken, on_onnx: Spoken, prosody: str
) -> None:
    one, other = spoken[prosody], on_onnx[prosody]
    np.testing.assert_array_equal(one.durations, other.durations)
    difference = np.abs(semitones(one.samples) - semitones(other.samples))
    assert np.count_nonzero(np.isfinite(difference)) > 30
    assert float(np.nanmedian(difference)) < 0.1


def test_padding_keeps_its_length_at_every_speed(spoken: Spoken) -> None:
    plain, slow = spoken["plain"].durations, spoken["slow"].durations
    np.testing.assert_array_equal(slow[[0, -1]], plain[[0, -1]])
    assert slow[1:-1].sum() == pytest.approx(2 * plain[1:-1].sum(), rel=0.05)


def test_natural_durations_are_those_of_speed_1(spoken: Spoken) -> None:
    natural: NDArray[np.float32] = spoken["slow"].natural_durations
    np.testing.assert_array_equal(np.maximum(1, np.round(natural)), spoken["plain"].durations)
