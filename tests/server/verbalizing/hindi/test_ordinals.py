import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1ला घर", "पहला घर"),
        ("2री गली", "दूसरी गली"),
        ("3रे दिन", "तीसरे दिन"),
        ("4थी बार", "चौथी बार"),
        ("6ठे दिन", "छठे दिन"),
        ("6वीं मंज़िल", "छठी मंज़िल"),
        ("11वां", "ग्यारहवां"),
        ("22वाँ", "बाईसवां"),
        ("48वें", "अड़तालीसवें"),
        ("9 वीं कक्षा", "नौवीं कक्षा"),
        ("20वीं सदी में", "बीसवीं सदी में"),
        ("1857वें", "अठारह सौ सत्तावनवें"),
    ],
)
def test_ordinals_agree_as_they_are_written(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3rd फ्लोर", "थर्ड फ्लोर"),
        ("9th", "नाइंथ"),
        ("20th", "ट्वेंटीएथ"),
        ("42nd", "फोर्टी सेकंड"),
        ("150th", "एक सौ पचासवां"),
    ],
)
def test_english_ordinals_are_english_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("तापमान 4 था", "तापमान चार था"),
        ("उसने 2 ली", "उसने दो ली"),
        ("5 रास्ते", "पाँच रास्ते"),
    ],
)
def test_verbs_behind_numbers_are_no_ordinals(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
