import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8:20", "आठ बजकर बीस मिनट"),
        ("सुबह 6:00 बजे", "सुबह छह बजे"),
        ("9:30 बजे", "साढ़े नौ बजे"),
        ("1:30 बजे", "डेढ़ बजे"),
        ("2:30", "ढाई बजे"),
        ("4:15", "सवा चार बजे"),
        ("3:45", "पौने चार बजे"),
        ("12:45", "पौने एक बजे"),
        ("16:30", "सोलह बजकर तीस मिनट"),
        ("6:05:09", "छह बजकर पाँच मिनट नौ सेकंड"),
        ("7:30 AM", "सुबह साढ़े सात बजे"),
        ("9 PM", "रात नौ बजे"),
        ("3 p.m. को", "दोपहर तीन बजे को"),
        ("11.20 बजे", "ग्यारह बजकर बीस मिनट"),
        ("शाम 6.30 तक", "शाम साढ़े छह बजे तक"),
        ("7:00-9:00", "सात बजे से नौ बजे"),
        ("5:10 IST", "पाँच बजकर दस मिनट आई एस टी"),
    ],
)
def test_times_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("6 बजे 20 लोग", "छह बजे बीस लोग"),
        ("2.15", "दो दशमलव एक पाँच"),
        ("5:4 के अनुपात में", "पाँच चार के अनुपात में"),
        ("अनुपात 10:20", "अनुपात दस अनुपात बीस"),
    ],
)
def test_what_is_no_time_stays_a_number(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
