import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in FY24", "in fiscal year twenty four"),
        ("FY2024", "fiscal year twenty twenty four"),
        ("FY'23", "fiscal year twenty three"),
        ("FYI, it works", "FYI, it works"),
        ("in Q2'23", "in Q two twenty three"),
        ("Q1-Q3", "Q one to Q three"),
        ("H1-H2 2024", "H one to H two twenty twenty four"),
        ("up 12% YoY", "up twelve percent year over year"),
        ("3% QoQ", "three percent quarter over quarter"),
    ],
)
def test_periods_of_reports_are_written_out(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
