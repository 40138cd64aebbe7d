"""G2P and segmenting withstand texts that are made to break them."""

import time

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from tests.server.pronouncing import aligned, phonemes_of, segments_of
from tests.server.speakable import is_speakable

from bench.reliability.fuzz.alphabets import ALPHABETS
from bench.reliability.fuzz.shapes import MARKUP, NUMBERS
from kokoro_server.languages import PHONEMES, Languages
from kokoro_server.segmenting import SegmentPolicy

CODES = ("en-US", "en-GB", "ja-JP", "zh-CN", "es-ES", "fr-FR", "hi-IN", "it-IT", "pt-BR")

ALPHABET = st.sampled_from(sorted(ALPHABETS))
RUNS = ALPHABET.flatmap(lambda name: st.text(ALPHABETS[name], min_size=1, max_size=12))
WORDS = st.sampled_from(NUMBERS + MARKUP)
ONE = ALPHABET.flatmap(lambda name: st.sampled_from(ALPHABETS[name])) | WORDS
ROWS = st.tuples(ONE, st.integers(2, 60)).map(lambda drawn: drawn[0] * drawn[1])
JOINTS = st.sampled_from(["", " ", "\n", ", ", "-", "\u200d", "\u202e"])
TEXTS = st.tuples(JOINTS, st.lists(RUNS | WORDS | ROWS, max_size=5)).map(
    lambda drawn: drawn[0].join(drawn[1])
)
LONG_TEXTS = st.tuples(TEXTS, st.integers(1, 300)).map(lambda drawn: (drawn[0] * drawn[1])[:2_000])

GROWING = (
    "a",
    "ꝯ",
    "ß9",
    "9",
    "9,",
    "a.",
    "a-",
    "don't",
    "x@",
    "$1.5 ",
    "½",
    "㈧",
    "漢",
    "の",
    "नि",
    *("ب", "a\u0301\u0302", "99:99 ", "“a” ", "e.g. "),
)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=120)
@given(text=TEXTS)
def test_hostile_text_is_spoken_exactly_where_it_is_speakable(
    languages: Languages, code: str, text: str
) -> None:
    phonemes = phonemes_of(languages, code, text)
    assert bool(phonemes) == is_speakable(text)
    assert set(phonemes) <= PHONEMES


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=6, phases=[Phase.generate])
@given(text=LONG_TEXTS, speed=st.sampled_from([0.7, 1.0, 1.4]))
def test_all_of_a_long_hostile_text_fits_into_segments(
    languages: Languages, code: str, text: str, speed: float
) -> None:
    assume(is_speakable(text))
    policy = SegmentPolicy.for_speed(speed)
    asked = 0

    def phonemize(part: str) -> str:
        nonlocal asked
        asked += len(part)
        return phonemes_of(languages, code, part)

    found = list(segments_of(text, aligned(phonemize), policy))
    assert [segment.start for segment in found] == [0, *(segment.end for segment in found[:-1])]
    assert found[-1].end == len(text)
    for segment in found:
        assert 1 <= len(segment.phonemes) <= policy.limit
        assert set(segment.phonemes) <= PHONEMES
    # A piece that is too long is cut again, more than once if necessary.
    assert asked <= 6 * len(text) + 1_000


@pytest.mark.parametrize("code", CODES)
def test_the_work_of_g2p_grows_no_faster_than_the_text(languages: Languages, code: str) -> None:
    def seconds(text: str) -> float:
        started = time.thread_time()
        phonemes_of(languages, code, text)
        return time.thread_time() - started

    def growth(word: str) -> tuple[float, float]:
        short, long = (seconds((word * length)[:length]) for length in (150, 900))
        return short, long

    def is_steep(pair: tuple[float, float]) -> bool:
        # The text is six times as long: quadratic work would be 36 times as much.
        return pair[1] > 15 * pair[0] + 0.05

    steep = {word: growth(word) for word in GROWING if is_steep(growth(word))}
    # A machine that does other work may be slow once, not twice.
    assert not {word: pair for word, pair in steep.items() if is_steep(pair)}
