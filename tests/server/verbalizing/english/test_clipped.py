import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("down by th' river", "down by the river"),
        ("rock an' roll", "rock and roll"),
        ("a cup o' tea", "a cup of tea"),
        ("'Tis late.", "It is late."),
        ("Get 'em!", "Get them!"),
    ],
)
def test_clipped_words_are_whole(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It's Ann's.",
        "rock 'n' roll",
        "the boys' room",
        "O'Neil isn't in.",
    ],
)
def test_other_apostrophes_stay(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
