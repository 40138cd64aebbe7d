import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.pronouncing import phonemes_of
from tests.server.speakable import is_speakable

from kokoro_server.languages import PHONEMES, Languages
from kokoro_server.verbalizing.symbols import NAMED_SYMBOLS

CODES = ("en-US", "en-GB", "ja-JP", "zh-CN", "es-ES", "fr-FR", "hi-IN", "it-IT", "pt-BR")


@pytest.mark.parametrize(
    "text", ["a", "7", "é", "字", "か", "न", "½", "①", "❶", "Ⅷ", "5️⃣", "%", "€", "😀a"]
)
def test_letters_numbers_and_named_symbols_are_speakable(text: str) -> None:
    assert is_speakable(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\t\u3000",
        "😀👍🏽🇫🇷",
        "...",
        "?!—…",
        "「」。、",
        "\u200b\ufeff",
        "\u0301",
        "ー",
        "=====",
        "***",
        "#",
        "®™©",
        "'",
        "/",
        "\ue000",
        "\x00",
    ],
)
def test_text_with_nothing_to_say_is_not_speakable(text: str) -> None:
    assert not is_speakable(text)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("symbol", sorted(NAMED_SYMBOLS))
def test_every_named_symbol_is_spoken(languages: Languages, code: str, symbol: str) -> None:
    assert phonemes_of(languages, code, symbol)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=40)
@given(text=st.text(max_size=30))
def test_text_is_spoken_exactly_where_it_is_speakable(
    languages: Languages, code: str, text: str
) -> None:
    phonemes = phonemes_of(languages, code, text)
    assert bool(phonemes) == is_speakable(text)
    assert set(phonemes) <= PHONEMES
