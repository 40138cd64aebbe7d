import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MH 12 DE 1433", "एम एच एक दो डी ई एक चार तीन तीन"),
        ("PAN AAAPL1234C", "PAN ए ए ए पी एल एक दो तीन चार सी"),
        ("HDFC0000123", "एच डी एफ सी शून्य शून्य शून्य शून्य एक दो तीन"),
        ("5555 6666 7777", "पाँच पाँच पाँच पाँच छह छह छह छह सात सात सात सात"),
        ("फ्लाइट AI 302", "फ्लाइट ए आई तीन शून्य दो"),
        ("सीट 14C", "सीट चौदह सी"),
        ("खाता 1500 रुपये से खोलें", "खाता एक हज़ार पाँच सौ रुपये से खोलें"),
        ("ABCDE", "ABCDE"),
    ],
)
def test_numbers_of_documents_are_said_by_characters(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
