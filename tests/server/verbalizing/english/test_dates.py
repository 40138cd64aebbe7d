import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RSVP by 6/15", "RSVP by June fifteenth"),
        ("up by 1/2", "up by one half"),
        ("closed Sun.", "closed Sunday."),
        ("on Sun hardware", "on Sun hardware"),
        ("on Feb. 7", "on February seventh"),
        ("April 3rd, 2019", "April third, twenty nineteen"),
        ("Sept. 30, 1999", "September thirtieth, nineteen ninety nine"),
        ("Nov 11 1918", "November eleventh nineteen eighteen"),
        ("12/31/1999 at last", "December thirty first nineteen ninety nine at last"),
        ("7/4/26", "July fourth twenty twenty six"),
        ("It is due on 10/15.", "It is due on October fifteenth."),
        ("by Tuesday, 6/24", "by Tuesday, June twenty fourth"),
        ("2031-08-09", "August ninth twenty thirty one"),
        ("2031-08-09T07:30", "August ninth twenty thirty one at seven thirty"),
        ("31.01.2022", "the thirty first of January twenty twenty two"),
        ("the 9th of June", "the ninth of June"),
        ("9 June 1815", "the ninth of June eighteen fifteen"),
        ("the 2nd of March 1836", "the second of March eighteen thirty six"),
        ("August 4-6", "August fourth to sixth"),
        ("Wed., Oct. 12", "Wednesday, October twelfth"),
        ("Mon-Fri", "Monday to Friday"),
        ("Oct-Dec", "October to December"),
        ("March 2020", "March twenty twenty"),
        ("the fourth of July, 1776", "the fourth of July, seventeen seventy six"),
        ("30 Apr. '26", "the thirtieth of April twenty six"),
        ("2024/25", "twenty twenty four twenty five"),
        ("1998/1999", "nineteen ninety eight nineteen ninety nine"),
    ],
)
def test_dates_are_read_as_americans_write_them(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on 7 Feb", "on the seventh of February"),
        ("7 February 2019", "the seventh of February twenty nineteen"),
        ("February 7", "February the seventh"),
        ("05/11/1605", "the fifth of November sixteen oh five"),
        ("1605-11-05", "the fifth of November sixteen oh five"),
    ],
)
def test_dates_are_read_as_the_british_write_them(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "You may go in March.",
        "They march on.",
        "Mar the table and I will sue.",
        "May I come in? I may.",
        "He sat in the sun.",
        "Wed her at once.",
    ],
)
def test_words_that_look_like_months_stay(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
