import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("405 टैगोर रोड", "चार शून्य पाँच टैगोर रोड"),
        ("प्लॉट 27/3, नेहरू मार्ग", "प्लॉट दो सात बटा तीन, नेहरू मार्ग"),
        ("फ्लैट 9-B, गुलमोहर अपार्टमेंट", "फ्लैट नौ बी, गुलमोहर अपार्टमेंट"),
        ("12-14 लोदी लेन", "एक दो हाइफ़न एक चार लोदी लेन"),
    ],
)
def test_numbers_of_an_address_are_said_digit_by_digit(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("जयपुर 302001", "जयपुर तीन शून्य दो शून्य शून्य एक"),
        ("पुणे - 411 001", "पुणे - चार एक एक शून्य शून्य एक"),
        ("रामगढ़, सिंध 123456", "रामगढ़, सिंध एक दो तीन चार पाँच छह"),
        ("पटना, बिहार 800001", "पटना, बिहार आठ शून्य शून्य शून्य शून्य एक"),
    ],
)
def test_postal_codes_behind_places_are_said_digit_by_digit(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("इस रोड पर 25 पेड़ हैं।", "इस रोड पर पच्चीस पेड़ हैं."),
        ("रामगढ़, जनसंख्या 123456", "रामगढ़, जनसंख्या एक लाख तेईस हज़ार चार सौ छप्पन"),
        ("जयपुर में 302001 मत पड़े।", "जयपुर में तीन लाख दो हज़ार एक मत पड़े."),
    ],
)
def test_numbers_of_a_sentence_with_a_street_are_said_as_such(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words
