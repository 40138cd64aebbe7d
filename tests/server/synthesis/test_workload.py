import pytest
from tests.server.pronouncing import segments_of

from kokoro_server.languages import Languages
from kokoro_server.synthesis.workload import Workload
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean


def workload(text: str, speed: float = 1.0) -> Workload:
    return Workload(clean(AlignedText.of(text)), speed)


def test_it_counts_phonemes_at_a_speed() -> None:
    assert workload("hello there").left == pytest.approx(12, abs=3)
    assert workload("hello there", speed=0.5).left == 2 * workload("hello there").left


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("Hi." + " " * 19_996, "Hi."),
        ("Hi." + "\n" * 19_996, "Hi."),
        ("Hi." + "=" * 10_000, "Hi."),
        ("Hi." + "\u200b" * 10_000, "Hi."),
        ("Hi." + "😀" * 10_000, "Hi."),
    ],
)
def test_what_is_silent_is_no_work(text: str, like: str) -> None:
    assert workload(text).left == pytest.approx(workload(like).left, abs=2)


CHEAP = ["\ufdfa", "㌀", "㋿", "𒀀", "𒐀", "ᚠ", "7", "%", "ʘ", "㍿", "¾", "🄋"]


@pytest.mark.parametrize("character", CHEAP)
def test_few_characters_that_make_many_phonemes_are_much_work(character: str) -> None:
    text = f"a {character} " * 20
    real = sum(len(segment.phonemes) for segment in segments_of(text, _english))
    assert real / 2.5 < workload(text).left < real * 2.5


def test_what_is_left_falls_to_nothing_as_segments_are_spoken() -> None:
    text = "One sentence here. " * 100
    work = workload(text)
    left = [work.left]
    for segment in segments_of(text, lambda part: part):
        assert work.spoken(segment.end, len(segment.phonemes)) == len(segment.phonemes)
        left.append(work.left)
    assert left[-1] == 0
    assert left[1:] == sorted(left[1:], reverse=True)


def test_a_text_that_makes_more_than_it_seems_to_counts_for_more_of_what_is_left() -> None:
    work = workload("word " * 1000)
    before = work.left
    work.spoken(500, 5000)
    assert work.left > 3 * before


_LANGUAGES = Languages()


def _english(text: AlignedText) -> AlignedText:
    return _LANGUAGES.phonemize("en-US", text)
