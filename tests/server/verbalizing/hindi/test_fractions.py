import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1/2 चम्मच", "आधा चम्मच"),
        ("½ प्याला", "आधा प्याला"),
        ("3/4 भाग", "तीन चौथाई भाग"),
        ("2/3 सदस्य", "दो तिहाई सदस्य"),
        ("5/9", "पाँच बटा नौ"),
        ("7/0", "सात बटा शून्य"),
        ("12345678901/4", "बारह अरब चौंतीस करोड़ छप्पन लाख अठहत्तर हज़ार नौ सौ एक बटा चार"),
    ],
)
def test_fractions_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1½ प्याला", "डेढ़ प्याला"),
        ("2 1/2", "ढाई"),
        ("4½", "साढ़े चार"),
        ("5¼", "सवा पाँच"),
        ("3¾", "पौने चार"),
        ("6 2/7", "छह और दो बटा सात"),
        ("3 1/2 km", "साढ़े तीन किलोमीटर"),
    ],
)
def test_mixed_fractions_have_words_of_their_own(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("चाय/कॉफ़ी", "चाय कॉफ़ी"),
        ("और/या", "और या"),
    ],
)
def test_a_slash_between_words_is_silent(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
