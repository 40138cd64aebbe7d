"""Full stops that end no sentence: after abbreviations, initials and the numbers of items."""

import pytest

from kokoro_server.segmenting.breaks import is_abbreviated


@pytest.mark.parametrize(
    ("before", "is_short"),
    [
        ("1", True),
        ("100", True),  # the longest number of an item
        ("1999", False),  # a year
        ("Wash it.\n  12", True),
        ("He had 3", False),
        ("Room\n\nhe had 3", False),
        ("Mr", True),
        ("J", True),
        ("j", False),
        ("the U.S", True),
        ("the end", False),
        ("", False),
        ("!", False),
    ],
)
def test_a_full_stop_ends_no_sentence_after(before: str, *, is_short: bool) -> None:
    assert is_abbreviated(f"{before}. Then", len(before)) is is_short
