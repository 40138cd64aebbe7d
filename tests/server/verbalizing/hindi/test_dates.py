import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("02/10/1869", "दो अक्टूबर अठारह सौ उनहत्तर"),
        ("2-10-2019 को", "दो अक्टूबर दो हज़ार उन्नीस को"),
        ("2023-11-05", "पाँच नवंबर दो हज़ार तेईस"),
        ("05.11.23", "पाँच नवंबर दो हज़ार तेईस"),
        ("14 नवम्बर 1889", "चौदह नवंबर अठारह सौ नवासी"),
        ("14 नव. 2020", "चौदह नवंबर दो हज़ार बीस"),
        ("3 Mar 2021", "तीन मार्च दो हज़ार इक्कीस"),
        ("दिनांक 7/4 को", "दिनांक सात अप्रैल को"),
        ("अप्रैल 7, 2022", "सात अप्रैल दो हज़ार बाईस"),
        ("3-5 जून", "तीन से पाँच जून"),
        ("08-09", "आठ सितंबर"),
        ("03-25", "मार्च पच्चीस"),
        ("12-31-1999", "दिसंबर इकतीस उन्नीस सौ निन्यानबे"),
    ],
)
def test_dates_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("45/13/2020", "पैंतालीस, तेरह, दो हज़ार बीस"),
        ("वे 08-09 थे", "वे शून्य आठ से शून्य नौ थे"),
        ("मई में", "मई में"),
    ],
)
def test_what_is_no_date_stays_a_number(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
