import pytest

from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.limits import within_limits


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("foo_bar@example.org", "foo_bar@example.org"),
        ("see _https://a.org/x_y|z_ now", "see https://a.org/x_y|z now"),
        ("a.org/2^.", "a.org/2^."),
        ("https://a.org/#top", "https://a.org/#top"),
        ("(@user_name)", "(@user_name)"),
        ("my_file.txt", "my_file.txt"),
        ("#tag and #hash_tag", "#tag and #hash_tag"),
        ("# Title", "Title"),
        ("C# and no. #2", "C and no. #2"),
        ("*hello* | _world_", "hello world"),
        ("_The end.Then_ more", "The end.Then more"),
        ("_@user_", "@user"),
        ("|a|b|", "a b"),
        ("snake_case x^2", "snake case x 2"),
        ("_" * 400, ""),
    ],
)
def test_signs_are_kept_in_addresses_alone(text: str, cleaned: str) -> None:
    assert clean(AlignedText.of(text)).text == cleaned


def test_signs_of_addresses_that_no_rule_has_read_are_silent() -> None:
    assert within_limits(AlignedText.of("a_b|c^d #tag #2")).text == "a b c d tag #2"
