import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("v3.0.1", "バージョン三点ゼロ点一"),
        ("Ver.12", "バージョン十二"),
        ("4.10.2節", "四点十点二節"),
        ("10.0.0.254", "十ドットゼロドットゼロドット二百五十四"),
    ],
)
def test_dots_of_versions_are_said(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words
