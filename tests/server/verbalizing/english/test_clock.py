import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12:30-1:15pm", "twelve thirty to one fifteen PM"),
        ("11:45am-1:15pm", "eleven forty five AM to one fifteen PM"),
        ("9:30-5", "nine thirty to five"),
        ("won in 3:07.42", "won in three minutes and seven point four two seconds"),
        ("at a ratio of 1:12.5", "at a ratio of one to twelve point five"),
        ("at 0615 hrs. sharp", "at oh six fifteen hours sharp"),
        ("by 1900hrs", "by nineteen hundred hours"),
        ("at 6:15", "at six fifteen"),
        ("6:05 am", "six oh five AM"),
        ("6 a.m.", "six AM"),
        ("6:30 P.M. sharp", "six thirty PM sharp"),
        ("at 18:45", "at eighteen forty five"),
        ("at 4:00", "at four o'clock"),
        ("at 00:00", "at midnight"),
        ("7am-3pm", "seven AM to three PM"),
        ("8-10 pm", "eight to ten PM"),
        ("9:15-10:45", "nine fifteen to ten forty five"),
        ("11:00 pm-1:00 am", "eleven PM to one AM"),
        ("at 5pm. She left.", "at five PM. She left."),
        ("at 5 p.m. She left.", "at five PM. She left."),
        ("at 5 p.m. on Monday", "at five PM on Monday"),
        ("10 a.m. EST", "ten AM EST"),
        ("UTC-5", "UTC minus five"),
        ("15:30 UTC", "fifteen thirty UTC"),
        ("0630 hours", "oh six thirty hours"),
        ("2:03:45", "two hours three minutes and forty five seconds"),
        ("2:45pm,then 3:15pm", "two forty five PM,then three fifteen PM"),
        ("12:00 noon", "twelve noon"),
        ("12:00 midnight", "twelve midnight"),
        ("at 9.15.", "at nine point one five."),
    ],
)
def test_times_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at 5.30pm", "at five thirty PM"),
        ("10.15 a.m.", "ten fifteen AM"),
    ],
)
def test_times_with_a_dot_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Pam is at home.",
        "We work nine-to-five.",
    ],
)
def test_words_about_time_stay(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
