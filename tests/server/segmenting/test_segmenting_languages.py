import re
from collections.abc import Callable

import pytest
from tests.server.pronouncing import aligned, phonemes_of, segments_of
from tests.server.speakable import is_speakable

from kokoro_server.languages import PHONEMES, Languages
from kokoro_server.segmenting import SegmentPolicy

TEXTS = {
    "en-US": 'Mr. Smith left at 3.14 p.m., e.g. for the U.S.! "Why?" she asked… He paid $5.',
    "en-GB": "The lorry driver, Dr. Jones, paid £3.50. Wasn’t that cheap? Yes; very.",
    "ja-JP": "昨日、東京へ行きました。「お元気ですか？」と彼は言った！3.14はπです。",
    "zh-CN": "昨天我去了北京。“你好吗？”他说：今天下雨了；我买了3.14元的书！",
    "es-ES": "¿Cómo estás? El 3,14 % de 1.234 personas, Sr. López, pagó 25 €. ¡Hola!",
    "fr-FR": "L’été, j’ai mangé une crème brûlée à 12,50 €. C’est «bon», n’est-ce pas ?",
    "hi-IN": "नमस्ते, आप कैसे हैं? मेरा नाम राम है। उसने ₹500 दिए।",
    "it-IT": "L’università costa 1.500,75 €; perché no? Gli gnocchi sono buoni!",
    "pt-BR": "São Paulo é grande, não é? O pão custa R$ 3,50. Às 15h30, “você” vem.",
}
LENGTH = 6_000
"""Enough for twenty segments."""


@pytest.fixture(scope="module")
def languages() -> Languages:
    return Languages()


def _filled(text: str) -> str:
    return (text * (LENGTH // len(text) + 1))[:LENGTH]


def _plain(text: str) -> str:
    return f"{text} "


def _bare(text: str) -> str:
    return re.sub(r"[^\w\s]|_", "", text)


def _unbroken(text: str) -> str:
    return re.sub(r"\s", "", _bare(text))


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("shape", [_plain, _bare, _unbroken])
def test_all_of_a_text_of_any_language_is_spoken(
    languages: Languages, code: str, shape: Callable[[str], str]
) -> None:
    text = _filled(shape(TEXTS[code]))
    asked: dict[str, str] = {}

    def phonemize(part: str) -> str:
        asked[part] = phonemes_of(languages, code, part)
        return asked[part]

    found = list(segments_of(text, aligned(phonemize)))
    assert [segment.start for segment in found] == [0, *(segment.end for segment in found[:-1])]
    assert found[-1].end == LENGTH
    for segment in found:
        part = text[segment.start : segment.end]
        assert segment.phonemes == asked[part]
        assert is_speakable(part)
        assert len(segment.phonemes) <= SegmentPolicy().longest
        assert set(segment.phonemes) <= PHONEMES
    assert len(found[0].phonemes) <= 150


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("pattern", ["a", "漢", "9", "नि"])
def test_long_text_of_one_letter_is_spoken_evenly(
    languages: Languages, code: str, pattern: str
) -> None:
    text = _filled(pattern)
    found = list(segments_of(text, aligned(lambda part: phonemes_of(languages, code, part))))
    rates = [len(segment.phonemes) / (segment.end - segment.start) for segment in found[:-1]]
    assert max(rates) <= 1.25 * min(rates)
