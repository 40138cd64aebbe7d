import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("+91 9012345678", "प्लस नौ एक नौ शून्य एक दो तीन चार पाँच छह सात आठ"),
        ("90123-45678", "नौ शून्य एक दो तीन चार पाँच छह सात आठ"),
        ("9012345678 पर", "नौ शून्य एक दो तीन चार पाँच छह सात आठ पर"),
        ("011-23012345", "शून्य एक एक दो तीन शून्य एक दो तीन चार पाँच"),
        ("(0522) 2234567", "शून्य पाँच दो दो दो दो तीन चार पाँच छह सात"),
        ("1800-11-4000", "एक आठ शून्य शून्य एक एक चार शून्य शून्य शून्य"),
        ("मो. 9012345678", "मोबाइल नौ शून्य एक दो तीन चार पाँच छह सात आठ"),
    ],
)
def test_telephone_numbers_are_said_digit_by_digit(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ओटीपी 7701", "ओटीपी सात सात शून्य एक"),
        ("पिन कोड 226001", "पिन कोड दो दो छह शून्य शून्य एक"),
        ("ट्रेन संख्या 12230", "ट्रेन संख्या एक दो दो तीन शून्य"),
        ("आधार नंबर 4321 8765 2109", "आधार नंबर चार तीन दो एक आठ सात छह पाँच दो एक शून्य नौ"),
    ],
)
def test_codes_are_said_digit_by_digit_behind_their_names(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8000000000", "आठ अरब"),
        ("कुल 226001 मत", "कुल दो लाख छब्बीस हज़ार एक मत"),
    ],
)
def test_amounts_are_no_telephone_numbers(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
