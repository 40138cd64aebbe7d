"""Word times, computed from the model's durations."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.acoustic import Waveform
from kokoro_server.synthesis.rendering import Timing
from kokoro_server.synthesis.time_map import TimeMap
from kokoro_server.synthesis.timing import WordTime, word_times
from kokoro_server.verbalizing import AlignedText


def timing(*durations: int, start: int = 0, stretch: float = 1.0, end: int = 100_000) -> Timing:
    frames = np.array(durations, np.int64)
    said = Waveform(np.zeros(0, np.float32), frames, frames.astype(np.float32))
    return Timing.of(said, start, TimeMap(np.array([0, end / stretch]), np.array([0.0, end])))


def aligned(*parts: tuple[str, str]) -> AlignedText:
    """Return phonemes aligned with their words, with one space between words."""
    pieces: list[AlignedText] = []
    position = 0
    for written, said in parts:
        word = AlignedText.of(written, position)
        pieces += (word.replaced(0, len(word), said), word.followed_by(" "))
        position += len(written) + 1
    return AlignedText.join(pieces[:-1])


def times(words: tuple[WordTime, ...]) -> list[tuple[str, int, int]]:
    return [(each.word.phonemes, each.start, each.end) for each in words]


def test_a_word_lasts_as_long_as_its_phonemes() -> None:
    spoken = aligned(("go", "ɡO"), ("on", "ˌɔn"))
    durations = timing(2, 1, 3, 1, 0, 2, 4, 5)
    assert times(word_times(spoken, durations, 0)) == [
        ("ɡO", 1_200, 3_900),
        ("ˌɔn", 3_900, 7_800),
    ]


def test_what_is_cut_off_and_stretched_is_reckoned_in() -> None:
    spoken = aligned(("go", "ɡO"))
    durations = timing(2, 1, 3, 5, start=600, stretch=2.0)
    assert times(word_times(spoken, durations, 0)) == [("ɡO", 1_200, 6_000)]


def test_times_count_from_the_start_of_the_utterance() -> None:
    spoken = aligned(("go", "ɡO"))
    assert times(word_times(spoken, timing(2, 1, 3, 5), 48_000)) == [("ɡO", 49_200, 51_600)]


def test_no_word_lasts_into_the_pause_behind_the_speech() -> None:
    spoken = aligned(("go", "ɡO"))
    durations = timing(2, 1, 30, 5, start=3_000, end=10_000)
    assert times(word_times(spoken, durations, 0)) == [("ɡO", 0, 10_000)]


def test_each_sound_has_a_time_with_its_stress_and_its_length() -> None:
    spoken = aligned(("see", "sˈiː"), ("it", "ɪt"))
    (see, it) = word_times(spoken, timing(0, 1, 1, 1, 1, 1, 1, 1, 0), 0)
    assert [(each.phoneme, each.start, each.end) for each in see.phonemes] == [
        ("s", 0, 600),
        ("ˈiː", 600, 2_700),
    ]
    assert [each.phoneme for each in it.phonemes] == ["ɪ", "t"]


def test_words_that_are_written_as_one_have_one_time_without_the_spaces_as_sounds() -> None:
    spoken = AlignedText.of("$5").replaced(0, 2, "fˈIv dˈɑ")
    (word,) = word_times(spoken, timing(0, *[1] * 8, 0), 0)
    assert (word.word.start, word.word.end) == (0, 2)
    assert [each.phoneme for each in word.phonemes] == ["f", "ˈI", "v", "d", "ˈɑ"]


@given(
    lengths=st.lists(st.integers(1, 4), min_size=1, max_size=8),
    start=st.integers(0, 5_000),
    stretch=st.floats(0.2, 10),
    data=st.data(),
)
def test_words_come_in_order_inside_the_audio(
    lengths: list[int], start: int, stretch: float, data: st.DataObject
) -> None:
    spoken = aligned(*(("a" * length, "a" * length) for length in lengths))
    drawn = data.draw(st.lists(st.integers(0, 9), min_size=len(spoken), max_size=len(spoken)))
    samples = data.draw(st.integers(0, 60_000))
    durations = timing(3, *drawn, 3, start=start, stretch=stretch, end=samples)
    position = 0
    for word in word_times(spoken, durations, 0):
        assert position <= word.start <= word.end <= samples
        position = word.end


@pytest.mark.parametrize("phonemes", ["tˌɪʰ", "ˈ", "ːa"])
def test_odd_marks_lose_no_sound(phonemes: str) -> None:
    spoken = AlignedText.of("x").replaced(0, 1, phonemes)
    (word,) = word_times(spoken, timing(0, *[1] * len(phonemes), 0), 0)
    assert "".join(each.phoneme for each in word.phonemes) in (phonemes, "")
