import numpy as np
import pytest
from numpy.typing import NDArray

from kokoro_server.voices import Voice, Voices
from kokoro_server.voices.gains import GAINS
from kokoro_speech import catalogue


class Styles:
    """Has numbers of its own for every voice."""

    def voice(self, voice_id: str) -> NDArray[np.float32]:
        seed = [voice.id for voice in catalogue.voices()].index(voice_id)
        return np.random.default_rng(seed).normal(size=(510, 256)).astype(np.float32)


@pytest.fixture
def voices() -> Voices:
    return Voices(Styles())


@pytest.fixture
def bella(voices: Voices) -> Voice:
    return voices.catalogue_voice("af_bella")


@pytest.fixture
def sky(voices: Voices) -> Voice:
    return voices.catalogue_voice("af_sky")


def test_every_voice_of_the_catalogue_has_a_gain() -> None:
    assert set(GAINS) == {voice.id for voice in catalogue.voices()}
    assert all(-7 < gain < 7 for gain in GAINS.values())


def test_styles_are_mixed_row_by_row(voices: Voices, bella: Voice, sky: Voice) -> None:
    mixed = voices.mix({bella: 2, sky: 1})
    expected = bella.styles * 2 / 3 + sky.styles / 3
    np.testing.assert_allclose(mixed.styles, expected, atol=1e-6)
    assert mixed.styles.dtype == np.float32
    assert mixed.gain_db == pytest.approx((-0.3 * 2 + 2.9) / 3)
    assert mixed.label == "mix"


def test_neither_order_nor_a_common_factor_matters(
    voices: Voices, bella: Voice, sky: Voice
) -> None:
    mixed = voices.mix({bella: 2, sky: 1})
    assert voices.mix({sky: 1, bella: 2}) is mixed
    assert voices.mix({bella: 4, sky: 2}) is mixed
    assert voices.mix({bella: 1, sky: 2}) is not mixed


def test_a_mix_of_one_voice_is_the_voice(voices: Voices, bella: Voice) -> None:
    alone = voices.mix({bella: 0.3})
    np.testing.assert_array_equal(alone.styles, bella.styles)
    assert alone.gain_db == bella.gain_db


def test_mixes_are_kept_but_not_all_of_them(voices: Voices, bella: Voice, sky: Voice) -> None:
    first = voices.mix({bella: 1, sky: 1})
    for weight in range(2, 40):
        voices.mix({bella: weight, sky: 1})
    again = voices.mix({bella: 1, sky: 1})
    assert again is not first
    np.testing.assert_array_equal(again.styles, first.styles)


def test_a_mix_can_not_be_changed(voices: Voices, bella: Voice, sky: Voice) -> None:
    with pytest.raises(ValueError, match="read-only"):
        voices.mix({bella: 1, sky: 1}).styles[0] = 0
