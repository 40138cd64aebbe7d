import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mix 2:1 by volume", "Mix two to one by volume"),
        ("4-6 weeks", "four to six weeks"),
        ("4–6 weeks", "four to six weeks"),
        ("pages 12-19", "pages twelve to nineteen"),
        ("1914-1918", "nineteen fourteen to nineteen eighteen"),
        ("1914–18", "nineteen fourteen to eighteen"),
        ("2009-10", "two thousand nine to ten"),
        ("20%-30%", "twenty percent to thirty percent"),
        ("20-30%", "twenty to thirty percent"),
        ("a 4-1 win", "a four to one win"),
        ("a scale of 1:20,000", "a scale of one to twenty thousand"),
        ("Exodus 2:1-4", "Exodus two one to four"),
        (
            "ISBN 978-3-16-148410-0",
            "ISBN nine seven eight, three, one six, one four eight four one zero, zero",
        ),
        ("odds of 7:2", "odds of seven to two"),
        ("a 16:9 screen", "a sixteen to nine screen"),
        ("9-5", "nine to five"),
        ("1-2-3", "one two three"),
        ("-3 to 5", "minus three to five"),
        ("1.5-3x", "one point five to three times"),
        ("1st-3rd", "first to third"),
    ],
)
def test_spans_scores_and_ratios_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the 2003–04 season", "the two thousand three to oh four season"),
        ("1899–00", "eighteen ninety nine to nineteen hundred"),
        ("in 1903–08", "in nineteen oh three to oh eight"),
    ],
)
def test_years_whose_end_begins_with_zero(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("She has a 2:1 in Law.", "She has a two one in Law."),
        ("an upper 2:1 degree", "an upper two one degree"),
        ("a 2:1 ratio", "a two to one ratio"),
        ("a 2:1 win in Bath", "a two to one win in Bath"),
    ],
)
def test_british_degrees_have_no_to(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("(c. 1410 – 1492)", "(circa fourteen ten to fourteen ninety two)"),
        ("circa 1650", "circa sixteen fifty"),
    ],
)
def test_spans_behind_circa(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ISO 9001:2015", "ISO nine thousand and one, twenty fifteen"),
        ("a 10–4–2 record", "a ten four two record"),
        ("a 2:1 mix", "a two to one mix"),
    ],
)
def test_editions_of_standards_and_records(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
