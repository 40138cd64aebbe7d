import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8a-5p", "eight AM to five PM"),
        ("open 6:30a", "open six thirty AM"),
        ("Jan 30-Feb 2", "January thirtieth to February second"),
        ("Jan 5-7", "January fifth to seventh"),
        ("noon-1pm", "noon to one PM"),
        ("11am-noon", "eleven AM to noon"),
        ("M-F 8-5", "Monday to Friday eight to five"),
        ("an M-F rating", "an M-F rating"),
        ("5k-10k", "five to ten thousand"),
        ("10/12-10/15", "October twelfth to October fifteenth"),
        ("12/24-26", "December twenty fourth to December twenty sixth"),
        ("2pm EST/11am PST", "two PM EST slash eleven AM PST"),
        ("plan 2a or 2p", "plan two A or two p"),
        ("at 6:30 a man came", "at six thirty a man came"),
    ],
)
def test_the_dash_of_a_short_span_is_said(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
