import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("B2B", "बी दो बी"),
        ("SBI में", "एस बी आई में"),
        ("HTML सीखो", "एच टी एम एल सीखो"),
        ("USA से", "यू एस ए से"),
        ("विटामिन C", "विटामिन सी"),
        ("B12", "बी बारह"),
        ("MP4", "एम पी चार"),
        ("M.A. की", "एम ए की"),
        ("R&D", "आर एंड डी"),
        ("B.Tech में", "बी टेक में"),
    ],
)
def test_letters_have_their_hindi_names(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("NASA का यान", "NASA का यान"),
        ("मुझे Laptop चाहिए", "मुझे Laptop चाहिए"),
        ("I am fine कहो", "I am fine कहो"),
        ("D : अंतिम", "डी : अंतिम"),
    ],
)
def test_words_of_other_languages_stay(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("अध्याय VI", "अध्याय छह"),
        ("भाग-III", "भाग तीन"),
        ("जॉर्ज VI", "जॉर्ज षष्ठ"),
        ("XXवीं सदी", "बीसवीं सदी"),
        ("कक्षा X", "कक्षा दस"),
    ],
)
def test_roman_numerals_are_read_where_they_are_numerals(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("720p वीडियो", "सात सौ बीस पी वीडियो"),
        ("1080i", "एक हज़ार अस्सी आई"),
        ("H.No. 7", "मकान नंबर सात"),
    ],
)
def test_letters_beside_numbers_have_their_names(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
